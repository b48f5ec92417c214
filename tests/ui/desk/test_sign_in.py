"""The sign-in view: what it asks for, and what it hands on."""

import pytest
from pytestqt.qtbot import QtBot

from console.views.sign_in import SignInView, Trouble
from console.widgets.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_a_changed_password_asks_for_the_old_one_and_keeps_the_work(qtbot: QtBot) -> None:
    view = SignInView(Theme("light", 1.0))
    qtbot.addWidget(view)
    signed: list[tuple[str, ...]] = []
    view.submitted.connect(lambda *who: signed.append(who))
    view.rewrap_wanted.connect(lambda *who: signed.append(who))
    view.fill("https://gateway.pusat.example", "sari")
    view.password.setText("baru")
    assert view.old.isHidden()
    view.password.returnPressed.emit()
    view.show_trouble(Trouble("…", act="Mulai dengan data baru", key="anew", old=True))
    assert not view.old.isHidden()
    view.old.returnPressed.emit()
    view.old.setText("lama")
    view.old.returnPressed.emit()
    where = ("https://gateway.pusat.example", "sari")
    assert signed == [(*where, "baru"), (*where, "lama", "baru")]
    view.show_trouble(Trouble("…"))
    assert (view.old.isHidden(), view.old.text()) == (True, "")
