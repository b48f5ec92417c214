"""A spoken call is never refused; one that rings out counts as missed; who a caller was passed on to is told by name."""

from typing import Any

import msgspec
from sqlalchemy import update

from contract.call_acts import LogCall
from contract.commands import Document
from contract.ids import new_id
from domain import ticket_number
from domain.call import CallEnd, Direction
from domain.contact import ContactState
from domain.presence import PresenceState
from gateway.accounts.models import users
from gateway.tx import Tx
from tests.gateway.floor import HANDBOOK, Floor
from tests.gateway.test_calls import (
    answer,
    call_of,
    contact_of,
    done,
    end,
    facts,
    known,
    seated,
)
from tests.gateway.test_calls import floor as floor
from tests.gateway.tickets.acts import lines_of, made, row_of


async def test_a_call_on_a_ticket_that_went_away_is_taken_all_the_same(floor: Floor) -> None:
    """It was spoken: where its ticket is out of sight, it has one of its own, and the other says so."""
    agent, desk = await seated(floor)
    limited, theirs = await floor.agent(skills=("voice",)), await made(floor, queue="l2_helpdesk")
    ani = await known(floor, "Ani")
    outbound = facts(floor, direction=Direction.OUTBOUND)
    body = answer(floor, desk, facts=outbound, ticket=theirs, ticket_number="", customer=ani)
    before = await row_of(floor, theirs)
    await done(floor, limited, body)
    held = await contact_of(floor, body.contact)
    assert (held.agent, held.state, held.customer) == (limited.id, ContactState.ACTIVE.value, ani)
    own = await row_of(floor, held.ticket)
    assert own.id != theirs
    assert (own.assignee, own.holder, own.complainant, own.channel) == (limited.id, limited.id, ani, "voice")
    after = await row_of(floor, theirs)
    assert (after.assignee, after.holder, after.state) == (before.assignee, before.holder, before.state)
    (line,) = await lines_of(floor, theirs)
    assert line.text == "call.elsewhere"
    assert line.args == {"agent": limited.name, "number": "0812-xxxx-437", "ticket": own.number}
    again = await done(floor, limited, msgspec.structs.replace(body, contact=new_id()))
    assert {(e.ref, e.id) for e in again.effects} >= {("ticket", own.id), ("contact", body.contact)}
    await done(floor, limited, end(body, floor, CallEnd.CUSTOMER))
    assert (await contact_of(floor, body.contact)).state == ContactState.WRAP_UP.value
    assert [line.text for line in await lines_of(floor, own.id)] == ["call.made", "call.left"]
    gone = answer(floor, desk, ticket=new_id(), ticket_number="")
    await done(floor, agent, gone)
    assert (await contact_of(floor, gone.contact)).agent == agent.id, (
        "nor is one lost whose ticket never came"
    )


async def test_calls_that_ring_out_in_a_row_send_their_agent_to_aux(floor: Floor) -> None:
    agent, desk = await seated(floor)
    most = HANDBOOK.routing.missed_before_aux

    async def rings(how: CallEnd, **given: Any) -> None:
        floor.later(20)
        told = LogCall(facts=facts(floor), ended_at=floor.now, end=how)
        await done(floor, agent, msgspec.structs.replace(told, **given))

    for how in (CallEnd.REJECTED, CallEnd.CUSTOMER, CallEnd.BUSY) * most:
        await rings(how)
    assert (await floor.presence_of(agent)).missed == 0, "only what rang out counts"
    await rings(CallEnd.MISSED)
    await done(floor, agent, body := answer(floor, desk))
    await done(floor, agent, end(body, floor))
    category = HANDBOOK.categories[0]
    code = HANDBOOK.wrap_up_codes[0].id
    await done(floor, agent, Document(
        ticket=body.ticket, contact=body.contact, wrap_up_code=code, category=category.id, issue=category.issues[0].id,
    ))  # fmt: skip
    late = floor.now - 5_000
    for _ in range(most):
        await rings(CallEnd.MISSED, ended_at=late, facts=facts(floor, rang_at=late - 9_000))
    assert (await floor.presence_of(agent)).chosen == PresenceState.AVAIL.value, "told late: it is over"
    await floor.hear(agent)
    await floor.customer()
    await floor.router.turn()
    assert len(await floor.offers()) == 1
    for _ in range(most):
        assert (await floor.presence_of(agent)).chosen == PresenceState.AVAIL.value
        await rings(CallEnd.MISSED)
    row = await floor.presence_of(agent)
    assert (row.chosen, row.aux_reason, bool(row.by_system)) == (
        PresenceState.AUX.value, HANDBOOK.routing.missed_aux_reason, True,
    )  # fmt: skip
    assert await floor.offers() == [], "what was offered meanwhile goes to somebody else"


async def test_who_a_caller_was_passed_on_to_is_told_by_name(floor: Floor) -> None:
    agent, desk = await seated(floor)
    colleague, _ = await seated(floor)

    async def work(tx: Tx) -> None:
        await tx.conn.execute(update(users).where(users.c.id == colleague.id).values(extension="2117"))

    await floor.transactions.run(work)
    told: list[str] = []
    for to in ("2117", "2199", "081234564437"):
        body = answer(floor, desk, ticket_number=ticket_number.make(desk, 10 + len(told)))
        await done(floor, agent, body)
        await done(floor, agent, end(body, floor, CallEnd.TRANSFERRED, passed_to=to))
        told.append((await lines_of(floor, body.ticket))[-1].args["to"])
        assert (await call_of(floor, body.facts.call)).passed_to == told[-1]
    assert told == [f"{colleague.name} (2117)", "2199", "0812-xxxx-437"]
