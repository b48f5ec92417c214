"""What is in force at this desk and where it comes from; every choice holds at once. Made from the descriptions alone."""

import asyncio

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.notices import Notice
from console.settings import Choices, NotSettings, exported, imported
from console.views.desk import Desk
from console.views.file_choice import file_to_open, place_to_save
from console.views.look import Look
from console.views.page import Page
from console.views.setting_row import SettingRow
from console.views.setting_words import SettingWords
from console.widgets.buttons import Button
from console.widgets.card import Card
from console.widgets.combo_field import ComboField
from console.widgets.part import label, scrolled
from domain.desk_settings import DESCRIBED
from domain.setting import Group, Kind, Value, Who

#: Bytes of an import file beyond which it is none of ours.
_LARGEST = 1_000_000
_KIND = "JSON (*.json)"
_NAME = "sahut-pengaturan.json"


class SettingsView(Page):
    """A card a group; export and import; signing out."""

    changed = Signal(Choices)
    sign_out_wanted = Signal()
    place_wanted = Signal(str)
    """Key of another place: keys, health."""
    dictionary_wanted = Signal()

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk, self._words = look, desk, SettingWords()
        self.setProperty("surface", "bg")
        self._title = label(size="title", strong=True)
        self.rows = {
            name: SettingRow(look.theme, one)
            for name, one in DESCRIBED.items()
            if one.who is not Who.COMPUTER
            and one.kind is not Kind.MAPPING
            # The line to the PBX is the centre's: there is nothing an agent could do about it here.
            and not (one.group is Group.PHONE and one.who is Who.CENTRE)
        }
        self._groups: dict[Group, Card] = {}
        self.sign_out = Button(look.theme, icon="log-out")
        self.take_out, self.take_in = Button(look.theme, icon="save"), Button(look.theme, icon="upload")
        self.keys, self.health = Button(look.theme, icon="keyboard"), Button(look.theme, icon="wrench")
        self.dictionary = Button(look.theme, icon="book-open")
        self._left, self._file_hint = (label(size="small", tone="muted", wrap=True) for _ in range(2))
        self._account, self._file, self._more = (Card(look.theme) for _ in range(3))
        self._build()
        self._connect()
        self.setFocusProxy(self.combo("language"))
        self.retranslate()

    def combo(self, name: str) -> ComboField:
        """The choice that shows the setting ``name``."""
        return self.rows[name].combo

    def settings_kept(self) -> None:
        choices = self._desk.choices()
        for row in self.rows.values():
            row.show_value(choices)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Pengaturan"))
        self.setAccessibleName(self._title.text())
        self._area.setAccessibleName(self._title.text())
        for group, card in self._groups.items():
            card.set_title(self._words.group(group))
        self._account.set_title(self.tr("Akun"))
        self._file.set_title(self.tr("Bawa ke komputer lain"))
        self._more.set_title(self.tr("Lainnya"))
        self.sign_out.setText(self.tr("Keluar"))
        self.take_out.setText(self.tr("Simpan ke berkas…"))
        self.take_in.setText(self.tr("Ambil dari berkas…"))
        self.keys.setText(self.tr("Pintasan keyboard"))
        self.dictionary.setText(self.tr("Kamus saya"))
        self.health.setText(self.tr("Kesehatan meja"))

        self._left.setText(
            self.tr(
                "Masuk sebagai {0}. Yang belum terkirim tetap tersimpan terenkripsi dan dikirim atas nama Anda."
            ).format(self._desk.owner.user.name)
        )
        self._file_hint.setText(
            self.tr("Pilihan dan pintasan Anda, tanpa nama pengguna dan tanpa alamat gateway.")
        )
        self.settings_kept()

    def _build(self) -> None:
        inner = QWidget()
        inner.setObjectName("window")
        across = QHBoxLayout(inner)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(16)
        columns = [QVBoxLayout(), QVBoxLayout()]
        for column in columns:
            column.setSpacing(12)
            across.addLayout(column, 1)
        for row in self.rows.values():
            if row.one.group not in self._groups:
                card = self._groups[row.one.group] = Card(self.theme)
                columns[0].addWidget(card)
            self._groups[row.one.group].body().addWidget(row)
        for card, parts in (
            (self._account, (self._left, self.sign_out)),
            (self._more, (self.keys, self.dictionary, self.health)),
            (self._file, (self._file_hint, self.take_out, self.take_in)),
        ):
            for part in parts:
                button = isinstance(part, Button)
                card.body().addWidget(part, 0, Qt.AlignmentFlag.AlignLeft if button else Qt.AlignmentFlag(0))
            columns[1].addWidget(card)
        for column in columns:
            column.addStretch(1)
        self._area = scrolled(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._area, 1)

    def _connect(self) -> None:
        for row in self.rows.values():
            row.chosen.connect(self._choose)
            row.reset_wanted.connect(lambda name: self.changed.emit(self._desk.choices().reset(name)))
        self.sign_out.clicked.connect(self.sign_out_wanted)
        self.keys.clicked.connect(lambda: self.place_wanted.emit("help"))
        self.dictionary.clicked.connect(self.dictionary_wanted)
        self.health.clicked.connect(lambda: self.place_wanted.emit("health"))

        self.take_out.clicked.connect(lambda: self._look.once("export settings", self._export))
        self.take_in.clicked.connect(lambda: self._look.once("import settings", self._import))

    def _choose(self, name: str, value: Value) -> None:
        self.changed.emit(self._desk.choices().choose(**{name: value}))

    async def _export(self) -> None:
        path = await place_to_save(self, self.take_out.text(), _NAME, _KIND)
        if path is None:
            return
        try:
            await asyncio.to_thread(path.write_text, exported(self._desk.choices()), "utf-8")
        except OSError:
            self._look.say(Notice("file_not_written", "wait"))
        else:
            self._look.say(Notice("settings_exported", "ok", fleeting=True))

    async def _import(self) -> None:
        path = await file_to_open(self, self.take_in.text(), _KIND)
        if path is None:
            return
        try:
            if path.stat().st_size > _LARGEST:
                raise NotSettings
            taken = imported(self._desk.choices(), await asyncio.to_thread(path.read_text, "utf-8"))
        except (OSError, ValueError):
            self._look.say(Notice("settings_not_read", "wait"))
            return
        self.changed.emit(taken.choices)
        if taken.refused:
            self._look.say(Notice("settings_partly", "wait", {"names": ", ".join(taken.refused)}))
        else:
            self._look.say(Notice("settings_imported", "ok", fleeting=True))
