"""Asking tools: nothing breaks out of its place, what is no answer is none, who does not answer is left alone for a while."""

from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.errors import InvalidValue
from domain.handbook_issue import AnswerType
from domain.handbook_tool import HttpCall, ToolLine
from domain.sop import What
from domain.tool_answer import read_answer
from domain.tool_breaker import (
    FAILURES,
    Breaker,
    BreakerRule,
    BreakerState,
    Standing,
    after,
    let_through,
    probed,
)
from domain.tool_result import ResultLine, ResultState, checked, note_lines
from domain.tool_template import fill_text, fill_url
from tests.domain.results import Found

URL = "https://core.internal:8443/v1/{kontrak}/x{tiket}/rows?of={nama}&kind=gadai"
#: Whatever somebody may have typed, with what addresses are made of among it.
TYPED = st.text(st.one_of(st.characters(), st.sampled_from("/?#&=%.:@\\{}[];+ ")), max_size=30)


@given(TYPED, TYPED, TYPED)
def test_an_identifier_stays_in_its_place(kontrak: str, tiket: str, nama: str) -> None:
    values = {"kontrak": kontrak, "tiket": tiket, "nama": nama}
    try:
        made = fill_url(URL, values)
    except InvalidValue as no:
        told = values[no.field].strip()
        assert not told or not told.isprintable() or told in (".", "..")
        return
    parts, written = urlsplit(made), urlsplit(URL)
    assert (parts.scheme, parts.netloc, parts.fragment) == (written.scheme, written.netloc, "")
    path = [unquote(part) for part in parts.path.split("/")]
    assert path == ["", "v1", kontrak.strip(), f"x{tiket.strip()}", "rows"]
    assert parse_qsl(parts.query, keep_blank_values=True) == [("of", nama.strip()), ("kind", "gadai")]
    assert made.isascii()
    assert fill_text("{kontrak}|", values) == f"{kontrak.strip()}|"


@pytest.mark.parametrize("value", ["", "  ", ".", "..", "a\nb", "a\x00b", "x" * 201, "\ud800"])
def test_what_cannot_stand_in_an_address_is_named(value: str) -> None:
    with pytest.raises(InvalidValue) as no:
        fill_url("http://core/{kontrak}/x", {"kontrak": value})
    assert no.value.field == "kontrak"
    for template in ("http://core/{a}{b}/x", "http://core/.{b}"):
        with pytest.raises(InvalidValue):
            fill_url(template, {"a": ".", "b": "."})


@pytest.mark.parametrize("template", ["ftp://core/{a}", "file:///etc/{a}", "/v1/{a}"])
def test_nothing_but_http_is_asked(template: str) -> None:
    with pytest.raises(InvalidValue):
        fill_url(template, {"a": "1"})


CALL = HttpCall(
    url="http://core/{kontrak}",
    found="data.number",
    rows=(
        ToolLine("Status", "data.status"),
        ToolLine("Sisa", "data.items[0].rest", AnswerType.MONEY),
        ToolLine("Jatuh tempo", "data.due", AnswerType.DATE),
        ToolLine("Rekening", "data.account", sensitive=True),
    ),
)
DATA = {
    "number": 7,
    "status": "Aktif\n\x07baru",
    "items": [{"rest": 1250000.5}],
    "due": "2026-12-01T00:00",
    "account": "1234567890",
}


def test_an_answer_is_read_by_its_declaration_and_what_is_sensitive_is_masked() -> None:
    answer = read_answer(CALL, {"data": DATA})
    assert answer.state is ResultState.OK
    assert [(line.name, line.text) for line in answer.lines] == [
        ("Status", "Aktif baru"),
        ("Sisa", "Rp1.250.000,50"),
        ("Jatuh tempo", "01/12/2026"),
        ("Rekening", "xxxx-90"),
    ]
    assert answer.clear == {3: "1234567890"}
    assert answer.lines[3].masked


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ({"data": None}, ResultState.NOT_FOUND),
        ({"data": {"number": None}}, ResultState.NOT_FOUND),
        ({"data": {}}, ResultState.NOT_FOUND),
        ({}, ResultState.NOT_FOUND),
        ({"error": "no such route"}, ResultState.UNREADABLE),
        ({"data": [1]}, ResultState.UNREADABLE),
        ([1, 2], ResultState.UNREADABLE),
        ("<html>", ResultState.UNREADABLE),
        (3, ResultState.UNREADABLE),
        ({"data": {"number": 7}}, ResultState.UNREADABLE),
        ({"data": {"number": 7, "status": {"a": 1}}}, ResultState.UNREADABLE),
    ],
)
def test_no_record_is_told_apart_from_no_answer(said: object, state: ResultState) -> None:
    assert read_answer(CALL, said).state is state


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["data", "number", "status", "items", "rest", "due"]), inner, max_size=4
        )
    ),
    max_leaves=12,
)


@given(JSON)
@settings(max_examples=50)
def test_whatever_a_tool_says_is_an_answer_or_none(said: object) -> None:
    answer = read_answer(CALL, said)
    assert answer.state in (ResultState.OK, ResultState.NOT_FOUND, ResultState.UNREADABLE)
    assert len(answer.lines) == (4 if answer.state is ResultState.OK else 0)
    assert all(line.text and len(line.text) <= 200 and line.text.isprintable() for line in answer.lines)


RULE = BreakerRule()
STATES = st.sampled_from([*sorted(FAILURES), ResultState.OK, ResultState.NOT_FOUND, ResultState.REFUSED])


@given(st.lists(st.tuples(STATES, st.integers(0, 5_000), st.integers(1, 400_000)), max_size=40))
def test_a_breaker_lets_one_question_through_at_a_time_and_always_closes_again(
    told: list[tuple[ResultState, int, int]],
) -> None:
    breaker, now = Breaker(), 0
    for state, took, pause in told:
        now += pause
        open_since = breaker.state(now)
        asked = let_through(breaker, now, RULE)
        assert (asked is None) <= (open_since is not BreakerState.CLOSED)
        if asked is None:
            continue
        if open_since is BreakerState.HALF_OPEN:
            assert let_through(asked, now, RULE) is None, "one at a time"
            assert let_through(asked, now + RULE.lease_ms, RULE) is not None, "a lost one blocks nobody"
        breaker = after(asked, state, took, now, RULE)
        if state not in FAILURES:
            assert breaker.state(now) is BreakerState.CLOSED
            assert breaker.failures == 0
        elif open_since is BreakerState.HALF_OPEN or breaker.failures >= RULE.failures:
            assert breaker.standing is Standing.DOWN
            assert breaker.until is not None
            assert now + RULE.rest_ms <= breaker.until <= now + RULE.longest_ms
    assert let_through(breaker, now + RULE.longest_ms + RULE.lease_ms, RULE) is not None


def test_a_tool_is_down_after_three_failures_and_slow_after_two_slow_answers() -> None:
    breaker = Breaker()
    standings = []
    for state, took in [(ResultState.TIMED_OUT, 0)] * 3:
        breaker = after(breaker, state, took, 0, RULE)
        standings.append(breaker.standing)
    assert standings == [Standing.UP, Standing.UP, Standing.DOWN]
    first = breaker.until or 0
    assert let_through(breaker, first - 1, RULE) is None
    again = let_through(breaker, first, RULE)
    assert again is not None
    longer = after(again, ResultState.DOWN, 0, first, RULE)
    assert (longer.until or 0) - first == 2 * RULE.rest_ms
    well = probed(longer, True, first, RULE)
    assert well.standing is Standing.UP
    assert after(well, ResultState.DOWN, 0, first, RULE).standing is Standing.DOWN, (
        "its next failure opens it"
    )
    assert probed(longer, False, first, RULE).standing is Standing.DOWN
    for took, standing in [(2_500, "up"), (2_500, "slow"), (10, "slow"), (10, "up"), (2_500, "up")]:
        well = after(well, ResultState.OK, took, 0, RULE)
        assert well.standing == standing


def test_results_become_lines_of_the_note_and_evidence_of_the_checks() -> None:
    lines = (ResultLine("Status", "Aktif"), ResultLine("Rekening", "xxxx-90", True))
    results = [
        Found("r1", "core", "Core", ResultState.OK, lines, asked=1),
        Found("r2", "wallet", "Wallet", ResultState.NOT_FOUND, asked=2),
        Found("r3", "core", "Core", ResultState.TIMED_OUT, asked=3),
        Found("r4", "tenoss", "TENOSS", ResultState.RUNNING, asked=4),
    ]
    assert note_lines(results, lambda at: f"pukul {at}") == [
        "Wallet (pukul 2): data tidak ditemukan",
        "Core (pukul 1): Status: Aktif · Rekening: xxxx-90",
        "Core (pukul 3): tidak menjawab sampai batas waktu",
    ]
    assert [(one.what, one.id, one.evidence) for one in checked(results)] == [
        (What.CHECKED, "core", "r1"),
        (What.CHECKED, "wallet", "r2"),
    ]
