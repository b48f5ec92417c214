"""``./sahut handbook check PATH``: whether a handbook may be put in force, said before anybody tries."""

import argparse
import sys
from pathlib import Path
from typing import NoReturn

import msgspec

from contract.handbook_shelf import Entry, read_shelf
from domain.handbook import Handbook
from domain.tool_kinds import address_of
from gateway.config import Config, load
from gateway.config_check import check as check_settings
from gateway.errors import StartError

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
    word.add_argument(
        "--settings",
        type=Path,
        help="a gateway's settings file: say which tools it leaves without address or secret",
    )
    return made


def main(arguments: list[str] | None = None) -> int:
    asked = parser().parse_args(arguments)
    path: Path = asked.path
    try:
        entries = read_shelf(path, str(path))
    except OSError as error:
        print(f"sahut handbook: {path} cannot be read ({error.strerror})", file=sys.stderr)
        return NO_INPUT
    try:
        config = None if asked.settings is None else load(asked.settings)
    except StartError as error:
        print(f"sahut handbook: {error}", file=sys.stderr)
        return NO_INPUT
    print(_json(entries, config) if asked.json else _text(entries, config))
    return 1 if any(entry.faults for entry in entries) else 0


def _text(entries: list[Entry], config: Config | None) -> str:
    lines = [str(fault) for entry in entries for fault in entry.faults]
    for entry in entries:
        if entry.handbook is not None:
            lines.append(_summary(entry.name, entry.handbook))
            lines += [f"  {one}" for one in _unset(entry.handbook, config)]
    return "\n".join(lines)


def _unset(handbook: Handbook, config: Config | None) -> list[str]:
    """What the gateway's settings have to say before its tools are asked; with ``config`` what those do not say."""
    told = []
    addresses = {} if config is None else config.tool_addresses
    for tool in handbook.tools:
        name = "" if tool.call is None else address_of(tool.call)
        if tool.call is None or not name or name in addresses:
            continue
        why = (
            "is not configured" if config is not None else "is asked at an address of the gateway's settings"
        )
        secret = f", and tool_secrets has {tool.call.secret!r}" if tool.call.secret else ""
        told.append(
            f"tool {tool.id!r} {why}: until tool_addresses has {name!r}{secret}, it is looked into by hand"
        )
    if config is not None:
        try:
            check_settings(config, handbook)
        except StartError as error:
            told.append(str(error))
    return told


def _summary(name: str, handbook: Handbook) -> str:
    counted = sum(len(category.issues) for category in handbook.categories)
    begins = f", from {handbook.effective}" if handbook.effective else ""
    return f"{name}: {handbook.name}, version {handbook.version}{begins}: {counted} issues, no fault"


def _json(entries: list[Entry], config: Config | None) -> str:
    found = {
        "faults": [
            {"file": one.file, "line": one.line, "where": one.where, "what": one.problem.what}
            for entry in entries
            for one in entry.faults
        ],
        "versions": [
            {"name": entry.name, "version": entry.handbook.version, "effective": entry.handbook.effective,
             "issues": sum(len(category.issues) for category in entry.handbook.categories),
             "unset": _unset(entry.handbook, config)}
            for entry in entries
            if entry.handbook is not None
        ],
    }  # fmt: skip
    return msgspec.json.format(msgspec.json.encode(found)).decode()


if __name__ == "__main__":
    sys.exit(main())
