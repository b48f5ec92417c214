"""What the agent may choose for this desk; every choice holds at once."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from console.settings import Settings
from console.views.desk import Desk
from console.views.look import Look
from console.views.page import Page
from console.views.times import ZONES
from console.widgets.buttons import Button
from console.widgets.card import Card
from console.widgets.combo_field import ComboField
from console.widgets.part import label

_SCALES = (100, 110, 125, 150, 175, 200)
_UNDO = (0, 3, 5, 10, 15)


class SettingsView(Page):
    """Language, look, font size, sound, undo time; and signing out."""

    changed = Signal(Settings)
    sign_out_wanted = Signal()

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._desk, self._settings, self._who = desk, desk.settings(), desk.owner.user.name
        self.setProperty("surface", "bg")
        self._title = label(size="title", strong=True)
        self.language, self.scheme, self.scale, self.undo, self.zone = (
            ComboField(look.theme) for _ in range(5)
        )
        self.sound = QCheckBox()
        self.sign_out = Button(look.theme, icon="log-out")
        self._left = label(size="small", tone="muted", wrap=True)
        self._cards = [Card(look.theme) for _ in range(3)]
        for field in (self.language, self.zone):
            self._cards[0].body().addWidget(field)
        for field in (self.scheme, self.scale):
            self._cards[1].body().addWidget(field)
        self._cards[1].body().addWidget(self.undo)
        self._cards[1].body().addWidget(self.sound)
        self._cards[2].body().addWidget(self._left)
        self._cards[2].body().addWidget(self.sign_out, 0, Qt.AlignmentFlag.AlignLeft)
        self._connect()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(self._title)
        row = QHBoxLayout()
        inner = QVBoxLayout()
        inner.setSpacing(12)
        for card in self._cards:
            card.setMaximumWidth(look.theme.icon_px(560))
            inner.addWidget(card)
        inner.addStretch(1)
        row.addLayout(inner, 3)
        row.addStretch(1)
        column.addLayout(row, 1)
        self.setFocusProxy(self.language)
        self.retranslate()

    def settings_kept(self) -> None:
        self.show_settings(self._desk.settings())

    def show_settings(self, settings: Settings) -> None:
        """Shows what is in force."""
        self._settings = settings
        self.language.set_key(settings.language)
        self.scheme.set_key(settings.scheme)
        self.scale.set_key(str(settings.scale))
        self.undo.set_key(str(settings.undo_seconds))
        self.zone.set_key(settings.zone)
        self.sound.setChecked(settings.sound)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Pengaturan"))
        self.setAccessibleName(self._title.text())
        for card, words in zip(
            self._cards,
            (self.tr("Bahasa dan waktu"), self.tr("Tampilan dan kerja"), self.tr("Akun")),
            strict=True,
        ):
            card.set_title(words)
        self.language.set_name(self.tr("Bahasa"))
        self.zone.set_name(self.tr("Zona waktu"))
        self.scheme.set_name(self.tr("Tema"))
        self.scale.set_name(self.tr("Ukuran huruf"))
        self.undo.set_name(self.tr("Waktu mengurungkan"))
        self.sound.setText(self.tr("Suara saat tawaran dan pesan masuk"))
        self.sign_out.setText(self.tr("Keluar"))
        self._left.setText(
            self.tr(
                "Masuk sebagai {0}. Yang belum terkirim tetap tersimpan terenkripsi dan dikirim atas nama Anda."
            ).format(self._who)
        )
        self.language.set_choices([("id", "Bahasa Indonesia"), ("en", "English")])
        self.zone.set_choices([(name, f"{name} (UTC+{hours})") for name, hours in ZONES.items()])
        self.scheme.set_choices(
            [
                ("light", self.tr("Terang")),
                ("dark", self.tr("Gelap")),
                ("contrast", self.tr("Kontras tinggi")),
            ]
        )
        self.scale.set_choices([(str(scale), f"{scale} %") for scale in _SCALES])
        self.undo.set_choices(
            [(str(s), self.tr("{0} detik").format(s) if s else self.tr("langsung kirim")) for s in _UNDO]
        )
        self.show_settings(self._settings)

    def _connect(self) -> None:
        self.language.chosen.connect(lambda key: self._choose(replace(self._settings, language=key)))
        self.scheme.chosen.connect(lambda key: self._choose(replace(self._settings, scheme=key)))
        self.scale.chosen.connect(lambda key: self._choose(replace(self._settings, scale=int(key))))
        self.undo.chosen.connect(lambda key: self._choose(replace(self._settings, undo_seconds=int(key))))
        self.zone.chosen.connect(lambda key: self._choose(replace(self._settings, zone=key)))
        self.sound.clicked.connect(lambda on: self._choose(replace(self._settings, sound=on)))
        self.sign_out.clicked.connect(self.sign_out_wanted)

    def _choose(self, settings: Settings) -> None:
        self._settings = settings
        self.changed.emit(settings)
