"""What customers and drivers may write, each line labelled with the issue of the default handbooks it is about. Written for Sahut by
somebody who had seen the issues' names alone, before their keywords; no line is of a real person."""

from collections.abc import Iterator
from pathlib import Path

from contract.handbook_file import read_handbook
from domain.handbook import Handbook

_HERE = Path(__file__).parent / "said"
_HANDBOOKS = Path(__file__).parents[2] / "resources" / "handbook"
BOOKS = ("gadai", "mitra")


def handbook(name: str) -> Handbook:
    return read_handbook(_HANDBOOKS / name)


def said(name: str) -> Iterator[tuple[str, str]]:
    """(issue, text) of each line for the handbook called ``name``."""
    for line in (_HERE / f"{name}.tsv").read_text("utf-8").splitlines():
        issue, text = line.split("\t")
        yield issue, text
