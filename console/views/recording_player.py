"""One recording: its picture, and hearing it. Never beside a call: what is played stands still while there is one."""

from collections.abc import Iterator

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget
from shiboken6 import isValid

from console.operations.recording import Sound
from console.playing.player import SPEEDS, Silence
from console.softphone.events import Events
from console.softphone.phone import Phone
from console.softphone.playback import Shape, shape_of
from console.views.desk import Desk
from console.views.look import Look
from console.widgets.buttons import Button, IconButton
from console.widgets.combo_field import ComboField
from console.widgets.formats import clock
from console.widgets.part import Part, announce, label, set_tone, tabular
from console.widgets.row_flow import RowFlow
from console.widgets.waveform import PARTS, STEP_S, Waveform

#: Between two looks where it is.
_LOOK_MS = 50
#: Letters of a device's name that have room.
_DEVICE = 16
#: Bytes of sound that are looked at in one go.
_CHUNK = 1 << 20


def picture(sound: Sound) -> Shape:
    """How loud each side is, over the whole. Takes its time: for threads."""
    return shape_of(_chunks(sound.pcm), sound.samples, PARTS)


def _chunks(pcm: bytes) -> Iterator[bytes]:
    for at in range(0, len(pcm), _CHUNK):
        yield pcm[at : at + _CHUNK]


class RecordingPlayer(Part):
    """``show_sound`` once the player has it. Space plays and pauses, wherever in it the cursor is."""

    played = Signal()
    """The user pressed play."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._desk, self._player = desk, desk.player
        self._sound: Sound | None = None
        self._loaded: float | None = None
        self._refused = ""
        self.title = label(strong=True)
        self.state = label(size="small", tone="muted", wrap=True)
        self.wave = Waveform(look.theme)
        self.wave.sought.connect(self._seek)
        self.play = Button(look.theme, kind="primary", icon="play")
        self.play.clicked.connect(self.toggle)
        self.back = IconButton(look.theme, "undo-2", quiet=False)
        self.back.clicked.connect(lambda: self._seek(self._player.position - STEP_S))
        self.position = tabular(label())
        self.speed = ComboField(look.theme)
        self.speed.chosen.connect(lambda key: self._player.set_speed(float(key)))
        self.device = ComboField(look.theme)
        self.device.combo.setMinimumContentsLength(_DEVICE)
        self.device.chosen.connect(self._move)
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, 100)
        self.volume.setValue(100)
        self.volume.setFixedSize(look.theme.dp(120), look.theme.dp(20))
        self.volume.valueChanged.connect(lambda value: self._player.set_volume(value / 100))
        self._volume_name = label(tone="muted")
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._follow)
        self._build()
        telephone = desk.telephone
        self._stop = telephone.listen(self._told) if telephone is not None else lambda: None
        self.retranslate()
        self.clear()

    @property
    def on_call(self) -> bool:
        """Whether there is a call, in which nothing is played."""
        return self._desk.telephone is not None and bool(self._desk.telephone.phone.calls)

    def clear(self) -> None:
        """Nothing is chosen."""
        self._player.unload()
        self._sound, self._loaded, self._refused = None, None, ""
        self.title.setText("")
        self.wave.clear()
        self._dress()

    def refuse(self, why: str) -> None:
        """What was asked for is not heard."""
        self._loaded, self._refused = None, why
        self._dress()

    def show_loading(self, title: str, part: float = 0.0) -> None:
        """The sound of ``title`` is on its way, so much of it is there (0-1)."""
        if self._loaded is None:
            self.clear()
        self.title.setText(title)
        self._loaded = part
        self._dress()

    def show_sound(self, title: str, sound: Sound, shape: Shape) -> None:
        """The player has it now."""
        self._sound, self._loaded, self._refused = sound, None, ""
        self.title.setText(title)
        self.wave.show_sound(shape.other, shape.agent, sound.seconds, sound.pauses)
        self._player.set_speed(float(self.speed.key() or 1))
        self._player.set_volume(self.volume.value() / 100)
        self._dress()
        self.play.setFocus()

    def toggle(self) -> None:
        """Plays, or pauses."""
        if self._sound is None:
            return
        if self._player.playing:
            self.pause()
        elif not self.on_call:
            self._refused = ""
            self._player.play(self.device.key())
            self._look.start()
            self._dress()
            self.played.emit()

    def pause(self) -> None:
        """Stands where it is."""
        if self._player.playing:
            self._player.pause()
        self._look.stop()
        self._follow()

    def over(self) -> None:
        """Hears no more of the telephone; before it is taken down."""
        self._stop()

    def settings_kept(self) -> None:
        """Other settings are in force: another headset, say."""
        self._fill_devices()

    def retranslate(self) -> None:
        self.back.set_name(self.tr("Mundur {0} detik").format(round(STEP_S)))
        self.speed.set_name(self.tr("Kecepatan"))
        words = [(f"{speed:g}", f"{QLocale().toString(speed, 'g', 3)}×") for speed in SPEEDS]
        self.speed.set_choices(words, self.speed.key() or "1")
        self.device.set_name(self.tr("Dengarkan di"))
        self._volume_name.setText(self.tr("Volume"))
        self.volume.setAccessibleName(self.tr("Volume rekaman"))
        self.setAccessibleName(self.tr("Pemutar rekaman"))
        self._fill_devices()
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.toggle()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        # Behind the cover of a locked desk a customer's words stay unheard.
        self.pause()
        super().hideEvent(event)

    def _build(self) -> None:
        self.setProperty("surface", "surface")
        self.setProperty("edge", "top")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title)
        head.addWidget(self.state, 1)
        foot = RowFlow()
        self._volume_name.setBuddy(self.volume)
        for part in (
            self.play,
            self.back,
            foot.stretch(self.position),
            self.speed,
            self._volume_name,
            self.volume,
        ):
            foot.addWidget(part)
        foot.addWidget(self.device)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.wave)
        column.addLayout(foot)

    def _told(self, phone: Phone, _event: Events | None) -> None:
        if not isValid(self):
            return
        if phone.calls and self._player.playing:
            self.pause()
        self._fill_devices()
        self._dress()

    def _fill_devices(self) -> None:
        phone = None if self._desk.telephone is None else self._desk.telephone.phone
        found = [] if phone is None else [each for each in phone.devices if each.output]
        offered = [("", self.tr("Pilihan sistem")), *((each.id, each.name) for each in found)]
        now = self.device.key() or self._desk.settings().phone_speaker
        shown = [
            (self.device.combo.itemData(at), self.device.combo.itemText(at))
            for at in range(self.device.combo.count())
        ]
        if shown != offered:
            self.device.set_choices(offered, now if now in dict(offered) else "")

    def _move(self, device: str) -> None:
        """Another device, from here on."""
        if self._player.playing:
            self._player.play(device)

    def _seek(self, second: float) -> None:
        if self._sound is not None:
            self._player.seek(min(self._sound.seconds, max(0.0, second)))
            self._follow()

    def _follow(self) -> None:
        """Where it is now."""
        if not isValid(self):
            return
        self.wave.set_position(self._player.position)
        if not self._player.playing:
            self._look.stop()
        self._dress()

    def _dress(self) -> None:
        there, playing = self._sound is not None, self._player.playing
        words = self.tr("Jeda") if playing else self.tr("Putar")
        if self.play.text() != words:
            self.play.setText(words)
            self.play.set_icon("pause" if playing else "play")
        self.play.setEnabled(there and not self.on_call)
        for part in (self.back, self.wave, self.speed, self.volume, self.device):
            part.setEnabled(there)
        at, whole = (self._player.position, self._sound.seconds) if self._sound is not None else (0.0, 0.0)
        self.position.setText(f"{clock(at)} / {clock(whole)}" if there else "")
        self._say_state()

    def _say_state(self) -> None:
        words, tone = self._words()
        # In large letters there is room for one of both.
        self.title.setVisible(bool(self.title.text()) and not (tone and self.theme.large))
        if self.state.text() != words:
            self.state.setText(words)
            set_tone(self.state, "wait" if tone else "muted")
            if tone:
                announce(self.state, words)

    def _words(self) -> tuple[str, bool]:
        """What there is to know, and whether it is amiss."""
        if self._loaded is not None:
            return self.tr("Mengambil rekaman… {0} %").format(round(self._loaded * 100)), False
        if self._refused:
            return self._refused, True
        if self._sound is None:
            return self.tr(
                "Pilih satu rekaman, lalu tekan Enter. Siapa mendengarkan apa selalu dicatat."
            ), False
        if self.on_call:
            return self.tr("Ada panggilan: rekaman berhenti dan bisa diputar lagi sesudahnya."), True
        match self._player.silence:
            case Silence.NO_DEVICE:
                return self.tr("Tidak ada perangkat suara: sambungkan headset, lalu putar lagi."), True
            case Silence.CHOSEN_DEVICE_GONE:
                return self.tr("Perangkat pilihan tidak terpasang; terdengar di perangkat sistem."), True
            case _:
                return self.tr("Dicatat bahwa Anda mendengarkan rekaman ini."), False
