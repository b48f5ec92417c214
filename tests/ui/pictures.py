"""``python -m tests.ui.pictures DIR``: each screen from fixed data at both sizes, light and dark."""

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from console import bridge
from console.notices import Notice
from console.store import rows
from console.store.connection import Connection
from console.store.drafts import Mode
from console.views.language import Language
from console.views.sentences import Sentences
from console.views.sign_in import SignInView, Trouble
from console.views.workspace import Workspace
from console.widgets.fonts import register_fonts
from console.widgets.theme import Scheme, Theme
from contract.errors import ErrorCode
from contract.rows import ToolHealth
from domain.contact import Channel
from domain.permissions import Role
from domain.ticket import TicketMove
from tests.ui import (
    attachment_scenes,
    cast,
    colleague_scenes,
    customer_scenes,
    later_scenes,
    mention_scenes,
    scenes_inbox,
)
from tests.ui.admin_scenes import ADMIN_ROLES, ADMIN_SCENES
from tests.ui.book_scenes import BOOK_ROLES, BOOK_SCENES
from tests.ui.guess_scenes import GUESS_SCENES
from tests.ui.handover_scenes import HANDOVER_ROLES, HANDOVER_SCENES
from tests.ui.help_scenes import HELP_ROLES, HELP_SCENES
from tests.ui.knowledge_scenes import KNOWLEDGE_ROLES, KNOWLEDGE_SCENES
from tests.ui.mass_scenes import MASS_ROLES, MASS_SCENES
from tests.ui.news_scenes import NEWS_ROLES, NEWS_SCENES
from tests.ui.outlet_scenes import OUTLET_ROWS, OUTLET_SCENES
from tests.ui.phone_scenes import PHONE_ROWS, PHONE_SCENES
from tests.ui.probing_scenes import PROBING_SCENES
from tests.ui.quiet import quiet
from tests.ui.recording_scenes import RECORDING_ROWS, RECORDING_SCENES
from tests.ui.shell_scenes import SHELL_SCENES
from tests.ui.sop_scenes import SOP_SCENES
from tests.ui.tandem_scenes import TANDEM_ROLES, TANDEM_ROWS, TANDEM_SCENES
from tests.ui.tool_scenes import TOOL_SCENES
from tests.ui.trouble_scenes import TROUBLE_ROLES, TROUBLE_SCENES
from tests.ui.world import NOW, World
from tests.ui.writing_scenes import WRITING_SCENES

SIZES = ((1366, 768), (1920, 1080))
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
Scene = Callable[[World, Workspace], Awaitable[None]]


async def inbox(world: World, desk: Workspace) -> None:
    desk.go("inbox")


async def conversation(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")


async def note(world: World, desk: Workspace) -> None:
    await world.desk.acts.drafts.save(
        "t-siti", Mode.NOTE, "Nasabah menyatakan sudah membayar via wallet, Rp 1.250.000.\nHasil cek:", 0
    )
    desk.tabs.open("t-siti")
    desk.tabs.mode("t-siti", "note")
    desk.open_ticket("t-siti")


async def offline(world: World, desk: Workspace) -> None:
    await world.put(*cast.tools(wallet=ToolHealth.DOWN))
    world.line.online = False
    await world.desk.acts.replies.send(
        "t-siti", "Buktinya sudah kami terima, Ibu. Sedang kami periksa.", undo_s=0
    )
    desk.link_changed(False, NOW - 11 * cast.MIN, "")
    desk.open_ticket("t-siti")


async def stale(world: World, desk: Workspace) -> None:
    command = await world.desk.acts.replies.send("t-siti", "Besok pagi saldonya kembali, Ibu.", undo_s=0)
    facts = b'{"meanwhile": ["t-siti-6"]}'
    await world.reject(command, ErrorCode.STALE, facts)
    await desk.floor.load()
    desk.edit_rejected(command)


async def attention(world: World, desk: Workspace) -> None:
    first = await world.desk.acts.replies.send("t-siti", "Besok pagi saldonya kembali, Ibu.", undo_s=0)
    await world.reject(first, ErrorCode.STALE)
    second = await world.desk.acts.tickets.move("t-siti", TicketMove.PEND)
    await world.reject(second, ErrorCode.ILLEGAL_TRANSITION)
    await desk.floor.load()
    desk.go("attention")


async def offer(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    await world.put(cast.offer())
    await desk.floor.load()
    desk.offers.card.hold()


async def validation(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    desk.side.validate()
    desk.side.validation.said.setText("Ibu Siti Rachmawati")
    desk.side.validation.answer("nama", True).click()


async def escalation(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    desk.side.ask_reason(TicketMove.ESCALATE)
    desk.side.reason.reason.setPlainText("Bukti bayar sah, mutasi tidak ada di Core. Mohon dicek di Wallet.")


async def wrap_up(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-bambang")


async def new_ticket(world: World, desk: Workspace) -> None:
    desk.go("inbox")
    desk.begin_ticket()
    desk.new_ticket.subject.setText("Permintaan cetak ulang surat bukti gadai")


async def known_customer(world: World, desk: Workspace) -> None:
    world.line.known = [cast.FAR]
    desk.go("inbox")
    desk.begin_ticket()
    desk.new_ticket.subject.setText("Jadwal lelang")
    desk.new_ticket.name.setText("siti")


async def chosen_customer(world: World, desk: Workspace) -> None:
    desk.go("inbox")
    desk.begin_ticket(cast.SITI)
    desk.new_ticket.subject.setText("Jadwal lelang")


async def search(world: World, desk: Workspace) -> None:
    desk.go("search")
    desk.search.field.setText("pelunasan")


async def search_online(world: World, desk: Workspace) -> None:
    world.line.known = [cast.FAR]
    desk.go("search")
    desk.search.field.setText("siti")


async def search_offline(world: World, desk: Workspace) -> None:
    world.line.online = False
    desk.link_changed(False, NOW - 11 * cast.MIN, "")
    desk.go("search")


async def customer(world: World, desk: Workspace) -> None:
    desk.go("search")
    desk.search.field.setText("siti")
    await world.settle()
    desk.open_customer("c-siti")


async def older(world: World, desk: Workspace) -> None:
    def forget(conn: Connection) -> None:
        for n in (1, 2, 3, 4):
            rows.forget(conn, "message", f"t-siti-{n}")

    await world.db.write(forget)
    world.line.online = False
    desk.link_changed(False, NOW - 11 * cast.MIN, "")
    desk.open_ticket("t-siti")


async def unsent(world: World, desk: Workspace) -> None:
    world.line.online = False
    desk.link_changed(False, NOW - 11 * cast.MIN, "")
    made = await world.desk.acts.tickets.open(
        channel=Channel.LIVECHAT,
        queue="livechat_gadai",
        subject="Cetak ulang surat bukti gadai",
        complainant="c-siti",
    )
    await world.desk.acts.notes.add(made.ticket, "Surat hilang, sudah ada surat keterangan.")
    desk.open_ticket(made.ticket)


async def unsent_inbox(world: World, desk: Workspace) -> None:
    await unsent(world, desk)
    await world.settle()
    desk.go("inbox")


async def moved(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    await world.db.write(lambda conn: rows.drop(conn, "floor", "ticket", "t-siti"))


async def settings(world: World, desk: Workspace) -> None:
    desk.go("settings")


async def keys(world: World, desk: Workspace) -> None:
    desk.go("help")


SCENES: dict[str, Scene] = (
    {
        scene.__name__: scene
        for scene in (
            inbox,
            conversation,
            note,
            offline,
            stale,
            attention,
            offer,
            validation,
            escalation,
            wrap_up,
            new_ticket,
            known_customer,
            chosen_customer,
            search,
            search_online,
            search_offline,
            customer,
            older,
            unsent,
            unsent_inbox,
            moved,
            settings,
            keys,
            *SHELL_SCENES,
            *HELP_SCENES,
            *TROUBLE_SCENES,
            *HANDOVER_SCENES,
            *ADMIN_SCENES,
            *WRITING_SCENES,
        )
    }
    | scenes_inbox.SCENES
    | customer_scenes.SCENES
    | attachment_scenes.SCENES
    | colleague_scenes.SCENES
    | mention_scenes.SCENES
    | later_scenes.SCENES
    | NEWS_SCENES
    | BOOK_SCENES
    | PROBING_SCENES
    | KNOWLEDGE_SCENES
    | PHONE_SCENES
    | TANDEM_SCENES
    | OUTLET_SCENES
    | RECORDING_SCENES
    | GUESS_SCENES
    | TOOL_SCENES
    | MASS_SCENES
    | SOP_SCENES
)


def take_down(widget: QWidget) -> None:
    """Deletes a widget at once, before Python's own collector takes its insides apart."""
    widget.hide()
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)


async def end(world: World, desk: Workspace) -> None:
    """Takes a scene down: first what is under way, which would show its end to a window that is gone."""
    await world.rest()
    take_down(desk)
    await world.close()


async def stage(theme: Theme, scene: Scene, size: tuple[int, int]) -> tuple[World, Workspace]:
    """A scene, shown; the caller ends it (``end``)."""
    roles = MASS_ROLES | ADMIN_ROLES | TROUBLE_ROLES | HELP_ROLES
    roles |= BOOK_ROLES | NEWS_ROLES | KNOWLEDGE_ROLES | HANDOVER_ROLES | TANDEM_ROLES
    role = roles.get(scene, Role.AGENT)
    rows = (PHONE_ROWS | TANDEM_ROWS | OUTLET_ROWS | RECORDING_ROWS).get(scene)
    world = World(role=role, telephone=rows is not None)
    await world.open(cast.desk_rows() if rows is None else rows())
    desk = world.workspace(theme)
    desk.resize(*size)
    desk.show()
    await desk.started()
    desk.link_changed(True, 0, "")
    await scene(world, desk)
    await quiet(world, desk)
    return world, desk


def sign_in(theme: Theme, size: tuple[int, int]) -> QWidget:
    """Signing in with a sentence."""
    view = SignInView(theme)
    view.resize(*size)
    view.fill("https://gateway.contoh.id", "rina")
    view.show()
    sentence = Sentences().of(Notice("unreachable", detail={"gateway": "https://gateway.contoh.id"}))
    view.show_trouble(Trouble(sentence))
    return view


async def take(folder: Path, only: list[str]) -> None:
    """Every picture, or those of the scenes named."""
    folder.mkdir(parents=True, exist_ok=True)
    for scheme in SCHEMES:
        theme = Theme(scheme)
        theme.apply()
        for size in SIZES:
            view = sign_in(theme, size)
            await asyncio.sleep(0.1)
            view.grab().save(str(folder / f"sign_in-{size[0]}-{scheme}.png"))
            take_down(view)
            for name, scene in SCENES.items():
                if only and name not in only:
                    continue
                world, desk = await stage(theme, scene, size)
                desk.grab().save(str(folder / f"{name}-{size[0]}-{scheme}.png"))
                await end(world, desk)


def main(words: list[str]) -> int:
    """Writes the pictures into the folder named first; scenes may follow."""
    if not words:
        print(__doc__)
        return 2
    app = QApplication([])
    register_fonts()
    # Whatever this computer's language is, months are those of the desk.
    Language(app).use("id")
    errors: list[BaseException] = []

    async def whole(_bridge: bridge.Bridge) -> int:
        await take(Path(words[0]), words[1:])
        return 0

    code = bridge.run(app, whole, errors.append)
    for error in errors:
        raise error
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
