"""What a file is, told by its content alone: a name or a declared type is whatever its sender wrote.

Only what a contact centre meets is known; the rest is refused, and what could run is named as such. Signatures: the public
specifications of the formats (PNG 5.2, JFIF, GIF89a, RIFF, PDF 7.5.2, APPNOTE 4.3, ISO 14496-12, RFC 3533 …).
"""

import msgspec


class FileKind(msgspec.Struct, frozen=True):
    """``type``: the media type it is served as; ``endings``: what its name may end in, the first being given where another
    stands; ``picture``: safe to be drawn small; ``archive``: a zip inside."""

    type: str
    endings: tuple[str, ...]
    picture: bool = False
    archive: bool = False


PNG = FileKind("image/png", ("png",), picture=True)
JPEG = FileKind("image/jpeg", ("jpg", "jpeg", "jfif"), picture=True)
GIF = FileKind("image/gif", ("gif",), picture=True)
WEBP = FileKind("image/webp", ("webp",), picture=True)
HEIC = FileKind("image/heic", ("heic", "heif"))
TIFF = FileKind("image/tiff", ("tif", "tiff"))
BMP = FileKind("image/bmp", ("bmp",))
PDF = FileKind("application/pdf", ("pdf",))
RTF = FileKind("application/rtf", ("rtf",))
OLD_OFFICE = FileKind("application/x-ole-storage", ("doc", "xls", "ppt", "msg"))
ZIP = FileKind("application/zip", ("zip",), archive=True)
_OOXML = "application/vnd.openxmlformats-officedocument"
DOCX = FileKind(f"{_OOXML}.wordprocessingml.document", ("docx",), archive=True)
XLSX = FileKind(f"{_OOXML}.spreadsheetml.sheet", ("xlsx",), archive=True)
PPTX = FileKind(f"{_OOXML}.presentationml.presentation", ("pptx",), archive=True)
ODT = FileKind("application/vnd.oasis.opendocument.text", ("odt",), archive=True)
ODS = FileKind("application/vnd.oasis.opendocument.spreadsheet", ("ods",), archive=True)
MP3 = FileKind("audio/mpeg", ("mp3",))
OGG = FileKind("audio/ogg", ("ogg", "oga", "opus"))
WAV = FileKind("audio/wav", ("wav",))
M4A = FileKind("audio/mp4", ("m4a",))
AMR = FileKind("audio/amr", ("amr",))
MP4 = FileKind("video/mp4", ("mp4", "m4v", "mov", "3gp"))
WEBM = FileKind("video/webm", ("webm", "mkv"))
TEXT = FileKind("text/plain", ("txt", "csv", "log", "md", "eml", "json"))

KINDS = (
    PNG, JPEG, GIF, WEBP, HEIC, TIFF, BMP, PDF, RTF, OLD_OFFICE, ZIP, DOCX, XLSX, PPTX, ODT, ODS, MP3, OGG, WAV, M4A, AMR,
    MP4, WEBM, TEXT,
)  # fmt: skip

_STARTS: tuple[tuple[bytes, FileKind], ...] = (
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\xff\xd8\xff", JPEG),
    (b"GIF87a", GIF),
    (b"GIF89a", GIF),
    (b"%PDF-", PDF),
    (b"{\\rtf", RTF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLD_OFFICE),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
    (b"PK\x03\x04", ZIP),
    (b"PK\x05\x06", ZIP),
    (b"OggS", OGG),
    (b"ID3", MP3),
    (b"#!AMR", AMR),
    (b"\x1a\x45\xdf\xa3", WEBM),
)
_BRANDS = {
    b"heic": HEIC, b"heix": HEIC, b"mif1": HEIC, b"heim": HEIC, b"M4A ": M4A, b"M4B ": M4A,
    b"isom": MP4, b"iso2": MP4, b"iso4": MP4, b"iso5": MP4, b"iso6": MP4, b"mp41": MP4, b"mp42": MP4, b"avc1": MP4,
    b"M4V ": MP4, b"qt  ": MP4, b"3gp4": MP4, b"3gp5": MP4, b"3gp6": MP4, b"dash": MP4, b"MSNV": MP4,
}  # fmt: skip
_RIFF = {b"WEBP": WEBP, b"WAVE": WAV}

#: What a system would run: Windows, Linux and Mac programs, Java classes, shortcuts, compiled help, Android code.
_PROGRAMS = (
    b"MZ", b"\x7fELF", b"\xfe\xed\xfa\xce", b"\xfe\xed\xfa\xcf", b"\xce\xfa\xed\xfe", b"\xcf\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe", b"L\x00\x00\x00\x01\x14\x02\x00", b"ITSF", b"dex\n", b"!<arch>", b"\x00asm", b"#!",
)  # fmt: skip
#: Text that something would run or draw; looked for where such a file begins.
_MARKUP = (
    b"<!doctype", b"<html", b"<script", b"<svg", b"<?xml", b"<head", b"<body", b"<iframe", b"<?php", b"@echo", b"<hta:",
    b"[internetshortcut]", b"windows registry editor", b"regedit4",
)  # fmt: skip
#: Endings by which a system chooses to run a file, whatever is in it.
_RUNS = frozenset({
    "exe", "com", "bat", "cmd", "scr", "pif", "msi", "msp", "jar", "js", "jse", "vbs", "vbe", "wsf", "wsh", "hta",
    "ps1", "psm1", "lnk", "reg", "dll", "sys", "cpl", "gadget", "apk", "appimage", "deb", "rpm", "sh", "run", "py",
    "pl", "php", "html", "htm", "xhtml", "mht", "mhtml", "svg", "svgz", "xml", "xsl", "chm", "url", "desktop", "iso",
    "img", "vhd", "dmg", "docm", "xlsm", "pptm", "dotm", "xltm", "xlam", "application", "appref-ms", "one", "action",
    "command",
})  # fmt: skip
_TEXT_LOOKED_AT = 4096


def sniff(data: bytes) -> FileKind | None:
    """The kind of ``data`` (the whole file, or its beginning for all but text), None for what is not known here. Zips are ZIP:
    what they hold tells more (domain.archive)."""
    for start, kind in _STARTS:
        if data.startswith(start):
            return kind
    if data.startswith(b"RIFF"):
        return _RIFF.get(data[8:12])
    if data[4:8] == b"ftyp":
        return _BRANDS.get(data[8:12])
    if data[:2] == b"BM" and len(data) > 18 and data[14:18] in (b"\x28\0\0\0", b"\x6c\0\0\0", b"\x7c\0\0\0"):
        return BMP
    # MPEG audio without tags: eleven bits of sync, a layer that exists, a bit rate that is given.
    if len(data) > 3 and data[0] == 0xFF and data[1] & 0xE6 == 0xE2 and 0 < data[2] >> 4 < 15:
        return MP3
    return TEXT if is_text(data) else None


def is_text(data: bytes) -> bool:
    """Whether all of ``data`` is UTF-8 that a person could have written."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return bool(text) and not any(c < " " and c not in "\t\n\r\f" for c in text)


def is_active(data: bytes) -> bool:
    """Whether ``data`` is a program, a script or a page: something that runs where it is opened."""
    if data.startswith(_PROGRAMS) and not data.startswith(b"#!AMR"):
        return True
    begin = data[:_TEXT_LOOKED_AT].removeprefix(b"\xef\xbb\xbf")
    if begin[:2] in (b"\xff\xfe", b"\xfe\xff"):
        begin = begin.replace(b"\0", b"")[2:]
    return begin.lstrip().lower().startswith(_MARKUP)


def runs_by_name(name: str) -> bool:
    """Whether a system would run a file of this name."""
    return name.rpartition(".")[2].strip().lower() in _RUNS
