"""The bundle for whoever is asked to help: what the machine and the program are and how they fare. It is built from numbers,
codes and fixed words alone; nothing anybody wrote, no name and no address has a way into it.
"""

import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

from console.health import Check
from console.journal import Entry, Fault
from console.settings import Choices
from domain.desk_settings import DESCRIBED
from domain.setting import Kind, Who

_README = """Sahut – diagnosa meja / desk diagnostics

Tidak berisi data pribadi: tidak ada nama, nomor, alamat, isi pesan, catatan atau draf.
Holds no personal data: no names, numbers, addresses, messages, notes or drafts.

versions.json  program and machine            health.json  what was measured
settings.json  what is in force, and whence   counts.json  how many of what is kept here
journal.txt    codes of what happened         faults.txt   types of errors and where in the code
"""


@dataclass(frozen=True)
class Material:
    """``counts``: rows by kind of table; ``versions``: of program, libraries, system."""

    versions: Mapping[str, str]
    checks: Iterable[Check]
    choices: Choices
    counts: Mapping[str, int]
    entries: Iterable[Entry]
    faults: Iterable[Fault]


def pack(material: Material) -> bytes:
    """The zip."""
    files = {
        "README.txt": _README,
        "versions.json": _json(dict(material.versions)),
        "health.json": _json([asdict(check) for check in material.checks]),
        "settings.json": _json(_settings(material.choices)),
        "counts.json": _json(dict(material.counts)),
        "journal.txt": "".join(f"{one.at} {one.kind} {one.code}\n" for one in material.entries),
        "faults.txt": "".join(_fault(one) for one in material.faults),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in files.items():
            packed.writestr(name, text)
    return out.getvalue()


def _settings(choices: Choices) -> dict[str, dict[str, object]]:
    """A text is somebody's; of a mapping only the size is told, its file may have been written by hand."""
    found: dict[str, dict[str, object]] = {}
    for name, one in DESCRIBED.items():
        if one.who is not Who.COMPUTER and one.kind is not Kind.TEXT:
            value = getattr(choices.settings, name)
            shown = len(value) if one.kind is Kind.MAPPING else value
            found[name] = {"value": shown, "origin": choices.origin(name).value}
    return found


def _fault(fault: Fault) -> str:
    return f"{fault.at} {fault.kind}\n" + "".join(f"  {frame}\n" for frame in fault.frames)


def _json(value: object) -> str:
    return json.dumps(value, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
