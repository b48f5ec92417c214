"""Customers, offers and rejected acts: what waits, what cannot, and what is settled."""

import pytest

from console.clock import FakeClock
from console.operations.attention import Attention
from console.operations.customer import CustomerChanges, Customers
from console.operations.desk import Desk
from console.operations.draft import Drafts as DraftActs
from console.operations.errors import Need, NotHere, OfflineNotPossible
from console.operations.note import Notes
from console.operations.offer import Offers
from console.operations.reply import Replies
from console.operations.ticket import Changes, Tickets
from console.store import cases, outbox_rows
from console.store.attention import Attention as Items
from console.store.drafts import Drafts, Mode
from console.store.feeds import Feeds
from console.store.outbox import Outbox
from console.store.outbox_rows import Act as QueuedAct
from contract.commands import AcceptOffer, RejectOffer, SaveCustomer, SendReply
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from contract.rows import OfferRow, OfferState
from domain.contact import Channel
from domain.errors import InvalidValue
from domain.parties import CallerType, Verification
from tests.console.makers import HANDBOOK, ME, contact, customer, message, ticket
from tests.console.operations.live import Line

FIELD = next(iter(HANDBOOK.sensitive_fields))


@pytest.fixture
async def street(desk: Desk) -> Feeds:
    feeds = Feeds(desk.db, desk.clock)
    await feeds.keep([ticket(), contact(), customer(), message(1)])
    return feeds


async def queued(desk: Desk) -> list[QueuedAct]:
    return await desk.db.read(lambda conn: outbox_rows.select(conn, "1", ()))


async def reject(desk: Desk, command: str, code: ErrorCode = ErrorCode.STALE) -> None:
    await Outbox(desk.db, desk.clock).settle([CommandResult(command, Outcome.REJECTED, code)])


async def test_a_customer_entered_offline_is_seen_and_used_at_once(desk: Desk, street: Feeds) -> None:
    acts = Customers(desk, Line(online=False))
    id = await acts.create("Budi Santoso", CallerType.MITRA, city="Sleman", sensitive={FIELD: "1"})
    row = await cases.Customers(desk.db, desk.clock).get(id)
    assert row is not None
    assert (row.name, row.city) == ("Budi Santoso", "Sleman")
    await acts.validate(id, contact="k1", compared={"nama": True}, verdict=Verification.VALID)
    await Tickets(desk).edit("t1", Changes(complainant=id))
    made = (await queued(desk))[0].id
    assert [act.after for act in await queued(desk)] == [(), (made,), (made,)]


async def test_validation_bears_out_its_verdict(desk: Desk, street: Feeds) -> None:
    acts = Customers(desk, Line())
    for compared, verdict in (
        ({}, Verification.VALID),
        ({"nama": True, "telepon": False}, Verification.VALID),
        ({"nama": True}, Verification.UNCHECKED),
    ):
        with pytest.raises(InvalidValue):
            await acts.validate("c1", contact=None, compared=compared, verdict=verdict)
    with pytest.raises(NotHere):
        await acts.validate("c9", contact=None, compared={"nama": True}, verdict=Verification.VALID)


async def test_bad_customer_fields_are_refused(desk: Desk, street: Feeds) -> None:
    acts = Customers(desk, Line())
    for bad in (CustomerChanges(name=" "), CustomerChanges(sensitive={"golongan darah": "A"})):
        with pytest.raises(InvalidValue):
            await acts.save("c1", bad)
    assert await queued(desk) == []


async def test_unmasking_needs_the_line_and_a_valid_customer_and_is_audited(
    desk: Desk, street: Feeds
) -> None:
    line = Line(online=False)
    acts = Customers(desk, line)
    with pytest.raises(OfflineNotPossible) as refused:
        await acts.unmask("c1", FIELD)
    assert refused.value.need is Need.UNMASK
    line.online = True
    with pytest.raises(InvalidValue, match="verification"):
        await acts.unmask("c1", FIELD)
    await acts.validate("c1", contact=None, compared={"nama": True}, verdict=Verification.VALID)
    assert await acts.unmask("c1", FIELD, ticket="t1") == "3404011234560001"
    assert [act.kind for act in await queued(desk)] == ["customer.validate", "customer.unmask"]
    assert line.asked == [("c1", FIELD)]


def offer(until: int, state: OfferState = OfferState.OPEN) -> OfferRow:
    return OfferRow(
        id="o1", version=1, contact="k1", ticket="t1", agent=ME, state=state, channel=Channel.LIVECHAT,
        queue="q", customer_name="Siti", subject="S", waiting_since=0, made=0, until=until,
    )  # fmt: skip


async def test_an_offer_is_answered_live_within_its_time(desk: Desk, street: Feeds, clock: FakeClock) -> None:
    line = Line()
    offers = Offers(desk, line)
    with pytest.raises(NotHere):
        await offers.accept("o1")
    await street.keep([offer(clock.gateway_now() + 9_000)])
    await offers.accept("o1")
    await offers.reject("o1", " sedang rapat ")
    assert line.sent == [
        (AcceptOffer(offer="o1"), 9_000),
        (RejectOffer(offer="o1", reason="sedang rapat"), 9_000),
    ]
    with pytest.raises(InvalidValue):
        await offers.reject("o1", " ")
    assert await queued(desk) == []


async def test_offline_no_offer_is_taken(desk: Desk, street: Feeds, clock: FakeClock) -> None:
    await street.keep([offer(clock.gateway_now() + 9_000)])
    line = Line(online=False)
    with pytest.raises(OfflineNotPossible):
        await Offers(desk, line).accept("o1")
    assert line.sent == []


async def test_a_rejected_reply_is_sent_again_with_what_is_seen_now(desk: Desk, street: Feeds) -> None:
    replies = Replies(desk)
    old = await replies.send("t1", "Baik", undo_s=0)
    with pytest.raises(NotHere):
        await replies.resend(old, "Baik")
    await reject(desk, old)
    await street.keep([message(2, "sudah bisa kok")])
    new = await replies.resend(old, "Syukurlah", confirmed_stale=True)
    (act,) = await queued(desk)
    assert act.id == new != old
    assert isinstance(act.body, SendReply)
    assert (act.body.text, act.body.seen_up_to, act.body.confirmed_stale) == ("Syukurlah", 2, True)
    assert await Items(desk.db, desk.clock).items() == []


async def test_a_rejected_text_becomes_a_draft_in_front_of_the_one_there(desk: Desk, street: Feeds) -> None:
    old = await Replies(desk).send("t1", "Baik", undo_s=0)
    await reject(desk, old)
    await DraftActs(desk.db, desk.clock).save("t1", Mode.REPLY, "Satu lagi", 0)
    assert await Attention(desk).to_draft(old) == "Baik\n\nSatu lagi"
    assert (await Drafts(desk.db).of("t1"))[Mode.REPLY].text == "Baik\n\nSatu lagi"
    assert await queued(desk) == []


async def test_a_rejected_act_is_done_again_or_given_up(desk: Desk, street: Feeds) -> None:
    attention = Attention(desk)
    first = await Customers(desk, Line()).save("c1", CustomerChanges(city="A", sensitive={FIELD: "7"}))
    with pytest.raises(NotHere):
        await attention.discard(first)
    await reject(desk, first, ErrorCode.FORBIDDEN)
    again = await attention.again(first)
    (act,) = await queued(desk)
    assert act.id == again
    assert desk.opened(act) == SaveCustomer(customer="c1", city="A", sensitive={FIELD: "7"})
    await reject(desk, again, ErrorCode.FORBIDDEN)
    await attention.discard(again)
    assert await queued(desk) == []


async def test_a_rejected_note_keeps_its_kind(desk: Desk, street: Feeds) -> None:
    note = await Notes(desk).add("t1", "rahasia internal")
    await reject(desk, note)
    with pytest.raises(NotHere):
        await Replies(desk).resend(note, "rahasia internal")
    await Attention(desk).to_draft(note)
    assert set(await Drafts(desk.db).of("t1")) == {Mode.NOTE}
