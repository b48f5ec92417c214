"""A hand is raised, the leaders of the team see it, one comes and answers; each step has its time (flow: Presence)."""

from sqlalchemy import select

from contract.body import Body
from contract.envelope import Outcome
from contract.errors import ErrorCode
from contract.help_acts import AnswerHelp, AskHelp, CancelHelp, TakeHelp
from contract.ids import new_id
from contract.rows import MessageKind, agent_feed
from domain.help import HELP_MS, HelpReason, HelpState
from domain.permissions import Role
from gateway.accounts.user import User
from gateway.cases.models import message
from gateway.help.models import help_request
from tests.gateway.floor import Floor
from tests.gateway.tickets.acts import feeds_of, made


async def row(floor: Floor, id: str) -> dict[str, object]:
    async with floor.database.read() as conn:
        found = (await conn.execute(select(help_request).where(help_request.c.id == id))).one()
        return dict(found._mapping)


def asking(floor: Floor, **more: object) -> AskHelp:
    fields: dict[str, object] = {
        "help": new_id(),
        "reason": HelpReason.DECISION,
        "until": floor.now + HELP_MS,
    }
    return AskHelp(**(fields | more))  # type: ignore[arg-type]


async def done(floor: Floor, who: User, body: Body) -> None:
    result = await floor.queued(who, body)
    assert result.outcome is Outcome.APPLIED, result


async def test_the_leaders_of_the_team_see_it_and_the_answer_is_a_note_of_the_ticket(floor: Floor) -> None:
    asker = await floor.agent(team="A")
    leader = await floor.agent(team="A", roles=(Role.TEAM_LEADER,))
    other = await floor.agent(team="B", roles=(Role.TEAM_LEADER,))
    ticket = await made(floor, assignee=asker.id)
    body = asking(floor, about=ticket, text="Boleh diadjust?")
    await done(floor, asker, body)
    assert await feeds_of(floor, "help", body.help) == {agent_feed(asker.id), agent_feed(leader.id)}
    asked = floor.now
    refused = await floor.queued(other, TakeHelp(help=body.help))
    assert refused.code is ErrorCode.FORBIDDEN
    floor.later(20)
    await done(floor, leader, TakeHelp(help=body.help))
    taken = floor.now
    floor.later(40)
    said = new_id()
    await done(floor, leader, AnswerHelp(help=body.help, message=said, text="Boleh, di bawah 50.000."))
    end = await row(floor, body.help)
    assert (end["state"], end["leader"], end["answer"]) == (
        HelpState.ANSWERED,
        leader.id,
        "Boleh, di bawah 50.000.",
    )
    assert (end["asked"], end["taken"], end["ended"]) == (asked, taken, floor.now)
    async with floor.database.read() as conn:
        note = (await conn.execute(select(message).where(message.c.id == said))).one()
    assert (note.ticket, note.kind, note.author) == (ticket, MessageKind.NOTE, leader.id)
    late = await floor.queued(leader, AnswerHelp(help=body.help, message=new_id(), text="lagi"))
    assert late.code is ErrorCode.ILLEGAL_TRANSITION


async def test_the_second_leader_is_told_by_the_row_and_closing_needs_no_words(floor: Floor) -> None:
    asker = await floor.agent(team="A")
    first = await floor.agent(team="A", roles=(Role.TEAM_LEADER,))
    second = await floor.agent(team="A", roles=(Role.SUPERVISOR,))
    body = asking(floor)
    await done(floor, asker, body)
    await done(floor, first, TakeHelp(help=body.help))
    result = await floor.queued(second, TakeHelp(help=body.help))
    assert result.outcome is Outcome.APPLIED
    assert [effect.ref for effect in result.effects] == ["help"]
    assert (await row(floor, body.help))["leader"] == first.id
    await done(floor, first, AnswerHelp(help=body.help, message=new_id()))
    assert (await row(floor, body.help))["state"] == HelpState.CLOSED


async def test_late_foreign_and_agents_acts_are_refused(floor: Floor) -> None:
    asker, colleague = await floor.agent(team="A"), await floor.agent(team="A")
    late = await floor.queued(asker, asking(floor, until=floor.now - 1))
    assert late.code is ErrorCode.EXPIRED
    body = asking(floor)
    await done(floor, asker, body)
    for who, act in ((colleague, CancelHelp(help=body.help)), (colleague, TakeHelp(help=body.help))):
        assert (await floor.queued(who, act)).code is ErrorCode.FORBIDDEN
    assert (await floor.queued(asker, asking(floor, about=new_id()))).outcome is Outcome.REJECTED


async def test_it_is_called_back_and_what_is_over_leaves_with_the_next(floor: Floor) -> None:
    asker = await floor.agent(team="A")
    leader = await floor.agent(team="", roles=(Role.TEAM_LEADER,))
    first, second = asking(floor), asking(floor)
    await done(floor, asker, first)
    assert agent_feed(leader.id) in await feeds_of(floor, "help", first.help), "a team without its own leader"
    await done(floor, asker, CancelHelp(help=first.help))
    assert (await row(floor, first.help))["state"] == HelpState.CANCELLED
    await done(floor, asker, second)
    assert await feeds_of(floor, "help", first.help) == set()
