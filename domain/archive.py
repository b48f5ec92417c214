"""What an archive may be, so that nobody's disk or patience is used up by opening it.

The figures of the directory are claims: the content is counted as it comes out, and no further than the bounds.
"""

import io
import zipfile
import zlib

from domain import file_kind
from domain.attachment_refused import AttachmentRefused, Why
from domain.file_kind import FileKind

#: Entries, bytes they come to, and how many times its own size an archive may hold; small ones may be as dense as they like.
ENTRIES = 2_000
TOTAL = 200 * 1024 * 1024
RATIO = 200
_RATIO_FROM = 1024 * 1024
#: Archives within archives.
DEPTH = 2
_PIECE = 64 * 1024
_ENCRYPTED = 0x1

_OFFICE = {
    "word/document.xml": file_kind.DOCX,
    "xl/workbook.xml": file_kind.XLSX,
    "xl/workbook.bin": file_kind.XLSX,
    "ppt/presentation.xml": file_kind.PPTX,
}
_OPEN_DOCUMENT = {kind.type.encode(): kind for kind in (file_kind.ODT, file_kind.ODS)}
#: What makes a zip a program: Java, Android, browser add-ons; and macros in a document.
_PROGRAM_PARTS = ("meta-inf/manifest.mf", "androidmanifest.xml", "classes.dex")
_MACROS = "vbaproject.bin"


class Budget:
    """What is left of the bounds, for an archive and all within it."""

    def __init__(self, entries: int = ENTRIES, total: int = TOTAL) -> None:
        self.entries, self.total = entries, total
        self.encrypted = False


def examine(data: bytes, budget: Budget | None = None, depth: int = DEPTH) -> tuple[FileKind, bool]:
    """What the zip ``data`` is (an office document, or ZIP), and whether something in it is encrypted and so unseen.

    Raises AttachmentRefused: archive (too much, too deep, broken, names that lead out of it), active (a program or script in it).
    """
    left = budget if budget is not None else Budget()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            kind = _kind(archive)
            left.entries -= len(archive.infolist())
            if left.entries < 0:
                raise AttachmentRefused(Why.ARCHIVE, "entries")
            came = sum(_entry(archive, info, left, depth, kind) for info in archive.infolist())
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        zlib.error,
        NotImplementedError,
        EOFError,
        ValueError,
        OSError,
    ) as error:
        raise AttachmentRefused(Why.ARCHIVE, "broken") from error
    if came > _RATIO_FROM and came > len(data) * RATIO:
        raise AttachmentRefused(Why.ARCHIVE, "ratio")
    return kind, left.encrypted


def _kind(archive: zipfile.ZipFile) -> FileKind:
    names = {name.lower() for name in archive.namelist()}
    if not names.isdisjoint(_PROGRAM_PARTS) or any(name.endswith(_MACROS) for name in names):
        raise AttachmentRefused(Why.ACTIVE, "archive")
    if "mimetype" in names:
        info = archive.getinfo(next(name for name in archive.namelist() if name.lower() == "mimetype"))
        if info.file_size < 200 and not info.flag_bits & _ENCRYPTED:
            return _OPEN_DOCUMENT.get(archive.read(info), file_kind.ZIP)
    return next((kind for part, kind in _OFFICE.items() if part in names), file_kind.ZIP)


def _entry(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, left: Budget, depth: int, within: FileKind
) -> int:
    """Bytes the entry comes to."""
    if _leads_out(info.filename) or _is_link(info):
        raise AttachmentRefused(Why.ARCHIVE, "path")
    if info.is_dir():
        return 0
    # An office document is full of XML, which is a page only where it stands alone.
    document = within is not file_kind.ZIP
    if not document and file_kind.runs_by_name(info.filename):
        raise AttachmentRefused(Why.ACTIVE, "archive")
    if info.flag_bits & _ENCRYPTED:
        left.encrypted = True
        return 0
    if info.file_size > left.total:
        raise AttachmentRefused(Why.ARCHIVE, "total")
    came, kept = 0, bytearray()
    with archive.open(info) as entry:
        while piece := entry.read(_PIECE):
            came += len(piece)
            left.total -= len(piece)
            if left.total < 0:
                raise AttachmentRefused(Why.ARCHIVE, "total")
            if came == len(piece):
                kept += piece
                if not document and file_kind.is_active(piece):
                    raise AttachmentRefused(Why.ACTIVE, "archive")
            elif kept.startswith(b"PK"):
                kept += piece
    if kept.startswith(b"PK\x03\x04"):
        if depth <= 1:
            raise AttachmentRefused(Why.ARCHIVE, "depth")
        examine(bytes(kept), left, depth - 1)
    return came


def _leads_out(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return name.startswith(("/", "\\")) or ".." in parts or ":" in parts[0] or "\0" in name


def _is_link(info: zipfile.ZipInfo) -> bool:
    """A symbolic link, by its Unix mode."""
    return (info.external_attr >> 16) & 0o170000 == 0o120000
