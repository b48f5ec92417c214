"""``./sahut handbook check PATH``: whether a handbook may be put in force, said before anybody tries."""

import argparse
import sys
from pathlib import Path
from typing import NoReturn

import msgspec

from contract.handbook_shelf import Entry, read_shelf
from domain.handbook import Handbook

DESCRIPTION = """\
Reads a handbook as a gateway would: a file, a folder with a handbook.yaml, or a folder of versions that each begin at their moment.
Nothing is started and nothing changed. Each fault stands on a line: file:line: where: what
"""
EXITS = (
    "exit codes: 0 it may be put in force; 1 it has faults; 64 words that make no sense; 66 it cannot be read"
)
USAGE_ERROR, NO_INPUT = 64, 66


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.print_usage()
        self.exit(USAGE_ERROR, f"{self.prog}: {message}\n")


def parser() -> argparse.ArgumentParser:
    made = _Parser(
        prog="sahut handbook", description=DESCRIPTION, epilog=EXITS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    words = made.add_subparsers(dest="word", required=True, metavar="WORD", parser_class=_Parser)
    word = words.add_parser("check", help="say what is wrong with a handbook, by file and line")
    word.add_argument("path", type=Path)
    word.add_argument("--json", action="store_true", help="machine-readable output")
    return made


def main(arguments: list[str] | None = None) -> int:
    asked = parser().parse_args(arguments)
    path: Path = asked.path
    try:
        entries = read_shelf(path, str(path))
    except OSError as error:
        print(f"sahut handbook: {path} cannot be read ({error.strerror})", file=sys.stderr)
        return NO_INPUT
    print(_json(entries) if asked.json else _text(entries))
    return 1 if any(entry.faults for entry in entries) else 0


def _text(entries: list[Entry]) -> str:
    lines = [str(fault) for entry in entries for fault in entry.faults]
    lines += [_summary(entry.name, entry.handbook) for entry in entries if entry.handbook is not None]
    return "\n".join(lines)


def _summary(name: str, handbook: Handbook) -> str:
    counted = sum(len(category.issues) for category in handbook.categories)
    begins = f", from {handbook.effective}" if handbook.effective else ""
    return f"{name}: {handbook.name}, version {handbook.version}{begins}: {counted} issues, no fault"


def _json(entries: list[Entry]) -> str:
    found = {
        "faults": [
            {"file": one.file, "line": one.line, "where": one.where, "what": one.problem.what}
            for entry in entries
            for one in entry.faults
        ],
        "versions": [
            {"name": entry.name, "version": entry.handbook.version, "effective": entry.handbook.effective,
             "issues": sum(len(category.issues) for category in entry.handbook.categories)}
            for entry in entries
            if entry.handbook is not None
        ],
    }  # fmt: skip
    return msgspec.json.format(msgspec.json.encode(found)).decode()


if __name__ == "__main__":
    sys.exit(main())
