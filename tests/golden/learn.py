"""Learn the weights of ``rules/passages`` from labelled adverts.

``python -m tests.golden.learn [--others FILE.jsonl.gz]`` writes ``rules/passages/*.yaml`` anew. It learns
from the open golden adverts and the short ones in ``minis``; ``--others`` names labelled real adverts
(``route``, ``title``, ``employer``, ``text`` on each line), of which only those for other posts are used and
only weights of words are kept.

There are two steps, both logistic regression on words and pairs of neighbours: *coding work or not* over the
sentences of all adverts (in a second round only the half of each coding post that reads most like coding
work), then *which side* over the sentences of posts of one side or none, weighted by how much they read like
coding work. There is no randomness: the same adverts give the same weights.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import numpy as np

from desktop_app.analysis.folding import words_of
from desktop_app.analysis.passages import FEWEST as LEAST_WORDS
from desktop_app.analysis.passages import START, sentences_of
from desktop_app.domain.advert import Advert, Part
from desktop_app.domain.verdict import SIDES, Route
from desktop_app.rulepack.loader import load_rules
from desktop_app.text.normalise import normalise
from desktop_app.text.sections import HeadingTable, split_sections
from tests.golden.adverts import OPEN_SETS, UNLEARNED, read_golden

HERE: Final = Path(__file__).parent
RULES: Final = HERE.parent.parent / "rules"
#: Words in fewer sentences are not learned.
FEWEST: Final = 4
#: The share of ``--others`` in the weight of all adverts for other posts.
OTHERS_SHARE: Final = 0.25
#: Words whose weights are all below this are left out.
LEAST: Final = 0.3
#: Words per file.
PER_FILE: Final = 2_500

Sentence = frozenset[str]
Numbers = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True, slots=True)
class Labelled:
    """An advert's sentences and its route."""

    sentences: tuple[Sentence, ...]
    route: str


def sentences(parts: Iterable[tuple[str, str]], headings: HeadingTable) -> tuple[Sentence, ...]:
    """The relevant sentences of an advert's (name, text) parts, as sets of words."""
    advert = Advert(tuple(Part(name, text) for name, text in parts if text))
    normal = {part.name: normalise(part.text) for part in advert.parts}
    found = []
    for part, start, end, _ in sentences_of(normal, split_sections(advert, normal, headings)):
        words = words_of(normal[part].text[start:end])
        if len(words) >= LEAST_WORDS:
            found.append(frozenset(words))
    return tuple(found)


def own_adverts(headings: HeadingTable) -> dict[str, list[Labelled]]:
    """The project's own adverts, by set."""
    sets = {
        name: [Labelled(sentences(each.parts, headings), each.route) for each in read_golden(HERE / name)]
        for name in OPEN_SETS
        if name not in UNLEARNED
    }
    for path in sorted((HERE / "minis").glob("*.jsonl")):
        sets[path.stem] = read_lines(path.read_text("utf-8").splitlines(), headings)
    return sets


def read_lines(lines: Iterable[str], headings: HeadingTable) -> list[Labelled]:
    """Read adverts from JSON lines."""
    rows = [json.loads(line) for line in lines if line.strip()]
    return [
        Labelled(
            sentences([(name, row.get(name, "")) for name in ("title", "employer", "text")], headings),
            row["route"],
        )
        for row in rows
    ]


class Model:
    """Logistic regression on sets of words."""

    def __init__(self, sentences: Sequence[Sentence], keep: frozenset[str] | None = None) -> None:
        seen = Counter(word for sentence in sentences for word in sentence)
        words = sorted(word for word, times in seen.items() if times >= FEWEST)
        self.words = {word: n for n, word in enumerate(w for w in words if keep is None or w in keep)}
        rows = [np.array([self.words[w] for w in s if w in self.words], dtype=np.int64) for s in sentences]
        self._word = np.concatenate(rows)
        self._row = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
        norm = np.array([1 / np.sqrt(max(1, len(row))) for row in rows])
        self._norm = norm[self._row]
        self._rows = len(rows)
        self.weights = np.zeros(len(self.words))
        self.bias = 0.0

    def scores(self) -> Numbers:
        """The log-odds of each training sentence."""
        summed = np.bincount(self._row, weights=self.weights[self._word] * self._norm, minlength=self._rows)
        return np.asarray(summed + self.bias)

    def fit(self, truth: Numbers, share: Numbers, *, steps: int, shrink: float = 1e-4) -> None:
        """Fit to each sentence's label (0 or 1) and its share of all weight (Adam, starting from zero)."""
        share = share / share.sum()
        first, second = np.zeros_like(self.weights), np.zeros_like(self.weights)
        self.weights, self.bias = np.zeros(len(self.words)), 0.0
        for step in range(1, steps + 1):
            error = (1 / (1 + np.exp(-self.scores())) - truth) * share
            weights = error[self._row] * self._norm
            slope: Numbers = np.bincount(self._word, weights=weights, minlength=len(self.words))
            slope = np.asarray(slope, dtype=float) + shrink * self.weights
            first = 0.9 * first + 0.1 * slope
            second = 0.999 * second + 0.001 * slope * slope
            stride = (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-9)
            self.weights = self.weights - 0.05 * stride
            self.bias -= 0.5 * float(error.sum())


def _halves(truth: Numbers, share: Numbers, parts: Sequence[tuple[np.ndarray[Any, Any], float]]) -> Numbers:
    """Scale the shares so that each group of sentences has its part of the total weight."""
    scaled = share.copy()
    for members, part in parts:
        total = scaled[members].sum()
        if total > 0:
            scaled[members] *= part / total
    return scaled


def learn_coding(
    own: Sequence[Labelled], others: Sequence[Labelled], keep: frozenset[str] | None = None
) -> Model:
    """The first step: whether a sentence is about coding work."""
    adverts = [*own, *(advert for advert in others if advert.route == Route.NOT_CODING)]
    sentences_ = [sentence for advert in adverts for sentence in advert.sentences]
    owner = np.repeat(np.arange(len(adverts)), [len(advert.sentences) for advert in adverts])
    is_post = np.array([advert.route != Route.NOT_CODING for advert in adverts])
    truth = is_post[owner].astype(float)
    share = np.array([1 / max(1, len(advert.sentences)) for advert in adverts])[owner]
    foreign = owner >= len(own)
    taken = np.ones(len(sentences_), dtype=bool)
    model = Model(sentences_, keep)
    for again in (False, True):
        if again:
            scores = model.scores()
            for n in np.flatnonzero(is_post):
                members = np.flatnonzero(owner == n)
                taken[members] = (
                    scores[members] >= np.quantile(scores[members], 0.5) if len(members) else True
                )
        rest = OTHERS_SHARE if foreign.any() else 0.0
        groups = [(truth == 1, 0.5), ((truth == 0) & ~foreign, 0.5 * (1 - rest)), (foreign, 0.5 * rest)]
        model.fit(truth, _halves(truth, share * taken, groups), steps=250)
    return model


def learn_sides(own: Sequence[Labelled], coding: Model) -> dict[Route, Model]:
    """The second step: which side a sentence is about."""
    posts = [advert for advert in own if advert.route not in (Route.NOT_CODING, Route.MIXED)]
    sentences_ = [sentence for advert in posts for sentence in advert.sentences]
    owner = np.repeat(np.arange(len(posts)), [len(advert.sentences) for advert in posts])
    read = np.array([_score(coding, sentence) for sentence in sentences_])
    share = 1 / (1 + np.exp(-read))
    share /= np.bincount(owner, weights=share, minlength=len(posts))[owner]
    models = {}
    for side in SIDES:
        truth = np.array([advert.route == side.value for advert in posts])[owner].astype(float)
        model = Model(sentences_, frozenset(coding.words))
        model.fit(truth, _halves(truth, share, [(truth == 1, 0.5), (truth == 0, 0.5)]), steps=150)
        models[side] = model
    return models


def _score(model: Model, sentence: Sentence) -> float:
    """The log-odds of one sentence."""
    found = [model.weights[model.words[word]] for word in sentence if word in model.words]
    return model.bias + (float(np.sum(found)) / np.sqrt(len(found)) if found else 0.0)


def learn(own: Sequence[Labelled], others: Sequence[Labelled]) -> dict[str, str]:
    """The weights as written to ``rules/passages``: learned, small ones dropped, learned again."""
    coding = learn_coding(own, others)
    kept = frozenset(word for word, n in coding.words.items() if abs(coding.weights[n]) >= LEAST)
    coding = learn_coding(own, others, kept)
    sides = learn_sides(own, coding)
    lines = {START: line_of([coding.bias, *(sides[side].bias for side in SIDES)])}
    for word, n in coding.words.items():
        values = [float(coding.weights[n])]
        for side in SIDES:
            at = sides[side].words.get(word)
            values.append(0.0 if at is None else float(sides[side].weights[at]))
        lines[word] = line_of(values)
    return lines


def line_of(values: Iterable[float]) -> str:
    """Format numbers with two decimal places and without trailing zeros."""
    return " ".join(f"{value:.2f}".rstrip("0").rstrip(".") or "0" for value in values)


def write(lines: Mapping[str, str], folder: Path) -> None:
    """Write the weights into files of a rule pack."""
    words = sorted(word for word in lines if word != START)
    for old in folder.glob("words_*.yaml"):
        old.unlink()
    for number, start in enumerate(range(0, len(words), PER_FILE), start=1):
        text = ["# yaml-language-server: $schema=../../resources/schema/rule-policy.schema.json"]
        text += ["# Learned, not written: python -m tests.golden.learn. A word or two neighbours, then how"]
        text += ["# much it speaks of coding work, of hospital, primary care, billing and research."]
        text += ["passages:"]
        if number == 1:
            text += [f'  learned: "{datetime.now(tz=UTC).date().isoformat()}"', f"  start: {lines[START]}"]
        text += ["  words:", *(f'    "{word}": {lines[word]}' for word in words[start : start + PER_FILE])]
        (folder / f"words_{number}.yaml").write_text("\n".join(text) + "\n", "utf-8")


def main() -> None:
    """Run as described in the module's docstring."""
    parser = argparse.ArgumentParser(prog="tests.golden.learn")
    parser.add_argument("--others", type=Path)
    options = parser.parse_args()
    headings = HeadingTable.of(load_rules([RULES]).headings)
    own = [advert for adverts in own_adverts(headings).values() for advert in adverts]
    others: list[Labelled] = []
    if options.others:
        with gzip.open(options.others, "rt", encoding="utf-8") as file:
            others = read_lines(file, headings)
    lines = learn(own, others)
    write(lines, RULES / "passages")
    print(len(lines) - 1, "words and pairs")


if __name__ == "__main__":
    main()
