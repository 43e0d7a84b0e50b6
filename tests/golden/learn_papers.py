"""Learn the weights of ``rules/papers`` from labelled texts.

``python -m tests.golden.learn_papers [--others FILE…]`` writes ``rules/papers/signs_*.yaml`` anew. It learns
from the open golden adverts, the short ones in ``minis`` and the texts in ``papers``; ``--others`` names
further labelled texts (``kind``, ``title``, ``text`` on each line; a line without ``kind`` is a vacancy), of
which only the weights of words are kept.

There are two steps, both the logistic regression of ``learn``: *not a vacancy* over all texts, then each of
the other kinds over the texts that are not vacancies. Signs with small weights are dropped and both steps
repeated.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from desktop_app.analysis.papers import PAPERS, SIGNS, START, signs_of
from desktop_app.domain.verdict import Kind
from desktop_app.text.normalise import normalise
from tests.golden.adverts import OPEN_SETS, UNLEARNED, read_golden
from tests.golden.learn import HERE, RULES, Model, Numbers, line_of

#: The share of ``--others`` without a kind in the weight of all vacancies.
PLAIN_SHARE: Final = 0.3
#: Signs whose weights are all below this are dropped.
LEAST: Final = 0.3
LEAST_KIND: Final = 0.6
PER_FILE: Final = 2_500


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text's signs and kind; ``plain`` if it is only assumed to be a vacancy."""

    signs: frozenset[str]
    kind: str
    plain: bool = False


def labelled(parts: Iterable[tuple[str, str]], kind: str, *, plain: bool = False) -> Labelled:
    """The signs of (name, text) parts, with their label."""
    read = {name: normalise(text).text for name, text in parts if text}
    signs = frozenset(f"{group}.{sign}" for group, found in signs_of(read).items() for sign in found)
    return Labelled(signs, kind, plain)


def own_texts() -> list[Labelled]:
    """The project's own labelled texts."""
    sets = [name for name in OPEN_SETS if name not in UNLEARNED]
    texts = [labelled(each.parts, each.kind) for name in sets for each in read_golden(HERE / name)]
    for path in sorted([*(HERE / "minis").glob("*.jsonl"), *(HERE / "papers").glob("*.jsonl")]):
        texts += read_lines(path.read_text("utf-8").splitlines())
    return texts


def read_lines(lines: Iterable[str]) -> list[Labelled]:
    """Read texts from JSON lines."""
    rows = [json.loads(line) for line in lines if line.strip()]
    return [
        labelled(
            [(name, row.get(name) or "") for name in ("title", "text")],
            row.get("kind", Kind.VACANCY.value),
            plain="kind" not in row,
        )
        for row in rows
    ]


def _fit(
    texts: Sequence[Labelled],
    groups: Sequence[tuple[Numbers, float]],
    truth: Numbers,
    keep: frozenset[str] | None,
) -> Model:
    """One step of logistic regression; each group of texts has its share of the total weight."""
    share = np.zeros(len(texts))
    for members, part in groups:
        if members.any():
            share[members] = part / members.sum()
    model = Model([text.signs for text in texts], keep)
    model.fit(truth.astype(float), share, steps=200)
    return model


def learn(texts: Sequence[Labelled], keep: frozenset[str] | None = None) -> tuple[Model, list[Model]]:
    """Both steps: not a vacancy, then each of ``PAPERS``."""
    kinds = np.array([text.kind for text in texts])
    plain = np.array([text.plain for text in texts])
    paper = kinds != Kind.VACANCY.value
    rest = PLAIN_SHARE if plain.any() else 0.0
    groups = [(paper, 0.5), (~paper & ~plain, 0.5 * (1 - rest)), (plain, 0.5 * rest)]
    away = _fit(texts, groups, paper, keep)
    known = frozenset(away.words)
    papers = [text for text in texts if text.kind != Kind.VACANCY.value]
    models = []
    for kind in PAPERS:
        truth = np.array([text.kind == kind.value for text in papers])
        models.append(_fit(papers, [(truth, 0.5), (~truth, 0.5)], truth, known))
    return away, models


def weights(texts: Sequence[Labelled]) -> dict[str, str]:
    """The weights as written to ``rules/papers``."""
    away, kinds = learn(texts)
    kept = frozenset(
        sign
        for sign, n in away.words.items()
        if abs(away.weights[n]) >= LEAST or any(abs(_weight(model, sign)) >= LEAST_KIND for model in kinds)
    )
    away, kinds = learn(texts, kept)
    lines = {START.removeprefix(SIGNS): line_of([away.bias, *(model.bias for model in kinds)])}
    for sign, n in away.words.items():
        lines[sign] = line_of([float(away.weights[n]), *(_weight(model, sign) for model in kinds)])
    return lines


def _weight(model: Model, sign: str) -> float:
    """The weight that a model gives a sign."""
    at = model.words.get(sign)
    return 0.0 if at is None else float(model.weights[at])


def write(lines: Mapping[str, str], folder: Path) -> None:
    """Write the weights into files of a rule pack."""
    start = START.removeprefix(SIGNS)
    signs = sorted(sign for sign in lines if sign != start)
    for old in folder.glob("signs_*.yaml"):
        old.unlink()
    for number, at in enumerate(range(0, len(signs), PER_FILE), start=1):
        text = ["# yaml-language-server: $schema=../../resources/schema/rule-policy.schema.json"]
        text += ["# Learned, not written: python -m tests.golden.learn_papers. A sign, then how much it"]
        text += ["# speaks against a vacancy, and for a course, an article, a CV and another paper."]
        text += ["papers:"]
        text += [f"  {start}: {lines[start]}"] if number == 1 else []
        group = ""
        for sign in signs[at : at + PER_FILE]:
            head, word = sign.split(".", 1)
            if head != group:
                group = head
                text.append(f"  {head}:")
            text.append(f'    "{word}": {lines[sign]}')
        (folder / f"signs_{number}.yaml").write_text("\n".join(text) + "\n", "utf-8")


def main() -> None:
    """Run as described in the module's docstring."""
    parser = argparse.ArgumentParser(prog="tests.golden.learn_papers")
    parser.add_argument("--others", type=Path, nargs="*", default=[])
    parser.add_argument("--into", type=Path, default=RULES / "papers")
    options = parser.parse_args()
    texts = own_texts()
    for path in options.others:
        read = path.read_bytes()
        words = (gzip.decompress(read) if path.suffix == ".gz" else read).decode("utf-8")
        texts += read_lines(words.splitlines())
    lines = weights(texts)
    write(lines, options.into)
    print(len(texts), "texts,", len(lines) - 1, "signs")


if __name__ == "__main__":
    main()
