"""The words of one value of a table or an object, with any markup removed."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from desktop_app.sources.html_page import text_of

if TYPE_CHECKING:
    from desktop_app.sources.limits import Limits

_TAG = re.compile(r"</?(?:p|br|div|ul|ol|li|h[1-6]|strong|b|span|table|em|a)\b[^<>]{0,300}>", re.IGNORECASE)
_ESCAPED = re.compile(r"&lt;(?:p|br|div|ul|li|h[1-6]|strong|span)\b", re.IGNORECASE)
#: Character entities, as systems leave them in texts that have no other markup.
_NAMED = re.compile(
    r"&(?:amp|nbsp|pound|euro|[nm]dash|[lr][sd]quo|quot|apos|bull|hellip|middot|eacute|#\d{2,5}|#x[0-9a-f]{2,4});",
    re.IGNORECASE,
)


def words_of(value: str, name: str, limits: Limits) -> str:
    """What a person would read in a value.

    Args:
        value: The value in the file: words, HTML, or escaped HTML.
        name: The file's name, for refusals.
        limits: How much is read.

    Returns:
        Its words, those of HTML in lines; a value without markup is unchanged.

    Raises:
        AppError: It is too long, or nested deeper than any page.
    """
    if "&" in value:
        if "&lt;" in value and _ESCAPED.search(value) and not _TAG.search(value):
            value = html.unescape(value)
        elif _NAMED.search(value) and not _TAG.search(value):
            return html.unescape(value)
    if "<" in value and _TAG.search(value):
        return text_of(value, name, limits)
    return value
