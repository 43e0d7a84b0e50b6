"""Stand-in readers for the worker process: what they do is written in the advert they are given."""

from __future__ import annotations

import os
import re
import time

from desktop_app.domain.advert import TEXT, Advert
from desktop_app.domain.analysis import Analysis
from desktop_app.domain.errors import AppError
from desktop_app.domain.verdict import Confidence, Kind, Nation, Route, Setting, Stage, Verdict
from desktop_app.engine.worker import Prepared

VERDICT = Verdict(
    route=Route.UNCLEAR,
    confidence=Confidence.LEANING,
    provisional=True,
    kind=Kind.VACANCY,
    stage=Stage.UNKNOWN,
    nation=Nation.UNKNOWN,
    setting=Setting.UNKNOWN,
    reason="Too little is said.",
    scores=(),
)


class ObedientReader:
    """Hangs, dies or complains when the advert says so; else counts words."""

    def analyse(self, advert: Advert) -> Analysis:
        text = advert.part(TEXT)
        if text.startswith("sleep"):
            time.sleep(float(text.split()[1]))
        elif text == "hang":
            re.match(r"(a+)+$", "a" * 64 + "b")  # never ends, and keeps the interpreter lock
        elif text == "die":
            os._exit(9)
        elif text == "refuse":
            raise AppError("This advert is too long.", "Shorten it.")
        elif text.startswith("bug"):
            complaint = f"cannot read {text}"
            raise ValueError(complaint)
        return Analysis(advert, (), (), (), VERDICT, (), (), len(text.split()))


def obedient(arguments: tuple[str, ...] = (), before: Prepared | None = None) -> Prepared:
    return Prepared(ObedientReader(), ("rules/own/own.yaml:3: This rule has no phrases.",))


def refusing(arguments: tuple[str, ...] = (), before: Prepared | None = None) -> Prepared:
    raise AppError("No rule pack could be read.", "Install Wordward again.")


def broken(arguments: tuple[str, ...] = (), before: Prepared | None = None) -> Prepared:
    raise RuntimeError("a bug while warming up")


def dying(arguments: tuple[str, ...] = (), before: Prepared | None = None) -> Prepared:
    os._exit(3)
