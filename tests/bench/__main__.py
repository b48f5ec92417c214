"""Runs the measurements that were named, or all, and prints them as a table."""

import argparse
import importlib
import os
import pkgutil
import sys
from pathlib import Path

import msgspec

import tests.bench
from installer import peers
from tests.bench.figure import Figure

_NOT_ONE = {"__main__", "figure"}


def names() -> list[str]:
    """Every measurement there is: a module here with ``run``; helpers begin with an underscore."""
    found = (module.name for module in pkgutil.iter_modules(tests.bench.__path__))
    return sorted(name for name in found if name not in _NOT_ONE and not name.startswith("_"))


def table(figures: list[Figure]) -> str:
    """For people."""
    head = ("name", "value", "unit", "floor", "ratio", "target", "met")
    lines = [
        head,
        *(
            (
                f.name,
                f"{f.value:g}",
                f.unit,
                f"{f.floor:g}",
                f"{f.ratio:g}",
                f.target,
                "yes" if f.met else "NO",
            )
            for f in figures
        ),
    ]
    widths = [max(len(line[at]) for line in lines) for at in range(len(head))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def main(arguments: list[str] | None = None) -> int:
    """0 when every target was met, 1 when one was missed, 2 for a name that is none."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(names()))
    parser.add_argument("--json", type=Path, metavar="FILE")
    options = parser.parse_args(arguments)
    unknown = set(options.names) - set(names())
    if unknown:
        print(
            f"no such measurement: {', '.join(sorted(unknown))}; there are {', '.join(names())}",
            file=sys.stderr,
        )
        return 2
    # Where ./sahut test put the programs that the telephone speaks with.
    os.environ["PATH"] = peers.search_path(os.environ, Path(sys.prefix))
    figures: list[Figure] = []
    for name in options.names or names():
        found: list[Figure] = importlib.import_module(f"tests.bench.{name}").run()
        figures += found
        print(table(found), flush=True)
    if options.json is not None:
        options.json.write_bytes(msgspec.json.format(msgspec.json.encode(figures), indent=1) + b"\n")
    return 0 if all(figure.met for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
