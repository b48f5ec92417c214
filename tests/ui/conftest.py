"""What tests of the window share: the fonts, and the theme the application wears."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from console.widgets.fonts import register_fonts
from console.widgets.theme import Theme

Show = Callable[[QWidget], QWidget]


@pytest.fixture(scope="session")
def fonts(qapp: QApplication) -> list[str]:
    """The bundled families, registered once."""
    return register_fonts()


@pytest.fixture
def theme(qapp: QApplication, fonts: list[str]) -> Iterator[Theme]:
    """The light theme at 100 %, worn by the application."""
    made = Theme("light")
    made.apply()
    yield made
    qapp.setStyleSheet("")


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Show a widget as the active window, so that keys reach it."""
    # Held until it is closed: let go by the test's last line, its parts would be half gone when it tells them of its end.
    kept: list[QWidget] = []

    def shown(widget: QWidget) -> QWidget:
        kept.append(widget)
        qtbot.addWidget(widget)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        return widget

    return shown
