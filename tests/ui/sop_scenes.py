"""Scenes of the contact's procedure: the strip over a conversation, a step to be left out, what the contact comes to."""

from collections.abc import Awaitable, Callable

import msgspec

from console.views.workspace import Workspace
from contract.casework_row import CaseworkRow
from domain.casework import Improvisation, Said, Skipped, Verdict, Word
from domain.contact import Channel
from domain.parties import Verification
from tests.ui import cast
from tests.ui.world import ME, NOW, World

CONTACT = "k-t-siti"


def worked_on(**more: object) -> CaseworkRow:
    """Of Siti's contact: greeted, validated, one step left out."""
    fields: dict[str, object] = {
        "verdicts": (
            Verdict(verdict=Verification.VALID, at=NOW - 100_000, by=ME.id, evidence="a1", compared=()),
        ),
        "skipped": (
            Skipped(
                step="tawaran",
                reason="Nasabah terburu-buru.",
                at=NOW - 30_000,
                by=ME.id,
                evidence="a2",
            ),
        ),
    }
    return CaseworkRow(id=CONTACT, version=1, ticket="t-siti", contact=CONTACT, **(fields | more))  # type: ignore[arg-type]


async def spoken(world: World, **more: object) -> None:
    """Siti's contact is a call, greeted."""
    call = msgspec.structs.replace(
        cast.contact(CONTACT, "t-siti", "c-siti"), version=9, channel=Channel.VOICE
    )
    said = (Said(at=NOW - 120_000, by=ME.id, evidence="a0", step="salam"),)
    await world.put(call, worked_on(said=said, **more))


async def sop_strip(world: World, desk: Workspace) -> None:
    await world.put(worked_on())
    desk.open_ticket("t-siti")


async def sop_step(world: World, desk: Workspace) -> None:
    asked = Improvisation(
        id="h1", step="salam", reason="Pelanggan langsung mengeluh.", at=NOW - 60_000, by=ME.id, by_name=ME.name, evidence="a3",
        word=Word.REFUSED, leader="u-dewi", leader_name="Dewi", words="Sapa dulu, singkat saja.", answered=NOW - 20_000,
    )  # fmt: skip
    await world.put(worked_on(improvised=(asked,)))
    desk.open_ticket("t-siti")
    await world.settle()
    desk.sop.panels.open_step("salam")
    panel = desk.sop.panels.step
    assert panel is not None
    panel.reason.setPlainText("Pelanggan sudah menutup percakapan.")


async def sop_figure(world: World, desk: Workspace) -> None:
    await world.put(worked_on(upset=NOW - 90_000, upset_by=ME.id))
    desk.open_ticket("t-siti")
    await world.settle()
    desk.sop.panels.open_figure()


SOP_SCENES: dict[str, Callable[[World, Workspace], Awaitable[None]]] = {
    "sop_strip": sop_strip,
    "sop_step": sop_step,
    "sop_figure": sop_figure,
}
