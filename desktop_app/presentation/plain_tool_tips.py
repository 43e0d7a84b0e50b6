"""Tool tips with untrusted words: Qt would treat them as HTML if they look like it, and load its pictures."""

from __future__ import annotations

import html


def plain_tip(words: str) -> str:
    """A tool tip that shows words literally.

    Args:
        words: From a file's name, an advert, or somebody else's rule; lines are kept.

    Returns:
        Rich text that contains no markup from ``words``; empty if they are.
    """
    return f"<qt>{html.escape(words).replace(chr(10), '<br>')}</qt>" if words else ""
