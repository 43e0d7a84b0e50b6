"""Markdown: what it says, without its signs."""

from __future__ import annotations

import pytest

from tests.sources.fixture_files import only

SOURCE = """\
---
title: Coding team
layout: vacancy
---
# Clinical *Coder* #
Ravensmoor **Hospitals** ![logo](logo.png)
===
Band 4 – see [NHS Jobs](https://jobs.example/1 "title") or <https://jobs.example/2>

## Duties
- Assign `ICD-10` codes
  * ~~Query~~ ask clinicians
1. [x] Meet deadlines

> quoted *text*

| Grade | Pay |
|:------|----:|
| 4 | £27,485 |

```
# kept as it *stands*
```
[1]: https://jobs.example/3
"""
LINES = [
    "Coding team",
    "Clinical Coder",
    "Ravensmoor Hospitals",
    "Band 4 – see NHS Jobs or https://jobs.example/2",
    "Duties",
    "• Assign ICD-10 codes",
    "• Query ask clinicians",
    "• Meet deadlines",
    "quoted text",
    "Grade\tPay",
    "4\t£27,485",
    "# kept as it *stands*",
]


def test_signs_become_lines() -> None:
    document = only(SOURCE, "a.md")
    assert [line for line in document.text.split("\n") if line] == LINES
    assert document.notes == ("1 picture was left out.",)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("snake_case_names and 2 * 3 * 4 stay", "snake_case_names and 2 * 3 * 4 stay"),
        (r"\*not strong\* and \# no heading", "*not strong* and # no heading"),
        ("***all*** __of__ it", "all of it"),
        ("line<br>break", "line break"),
        ("C# and #1 stay", "C# and #1 stay"),
        ("a\r\nb", "a\nb"),
        ("Coder[^1] wanted\n\n[^1]: ACC *only*", "Coder wanted\n\nACC only"),
        ("Term\n:   What it means", "Term\nWhat it means"),
        ("+----+----+\n| a  | b  |\n+====+====+", "a\tb"),
        ('---\ntitle: "Coder"\n---\n# Coder\nBand 4', "Coder\n\nBand 4"),
    ],
)
def test_signs_that_mean_nothing_stay(source: str, text: str) -> None:
    assert only(source, "a.md").text == text
