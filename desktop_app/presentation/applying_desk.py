"""The job seeker's profile and CV on this computer: loaded, changed, deleted and restored."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Generic, TypeVar

from PySide6 import QtCore

from desktop_app.domain.errors import AppError
from desktop_app.domain.profile import KeptCv, Profile
from desktop_app.presentation.notices import ADVICE, UNDO, WARNING, Notice, Notices
from desktop_app.presentation.tasks import Tasks

_TOPIC = "applying"
_PROFILE, _CV = "profile", "CV"
Held = TypeVar("Held")


@dataclass(frozen=True, slots=True)
class Loaded(Generic[Held]):
    """The result of loading one of the two files.

    Attributes:
        value: Its content; empty if it could not be opened.
        told: A sentence for the person; may be empty.
        error: Why it could not be opened.
    """

    value: Held
    told: str = ""
    error: AppError | None = None


class ApplyingDesk(QtCore.QObject):
    """Holds the profile and CV as they are on disk.

    Args:
        tasks: Where they are read and written.
    """

    changed = QtCore.Signal()

    def __init__(self, tasks: Tasks, notices: Notices, *, folder: Path) -> None:
        super().__init__()
        self._tasks = tasks
        self._notices = notices
        self.folder = folder
        self.profile = Profile()
        self.cv: KeptCv | None = None
        self._unread: dict[str, AppError] = {}  # files that could not be opened and must not be overwritten

    def load(self) -> None:
        """Load profile and CV; if one cannot be opened, the other is loaded all the same."""

        def work() -> tuple[Loaded[Profile], Loaded[KeptCv | None]]:
            from desktop_app.operations.profile_keeping import load_cv, load_profile

            return (
                _loaded(lambda: load_profile(folder=self.folder), Profile()),
                _loaded(lambda: load_cv(folder=self.folder), None),
            )

        def done(kept: tuple[Loaded[Profile], Loaded[KeptCv | None]]) -> None:
            profile, cv = kept
            self.profile, self.cv = profile.value, cv.value
            found = {_PROFILE: profile.error, _CV: cv.error}
            self._unread = {what: error for what, error in found.items() if error is not None}
            if told := f"{profile.told} {cv.told}".strip():
                self._notices.post(Notice(told, level=ADVICE, topic=_TOPIC))
            for what, error in self._unread.items():
                self._refuse(error, topic=what)
            self.changed.emit()

        self._tasks.run(work, done=done, refused=self._refuse)

    def keep_profile(self, profile: Profile) -> None:
        """Store this profile."""
        if self._would_lose(_PROFILE):
            return

        def work() -> None:
            from desktop_app.operations.profile_keeping import keep_profile

            keep_profile(profile, folder=self.folder)

        self._run(work, lambda: self._have(profile=profile))

    def keep_cv(self, text: str, name: str = "") -> None:
        """Store this CV.

        Args:
            text: Its complete text.
            name: The name of its file.
        """
        self._keep_cv(KeptCv(text, name, datetime.now(UTC).astimezone().date().isoformat()))

    def forget_profile(self) -> None:
        """Delete the profile; the notice offers undo."""
        before = self.profile

        def work() -> None:
            from desktop_app.operations.profile_keeping import forget_profile

            forget_profile(folder=self.folder)

        def done() -> None:
            unread = self._unread.pop(_PROFILE, None)
            self._have(profile=Profile())
            undo = None if unread is not None else lambda: self.keep_profile(before)
            self._tell("Your profile is deleted.", undo)

        self._run(work, done)

    def forget_cv(self) -> None:
        """Delete the CV; the notice offers undo."""
        before = self.cv

        def work() -> None:
            from desktop_app.operations.profile_keeping import forget_cv

            forget_cv(folder=self.folder)

        def done() -> None:
            self.cv = None
            self._unread.pop(_CV, None)
            self.changed.emit()
            if before is not None:
                self._tell("Your CV is deleted.", lambda: self._keep_cv(before))

        self._run(work, done)

    def _keep_cv(self, cv: KeptCv) -> None:
        if self._would_lose(_CV):
            return

        def work() -> None:
            from desktop_app.operations.profile_keeping import keep_cv

            keep_cv(cv, folder=self.folder)

        self._run(work, lambda: self._have(cv=cv))

    def _have(self, *, profile: Profile | None = None, cv: KeptCv | None = None) -> None:
        """Take over what is on disk now."""
        self.profile = self.profile if profile is None else profile
        self.cv = self.cv if cv is None else cv
        self.changed.emit()

    def _run(self, work: Callable[[], None], done: Callable[[], None]) -> None:
        self._notices.withdraw(_TOPIC)
        self._tasks.run(work, done=lambda _none: done(), refused=self._refuse)

    def _would_lose(self, what: str) -> bool:
        """Whether storing would overwrite a file that could not be opened; if so, report that."""
        error = self._unread.get(what)
        if error is None:
            return False
        sentence = f"Your {what} was not kept, so that the one that could not be opened is not lost."
        hint = f"{error.hint} Put right what keeps it from being opened, then start Wordward again."
        self._notices.post(Notice(sentence, hint, WARNING, topic=what))
        return True

    def _tell(self, sentence: str, undo: Callable[[], None] | None) -> None:
        button = UNDO if undo is not None else ""
        self._notices.post(Notice(sentence, button=button, deed=undo, topic=_TOPIC))

    def _refuse(self, error: AppError, *, topic: str = _TOPIC) -> None:
        self._notices.post(Notice(error.sentence, error.hint, WARNING, topic=topic))


def _loaded(load: Callable[[], tuple[Held, str]], nothing: Held) -> Loaded[Held]:
    """The stored value, or an empty one with the reason."""
    try:
        return Loaded(*load())
    except AppError as error:
        return Loaded(nothing, "", error)
