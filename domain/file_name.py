"""The name a file is shown and saved under: one line of what was given, that means the same on every system."""

import unicodedata

from domain.file_kind import FileKind

#: Characters of a name; below what any file system takes (255 bytes) in most scripts, and readable on a chip.
MOST = 120
_MOST_BYTES = 200
#: Separators, and what Windows takes in no name.
_FORBIDDEN = frozenset('<>:"/\\|?*')
#: Names of devices, with any ending (Windows: Naming Files, Paths, and Namespaces).
_DEVICES = frozenset(
    [
        "con",
        "prn",
        "aux",
        "nul",
        "conin$",
        "conout$",
        *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³"),
    ]
)
FALLBACK = "berkas"


def clean_name(given: str, kind: FileKind | None = None) -> str:
    """``given`` without folders, control and direction marks (a name that reads backwards hides its ending), reserved names and
    excess length; never empty. With ``kind`` it ends as such a file does: "faktur.pdf" that is a picture becomes "faktur.pdf.png"."""
    name = given.replace("\\", "/").rpartition("/")[2]
    # Compatibility forms look like plain letters and are others; composed, a name compares equal to itself.
    name = "".join(_plain(c) for c in unicodedata.normalize("NFKC", name))
    name = " ".join(name.split()).strip(" .")
    stem, dot, ending = name.rpartition(".")
    if not dot:
        stem, ending = name, ""
    if kind is not None and ending.lower() not in kind.endings:
        stem, ending = name, kind.endings[0]
    stem = stem.strip(" .") or FALLBACK
    if stem.partition(".")[0].strip().lower() in _DEVICES:
        stem = f"_{stem}"
    ending = ending[:12]
    room = MOST - len(ending) - 1
    stem = stem[:room]
    while len(stem.encode()) + len(ending.encode()) + 1 > _MOST_BYTES:
        stem = stem[:-1]
    stem = stem.rstrip(" .") or FALLBACK
    return f"{stem}.{ending}" if ending else stem


def _plain(c: str) -> str:
    """``c`` as it may stand in a name; controls, direction marks, joiners, surrogates and unassigned characters may not."""
    if c in _FORBIDDEN:
        return "_"
    category = unicodedata.category(c)
    if category in ("Zl", "Zp", "Zs"):
        return " "
    return "" if category.startswith("C") else c
