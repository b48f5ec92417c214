"""Scenes of what the centre knows."""

from collections.abc import Awaitable, Callable

from console.views.knowledge_panel import KnowledgePanel
from console.views.workspace import Workspace
from contract.rows import UnansweredRow
from domain.permissions import Role
from domain.unanswered import UnansweredState
from tests.ui.news_scenes import DAY, TOLD, news
from tests.ui.world import NOW, World

Scene = Callable[[World, Workspace], Awaitable[None]]


def panel(desk: Workspace) -> KnowledgePanel:
    made = desk.over("knowledge")
    assert isinstance(made, KnowledgePanel)
    return made


async def knowledge(world: World, desk: Workspace) -> None:
    old = news(
        "n-9",
        "Lelang bulan lalu",
        "Lelang di Sleman dipindah ke Depok.",
        since=NOW - 9 * DAY,
        until=NOW - DAY,
    )
    await world.put(*TOLD, old)
    desk.open_ticket("t-siti")
    await world.settle()
    desk.show_knowledge("lelnag emas")
    await world.settle()


async def knowledge_piece(world: World, desk: Workspace) -> None:
    await knowledge(world, desk)
    panel(desk).read(panel(desk).model.found[0].piece.id)
    await world.settle()


def asked(id: str, text: str = "Promo emas sampai kapan?", **fields: object) -> UnansweredRow:
    """What Budi flagged an hour ago and has no answer."""
    values: dict[str, object] = {
        "id": id, "version": 1, "asker": "u-budi", "asker_name": "Budi Santoso", "team": "Tim A", "text": text,
        "ticket": None, "number": "", "state": UnansweredState.FLAGGED, "asked": NOW - 3_600_000,
    }  # fmt: skip
    return UnansweredRow(**values | fields)  # type: ignore[arg-type]


async def unanswered(world: World, desk: Workspace) -> None:
    """A leader's page, and the panel by which they flag one themselves."""
    passed_on = {
        "state": UnansweredState.FORWARDED,
        "forwarded": NOW - 60_000,
        "forwarded_name": "Tono Wijaya",
    }
    mine = {
        "asker": "u-rina",
        "asker_name": "Rina Anggraini",
        "state": UnansweredState.ANSWERED,
        "answered": NOW,
    }
    told = {"answered_name": "Lia Amalia", "answer": "Sampai 31 Mei, untuk tabungan emas di atas satu gram."}
    await world.put(
        asked(
            "q-1", "Apakah KTP digital diterima untuk gadai kendaraan?", ticket="t-siti", number="1-0244-3"
        ),
        asked(
            "q-2",
            "Berapa ongkos kirim cetak emas ke luar Jawa?",
            askers=4,
            note="Ditanya tiga kali hari ini.",
            **passed_on,
        ),
        asked("q-3", "Promo emas sampai kapan?", **mine, **told),
        asked(
            "q-4",
            "ongkir cetak emas luar jawa berapa",
            asker="u-rina",
            same_as="q-2",
            same_text="Berapa ongkos kirim cetak emas ke luar Jawa?",
            askers=4,
            **passed_on,
        ),
    )
    desk.go("unanswered")
    await world.settle()
    desk.flag_unanswered()
    await world.settle()


KNOWLEDGE_SCENES: dict[str, Scene] = {one.__name__: one for one in (knowledge, knowledge_piece, unanswered)}
KNOWLEDGE_ROLES: dict[Scene, Role] = {unanswered: Role.TEAM_LEADER}
