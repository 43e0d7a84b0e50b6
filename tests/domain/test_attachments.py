"""What is said of the files in a message, before and after some of them were opened."""

from __future__ import annotations

import pytest

from desktop_app.domain.attachments import not_opened, without_opened


@pytest.mark.parametrize(
    ("names", "opened", "told"),
    [
        (["jd.txt"], ["jd.txt"], ()),
        (["jd.txt"], ["other.txt"], ("1 attachment was not opened: jd.txt.",)),
        (["a, b.pdf", "map.pdf"], ["a, b.pdf"], ("1 attachment was not opened: map.pdf.",)),
        (["a.pdf", "b.pdf", "c.pdf"], ["b.pdf"], ("2 attachments were not opened: a.pdf, c.pdf.",)),
        ([f"{number}.pdf" for number in range(12)], [], None),
    ],
)
def test_files_opened_since_are_not_told_of(
    names: list[str], opened: list[str], told: tuple[str, ...] | None
) -> None:
    said = not_opened(names)
    assert without_opened(("Something else.", *said), opened) == (
        "Something else.",
        *(said if told is None else told),
    )


def test_nothing_is_said_of_a_message_without_files() -> None:
    assert not_opened([]) == ()
