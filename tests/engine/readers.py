"""Stand-in readers for the worker process: what they do is written in the advert they are given."""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from desktop_app.domain.advert import TEXT, Advert
from desktop_app.domain.analysis import Analysis
from desktop_app.domain.errors import AppError
from desktop_app.domain.verdict import Confidence, Kind, Nation, Route, Setting, Stage, Verdict
from desktop_app.engine.bench_worker import TellsProgress
from desktop_app.engine.file_reader import FileJob, FileReader, file_reader
from desktop_app.engine.memory import limit_own
from desktop_app.engine.worker import Marking, Prepared
from tests.making import an_evidence

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

    def analyse(self, advert: Advert, marked: object = None) -> Analysis:
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


class MarkingReader:
    """Tells where ICD-10 stands, then does what the advert says."""

    def analyse(self, advert: Advert, marked: Marking | None = None) -> Analysis:
        evidence = (an_evidence(advert, "ICD-10"),) if "ICD-10" in advert.part(TEXT) else ()
        if marked is not None:
            marked(evidence)
        return replace(ObedientReader().analyse(advert), evidence=evidence)


def marking(arguments: tuple[str, ...] = (), before: Prepared | None = None) -> Prepared:
    return Prepared(MarkingReader())


def obedient(arguments: tuple[str, ...] = (), before: Prepared | None = None) -> Prepared:
    return Prepared(ObedientReader(), ("rules/own/own.yaml:3: This rule has no phrases.",))


def refusing(arguments: tuple[str, ...] = (), before: Prepared | None = None) -> Prepared:
    raise AppError("No rule pack could be read.", "Install Wordward again.")


def broken(arguments: tuple[str, ...] = (), before: Prepared | None = None) -> Prepared:
    raise RuntimeError("a bug while warming up")


def dying(arguments: tuple[str, ...] = (), before: Prepared | None = None) -> Prepared:
    os._exit(3)


class FailingReader:
    """Cannot read anything, the first text neither."""

    def analyse(self, advert: Advert, marked: object = None) -> Analysis:
        complaint = f"cannot read {advert.part(TEXT)}"
        raise ValueError(complaint)


def failing(arguments: tuple[str, ...] = (), before: Prepared | None = None) -> Prepared:
    return Prepared(FailingReader())


class CountingReader(ObedientReader):
    """Counts words and adds a number, so that one sees by whose rules an advert was read."""

    def __init__(self, more: int) -> None:
        self._more = more

    def analyse(self, advert: Advert, marked: object = None) -> Analysis:
        analysis = super().analyse(advert)
        return replace(analysis, words=analysis.words + self._more)


def by_file(arguments: tuple[str, ...], before: Prepared | None = None) -> Prepared:
    """Does as the file says whose name it is given: a number to add, or trouble."""
    says = Path(arguments[0]).read_text(encoding="utf-8")
    if says == "refuse":
        raise AppError("No rule folder can be read.", "The rules as they were stay in use.")
    if says == "bug":
        raise ValueError(says)
    if says == "hang" and before is not None:
        time.sleep(60)
    more = int(says) if says.isdigit() else 0
    problems = () if before is None else (f"after {len(before.problems)} problems",)
    return Prepared(CountingReader(more), problems, (("house", f"{more}.0.0"),))


class Ponderer:
    """A bench's end that does what its job says."""

    def __init__(self, arguments: object) -> None:
        self._arguments = arguments

    def answer(self, job: object, progress: Callable[[int, int], None]) -> object:
        word, *rest = str(job).split()
        if word == "arguments":
            return self._arguments
        if word == "count":
            total = int(rest[0])
            for done in range(1, total + 1):
                time.sleep(0.02)
                progress(done, total)
            return total
        if word == "refuse":
            raise AppError("The rule is not finished.", "Finish it.")
        if word == "bug":
            complaint = f"cannot do {job}"
            raise ValueError(complaint)
        if word == "hang":
            re.match(r"(a+)+$", "a" * 64 + "b")  # never ends, and keeps the interpreter lock
        if word == "die":
            os._exit(9)
        if word == "process":
            return os.getpid()
        return job


def ponderer(arguments: object) -> Ponderer:
    return Ponderer(arguments)


def refusing_bench(arguments: object) -> Ponderer:
    raise AppError("The bench cannot be made.", "Try again.")


class TroubledFileReader:
    """An opener's end that does what the name of the file says, and reads all others."""

    def answer(self, job: FileJob, progress: TellsProgress) -> object:
        word, *rest = job.name.removesuffix(".txt").split()
        if word == "hang":
            re.match(r"(a+)+$", "a" * 64 + "b")  # never ends, and keeps the interpreter lock
        elif word == "die":
            os._exit(9)
        elif word == "eat":
            held = []
            while True:
                held.append(b"x" * 10_000_000)
        elif word == "nibble":  # as a library would that is not refused any memory
            pieces = []
            while True:
                pieces.append(bytearray(os.urandom(1000)) * 5_000)
                time.sleep(0.002)
        elif word == "count":
            for done in range(int(rest[0])):
                time.sleep(0.02)
                progress(done + 1, int(rest[0]), "pages")
        elif word == "bug":
            raise ValueError(job.name)
        return FileReader().answer(job, progress)


def troubled(most_memory: int) -> TroubledFileReader:
    limit_own(most_memory)
    return TroubledFileReader()


def roomy(most_memory: int) -> TroubledFileReader:
    return TroubledFileReader()


class NamesModules:
    """Reads a file and answers with the names of all that is loaded."""

    def answer(self, job: FileJob, progress: TellsProgress) -> object:
        read = FileReader().answer(job, progress)
        return replace(read, documents=(replace(read.documents[0], text=" ".join(sys.modules)),))


def naming_modules(most_memory: int) -> NamesModules:
    file_reader(most_memory)
    return NamesModules()
