"""An advert that tests of the Read page share."""

from __future__ import annotations

HOSPITAL = "Clinical Coder\nUse ICD-10 and OPCS-4.\nNCCQ is needed, no SystmOne."
