"""Everything known about one rule, as plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from desktop_app.domain.errors import AppError
from desktop_app.domain.evidence import TOLD
from desktop_app.domain.labels import label
from desktop_app.domain.rules import Cue, PackOrigin, RulePack, RuleSet, RuleSources
from desktop_app.domain.signals import Near, Signal, Status
from desktop_app.operations.rule_names import meant_by
from desktop_app.rulepack.loader import load_rules
from desktop_app.rulepack.overlay import read_overlays
from desktop_app.rulepack.yaml_text import key_lines, value_of
from desktop_app.text.normalise import normalise
from desktop_app.text.spellings import spellings

if TYPE_CHECKING:
    from desktop_app.domain.signals import Place

_ORIGINS = {
    PackOrigin.SHIPPED: "came with Wordward",
    PackOrigin.INSTALLED: "installed",
    PackOrigin.TEAM: "of your team",
    PackOrigin.MINE: "your own",
}
_STATUS = {
    Status.STABLE: "counts",
    Status.EXPERIMENTAL: "is listed and never counted",
    Status.DEPRECATED: "is no longer used",
}
#: The text for the id of passages, which have no rule.
_TOLD = f"""\
{TOLD}: Coding work told in other words
  no rule     it marks passages that read like coding work though no rule knows their words
  read from   words of many adverts, each with a weight; it weighs nothing where rules say enough
  ignore      on the Read page: a passage in one advert or everywhere, or all passages
  instead     a rule of your own for the words that matter: on the Rules page, or by `wordward rules new`"""


def explain_rule(sources: RuleSources, rule_id: str) -> str:
    """Everything about one signal or cue.

    Args:
        sources: Where the rules are.
        rule_id: Its full id, such as ``hospital.icd-10``.

    Returns:
        Several lines, without a trailing line break.

    Raises:
        AppError: There is no such rule, or no rules can be loaded.
    """
    if rule_id == TOLD:
        return _TOLD
    rules = load_rules(sources)
    for pack in rules.packs:
        for signal in pack.signals:
            if signal.id == rule_id:
                return "\n".join((*_signal(signal, pack), *_change(signal.id, pack, sources)))
    cue = next((cue for cue in rules.cues if cue.id == rule_id), None)
    if cue is not None:
        return "\n".join(_cue(cue))
    raise AppError(f"There is no rule “{rule_id}”.", _nearest(rule_id, rules))


def _nearest(rule_id: str, rules: RuleSet) -> str:
    """A suggestion for an unknown id."""
    signals = [signal.id for pack in rules.packs for signal in pack.signals]
    return meant_by(rule_id, [*signals, *(cue.id for cue in rules.cues)])


def _signal(signal: Signal, pack: RulePack) -> Iterator[str]:
    off = "" if pack.on else ", switched off"
    yield f"{signal.id}: {signal.title}"
    yield f"  pack        {pack.title} {pack.version} ({_ORIGINS[pack.origin]}{off})"
    yield f"  written in  {_where(signal.place)}"
    route = label(signal.route) if signal.route is not None else "background"
    yield f"  speaks for  {route}, {label(signal.category).lower()}, {label(signal.strength).lower()}"
    yield f"  status      {signal.status.value}: it {_STATUS[signal.status]}"
    told = (signal.gate, signal.kind, signal.stage, signal.nation, signal.setting)
    names = ("gate", "kind", "stage", "nation", "setting")
    for name, meaning in zip(names, told, strict=True):
        if meaning is not None:
            yield f"  {name:<12}{meaning.value}"
    if signal.nations:
        yield f"  only in     {', '.join(label(nation) for nation in signal.nations)}"
    if signal.company is not None:
        yield f"  only beside {label(signal.company)}"
    yield f"  negation    {signal.negation.value}"
    yield from (f"  in {name.value:<9}x{factor:g}" for name, factor in signal.sections)
    yield from _wordings("phrases", signal.phrases, exact=signal.exact)
    for near in signal.near:
        yield from _near(near)
    yield from _wordings("not in", signal.not_in)
    yield from _wordings("unless", signal.unless)
    yield f"  seeker: {signal.seeker}"
    yield f"  recruiter: {signal.recruiter}"
    yield "  sources"
    yield from (f"    {each.words}" for each in signal.sources)
    if not signal.sources:
        yield (
            "    none: it is your own rule"
            if pack.origin in (PackOrigin.MINE, PackOrigin.TEAM)
            else "    none"
        )
    yield from _listed("may also mean", signal.false_positives)
    for kind in ("match", "no_match", "negated", "known_gaps"):
        yield from _listed(f"examples: {kind}", getattr(signal.examples, kind))


def _cue(cue: Cue) -> Iterator[str]:
    yield f"{cue.id}: a cue"
    yield f"  written in  {_where(cue.place)}"
    reading = label(cue.assertion).lower() if cue.assertion is not None else "nothing: it ends other cues"
    yield f"  reads as    {reading}"
    yield f"  direction   {cue.direction.value}, up to {cue.within} words and marks"
    if cue.pseudo:
        yield "  pseudo      the words only look like a cue"
    if cue.posts_only:
        yield "  posts only  it bears on posts, teams and settings"
    yield from _wordings("phrases", cue.phrases)
    yield from _listed("examples", cue.examples)


def _wordings(title: str, phrases: Iterable[str], *, exact: bool = False) -> Iterator[str]:
    """Each wording with every spelling that is searched for."""
    for number, phrase in enumerate(phrases):
        if not number:
            yield f"  {title}{' (capitals matter)' if exact else ''}"
        yield f"    {phrase}"
        forms = sorted(_spelt(form) for form in spellings(normalise(phrase).text.strip(), exact=exact))
        plain = normalise(phrase).text.strip()
        others = [form for form in forms if form != (plain if exact else plain.lower())]
        if others:
            yield f"      also: {', '.join(others)}"


def _near(near: Near) -> Iterator[str]:
    case = " (capitals matter)" if near.exact else ""
    marks = {"both": ", marked from one to the other", "object": ", as its object"}.get(near.mark, "")
    yield f"  near: {', '.join(near.words)}{case}"
    yield f"    within {near.within} words and marks of: {', '.join(near.any_of)}{marks}"


def _spelt(tokens: tuple[str, ...]) -> str:
    """Tokens joined as people write them."""
    return " ".join(tokens).replace(" - ", "-").replace(" ' ", "'")


def _listed(title: str, lines: Iterable[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        if not number:
            yield f"  {title}"
        yield f"    {line}"


def _where(place: Place | None) -> str:
    return f"{place.file}, line {place.line}" if place is not None else "no file"


def _change(rule_id: str, pack: RulePack, sources: RuleSources) -> Iterator[str]:
    """What the files of changes alter in it."""
    for overlay in read_overlays(sources.overlays, {}):
        changed = pack.changed if overlay.origin is PackOrigin.MINE else pack.changed_by_team
        entry = overlay.changes.get(rule_id)
        if entry is not None and rule_id in changed:
            who = "you" if overlay.origin is PackOrigin.MINE else "your team"
            yield f"  changed by {who} ({overlay.log.file}, line {entry.key.line})"
            value = value_of(entry.value)
            lines = key_lines(value) if isinstance(value, dict) else ()
            yield from (f"    {line}" for line in lines)
