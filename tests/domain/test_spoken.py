"""How written things are said."""

import pytest

from domain.spoken import LONGEST, call_from, sentences, spoken


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Hubungi 0812-3456-7890 ya", "Hubungi 0 8 1 2, 3 4 5 6, 7 8 9 0 ya"),
        ("+62 812 3456 789", "plus 6 2 8 1, 2 3 4 5, 6 7 8 9"),
        ("(021) 5551234", "0 2 1 5, 5 5 1 2, 3 4"),
        ("tiket 12-0042-7.", "tiket 1 2, 0 0 4 2, 7."),
        ("#12-0042-7", "1 2, 0 0 4 2, 7"),
        ("kontrak GD-000123", "kontrak G D, 0 0 0 1, 2 3"),
        ("NIK 3372015508900001", "NIK 3 3 7 2, 0 1 5 5, 0 8 9 0, 0 0 0 1"),
        ("Bayar Rp 1.500.000,00 besok", "Bayar 1500000 rupiah besok"),
        ("Rp2.500,50", "2500 koma 50 rupiah"),
        ("Rp750", "750 rupiah"),
        ("emas 2.500 gram", "emas 2500 gram"),
        ("jam 14.30, 2 orang", "jam 14.30, 2 orang"),
        ("pada 21-11-2026", "pada 21 11 2026"),
        ("2026-11-21 dan 1/2/2026", "2026 11 21 dan 1 2 2026"),
        ("lihat https://contoh.id/a?b=1 lalu balas", "lihat tautan lalu balas"),
        ("Terima kasih 🙏😊 *banget*", "Terima kasih banget"),
        ("baik-baik saja ya-iya-lah", "baik-baik saja ya-iya-lah"),
        ("satu\n\n  dua  ", "satu\ndua"),
        ("🙏", ""),
        ("", ""),
    ],
)
def test_numbers_are_read_as_they_are_meant(written: str, said: str) -> None:
    assert spoken(written) == said


def test_a_long_message_ends_at_a_word() -> None:
    said = spoken("kata " * 1000)
    assert len(said) <= LONGEST
    assert said.endswith("kata")


def test_sentences_lose_nothing_and_are_short() -> None:
    text = "Selamat pagi. Saya mau tanya! " + "kata " * 200 + "\nselesai"
    parts = sentences(text)
    assert parts[:2] == ["Selamat pagi.", "Saya mau tanya!"]
    assert " ".join(parts).split() == text.split()
    assert max(map(len, parts)) <= 220
    assert sentences("x" * 500) == ["x" * 220, "x" * 220, "x" * 60]


def test_a_call_says_its_queue() -> None:
    assert call_from("Gadai & Lelang") == "Panggilan dari antrean Gadai & Lelang"
    assert call_from(" ") == "Panggilan masuk"
