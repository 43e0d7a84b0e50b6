"""Safari's web archives: a property list with the page, its address and its encoding."""

from __future__ import annotations

import plistlib
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.documents import Read, SourceFormat
from desktop_app.sources import refusals
from desktop_app.sources.charset import decode
from desktop_app.sources.html_page import read_markup
from desktop_app.sources.page_address import is_address

if TYPE_CHECKING:
    from desktop_app.sources.limits import Limits

#: The key of the page itself.
MAIN = "WebMainResource"


def read_web_archive(data: bytes, name: str, limits: Limits) -> Read:
    """The adverts of a page that Safari saved whole.

    Args:
        data: The file, a binary property list.
        name: Its name.
        limits: How much is read.

    Returns:
        As `read_html`, with the address that Safari noted.

    Raises:
        AppError: It is damaged, contains no page, or the page is too long.
    """
    try:
        main = plistlib.loads(data)[MAIN]
        page, claimed = main["WebResourceData"], main.get("WebResourceTextEncodingName", "")
        address = main.get("WebResourceURL", "")
    except (plistlib.InvalidFileException, LookupError, TypeError, ValueError, AttributeError) as error:
        raise refusals.damaged(name, "a saved web page") from error
    if not isinstance(page, bytes):
        raise refusals.damaged(name, "a saved web page")
    markup = decode(page, name, declared=claimed if isinstance(claimed, str) else "")
    read = read_markup(markup, name, limits, kind=SourceFormat.MHTML)
    noted = address if isinstance(address, str) and is_address(address) else ""
    alone = len(read.documents) == 1
    given = (replace(one, address=(noted or one.address) if alone else one.address) for one in read.documents)
    return Read(tuple(given))
