"""Hands for the scripted shift: real key and mouse events on the real window, and an eye that takes pictures."""

import asyncio
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import (
    QMessageLogContext,
    QMimeData,
    QPointF,
    Qt,
    QtMsgType,
    QUrl,
    qInstallMessageHandler,
)
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QScrollArea,
    QWidget,
)

#: Seconds between two looks at the screen.
GLANCE = 0.02
#: A machine that does much besides is slow, not wrong: every wait may take so many times what it should.
PATIENCE = 3
#: What an offscreen window says each time a menu would be raised above neighbours it does not have.
OFFSCREEN = "This plugin does not support "
#: The picture of an act that failed.
FAILED = "failed"
_NUMBER = "[0-9][0-9][0-9]"

Choice = QComboBox


@contextmanager
def quiet() -> Iterator[None]:
    """Qt's messages go to stderr as before, but for what every offscreen menu says."""

    def told(_kind: QtMsgType, _context: QMessageLogContext, text: str | None) -> None:
        if text and not text.startswith(OFFSCREEN):
            print(text, file=sys.stderr, flush=True)

    before = qInstallMessageHandler(told)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


class HandsFailed(Exception):
    """What should be seen was not."""


class Hands:
    """Acts on the widget that has the focus, as a person does; waits by looking."""

    def __init__(self, window: QWidget, folder: Path, *, going_on: bool = False) -> None:
        """``going_on``: the pictures go on from the one taken last; else a shift played before in ``folder`` is overwritten."""
        self._window, self._folder = window, folder
        taken = sorted(folder.glob(f"{_NUMBER}-*.png"), key=lambda path: path.stat().st_mtime_ns)
        self._taken = int(taken[-1].name.partition("-")[0]) if going_on and taken else 0
        if not going_on:
            for failed in folder.glob(f"{_NUMBER}-{FAILED}.png"):
                failed.unlink()

    async def key(self, sequence: str) -> None:
        """One key with its modifiers, sent to where the keyboard is."""
        combination = QKeySequence(sequence)[0]  # type: ignore[index]
        QTest.keyClick(self._where(), combination.key(), combination.keyboardModifiers())
        await self.settle()

    async def type(self, text: str) -> None:
        """Letters, one by one."""
        for part in text.split("\n"):
            QTest.keyClicks(self._where(), part)
        await self.settle()

    async def paste_picture(self) -> None:
        """A picture comes from another program, and is pasted where the keyboard is."""
        picture = QImage(360, 220, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.darkCyan)
        QGuiApplication.clipboard().setImage(picture)
        await self.key("Ctrl+V")

    async def drop(self, file: Path, onto: QWidget) -> None:
        """A file is dragged from another window and dropped in the middle of a widget."""
        data, at = QMimeData(), onto.rect().center()
        data.setUrls([QUrl.fromLocalFile(str(file))])
        how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(onto, QDragEnterEvent(at, *how))
        QApplication.sendEvent(onto, QDropEvent(QPointF(at), *how))
        await self.settle()

    async def give_file(self, path: Path) -> None:
        """Names a file to the dialog that asks for one, and takes it."""

        def asking() -> QFileDialog | None:
            shown = (one for one in QApplication.topLevelWidgets() if one.isVisible())
            return next((one for one in shown if isinstance(one, QFileDialog)), None)

        await self.until(asking, "a dialog that asks for a file")
        dialog = asking()
        name = None if dialog is None else dialog.findChild(QLineEdit, "fileNameEdit")
        if dialog is None or name is None:
            raise HandsFailed("no dialog asks for a file")
        name.setText(str(path))
        QTest.keyClick(name, Qt.Key.Key_Return)
        await self.until(lambda: asking() is None, "the dialog is closed")
        # As a window manager does; an offscreen desk has none.
        self._window.activateWindow()
        await self.until(self._window.isActiveWindow, "the window is in front again")

    async def scroll_to(self, widget: QWidget) -> None:
        """Turns the wheel until a widget of a page that scrolls is in sight."""
        around = widget.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is None:
            raise HandsFailed(
                f"{widget.accessibleName() or type(widget).__name__} stands in nothing that scrolls"
            )
        around.ensureWidgetVisible(widget)
        await self.settle()

    async def click(self, widget: QWidget) -> None:
        """The left button, in the middle of a visible widget; on a check or radio button on its mark."""
        if not widget.isVisible() or not widget.isEnabled():
            raise HandsFailed(f"{widget.accessibleName() or type(widget).__name__} cannot be clicked")
        at = widget.rect().center()
        if isinstance(widget, QAbstractButton) and widget.isCheckable():
            at.setX(min(at.x(), 10))
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)
        await self.settle()

    async def choose(self, combo: QComboBox, key: str) -> None:
        """Opens a choice by the keyboard and goes to the entry whose data is ``key``."""
        combo.setFocus(Qt.FocusReason.TabFocusReason)
        at = combo.findData(key)
        if at < 0:
            raise HandsFailed(f"{combo.accessibleName()} has no {key}")
        QTest.keyClick(combo, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        await self.settle()
        view = combo.view()
        QTest.keyClick(view, Qt.Key.Key_Home)
        for _ in range(at):
            QTest.keyClick(view, Qt.Key.Key_Down)
        QTest.keyClick(view, Qt.Key.Key_Return)
        await self.settle()

    def menu_open(self) -> bool:
        """Whether a menu, or the choices of a field, stand over the window."""
        return QApplication.activePopupWidget() is not None

    async def pick(self, at: int = 0) -> None:
        """Goes down to an entry of the open menu and takes it."""
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            raise HandsFailed("no menu is open")
        entries = [act for act in menu.actions() if not act.isSeparator() and act.isEnabled()]
        menu.setActiveAction(entries[0])
        for _ in range(at):
            QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)
        await self.settle()

    async def until(self, seen: Callable[[], object], what: str, seconds: float = 15.0) -> None:
        """Looks until it is seen, for ``seconds`` with patience. Raises HandsFailed when it is not in time."""
        loop = asyncio.get_running_loop()
        seconds *= PATIENCE
        end = loop.time() + seconds
        while not seen():
            if loop.time() > end:
                raise HandsFailed(f"not seen within {seconds:g} s: {what}")
            await asyncio.sleep(GLANCE)

    async def settle(self) -> None:
        """Lets what the last event began be painted."""
        for _ in range(3):
            await asyncio.sleep(GLANCE)

    async def picture(self, name: str, size: tuple[int, int] | None = None) -> None:
        """A numbered picture of the window; ``size`` for this one alone."""
        before = self._window.size()
        if size is not None:
            self._window.resize(*size)
            for _ in range(4):
                await self.settle()
        # A list lays out again a tenth of a second after its width changed.
        await asyncio.sleep(0.2)
        self._taken += 1
        path = self._folder / f"{self._taken:03}-{name}.png"
        picture = self._window.grab()
        popup = QApplication.activePopupWidget()
        if popup is not None:
            from PySide6.QtGui import QPainter

            painter = QPainter(picture)
            painter.drawPixmap(
                self._window.mapFromGlobal(popup.mapToGlobal(popup.rect().topLeft())), popup.grab()
            )
            painter.end()
        if not picture.save(str(path)):
            raise HandsFailed(f"{path.name} cannot be written")
        if size is not None:
            self._window.resize(before)
            await self.settle()

    def _where(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        return popup or self._window.focusWidget() or self._window
