"""Desks of who writes the handbook and of who approves it; their fixtures stand in the tests that sit at them."""

from collections.abc import AsyncIterator

import pytest
from PySide6.QtTest import QTest

from console.views.book_section import BookSection
from console.views.workspace import Workspace
from console.widgets.theme import Theme
from domain.permissions import Role
from tests.ui.book_scenes import COMPLAINTS
from tests.ui.cast import desk_rows
from tests.ui.pictures import end
from tests.ui.world import World


@pytest.fixture
async def ld(theme: Theme) -> AsyncIterator[tuple[World, Workspace]]:
    world, desk = await seat(theme, Role.LD)
    yield world, desk
    await end(world, desk)


@pytest.fixture
async def leader(theme: Theme) -> AsyncIterator[tuple[World, Workspace]]:
    world, desk = await seat(theme, Role.SUPERVISOR)
    yield world, desk
    await end(world, desk)


async def seat(theme: Theme, role: Role) -> tuple[World, Workspace]:
    """A desk of somebody with ``role``, in front and active."""
    world = World(role=role)
    await world.open(desk_rows())
    desk = world.workspace(theme)
    desk.resize(1366, 768)
    desk.show()
    desk.activateWindow()
    assert QTest.qWaitForWindowActive(desk)
    await desk.started()
    desk.link_changed(True, 0, "")
    await world.settle()
    return world, desk


def link(world: World, desk: Workspace, *, online: bool) -> None:
    world.line.online = online
    desk.link_changed(online, 0, "")


def replace(section: BookSection, before: str, after: str, path: str = COMPLAINTS) -> None:
    """Typed into a file, as far as the model is concerned."""
    writing = section.draft.writing
    writing.show_file(path)
    text = writing.editor.toPlainText()
    assert before in text
    writing.editor.setPlainText(text.replace(before, after, 1))
