"""A scripted morning at a desk, act by act, each acknowledged by name; used by the proofs about disks and crashes."""

from collections.abc import Callable
from pathlib import Path

from console.clock import FakeClock
from console.store import drafts, feeds, outbox, outbox_queue, outbox_rows, rows
from console.store.connection import Connection, open_raw
from console.store.database import Database
from console.store.drafts import Mode
from console.store.errors import StoreError
from console.store.seal import Sealer
from contract.commands import AddNote, MoveTicket, OpenTicket, SaveCustomer, SendReply
from contract.envelope import Command, CommandResult, Effect, Event, Outcome
from contract.feed import Snapshot, SnapshotRow
from contract.rows import Row
from domain.contact import Channel
from tests.console.makers import KEY, ME, contact, customer, message, ticket

FEED = "queue:q1"


class Skipped(StoreError):
    """What this step works on was refused before."""


Step = Callable[[Connection], object]


def steps(db: Database, clock: FakeClock) -> list[tuple[str, Step]]:
    """(name, work of one transaction). Every name is a promise that ``check`` holds the file to."""
    sealer = Sealer(db.key)

    def queue(body: SendReply | AddNote | OpenTicket | MoveTicket | SaveCustomer) -> Step:
        return lambda conn: outbox.append(conn, sealer, body=body, author=ME, made=clock.stamp())

    page = Snapshot(FEED, 5, [_shot(ticket()), _shot(contact()), _shot(customer()), _shot(message(1))])
    script: list[tuple[str, Step]] = [
        ("snapshot", lambda conn: feeds.apply_page(conn, page, first=True, now=1)),
        ("event 6", lambda conn: _take(conn, _event(6, message(2, "belum masuk")))),
        ("draft", lambda conn: drafts.save(conn, "t1", Mode.REPLY, "Baik, kami", 4, clock)),
        ("reply r1", queue(_reply("r1"))),
        ("note n1", queue(AddNote(ticket="t1", message="n1", text="catatan n1"))),
        ("customer", queue(SaveCustomer(customer="c1", city="Yogya", sensitive={"nik": "3404011234560001"}))),
    ]
    script += [(f"reply w{i}", queue(_reply(f"w{i}"))) for i in range(4)]
    script += [
        (
            "open",
            queue(OpenTicket(ticket="t9", number="12-0001-0", channel=Channel.VOICE, queue="q", subject="x")),
        ),
        ("sent", lambda conn: _send_first(conn, sealer, clock)),
        ("answer r1", _answer_first),
        ("event 7", lambda conn: _take(conn, _event(7, message(3, "terima kasih")))),
    ]
    return script


def seen(conn: Connection) -> frozenset[str]:
    """Names of the steps whose effect stands in the file."""
    acts = outbox_rows.select(conn, "1", ())
    texts = {getattr(act.body, "text", "") for act in acts}
    messages = {row.id: row for row in rows.all_of(conn, type(message(1)))}
    found = {f"reply {text.removeprefix('balasan ')}" for text in texts if text.startswith("balasan ")}
    found |= {"note n1"} if "catatan n1" in texts else set()
    found |= {"customer"} if any(act.kind == "customer.save" and act.sealed for act in acts) else set()
    found |= {"open"} if any(act.kind == "ticket.open" for act in acts) else set()
    found |= {"snapshot"} if "t1-m1" in messages else set()
    cursor = feeds.heard(conn, FEED) or 0
    found |= {f"event {n}" for n, m in ((6, 2), (7, 3)) if cursor >= n and f"t1-m{m}" in messages}
    found |= {"draft"} if drafts.text_of(conn, "t1", Mode.REPLY) else set()
    if "r1" in messages:
        found |= {"reply r1", "sent", "answer r1"}
    if any(act.seq is not None for act in acts):
        found.add("sent")
    return frozenset(found)


def check_whole(conn: Connection) -> None:
    """What holds at any moment: pages whole, the answered act and its row never both or neither, the index in step."""
    assert conn.run("PRAGMA integrity_check").scalars() == ["ok"]
    assert conn.run("INSERT INTO fts (fts) VALUES ('integrity-check')").rowcount <= 1
    texts = {getattr(act.body, "text", "") for act in outbox_rows.select(conn, "1", ())}
    ids = {row.id for row in rows.all_of(conn, type(message(1)))}
    assert not ("balasan r1" in texts and "r1" in ids)


def check_pages(path: Path) -> None:
    """Every page of the closed file is as it was sealed. First the log goes into the file: a page of the file that a cut tore while
    the log still held it was never lost."""
    raw = open_raw(path, KEY)
    try:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        assert raw.execute("PRAGMA cipher_integrity_check").fetchall() == []
    finally:
        raw.close()


def _reply(id: str) -> SendReply:
    return SendReply(ticket="t1", message=id, contact="k1", text=f"balasan {id}", seen_up_to=2, epoch=3)


def _shot(row: Row) -> SnapshotRow:
    raw = rows.raw_of(row)
    return SnapshotRow(raw.ref, raw.id, raw.v, raw.version, raw.body)


def _event(n: int, row: Row) -> Event:
    raw = rows.raw_of(row)
    return Event(FEED, n, raw.ref, raw.id, raw.v, raw.version, 1, body=raw.body)


def _take(conn: Connection, event: Event) -> None:
    if feeds.apply_events(conn, [event], 2).gaps:
        raise Skipped


def _send_first(conn: Connection, sealer: Sealer, clock: FakeClock) -> list[Command]:
    ids = [act.id for act in outbox_queue.waiting(conn, clock, 4)]
    if not ids:
        raise Skipped
    return outbox_queue.release(conn, sealer, "client-1", ids)


def _answer_first(conn: Connection) -> None:
    acts = outbox_rows.select(conn, "1", ())
    act = next((act for act in acts if getattr(act.body, "text", "") == "balasan r1"), None)
    if act is None:
        raise Skipped
    raw = rows.raw_of(message(4, "balasan r1", id="r1"))
    effect = Effect(raw.ref, raw.id, raw.v, raw.version, FEED, raw.body)
    outbox.settle(conn, [CommandResult(act.id, Outcome.APPLIED, effects=(effect,))], 3)
