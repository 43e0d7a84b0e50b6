"""A document of another post is asked about, once, until it is gone."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.advert import TEXT, Advert, Part
from desktop_app.domain.facts import FactName
from desktop_app.presentation.documents_apart import DocumentsApart
from desktop_app.presentation.facts_desk import FactsDesk
from desktop_app.presentation.notices import Notices
from desktop_app.presentation.reading import Reading
from tests.making_facts import an_analysis_with


class _NoEngine:
    """Is never asked."""

    def ask(self, advert: Advert, number: int) -> None:
        """Have an advert read."""

    def cancel(self) -> None:
        """Forget the waiting advert."""

    def restart(self) -> None:
        """Replace the worker."""


def test_another_post_is_asked_about_until_its_document_is_gone() -> None:
    notices = Notices()
    facts = FactsDesk(Reading(_NoEngine(), notices))
    DocumentsApart(facts, notices)
    alone = an_analysis_with((FactName.TITLE, "Trainee Clinical Coder"), (FactName.BAND, "3"))
    other = Part("document:2", "Job title: Ward Manager\nBand: 6\n")
    facts.analysis = replace(alone, advert=Advert((Part(TEXT, "An advert"), other)))
    facts.renew()
    told = "“Document 2” states another title (Ward Manager) and band (6): is it the same post?"
    assert _said(notices) == told
    notices.dismiss()
    facts.renew()
    assert _said(notices) == "", "asked once"
    facts.analysis = alone
    facts.renew()
    facts.analysis = replace(alone, advert=Advert((Part(TEXT, "An advert"), other)))
    facts.renew()
    assert _said(notices) == told
    facts.analysis = alone
    facts.renew()
    assert _said(notices) == ""


def _said(notices: Notices) -> str:
    return notices.current.sentence if notices.current is not None else ""
