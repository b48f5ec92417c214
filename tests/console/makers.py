"""Rows, handbooks and desks for the tests of the console; every value can be overridden."""

from pathlib import Path
from typing import TypeVar

import msgspec

from console.clock import FakeClock
from console.operations.desk import Author, Desk
from console.store.database import Database
from contract.handbook_file import read_handbook
from contract.rows import ContactRow, CustomerRow, MessageKind, MessageRow, Row, TicketRow
from domain.contact import Channel, ContactState
from domain.parties import CallerType
from domain.permissions import Act
from domain.ticket import Priority, TicketState

ROOT = Path(__file__).resolve().parents[2]
HANDBOOK = read_handbook(ROOT / "resources" / "handbook" / "gadai")
KEY = bytes(range(32))
ME = "u-sari"
R = TypeVar("R", bound=Row)
AUTHOR = Author(ME, "Sari", "client-1", 12, frozenset(Act))


def ticket(id: str = "t1", version: int = 1, **fields: object) -> TicketRow:
    row = TicketRow(
        id=id,
        version=version,
        number="1-0001-6",
        state=TicketState.OPEN,
        channel=Channel.LIVECHAT,
        queue=HANDBOOK.queues[0].id,
        assignee=ME,
        subject="Pelunasan gagal",
        category=None,
        issue=None,
        priority=Priority.NORMAL,
        complainant="c1",
        origin=1_000,
        limit=9_000,
        updated=1_000,
    )
    return _with(row, fields)


def message(n: int, text: str = "halo", ticket: str = "t1", version: int = 1, **fields: object) -> MessageRow:
    row = MessageRow(
        id=f"{ticket}-m{n}",
        version=version,
        ticket=ticket,
        contact="k1",
        n=n,
        kind=MessageKind.CUSTOMER,
        author="c1",
        author_name="Siti Rahmawati",
        text=text,
        at=1_000 + n,
    )
    return _with(row, fields)


def contact(id: str = "k1", version: int = 1, **fields: object) -> ContactRow:
    row = ContactRow(
        id=id,
        version=version,
        channel=Channel.LIVECHAT,
        queue=HANDBOOK.queues[0].id,
        ticket="t1",
        customer="c1",
        state=ContactState.ACTIVE,
        agent=ME,
        epoch=3,
        arrived=1_000,
    )
    return _with(row, fields)


def customer(id: str = "c1", version: int = 1, **fields: object) -> CustomerRow:
    row = CustomerRow(
        id=id,
        version=version,
        name="Siti Rahmawati",
        caller_type=CallerType.NASABAH,
        masked={"nik": "34••••"},
    )
    return _with(row, fields)


def _with(row: R, fields: dict[str, object]) -> R:
    return msgspec.structs.replace(row, **fields)


def desk(db: Database, clock: FakeClock, author: Author = AUTHOR) -> Desk:
    return Desk(db, clock, author, lambda: HANDBOOK)
