"""Whom an agent validated, they validated in one contact: it ends with it, and no stranger's number touches it."""

from contract.commands import Document, EndContact, Unmask, Validate
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from domain.parties import Verification
from gateway.accounts.user import User
from gateway.customers.rows import CustomerRows
from tests.gateway.floor import HANDBOOK, Floor

PHONE = "0812-3456-7890"


async def shown(floor: Floor, customer: str, to: User) -> Verification:
    async with floor.database.read() as conn:
        (row,) = await CustomerRows(HANDBOOK, floor.clock).read(conn, [customer], to)
    return row.verification


async def look(floor: Floor, agent: User, customer: str) -> CommandResult:
    return await floor.queued(agent, Unmask(customer=customer, field="nik"))


async def test_a_verdict_ends_with_its_contact_and_no_strangers_number_resets_it(floor: Floor) -> None:
    agent = await floor.agent()
    visit = await floor.customer(phone=PHONE)
    await floor.router.turn()
    (made,) = await floor.offers()
    await floor.accept(agent, made.id)
    held = await floor.contact_of(visit)
    other = await floor.agent(skills=(), avail=False)
    claim = Validate(
        customer=visit.customer, contact=held.id, compared={"nama": True, "telepon": True},
        verdict=Verification.VALID,
    )  # fmt: skip
    assert (await floor.queued(other, claim)).code is ErrorCode.FORBIDDEN
    assert (await floor.queued(agent, claim)).outcome is Outcome.APPLIED

    stranger = await floor.customer(phone=PHONE)
    assert stranger.customer == visit.customer
    assert await shown(floor, visit.customer, agent) is Verification.VALID
    assert await shown(floor, visit.customer, other) is Verification.UNCHECKED
    assert (await look(floor, agent, visit.customer)).outcome is Outcome.APPLIED
    assert (await look(floor, other, visit.customer)).code is ErrorCode.FORBIDDEN

    end = EndContact(ticket=held.ticket, contact=held.id, epoch=held.epoch)
    assert (await floor.queued(agent, end)).outcome is Outcome.APPLIED
    assert (await look(floor, agent, visit.customer)).outcome is Outcome.APPLIED
    category = HANDBOOK.categories[0]
    document = Document(
        ticket=held.ticket, contact=held.id, wrap_up_code=HANDBOOK.wrap_up_codes[0].id, category=category.id,
        issue=category.issues[0].id,
    )  # fmt: skip
    done = await floor.queued(agent, document)
    assert done.outcome is Outcome.APPLIED
    assert "customer" in {effect.ref for effect in done.effects}
    assert await shown(floor, visit.customer, agent) is Verification.UNCHECKED
    assert (await look(floor, agent, visit.customer)).code is ErrorCode.FORBIDDEN


async def test_the_same_agent_taking_a_second_contact_of_that_number_asks_again(floor: Floor) -> None:
    agent = await floor.agent(capacity={"livechat": 2})
    visit = await floor.customer(phone=PHONE)
    await floor.router.turn()
    (made,) = await floor.offers()
    await floor.accept(agent, made.id)
    held = await floor.contact_of(visit)
    claim = Validate(
        customer=visit.customer, contact=held.id, compared={"nama": True, "telepon": True},
        verdict=Verification.VALID,
    )  # fmt: skip
    assert (await floor.queued(agent, claim)).outcome is Outcome.APPLIED
    await floor.customer(phone=PHONE)
    await floor.router.turn()
    (second,) = await floor.offers()
    assert (await floor.accept(agent, second.id)).outcome is Outcome.APPLIED
    assert await shown(floor, visit.customer, agent) is Verification.UNCHECKED
