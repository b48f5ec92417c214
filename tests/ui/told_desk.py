"""``python -m tests.ui.told_desk``: shows one scene after the other, as long as another process asks for them line by line.

``scene NAME`` shows it and answers with nothing; ``tab`` answers with the numbers of all that Tab comes to; each answer is one
line of JSON. Another process reads meanwhile what a screen reader is given (tests.ui.at_spi)."""

import asyncio
import faulthandler
import json
import sys
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QButtonGroup, QWidget

from console import bridge
from console.views.language import Language
from console.views.workspace import Workspace
from console.widgets.fonts import register_fonts
from console.widgets.theme import Theme
from tests.ui.pictures import SCENES, SIZES, end, stage
from tests.ui.world import World

#: More stops than any scene has.
_MOST = 300
#: How long one scene may take, in seconds.
_PATIENCE = 60


class Shown:
    """The scene that is on the screen."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._now: tuple[World, Workspace] | None = None

    async def show(self, name: str) -> None:
        await self.close()
        self._now = await stage(self._theme, SCENES[name], SIZES[0])

    def stops(self) -> list[int]:
        """Numbers (QAccessible::uniqueId) of everything Tab comes to, and of what its arrows lead to from there."""
        assert self._now is not None
        desk = self._now[1]
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        desk.activateWindow()
        assert QTest.qWaitForWindowActive(desk, 20_000)
        seen = list(_walk(desk))
        for group in desk.findChildren(QButtonGroup):
            if group.exclusive() and any(button in seen for button in group.buttons()):
                seen += group.buttons()
        return [number for widget in seen if (number := _number(widget)) is not None]

    async def close(self) -> None:
        if self._now is not None:
            world, desk = self._now
            self._now = None
            await end(world, desk)


def _walk(desk: Workspace) -> Iterator[QWidget]:
    first = QApplication.focusWidget()
    seen: list[QWidget] = [] if first is None else [first]
    yield from seen
    while len(seen) < _MOST:
        QTest.keyClick(QApplication.focusWidget() or desk, Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
        if at is None or at in seen:
            return
        seen.append(at)
        yield at


def _number(widget: QWidget) -> int | None:
    told = QAccessible.queryAccessibleInterface(widget)
    return None if told is None else QAccessible.uniqueId(told)


async def serve(theme: Theme) -> None:
    """Answers until there is nothing more to read."""
    loop, shown = asyncio.get_running_loop(), Shown(theme)
    while line := (await loop.run_in_executor(None, sys.stdin.readline)).split():
        answer: list[int] = []
        # Who hangs says where.
        faulthandler.dump_traceback_later(_PATIENCE, exit=True)
        if line[0] == "scene":
            await shown.show(line[1])
        else:
            answer = shown.stops()
        faulthandler.cancel_dump_traceback_later()
        print(json.dumps(answer), flush=True)
    await shown.close()


def main() -> int:
    app = QApplication([])
    register_fonts()
    Language(app).use("id")
    theme = Theme("light")
    theme.apply()
    errors: list[BaseException] = []

    async def whole(_bridge: bridge.Bridge) -> int:
        await serve(theme)
        return 0

    code = bridge.run(app, whole, errors.append)
    for error in errors:
        raise error
    return code


if __name__ == "__main__":
    sys.exit(main())
