"""What of a page is left out: what is hidden, and what surrounds every page of a site.

Works on the parser's own serialisation, in which every element is closed and every attribute quoted, so
that one flat pass is enough however deep a page is nested.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

TEXT: Final = ""
OPEN: Final = "+"
CLOSE: Final = "-"
#: (kind, element, its attributes or the text)
Token = tuple[str, str, str]

#: Elements whose content is no text of the page.
NO_TEXT: Final = [
    *(
        "script",
        "style",
        "template",
        "noscript",
        "noframes",
        "noembed",
        "iframe",
        "frameset",
        "object",
        "embed",
    ),
    *(
        "svg",
        "canvas",
        "video",
        "audio",
        "map",
        "select",
        "datalist",
        "button",
        "textarea",
        "dialog",
        "math",
        "title",
    ),
]
_TOKEN = re.compile(r'([^<]+)|<(/?)([a-zA-Z][^\s/>]*)((?:"[^"]*"|[^">])*+)>|<!--.*?-->|<[^>]*+>?', re.DOTALL)
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_HIDDEN = re.compile(
    r'\shidden="(?!until-found)|\sstyle="[^"]*\b(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)',
    re.IGNORECASE,
)
_SURROUNDING = re.compile(
    r'\saria-hidden="true"'
    r'|\srole="(?:navigation|banner|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar|button)"'
    r"|\s(?:class|id)=\"[^\"]*(?:cookie|onetrust|gdpr|breadcrumb|skip-?(?:link|to|nav)|skiplink)"
    r'|\s(?:class|id)="(?:[^"]*\s)?(?:(?:site|main|global|page|top)-?(?:nav|menu|footer|header)'
    r"|navbar|nav|menu|consent(?:-banner|-popup)?|cmp(?:-container)?|pagination|pager|newsletter(?:-signup)?"
    r"|social(?:-(?:links?|share|sharing|media|icons?|bar))?|share(?:-(?:links?|buttons?|bar|this|job))?"
    r"|(?:similar|related|recommended|other|more|latest)[-_]?(?:jobs?|vacancies|roles|links|content|posts)"
    r"|(?:sr-only|visually-?hidden|screen-reader-text|print-only|no-?print|(?:nhsuk-u|govuk)-visually-hidden))"
    r'[\s"]',
    re.IGNORECASE,
)
#: As much of an element's attributes as is looked at.
_LOOK = 2_000
_BESIDE = frozenset(("header", "footer", "aside"))
_WITHIN = frozenset(("main", "article", "section"))
_SHORT = 60
_SKIP_LINK = re.compile(r"\s*(?:skip to|jump to|back to top|return to top)\b[^.]{0,40}$", re.IGNORECASE)


def kept_tokens(markup: str, *, strict: bool, whole: bool) -> Iterator[Token]:
    """The tokens of well-formed markup without those of elements that are left out.

    Args:
        markup: What the parser wrote for one element, which itself is always kept.
        strict: Leave out what surrounds the advert, not only what is hidden.
        whole: The element is the page's whole body, so its headers, footers and asides are the site's.

    Yields:
        (``OPEN``, element, attributes), (``CLOSE``, element, "") or (``TEXT``, "", text as escaped).
    """
    skipped, depth, within = "", 0, 0
    first = True
    for found in _TOKEN.finditer(markup):
        text, slash, tag, attributes = found.groups()
        if skipped:
            if tag == skipped:
                depth += -1 if slash else 1
                skipped = skipped if depth else ""
        elif text is not None:
            if len(text) > _SHORT or not _SKIP_LINK.match(text):
                yield TEXT, "", text
        elif tag is None:
            continue
        elif slash:
            within -= tag in _WITHIN
            yield CLOSE, tag, ""
        elif not first and _left_out(tag, attributes, strict=strict, beside=whole and not within):
            skipped, depth = ("" if tag in _VOID else tag), 1
        else:
            first = False
            within += tag in _WITHIN
            yield OPEN, tag, attributes


def _left_out(tag: str, attributes: str, *, strict: bool, beside: bool) -> bool:
    """Whether an element with all that is in it is no part of the advert."""
    hidden, surrounding = _meant(attributes[:_LOOK]) if attributes else (False, False)
    return hidden or (strict and (surrounding or tag == "nav" or (beside and tag in _BESIDE)))


@lru_cache(maxsize=1_024)
def _meant(attributes: str) -> tuple[bool, bool]:
    """Whether attributes say that an element is hidden, or beside the point; a page has the same few."""
    return _HIDDEN.search(attributes) is not None, _SURROUNDING.search(attributes) is not None
