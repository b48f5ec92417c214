"""Lines of the inbox that change while they are looked at."""

from typing import Any

import pytest
from msgspec import structs

from console.operations.bulk import Bulk, Edit
from console.operations.ticket import Changes
from console.store.inbox import Look
from console.views.inbox_model import CHUNK
from console.views.workspace import Workspace
from console.widgets.row_model import InboxRow, RowRole
from contract.errors import ErrorCode
from domain.ticket import Priority
from tests.ui import cast
from tests.ui.desk.seen import NO_WINDOWS
from tests.ui.world import World

pytestmark = NO_WINDOWS
URGENT = Edit(changes=Changes(priority=Priority.URGENT))


def row(desk: Workspace, ticket: str) -> InboxRow:
    rows = desk.inbox.table.rows()
    shown: list[InboxRow] = [rows.index(at, 0).data(RowRole.ROW) for at in range(rows.rowCount())]
    return next(row for row in shown if row.key == ticket)


async def test_what_was_refused_later_stands_in_its_line(world: World, desk: Workspace) -> None:
    done = await Bulk(world.acting).run(["t-1"], URGENT, undo_s=0)
    await world.reject(done.commands[0], ErrorCode.ILLEGAL_TRANSITION)
    desk.go("inbox")
    await world.settle()
    assert row(desk, "t-1").state == "perlu perhatian"


async def test_what_changes_while_its_line_is_being_read_is_read_once_more(
    world: World, desk: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.go("inbox")
    await world.settle()
    inbox = desk.desk.reads.inbox
    look, asked = inbox.look, 0

    async def slow(*args: Any, **named: Any) -> Any:
        nonlocal asked
        found = await look(*args, **named)
        asked += 1
        if asked == 1:
            await world.reject(command, ErrorCode.ILLEGAL_TRANSITION)
        return found

    (command,) = (await Bulk(world.acting).run(["t-1"], URGENT, undo_s=0)).commands
    await world.settle()
    monkeypatch.setattr(inbox, "look", slow)
    await world.desk.acts.notes.add("t-1", "Sudah ditelepon.", undo_s=0)
    await world.settle()
    assert asked > 1
    assert row(desk, "t-1").state == "perlu perhatian"


async def test_a_line_wears_its_customers_new_name(world: World, desk: Workspace) -> None:
    desk.go("inbox")
    await world.settle()
    siti = await desk.desk.reads.customers.get("c-siti")
    assert siti is not None
    assert row(desk, "t-siti").name == siti.name
    await world.put(structs.replace(siti, version=siti.version + 1, name="Siti Rahmawati Putri"))
    await world.settle()
    assert row(desk, "t-siti").name == "Siti Rahmawati Putri"


async def test_what_came_in_sight_while_it_changed_is_painted_anew(
    world: World, desk: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = [cast.ticket(f"t-x{at}", f"1-1{at:03}-1", None, "Lama") for at in range(CHUNK + 5)]
    await world.put(*many)
    await world.settle()
    model, sight, look = desk.inbox_model, [0], desk.inbox_model._look
    model.sight = lambda: (sight[0], sight[0])
    await model.load()
    assert model.line(CHUNK) is None, "far away, it is fetched when it is wanted"
    await world.settle()
    far = model.id_at(CHUNK)
    assert far is not None
    painted: list[int] = []
    model.on_lines = lambda first, _last: painted.append(first)

    async def scrolled(*args: Any, **more: Any) -> Look:
        found = await look(*args, **more)
        sight[0] = CHUNK
        return found

    monkeypatch.setattr(model, "_look", scrolled)
    model._stale[far] = 1
    await model.load()
    assert painted == [CHUNK]
