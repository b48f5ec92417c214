"""Scenes of the helps for writing."""

import msgspec

from console.spelling.checker import Checker
from console.store.drafts import Mode
from console.views.workspace import Workspace
from console.widgets.tokens import RESOURCES
from contract.rows import MessageKind
from domain.contact import Channel
from domain.handbook import Macro
from domain.ticket import Priority
from domain.ticket_sets import TicketSets
from tests.ui import cast
from tests.ui.world import World


async def macros(world: World, desk: Workspace) -> None:
    await world.desk.acts.writing.keep("Jadwal outlet", "Outlet buka pukul 08.00–15.00.", Mode.REPLY)
    desk.open_ticket("t-siti")
    await world.settle()
    desk.case.helps.choose_macro()
    await world.settle()


async def macro_sets(world: World, desk: Workspace) -> None:
    category = world.book.categories[0]
    sets = TicketSets(category.id, category.issues[0].id, Priority.URGENT)
    text = "{sapaan}, Bapak/Ibu. Laporannya kami terima dan kami tangani hari ini."
    world.book = msgspec.structs.replace(
        world.book, macros=(*world.book.macros, Macro("diterima", "Laporan diterima", text, "reply", sets))
    )
    desk.open_ticket("t-siti")
    await world.settle()
    desk.case.helps.use_macro("diterima")
    await world.settle()


async def template(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    desk.case.helps.choose_macro()
    desk.case.helps.macros.new.click()
    editor = desk.case.helps.macros.editor
    editor.name.setText("Jadwal outlet")
    editor.text.setPlainText(
        "{sapaan}, Bapak/Ibu{jika pelanggan} {pelanggan}{akhir}. Outlet buka pukul 08.00."
    )


async def emoji(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    desk.case.helps.choose_emoji()


async def asked(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    desk.case.composer.insert_text("Yth. [[pelanggan]], besok pagi saldonya kembali.")
    said = cast.line("t-siti", 7, MessageKind.CUSTOMER, "Sudah masuk ternyata, Bu. Terima kasih 🙏", 1000)
    await world.put(said)
    await world.settle()
    desk.case.composer.submit()


async def letter(world: World, desk: Workspace) -> None:
    more = {"channel": Channel.EMAIL}
    await world.put(
        cast.ticket("t-surat", "1-0300-4", "c-siti", "Keberatan lelang", **more),
        cast.contact("k-surat", "t-surat", "c-siti", **more),
        cast.line("t-surat", 1, MessageKind.CUSTOMER, "Mohon penjelasan jadwal lelang.", 60_000),
    )
    desk.open_ticket("t-surat")


async def link(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    desk.case.links.open("http://bаntuan.contoh.id/bukti/7781?jalan=panjang&" + "x" * 90)


async def quoted(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    desk.case.quoting.quote()
    desk.case.composer.insert_text(
        "Buktinya sudah kami terima, Bapak/Ibu. Mohon maaf, rekenig dan pembayranya sdh dicek."
    )


async def spelling(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    await desk.case.helps.spelling._load(Checker(RESOURCES / "spelling"))
    desk.case.composer.insert_text(
        "Yth. [[pelanggan]], pembayrannya sudah kami terima. Nomor rekenig Ibu sdh dicek, refund besok pagi. "
    )
    desk.case.helps.spelling.correct()


WRITING_SCENES = (macros, macro_sets, template, emoji, asked, letter, link, quoted, spelling)
