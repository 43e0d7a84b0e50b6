"""Rules of the tests' own: a small house pack beside the shipped weights, headings and cues."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from desktop_app.domain.errors import AppError
from desktop_app.domain.rules import RuleSources
from desktop_app.engine.events import BenchAnswer, BenchEvent, BenchProgress, Refused
from desktop_app.operations.rule_bench import make_bench
from desktop_app.paths import rules_folder

PACK = """\
id: house
title: House rules
version: 1.2.0
route: hospital
content: signals
licence: MIT
authors:
  - Coding team of Larkmoor
changelog:
  - "1.2.0 (2026-11-21): first edition"
app_version: 0.1.0
"""
SIGNALS = """\
icd-10:
  title: ICD-10
  category: classification
  strength: strong
  phrases:
    - ICD-10
  not_in:
    - ICD-10-CM
  seeker: >-
    Hospitals name diagnoses with it.
  recruiter: >-
    Name OPCS-4 beside it.
  sources:
    - title: Own book
      address: page 3
      checked: 2026-11-21
  false_positives:
    - ICD-10-CM, which is another
  examples:
    match:
      - You know [[ICD-10]].
      - You use [[ICD-10]] daily.
    no_match:
      - You know ICD-10-CM.
      - You take the bus to town.
    negated:
      - "[[ICD-10]] is not needed."
encoder:
  title: Encoder
  negation: none
  category: system
  strength: supporting
  phrases:
    - house encoder
  seeker: >-
    A program that helps coders.
  recruiter: >-
    Name the encoder.
  sources:
    - title: Own book
      address: page 4
      checked: 2026-11-21
  false_positives:
    - none known
  examples:
    match:
      - You look after the [[house encoder]].
      - The [[house encoder]] is ours.
    no_match:
      - The house is old.
      - You look after the house.
"""
ADVERT = "Clinical Coder\n\nYou will code case notes with ICD-10 and look after the house encoder.\n"


def house_sources(folder: Path) -> RuleSources:
    """Rules in a folder of the test: a house pack, and what every reading needs."""
    packs = folder / "packs"
    if not packs.is_dir():
        for name in ("policy", "headings", "cues"):
            shutil.copytree(rules_folder() / name, packs / name)
        (packs / "house").mkdir()
        (packs / "house" / "pack.yaml").write_text(PACK, "utf-8")
        (packs / "house" / "signals.yaml").write_text(SIGNALS, "utf-8")
    return RuleSources((packs,), (folder / "rules" / "mine.yaml",))


class InlineBench:
    """The bench without a process: the same jobs, done before ``ask`` returns."""

    def __init__(self, hear: Callable[[BenchEvent], None]) -> None:
        self._hear = hear
        self._bench = make_bench(None)
        self.asked: list[str] = []

    def ask(self, channel: str, job: object, number: int) -> None:
        self.asked.append(channel)

        def progress(done: int, total: int) -> None:
            self._hear(BenchProgress(channel, number, done, total))

        try:
            value = self._bench.answer(job, progress)
        except AppError as error:
            self._hear(Refused(number, error.sentence, error.hint, channel))
        else:
            self._hear(BenchAnswer(channel, number, value))

    def cancel(self, channel: str) -> None:
        """Nothing waits."""

    def close(self) -> None:
        """Nothing to end."""
