"""View-models need a Qt application; none of them needs a screen."""

from __future__ import annotations

import os

from tests.presentation.rules_house import house

__all__ = ["house"]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
