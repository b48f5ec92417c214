"""Trainers beside trainees, at the gateway: who may, what both are told, and whose the caller is in the end."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Row as Found
from sqlalchemy import select, update

from contract.call_acts import AnswerCall
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.rows import agent_feed
from contract.tandem_acts import AskTandem, EndTandem, JoinTandem, SetTandem, TakeCall, TakeTandem
from domain.call import CallEnd
from domain.contact import ContactState
from domain.permissions import Role
from domain.tandem import JOIN_MS, TandemMode, TandemState
from gateway.accounts.models import users
from gateway.accounts.user import User
from gateway.audit.models import audit
from gateway.database import database_url
from gateway.tandem.models import tandem
from gateway.tandem.watch import look
from tests.gateway.floor import Floor, floor_on
from tests.gateway.test_calls import answer, call_of, contact_of, done, end, facts, seated
from tests.gateway.tickets.acts import feeds_of, row_of

WORD = "satu-kali-saja-0123456789"


@pytest.fixture
async def floor(database: str, tmp_path: Path) -> AsyncIterator[Floor]:
    """On SQLite and on PostgreSQL."""
    async with floor_on(database_url(database, tmp_path)) as floor:
        yield floor


class Pair:
    """A trainee in a call, a trainer of their team."""

    def __init__(self, floor: Floor, trainer: User, trainee: User, call: AnswerCall) -> None:
        self.floor, self.trainer, self.trainee, self.call = floor, trainer, trainee, call
        self.id = new_id()

    def asked(self, **given: Any) -> AskTandem:
        told: dict[str, Any] = {
            "tandem": self.id,
            "trainee": self.trainee.id,
            "address": "2009",
            "token": WORD,
        }
        return AskTandem(**told | given)

    async def live(self, who: User, body: Any) -> CommandResult:
        result = await self.floor.live(who, body)
        assert result.outcome is Outcome.APPLIED, result
        return result

    async def joined(self) -> None:
        await self.live(self.trainer, self.asked())
        await self.live(self.trainee, JoinTandem(tandem=self.id))

    async def row(self, id: str = "") -> Found[Any]:
        async with self.floor.database.read() as conn:
            return (await conn.execute(select(tandem).where(tandem.c.id == (id or self.id)))).one()

    def took(self, **given: Any) -> TakeCall:
        told: dict[str, Any] = {"ticket": self.call.ticket, "tandem": self.id, "facts": facts(self.floor)}
        return TakeCall(**told | {"answered_at": self.floor.now} | given)


async def pair_on(floor: Floor, *roles: Role, team: str = "Merah", trainers: str = "Merah") -> Pair:
    trainer = await floor.agent(team=trainers, roles=roles or (Role.TRAINER,), avail=False)
    trainee, desk = await seated(floor)
    await _into(floor, trainee, team=team)
    call = answer(floor, desk)
    await done(floor, trainee, call)
    return Pair(floor, trainer, trainee, call)


async def _into(floor: Floor, user: User, **values: Any) -> None:
    async def work(tx: Any) -> None:
        await tx.conn.execute(update(users).where(users.c.id == user.id).values(**values))

    await floor.transactions.run(work)


async def refused(floor: Floor, who: User, body: Any) -> ErrorCode | None:
    return (await floor.live(who, body)).code


async def test_a_trainer_is_beside_a_trainee_and_both_are_told(floor: Floor) -> None:
    pair = await pair_on(floor)
    await pair.live(pair.trainer, pair.asked(mode=TandemMode.WHISPER))
    row = await pair.row()
    assert (row.call, row.contact, row.ticket) == (pair.call.facts.call, pair.call.contact, pair.call.ticket)
    assert (row.trainer_name, row.trainee_name, row.number) == (
        pair.trainer.name,
        pair.trainee.name,
        pair.call.ticket_number,
    )
    assert (row.state, row.mode, row.address, row.token) == ("asked", "whisper", "2009", WORD)
    both = {agent_feed(pair.trainer.id), agent_feed(pair.trainee.id)}
    assert await feeds_of(floor, "tandem", pair.id) == both
    assert await refused(floor, pair.trainer, JoinTandem(tandem=pair.id)) is ErrorCode.FORBIDDEN
    for _ in range(2):
        await pair.live(pair.trainee, JoinTandem(tandem=pair.id))
    # The caller could not be handed on.
    await pair.live(pair.trainer, TakeTandem(tandem=pair.id))
    await pair.live(pair.trainee, JoinTandem(tandem=pair.id))
    assert ((await pair.row()).state, (await pair.row()).token) == ("joined", "")
    await pair.live(pair.trainer, SetTandem(tandem=pair.id, mode=TandemMode.BARGE))
    assert (await pair.row()).mode == "barge"
    for who in (pair.trainee, pair.trainer):
        await pair.live(who, EndTandem(tandem=pair.id))
    assert ((await pair.row()).state, (await pair.row()).ended) == ("ended", floor.now)
    assert await refused(floor, pair.trainer, SetTandem(tandem=pair.id, mode=TandemMode.LISTEN)) is (
        ErrorCode.ILLEGAL_TRANSITION
    )
    async with floor.database.read() as conn:
        found = await conn.execute(select(audit.c.who, audit.c.what).where(audit.c.what.like("tandem.%")))
        said = [(row.who, row.what) for row in found]
    acts = ["tandem.ask", "tandem.join", "tandem.take", "tandem.join", "tandem.mode", "tandem.end"]
    assert sorted(said) == sorted((pair.trainer.id, act) for act in acts)
    # The next one takes the last one's place on both screens.
    again = new_id()
    await pair.live(pair.trainer, pair.asked(tandem=again))
    assert await feeds_of(floor, "tandem", pair.id) == set()
    assert await feeds_of(floor, "tandem", again) == both


async def test_who_may_not_is_refused(floor: Floor) -> None:
    pair = await pair_on(floor)
    others = [
        (await floor.agent(team="Merah"), ErrorCode.FORBIDDEN),
        (await floor.agent(team="Biru", roles=(Role.TRAINER,)), ErrorCode.FORBIDDEN),
        (await floor.agent(team="Merah", roles=(Role.TRAINER,)), None),
        (await floor.agent(team="Biru", roles=(Role.TEAM_LEADER,)), ErrorCode.ILLEGAL_TRANSITION),
    ]
    for who, code in others:
        assert await refused(floor, who, pair.asked(tandem=new_id())) is code
    stranger = others[0][0]
    for body in (SetTandem(tandem=pair.id, mode=TandemMode.BARGE), TakeTandem(tandem=pair.id)):
        assert await refused(floor, stranger, body) is ErrorCode.FORBIDDEN
        assert await refused(floor, pair.trainer, body) is ErrorCode.NOT_FOUND
    # A leader of its own has come: the team is no longer everybody's who leads.
    await floor.agent(team="Merah", roles=(Role.SUPERVISOR,))
    assert await refused(floor, others[3][0], pair.asked(tandem=new_id())) is ErrorCode.FORBIDDEN
    assert await refused(floor, pair.trainer, pair.asked(trainee=pair.trainer.id)) is ErrorCode.FORBIDDEN
    assert await refused(floor, pair.trainer, pair.asked(token="pendek")) is ErrorCode.INVALID
    idle = await floor.agent(team="Merah")
    assert await refused(floor, pair.trainer, pair.asked(trainee=idle.id)) is ErrorCode.NOT_FOUND


async def test_the_end_of_the_call_ends_it(floor: Floor) -> None:
    pair = await pair_on(floor)
    await pair.joined()
    await done(floor, pair.trainee, end(pair.call, floor, CallEnd.CUSTOMER))
    assert (await pair.row()).state == TandemState.ENDED.value
    assert (await contact_of(floor, pair.call.contact)).state == ContactState.WRAP_UP.value


@pytest.mark.parametrize("first", ["the trainer's", "the trainee's"])
async def test_a_caller_is_taken_over_with_their_case(floor: Floor, first: str) -> None:
    """Whoever's desk is heard first."""
    pair = await pair_on(floor)
    assert await refused(floor, pair.trainer, TakeTandem(tandem=pair.id)) is ErrorCode.NOT_FOUND
    await pair.live(pair.trainer, pair.asked())
    assert await refused(floor, pair.trainer, TakeTandem(tandem=pair.id)) is ErrorCode.ILLEGAL_TRANSITION
    await pair.live(pair.trainee, JoinTandem(tandem=pair.id))
    await pair.live(pair.trainer, TakeTandem(tandem=pair.id))
    floor.later(2)
    took = pair.took()
    acts = [
        (pair.trainer, took),
        (pair.trainee, end(pair.call, floor, CallEnd.TRANSFERRED, passed_to="Rina")),
    ]
    for who, body in acts if first == "the trainer's" else acts[::-1]:
        await done(floor, who, body)
    await done(floor, pair.trainer, took)
    held, ticket = await contact_of(floor, pair.call.contact), await row_of(floor, pair.call.ticket)
    assert (held.state, held.agent, held.epoch, held.call) == ("active", pair.trainer.id, 2, took.facts.call)
    assert (ticket.assignee, ticket.holder) == (pair.trainer.id, pair.trainer.id)
    mine, theirs = await call_of(floor, took.facts.call), await call_of(floor, pair.call.facts.call)
    assert (mine.agent, mine.state, mine.contact) == (pair.trainer.id, "talking", pair.call.contact)
    assert (theirs.state, theirs.end) == ("ended", "transferred")
    row = await pair.row()
    assert (row.state, row.taken_by) == (TandemState.TAKEN.value, took.facts.call)
    over = end(pair.call, floor, CallEnd.CUSTOMER, call=took.facts.call)
    await done(floor, pair.trainer, over)
    assert (await contact_of(floor, pair.call.contact)).state == ContactState.WRAP_UP.value
    assert (await floor.queued(pair.trainer, pair.took())).code is ErrorCode.ILLEGAL_TRANSITION
    assert (await floor.queued(pair.trainee, pair.took())).code is ErrorCode.FORBIDDEN


async def test_what_should_not_go_on_is_ended(floor: Floor) -> None:
    pair = await pair_on(floor)
    await pair.live(pair.trainer, pair.asked())
    await floor.transactions.run(look)
    assert (await pair.row()).state == "asked"
    floor.later(3 * JOIN_MS / 1000)
    await floor.transactions.run(look)
    assert (await pair.row()).state == "ended"
    pair.id = new_id()
    await pair.joined()
    floor.later(1_000)
    await floor.transactions.run(look)
    assert (await pair.row()).state == "joined"
    await _into(floor, pair.trainer, team="Biru")
    await floor.transactions.run(look)
    assert (await pair.row()).state == "ended"
    await _into(floor, pair.trainer, team="Merah")
    pair.id = new_id()
    await pair.joined()
    await pair.live(pair.trainer, TakeTandem(tandem=pair.id))
    await done(floor, pair.trainee, end(pair.call, floor, CallEnd.CUSTOMER))
    assert (await pair.row()).state == "ended"
