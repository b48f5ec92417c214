"""Scenes of notes that name colleagues, and of being named."""

from msgspec.structs import replace

from console.store.drafts import Mode
from console.views.inbox_entries import View
from console.views.workspace import Workspace
from contract.mention import NotTold, WhyNotTold
from contract.rows import MentionRow, MessageKind, PresenceRow, Row, UserRow
from domain.permissions import Role
from domain.presence import PresenceState
from tests.ui import cast
from tests.ui.world import ME, NOW, World

#: What the queue of Siti's ticket asks for.
SKILL = "gadai"


def colleague(name: str, *skills: str, team: str = "Tim A", role: Role = Role.AGENT) -> UserRow:
    username = name.casefold().replace(" ", ".")
    return UserRow(
        id=f"u-{username}", version=1, username=username, name=name, roles=(role,), team=team, skills=skills
    )


def presence(user: UserRow, state: PresenceState) -> PresenceRow:
    return PresenceRow(id=user.id, version=1, chosen=state, shown=state, aux_reason=None, since=NOW)


DEWI = colleague("Dewi Lestari", SKILL)
DENI = colleague("Deni Kurniawan", SKILL, team="Tim B")
AGUS = colleague("Agus Wijaya", "voice")
RATIH = colleague("Ratih Puspita", SKILL, team="Tim Leader", role=Role.TEAM_LEADER)


def colleagues() -> list[Row]:
    return [
        replace(cast.BUDI, version=2, skills=(SKILL,), team="Tim A"), DEWI, DENI, AGUS, RATIH,
        presence(DEWI, PresenceState.AVAIL), presence(DENI, PresenceState.OFFLINE),
        presence(RATIH, PresenceState.AVAIL), presence(cast.BUDI, PresenceState.ON_CONTACT),
    ]  # fmt: skip


def asked(n: int = 20, id: str = "a-1", ticket: str = "t-siti", message: str = "") -> MentionRow:
    """Budi named me a minute ago."""
    return MentionRow(
        id=id, version=1, user=ME.id, ticket=ticket, message=message or f"{ticket}-{n}", n=n,
        author=cast.BUDI.id, author_name=cast.BUDI.name, at=NOW - cast.MIN,
    )  # fmt: skip


def naming(n: int = 20, ticket: str = "t-siti", **more: object) -> Row:
    """Budi's note that names me, Agus and Dewi."""
    text = "@rina tolong konfirmasi mutasinya ke @dewi.lestari; nomor akad di Core beda satu angka. @agus.wijaya jaga teleponnya."
    who = {"author": cast.BUDI.id, "author_name": cast.BUDI.name}
    told = {
        "mentions": (ME.id, DEWI.id),
        "not_told": (NotTold(AGUS.id, WhyNotTold.OUT_OF_SIGHT),),
    }
    return replace(cast.line(ticket, n, MessageKind.NOTE, text, cast.MIN), **(who | told | more))


async def note_naming(world: World, desk: Workspace) -> None:
    await world.put(*colleagues())
    desk.tabs.open("t-siti")
    desk.tabs.mode("t-siti", Mode.NOTE.value)
    desk.open_ticket("t-siti")
    await world.settle()
    editor = desk.case.composer.editor()
    editor.setFocus()
    editor.insertPlainText(
        "Mutasi sudah dicek bersama @dewi.lestari di Core, hasilnya sama. Mohon disetujui, @"
    )
    await world.settle()


async def note_named(world: World, desk: Workspace) -> None:
    await world.put(*colleagues(), naming())
    desk.open_ticket("t-siti")


async def inbox_mentioned(world: World, desk: Workspace) -> None:
    await world.put(*colleagues(), naming(), asked())
    desk.go("inbox")
    await world.settle()
    desk.inbox_model.choose(View.MENTIONED.value)


async def notice_mention(world: World, desk: Workspace) -> None:
    await world.put(*colleagues(), naming(), asked())
    desk.go("inbox")
    await world.settle()
    desk.show_notices()


SCENES = {scene.__name__: scene for scene in (note_naming, note_named, inbox_mentioned, notice_mention)}
