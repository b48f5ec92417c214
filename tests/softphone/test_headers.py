"""What a ringing call's headers tell, and what hostile ones cannot do."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.softphone.engine.line import LineError
from console.softphone.engine.sip_text import (
    address,
    completed_elsewhere,
    headers_of,
    request_user,
    sound_headers,
)
from console.softphone.headers import (
    LONGEST,
    LONGEST_BOT,
    LONGEST_NUMBER,
    LONGEST_WAIT_S,
    MOST_BOT,
    cleaned,
    display_name_of,
    told,
    user_of,
)
from console.softphone.state import Told, Transport


@pytest.mark.parametrize(
    ("said", "number", "name"),
    [
        ('"Siti Rahmawati" <sip:+62812345443@pbx.example;user=phone>', "+62812345443", "Siti Rahmawati"),
        ("<tel:+62-812-345-443;phone-context=id>", "+62-812-345-443", ""),
        ("sip:1500569@pbx", "1500569", ""),
        ("Budi <sips:budi%20s@pbx:5061>", "budi s", "Budi"),
        ('"sip:evil@x" <sip:2001@pbx>', "2001", "sip:evil@x"),
        ('"A \\"B\\" C" <sip:2001@pbx>', "2001", 'A "B" C'),
        ('"Anonymous" <sip:anonymous@anonymous.invalid>', "", ""),
        ("08123456443", "08123456443", ""),
        ("no address at all", "", ""),
        ('"unclosed <sip:2001@pbx>', "2001", ""),
    ],
)
def test_who_calls(said: str, number: str, name: str) -> None:
    assert (user_of(said), display_name_of(said)) == (number, name)


def test_everything_a_pbx_may_tell() -> None:
    headers = {
        "P-Asserted-Identity": ('"Siti" <sip:0812@pbx>', "<tel:+62812>"),
        "x-queue": ("Gadai%20Prioritas",),
        "X-IVR": ('"2 > Pelunasan gagal"',),
        "X-Wait": ("1:05",),
        "User-to-User": ("53495449;encoding=hex",),
        "Referred-By": ("<sip:2101@pbx>;cid=x",),
        "X-Bot-Intent": ("pelunasan",),
        "X-Bot-Transcript": ("saya mau lunas",),
    }
    assert told(headers, {}, number="from", name="From", called="1500569") == Told(
        number="0812",
        name="Siti",
        called="1500569",
        queue="Gadai Prioritas",
        ivr="2 > Pelunasan gagal",
        waited_s=65,
        customer="SITI",
        bot={"intent": "pelunasan", "transcript": "saya mau lunas"},
        passed_by="2101",
    )


def test_a_centre_names_its_own_headers() -> None:
    names = {
        "queue": ("X-Skill", "X-Queue"),
        "number": ("X-Caller",),
        "bot": ("X-Nlu-*", "X-Said"),
        "other": ("X",),
    }
    headers = {
        "X-Queue": ("second",),
        "P-Asserted-Identity": ("<sip:1@x>",),
        "X-Nlu-Intent": ("tanya",),
        "X-Said": ("halo",),
        "X-Bot-Intent": ("no",),
    }
    said = told(headers, names, number="0811")
    assert (said.queue, said.number, said.bot) == ("second", "0811", {"intent": "tanya", "x-said": "halo"})


@pytest.mark.parametrize(
    ("wait", "seconds"),
    [
        ("75", 75),
        ("75s", 75),
        ("75.9", 75),
        ("1:15", 75),
        ("0:01:15", 75),
        ("-5", None),
        ("soon", None),
        ("9" * 9, None),
    ],
)
def test_how_long_it_waited(wait: str, seconds: int | None) -> None:
    assert told({"X-Wait": (wait,)}, {}).waited_s == seconds


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("a\r\nInjected: yes", "a Injected: yes"),
        ("\x1b[31mred", "[31mred"),
        ("safe\u202egpj.exe", "safegpj.exe"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("e\u0301", "é"),
        ("\udcff\udc80", ""),
        ("x" * 10_000, "x" * LONGEST),
    ],
)
def test_what_cannot_be_seen_is_not_shown(value: str, shown: str) -> None:
    assert cleaned(value) == shown
    assert told({"X-Queue": (value,)}, {}).queue == shown


def test_a_hex_that_is_none_tells_nothing() -> None:
    assert told({"User-to-User": ("zz;encoding=hex",)}, {}).customer == ""
    assert told({"User-to-User": ("ff;encoding=hex",)}, {}).customer == ""
    assert told({"User-to-User": ("A123;purpose=x",)}, {}).customer == "A123"


_HOSTILE = st.one_of(
    st.text(max_size=300),
    st.sampled_from(
        ['"' * 500, "<sip:" * 500, "%" * 400, "\\" * 400, '"\\"' * 300, "sip:" + "a" * 5_000, "(" * 900]
    ),
)
_NAMES = st.sampled_from(
    [
        "P-Asserted-Identity",
        "X-Queue",
        "X-IVR",
        "X-Wait",
        "User-to-User",
        "X-Customer",
        "X-Bot-A",
        "X-Bot-" + "b" * 90,
    ]
)


@given(st.dictionaries(_NAMES | st.text(max_size=20), st.lists(_HOSTILE, max_size=3)), _HOSTILE)
def test_whatever_stands_there_stays_in_bounds(headers: dict[str, list[str]], sender: str) -> None:
    said = told(headers, {}, number=sender, name=sender, called=sender)
    texts = [said.name, said.queue, said.ivr, said.customer, *said.bot.values()]
    assert all(len(text) <= LONGEST for text in texts[:4])
    assert all(len(text) <= LONGEST_BOT for text in texts)
    assert max(len(said.number), len(said.called), *(len(key) for key in said.bot), 0) <= LONGEST_NUMBER
    assert len(said.bot) <= MOST_BOT
    assert said.waited_s is None or 0 <= said.waited_s <= LONGEST_WAIT_S
    assert all(text.isprintable() for text in [*texts, said.number, said.called, *said.bot])


MESSAGE = (
    "INVITE sip:2001@127.0.0.1:5060 SIP/2.0\r\nVia: one\r\nv: two\r\nf: <sip:1@x>;tag=a\r\nX-Long: first\r\n  second\r\n"
    'X-Queue: A\r\nX-Queue: B\r\nno header\r\nReason: SIP;cause=200;text="x"\r\n\r\nX-Body: no\r\n'
)


def test_headers_are_read_from_a_message() -> None:
    headers = headers_of(MESSAGE)
    assert headers["x-long"] == ("first second",)
    assert headers["x-queue"] == ("A", "B")
    assert headers["from"] == ("<sip:1@x>;tag=a",)
    assert "x-body" not in headers
    assert (request_user(MESSAGE), completed_elsewhere(MESSAGE)) == ("2001", True)


@given(st.text(max_size=400))
def test_any_text_may_come_as_a_message(text: str) -> None:
    headers_of(text)
    request_user(text)
    completed_elsewhere(text)


@pytest.mark.parametrize(
    ("to", "dialled"),
    [
        ("08123456443", "sip:08123456443@pbx"),
        ("+62812", "sip:+62812@pbx"),
        ("*21#", "sip:*21%23@pbx"),
        ("sip:2001@127.0.0.1:5060", "sip:2001@127.0.0.1:5060"),
    ],
)
def test_what_is_dialled(to: str, dialled: str) -> None:
    assert address(to, "pbx", Transport.UDP) == dialled
    assert address(to, "pbx", Transport.TLS) == f"{dialled};transport=tls"


@pytest.mark.parametrize(
    "to", ["", " ", "a b", "sip:a@b\r\nX: 1", "<sip:a@b>", "sip:a@b>", "1" * 65, 'a"b', "a;b"]
)
def test_what_is_not(to: str) -> None:
    with pytest.raises(LineError):
        address(to, "pbx", Transport.UDP)


@pytest.mark.parametrize("bad", [{"X A": "1"}, {"X": "a\nb"}, {"": "1"}, {"X": "1" * 20_000}, {"X:": "1"}])
def test_headers_that_would_break_a_message_are_not_sent(bad: dict[str, str]) -> None:
    with pytest.raises(LineError):
        sound_headers(bad)


@pytest.mark.parametrize(
    "said", ['"' + '\\"' * 8_000, '"' + '\\"' * 8_000 + "\\", '"a' * 5_333, " " * 16_000 + "x"]
)
def test_no_address_takes_long_to_read(said: str) -> None:
    """A call that is on is heard to stop where the engine is busy for longer than its sound can wait."""
    began = time.process_time()
    user_of(said)
    display_name_of(said)
    assert time.process_time() - began < 0.5
