"""What a desk tells of the payment IVR, as the ticket's timeline has it."""

import msgspec

from contract.call_acts import PaymentVisit
from domain.call import CallEnd
from tests.gateway.floor import Floor
from tests.gateway.test_calls import answer, done, end, seated
from tests.gateway.test_calls import floor as floor
from tests.gateway.tickets.acts import lines_of


async def test_a_visit_of_the_payment_ivr_stands_on_the_timeline(floor: Floor) -> None:
    agent, desk = await seated(floor)
    body = answer(floor, desk)
    await done(floor, agent, body)
    began = floor.now
    floor.later(64)
    visits = (
        PaymentVisit(at=began + 10_000, ms=31_000, end="returned", result="paid"),
        PaymentVisit(at=began + 50_000, ms=0, end="busy", result="4111111111111111"),
    )
    over = msgspec.structs.replace(end(body, floor, CallEnd.CUSTOMER), payments=visits)
    await done(floor, agent, over)
    lines = await lines_of(floor, body.ticket)
    assert [line.text for line in lines] == ["call.answered", "call.payment", "call.payment", "call.left"]
    assert [line.args for line in lines[1:3]] == [
        {"agent": agent.name, "stay": "31000", "end": "returned", "result": "pembayaran berhasil"},
        {"agent": agent.name, "stay": "0", "end": "busy"},
    ]
    assert [line.at for line in lines[1:3]] == [began + 10_000, began + 50_000]
