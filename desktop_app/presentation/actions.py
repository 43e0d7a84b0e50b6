"""Pages, actions and menus as data, from which the window is built."""

from __future__ import annotations

from typing import NamedTuple


class Action(NamedTuple):
    """Something a person can do.

    Attributes:
        id: Stable name by which the window connects the handler.
        text: The words of its menu entry and button, with ``&`` before the access key.
        shortcut: In Qt's portable notation; empty for none.
        icon: Name of a file in ``resources/icons`` without ending; empty for none.
        tip: One sentence for the tool tip; empty if the text is enough.
    """

    id: str
    text: str
    shortcut: str = ""
    icon: str = ""
    tip: str = ""


class Page(NamedTuple):
    """A page of the window, with its button on the rail."""

    id: str
    text: str
    icon: str
    shortcut: str


#: On the rail, from top to bottom.
PAGES = (
    Page("read", "Read", "book-open", "Ctrl+1"),
    Page("shortlist", "Shortlist", "bookmark", "Ctrl+2"),
    Page("rules", "Rules", "rules", "Ctrl+3"),
)

ACTIONS = (
    Action(
        "new", "&New", "Ctrl+N", "file-plus", "Clear the page for another advert. Undo brings the text back."
    ),
    Action("paste", "&Paste", "", "clipboard", "Put what was copied in place of the text."),
    Action(
        "open",
        "&Open…",
        "Ctrl+O",
        "folder-open",
        "Open saved pages, Word documents, PDFs, e-mails, tables of adverts or text files.",
    ),
    Action(
        "add_document",
        "&Add a document…",
        "Ctrl+Shift+O",
        "file-plus",
        "Add a job description, a person specification or another document of this post.",
    ),
    Action("next_advert", "Ne&xt advert of the list", "Ctrl+PgDown", "arrow-down"),
    Action("previous_advert", "Pre&vious advert of the list", "Ctrl+PgUp", "arrow-up"),
    Action("save", "Save to shortl&ist", "Ctrl+S", "bookmark-plus"),
    Action("export", "&Export to Excel…", "Ctrl+E", "table", "Write the shortlist to an Excel workbook."),
    Action(
        "bring_back",
        "&Bring back from Excel…",
        "",
        "folder-open",
        "Take over what was changed in a workbook that Wordward exported.",
    ),
    Action("quit", "&Quit", "Ctrl+Q"),
    Action("find", "&Find in the list", "Ctrl+F", "search"),
    Action(
        "read_entry", "Read th&is advert", "", "book-open", "Show the chosen advert on the Read page. (Enter)"
    ),
    Action("delete", "&Delete", "Del", "trash", "Delete what is chosen; Undo brings it back."),
    Action("undo", "&Undo the last change of the list", "Ctrl+Z", "undo"),
    Action("next_mark", "&Next mark", "F8", "arrow-down", "Go to the next marked words."),
    Action("previous_mark", "&Previous mark", "Shift+F8", "arrow-up", "Go to the marked words before."),
    Action(
        "rule_from_selection",
        "Make a &rule from the selection",
        "Ctrl+Shift+R",
        "",
        "Open a new signal with the words selected in the advert.",
    ),
    Action(
        "mark_wrong",
        "This mark is &wrong …",
        "Ctrl+Shift+W",
        "",
        "Ignore the mark at the caret, or write an exception.",
    ),
    Action("new_signal", "&New signal", "Ctrl+Shift+N", "file-plus", "Begin a signal of your own."),
    Action("keep_signal", "&Keep this change", "Ctrl+Shift+S", "check"),
    Action(
        "undo_rule",
        "&Undo the last change",
        "",
        "undo",
        "Take back the last change to the rules that was kept.",
    ),
    Action(
        "import_pack",
        "&Import a pack…",
        "",
        "folder-open",
        "Look into a pack file, then install it or not; or add a colleague’s rules to yours.",
    ),
    Action("export_rules", "&Export my rules…", "", "", "Write your own rules to a file for a colleague."),
    Action("rules_folder", "&Open the rules folder", "", "folder-open", "Show your own rule files."),
    Action("next_part", "Next &part of the window", "F6"),
    Action("previous_part", "P&revious part of the window", "Shift+F6"),
    Action("larger", "&Larger text", "Ctrl++"),
    Action("smaller", "&Smaller text", "Ctrl+-"),
    Action("usual_size", "&Usual text size", "Ctrl+0"),
    Action("theme_system", "&As the system"),
    Action("theme_light", "Li&ght"),
    Action("theme_dark", "&Dark"),
    Action("user_guide", "&User guide", "F1", "info"),
    Action("restart_engine", "&Restart the reading engine"),
    Action("about", "&About Wordward"),
)

#: Menus from left to right: title and ids; an empty id is a separator.
MENUS = (
    (
        "&Advert",
        (
            *("new", "paste", "open", "add_document", "", "next_advert", "previous_advert"),
            *("", "save", "export", "", "quit"),
        ),
    ),
    ("&Marks", ("next_mark", "previous_mark", "", "rule_from_selection", "mark_wrong")),
    ("&Shortlist", ("find", "read_entry", "", "delete", "undo", "", "bring_back")),
    ("&Rules", ("new_signal", "keep_signal", "undo_rule", "", "import_pack", "export_rules", "rules_folder")),
    (
        "&View",
        (
            "page:*",
            "",
            "next_part",
            "previous_part",
            "",
            "larger",
            "smaller",
            "usual_size",
            "",
            "theme_system",
            "theme_light",
            "theme_dark",
        ),
    ),
    ("&Help", ("user_guide", "", "restart_engine", "about")),
)

#: Buttons at the head of the Read page.
READ_BUTTONS = ("new", "open", "paste", "save", "export")
#: Buttons at the head of the Rules page.
RULES_BUTTONS = ("new_signal", "undo_rule", "import_pack", "rules_folder")
