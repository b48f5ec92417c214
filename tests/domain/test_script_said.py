"""What was sent counts as a script when it says it: filled, edited a little, in a macro's words; and not when it says something else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract.handbook_file import read_handbook
from domain.script_said import said, says

BOOK = read_handbook(Path(__file__).parents[2] / "resources" / "handbook" / "gadai")
GREETING = (
    "{sapaan}, Bapak/Ibu{jika pelanggan} {pelanggan}{akhir}. Terima kasih telah menghubungi kami. "
    "Saya {agen}, ada yang bisa saya bantu?"
)
SENT = (
    "Selamat pagi, Bapak/Ibu Siti. Terima kasih telah menghubungi kami. Saya Rina, ada yang bisa saya bantu?"
)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (SENT, True),
        (SENT.lower() + " Silakan, Bu 😊", True),
        ("Halo Ibu. " + SENT.replace("Bapak/Ibu Siti", "Ibu Siti"), True),
        (SENT.replace("telah ", ""), True),
        ("Terima kasih.", False),
        ("Ada yang bisa saya bantu? Terima kasih telah menghubungi kami.", False),
        ("Mohon menunggu sebentar, Bapak/Ibu. Kami periksa dulu datanya.", False),
        ("", False),
    ],
)
def test_a_greeting_counts_by_its_words(text: str, counts: bool) -> None:
    assert says(text, GREETING) is counts


def test_a_macro_with_a_scripts_id_says_it_too() -> None:
    text = (
        "Selamat pagi. Selamat datang di layanan kami, Bapak/Ibu Siti. Saya Rina. Ada yang bisa saya bantu?"
    )
    assert said(text, BOOK.scripts, "livechat") == []
    assert said(text, BOOK.scripts, "livechat", BOOK.macros) == ["salam_pembuka"]


def test_no_script_of_the_centre_is_another() -> None:
    channel = "livechat"
    for one in BOOK.scripts:
        if one.used_on(channel):
            assert set(said(one.said(channel), BOOK.scripts, channel)) <= {one.id}, one.id


@given(st.text(max_size=200), st.text(max_size=60))
def test_any_text_is_read_without_trouble(text: str, template: str) -> None:
    assert says(text, template) in (True, False)


@given(st.lists(st.sampled_from(SENT.split()), max_size=40))
def test_words_that_stand_there_in_order_are_enough(between: list[str]) -> None:
    mixed = " ".join(
        word for pair in zip(SENT.split(), [*between, *[""] * 40], strict=False) for word in pair
    )
    assert says(mixed, GREETING)
