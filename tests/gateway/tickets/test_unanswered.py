"""What customers ask and nobody can answer goes from the desk to the leader, to learning and development, and back to everybody."""

from typing import Any

import pytest
from sqlalchemy import select

from contract.envelope import Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.rows import FLOOR, agent_feed
from contract.unanswered_acts import AnswerUnanswered, FlagUnanswered, ForwardUnanswered
from domain.announcement import NewsKind
from domain.permissions import Role
from domain.unanswered import UnansweredState
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
