"""Divides a sentence into parts that each have their own strength.

| sentence | pieces |
|---|---|
| ``You'll need the NCCQ and, ideally, a degree`` | two: the degree is only desirable |
| ``EMIS not needed but SystmOne experience is`` | two |
| ``We don't expect the NCCQ: we'll put you through it`` | two: the second is the employer's offer |
"""

from __future__ import annotations

import re
from typing import Final

from desktop_app.analysis.facts.layout.spotting import one_of

#: What follows must be about something else (unlike ``is not a requirement but would be an advantage``).
_OF_ANOTHER: Final = (
    r"(?!(?:it |this |they )?(?:would|will|is|are)(?: \w+){0,2} (?:be|help|suit|an?|desirable|"
    r"useful|preferred|helpful|advantageous|welcome)\b)"
)
#: Separates the parts of a sentence that have their own strength.
_SEAM: Final = re.compile(
    one_of(
        "; (?!so (?:is|are|would|will))",
        r", (?=(?!will |would |is |are |may |[\w ]{1,30} and [\w ]{1,30} (?:is|are|would be) )"
        r"[\w -]{3,50} (?:preferred|desirable|a plus|an advantage|(?:is|are|would be) (?:helpful|useful|"
        "beneficial|"
        r"advantageous|welcome))\b)",
        rf", but {_OF_ANOTHER}",
        r"(?<!expected )(?<!needed )(?<!essential )(?<!required )(?<!necessary )"
        rf"\bbut {_OF_ANOTHER}(?=[a-z])",
        r"(?:,| -) (?=[\w ]{3,50} (?:not|isn't) (?:expected|needed|required|essential|compulsory|mandatory|"
        r"necessary))",
        r"\bbut (?=(?:[\w-]+ ){1,5}(?:is|are|does|do)(?: not|n't)?\W*$)",
        ": (?=we(?:'ll|'d)? )",
        ", (?=whether or not )",
        r",? and (?=we (?:do not|don't|would not|wouldn't) (?:need|ask|expect|require|insist))",
        r", have (?=(?:\w+ ){0,3}experience\b)",
        r", and (?=hold )",
        r"\bbut (?!you (?:must|need to) be (?:willing|prepared|ready|able)\b)"
        r"(?=you(?:'ll| will| must| should| do)? (?:need|have|hold|must)|we (?:need|ask|do))",
        r"\bwhile ",
        r",? and,? (?=(?:(?:have|has|with) )?(?:an? )?(?:ideally|preferably)\b|would (?:prefer|"
        r"like|love|welcome))",
        r"[,(] ?(?=(?:ideally|preferably)[ ,]+\w)",
        r",? however,? (?=[a-z])",
        "(?<=essential), (?!though |but )",
        "(?<=a must), ",
        "(?<=mandatory), (?!though |but )",
        "(?<=required), (?!though |but )",
        "(?<=desirable), (?!as (?:is|are|would|will))",
        "(?<=essential) and ",
        "(?<=required) and ",
        rf"\bthough {_OF_ANOTHER}",
    )
)
#: How separators begin; literal text is found quickly.
_STARTS: Final = re.compile("[;:,(]| and| - |but |while |though | however")


def piece_round(low: str, at: int) -> tuple[str, int]:
    """The part of a sentence round a place that has its own strength, and the place within it.

    Args:
        low: The sentence in small letters.
        at: A place in it.
    """
    first, last = 0, len(low)
    for mark in _STARTS.finditer(low):
        seam = _SEAM.match(low, mark.start()) if mark.start() >= first else None
        if seam is None:
            continue
        if seam.end() <= at:
            first = seam.end()
        elif seam.start() > at:
            last = seam.start()
            break
    return low[first:last], at - first
