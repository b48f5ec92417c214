"""What customers ask and nobody can answer goes from the desk to the leader, to learning and development, and back to everybody."""

from typing import Any

import pytest
from sqlalchemy import select

from contract.envelope import Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.rows import FLOOR, agent_feed
from contract.unanswered_acts import AnswerUnanswered, FlagUnanswered, ForwardUnanswered, PartUnanswered
from domain.announcement import NewsKind
from domain.permissions import Role
from domain.unanswered import UnansweredState
from gateway.accounts.user import User
from gateway.announcements.models import announcement
from gateway.unanswered import service
from gateway.unanswered.models import unanswered
from tests.gateway.floor import Floor
from tests.gateway.tickets.acts import feeds_of, made


async def row(floor: Floor, id: str) -> dict[str, Any]:
    async with floor.database.read() as conn:
        found = (await conn.execute(select(unanswered).where(unanswered.c.id == id))).one()
        return dict(found._mapping)


async def test_it_goes_from_the_desk_to_the_leader_to_learning_and_its_answer_to_everybody(
    floor: Floor,
) -> None:
    asker = await floor.agent(team="A")
    leader = await floor.agent(team="A", roles=(Role.TEAM_LEADER,))
    other = await floor.agent(team="B", roles=(Role.TEAM_LEADER,))
    learning = await floor.agent(team="", roles=(Role.LD,))
    ticket = await made(floor, assignee=asker.id)
    id = new_id()
    flagged = await floor.queued(
        asker, FlagUnanswered(unanswered=id, text="Promo emas sampai kapan?", about=ticket)
    )
    assert flagged.outcome is Outcome.APPLIED
    first = {agent_feed(asker.id), agent_feed(leader.id)}
    assert await feeds_of(floor, "unanswered", id) == first
    assert (
        await floor.queued(learning, AnswerUnanswered(unanswered=id, text="x"))
    ).outcome is Outcome.APPLIED
    again = new_id()
    await floor.queued(asker, FlagUnanswered(unanswered=again, text="Ongkir tabungan emas?"))
    assert await feeds_of(floor, "unanswered", id) == set(), "what is answered leaves with the next"
    assert (await row(floor, id))["state"] == UnansweredState.CLOSED
    assert (await floor.queued(other, ForwardUnanswered(unanswered=again))).code is ErrorCode.FORBIDDEN
    for _ in range(2):
        passed_on = await floor.queued(leader, ForwardUnanswered(unanswered=again, note="Ditanya tiga kali"))
        assert passed_on.outcome is Outcome.APPLIED
    assert await feeds_of(floor, "unanswered", again) == first | {agent_feed(learning.id)}
    empty = AnswerUnanswered(unanswered=again, text="Gratis.", announcement=new_id())
    assert (await floor.queued(learning, empty)).code is ErrorCode.INVALID
    told = AnswerUnanswered(unanswered=again, text="Gratis.", subject="Ongkir emas", announcement=new_id())
    done = await floor.queued(learning, told)
    assert done.outcome is Outcome.APPLIED
    late = await floor.queued(leader, AnswerUnanswered(unanswered=again, text="Entah"))
    assert (late.code, late.detail) == (ErrorCode.ILLEGAL_TRANSITION, {"by": learning.name})
    end = await row(floor, again)
    assert (end["state"], end["note"], end["answer"]) == (
        UnansweredState.ANSWERED,
        "Ditanya tiga kali",
        "Gratis.",
    )
    async with floor.database.read() as conn:
        (news,) = (await conn.execute(select(announcement))).all()
    assert (news.id, news.kind, news.subject, news.text) == (
        told.announcement,
        NewsKind.UPDATE,
        "Ongkir emas",
        "Gratis.",
    )
    assert await feeds_of(floor, "announcement", news.id) == {FLOOR}


async def test_however_many_are_answered_each_leaves(floor: Floor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "_AT_ONCE", 1)
    asker, learning = await floor.agent(team="A"), await floor.agent(team="", roles=(Role.LD,))
    ids = [new_id() for _ in range(3)]
    for id in ids:
        floor.later(1)
        await floor.queued(asker, FlagUnanswered(unanswered=id, text="Promo emas sampai kapan?"))
        await floor.queued(learning, AnswerUnanswered(unanswered=id, text="Akhir bulan."))
    assert [bool(await feeds_of(floor, "unanswered", id)) for id in ids] == [False, False, True]


ASKED = "Apakah KTP digital diterima untuk gadai kendaraan?"
AGAIN = "gadai kendaraan pakai KTP digital diterima ga ya kak"


async def flagged(floor: Floor, asker: User, text: str) -> str:
    id = new_id()
    assert (await floor.queued(asker, FlagUnanswered(unanswered=id, text=text))).outcome is Outcome.APPLIED
    return id


async def test_what_several_ask_is_asked_once_and_answered_to_each(floor: Floor) -> None:
    first, second, elsewhere = [await floor.agent(team=team) for team in ("A", "A", "B")]
    leader = await floor.agent(team="A", roles=(Role.TEAM_LEADER,))
    other = await floor.agent(team="B", roles=(Role.TEAM_LEADER,))
    learning = await floor.agent(team="", roles=(Role.LD,))
    one = await flagged(floor, first, ASKED)
    two = await flagged(floor, second, AGAIN)
    row_two = await row(floor, two)
    assert (row_two["same_as"], row_two["same_text"], row_two["askers"]) == (one, ASKED, 2)
    assert (await row(floor, one))["askers"] == 2
    assert await feeds_of(floor, "unanswered", one) == {agent_feed(first.id), agent_feed(leader.id)}
    assert await feeds_of(floor, "unanswered", two) == {agent_feed(second.id)}, "the leader has it once"
    # Another team's leader decides on their own, until it is with those who answer for everybody.
    three = await flagged(floor, elsewhere, ASKED)
    assert (await row(floor, three))["same_as"] is None
    assert agent_feed(other.id) in await feeds_of(floor, "unanswered", three)
    # The same once more from the same agent is nobody more.
    await flagged(floor, second, ASKED)
    assert (await row(floor, one))["askers"] == 2
    # An act on one of them is one on all.
    assert (await floor.queued(leader, ForwardUnanswered(unanswered=two))).outcome is Outcome.APPLIED
    states = {(await row(floor, id))["state"] for id in (one, two)}
    assert states == {UnansweredState.FORWARDED}
    four = await flagged(floor, elsewhere, "KTP digital diterima untuk gadai kendaraan")
    assert (await row(floor, four))["same_as"] == one, "with learning and development it is everybody's"
    assert (await row(floor, four))["state"] == UnansweredState.FORWARDED
    told = AnswerUnanswered(unanswered=one, text="Diterima.", subject="KTP digital", announcement=new_id())
    assert (await floor.queued(learning, told)).outcome is Outcome.APPLIED
    for id in (one, two, four):
        end = await row(floor, id)
        assert (end["state"], end["answer"], end["announcement"]) == (
            UnansweredState.ANSWERED,
            "Diterima.",
            told.announcement,
        )
    assert (await row(floor, three))["state"] == UnansweredState.FLAGGED
    async with floor.database.read() as conn:
        assert len((await conn.execute(select(announcement))).all()) == 1
    late = await floor.queued(second, PartUnanswered(unanswered=two))
    assert late.code is ErrorCode.ILLEGAL_TRANSITION


async def test_its_asker_says_that_it_is_another_question(floor: Floor) -> None:
    first, second = await floor.agent(team="A"), await floor.agent(team="A")
    leader = await floor.agent(team="A", roles=(Role.TEAM_LEADER,))
    one, two = await flagged(floor, first, ASKED), await flagged(floor, second, AGAIN)
    await floor.queued(leader, ForwardUnanswered(unanswered=one))
    assert (await floor.queued(first, PartUnanswered(unanswered=two))).code is ErrorCode.FORBIDDEN
    for _ in range(2):
        assert (await floor.queued(second, PartUnanswered(unanswered=two))).outcome is Outcome.APPLIED
    apart = await row(floor, two)
    assert (apart["same_as"], apart["askers"], apart["apart"], apart["state"], apart["forwarded"]) == (
        None,
        1,
        True,
        UnansweredState.FLAGGED,
        None,
    )
    assert await feeds_of(floor, "unanswered", two) == {agent_feed(second.id), agent_feed(leader.id)}
    assert (await row(floor, one))["askers"] == 1
    await floor.queued(leader, AnswerUnanswered(unanswered=one, text="Diterima."))
    assert (await row(floor, two))["state"] == UnansweredState.FLAGGED, "it waits for its own answer"
