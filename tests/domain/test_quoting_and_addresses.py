"""Quotes take their channel's form; an address hides nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.contact import Channel
from domain.quoting import SHORT, quote
from domain.web_address import Doubt, read, trusted


@pytest.mark.parametrize(
    ("channel", "form"),
    [
        (Channel.EMAIL, "22/11/2026, Siti:\n> satu\n>\n> dua\n\n"),
        (Channel.WEBFORM, "22/11/2026, Siti:\n> satu\n>\n> dua\n\n"),
        (Channel.WHATSAPP, "> satu\n>\n> dua\n"),
        (Channel.LIVECHAT, "“satu dua”\n"),
        (Channel.SOCIAL, "“satu dua”\n"),
    ],
)
def test_a_quote_has_the_form_of_its_channel(channel: Channel, form: str) -> None:
    assert quote(" satu\n\ndua\n", "Siti", "22/11/2026", channel) == form


def test_a_chat_quotes_the_beginning_and_a_letter_all() -> None:
    long = "a" * (SHORT + 50)
    assert quote(long, "S", "x", Channel.LIVECHAT) == f"“{'a' * SHORT}…”\n"
    assert long in quote(long, "S", "x", Channel.EMAIL)


@pytest.mark.parametrize(
    ("url", "text", "doubts"),
    [
        ("https://contoh.id/a?b=1#c", "https://contoh.id/a?b=1#c", ()),
        ("https://CONTOH.id", "https://contoh.id", ()),
        ("http://contoh.id:8080/", "http://contoh.id:8080/", (Doubt.PLAIN,)),
        ("https://соntoh.id/", "https://xn--ntoh-45dr.id/", (Doubt.FOREIGN,)),
        ("https://contoh.id@jahat.example/", "https://contoh.id@jahat.example/", (Doubt.LOGIN,)),
        ("https://contoh.id:99999/", "https://contoh.id:99999/", (Doubt.BROKEN,)),
        ("javascript:alert(1)", "javascript:alert(1)", (Doubt.BROKEN,)),
        ("file:///etc/passwd", "file:///etc/passwd", (Doubt.BROKEN,)),
        ("https://[", "https://[", (Doubt.BROKEN,)),
    ],
)
def test_an_address_is_shown_as_it_is(url: str, text: str, doubts: tuple[Doubt, ...]) -> None:
    found = read(url)
    assert (found.text, found.doubts) == (text, doubts)


@pytest.mark.parametrize(
    ("url", "good"),
    [
        ("https://contoh.id/x", True),
        ("https://bantuan.contoh.id/x", True),
        ("https://jahatcontoh.id/", False),
        ("https://contoh.id.jahat.example/", False),
        ("https://contoh.id@jahat.example/", False),
        ("http://contoh.id/", False),
        ("https://jahat.example/contoh.id", False),
    ],
)
def test_only_the_centres_own_hosts_are_trusted(url: str, good: bool) -> None:
    assert trusted(read(url), ["Contoh.id"]) is good


@given(st.text(max_size=40))
def test_nothing_is_too_broken_to_be_shown(rest: str) -> None:
    for url in (rest, f"https://{rest}", f"https://contoh.id/{rest}"):
        found = read(url)
        assert found.host.isascii() or Doubt.BROKEN in found.doubts
        assert not trusted(found, ["lain.example"]) or found.host.endswith("lain.example")
