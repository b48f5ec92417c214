"""The whole console, window and all: one agent leaves work behind, the next signs in at the same seat, and both are served."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager, nullcontext
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication, QLabel

from console.app import Front, Options, front
from console.bridge import Bridge
from console.failures import notice_of
from console.notices import Notice, Notices
from console.running import Running
from console.sound import SilentSounds
from console.store.drafts import Mode
from console.store.errors import DiskError
from console.views.handover_view import HandoverView
from console.work import Work
from contract.rows import ContactRow, OfferRow
from contract.seed import Seed
from domain.contact import Channel
from domain.presence import PresenceState
from tests.end2end.processes import agent
from tests.end2end.sides import query
from tests.gateway import process
from tests.gateway.livechat.page import Visitor
from tests.gateway.shaped import begin_shaped
from tests.support.proxy import Fault, Proxy, peaceful
from tests.support.wire import Message

pytestmark = [
    pytest.mark.processes,
    pytest.mark.timeout(600),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]

SOON = 120.0


def nothing_taken(_kind: str, request: Message | None) -> Fault:
    """The gateway signs people in, and takes no act."""
    lost = request is not None and request.path == "/v1/commands"
    return Fault.DROP if lost else Fault.NONE


async def until(holds: Callable[[], object], what: str) -> None:
    try:
        async with asyncio.timeout(SOON):
            while True:
                if holds():
                    return
                await asyncio.sleep(0.02)
    except TimeoutError:
        raise AssertionError(f"after {SOON} s not yet: {what}") from None


class Seat:
    """A running console, led as the window's owner would."""

    def __init__(self, made: Front, proxy: Proxy, database: Path) -> None:
        self.front, self.proxy, self.database = made, proxy, database
        self.errors: list[BaseException] = []
        self.said: list[Notice] = []
        self.bridge = Bridge(self.errors.append)
        self.running = Running(made, self.bridge, Notices(notice_of))
        self.running._sounds = SilentSounds()
        self.running._show = self._shown  # type: ignore[method-assign]

    def _shown(self, notice: Notice) -> None:
        self.said.append(notice)
        Running._show(self.running, notice)

    @property
    def work(self) -> Work:
        assert self.running.work is not None
        return self.running.work

    async def begin(self) -> None:
        self.task = asyncio.ensure_future(self.running.run())
        await until(lambda: self.running.signing.sign_ins is not None, "somebody can sign in")

    async def sign_in(self, name: str) -> None:
        self.front.shell.sign_in.submitted.emit(self.proxy.url, name, f"sandi-{name}")
        await until(
            lambda: self.running.work is not None and self.running.work.workspace.isVisible(),
            f"{name} sits there",
        )

    async def sign_in_with_a_ticket(self, name: str) -> str:
        """``name`` sits there, and the gateway knows a ticket of theirs."""
        await self.sign_in(name)
        ticket = await self.open()
        async with asyncio.timeout(SOON):
            await self.work.engine.drained()
        return ticket

    async def sign_out(self) -> None:
        out = self.front.shell.sign_in
        self.work.workspace.sign_out_wanted.emit()
        await until(
            lambda: out.isVisible() or self.asked(), "signing in, or handing open work over, is offered"
        )
        if self.asked():
            self.work.workspace.sign_out_wanted.emit()
        await until(lambda: out.isVisible(), "signing in is offered")

    def asked(self) -> bool:
        """Whether open work is shown first, to be handed over."""
        if self.running.work is None:
            return False
        page = self.work.workspace.page("handover")
        assert isinstance(page, HandoverView)
        return page.leaving

    def keeps(self) -> bool:
        return self.work.kept

    async def waiting(self) -> int:
        return (await self.work.desk.reads.outbox.counts()).waiting

    async def open(self) -> str:
        opened = await self.work.desk.acts.tickets.open(
            channel=Channel.VOICE, queue="telepon_umum", subject="Pelunasan gagal"
        )
        return opened.ticket

    async def offer(self, user: str) -> OfferRow:
        """The first offer made to ``user``."""
        async with asyncio.timeout(SOON):
            while True:
                for offer in await self.work.desk.reads.floor.offers(user):
                    return offer
                await asyncio.sleep(0.02)

    def left(self) -> str:
        """What the sign-in screen says of work left behind."""
        labels = self.front.shell.sign_in.findChildren(QLabel)
        return " ".join(one.text() for one in labels if "pekerjaan" in one.text() and not one.isHidden())

    def notes(self) -> list[tuple[str, str]]:
        return sorted(query(self.database, "SELECT author, text FROM message WHERE kind = 'note'"))

    async def end(self) -> None:
        self.running.end()
        async with asyncio.timeout(SOON):
            await self.task
        await self.bridge.stop()
        assert self.errors == []


@contextmanager
def served(folder: Path, **settings: str) -> Iterator[tuple[str, Path]]:
    """Address and database of a gateway process that knows Siti and Budi."""
    folder.mkdir(exist_ok=True)
    begin_shaped(folder)
    seed = folder / "seed.json"
    seed.write_bytes(msgspec.json.encode(Seed(demo=True, users=(agent("siti"), agent("budi")))))
    with process.running(folder, demo="true", seed=str(seed), beat_seconds="0.5", **settings) as running:
        yield running.url, folder / "gateway.db"


@pytest.fixture
def gateway(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    with served(tmp_path / "gateway") as running:
        yield running


@asynccontextmanager
async def seated(gateway: tuple[str, Path], folder: Path, street: Proxy | None = None) -> AsyncIterator[Seat]:
    """A console at work. Not a fixture: between a fixture and its test Qt's events are served without the loop."""
    url, database = gateway
    async with nullcontext(street) if street else Proxy() as proxy:
        proxy.aim(url)
        seat = Seat(front(Options(gateway=proxy.url, data=folder, language="id")), proxy, database)
        await seat.begin()
        try:
            yield seat
        finally:
            await seat.end()


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication, fonts: list[str]) -> Iterator[None]:
    font = qapp.font()
    yield
    qapp.setStyleSheet("")
    qapp.setFont(font)


async def test_what_siti_leaves_is_told_of_and_delivered_while_budi_works(
    gateway: tuple[str, Path], tmp_path: Path
) -> None:
    async with seated(gateway, tmp_path / "data") as seat:
        ticket = await seat.sign_in_with_a_ticket("siti")
        seat.proxy.plan = nothing_taken
        for text in ("satu", "dua"):
            await seat.work.desk.acts.notes.add(ticket, text)
        await seat.sign_out()
        assert "2 pekerjaan Siti" in seat.left()
        await seat.sign_in("budi")
        await seat.work.desk.acts.notes.add(await seat.open(), "dari Budi")
        assert seat.notes() == []
        seat.proxy.plan = peaceful
        await until(lambda: len(seat.notes()) == 3, "all is delivered")
        assert seat.notes() == [("u-budi", "dari Budi"), ("u-siti", "dua"), ("u-siti", "satu")]
        await until(lambda: seat.left() == "", "nothing is left")
        await seat.sign_out()
        await seat.sign_in("siti")
        assert await seat.waiting() == 0


async def test_nobody_is_offered_to_who_has_signed_out(gateway: tuple[str, Path], tmp_path: Path) -> None:
    chosen = "SELECT chosen FROM presence WHERE id = 'u-siti'"
    async with seated(gateway, tmp_path / "data") as seat:
        await seat.sign_in("siti")
        await seat.work.desk.acts.presence.set(PresenceState.AVAIL)
        await until(lambda: query(seat.database, chosen) == [("avail",)], "she is avail")
        await seat.sign_out()
        await until(lambda: query(seat.database, chosen) == [("offline",)], "the floor knows")
        await seat.sign_in("siti")
        await seat.work.desk.acts.presence.set(PresenceState.AVAIL)
        await until(lambda: query(seat.database, chosen) == [("avail",)], "she is avail again")
        async with asyncio.timeout(SOON):
            await seat.work.engine.drained()
        seat.proxy.plan = nothing_taken
        await seat.sign_out()
        assert "1 pekerjaan Siti" in seat.left()
        seat.proxy.plan = peaceful
        await until(lambda: seat.left() == "", "it is sent after her")
        assert query(seat.database, chosen) == [("offline",)]


async def test_leaving_a_customer_in_the_middle_of_a_contact_is_asked_about(
    gateway: tuple[str, Path], tmp_path: Path
) -> None:
    async with seated(gateway, tmp_path / "data") as seat, Visitor(gateway[0], name="Ibu Ani") as customer:
        await seat.sign_in("siti")
        await seat.work.desk.acts.presence.set(PresenceState.AVAIL)
        await customer.say("Pelunasan saya gagal.")
        await seat.work.desk.acts.offers.accept((await seat.offer("u-siti")).id)
        for leave in (seat.work.workspace.sign_out_wanted, seat.front.shell.closing):
            seat.said.clear()
            # What was said of leaving long ago is no leave to go now.
            seat.running.leaving.warned = seat.running.leaving.warned[0], 0
            leave.emit()
            await until(lambda: seat.said, "she is asked")
            assert seat.said[-1] == Notice("contacts_in_hand", "bad", {"count": "1"})
            assert seat.running.work is not None
            assert not seat.task.done()
        await seat.sign_out()
        assert seat.running.work is None


async def test_a_file_that_cannot_be_read_keeps_nobody_from_leaving(
    gateway: tuple[str, Path], tmp_path: Path
) -> None:
    async def broken(user: str) -> list[ContactRow]:
        raise DiskError(user)

    async with seated(gateway, tmp_path / "data") as seat:
        await seat.sign_in("siti")
        seat.work.desk.reads.cases.held_by = broken  # type: ignore[method-assign]
        await seat.sign_out()
        await seat.sign_in("siti")
        seat.work.desk.reads.cases.held_by = broken  # type: ignore[method-assign]
        seat.front.shell.closing.emit()
        await until(lambda: seat.running.leaving.ended.is_set(), "the window closes")


async def test_keluar_pressed_twice_signs_nobody_else_out(gateway: tuple[str, Path], tmp_path: Path) -> None:
    async with seated(gateway, tmp_path / "data") as seat:
        await seat.sign_in("siti")
        held, go_on = asyncio.Event(), asyncio.Event()

        async def slowly() -> None:
            held.set()
            await go_on.wait()

        seat.work.go_off = slowly  # type: ignore[method-assign]
        first = asyncio.ensure_future(seat.running.leaving.sign_out())
        await held.wait()
        await seat.running.leaving.out()
        await seat.sign_in("budi")
        go_on.set()
        await first
        assert seat.running.work is not None


async def test_who_now_keeps_nothing_is_told_of_what_they_left_and_it_is_sent(
    gateway: tuple[str, Path], tmp_path: Path
) -> None:
    async with seated(gateway, tmp_path / "data") as seat:
        ticket = await seat.sign_in_with_a_ticket("siti")
        await seat.work.desk.acts.drafts.save(ticket, Mode.REPLY, "setengah jadi", 0)
        seat.proxy.plan = nothing_taken
        await seat.work.desk.acts.notes.add(ticket, "dari simpanan")
        # The program ended there; the file is opened anew.
        opened = await seat.running._leave()
        assert opened is not None
        await opened.close()
        seat.front.shell.show_sign_in()
        seat.front.shell.sign_in.keep_nothing.setChecked(True)
        await seat.sign_in("siti")
        await until(lambda: seat.said[-1].code == "earlier_sent", "she is told")
        assert seat.said[-1].detail == {"count": "1"}
        assert not seat.keeps()
        seat.proxy.plan = peaceful
        await until(lambda: seat.notes() == [("u-siti", "dari simpanan")], "it is delivered")
        await until(lambda: seat.left() == "", "the file is closed")
        await seat.sign_out()
        await seat.sign_in("siti")
        await until(lambda: seat.said[-1].code == "earlier_kept", "she is told of the draft")
        assert seat.said[-1].detail == {"count": "1"}
        await seat.sign_out()
        seat.front.shell.sign_in.keep_nothing.setChecked(False)
        await seat.sign_in("siti")
        assert seat.keeps()
        assert (await seat.work.desk.reads.drafts.of(ticket))[Mode.REPLY].text == "setengah jadi"


async def test_what_is_in_memory_alone_is_told_of_before_it_goes(
    gateway: tuple[str, Path], tmp_path: Path
) -> None:
    async with seated(gateway, tmp_path / "data") as seat:
        seat.front.shell.sign_in.keep_nothing.setChecked(True)
        ticket = await seat.sign_in_with_a_ticket("siti")
        seat.proxy.plan = nothing_taken
        await seat.work.desk.acts.notes.add(ticket, "hanya di memori")
        await seat.sign_out()
        assert "1 pekerjaan Siti" in seat.left()
        seat.front.shell.closing.emit()
        await until(lambda: seat.said[-1].code == "memory_unsent", "closing is not silent")
        assert not seat.task.done()
        await seat.sign_in("siti")
        assert await seat.waiting() == 1
        seat.proxy.plan = peaceful
        await until(lambda: seat.notes() == [("u-siti", "hanya di memori")], "it is delivered")


async def test_a_new_handbook_is_in_force_without_a_new_sign_in(tmp_path: Path) -> None:
    other = Path(__file__).resolve().parents[2] / "domain" / "one_file.yaml"
    changed = tmp_path / "handbook.yaml"
    text = other.read_text(encoding="utf-8").replace('version: "1.0"', 'version: "1.1"\nwhy: Tarif baru.')
    changed.write_text(text, encoding="utf-8")
    with ExitStack() as first:
        before = first.enter_context(served(tmp_path / "gateway"))
        async with seated(before, tmp_path / "data") as seat:
            await seat.sign_in("siti")
            assert seat.work.desk.handbook().version.startswith("2.0+")
            await until(lambda: seat.work.desk.online(), "the line stands")
            first.close()
            with served(tmp_path / "gateway", handbook=str(changed)) as after:
                seat.proxy.aim(after[0])
                await until(lambda: seat.work.desk.handbook().version.startswith("1.1+"), "it is in force")
                await until(lambda: seat.said and seat.said[-1].code == "handbook_changed", "she is told")
                assert seat.said[-1].detail == {"version": "1.1", "why": "Tarif baru."}
                await seat.sign_out()
            # Another one came while she was away: she is told once she is back.
            seat.said.clear()
            with served(tmp_path / "gateway") as back:
                seat.proxy.aim(back[0])
                await seat.sign_in("siti")
                told = [notice.detail["version"] for notice in seat.said if notice.code == "handbook_changed"]
                assert told == ["2.0"]
                await seat.sign_out()


async def test_what_a_program_that_ended_left_is_seen_before_its_author_comes_back(
    gateway: tuple[str, Path], tmp_path: Path
) -> None:
    async with Proxy() as proxy:
        async with seated(gateway, tmp_path / "data", proxy) as seat:
            ticket = await seat.sign_in_with_a_ticket("siti")
            proxy.plan = nothing_taken
            for text in ("satu", "dua"):
                await seat.work.desk.acts.notes.add(ticket, text)
        async with seated(gateway, tmp_path / "data", proxy) as seat:
            await until(lambda: "2 pekerjaan Siti" in seat.left(), "it is told of")
            proxy.plan = peaceful
            await seat.sign_in("budi")
            desk = seat.work.workspace
            await until(lambda: "2" in desk.status._held.text(), "Budi sees how much")
            desk.status._held.click()
            shown = " ".join(label.text() for label in desk.over("unsent").findChildren(QLabel))
            assert "Siti" in shown
            assert "satu" not in shown
            await seat.sign_out()
            await seat.sign_in("siti")
            await until(lambda: len(seat.notes()) == 2, "all is delivered")
            await seat.sign_out()
            await until(lambda: seat.left() == "", "nothing is told of any more")
