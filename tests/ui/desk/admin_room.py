"""Administrasi with the real gateway at the other end; its fixture ``room`` stands in conftest."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from concurrent.futures import Future
from pathlib import Path
from threading import Thread
from typing import TypeVar

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from console.admin_line import AdminLine
from console.sync.transport import Transport
from console.views.admin_view import AdminView
from console.views.workspace import Workspace
from console.widgets.theme import Theme
from domain.permissions import Role
from tests.gateway.site import Site, open_site
from tests.ui.cast import desk_rows
from tests.ui.pictures import end
from tests.ui.world import World

T = TypeVar("T")


class Elsewhere:
    """A gateway on a loop of its own, as it would be in another process."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._up: Future[Site] = Future()
        self._thread = Thread(target=lambda: asyncio.run(self._serve()), daemon=True)

    def __enter__(self) -> "Elsewhere":
        self._thread.start()
        self.site = self._up.result(60)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join(60)
        assert not self._thread.is_alive()

    async def _serve(self) -> None:
        self._loop, self._over = asyncio.get_running_loop(), asyncio.Event()
        async with open_site(f"sqlite:///{self._folder}/gateway.db", self._folder) as site:
            self._up.set_result(site)
            await self._over.wait()

    def do(self, work: Coroutine[object, object, T]) -> T:
        """What ``work`` comes to over there."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(60)


class Room:
    """The place, on a desk of an administrator, and the gateway it asks."""

    def __init__(self, world: World, desk: Workspace, there: Elsewhere) -> None:
        self.world, self.desk, self.there, self.site = world, desk, there, there.site
        view = desk.page("admin")
        assert isinstance(view, AdminView)
        self.view = view

    async def to(self, section: str) -> None:
        self.view.show_section(section)
        await self.world.settle()


@pytest.fixture
async def room(tmp_path: Path, theme: Theme) -> AsyncIterator[Room]:
    with Elsewhere(tmp_path) as there:
        site = there.site
        there.do(site.person("admin", Role.ADMIN, skills=()))
        admin = there.do(site.desk("admin"))
        transport = Transport(site.url)

        async def exchange(
            method: str, path: str, body: msgspec.Struct | None, content: bytes | None
        ) -> bytes:
            return await transport.raw(method, path, token=admin.session.access, body=body, content=content)

        world = World(role=Role.ADMIN)
        world.office = AdminLine(exchange)
        await world.open(desk_rows())
        desk = world.workspace(theme)
        desk.resize(1366, 768)
        desk.show()
        desk.activateWindow()
        assert QTest.qWaitForWindowActive(desk)
        await desk.started()
        desk.link_changed(True, 0, "")
        desk.go("admin")
        await world.settle()
        yield Room(world, desk, there)
        await end(world, desk)
        await transport.close()


def focused() -> QWidget:
    """Where the keys go."""
    widget = QApplication.focusWidget()
    assert widget is not None, "the focus is nowhere"
    return widget


def typed(text: str) -> None:
    """Into whatever has the focus."""
    QTest.keyClicks(focused(), text)


def pressed(key: Qt.Key) -> None:
    QTest.keyClick(focused(), key)


def tab_to(fits: object) -> None:
    """Tab by tab, as somebody without a mouse."""
    for _ in range(120):
        if QApplication.focusWidget() is fits:
            return
        pressed(Qt.Key.Key_Tab)
    raise AssertionError(f"{fits} is not reached by Tab")
