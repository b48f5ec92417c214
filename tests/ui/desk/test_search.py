"""The search page: who, through which channel, and the words where they were found."""

from PySide6.QtCore import Qt

from console.views.hands import Hands
from console.views.workspace import Workspace
from console.widgets.row_model import InboxRow
from console.widgets.row_table import pieces
from tests.ui.desk.seen import NO_WINDOWS, hits, search
from tests.ui.world import World

pytestmark = NO_WINDOWS


def found(row: InboxRow) -> list[str]:
    return [piece for piece, marked in pieces(row.snippet, row.marks) if marked]


async def test_a_hit_tells_who_how_when_and_marks_the_words(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await search(world, hands, "pelunasan")
    rows = {row.key: row for row in hits(desk)}
    ticket, message, note = rows["t-siti"], rows["t-siti-2"], rows["t-siti-5"]
    assert {row.icon for row in (ticket, message, note)} == {"message-square"}
    assert [row.name for row in (ticket, message, note)] == ["Siti Rahmawati"] * 2 + ["Rina Anggraini"]
    assert [row.state for row in (ticket, message, note)] == ["tiket", "pesan pelanggan", "Internal Note"]
    assert [found(row) for row in (ticket, message, note)] == [["Pelunasan"], ["pelunasan"], ["pelunasan"]]
    assert (message.about, message.time) == ("Pelunasan tidak tercatat", "10:39")
    assert note.about == "Siti Rahmawati · Pelunasan tidak tercatat"


async def test_what_waits_is_found_and_says_so(world: World, desk: Workspace, hands: Hands) -> None:
    await world.desk.acts.replies.send("t-siti", "Kami teruskan ke Wallet.", undo_s=0)
    await search(world, hands, "teruskan")
    [row] = hits(desk)
    assert (row.name, row.state, row.state_icon) == (
        "Rina Anggraini → Siti Rahmawati",
        "belum terkirim",
        "clock",
    )
    assert found(row) == ["teruskan"]


async def test_a_customer_s_name_is_marked_in_the_name(world: World, desk: Workspace, hands: Hands) -> None:
    await search(world, hands, "rahma")
    row = next(row for row in hits(desk) if row.state == "pelanggan")
    assert [piece for piece, marked in pieces(row.name, row.name_marks) if marked] == ["Rahma"]


async def test_a_hit_is_spoken_whole_and_opened_by_keys_alone(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await search(world, hands, "statusnya masih")
    [row] = [desk.search.table.rows().index(0, 0)]
    said = str(row.data(Qt.ItemDataRole.AccessibleTextRole))
    assert all(word in said for word in ("Siti Rahmawati", "pesan pelanggan", "10:39", "statusnya masih"))
    await hands.key("Down")
    assert desk.search.table.hasFocus()
    await hands.key("Return")
    await world.settle()
    assert desk.tabs.active == "t-siti"
