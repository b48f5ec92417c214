"""Signing in before the program is whole: nothing that was pressed is lost."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.app import Front, Options
from console.settings import Choices, SettingsFile
from console.views.language import Language
from console.views.shell import Shell
from console.widgets.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_a_sign_in_pressed_before_the_rest_is_imported_waits_for_it(qtbot: QtBot, tmp_path: Path) -> None:
    theme = Theme("light", 1.0)
    shell = Shell(theme)
    qtbot.addWidget(shell)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    file = SettingsFile(tmp_path / "settings.json")
    front = Front(app, shell, theme, Language(app), file, Choices(), Options(), tmp_path)
    shell.sign_in.submitted.connect(front.hold)
    shell.sign_in.fill("https://gateway.pusat.example", "sari")
    shell.sign_in.password.setText("sandi")
    shell.sign_in.password.returnPressed.emit()
    assert not shell.sign_in.password.isEnabled(), "it is shown as begun"
    assert front.held() == ("https://gateway.pusat.example", "sari", "sandi")
    shell.sign_in.set_busy("")
    shell.sign_in.password.returnPressed.emit()
    assert front.early is None, "the password is not kept a second time"
