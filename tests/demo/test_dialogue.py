"""A customer answers what is asked, bears silence for a while, and goes."""

from pathlib import Path

import pytest

from contract.handbook_file import read_handbook
from demo.dialogue import Act, Dialogue, Does
from demo.intents import Intent, read
from demo.people import Person, people
from demo.streams import stream

BOOK = read_handbook(Path(__file__).parents[2] / "resources" / "handbook" / "gadai")
SITI = people(7)[0]


def texts(acts: list[Act]) -> str:
    return " ".join(act.text for act in acts)


def talk(person: Person = SITI, nth: int = 0) -> Dialogue:
    return Dialogue(person, stream(7, "test", nth))


def has_left(customer: Dialogue) -> bool:
    return customer.over


@pytest.mark.parametrize(
    ("line", "known"),
    [
        ("Mohon sebutkan nama lengkap dan nomor telepon", ("name", "phone")),
        ("Boleh NIK-nya?", ("nik",)),
        ("Berapa nomor kontrak dan nominalnya?", ("contract", "amount_text")),
        ("Dari kota mana?", ("city",)),
    ],
)
def test_what_is_asked_is_answered(line: str, known: tuple[str, ...]) -> None:
    for nth in range(20):
        said = texts(talk(nth=nth).heard(line)).replace(" ", "")
        for field in known:
            assert getattr(SITI, field).replace(" ", "") in said


def test_every_macro_and_probing_question_of_the_handbook_gets_an_answer() -> None:
    lines = [macro.text for macro in BOOK.macros if macro.mode == "reply"]
    lines += [
        question for category in BOOK.categories for issue in category.issues for question in issue.probing
    ]
    for line in lines:
        acts = talk().heard(line)
        assert acts or read(line) == [Intent.GREETING], line


def test_a_closing_line_ends_it_with_thanks() -> None:
    customer = talk()
    acts = customer.heard("Terima kasih telah menghubungi kami. Selamat beraktivitas.")
    assert [act.does for act in acts] == [Does.SAY, Does.LEAVE]
    assert has_left(customer)
    assert not customer.gave_up
    assert customer.heard("Halo?") == []
    assert customer.silence() == []


def test_silence_is_borne_for_a_while_then_the_customer_goes_and_may_come_back() -> None:
    for nth in range(30):
        customer = talk(nth=nth)
        asked = [customer.silence() for _ in range(customer.temper.asks)]
        assert all([act.does for act in acts] == [Does.SAY] for acts in asked)
        assert not has_left(customer)
        assert [act.does for act in customer.silence()] == [Does.SAY, Does.LEAVE]
        assert has_left(customer)
        assert customer.gave_up
        assert [act.does for act in customer.come_back()] == [Does.SAY, Does.SAY]
        assert not has_left(customer)


def test_a_word_from_the_agent_restores_patience() -> None:
    customer = talk()
    for _ in range(12):
        customer.silence()
        customer.heard("Mohon menunggu sebentar")
    assert not has_left(customer)


def test_some_lines_break_in_mid_answer_and_are_taken_up_again() -> None:
    broken = 0
    for nth in range(60):
        acts = talk(nth=nth).heard("Mohon nama lengkap, nomor telepon, tanggal dan nominalnya")
        does = [act.does for act in acts]
        if Does.DROP in does:
            broken += 1
            assert does.index(Does.RETURN) == does.index(Does.DROP) + 1
            assert does.count(Does.DROP) == does.count(Does.RETURN) == 1
            assert does[-1] is Does.SAY
    assert 0 < broken < 60
