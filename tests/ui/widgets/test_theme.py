"""Scheme and font scale change at run time; fonts and icons are really there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QFontMetrics, QImage, QPainter, QPalette, QTextLayout
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from console.widgets.fonts import FAMILIES, make_font
from console.widgets.icons import FOLDER, IconError
from console.widgets.part import label
from console.widgets.pill import ClockLabel
from console.widgets.theme import Theme


def test_scheme_switches_at_run_time(theme: Theme, qtbot: QtBot, qapp: QApplication) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.set_scheme("dark")
    assert qapp.palette().color(QPalette.ColorRole.Base) == theme.color("surface") == QColor("#19212a")
    assert theme.hex("act") in qapp.styleSheet()
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_scheme("dark")


@pytest.mark.parametrize(("asked", "given"), [(0.5, 1.0), (1.5, 1.5), (3.0, 2.0)])
def test_font_scale_is_held_between_100_and_200_percent(theme: Theme, asked: float, given: float) -> None:
    theme.set_scale(asked)
    assert theme.scale == given
    assert theme.font().pixelSize() == round(13 * given)


def test_a_label_grows_with_the_font_scale(theme: Theme, qtbot: QtBot) -> None:
    made = label("Percakapan")
    qtbot.addWidget(made)
    made.show()
    before = made.sizeHint()
    theme.set_scale(2.0)
    assert made.sizeHint().width() > 1.8 * before.width()


def test_bundled_families_are_known(fonts: list[str]) -> None:
    assert set(FAMILIES) <= set(fonts) | set(QFontDatabase.families())
    assert {"Inter", "Noto Color Emoji"} <= set(fonts)


@pytest.mark.parametrize("text", ["😀", "🙏", "🇮🇩", "👍🏽"])
def test_emoji_are_drawn_in_colour(theme: Theme, text: str) -> None:
    image = QImage(80, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setFont(make_font(24))
    painter.drawText(image.rect(), Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    colours = (image.pixelColor(x, y) for x in range(80) for y in range(40))
    assert sum(colour.saturation() > 60 for colour in colours) > 30


@pytest.mark.parametrize(
    ("family", "sign"), [("Noto Sans", "ё"), ("Noto Sans Arabic", "م"), ("Noto Sans Thai", "ภ")]
)
def test_other_scripts_have_a_font(fonts: list[str], family: str, sign: str) -> None:
    font = make_font(13)
    font.setFamilies([family])
    assert QFontMetrics(font).inFontUcs4(ord(sign))


@pytest.mark.qt_log_ignore("OpenType support missing for", extend=True)
def test_a_script_that_is_not_bundled_comes_from_the_system(fonts: list[str]) -> None:
    known = [
        name for name in QFontDatabase.families(QFontDatabase.WritingSystem.Armenian) if name not in fonts
    ]
    if not known:
        pytest.skip("this system has no font with Armenian letters to fall back to")
    layout = QTextLayout("Ա", make_font(13))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    [run] = layout.glyphRuns()
    assert run.rawFont().familyName() not in fonts
    assert run.glyphIndexes() != [0]


def test_tabular_digits_have_one_width(theme: Theme) -> None:
    plain, clock = QFontMetrics(theme.font("body")), QFontMetrics(theme.font("body", tabular=True))
    assert plain.horizontalAdvance("11:11") != plain.horizontalAdvance("00:00")
    assert clock.horizontalAdvance("11:11") == clock.horizontalAdvance("00:00")


def test_every_bundled_icon_draws_in_the_token_s_colour(theme: Theme) -> None:
    names = [path.stem for path in FOLDER.glob("*.svg")]
    assert len(names) > 50
    for name in names:
        image = theme.pixmap(name, "act", 24, 2.0).toImage()
        solid = {
            image.pixelColor(x, y).rgb()
            for x in range(48)
            for y in range(48)
            if image.pixelColor(x, y).alpha() == 255
        }
        assert theme.color("act").rgb() in solid, name


def test_icons_change_colour_with_the_scheme(theme: Theme) -> None:
    before = theme.pixmap("phone", "act").toImage()
    theme.set_scheme("dark")
    assert theme.pixmap("phone", "act").toImage() != before


def test_an_unknown_icon_is_an_error(theme: Theme) -> None:
    with pytest.raises(IconError):
        theme.pixmap("no-such-icon")


def test_labels_never_read_markup(theme: Theme, qtbot: QtBot) -> None:
    made = label("<b>bukan</b> markup")
    qtbot.addWidget(made)
    assert made.textFormat() is Qt.TextFormat.PlainText
    assert isinstance(made, QLabel)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_running_clock_does_not_tremble(theme: Theme, qtbot: QtBot, scale: float) -> None:
    theme.set_scale(scale)
    widths = []
    for text in ("11:11", "00:00"):
        made = ClockLabel(text)
        qtbot.addWidget(made)
        made.show()
        theme.set_scheme("dark")
        widths.append(made.sizeHint().width())
    assert widths[0] == widths[1]
