"""The sign-in view: what it asks for, and what it hands on."""

from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from console.notices import Notice
from console.views.sentences import Sentences
from console.views.shell import Shell
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


def test_a_password_for_one_sign_in_asks_for_one_to_keep(qtbot: QtBot) -> None:
    view = SignInView(Theme("light", 1.0))
    qtbot.addWidget(view)
    signed: list[tuple[str, ...]] = []
    view.submitted.connect(lambda *who: signed.append(who))
    view.renew_wanted.connect(lambda *who: signed.append(who))
    view.fill("https://gateway.pusat.example", "sari")
    view.password.setText("k7mp-x3fd-92hq")
    assert view.new.isHidden()
    view.show_trouble(Trouble("…", new=True))
    assert not view.new.isHidden()
    view.new.returnPressed.emit()
    assert signed == []
    view.new.setText("pilihan sendiri")
    view.new.returnPressed.emit()
    assert signed == [("https://gateway.pusat.example", "sari", "k7mp-x3fd-92hq", "pilihan sendiri")]
    view.show_trouble(Trouble("…"))
    assert (view.new.isHidden(), view.new.text()) == (True, "")
    for code in ("password_change", "new_password_short", "new_password_same"):
        assert "Kata sandi" in Sentences().of(Notice(code))


def test_without_a_secure_keyring_it_says_so_and_what_is_safe(qtbot: QtBot) -> None:
    view = SignInView(Theme("light", 1.0))
    qtbot.addWidget(view)
    assert view._keyless.isHidden()
    view.offer_keeping_nothing(False)
    assert not view._keyless.isHidden()
    assert "penyimpan kunci" in view._keyless.text()
    assert view.keep_nothing.accessibleDescription() == view._keyless.text()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_long_words_in_large_letters_cover_nothing(qtbot: QtBot, scale: float) -> None:
    theme = Theme("light", scale)
    theme.apply()
    shell = Shell(theme)
    qtbot.addWidget(shell)
    shell.show()
    view = shell.sign_in
    view.offer_keeping_nothing(False)
    long = Sentences().of(Notice("password_changed"))
    view.show_trouble(Trouble(long, act="Mulai dengan data baru", key="anew", old=True))
    qtbot.waitUntil(lambda: view._banner.height() > 40)
    shown = (view.keep_nothing, view._keyless, view._banner, view._go)
    qtbot.waitUntil(
        lambda: all(above.geometry().bottom() < below.geometry().top() for above, below in pairwise(shown))
    )
    # The button that goes on is in sight, whatever had to be scrolled for it.
    qtbot.waitUntil(lambda: view._go.visibleRegion().boundingRect().height() == view._go.height())
