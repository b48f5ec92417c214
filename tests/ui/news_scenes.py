"""Scenes of the announcements."""

from collections.abc import Awaitable, Callable

import msgspec
from PySide6.QtWidgets import QButtonGroup

from console.views.news_view import NewsView
from console.views.workspace import Workspace
from contract.announcement import Reader
from contract.rows import AnnouncementReadRow, AnnouncementRow
from domain.announcement import NewsKind, QuizQuestion
from domain.permissions import Role
from tests.ui.cast import presence
from tests.ui.world import NOW, World

Scene = Callable[[World, Workspace], Awaitable[None]]
MIN, DAY = 60_000, 86_400_000


def news(id: str, subject: str, text: str, **fields: object) -> AnnouncementRow:
    """An announcement of the team leader's, an hour old, for a week."""
    values: dict[str, object] = {
        "id": id, "version": 1, "author": "u-tono", "author_name": "Tono Wijaya", "subject": subject, "text": text,
        "made": NOW - 60 * MIN, "since": NOW - 60 * MIN, "until": NOW + 7 * DAY,
    }  # fmt: skip
    return AnnouncementRow(**values | fields)  # type: ignore[arg-type]


TOLD = (
    news(
        "n-1", "Bunga pinjaman turun mulai Senin",
        "Mulai Senin, bunga Gadai Reguler turun menjadi 1,1 % per 15 hari.\n\nBerlaku untuk kontrak baru dan perpanjangan. "
        "Kontrak yang berjalan tetap memakai bunga lama sampai jatuh tempo.\n\nBila pelanggan bertanya, rujuk ke halaman "
        "Informasi produk di Pengetahuan.",
        must=True, teams=("Tim A",), since=NOW - 12 * MIN,
    ),
    news("n-2", "Pemeliharaan Wallet malam ini", "Wallet tidak dapat dicek pukul 23.00–01.00.", queues=("livechat_umum",)),
    news("n-3", "Jadwal piket Desember", "Jadwal sudah ditempel di ruang briefing.", since=NOW - 3 * DAY),
    news("n-4", "Promo akhir tahun berakhir", "Promo cashback berakhir kemarin.", since=NOW - 9 * DAY, until=NOW - DAY),
)  # fmt: skip
READERS = [
    Reader("u-budi", "Budi Santoso", "Tim A", None),
    Reader("u-dewi", "Dewi Lestari Kusumawardhani", "Tim A", None),
    Reader("u-rina", "Rina Anggraini", "Tim A", NOW - 4 * MIN),
    Reader("u-sari", "Sari Utami", "Tim A", NOW - 9 * MIN),
]


async def told_readers(
    method: str, path: str, body: msgspec.Struct | None = None, content: bytes | None = None
) -> bytes:
    """The gateway's answer to who has read."""
    return msgspec.json.encode(READERS)


async def announced(world: World, desk: Workspace) -> None:
    await world.put(
        *TOLD, AnnouncementReadRow(id="n-3:u-rina", version=1, announcement="n-3", at=NOW - 2 * DAY)
    )
    await world.settle()
    desk.go("news")
    await world.settle()


async def announced_readers(world: World, desk: Workspace) -> None:
    world.office = told_readers
    await announced(world, desk)
    view = desk.page("news")
    assert isinstance(view, NewsView)
    view.who.click()
    await world.settle()


async def announcing(world: World, desk: Workspace) -> None:
    await announced(world, desk)
    view = desk.page("news")
    assert isinstance(view, NewsView)
    view.write.click()
    await world.settle()
    view.editor.form.fields["subject"].setText("Outlet Sleman tutup Jumat")  # type: ignore[union-attr]
    view.editor.form.fields["text"].setPlainText("Arahkan pelanggan ke Outlet Depok.")  # type: ignore[union-attr]


async def correcting(world: World, desk: Workspace) -> None:
    await announced(world, desk)
    view = desk.page("news")
    assert isinstance(view, NewsView)
    view.correct.click()
    await world.settle()


async def asked_again(world: World, desk: Workspace) -> None:
    first = msgspec.structs.replace(TOLD[0], edition=2, asked=2, corrected=NOW - MIN)
    await world.put(
        first,
        *TOLD[1:],
        AnnouncementReadRow(id="n-1:u-rina", version=1, announcement="n-1", at=NOW - 9 * MIN),
    )
    await world.settle()
    desk.go("news")
    await world.settle()


QUIZ = (
    QuizQuestion(
        "Berapa bunga Gadai Reguler mulai Senin?",
        ("1,2 % per 15 hari", "1,1 % per 15 hari", "1,0 % per 30 hari"),
        1,
        "Turun 0,1 % untuk kontrak baru dan perpanjangan.",
    ),
    QuizQuestion(
        "Kontrak yang berjalan memakai bunga mana?", ("Bunga lama sampai jatuh tempo", "Bunga baru"), 0
    ),
)


async def updated(world: World, desk: Workspace) -> None:
    """An update with its quiz answered wrongly, in a list with a briefing and minutes."""
    update = {"kind": NewsKind.UPDATE, "effective": NOW + DAY, "due": NOW + 3 * 60 * MIN, "quiz": QUIZ}
    points = (
        "SCR kemarin 88 %: jemput telepon sebelum dering ketiga.",
        "Wallet lambat sejak pagi: sebutkan perkiraan waktu.",
    )
    await world.put(
        msgspec.structs.replace(TOLD[0], **update),
        news("n-5", "Briefing shift pagi", "Tiga hal untuk hari ini.", kind=NewsKind.BRIEFING, points=points, must=True),
        news("n-6", "Notulen kalibrasi Oktober", "Sapaan wajib menyebut nama agen.", kind=NewsKind.MINUTES, since=NOW - 2 * DAY),
        news("n-7", "Syarat KTP digital", "KTP digital diterima.", kind=NewsKind.UPDATE, must=True, due=NOW - MIN, since=NOW - DAY),
    )  # fmt: skip
    await world.settle()
    desk.go("news")
    await world.settle()
    view = desk.page("news")
    assert isinstance(view, NewsView)
    for group in view.reading.findChildren(QButtonGroup):
        group.button(0).click()
    view.confirm.click()
    await world.settle()


async def read_first(world: World, desk: Workspace) -> None:
    """It should have been read a while ago: no contact comes, wherever the agent is."""
    late = NOW - world.book.routing.reading_seconds * 1000
    await world.put(
        msgspec.structs.replace(TOLD[0], due=late, quiz=QUIZ),
        msgspec.structs.replace(presence(), version=9, unread=NOW),
    )
    await world.settle()


NEWS_SCENES: dict[str, Scene] = {
    one.__name__: one
    for one in (announced, announced_readers, announcing, correcting, asked_again, updated, read_first)
}
NEWS_ROLES: dict[Scene, Role] = {
    announced_readers: Role.TEAM_LEADER,
    announcing: Role.TEAM_LEADER,
    correcting: Role.TEAM_LEADER,
}
