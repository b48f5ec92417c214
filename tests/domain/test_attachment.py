"""What is taken as an attachment, by its content; and the names files get."""

import struct
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import archive, attachment, file_kind
from domain.attachment import ENCRYPTED, NOTE_RULE, Surface, check_message, check_size, inspect, rule_for
from domain.attachment_refused import AttachmentRefused, Why
from domain.file_kind import KINDS, sniff
from domain.file_name import MOST, clean_name
from domain.handbook import AttachmentRule
from domain.picture_size import picture_size
from tests.domain.test_handbook import BOOK
from tests.support.files import PDF, png, zipped


def why(data: bytes, name: str = "berkas.bin") -> Why:
    with pytest.raises(AttachmentRefused) as refused:
        inspect(data, name)
    return refused.value.why


def test_content_decides_whatever_the_name_says() -> None:
    found = inspect(png(40, 30), "faktur.pdf")
    assert (found.type, found.name, found.width, found.height) == ("image/png", "faktur.pdf.png", 40, 30)
    assert found.drawable
    assert inspect(PDF, "Faktur.PDF").name == "Faktur.PDF"
    assert inspect(b"nama,jumlah\nSiti,3\n", "daftar.csv").type == "text/plain"


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"GIF89a\x02\x00\x03\x00", file_kind.GIF),
        (b"\xff\xd8\xff\xe0\x00\x04JF", file_kind.JPEG),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", file_kind.WAV),
        (b"RIFF\x00\x00\x00\x00AVI LIST", None),
        (b"\x00\x00\x00\x18ftypheic\x00", file_kind.HEIC),
        (b"\x00\x00\x00\x18ftypisom\x00", file_kind.MP4),
        (b"\x00\x00\x00\x18ftypxxxx\x00", None),
        (b"OggS\x00\x02", file_kind.OGG),
        (b"ID3\x03\x00", file_kind.MP3),
        (b"\xff\xfb\x90\x64\x00", file_kind.MP3),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", file_kind.OLD_OFFICE),
        (b"#!AMR\n\x3c", file_kind.AMR),
        (b"\x00\x01\x02\x03\x04\x05\x06\x07", None),
    ],
)
def test_signatures(head: bytes, kind: file_kind.FileKind | None) -> None:
    assert sniff(head) is kind


@pytest.mark.parametrize(
    "data",
    [
        b"MZ\x90\x00" + bytes(60),
        b"\x7fELF\x02\x01",
        b"#!/bin/sh\nrm -r ~\n",
        b"\xef\xbb\xbf  <!DOCTYPE html><p>",
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>",
        b"<?xml version='1.0'?><svg/>",
        "<script>x()</script>".encode("utf-16"),
        b"@echo off\r\nformat c:\r\n",
    ],
)
def test_what_runs_is_refused(data: bytes) -> None:
    assert why(data, "foto.png") is Why.ACTIVE


@pytest.mark.parametrize("name", ["a.exe", "a.PNG.bat", "b.svg", "c.html ", "d.js", "e.docm", "f.lnk"])
def test_a_name_that_runs_is_refused_with_harmless_content(name: str) -> None:
    assert why(b"halo\n", name) is Why.ACTIVE


def test_unknown_broken_and_empty() -> None:
    assert why(bytes(range(256)) * 4) is Why.TYPE
    assert why(b"") is Why.EMPTY
    assert why(b"\x89PNG\r\n\x1a\n") is Why.PICTURE
    assert why(png(claimed=(60_000, 60_000))) is Why.PICTURE
    assert why(png(claimed=(29_000, 29_000))) is Why.PICTURE


def test_sizes_of_pictures() -> None:
    jpeg = (
        b"\xff\xd8\xff\xe1"
        + struct.pack(">H", 8)
        + b"Exif\0\0"
        + b"\xff\xc2"
        + struct.pack(">HBHH", 17, 8, 480, 640)
        + bytes(9)
    )
    assert picture_size(jpeg, file_kind.JPEG) == (640, 480)
    webp = (
        b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0" + (639).to_bytes(3, "little") + (479).to_bytes(3, "little")
    )
    assert picture_size(webp, file_kind.WEBP) == (640, 480)
    assert picture_size(b"GIF89a\x80\x02\xe0\x01", file_kind.GIF) == (640, 480)


@given(st.binary(max_size=400), st.sampled_from([k for k in KINDS if k.picture]))
def test_no_header_breaks_the_reader(data: bytes, kind: file_kind.FileKind) -> None:
    size = picture_size(data, kind)
    assert size is None or min(size) > 0


@given(st.binary(max_size=600), st.text(max_size=40))
def test_any_bytes_are_inspected_or_refused(data: bytes, name: str) -> None:
    for begin in (b"", b"PK\x03\x04", b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", b"\xff\xd8\xff"):
        try:
            found = inspect(begin + data, name)
        except AttachmentRefused:
            continue
        assert any(
            found.type == kind.type and found.name.rpartition(".")[2].lower() in kind.endings
            for kind in KINDS
        )


class TestArchives:
    def test_plain_and_office(self) -> None:
        assert inspect(zipped({"foto/a.png": png(), "b.txt": b"halo"}), "bukti.zip").type == "application/zip"
        docx = zipped({"[Content_Types].xml": b"<?xml?>", "word/document.xml": b"<?xml?><w/>"})
        assert inspect(docx, "surat.docx").name == "surat.docx"
        odt = zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<?xml?>"})
        assert inspect(odt, "surat").name == "surat.odt"

    def test_programs_inside(self) -> None:
        assert why(zipped({"a/b.exe": b"x"})) is Why.ACTIVE
        assert why(zipped({"foto.png": b"MZ\x90\0"})) is Why.ACTIVE
        assert why(zipped({"META-INF/MANIFEST.MF": b"Main-Class: X"})) is Why.ACTIVE
        assert why(zipped({"word/document.xml": b"<w/>", "word/vbaProject.bin": b"x"})) is Why.ACTIVE

    @pytest.mark.parametrize("name", ["../a.txt", "/etc/passwd", "a/../../b", "..\\a.txt", "c:\\a.txt"])
    def test_names_that_lead_out(self, name: str) -> None:
        assert why(zipped({name: b"x"})) is Why.ARCHIVE

    def test_bombs(self) -> None:
        assert why(zipped({"a.txt": b"\n" * 4_000_000})) is Why.ARCHIVE  # ratio
        with pytest.raises(AttachmentRefused, match="entries"):
            archive.examine(zipped({f"{n}.txt": b"x" for n in range(5)}), archive.Budget(entries=4))
        with pytest.raises(AttachmentRefused, match="total"):
            archive.examine(zipped({"a.txt": b"abc" * 100}), archive.Budget(total=200))
        # The bound is that of everything inside, however it is wrapped.
        inner = zipped({"a.txt": b"abc" * 100})
        with pytest.raises(AttachmentRefused, match="total"):
            archive.examine(zipped({"a.zip": inner, "b.zip": inner}), archive.Budget(total=700))

    def test_nesting(self) -> None:
        inner = zipped({"a.txt": b"halo"})
        assert inspect(zipped({"inner.zip": inner}), "x.zip").type == "application/zip"
        assert why(zipped({"x.zip": zipped({"inner.zip": inner})})) is Why.ARCHIVE
        assert why(zipped({"x.dat": zipped({"y.exe": b"x"})})) is Why.ACTIVE

    def test_a_lying_directory(self) -> None:
        data = bytearray(zipped({"a.txt": b"x" * 5000}))
        at = data.rindex(b"PK\x01\x02")
        data[at + 24 : at + 28] = struct.pack("<I", 10)  # the size claimed
        assert why(bytes(data)) is Why.ARCHIVE

    def test_encrypted_is_said(self) -> None:
        data = bytearray(zipped({"a.txt": b"halo"}))
        for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            data[data.index(sign) + at] |= 1
        assert inspect(bytes(data), "rahasia.zip").flags == (ENCRYPTED,)


@given(st.text(max_size=300))
def test_names_are_clean_whatever_is_given(given_name: str) -> None:
    name = clean_name(given_name, file_kind.PNG)
    assert name.endswith((".png", ".PNG", ".Png", ".pNg", ".pnG", ".PNg", ".pNG", ".PnG"))
    assert len(name) <= MOST
    assert len(name.encode()) <= 255
    assert not set(name) & set('<>:"/\\|?*')
    assert not any(unicodedata.category(c).startswith("C") for c in name)
    assert name.strip(" .") == name
    assert clean_name(name, file_kind.PNG) == name


def test_names() -> None:
    assert clean_name("../../etc/passwd") == "passwd"
    assert clean_name("foto\u202egnp.exe") == "fotognp.exe"
    assert clean_name("CON.png") == "_CON.png"
    assert clean_name("lpt1.tar.gz") == "_lpt1.tar.gz"
    assert clean_name("...") == "berkas"
    assert clean_name("  foto  KTP .jpg") == "foto KTP.jpg"


def test_the_channel_has_the_word_but_for_notes() -> None:
    rule = rule_for(Surface.REPLY, "livechat", BOOK)
    assert rule == AttachmentRule(file_mb=10, message_mb=25, count=5)
    assert rule_for(Surface.REPLY, "voice", BOOK) is None
    assert rule_for(Surface.NOTE, "voice", BOOK) is NOTE_RULE
    check_size(10 * attachment.MB, rule)
    check_message([5 * attachment.MB] * 5, rule)
    for sizes, expected in (
        ([10 * attachment.MB + 1], Why.SIZE),
        ([0], Why.EMPTY),
        ([1] * 6, Why.COUNT),
        ([9 * attachment.MB] * 3, Why.TOTAL),
    ):
        with pytest.raises(AttachmentRefused) as refused:
            check_message(sizes, rule)
        assert refused.value.why is expected
    with pytest.raises(AttachmentRefused, match="channel"):
        check_size(1, None)
