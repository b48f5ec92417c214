"""Who speaks with an outlet may tell it of each of its tickets, wherever they are worked on; nobody else may."""

from contract.errors import ErrorCode
from contract.outlet_acts import NoteOutlet, TellStatus
from domain.call import CallEnd
from domain.outlet import Officer, OutletFacts
from domain.ticket import TicketState
from gateway.accounts.user import User
from gateway.tx import Tx
from tests.gateway.floor import Floor
from tests.gateway.test_calls import answer, done, end, facts, known, seated
from tests.gateway.test_calls import floor as floor
from tests.gateway.tickets.acts import lines_of, made, row_of

NUMBER = "0247-555-1234"


async def elsewhere(floor: Floor, outlet: str) -> str:
    """A ticket of the outlet that nobody here sees."""
    ticket = await made(floor)

    async def work(tx: Tx) -> None:
        row = await floor.cases.get(tx, ticket)
        await floor.cases.change(tx, row, complainant=outlet, queue="l2_helpdesk", assignee=None)

    await floor.transactions.run(work)
    return ticket


async def status(floor: Floor, agent: User, ticket: str) -> ErrorCode | None:
    return (await floor.queued(agent, TellStatus(ticket=ticket, state=TicketState.ESCALATED))).code


async def test_a_status_is_told_by_who_speaks_with_the_outlet_alone(floor: Floor) -> None:
    agent, desk = await seated(floor, skills=("outlet",))
    outlet = await known(floor, "Outlet Kalisari", NUMBER)
    ticket = await elsewhere(floor, outlet)
    assert await status(floor, agent, ticket) is ErrorCode.FORBIDDEN
    body = answer(floor, desk, facts=facts(floor, number=NUMBER, queue="telepon_outlet"))
    await done(floor, agent, body)
    floor.later(30)
    assert await status(floor, agent, ticket) is None
    row = await row_of(floor, ticket)
    assert row.told == floor.now
    last = (await lines_of(floor, ticket))[-1]
    assert (last.text, last.args) == ("outlet.told", {"agent": agent.name, "state": "escalated"})
    colleague, _ = await seated(floor, skills=("outlet",))
    assert await status(floor, colleague, ticket) is ErrorCode.FORBIDDEN
    await done(floor, agent, end(body, floor, CallEnd.CUSTOMER))
    assert await status(floor, agent, ticket) is None, "the note of the call is still to be written"


async def test_who_called_stands_on_the_timeline_by_the_names_of_the_handbook(floor: Floor) -> None:
    agent, desk = await seated(floor)
    body = answer(floor, desk, facts=facts(floor, number=NUMBER, queue="telepon_outlet"))
    await done(floor, agent, body)
    rina = Officer(name="Rina Wijaya", nip="8841", role="Kasir")
    await done(
        floor, agent, NoteOutlet(ticket=body.ticket, facts=OutletFacts(officer=rina, application="passion"))
    )
    last = (await lines_of(floor, body.ticket))[-1]
    assert (last.text, last.args) == (
        "outlet.noted",
        {"agent": agent.name, "officer": "Rina Wijaya", "role": "Kasir", "application": "Passion"},
    )
    assert (await row_of(floor, body.ticket)).outlet["officer"]["nip"] == "8841"
    other = OutletFacts(officer=rina, application="email_kantor")
    await done(floor, agent, NoteOutlet(ticket=body.ticket, facts=other))
    last = (await lines_of(floor, body.ticket))[-1]
    assert last.args == {"agent": agent.name, "application": "Email kantor"}, (
        "what was so already is not said again"
    )
