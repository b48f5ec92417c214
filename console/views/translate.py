"""``python -m console.views.translate``: brings the translation files up to date with the code and compiles them.

Qt Linguist's own tools do the work; what is still without English is named, and the exit code says so.
"""

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from console.views.language import FOLDER

ROOT = FOLDER.parents[1]
ENGLISH = FOLDER / "sahut_en.ts"
#: Words that a description carries, shown by whoever shows the thing described.
_DESCRIPTIONS = (ROOT / "domain" / "desk_settings.py", ROOT / "domain" / "phone_settings.py")
QT = FOLDER / "qt_id.ts"


def sources() -> list[Path]:
    """Every file with words for the agent."""
    found = sorted((*(ROOT / "console" / "views").glob("*.py"), *(ROOT / "console" / "widgets").glob("*.py")))
    return [path.relative_to(ROOT) for path in (*found, *_DESCRIPTIONS)]


def lupdate(target: Path) -> None:
    """Writes the texts of the code into ``target``, keeping translations that are there."""
    _tool(
        "pyside6-lupdate",
        "-no-obsolete",
        "-locations",
        "none",
        "-source-language",
        "id",
        "-target-language",
        "en",
        *map(str, sources()),
        "-ts",
        str(target),
    )


def unfinished(file: Path) -> list[str]:
    """Context and text of what has no translation yet."""
    tree = ElementTree.parse(file)
    return [
        f"{context.findtext('name')}: {message.findtext('source')}"
        for context in tree.iter("context")
        for message in context.iter("message")
        if not (message.findtext("translation") or "").strip()
    ]


def texts(file: Path) -> set[tuple[str, str]]:
    """(context, source) of every text."""
    tree = ElementTree.parse(file)
    return {
        (context.findtext("name") or "", message.findtext("source") or "")
        for context in tree.iter("context")
        for message in context.iter("message")
    }


def main() -> int:
    """Updates, compiles, and tells what is missing."""
    lupdate(ENGLISH)
    for file in (ENGLISH, QT):
        _tool("pyside6-lrelease", "-silent", str(file), "-qm", str(file.with_suffix(".qm")))
    missing = unfinished(ENGLISH)
    for line in missing:
        print(f"no English: {line}")
    return 1 if missing else 0


def _tool(name: str, *words: str) -> None:
    path = Path(sys.executable).parent / name
    subprocess.run([str(path), *words], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
