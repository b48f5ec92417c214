"""The parts together: everything named for the screen reader, nothing cut, in every scheme."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QPushButton, QWidget

from console.widgets.gallery.desk import desk
from console.widgets.gallery.pages import PAGES
from console.widgets.theme import Theme
from tests.ui.conftest import Show


def reached(window: QWidget) -> list[QWidget]:
    """Every part that the Tab key reaches."""
    parts = (*window.findChildren(QWidget), window)
    return [
        p
        for p in parts
        if p.isVisible() and p.focusPolicy() & Qt.FocusPolicy.TabFocus and p.focusProxy() is None
    ]


@pytest.mark.parametrize("page", [*PAGES, "desk"])
def test_whatever_the_tab_key_reaches_has_a_name(theme: Theme, show: Show, page: str) -> None:
    window = show(desk(theme) if page == "desk" else PAGES[page](theme))
    for part in reached(window):
        said = QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)
        assert said.strip(), f"{page}: {type(part).__name__} {part.objectName()}"


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(1366, 768, 1.0), (1920, 1080, 1.0), (1920, 1080, 1.5)]
)
def test_nothing_on_the_desk_is_cut_or_laid_over(
    theme: Theme, show: Show, width: int, height: int, scale: float
) -> None:
    theme.set_scale(scale)
    window = desk(theme)
    window.resize(width, height)
    show(window)
    QApplication.processEvents()
    assert (window.width(), window.height()) == (width, height), (
        "the window wants more room than the screen has"
    )
    parts: list[QPushButton | QLabel] = [*window.findChildren(QPushButton), *window.findChildren(QLabel)]
    for part in parts:
        if part.isVisible() and part.text() and not (isinstance(part, QLabel) and part.wordWrap()):
            assert part.width() >= part.minimumSizeHint().width(), part.text()
            assert part.height() >= part.minimumSizeHint().height(), part.text()
            inside = part.mapTo(window, part.rect().bottomRight())
            assert window.rect().contains(inside), part.text()


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_no_ground_of_another_scheme_shines_through(theme: Theme, show: Show, scheme: str) -> None:
    theme.set_scheme(scheme)  # type: ignore[arg-type]
    window = show(desk(theme))
    picture = window.grab().toImage()
    grounds = {theme.hex(token) for token in ("surface", "raised", "bg", "note-soft")}
    for view in window.findChildren(QAbstractScrollArea):
        if view.isVisible():
            at = view.viewport().mapTo(window, QPoint(1, view.viewport().height() - 2))
            assert picture.pixelColor(at).name() in grounds


def test_a_live_switch_looks_like_a_fresh_start(theme: Theme, show: Show) -> None:
    kept = show(desk(theme))
    kept.resize(1366, 768)
    theme.set_scheme("dark")
    QApplication.processEvents()
    fresh = show(desk(theme))
    fresh.resize(1366, 768)
    QApplication.processEvents()
    for window in (kept, fresh):
        focused = window.focusWidget()
        assert focused is not None
        focused.clearFocus()
    first, second = kept.grab().toImage(), fresh.grab().toImage()
    assert first.size() == second.size()
    points = [(x, y) for x in range(0, first.width(), 4) for y in range(0, first.height(), 4)]
    differ = sum(first.pixel(x, y) != second.pixel(x, y) for x, y in points)
    assert differ < len(points) * 0.002


@pytest.mark.processes
def test_the_command_paints_the_named_pages(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "console.widgets.gallery", str(tmp_path), "marks", "rail"]
    subprocess.run(command, check=True, timeout=60, capture_output=True)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == sorted(
        f"{page}-{scheme}.png" for page in ("marks", "rail") for scheme in ("light", "dark", "contrast")
    )
    assert QImage(str(tmp_path / "marks-dark.png")).width() > 700
