"""What a comparison and a verdict are told in."""

from PySide6.QtCore import QObject

from console.widgets.theme import Tone
from domain.parties import Verification
from domain.validation import Agreement, Match, Reason


class ValidationWords(QObject):
    """In the language of the screen."""

    def advice(self, match: Match, *, number: bool = False) -> tuple[str, Tone]:
        """How far what was said agrees, and why."""
        why = self._number(match.reason) if number else self._name(match.reason)
        if match.agreement is Agreement.YES:
            return self.tr("Cocok – {0}").format(why), "ok"
        if match.agreement is Agreement.PARTLY:
            return self.tr("Mirip, tanyakan lagi – {0}").format(why), "wait"
        return self.tr("Tidak cocok – {0}").format(why), "bad"

    def verdict(self, found: Verification) -> str:
        """What it comes to."""
        return {
            Verification.UNCHECKED: self.tr("Hasil: bandingkan yang wajib dulu."),
            Verification.VALID: self.tr("Hasil: valid. Data tersamar boleh dibuka."),
            Verification.FAILED: self.tr("Hasil: tidak valid. Data tersamar tetap tertutup."),
        }[found]

    def _name(self, reason: Reason) -> str:
        return {
            Reason.SAME: self.tr("sama persis"),
            Reason.TITLE: self.tr("beda gelar saja"),
            Reason.ORDER: self.tr("beda urutan kata"),
            Reason.SHORT_FORM: self.tr("beda singkatan"),
            Reason.OLD_SPELLING: self.tr("beda ejaan"),
            Reason.TYPING: self.tr("beda satu huruf"),
            Reason.PART: self.tr("baru sebagian nama"),
            Reason.DIFFERENT: self.tr("nama lain"),
            Reason.NOTHING: self.tr("belum ada nama"),
        }[reason]

    def _number(self, reason: Reason) -> str:
        return {
            Reason.SAME: self.tr("nomor terdaftar, apa pun penulisannya"),
            Reason.PART: self.tr("angka yang terlihat sama; sisanya tidak terlihat di sini"),
            Reason.DIFFERENT: self.tr("nomor lain"),
        }.get(reason, self.tr("belum ada nomor"))
