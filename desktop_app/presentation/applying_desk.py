"""The job seeker's profile and CV: kept on this computer, changed, deleted and brought back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6 import QtCore

from desktop_app.domain.errors import AppError
from desktop_app.domain.profile import KeptCv, Profile
from desktop_app.presentation.notices import ADVICE, UNDO, WARNING, Notice, Notices
from desktop_app.presentation.tasks import Tasks

_TOPIC = "profile"


class ApplyingDesk(QtCore.QObject):
    """Holds profile and CV as they stand on the disk.

    Args:
        tasks: Where they are read and written.
        notices: Where trouble is told.
        folder: The person's data folder.
    """

    changed = QtCore.Signal()

    def __init__(self, tasks: Tasks, notices: Notices, *, folder: Path) -> None:
        super().__init__()
        self._tasks = tasks
        self._notices = notices
        self.folder = folder
        self.profile = Profile()
        self.cv: KeptCv | None = None

    def load(self) -> None:
        """Read what is kept."""

        def work() -> tuple[Profile, KeptCv | None, str]:
            from desktop_app.operations.profile_keeping import load_cv, load_profile

            profile, told = load_profile(folder=self.folder)
            cv, more = load_cv(folder=self.folder)
            return profile, cv, f"{told} {more}".strip()

        def done(kept: tuple[Profile, KeptCv | None, str]) -> None:
            self.profile, self.cv, told = kept
            if told:
                self._notices.post(Notice(told, level=ADVICE, topic=_TOPIC))
            self.changed.emit()

        self._tasks.run(work, done=done, refused=self._refuse)

    def keep_profile(self, profile: Profile) -> None:
        """Keep this profile from now on."""

        def work() -> None:
            from desktop_app.operations.profile_keeping import keep_profile

            keep_profile(profile, folder=self.folder)

        self._run(work, lambda: self._have(profile=profile))

    def keep_cv(self, text: str, name: str = "") -> None:
        """Keep this CV from now on.

        Args:
            text: All of it.
            name: Of the file it came from.
        """
        self._keep_cv(KeptCv(text, name, datetime.now(UTC).astimezone().date().isoformat()))

    def forget_profile(self) -> None:
        """Delete the profile; the notice offers to undo."""
        before = self.profile

        def work() -> None:
            from desktop_app.operations.profile_keeping import forget_profile

            forget_profile(folder=self.folder)

        def done() -> None:
            self._have(profile=Profile())
            self._tell("Your profile is deleted.", lambda: self.keep_profile(before))

        self._run(work, done)

    def forget_cv(self) -> None:
        """Delete the CV; the notice offers to undo."""
        before = self.cv

        def work() -> None:
            from desktop_app.operations.profile_keeping import forget_cv

            forget_cv(folder=self.folder)

        def done() -> None:
            self.cv = None
            self.changed.emit()
            if before is not None:
                self._tell("Your CV is deleted.", lambda: self._keep_cv(before))

        self._run(work, done)

    def _keep_cv(self, cv: KeptCv) -> None:
        def work() -> None:
            from desktop_app.operations.profile_keeping import keep_cv

            keep_cv(cv, folder=self.folder)

        self._run(work, lambda: self._have(cv=cv))

    def _have(self, *, profile: Profile | None = None, cv: KeptCv | None = None) -> None:
        """It is on the disk now."""
        self.profile = self.profile if profile is None else profile
        self.cv = self.cv if cv is None else cv
        self.changed.emit()

    def _run(self, work: Callable[[], None], done: Callable[[], None]) -> None:
        self._notices.withdraw(_TOPIC)
        self._tasks.run(work, done=lambda _none: done(), refused=self._refuse)

    def _tell(self, sentence: str, undo: Callable[[], None]) -> None:
        self._notices.post(Notice(sentence, button=UNDO, deed=undo, topic=_TOPIC))

    def _refuse(self, error: AppError) -> None:
        self._notices.post(Notice(error.sentence, error.hint, WARNING, topic=_TOPIC))
