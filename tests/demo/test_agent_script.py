"""The colleague's script agrees with the handbook it works by, and with what customers understand."""

from pathlib import Path

from contract.handbook_file import read_handbook
from demo import agent_script
from demo.intents import Intent, read
from demo.streams import stream

BOOK = read_handbook(Path(__file__).parents[2] / "resources" / "handbook" / "gadai")


def said(step: int, *, passed_on: bool = False) -> str:
    chance = stream(1, "script", step)
    return agent_script.line(
        step, chance, name="Siti Rahmawati", agent="Budi Santoso", ticket="1-0001-4", passed_on=passed_on
    )


def test_every_step_is_understood_and_the_last_one_ends_it() -> None:
    for step in range(agent_script.STEPS):
        assert read(said(step)), said(step)
    assert Intent.CLOSING in read(said(agent_script.STEPS - 1))
    assert all(Intent.CLOSING not in read(said(step)) for step in range(agent_script.STEPS - 1))


def test_who_is_passed_on_is_told_so_with_the_number() -> None:
    text = said(agent_script.CHECKED + 1, passed_on=True)
    assert "teruskan" in text
    assert "1-0001-4" in text
    assert "teruskan" not in said(agent_script.CHECKED + 1)


def test_what_is_documented_stands_in_the_handbook() -> None:
    for category, issue in (*agent_script.CATEGORY_BY_QUEUE.values(), agent_script.OTHERWISE):
        assert issue in {known.id for known in BOOK.category(category).issues}
    codes = {code.id for code in BOOK.wrap_up_codes}
    assert {
        agent_script.WRAP_UP,
        agent_script.PASSED_ON,
        agent_script.LEFT_FIRST,
        agent_script.WAITING,
    } <= codes
    for queue in agent_script.CATEGORY_BY_QUEUE:
        assert BOOK.queue(queue).escalates_to
