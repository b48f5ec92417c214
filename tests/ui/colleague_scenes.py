"""Scenes of several colleagues on one ticket."""

from console.store import meta
from console.store.drafts import Mode
from console.views.inbox_entries import View
from console.views.workspace import Workspace
from contract.rows import DraftRow
from tests.ui import cast
from tests.ui.world import NOW, World


def left(id: str = "d-1", mode: Mode = Mode.REPLY, text: str = "", before: int = 1) -> DraftRow:
    """What Budi wrote on Siti's ticket before it came to me, ``before`` minutes ago."""
    said = text or (
        "Ibu Siti, buktinya sudah kami terima dan mutasinya sudah terlihat di Wallet. Sebentar lagi status kreditnya"
        " kami perbarui,"
    )
    return DraftRow(
        id=id, version=1, ticket="t-siti", author=cast.BUDI.id, author_name="Budi", mode=mode, text=said,
        at=NOW - before * cast.MIN,
    )  # fmt: skip


async def colleague_draft(world: World, desk: Workspace) -> None:
    await world.put(left(), left("d-2", Mode.NOTE, "Nomor akad di Core beda satu angka.", 0))
    desk.open_ticket("t-siti")
    await world.settle()
    desk.case.composer.insert_text("Selamat siang, Ibu.")


async def colleague_note(world: World, desk: Workspace) -> None:
    await world.put(left("d-2", Mode.NOTE, "Nomor akad di Core beda satu angka."))
    desk.open_ticket("t-siti")


async def colleague_typing(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    world.desk.typists.heard("t-siti", cast.BUDI.id, Mode.REPLY)
    world.desk.typists.heard("t-siti", "", Mode.REPLY)
    desk.case.composer.insert_text("Selamat siang, Ibu.")
    desk.case.composer.submit()


async def inbox_typing(world: World, desk: Workspace) -> None:
    world.desk.typists.heard("t-siti", cast.BUDI.id, Mode.REPLY)
    desk.go("inbox")


async def inbox_followed(world: World, desk: Workspace) -> None:
    await world.db.write(lambda conn: meta.put(conn, meta.OWNER, world.owner))
    await world.desk.acts.tickets.watch("t-siti")
    desk.go("inbox")
    await world.settle()
    desk.inbox_model.choose(View.WATCHED.value)


SCENES = {
    scene.__name__: scene
    for scene in (colleague_draft, colleague_note, colleague_typing, inbox_typing, inbox_followed)
}
