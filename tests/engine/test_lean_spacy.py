"""spaCy without its command line is spaCy all the same."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run(script: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_it_reads_words_and_takes_no_network_library_along() -> None:
    told = run(
        "import sys\n"
        "from desktop_app.engine.lean_spacy import import_spacy\n"
        "import_spacy()\n"
        "import spacy\n"
        "print([token.text for token in spacy.blank('en')('ICD-10 codes')])\n"
        "print(sorted({'requests', 'httpx', 'typer', 'rich', 'weasel'} & set(sys.modules)))\n"
    )
    assert told.splitlines() == ["['ICD-10', 'codes']", "[]"]


def test_the_real_command_line_is_there_for_whoever_asks() -> None:
    told = run(
        "from desktop_app.engine.lean_spacy import import_spacy\n"
        "import_spacy()\n"
        "import spacy.cli\n"
        "print(spacy.cli.info.__module__, callable(spacy.cli.download))\n"
    )
    assert told == "spacy.cli.info True\n"


def test_a_spacy_that_cannot_do_without_is_imported_whole(tmp_path: Path) -> None:
    package = tmp_path / "spacy"
    (package / "cli").mkdir(parents=True)
    (package / "__init__.py").write_text("from .cli import needed\n")
    (package / "cli" / "__init__.py").write_text("needed = 'whole'\n")
    told = run(
        f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n"
        "from desktop_app.engine.lean_spacy import import_spacy\n"
        "import_spacy()\n"
        "import spacy\n"
        "print(spacy.needed)\n"
    )
    assert told == "whole\n"
