"""The pack made from the signals that a file of changes adds."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.rules import Content, PackOrigin, RulePack
from desktop_app.domain.signals import Signal
from desktop_app.rulepack.layers import KEPT, Layers
from desktop_app.rulepack.overlay import Overlay
from desktop_app.rulepack.problem_log import short

OWN_TITLES = {PackOrigin.MINE: "My rules", PackOrigin.TEAM: "Team rules"}


def own_pack(overlay: Overlay, layers: Layers) -> RulePack:
    """The signals that a file of changes adds, as a pack; its version is the start of the file's hash."""
    own = overlay.pack
    prefix = f"{own}."
    below = tuple(
        other for other in layers.overlays if other is not overlay and overlay.origin is PackOrigin.TEAM
    )
    inner = replace(layers, overlays=below)
    signals: list[Signal] = []
    for full_id, entry in overlay.changes.items():
        if full_id.startswith(prefix):
            named = entry._replace(key=entry.key._replace(value=full_id.removeprefix(prefix)))
            signal = inner.signal(named, overlay.log, pack=own, route=None)
            signals += [signal] if signal is not None else []
    here = {signal.id for signal in signals}
    last = layers.last_pack(own) if overlay.lost or not overlay.whole else None
    for signal in last.signals if last is not None else ():
        if signal.id not in here and (signal.id in overlay.lost or not overlay.whole):
            signals.append(signal)
            overlay.log.add_to_hints(0, KEPT, about=f"“{short(signal.id)}”")
    layers.kept = layers.kept or inner.kept
    layers.see(signals)
    return RulePack(
        id=own,
        title=OWN_TITLES[overlay.origin],
        version=overlay.digest[:8],
        licence="",
        route=None,
        signals=tuple(signals),
        digest=overlay.digest,
        origin=overlay.origin,
        on=layers.is_on(own, Content.SIGNALS, overlay.origin),
        changed=layers.changed_in(own, PackOrigin.MINE) if overlay.origin is PackOrigin.TEAM else (),
    )
