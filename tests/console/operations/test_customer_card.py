"""The card's acts at the desk: seen at once, offline too, and merges that come apart as they were."""

import random

import msgspec
import pytest

from console.operations.customer import CustomerChanges, Customers
from console.operations.desk import Desk
from console.operations.errors import NotHere, OfflineNotPossible
from console.operations.ticket import Changes, Tickets
from console.store import cases, casework, outbox_rows, tool_results
from console.store.feeds import Feeds
from console.store.outbox import Outbox
from contract.customer import Identity, IdentityKind, Merged, Past
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from contract.merging import combined
from contract.rows import CaseworkRow, CustomerRow, ToolResultRow
from contract.ticket_file import TicketFile
from domain.errors import InvalidValue
from domain.handbook_tool import ToolKind
from domain.limits import PINNED
from domain.parties import Verification
from domain.tool_result import ResultState
from tests.console.makers import ME, contact, customer, message, ticket
from tests.console.operations.live import Line
from tests.sync.seeds import replay, seeds

SECOND = customer(
    "c2", name="Siti R.", masked={"telepon": "0813-xxxx-222"}, fields={"outlet_langganan": "Godean"}
)


@pytest.fixture
async def street(desk: Desk) -> Feeds:
    feeds = Feeds(desk.db, desk.clock)
    first = customer(masked={"telepon": "0812-xxxx-443", "nik": "xxxx-0001"})
    other = ticket("t2", number="1-0002-3", complainant="c2")
    await feeds.keep([ticket(), contact(), first, SECOND, other, message(1)])
    return feeds


@pytest.fixture
def acts(desk: Desk, street: Feeds) -> Customers:
    return Customers(desk, Line(online=False))


async def card(desk: Desk, id: str) -> CustomerRow:
    row = await cases.Customers(desk.db, desk.clock).get(id)
    assert row is not None
    return row


async def reject_all(desk: Desk) -> None:
    waiting = await desk.db.read(lambda conn: outbox_rows.select(conn, "state <> 'rejected'", ()))
    results = [CommandResult(act.id, Outcome.REJECTED, ErrorCode.FORBIDDEN) for act in waiting]
    await Outbox(desk.db, desk.clock).settle(results)


async def test_notes_and_do_not_call_are_seen_at_once_and_gone_when_refused(
    desk: Desk, acts: Customers
) -> None:
    later = desk.clock.gateway_now() + 1_000
    note = await acts.pin("c1", "  Tuli: hanya tertulis. ", until=later)
    await acts.set_do_not_call("c1", "Diminta nasabah")
    row = await card(desk, "c1")
    assert [(n.id, n.text, n.author_name, n.until) for n in row.notes] == [
        (note, "Tuli: hanya tertulis.", ME, later)
    ]
    assert row.do_not_call is not None
    assert row.do_not_call.reason == "Diminta nasabah"
    await acts.unpin("c1", note)
    await acts.lift_do_not_call("c1")
    row = await card(desk, "c1")
    assert (row.notes, row.do_not_call) == ((), None)
    await acts.pin("c1", "lagi")
    await reject_all(desk)
    assert (await card(desk, "c1")).notes == ()


async def test_what_cannot_be_is_said_before_it_is_written(desk: Desk, acts: Customers) -> None:
    now = desk.clock.gateway_now()
    for wrong in (
        acts.pin("c1", " "),
        acts.pin("c1", "x" * (PINNED + 1)),
        acts.pin("c1", "x", until=now),
        acts.set_do_not_call("c1", ""),
        acts.identify("c1", IdentityKind.CHAT, " "),
        acts.save("c1", CustomerChanges(fields={"bergabung": "besok"})),
        acts.save("c1", CustomerChanges(fields={"kendaraan": ""})),
        acts.merge("c1", await card(desk, "c1")),
    ):
        with pytest.raises(InvalidValue):
            await wrong
    with pytest.raises(NotHere):
        await acts.pin("c-nobody", "x")
    assert await desk.db.read(lambda conn: outbox_rows.select(conn, "1", ())) == []


async def test_an_identity_waits_sealed(desk: Desk, acts: Customers) -> None:
    id = await acts.identify("c1", IdentityKind.PHONE, "0813-9999-1234")
    row = await card(desk, "c1")
    assert [(one.id, one.kind) for one in row.identities] == [(id, IdentityKind.PHONE)]
    (act,) = await desk.db.read(lambda conn: outbox_rows.select(conn, "1", ()))
    assert b"9999" not in act.raw
    assert act.sealed is not None
    assert b"9999" not in act.sealed
    assert b"0813-9999-1234" in msgspec.json.encode(desk.opened(act))


async def test_the_centre_s_fields_show_in_their_one_spelling(desk: Desk, acts: Customers) -> None:
    await acts.save(
        "c1",
        CustomerChanges(fields={"bergabung": "3/2/2021", "outlet_langganan": " Bantul "}, segment="Premium"),
    )
    row = await card(desk, "c1")
    assert row.fields == {"bergabung": "2021-02-03", "outlet_langganan": "Bantul"}
    assert row.segment == "Premium"


async def test_two_are_one_person_at_once_and_two_again(desk: Desk, acts: Customers) -> None:
    before = [await card(desk, id) for id in ("c1", "c2")]
    merge = await acts.merge("c1", SECOND, "Nomor sama")
    for id in ("c1", "c2"):
        row = await card(desk, id)
        assert (row.id, row.name) == ("c1", "Siti Rahmawati")
        assert row.fields == {"outlet_langganan": "Godean"}
        assert row.masked["telepon"] == "0812-xxxx-443"
        assert [(one.customer, one.field, one.masked) for one in row.identities] == [
            ("c2", "telepon", "0813-xxxx-222")
        ]
        assert [(one.id, one.name) for one in row.merged] == [(merge, "Siti R.")]
    case = await cases.Cases(desk.db, desk.clock).get("t2")
    assert case is not None
    assert case.customer is not None
    assert case.customer.id == "c1"
    assert case.people >= {"c1", "c2"}
    theirs = await cases.Customers(desk.db, desk.clock).tickets("c1")
    assert {row.id for row in theirs} == {"t1", "t2"}
    await acts.unmerge("c1", merge)
    assert [await card(desk, id) for id in ("c1", "c2")] == before
    await reject_all(desk)
    assert [await card(desk, id) for id in ("c1", "c2")] == before


async def test_a_confirmed_merge_is_undone_offline(desk: Desk, street: Feeds, acts: Customers) -> None:
    merged = Merged("m1", "c2", "c1", "Siti R.", "Budi", 5)
    await street.keep(
        [customer(version=2, merged=(merged,)), msgspec.structs.replace(SECOND, version=2, merged_into="c1")]
    )
    assert (await card(desk, "c2")).id == "c1"
    await acts.unmerge("c1", "m1")
    assert (await card(desk, "c2")).id == "c2"
    assert (await card(desk, "c1")).merged == ()


@pytest.mark.parametrize("seed", seeds(6))
async def test_merges_at_the_desk_come_apart_as_they_were(
    desk: Desk, street: Feeds, acts: Customers, seed: int
) -> None:
    chance = random.Random(seed)
    ids = [f"p{at}" for at in range(6)]
    people = [
        customer(id, name=f"Siti {id}", city=chance.choice(("", "Bantul")), fields={"outlet_langganan": id})
        for id in ids
    ]
    await street.keep(people)
    before = [await card(desk, id) for id in ids]
    merges: list[str] = []
    for _ in range(8):
        one, other = chance.sample(ids, 2)
        try:
            merges.append(await acts.merge(one, next(row for row in people if row.id == other)))
        except InvalidValue:
            assert (await card(desk, one)).id == (await card(desk, other)).id
    assert merges
    for merge in chance.sample(merges, len(merges)):
        whose = next(
            row for row in [await card(desk, id) for id in ids] if merge in {one.id for one in row.merged}
        )
        await acts.unmerge(whose.id, merge)
    assert [await card(desk, id) for id in ids] == before, replay(seed)


async def test_a_number_of_who_was_merged_is_unmasked_as_theirs(desk: Desk, street: Feeds) -> None:
    line = Line()
    acts = Customers(desk, line)
    row = customer(version=3, masked={"nik": "x"}, verification=Verification.VALID)
    row = msgspec.structs.replace(row, verified_until=desk.clock.gateway_now() + 60_000)
    own = Identity("i1", IdentityKind.SOCIAL, "xxxx-arti", "c1", "i1")
    await street.keep([msgspec.structs.replace(row, identities=(own,))])
    await acts.merge("c1", SECOND)
    for field in ("nik", "i1", "telepon"):
        await acts.unmask("c1", field, ticket="t1")
    assert line.asked == [("c1", "nik"), ("c1", "i1"), ("c2", "telepon")]
    with pytest.raises(InvalidValue):
        await acts.unmask("c1", "bukan")


async def test_the_counterparty_is_linked_and_shown(desk: Desk, acts: Customers) -> None:
    await Tickets(desk).edit("t1", Changes(counterparty="c2"))
    case = await cases.Cases(desk.db, desk.clock).get("t1")
    assert case is not None
    assert case.counterparty is not None
    assert case.counterparty.name == "Siti R."


async def test_a_ticket_from_elsewhere_comes_to_this_desk(desk: Desk, street: Feeds) -> None:
    line = Line()
    acts = Customers(desk, line)
    far = ticket("t9", number="1-0009-1", complainant="c9")
    result = ToolResultRow(
        id="r9", version=1, ticket="t9", tool="core", name="Core", kind=ToolKind.CHECK, state=ResultState.OK, by="u",
        by_name="Budi", asked=5, until=5, at=5,
    )  # fmt: skip
    done = CaseworkRow(id="t9", version=1, ticket="t9", upset=7)
    said = (message(1, ticket="t9"),)
    line.files["t9"] = TicketFile(far, (), (customer("c9"),), said, (done,), (result,))
    await acts.fetch_ticket("t9")
    case = await cases.Cases(desk.db, desk.clock).get("t9")
    assert case is not None
    assert case.customer is not None
    # What tools said of it, and what was done by the handbook, are shown with it.
    assert await tool_results.ToolResults(desk.db, desk.clock).of("t9") == [result]
    assert (await casework.Casework(desk.db, desk.clock).of("t9")).upset == 7
    with pytest.raises(NotHere):
        await acts.fetch_ticket("t-not-mine")
    line.online = False
    with pytest.raises(OfflineNotPossible):
        await acts.fetch_ticket("t9")


def test_what_the_one_in_front_has_stands() -> None:
    def past(id: str, at: int) -> Past:
        return Past(id, id, "voice", id, None, at)

    front = customer("a", city="Sleman", fields={"x": "1"}, past=(past("1", 1), past("3", 3)), contacts=2)
    behind = customer(
        "b", city="Bantul", segment="Premium", fields={"x": "2", "y": "3"}, past=(past("2", 2),), contacts=1
    )
    row = combined(front, [behind])
    assert (row.id, row.city, row.segment, row.fields) == ("a", "Sleman", "Premium", {"x": "1", "y": "3"})
    assert [line.ticket for line in row.past] == ["3", "2", "1"]
    assert row.contacts == 3
    assert combined(front, []) is front
