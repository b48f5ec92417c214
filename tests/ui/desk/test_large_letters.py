"""Large letters, the high-contrast theme, and other looks that are easily forgotten."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QLabel
from pytestqt.qtbot import QtBot

from console.views.sign_in import SignInView, Trouble
from console.widgets.theme import Theme
from tests.ui.pictures import conversation, end, note, offline, stage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.mark.parametrize("scale", [1.5, 2.0])
async def test_the_pinned_tab_is_whole(scale: float, theme: Theme) -> None:
    theme.set_scale(scale)
    world, desk = await stage(theme, conversation, (1366, 768))
    try:
        bar = desk.tab_row.bar
        assert bar.tabRect(0).left() >= 0
        assert bar.tabRect(bar.count() - 1).right() <= bar.width()
    finally:
        await end(world, desk)


@pytest.mark.parametrize("scale", [1.5, 2.0])
async def test_the_banner_of_an_outage_leaves_room_for_the_conversation(scale: float, theme: Theme) -> None:
    theme.set_scale(scale)
    world, desk = await stage(theme, offline, (1366, 768))
    try:
        [words] = [label for label in desk.offline.findChildren(QLabel) if label.text()]
        assert words.height() <= 3 * words.fontMetrics().lineSpacing()
        assert "10:31" in words.text()
        assert "membuka data tersamar" in desk.offline.accessibleName()
    finally:
        await end(world, desk)


def test_the_card_ends_below_its_button(theme: Theme, qtbot: QtBot) -> None:
    view = SignInView(theme)
    qtbot.addWidget(view)
    view.resize(1366, 768)
    view.show()
    for trouble in ("", "Nama pengguna atau kata sandi tidak cocok."):
        if trouble:
            view.show_trouble(Trouble(trouble))
        card, button = view._card, view._go
        form = card.layout()
        assert form is not None
        margin = form.contentsMargins().bottom()
        qtbot.waitUntil(
            lambda c=card, b=button, m=margin: c.height() - b.geometry().bottom() <= m + 2,  # type: ignore[misc]
            timeout=5000,
        )


@pytest.mark.parametrize("scene", [conversation, note])
async def test_in_high_contrast_the_writing_field_wears_the_ring_of_the_focus(
    scene: object, theme: Theme
) -> None:
    theme.set_scheme("contrast")
    world, desk = await stage(theme, scene, (1366, 768))  # type: ignore[arg-type]
    try:
        assert desk.case.composer.editor().hasFocus()
        box = desk.case.composer.editor().parentWidget()
        assert isinstance(box, QFrame)
        picture = box.grab().toImage()
        assert picture.pixelColor(1, picture.height() // 2) == QColor(theme.hex("focus"))
    finally:
        await end(world, desk)
