"""Pack files: inspected, installed, exported and uninstalled."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6 import QtCore

from desktop_app.domain.pack_offers import PackOffer
from desktop_app.domain.rules import RuleSources
from desktop_app.operations.pack_exchange import export_pack, install, read_pack_zip, uninstall
from desktop_app.presentation.notices import Notice, Notices
from desktop_app.presentation.rules_edits import TOPIC, RulesEdits
from desktop_app.presentation.rules_pack_tab import RulesPackTab
from desktop_app.presentation.rules_sharing import NAME, RulesSharing
from desktop_app.presentation.tasks import Tasks


class RulesPackFiles(QtCore.QObject):
    """Inspects pack files, installs, exports and uninstalls packs, all off the window's thread.

    Args:
        keeping: The rules.
        packs: Knows the pack on display.
        sources: Where rules are read from; the last folder holds the installed packs.
    """

    touching = QtCore.Signal()  # folders of packs are about to move; nobody may hold one open
    untouched = QtCore.Signal()  # they have moved
    offered = QtCore.Signal()  # a file was inspected
    installed = QtCore.Signal(str)  # the pack with this id is installed

    def __init__(
        self,
        tasks: Tasks,
        notices: Notices,
        *,
        keeping: RulesEdits,
        packs: RulesPackTab,
        sources: RuleSources,
    ) -> None:
        super().__init__()
        self._tasks = tasks
        self._notices = notices
        self._keeping = keeping
        self._packs = packs
        self._sources = sources
        self._folder = sources.folders[-1]
        self._sharing = RulesSharing(notices, keeping, self.installed.emit)
        self.offer: PackOffer | None = None

    def look_into(self, path: Path) -> None:
        """Inspect a pack file; ``offered`` announces its content, a notice an error.

        A colleague's file of rules is added to one's own at once, since that can be undone.
        """
        rules = self._keeping.rules
        if rules is None:
            return
        if self._sharing.is_rules(path):
            self._sharing.take(path)
            return

        def done(offer: PackOffer) -> None:
            self.offer = offer
            self.offered.emit()

        self._tasks.run(lambda: read_pack_zip(path, rules=rules), done=done, refused=self._notices.refuse)

    def install(self) -> None:
        """Install the pack that was inspected last."""
        offer = self.offer
        if offer is None:
            return
        told = f"“{offer.title}” {offer.version} is installed."
        self._change(
            lambda: install(offer, self._folder),
            Notice(told, topic=TOPIC),
            then=lambda: self.installed.emit(offer.id),
        )

    def uninstall(self) -> None:
        """Uninstall the pack on display."""
        facts = self._packs.facts
        if facts is None:
            return
        pack = facts.pack
        told = f"“{pack.title}” is uninstalled."
        hint = "Your own changes to its signals are kept, should you install it again."
        self._change(lambda: uninstall(pack.id, self._folder), Notice(told, hint, topic=TOPIC))

    def suggested_zip(self) -> Path:
        """The default path for exporting the pack on display."""
        pack = self._packs.facts.pack if self._packs.facts is not None else None
        return self._among_documents(f"{pack.id}-{pack.version}.zip" if pack is not None else "pack.zip")

    def suggested_rules(self) -> Path:
        """The default path for exporting one's own rules."""
        return self._among_documents(NAME)

    @staticmethod
    def _among_documents(name: str) -> Path:
        """A file in the person's documents folder."""
        documents = QtCore.QStandardPaths.writableLocation(
            QtCore.QStandardPaths.StandardLocation.DocumentsLocation
        )
        return Path(documents or Path.home()) / name

    def export_rules(self, path: Path) -> None:
        """Write one's own rules to a file for a colleague."""
        self._sharing.export(path)

    def export(self, path: Path) -> None:
        """Export the pack on display to a file."""
        facts = self._packs.facts
        if facts is None:
            return
        pack = facts.pack
        target = path if path.suffix.lower() == ".zip" else path.with_name(f"{path.name}.zip")

        def done(digest: str) -> None:
            sentence = f"“{pack.title}” is written to {target.name}."
            own = " Your own changes to it do not go along." if pack.changed else ""
            self._notices.post(Notice(sentence, f"Its hash begins with {digest[:12]}.{own}", topic=TOPIC))

        self._tasks.run(
            lambda: export_pack(self._sources, pack.id, target), done=done, refused=self._notices.refuse
        )

    def _change(
        self, work: Callable[[], object], notice: Notice, *, then: Callable[[], None] | None = None
    ) -> None:
        """Change the installed packs, reload the rules, then report it."""

        def loaded(changed: bool) -> None:
            if changed:
                self._keeping.kept.emit()
            self._notices.post(notice)
            if then is not None:
                then()

        def touch() -> None:
            try:
                work()
            finally:
                self._tasks.bring_home(self.untouched.emit)

        self.touching.emit()
        self._tasks.run(
            touch, done=lambda _none: self._keeping.load(done=loaded), refused=self._notices.refuse
        )
