"""The invariants of ARCHITECTURE.md."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "desktop_app"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST_MODULE = 300
LONGEST_FUNCTION = 45
QT_FREE = (
    "domain", "text", "rulepack", "analysis", "sources", "store", "export", "engine", "operations", "cli",
)  # fmt: skip
#: Modules that may catch every exception: the root's work thread, the workers, the reader of untrusted files.
BOUNDARIES = frozenset(
    (
        "app.py",
        "presentation/tasks.py",
        "engine/worker.py",
        "engine/bench_worker.py",
        "sources/document_reading.py",
    )
)
#: Date format codes whose output depends on the system's language.
SPOKEN = re.compile(r"%[-#]?[aAbBcpxX]")
FORBIDDEN_NAMES = re.compile(r"(?:^|_)(?:utils?|helpers?|managers?|misc|common)(?:_|$)")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_module_says_what_it_is_and_keeps_its_size(path: Path) -> None:
    text = path.read_text("utf-8")
    assert ast.get_docstring(ast.parse(text)), f"{name_of(path)} has no docstring"
    assert text.count("\n") <= LONGEST_MODULE, f"{name_of(path)}: what two things is it?"
    assert not FORBIDDEN_NAMES.search(path.stem), f"{name_of(path)}: name it for what it does"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_functions_stay_short(path: Path) -> None:
    long = [
        f"{node.name} ({node.end_lineno - node.lineno + 1} lines)"
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION
    ]
    assert not long, f"{name_of(path)}: {', '.join(long)}"


def is_broad(caught: ast.expr | None) -> bool:
    """Whether a handler catches every exception: by no name, a broad one, or a tuple with one."""
    if caught is None:
        return True
    if isinstance(caught, ast.Tuple):
        return any(is_broad(each) for each in caught.elts)
    name = caught.attr if isinstance(caught, ast.Attribute) else getattr(caught, "id", "")
    return name in {"Exception", "BaseException"}


def broad_handlers(tree: ast.AST) -> list[int]:
    """Lines where every exception is caught and not raised again."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler)
        and is_broad(node.type)
        and not (isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None)
    ]


def broad_silences(tree: ast.AST) -> list[int]:
    """Lines where every exception is ignored: ``suppress(Exception)``, or a handler that does nothing."""
    lines = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler) and is_broad(node.type):
            if all(isinstance(step, ast.Pass | ast.Continue) for step in node.body):
                lines.append(node.lineno)
        elif isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name == "suppress" and any(is_broad(each) for each in node.args):
                lines.append(node.lineno)
    return lines


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_broad_except_stands_at_the_boundaries_or_raises_again(path: Path) -> None:
    tree = tree_of(path)
    place = path.relative_to(PACKAGE).as_posix()
    assert not broad_silences(tree), f"{place}: every exception is dropped"
    if place not in BOUNDARIES:
        assert not broad_handlers(tree), f"{place}: except Exception"


@pytest.mark.parametrize(
    ("code", "handled", "silent"),
    [
        ("try:\n    f()\nexcept:\n    g()", [3], []),
        ("try:\n    f()\nexcept Exception as e:\n    g()", [3], []),
        ("try:\n    f()\nexcept builtins.Exception:\n    g()", [3], []),
        ("try:\n    f()\nexcept (OSError, Exception):\n    g()", [3], []),
        ("try:\n    f()\nexcept (OSError, (ValueError, BaseException)):\n    pass", [3], [3]),
        ("try:\n    f()\nexcept Exception:\n    g()\n    raise", [], []),
        ("try:\n    f()\nexcept (OSError, ValueError):\n    g()", [], []),
        ("with suppress(Exception):\n    f()", [], [1]),
        ("with contextlib.suppress(OSError, BaseException):\n    f()", [], [1]),
        ("with suppress(OSError):\n    f()", [], []),
    ],
)
def test_every_way_of_catching_all_is_seen(code: str, handled: list[int], silent: list[int]) -> None:
    tree = ast.parse(code)
    assert (broad_handlers(tree), broad_silences(tree)) == (handled, silent)


def spoken_formats(tree: ast.AST) -> list[int]:
    """Lines where a date is formatted in the system's language: in an f-string, or by ``strftime``."""
    lines = []
    for node in ast.walk(tree):
        said: list[ast.expr] = []
        if isinstance(node, ast.FormattedValue) and node.format_spec is not None:
            said = [node.format_spec]
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "strftime":
            said = list(node.args)
        lines += [one.lineno for one in said if SPOKEN.search(ast.unparse(one))]
    return lines


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_months_and_days_are_english_wherever_the_computer_stands(path: Path) -> None:
    """Qt sets the C locale to the system's language, which changes ``%B``."""
    assert not spoken_formats(tree_of(path)), f"{name_of(path)}: use domain.facts_words.day_words"


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ('f"{day:%d %B %Y}"', [1]),
        ('f"{day.day} {day:%b}"', [1]),
        ("day.strftime('%A')", [1]),
        ('f"{day:%Y-%m-%d %H:%M}"', []),
        ("day.strftime('%H:%M')", []),
        ("share = f'{part:.0%} of all'", []),
    ],
)
def test_every_way_of_writing_a_month_is_seen(code: str, lines: list[int]) -> None:
    assert spoken_formats(ast.parse(code)) == lines


def imported_by(path: Path) -> set[str]:
    """Every module name a file imports; ``from a import b`` counts as both ``a`` and ``a.b``."""
    names: set[str] = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


@pytest.mark.parametrize("folder", QT_FREE)
def test_floor_never_imports_qt(folder: str) -> None:
    for path in sorted((PACKAGE / folder).rglob("*.py")):
        assert not [name for name in imported_by(path) if name.startswith("PySide6")], name_of(path)


def test_only_the_roots_ask_where_things_are() -> None:
    """Lower layers are given paths and settings; presentation may know the type of the settings."""
    asking = [
        path.relative_to(PACKAGE).parts[0]
        for path in MODULES
        if "desktop_app.paths" in imported_by(path) or "desktop_app.settings.load" in imported_by(path)
    ]
    assert set(asking) <= {"app.py", "cli"}


def test_presentation_holds_no_widgets() -> None:
    for path in sorted((PACKAGE / "presentation").rglob("*.py")):
        qt = {name for name in imported_by(path) if name.startswith("PySide6.")}
        assert not [name for name in qt if name.split(".")[1] not in {"QtCore", "QtGui"}], name_of(path)


def test_domain_uses_the_standard_library_alone() -> None:
    for path in sorted((PACKAGE / "domain").glob("*.py")):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.ImportFrom) and node.module:
                top = node.module.split(".")[0]
                inside = node.module.startswith("desktop_app.domain")
                assert inside or top in sys.stdlib_module_names, f"{name_of(path)} imports {node.module}"


def test_help_appears_without_spacy_or_qt() -> None:
    check = (
        "import sys\n"
        "from desktop_app.cli.main import main\n"
        "try:\n    main(['--help'])\n"
        "except SystemExit:\n    pass\n"
        "heavy = {'spacy', 'openpyxl', 'lxml', 'yaml', 'numpy', 'PySide6'}\n"
        "sys.exit(','.join(sorted(heavy & set(sys.modules))) or 0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", check], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "analyse" in done.stdout


#: Imported at the start of every Python process, workers included: it leaves a mark and forbids connections.
NO_SOCKETS = """\
import os, pathlib, sys
DIALLING = {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.sendmsg"}
sys.addaudithook(lambda event, _values: os._exit(97) if event in DIALLING else None)
(pathlib.Path(__file__).parent / f"{os.getpid()}.watched").touch()
"""


def test_analysing_opens_no_socket(tmp_path: Path) -> None:
    """Neither the command nor the process that reads the file opens a connection."""
    (tmp_path / "sitecustomize.py").write_text(NO_SOCKETS, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"}

    def ended(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, *arguments]
        return subprocess.run(
            command, env=environment, cwd=tmp_path, input=given,
            capture_output=True, text=True, errors="replace", check=False,
        )  # fmt: skip

    assert ended("-c", "import socket; socket.getaddrinfo('localhost', 80)").returncode == 97
    advert = "Clinical Coder\nYou will code inpatient episodes with ICD-10 and OPCS-4 at our hospital.\n"
    done = ended("-m", "desktop_app", "analyse", "-", given=advert)
    assert done.returncode == 0, done.stderr
    assert "HOSPITAL" in done.stdout
    assert len(list(tmp_path.glob("*.watched"))) == 3, "one dialled; the command and its reader did not"


def test_packaging_is_never_a_package() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists(), (
        "it would shadow PyPI's packaging and break spaCy"
    )


@pytest.mark.parametrize("document", ["ARCHITECTURE.md", "CONTRIBUTING.md", "DECISIONS.md", "README.md"])
def test_every_module_that_a_document_names_is_there(document: str) -> None:
    named = re.findall(r"`(?:python -m )?([\w./]+\.py)\b", (ROOT / document).read_text("utf-8"))
    there = [
        name_of(path)
        for folder in ("desktop_app", "packaging", "tests")
        for path in (ROOT / folder).rglob("*.py")
    ]
    gone = [name for name in named if not any(f"/{path}".endswith(f"/{name}") for path in there)]
    assert not gone


def test_no_machine_path_or_index_address() -> None:
    leak = re.compile(r"--(?:extra-)?index-url|https?://\S+/simple\b|(?<![\w.])/(?:home|Users)/[a-z]\w+/")
    skipped = {".venv", ".git", "dist", "build", "__pycache__", ".hypothesis"}
    leaks = [
        name_of(path)
        for path in ROOT.rglob("*")
        if path.suffix in {".py", ".toml", ".md", ".lock", ".yaml", ".txt", ".json", ".sql", ".sh"}
        and path.is_file()
        and not skipped & set(path.relative_to(ROOT).parts)
        and not any(part.endswith("_cache") for part in path.relative_to(ROOT).parts)
        and path != Path(__file__)
        and leak.search(path.read_text("utf-8", errors="replace"))
    ]
    assert not leaks
