"""An old desk meets today's gateway, and today's desk an old gateway: by what each landed program said, and how it read."""

import copy
import json
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec import inspect

from console.clock import FakeClock
from console.store import feeds, rows
from console.store.connection import Connection
from console.store.database import Database
from console.sync.feed_link import _of_a_newer_gateway
from contract import tolerant
from contract.chat import ChatPage, FromVisitor, ToVisitor
from contract.envelope import Batch, BatchResult, CommandResult, Live
from contract.errors import ErrorCode, Problem
from contract.feed import Events, FromDesk, FromGateway, Snapshot, SnapshotRow
from contract.rows import ROWS, CustomerRow, MessageKind, MessageRow, OfferState, TicketRow
from contract.session import DeskReport, HeldDesk, Refresh, Session, SignIn
from contract.upcast import UnknownKind, read_body, read_row
from domain.contact import ContactState
from domain.handbook import Handbook
from domain.permissions import Act, Role
from domain.ticket import TicketState
from tests.console import makers
from tests.contract.shapes import Way, breaks
from tests.migrations.written import landed

WIRES = [one.folder / "wire" for one in landed()]
TODAY: dict[str, Any] = json.loads((makers.ROOT / "docs" / "openapi.json").read_text("utf-8"))
wires = pytest.mark.parametrize("wire", WIRES, ids=lambda path: str(path.parent.name))


def kept(wire: Path, name: str) -> Any:
    return json.loads((wire / f"{name}.json").read_text("utf-8"))


def reads(kind: Any, value: object) -> Any:
    """As the side that reads it does, without bending anything."""
    return msgspec.json.decode(json.dumps(value), type=kind)


@wires
def test_todays_gateway_reads_what_an_old_desk_says(wire: Path) -> None:
    said = kept(wire, "from_desk")
    kinds: dict[str, Any] = {
        "SignIn": SignIn, "Refresh": Refresh, "DeskReport": DeskReport, "Batch": Batch, "Live": Live,
        "FromDesk": FromDesk, "FromVisitor": FromVisitor,
    }  # fmt: skip
    assert set(said) == set(kinds)
    read = {name: [reads(kind, one) for one in said[name]] for name, kind in kinds.items()}
    commands = [command for batch in read["Batch"] for command in batch.commands]
    commands += [live.command for live in read["Live"]]
    for command in commands:
        assert read_body(command.kind, command.v, command.body).stream(command.author) == command.stream
    assert len({command.kind for command in commands}) == 14, "every kind the old desk had"


@wires
def test_todays_desk_reads_what_an_old_gateway_says(wire: Path) -> None:
    told = kept(wire, "to_desk")
    for name, kind in (
        ("Session", Session), ("Problem", Problem), ("ChatPage", ChatPage), ("timeline", list[MessageRow]),
        ("customers", list[CustomerRow]), ("desks", list[HeldDesk]), ("handbook", Handbook),
        ("visitor", list[ToVisitor]),
    ):  # fmt: skip
        assert reads(kind, told[name]), name
    results = reads(list[CommandResult], kept(wire, "results"))
    shots = [reads(Snapshot, page) for pages in kept(wire, "snapshots").values() for page in pages]
    frames = [reads(FromGateway, frame) for frame in kept(wire, "frames")]
    rows_ = [row for shot in shots for row in shot.rows]
    rows_ += [
        event for frame in frames if isinstance(frame, Events) for event in frame.events if not event.gone
    ]
    rows_ += [effect for result in results for effect in result.effects if not effect.gone]
    assert {type(read_row(row.ref, row.v, row.body)) for row in rows_} == set(ROWS[:8])


_TO_DESK = ("Session", "Problem", "BatchResult", "CommandResult", "Snapshot", "FeedFromGateway", "HeldDesk",
            "MessageRow", "CustomerRow", "Handbook")  # fmt: skip
_FROM_DESK = ("SignIn", "Refresh", "Batch", "Live", "DeskReport", "FeedFromDesk")


@wires
@pytest.mark.parametrize("name", _TO_DESK)
def test_what_todays_gateway_says_an_old_desk_can_read(wire: Path, name: str) -> None:
    assert breaks(kept(wire, "shapes"), TODAY, name, Way.TO_DESK) == []


@wires
@pytest.mark.parametrize("name", _FROM_DESK)
def test_what_an_old_desk_may_say_todays_gateway_can_read(wire: Path, name: str) -> None:
    assert breaks(kept(wire, "shapes"), TODAY, name, Way.FROM_DESK) == []


def test_the_comparison_notices_each_kind_of_breach() -> None:
    old = kept(WIRES[0], "shapes")

    def after(change: Any, name: str, way: Way) -> list[str]:
        new = copy.deepcopy(old)
        change(new["components"]["schemas"])
        return breaks(old, new, name, way)

    def gone(s: Any) -> None:
        del s["TicketRow"]["properties"]["subject"]

    def other(s: Any) -> None:
        s["TicketRow"]["properties"]["origin"] = {"type": "string"}

    def fewer(s: Any) -> None:
        s["TicketState"]["enum"].remove("open")
        s["Priority"]["enum"].remove("low")

    def loose(s: Any) -> None:
        s["TicketRow"]["required"].remove("queue")

    def strict(s: Any) -> None:
        s["SendReply"]["required"].append("mood")

    def nullable(s: Any) -> None:
        s["TicketRow"]["properties"]["queue"] = {"anyOf": [{"type": "string"}, {"type": "null"}]}

    def without(s: Any) -> None:
        del s["Event"]["discriminator"]["mapping"]["tool"]

    assert after(lambda s: None, "Snapshot", Way.TO_DESK) == []
    for change, name, way, part in (
        (gone, "Snapshot", Way.TO_DESK, "subject: gone"), (other, "Snapshot", Way.TO_DESK, "origin: was"),
        (loose, "BatchResult", Way.TO_DESK, "queue: may be left out"),
        (nullable, "FeedFromGateway", Way.TO_DESK, "queue: was"), (without, "FeedFromGateway", Way.TO_DESK, "no tool"),
        (strict, "Batch", Way.FROM_DESK, "mood: is demanded"), (fewer, "Batch", Way.FROM_DESK, "['low']"),
    ):  # fmt: skip
        found = after(change, name, way)
        assert len(found) >= 1, part
        assert all(part in line for line in found), found
    assert after(fewer, "Snapshot", Way.TO_DESK) == []


def plain(value: object) -> dict[str, Any]:
    return dict(json.loads(msgspec.json.encode(value)))


def raw(value: object) -> msgspec.Raw:
    return msgspec.Raw(json.dumps(value).encode())


def test_a_word_of_a_newer_gateway_is_read_as_the_nearest() -> None:
    ticket = read_row("ticket", 1, raw(plain(makers.ticket()) | {"state": "frozen", "priority": "purple"}))
    assert isinstance(ticket, TicketRow)
    assert (ticket.state, ticket.priority.value, ticket.subject) == (
        TicketState.OPEN,
        "normal",
        "Pelunasan gagal",
    )
    line = read_row("message", 1, raw(plain(makers.message(1)) | {"kind": "video", "delivery": "read"}))
    assert isinstance(line, MessageRow)
    assert (line.kind, line.delivery.value, line.text) == (MessageKind.BOT, "none", "halo")
    user = read_row(
        "user", 1, raw({"id": "u", "version": 1, "username": "r", "name": "R", "roles": ["chief", "agent"]})
    )
    assert plain(user)["roles"] == ["agent"]
    with pytest.raises(msgspec.ValidationError):
        read_row("contact", 1, raw(plain(makers.contact()) | {"state": "frozen"}))
    with pytest.raises(msgspec.ValidationError):
        read_row("ticket", 1, raw(plain(makers.ticket()) | {"state": 7}))
    with pytest.raises(UnknownKind):
        read_row("ticket", 99, raw(plain(makers.ticket())))


def test_a_newer_gateways_sign_in_answers_and_handbook_are_read() -> None:
    told = kept(WIRES[-1], "to_desk")
    session = told["Session"] | {"acts": [*told["Session"]["acts"], "fly"], "later": 1}
    session["user"] = session["user"] | {"roles": ["chief", "supervisor"]}
    read = tolerant.read(json.dumps(session).encode(), Session)
    assert (read.user.roles, Act.REPLY in read.acts, len(read.acts)) == (
        (Role.SUPERVISOR,), True, len(told["Session"]["acts"]),
    )  # fmt: skip
    handbook = told["handbook"] | {"weather": "fine"}
    handbook["queues"] = [queue | {"colour": "red"} for queue in handbook["queues"]]
    assert tolerant.read(json.dumps(handbook).encode(), Handbook) == reads(Handbook, told["handbook"])
    problem = tolerant.read(b'{"code":"no_such_code","detail":{"a":"b"}}', Problem)
    assert (problem.code, problem.detail) == (ErrorCode.INTERNAL, {"a": "b"})
    answer = {"results": [{"id": "x", "outcome": "rejected", "code": "no_such_code"}], "now": 1}
    assert tolerant.read(json.dumps(answer).encode(), BatchResult).results[0].code is ErrorCode.INTERNAL
    with pytest.raises(msgspec.ValidationError):
        tolerant.read(b'{"code": 7}', Problem)


def test_every_word_of_a_row_has_its_nearest_or_is_known_to_have_none() -> None:
    """A new kind of word on the wire is decided upon, not stumbled over."""
    none_is_near = {ContactState}
    found: set[type[Enum]] = set()
    for kind in ROWS:
        shape = inspect.type_info(kind)
        assert isinstance(shape, inspect.StructType)
        for field in shape.fields:
            if field.required and isinstance(field.type, inspect.EnumType):
                found.add(field.type.cls)
    assert OfferState in found
    assert found - set(tolerant.NEAREST) == none_is_near


async def test_the_feed_goes_on_past_what_this_desk_cannot_read(tmp_path: Path) -> None:
    """Kept whole for a later program; the cursor moves, what comes after it comes."""
    strange = plain(makers.contact()) | {"state": "frozen", "later": [1, 2]}
    new_state = plain(makers.ticket()) | {"state": "frozen"}
    events: list[dict[str, Any]] = [
        {"ref": "contact", "id": "k1", "body": strange},
        {"ref": "hologram", "id": "h1", "v": 3, "body": {"depth": 4}},
        {"ref": "ticket", "id": "t1", "body": new_state},
        {"ref": "message", "id": "t1-m2", "body": plain(makers.message(2, "sesudahnya"))},
    ]
    frame = {
        "t": "events",
        "events": [
            {"feed": "floor", "n": n, "v": 1, "version": 1, "at": 1, "cause": None} | one
            for n, one in enumerate(events, start=1)
        ],
    }
    read = reads(FromGateway, frame)
    db = Database(tmp_path / "desk.db", makers.KEY)
    await db.open()
    try:
        await feeds.Feeds(db, FakeClock()).snapshot_page(Snapshot("floor", 0, []), first=True)
        taken = await feeds.Feeds(db, FakeClock()).apply(read.events)
        assert (taken.taken, taken.gaps) == (4, frozenset())
        seen = (
            await db.read(partial(_kept, "message", MessageRow)),
            await db.read(partial(_kept, "ticket", TicketRow)),
        )
        assert [row.text for row in seen[0]] == ["sesudahnya"]
        assert [row.state for row in seen[1]] == [TicketState.OPEN]
        bodies = await db.read(lambda conn: conn.run("SELECT id, body FROM rows").all())
        assert {id: json.loads(body) for id, body in bodies} == {
            str(one["id"]): one["body"] for one in events
        }
    finally:
        await db.close()


def _kept(ref: str, kind: Any, conn: Connection) -> list[Any]:
    return rows.all_of(conn, kind)


def test_a_frame_of_a_kind_nobody_here_knows_is_passed_over() -> None:
    assert _of_a_newer_gateway('{"t":"weather","at":1}')
    assert not _of_a_newer_gateway('{"t":"gap"}')
    assert not _of_a_newer_gateway('{"feed":"floor"}')
    assert not _of_a_newer_gateway("bukan json")


@wires
def test_a_snapshot_row_carries_what_it_always_did(wire: Path) -> None:
    """Envelopes are read strictly: their fields are the ones of the first day."""
    assert set(SnapshotRow.__struct_fields__) >= {"ref", "id", "v", "version", "body"}
    for pages in kept(wire, "snapshots").values():
        assert all(
            set(row) == {"ref", "id", "v", "version", "body"} for page in pages for row in page["rows"]
        )
