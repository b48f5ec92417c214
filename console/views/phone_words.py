"""The softphone in the language of the screen."""

from PySide6.QtCore import QObject

from console.softphone.phone import EngineState, Phone
from console.softphone.reasons import Reason
from console.softphone.state import AccountState, Call
from console.views.phone_model import Mood, PhoneShown, idle
from console.widgets.formats import clock
from domain.call import CallState
from domain.errors import InvalidValue
from domain.phone import parse


class PhoneWords(QObject):
    """Names of states, acts and troubles."""

    def acts(self) -> list[tuple[str, str, str]]:
        """(form, act, words): each form an act's button takes."""
        return [
            ("answer", "answer", self.tr("Jawab")),
            ("reject", "reject", self.tr("Tolak")),
            ("mute", "mute", self.tr("Mute")),
            ("muted", "mute", self.tr("Suara mati")),
            ("hold", "hold", self.tr("Hold")),
            ("held", "hold", self.tr("Lanjutkan")),
            ("transfer", "transfer", self.tr("Transfer")),
            ("join", "join", self.tr("Gabungkan")),
            ("complete", "complete", self.tr("Sambungkan")),
            ("payment", "payment", self.tr("IVR pembayaran")),
            ("take_back", "take_back", self.tr("Ambil kembali")),
            ("keypad", "keypad", self.tr("Tombol angka")),
            ("record", "record", self.tr("Rekam")),
            ("recording", "record", self.tr("Jeda rekaman")),
            ("announcing", "record", self.tr("Pengumuman…")),
            ("paused", "record", self.tr("Lanjut rekam")),
            ("listen", "listen", self.tr("Dengarkan")),
            ("whisper", "whisper", self.tr("Bisiki")),
            ("barge", "barge", self.tr("Ikut bicara")),
            ("take_over", "take_over", self.tr("Ambil alih")),
            ("end", "end", self.tr("Akhiri")),
        ]

    def mood(self, now: PhoneShown) -> str:
        """The telephone's state when there is no call."""
        if now.mood is Mood.TROUBLE:
            return self.tr("Telepon: {0}").format(self.trouble(now.trouble))
        return {
            Mood.READY: self.tr("Telepon siap"),
            Mood.STARTING: self.tr("Telepon menyambung…"),
        }.get(now.mood, "")

    def state(self, phone: Phone) -> str:
        """How the telephone itself is, in a sentence."""
        now = idle(phone)
        ready = next((a for a in phone.accounts.values() if a.state is AccountState.READY), None)
        if ready is not None and ready.registrar:
            return self.tr("Telepon siap, tersambung ke {0}").format(ready.registrar)
        return self.mood(now)

    def trouble(self, reason: str) -> str:
        """Why something is not possible, as part of a sentence."""
        return {
            EngineState.DOWN.value: self.tr("berhenti, dijalankan lagi"),
            EngineState.REPLACED.value: self.tr("dipakai di jendela lain"),
            Reason.NO_SUCH_CALL.value: self.tr("panggilan itu sudah berakhir"),
            Reason.NOT_NOW.value: self.tr("belum bisa saat ini"),
            Reason.BUSY.value: self.tr("masih ada panggilan lain"),
            Reason.NO_ACCOUNT.value: self.tr("ekstensi belum diatur"),
            Reason.NOT_READY.value: self.tr("belum tersambung ke PBX"),
            Reason.BAD_NUMBER.value: self.tr("nomor tidak dikenal"),
            Reason.BAD_SETTINGS.value: self.tr("pengaturan tidak terbaca"),
            Reason.NO_TLS.value: self.tr("komputer ini tidak mendukung TLS"),
            Reason.CERTIFICATE.value: self.tr("sertifikat PBX tidak dipercaya"),
            Reason.WRONG_SECRET.value: self.tr("kata sandi ekstensi ditolak"),
            Reason.NO_ANSWER.value: self.tr("PBX tidak menjawab"),
            Reason.UNREACHABLE.value: self.tr("PBX tidak terjangkau"),
            Reason.PORT_TAKEN.value: self.tr("port dipakai program lain"),
            Reason.OTHER_PROGRAM.value: self.tr("diperbarui setelah panggilan ini"),
        }.get(reason, self.tr("ditolak: {0}").format(reason))

    def who(self, call: Call, known: str = "") -> str:
        """Who is on the line; ``known``: the customer's name here."""
        return known or call.name or self.shown(call.number) or self.tr("Nomor disembunyikan")

    def caller(self, call: Call, names: list[str], inside: str = "") -> str:
        """Who calls, as far as is known while it rings; ``inside``: a colleague, or a queue of the house."""
        if inside and not names:
            return inside
        if len(names) == 1:
            return names[0]
        if names:
            return self.tr("{0}, {1} pelanggan").format(self.who(call), len(names))
        return self.tr("{0} · belum dikenal").format(self.who(call))

    def said_to_bot(self, call: Call) -> str:
        """What a bot heard before, in short."""
        intent = call.told.bot.get("intent", "")
        return self.tr("Kata bot: {0}").format(intent) if intent else ""

    def origin(self, call: Call, queue: str, *, passed_by: str = "", inside: str = "") -> str:
        """Where the call came from; ``passed_by``: who passed the caller on to here, ``inside``: the number of the house it is with."""
        passed = self.tr("ditransfer oleh {0}").format(passed_by) if passed_by else ""
        house = self.tr("ekstensi {0}").format(inside) if inside else ""
        return " · ".join(part for part in (house, passed, call.told.ivr, queue) if part)

    def how(self, call: Call) -> str:
        """What it does just now."""
        words = {
            CallState.CALLING: self.tr("memanggil"),
            CallState.ALERTING: self.tr("berdering di sana"),
            CallState.RINGING: self.tr("berdering"),
            CallState.HELD: self.tr("ditahan"),
        }.get(call.state, "")
        there = self.tr("ditahan di sana") if call.held_there else ""
        return " · ".join(part for part in (words, there) if part)

    def second(self, now: PhoneShown, known: str = "") -> str:
        """The other line; ``known`` as ``who``."""
        if now.other is None:
            return ""
        words = self.tr("bersama {0}") if now.joined else self.tr("ditahan: {0}")
        return words.format(f"{self.who(now.other.call, known)} {clock(now.other.seconds)}")

    def shown(self, number: str) -> str:
        """A number as it is read in Indonesia."""
        try:
            return parse(number).shown
        except InvalidValue:
            return number
