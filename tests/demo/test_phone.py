"""The exchange of the imitation centre and its callers, as far as they are decided without sound and without a line."""

import wave
from itertools import islice, pairwise
from pathlib import Path

import pytest

from console.softphone.headers import told
from demo.outlets import outlets, seed_outlet
from demo.people import people
from demo.phone.exchange import Does, Exchange, Step
from demo.phone.headers import OUTLETS, Asked, headers
from demo.phone.payment import CANCELLED, PAID, WELCOME, Payment
from demo.phone.plan import outlet_ring, person_ring, rings
from demo.phone.talk import BYE, HELLO, LOST_S, PAUSE_S, QUIET_S, HangUp, Lines, Now, Say, Talk, spoken
from demo.phone.voice import tones
from domain.outlet import read_officers
from domain.phone import parse

LINES = Lines(("Halo, saya Siti.", "Saldo saya kurang."), ("Kontraknya 99.", "Baik."), ("Halo lagi.",))


def exchange() -> Exchange:
    made = Exchange(again_s=4.0, ring_s=25.0)
    made.joins("siti", 100.0, 60.0)
    return made


def test_whoever_calls_is_offered_at_once_and_again_some_seconds_after_the_desk_was_busy() -> None:
    pbx = exchange()
    assert pbx.due(100.0) == [Step(Does.OFFER, "siti", 0)]
    assert pbx.due(100.1) == []
    assert pbx.refused("siti", 486, 101.0)
    assert pbx.due(104.9) == []
    assert pbx.due(105.0) == [Step(Does.OFFER, "siti", 5)]
    assert pbx.tries("siti") == 2


def test_one_that_rings_in_vain_is_taken_back_and_offered_again() -> None:
    pbx = exchange()
    pbx.due(100.0)
    assert pbx.due(124.9) == []
    assert pbx.due(125.0) == [Step(Does.WITHDRAW, "siti", 25)]
    assert pbx.ringing == ""
    assert pbx.due(129.0) == [Step(Does.OFFER, "siti", 29)]


def test_one_call_is_offered_at_a_time_first_come_first_served() -> None:
    pbx = exchange()
    pbx.joins("agus", 101.0, 60.0)
    assert pbx.due(101.0) == [Step(Does.OFFER, "siti", 1)]
    assert pbx.due(102.0) == []
    pbx.leaves("siti")
    assert pbx.due(103.0) == [Step(Does.OFFER, "agus", 2)]


def test_whoever_was_refused_lets_the_next_in_line_try() -> None:
    pbx = exchange()
    pbx.joins("agus", 100.5, 60.0)
    pbx.due(101.0)
    pbx.refused("siti", 486, 101.0)
    assert pbx.due(101.1) == [Step(Does.OFFER, "agus", 0)]
    assert pbx.waiting == ("siti", "agus")


@pytest.mark.parametrize("ringing", [True, False])
def test_patience_ends_ringing_or_not(ringing: bool) -> None:
    pbx = exchange()
    if ringing:
        pbx.due(159.0)
    assert pbx.due(160.0) == [Step(Does.GIVE_UP, "siti", 60)]
    assert pbx.waiting == ()
    assert pbx.ringing == ""
    assert pbx.due(500.0) == []


def test_who_is_declined_is_not_offered_to_this_desk_again() -> None:
    pbx = exchange()
    pbx.due(100.0)
    assert not pbx.refused("siti", 603, 101.0)
    assert pbx.due(150.0) == []


def test_the_desk_reads_what_the_exchange_tells() -> None:
    asked = Asked(OUTLETS, "SAPA, aplikasi", "aplikasi_macet", "Aplikasi kami macet.")
    sent = headers("083412345678", "Outlet Senen", asked, 75)
    heard = told({name: (value,) for name, value in sent.items()}, {})
    assert (heard.number, heard.name) == ("083412345678", "Outlet Senen")
    assert (heard.queue, heard.ivr, heard.waited_s) == ("SAPA", "SAPA, aplikasi", 75)
    assert heard.bot == {"intent": "aplikasi_macet", "transcript": "Aplikasi kami macet."}
    assert "X-Bot-Intent" not in headers("083412345678", "", Asked(), 0)


def test_who_calls_follows_from_the_seed_and_is_whom_the_centre_knows() -> None:
    first, again = (list(islice(rings(7), 40)) for _ in range(2))
    assert first == again
    assert first != list(islice(rings(8), 40))
    numbers = {parse(person.phone).key for person in people(7)}
    customers = [ring for ring in first if ring.asked.queue != OUTLETS]
    outlets = [ring for ring in first if ring.asked.queue == OUTLETS]
    assert customers
    assert outlets
    assert all(parse(ring.number).key in numbers for ring in customers)
    assert all(parse(ring.number).key not in numbers for ring in outlets)
    assert all(one.key != other.key for one, other in pairwise(first))
    assert any(ring.asked.intent for ring in customers)
    assert any(ring.again is not None for ring in first)


def test_an_outlet_calls_from_the_number_its_card_has_and_names_itself_only_in_words() -> None:
    known = {one.number: one for one in outlets(7)}
    assert len(known) == len({one.code for one in known.values()}) == 6
    for at in range(20):
        ring = outlet_ring(7, at)
        outlet = known[ring.number]
        assert ring.name == ""
        assert outlet.name in ring.lines.opening[0]
        assert any(officer in ring.lines.opening[0] for officer, _, _ in outlet.officers)
    card = seed_outlet(next(iter(known.values())))
    assert (card.caller_type, len(read_officers(card.fields["petugas"]))) == ("petugas_outlet", 3)


@pytest.mark.parametrize(
    ("keys", "result"),
    [("9900112233445566#", "paid"), ("#", "declined"), ("99", "cancelled"), ("", "cancelled")],
)
def test_the_payment_ivr_asks_takes_keys_and_hangs_up_with_what_came_of_it(keys: str, result: str) -> None:
    ivr = Payment()
    assert ivr.due(Now(0.0)) == Say(WELCOME)
    assert ivr.due(Now(1.0, speaking=True)) is None
    assert ivr.due(Now(5.0)) is None
    for digit in keys:
        ivr.keyed(digit)
    acts = [act for at in range(6, 60) if (act := ivr.due(Now(float(at)))) is not None]
    assert acts[0] == Say(PAID if result == "paid" else CANCELLED)
    assert acts[1] == HangUp()
    assert (ivr.result, ivr.keys) == (result, len(keys))


def test_a_customer_says_who_they_are_and_why() -> None:
    siti = people(7)[0]
    lines = person_ring(siti, 7, why="Pelunasan saya gagal.").lines
    assert siti.name in lines.opening[0]
    assert siti.city in lines.opening[0]
    assert lines.opening[1:] == ("Pelunasan saya gagal.",)


def talk(*, stays: bool = False) -> Talk:
    made = Talk(LINES, bears_hold=30.0, stays=stays)
    made.begins(0.0)
    return made


def opened(made: Talk) -> float:
    """Says what the caller came with; the moment they fall silent."""
    assert made.due(Now(0.1)) == Say("Halo, saya Siti.")
    assert made.due(Now(1.0, speaking=True)) is None
    assert made.due(Now(2.0)) == Say("Saldo saya kurang.")
    assert made.due(Now(4.0, speaking=True)) is None
    return 4.0


def test_they_wait_until_the_agent_has_spoken_before_they_answer() -> None:
    made = talk()
    opened(made)
    assert made.due(Now(6.0, hears=True)) is None
    assert made.due(Now(6.5)) is None  # between two words
    assert made.due(Now(6.0 + PAUSE_S)) == Say("Kontraknya 99.")


def test_with_a_silent_agent_they_go_on_ask_and_leave_at_last() -> None:
    made = talk()
    at = opened(made)
    said: list[object] = []
    while not said or said[-1] != HangUp():
        at += 1.0
        if (act := made.due(Now(at))) is not None:
            said.append(act)
            made.due(Now(at, speaking=True))
    assert said == [Say("Kontraknya 99."), Say("Baik."), Say(HELLO), Say(HELLO), Say(BYE), HangUp()]
    assert at >= 2 * QUIET_S + 3 * LOST_S


def test_on_hold_they_say_nothing_and_bear_it_so_long() -> None:
    made = talk()
    opened(made)
    assert made.due(Now(20.0, held=True)) is None
    assert made.due(Now(49.0, held=True)) is None
    assert made.due(Now(50.0, held=True)) == HangUp()


def test_taken_back_from_hold_they_have_not_lost_patience() -> None:
    made = talk()
    opened(made)
    made.due(Now(10.0, held=True))
    assert made.due(Now(35.0)) is None
    assert made.due(Now(40.0, held=True)) is None
    assert made.due(Now(69.0, held=True)) is None


def test_whom_a_script_leads_never_hangs_up_by_themselves() -> None:
    made = talk(stays=True)
    at = opened(made)
    assert made.due(Now(at + 1, held=True)) is None
    assert made.due(Now(at + 1000, held=True)) is None
    acts = [made.due(Now(at + 1001 + second)) for second in range(2000)]
    assert [act for act in acts if act is not None][-1] == Say("Baik.")


def test_put_through_they_say_again_who_they_are() -> None:
    made = talk()
    opened(made)
    made.moved(30.0)
    assert made.due(Now(30.1)) == Say("Halo lagi.")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Nominalnya Rp1.250.000.", "Nominalnya 1250000 rupiah."),
        ("Nominalnya Rp20.000.000", "Nominalnya 20000000 rupiah"),
        ("Nomor 9912345-6 ya", "Nomor 9 9 1 2 3 4 5 6 ya"),
        ("tidak bertambah 😥", "tidak bertambah"),
    ],
)
def test_numbers_are_read_as_people_read_them(text: str, said: str) -> None:
    assert spoken(text) == said


def test_without_a_voice_a_line_is_a_pattern_of_tones(tmp_path: Path) -> None:
    tones("Halo, saya Siti", tmp_path / "a.wav")
    tones("Saldo", tmp_path / "b.wav")
    with wave.open(str(tmp_path / "a.wav"), "rb") as long, wave.open(str(tmp_path / "b.wav"), "rb") as short:
        assert long.getframerate() == 16_000
        assert long.getnframes() > short.getnframes() > 1_000
        assert max(abs(int.from_bytes(long.readframes(1), "little", signed=True)) for _ in range(500)) > 2000
