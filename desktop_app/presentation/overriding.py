"""``override`` for every Python supported, without `typing_extensions`, whose import takes 20 ms of the start."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeVar

if sys.version_info >= (3, 12):
    from typing import override
elif TYPE_CHECKING:
    from typing_extensions import override
else:
    _Method = TypeVar("_Method")

    def override(method: _Method, /) -> _Method:
        """Mark a method that stands for one of the base class; says nothing when run."""
        return method


__all__ = ["override"]
