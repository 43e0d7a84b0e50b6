"""Leaves out the hidden elements of a page, and what surrounds every page of a site.

Works on the parser's own serialisation, in which every element is closed and every attribute quoted, so
that one flat pass is enough however deep a page is nested.
"""

from __future__ import annotations

import re
from functools import lru_cache

#: A tag and the text after it: (slash of an end tag, element, its attributes, text as escaped). Comments are
#: tags without a name.
Token = tuple[str, str, str, str]

#: Elements whose content is not text of the page.
NO_TEXT = [
    *("script", "style", "template", "noscript", "noframes", "noembed", "iframe", "frameset", "object"),
    *("embed", "svg", "canvas", "video", "audio", "map", "select", "datalist", "button", "textarea"),
    *("dialog", "math", "title"),
    *("del", "s", "strike"),
]
_TOKEN = re.compile(r'<(?:(/?)([a-zA-Z][^\s/>]*)((?:"[^"]*"|[^">])*+)>|!--.*?-->|[^>]*+>?)([^<]*)', re.DOTALL)
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_HIDDEN = re.compile(
    r'\shidden="(?!until-found)|\srole="doc-(?:noteref|backlink)"'
    r'|\sclass="(?:footnote-(?:ref|back)|sdfootnote(?:anc|sym)|material-(?:icons|symbols)[^"]*)"'
    r'|\sstyle="[^"]*\b(?:display\s*:\s*none|visibility\s*:\s*hidden'
    r"|mso-hide\s*:\s*all|text-decoration(?:-line)?\s*:\s*line-through)",
    re.IGNORECASE,
)
#: Hidden only until a click: the other tabs of an advert, the content behind “show more”.
_ON_CLICK = re.compile(
    r'\srole="tabpanel"|\sclass="(?:[^"]*[\s_-])?(?:tab-?pane|tab-?panel|tab-?content|accordion|collapse'
    r'|collapsible|panel-collapse|expander|read-?more|show-?more|more-?text|full-?description)[\w-]*[\s"]',
    re.IGNORECASE,
)
_SURROUNDING = re.compile(
    r'\saria-hidden="true"'
    r'|\srole="(?:navigation|banner|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar|button)"'
    r"|\s(?:class|id)=\"[^\"]*(?:cookie|onetrust|gdpr|usercentrics|didomi|truste-|qc-cmp|sp_message|osano-cm|breadcrumb|related-nav|skip-?(?:link|to|nav)|skiplink)"
    r'|\s(?:class|id)="(?:[^"]*\s)?(?:(?:site|main|global|page|top)-?(?:nav|menu|footer|header)'
    r"|navbar|nav|menu|consent(?:-banner|-popup)?|cmp(?:-container)?|pagination|pager|newsletter(?:-signup)?"
    r"|comments?(?:-(?:area|list|section|wrapper|respond|form))?|respond|disqus_thread|widget-area|jp-relatedposts"
    r"|sharedaddy|sd-sharing(?:-enabled)?|addtoany[\w-]*|(?:job-?)?search-?results?(?:-?list)?"
    r"|results-?list|jobsearch-(?:leftpane|resultslist)"
    r"|social(?:-(?:links?|share|sharing|media|icons?|bar))?|share(?:-(?:links?|buttons?|bar|this|job))?"
    r"|(?:similar|related|recommended|other|more|latest)[-_]?(?:jobs?|vacancies|roles|links|content|posts)"
    r"|(?:sr-only|visually-?hidden|screen-reader-text|print-only|no-?print|(?:nhsuk-u|govuk)-visually-hidden))"
    r'[\s"]',
    re.IGNORECASE,
)
#: The attributes that matter; most links have none of them.
_NOTED = re.compile(r'\s(?:hidden|style|class|id|role|aria-hidden)="', re.IGNORECASE)
#: How much of an element's attributes is examined.
_LOOK = 2_000
_BESIDE = frozenset(("header", "footer", "aside"))
_WITHIN = frozenset(("main", "article", "section"))
#: Elements that may be left out even without attributes.
_BY_NAME = _BESIDE | {"nav"}
_SHORT = 60
_SKIP_LINK = re.compile(r"\s*(?:skip to|jump to|back to top|return to top)\b[^.]{0,40}$", re.IGNORECASE)
_SKIP_STARTS = frozenset("sjbrSJBR\u017f")


def kept_tokens(markup: str, *, strict: bool, whole: bool) -> list[Token]:
    """The tokens of well-formed markup without the elements that are left out.

    Args:
        markup: What the parser wrote for one element, which itself is always kept.
        strict: Leave out what surrounds the advert as well, not only what is hidden.
        whole: Whether the element is the page's whole body, so that its headers, footers and asides are the
            site's.

    Returns:
        The tokens in order; text after an omitted element follows a tag without a name.
    """
    tokens = _TOKEN.findall(markup)
    kept: list[Token] = tokens[:1]
    within = int(bool(kept) and kept[0][1] in _WITHIN)
    skipped, depth = "", 0
    for token in tokens[1:]:
        slash, tag, attributes, text = token
        if skipped:
            if tag != skipped:
                continue
            depth += -1 if slash else 1
            if not depth:
                skipped = ""
                kept.append(("", "", "", text))
            continue
        if slash or not (attributes or tag in _BY_NAME):
            left = False
        else:
            left = _left_out(tag, attributes, strict=strict, beside=whole and not within)
        if left and tag not in _VOID:
            skipped, depth = tag, 1
            continue
        if tag in _WITHIN:
            within += -1 if slash else 1
        kept.append(("", "", "", text) if left else token)
    return kept


def is_skip_link(text: str) -> bool:
    """Whether a run of text is a skip link for keyboard users: to the content, or back to the top."""
    return len(text) <= _SHORT and text.lstrip()[:1] in _SKIP_STARTS and _SKIP_LINK.match(text) is not None


def _left_out(tag: str, attributes: str, *, strict: bool, beside: bool) -> bool:
    """Whether an element with its content is not part of the advert."""
    hidden, surrounding = _meant(attributes[:_LOOK]) if attributes else (False, False)
    return hidden or (strict and (surrounding or tag == "nav" or (beside and tag in _BESIDE)))


@lru_cache(maxsize=1_024)
def _meant(attributes: str) -> tuple[bool, bool]:
    """Whether attributes mark an element as hidden, or as beside the point.

    Cached, because a page repeats a few.
    """
    if _NOTED.search(attributes) is None:
        return False, False
    hidden = _HIDDEN.search(attributes) is not None
    if (hidden or "aria-hidden" in attributes) and _ON_CLICK.search(attributes):
        hidden, attributes = False, attributes.replace('aria-hidden="true"', "")
    return hidden, _SURROUNDING.search(attributes) is not None
