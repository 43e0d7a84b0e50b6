"""Files that are only a link: the address is kept and shown, but never visited."""

from __future__ import annotations

import plistlib
import re

from desktop_app.domain.documents import Document, Read, SourceFormat
from desktop_app.sources import refusals
from desktop_app.sources.charset import decode
from desktop_app.sources.limits import Limits
from desktop_app.sources.page_address import is_address

_URL = re.compile(r"^\s*URL(?:\[\$e\])?\s*=\s*(\S+)\s*$", re.IGNORECASE | re.MULTILINE)
_SAVE = "Open it in your browser, save the page, and open the saved page."
#: Links are a few hundred bytes; some contain an icon.
_LARGEST = 200_000


def read_link(data: bytes, name: str, limits: Limits) -> Read:
    """The address in a ``.url``, ``.webloc`` or ``.desktop`` file.

    Args:
        data: The file.
        name: Its name.
        limits: How many bytes are read at most.

    Returns:
        One document without text but with the address, and a note on what to do.

    Raises:
        AppError: It is damaged, or does not lead to a web page.
    """
    if len(data) > min(_LARGEST, limits.bytes):
        raise refusals.damaged(name, "a link")
    address = _address(data, name)
    if not address:
        raise refusals.damaged(name, "a link")
    if not is_address(address):
        raise refusals.wrong_kind(name, "a link to something other than a web page", "")
    note = f"This is only a link; nothing is fetched from the web. {_SAVE}"
    return Read((Document(name, SourceFormat.LINK, "", address=address, notes=(note,)),))


def _address(data: bytes, name: str) -> str:
    """The address in the link: a property list on macOS, lines of settings elsewhere."""
    if data.startswith(b"bplist00") or b"<plist" in data:
        try:
            properties = plistlib.loads(data)
        except (plistlib.InvalidFileException, ValueError, OverflowError, RecursionError) as error:
            raise refusals.damaged(name, "a link") from error
        found = properties.get("URL") if isinstance(properties, dict) else None
        return found.strip() if isinstance(found, str) else ""
    found_line = _URL.search(decode(data, name))
    return found_line[1] if found_line else ""
