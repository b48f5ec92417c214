"""Numbers of calls: whose a masked one is, and where a call is that the gateway gave another ticket."""

import pytest

from console.clock import FakeClock
from console.operations.call import Calls
from console.operations.desk import Desk
from console.operations.errors import NotHere, OfflineNotPossible
from console.store.feeds import Feeds
from contract.commands import EditTicket
from contract.rows import CallRow
from domain.call import CallEnd, CallState, Direction
from domain.masking import mask_phone
from tests.console.makers import ME, customer, ticket
from tests.console.operations.live import Line
from tests.console.operations.test_call import (
    NUMBER,
    QUEUE,
    hashed,
    over,
    queued,
    ringing,
    talking,
)
from tests.console.operations.test_call import calls as calls
from tests.console.operations.test_call import line as line


async def test_a_masked_number_is_dialled_from_what_this_desk_has_before_the_gateway_is_asked(
    desk: Desk, calls: Calls, line: Line, clock: FakeClock
) -> None:
    id = customer().id
    await Feeds(desk.db, desk.clock).keep(
        [customer(version=2, lookups=(hashed(NUMBER),), masked={"telepon": mask_phone(NUMBER)})]
    )
    assert await calls.number_to_dial(id, "telepon") == "081234564437"
    assert line.asked == [(f"dial {id}", "telepon")], "for the telephone alone: nothing is unmasked"
    line.online = False
    with pytest.raises(OfflineNotPossible):
        await calls.number_to_dial(id, "telepon")
    await calls.heard(over(ringing(clock, "x", number="0813-1111-2222"), clock, CallEnd.MISSED))
    with pytest.raises(OfflineNotPossible):
        await calls.number_to_dial(id, "telepon")
    await calls.heard(over(ringing(clock), clock, CallEnd.MISSED))
    assert await calls.number_to_dial(id, "telepon") == NUMBER, "they called here before"
    with pytest.raises(NotHere):
        await calls.number_to_dial(id, "email")


async def test_a_call_the_gateway_gave_another_ticket_is_linked_there(
    desk: Desk, calls: Calls, clock: FakeClock
) -> None:
    await Feeds(desk.db, desk.clock).keep([ticket("t1"), ticket("t2", number="1-0002-4", complainant=None)])
    await calls.about("call-1", ticket="t1")
    told = await calls.heard(talking(ringing(clock, direction=Direction.OUTBOUND), clock))
    assert told is not None
    assert (told.ticket, told.number) == ("t1", "")
    elsewhere = CallRow(
        id="call-1", version=1, agent=ME, direction=Direction.OUTBOUND, number="0812-xxxx-437", queue=QUEUE.id, ticket="t2",
        contact=told.contact, state=CallState.TALKING, rang_at=clock.wall(),
    )  # fmt: skip
    await Feeds(desk.db, desk.clock).keep([elsewhere])
    await calls.link("call-1", customer().id)
    edits = [body for body in await queued(desk) if isinstance(body, EditTicket)]
    assert [body.ticket for body in edits] == ["t2"]
