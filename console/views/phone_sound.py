"""What the agent hears and speaks with: devices by name, how loud they are, a test before the shift; and the account, with its secret
(ui: Softphone)."""

from collections.abc import Callable

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QProgressBar, QWidget

from console.notices import Notice
from console.settings import Choices
from console.softphone.events import Events, Level, SoundTested
from console.softphone.orders import Levels, TestSound
from console.softphone.phone import Phone
from console.softphone.state import AccountState
from console.views.desk import Desk
from console.views.look import Look
from console.views.phone_view import PhoneView
from console.views.slide_panel import SlidePanel
from console.widgets.buttons import Button
from console.widgets.combo_field import ComboField
from console.widgets.part import label, set_tone

#: Seconds that are recorded and played back.
_TEST_S = 4.0
#: A microphone that never came over this (of full scale) was not heard.
_HEARD = 0.02
_SWITCHES = ("phone_echo", "phone_noise", "phone_gain")


class PhoneSoundPanel(SlidePanel):
    """``choose`` keeps the agent's choices; levels are asked for only while the panel is in sight."""

    def __init__(
        self,
        look: Look,
        desk: Desk,
        view: PhoneView,
        choose: Callable[[Choices], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._desk, self._view, self._choose = desk, view, choose
        self._listens = False
        self.state = label(strong=True, wrap=True)
        self.devices = {
            name: ComboField(look.theme) for name in ("phone_microphone", "phone_speaker", "phone_ringer")
        }
        self.level, self.heard_level = _meter(), _meter()
        self._levels = {
            self.level: label(size="small", tone="muted"),
            self.heard_level: label(size="small", tone="muted"),
        }
        self.test = Button(look.theme, icon="mic")
        self.test.clicked.connect(self._test)
        self.result = label(size="small", tone="muted", wrap=True)
        self.switches = {name: QCheckBox() for name in _SWITCHES}
        self._line = label(strong=True)
        self._user_name, self._secret_name = label(tone="muted"), label(tone="muted")
        self.user, self.secret = QLineEdit(), QLineEdit()
        self.user.setMaxLength(60)
        self.secret.setMaxLength(200)
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self._user_name.setBuddy(self.user)
        self._secret_name.setBuddy(self.secret)
        self.keep = Button(look.theme)
        self.keep.clicked.connect(self._keep)
        self.secret.returnPressed.connect(self._keep)
        for name, combo in self.devices.items():
            combo.chosen.connect(
                lambda key, name=name: self._choose(self._desk.choices().choose(**{name: key}))
            )
        for name, box in self.switches.items():
            box.clicked.connect(lambda on, name=name: self._choose(self._desk.choices().choose(**{name: on})))
        self._build()
        self.retranslate()

    def begin(self) -> None:
        """Shows what is now."""
        self.user.setText("" if self._desk.extension is None else self._desk.extension.extension)
        self.secret.clear()
        self.result.clear()
        self._fill()
        self.devices["phone_microphone"].setFocus()
        self._listen(True)

    def submit(self) -> None:
        self.closed.emit()

    def told(self, phone: Phone, event: Events | None) -> None:
        """The telephone told something."""
        if not self.isVisible():
            if self._listens:
                self._listen(False)
            return
        if isinstance(event, Level):
            self.level.setValue(round(event.microphone * 100))
            self.heard_level.setValue(round(event.speaker * 100))
        elif isinstance(event, SoundTested):
            self._tested(event)
        else:
            self._fill()

    def settings_kept(self) -> None:
        if self.isVisible():
            self._fill()

    def retranslate(self) -> None:
        self.set_words(self.tr("Telepon dan headset"), "", self.tr("Selesai"))
        names = {
            "phone_microphone": self.tr("Mikrofon"),
            "phone_speaker": self.tr("Speaker"),
            "phone_ringer": self.tr("Dering di"),
        }
        for name, combo in self.devices.items():
            combo.set_name(names[name])
        for meter, words, name in (
            (self.level, self.tr("Suara Anda"), self.tr("Keras suara mikrofon")),
            (self.heard_level, self.tr("Yang terdengar"), self.tr("Keras suara speaker")),
        ):
            self._levels[meter].setText(words)
            meter.setAccessibleName(name)
        self.test.setText(self.tr("Uji headset"))
        self.test.setToolTip(self.tr("Rekam beberapa detik, lalu dengarkan"))
        for name, words in (
            ("phone_echo", self.tr("Hilangkan gema")),
            ("phone_noise", self.tr("Redam kebisingan")),
            ("phone_gain", self.tr("Samakan keras suara")),
        ):
            self.switches[name].setText(words)
        self._line.setText(self.tr("Ekstensi"))
        self._user_name.setText(self.tr("Nomor ekstensi"))
        self._secret_name.setText(self.tr("Kata sandi ekstensi"))
        self.user.setAccessibleName(self.tr("Nomor ekstensi"))
        self.secret.setAccessibleName(self.tr("Kata sandi ekstensi"))
        self.secret.setPlaceholderText(self.tr("Kosong: tidak diganti"))
        self.keep.setText(self.tr("Simpan ekstensi"))
        self._fill()

    def hideEvent(self, event: QHideEvent) -> None:
        self._listen(False)
        super().hideEvent(event)

    def _build(self) -> None:
        self.body.addWidget(self.state)
        self.body.addWidget(self.devices["phone_microphone"])
        for meter in (self.level,):
            self.body.addWidget(self._levels[meter])
            self.body.addWidget(meter)
        self.body.addWidget(self.devices["phone_speaker"])
        self.body.addWidget(self._levels[self.heard_level])
        self.body.addWidget(self.heard_level)
        for part in (self.devices["phone_ringer"], self.test, self.result, *self.switches.values()):
            self.body.addWidget(part)
        self.body.addSpacing(8)
        for part in (self._line, self._user_name, self.user, self._secret_name, self.secret, self.keep):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def _fill(self) -> None:
        phone, settings, choices = self._view.phone, self._desk.settings(), self._desk.choices()
        self.state.setText(self._view.words.state(phone))
        set_tone(self.state, "ok" if phone.ready else "bad" if self._refused() else "wait")
        for name, combo in self.devices.items():
            found = [d for d in phone.devices if (d.input if name == "phone_microphone" else d.output)]
            offered = [("", self.tr("Pilihan sistem")), *((d.id, d.name) for d in found)]
            now = getattr(settings, name)
            if now and now not in dict(offered):
                offered.append((now, self.tr("tidak terpasang")))
            combo.set_choices(offered, now)
            combo.set_key(now)
            combo.setEnabled(not choices.locked(name))
        for name, box in self.switches.items():
            box.setChecked(getattr(settings, name))
            box.setEnabled(not choices.locked(name))
        self.test.setEnabled(not phone.calls)
        mine = self._desk.extension is not None
        for part in (self._line, self._user_name, self.user, self._secret_name, self.secret, self.keep):
            part.setVisible(mine)

    def _refused(self) -> bool:
        return any(a.state is AccountState.REFUSED for a in self._view.phone.accounts.values())

    def _listen(self, on: bool) -> None:
        if on is not self._listens:
            self._listens = on
            self._view.order(Levels(on=on))

    def _test(self) -> None:
        self._view.order(TestSound(seconds=_TEST_S))

    def _tested(self, event: SoundTested) -> None:
        words = {
            "recording": self.tr("Bicaralah…"),
            "playing": self.tr("Dengarkan…"),
            "failed": self.tr("Tidak bisa diuji: tidak ada suara dari perangkat."),
        }.get(event.phase, "")
        if event.phase == "done":
            words = (
                self.tr("Selesai. Bila suara Anda terdengar jelas, headset siap.")
                if event.peak >= _HEARD
                else self.tr(
                    "Mikrofon tidak mendengar apa pun. Periksa tombol mute di headset, atau pilih yang lain."
                )
            )
        bad = event.phase == "failed" or (event.phase == "done" and event.peak < _HEARD)
        set_tone(self.result, "bad" if bad else "muted")
        self.result.setText(words)

    def _keep(self) -> None:
        self.look.once("phone secret", self._keep_line)

    async def _keep_line(self) -> None:
        assert self._desk.extension is not None
        await self._desk.extension.keep_extension(self.user.text().strip(), self.secret.text())
        self.secret.clear()
        self.look.say(Notice("extension_kept", "ok", fleeting=True))


def _meter() -> QProgressBar:
    made = QProgressBar()
    made.setRange(0, 100)
    made.setTextVisible(False)
    made.setFixedHeight(8)
    return made
