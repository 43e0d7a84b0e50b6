"""The Apply tab: the lists, or the forms for profile and CV in their place."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.gui.applying_cv_form import CvForm
from desktop_app.gui.applying_profile_form import ProfileForm
from desktop_app.gui.page_browser import PageBrowser
from desktop_app.gui.theme import Theme
from desktop_app.presentation.applying_tab import ApplyingTab
from desktop_app.presentation.cv_opening import CvFile


class ApplyingView(QtWidgets.QWidget):
    """Shows an ``ApplyingTab``."""

    place_chosen = QtCore.Signal(object)

    def __init__(self, tab: ApplyingTab, *, file: CvFile, theme: Theme) -> None:
        super().__init__()
        self._tab = tab
        self.file = file
        self._theme = theme
        self.lists = PageBrowser("Could I apply?", tab.html, theme)
        self.forms: dict[str, ProfileForm | CvForm] = {}
        self._stack = QtWidgets.QStackedLayout(self)
        self._stack.addWidget(self.lists)
        self.setFocusProxy(self.lists)
        tab.changed.connect(self.lists.renew)
        tab.place_chosen.connect(self.place_chosen)
        tab.profile_asked.connect(lambda: self.show_form("profile"))
        tab.cv_asked.connect(lambda: self.show_form("cv"))
        self.lists.chosen.connect(tab.follow)

    def show_form(self, name: str) -> None:
        """Show a form instead of the lists.

        Args:
            name: ``profile`` or ``cv``.
        """
        form = self._form(name)
        self._stack.setCurrentWidget(form)
        form.begin()

    @override
    def showEvent(self, event: QtGui.QShowEvent) -> None:
        super().showEvent(event)
        self._form("profile")  # slow to build

    def _form(self, name: str) -> ProfileForm | CvForm:
        """A form, built on first use."""
        if name not in self.forms:
            form: ProfileForm | CvForm
            if name == "profile":
                form = ProfileForm(self._tab.desk, theme=self._theme)
            else:
                form = CvForm(self._tab.desk, self.file, theme=self._theme)
            form.left.connect(self._show_lists)
            self.forms[name] = form
            self._stack.addWidget(form)
        return self.forms[name]

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if event.key() == QtCore.Qt.Key.Key_Escape and self._stack.currentWidget() is not self.lists:
            self._show_lists()
        else:
            super().keyPressEvent(event)

    def _show_lists(self) -> None:
        self._stack.setCurrentWidget(self.lists)
        self.lists.setFocus()
