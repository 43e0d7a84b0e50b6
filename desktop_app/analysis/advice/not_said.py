"""Finds what an advert leaves unsaid although it matters for its route, and the questions to ask.

A question is asked if its kind, route, stage and nation fit, nothing in the advert answers it, and nothing
makes it pointless. A fact, a value of one, evidence about this post or plain words anywhere in the advert
answer it: a missing question is better than one the advert has answered. A denial (“no home working”) is an
answer too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.evidence import Assertion
from desktop_app.domain.facts import Asked, AskedStrength, FactName
from desktop_app.domain.guidance import Unsaid
from desktop_app.domain.signals import Category
from desktop_app.domain.verdict import Kind, Nation, Route
from desktop_app.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from desktop_app.domain.analysis import Analysis
    from desktop_app.domain.facts import Fact
    from desktop_app.domain.guidance import Guidance, Question

_TELLING = (Category.TITLE, Category.TASK, Category.CLASSIFICATION, Category.QUALIFICATION)


def not_said(analysis: Analysis, facts: Iterable[Fact], guidance: Guidance) -> tuple[Unsaid, ...]:
    """What matters for the route of an advert but is not said in it.

    Args:
        analysis: The advert's analysis.
        facts: Its facts, including corrections.
        guidance: Supplies the questions.

    Returns:
        In the order of the guidance, most important first; empty for articles, CVs, other documents and for
        posts other than coding posts.
    """
    known = tuple(facts)
    text = " ".join(" ".join(normalise(part.text).text.casefold().split()) for part in analysis.advert.parts)
    heard = {
        (item.category, item.rule) for item in analysis.evidence if item.assertion is not Assertion.OTHER_ROLE
    }
    return tuple(
        Unsaid(
            what=question.what,
            why_it_matters=question.why_it_matters,
            question=question.question,
            source="; ".join(source.credit for source in question.sources),
        )
        for question in guidance.questions
        if _fits(question, analysis)
        and not _is_moot(question, known, text)
        and not _is_said(question, heard, known, text)
    )


def questions_text(unsaid: Iterable[Unsaid], *, title: str = "") -> str:
    """The questions as plain text to paste into a message.

    Args:
        unsaid: What `not_said` gave.
        title: The post's title for the first line; may be empty.

    Returns:
        An opening line and a numbered line for each question; empty without questions.
    """
    questions = [each.question for each in unsaid]
    if not questions:
        return ""
    about = f"the post of {title.strip()}" if title.strip() else "this post"
    lines = [f"{number}. {question}" for number, question in enumerate(questions, 1)]
    return "\n".join([f"Before I apply for {about}, may I ask:", *lines])


def _fits(question: Question, analysis: Analysis) -> bool:
    """Whether a question applies to such an advert."""
    verdict = analysis.verdict
    nations = (*question.nations, Nation.UNKNOWN)
    return (
        verdict.kind in question.kinds
        and _route(analysis) in question.routes
        and (not question.stages or verdict.stage in question.stages)
        and (not question.nations or verdict.nation in nations)
        and verdict.setting not in question.moot_in
    )


def _route(analysis: Analysis) -> Route:
    """The verdict's route; for a course that only mentions coding it is ``unclear``."""
    verdict = analysis.verdict
    names_coding = any(item.category in _TELLING for item in analysis.evidence)
    if verdict.kind is Kind.COURSE and verdict.route is Route.NOT_CODING and names_coding:
        return Route.UNCLEAR
    return verdict.route


def _is_said(
    question: Question, heard: AbstractSet[tuple[Category, str]], facts: tuple[Fact, ...], text: str
) -> bool:
    """Whether the advert answers a question; ``heard`` are the categories and rules of its evidence."""
    if any(fact.name in question.said_by_facts for fact in facts):
        return True
    if any((fact.name, value) in question.said_by_values for fact in facts for value in _values(fact)):
        return True
    if any(
        category in question.said_by_categories or rule in question.said_by_rules for category, rule in heard
    ):
        return True
    return _stands(question.said_by_words, text)


def _is_moot(question: Question, facts: tuple[Fact, ...], text: str) -> bool:
    """Whether a question is pointless here."""
    asked = next((fact.value for fact in facts if fact.name is FactName.QUALIFICATIONS), ())
    needed = (
        item.what
        for item in (asked if isinstance(asked, tuple) else ())
        if isinstance(item, Asked) and item.strength is AskedStrength.ESSENTIAL
    )
    return any(name in question.moot_by_qualifications for name in needed) or _stands(
        question.moot_by_words, text
    )


def _values(fact: Fact) -> Iterable[str]:
    """The value of a fact as words; of a list, each item."""
    values = fact.value if isinstance(fact.value, tuple) else (fact.value,)
    return [item.what if isinstance(item, Asked) else str(item) for item in values]


def _stands(words: tuple[str, ...], text: str) -> bool:
    """Whether one of the words occurs in the text as a whole word.

    Plain substring searches take a twentieth of the time of one regular expression for all words, and the
    window waits for the result.
    """
    return any(_stands_whole(word, text) for word in words)


def _stands_whole(word: str, text: str) -> bool:
    """Whether a word occurs outside longer ones; a symbol (``£``) may touch a digit."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        glued = word[0].isalnum() and _is_of_word(text[at - 1 : at])
        if not glued and not (word[-1].isalnum() and _is_of_word(text[end : end + 1])):
            return True
        at = text.find(word, at + 1)
    return False


def _is_of_word(letter: str) -> bool:
    """Whether a character, or an empty string at an end of the text, continues a word."""
    return letter.isalnum() or letter == "_"
