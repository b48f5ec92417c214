"""Notices in the language of the screen; nothing of a customer is in them but what a colleague wrote, which is left out where others
may read it.
"""

from PySide6.QtCore import QObject

from console.notices import Notice
from console.store.kept_notices import Told
from console.views.sentences import Sentences
from console.widgets.theme import Tone
from domain.notice_kind import NoticeKind

ICON: dict[NoticeKind, tuple[str, Tone]] = {
    NoticeKind.MESSAGE: ("message-square", "act"),
    NoticeKind.SLA_NEAR: ("clock", "wait"),
    NoticeKind.SLA_BREACHED: ("clock", "bad"),
    NoticeKind.RETURNED: ("undo-2", "wait"),
    NoticeKind.PASSED_ON: ("user-check", "act"),
    NoticeKind.MENTION: ("at-sign", "act"),
    NoticeKind.HANDOVER: ("user-check", "act"),
    NoticeKind.NEWS: ("info", "act"),
    NoticeKind.NEWS_MUST: ("info", "wait"),
    NoticeKind.HELP_ASKED: ("hand", "wait"),
    NoticeKind.HELP_ANSWERED: ("hand", "ok"),
    NoticeKind.UNANSWERED: ("circle-question-mark", "wait"),
    NoticeKind.UNANSWERED_SAME: ("circle-question-mark", "act"),
    NoticeKind.UNANSWERED_TOLD: ("circle-question-mark", "ok"),
    NoticeKind.TOOL_DOWN: ("wrench", "bad"),
    NoticeKind.TOOL_UP: ("wrench", "ok"),
    NoticeKind.INCIDENT_NEW: ("zap", "bad"),
    NoticeKind.INCIDENT_ASK: ("zap", "act"),
    NoticeKind.INCIDENT_BACK: ("zap", "ok"),
    NoticeKind.BCP_ON: ("shield-alert", "bad"),
    NoticeKind.BCP_OFF: ("shield-check", "ok"),
    NoticeKind.INCIDENT_STALE: ("zap", "wait"),
    NoticeKind.MASS_PROPOSED: ("triangle-alert", "wait"),
    NoticeKind.MASS_EXPIRED: ("triangle-alert", "muted"),
    NoticeKind.DELIVERY_FAILED: ("circle-x", "bad"),
    NoticeKind.REJECTED: ("circle-x", "bad"),
    NoticeKind.DESK: ("info", "muted"),
}


class NoticeWords(QObject):
    """One sentence a kind."""

    def of(self, told: Told, *, whole: bool = True) -> str:
        """The sentence of a notice. ``whole`` False: without what a colleague wrote, which may name a customer."""
        if told.kind is NoticeKind.DESK:
            return Sentences().of(Notice(told.code, detail=dict(told.detail)))
        text = {
            NoticeKind.MESSAGE: self.tr("Pelanggan menulis di tiket #{number}."),
            NoticeKind.SLA_NEAR: self.tr("Tiket #{number} hampir melewati SLA."),
            NoticeKind.SLA_BREACHED: self.tr("Tiket #{number} melewati SLA."),
            NoticeKind.RETURNED: self.tr("Tiket #{number} kembali ke Anda."),
            NoticeKind.PASSED_ON: self.tr(
                "{name} menyerahkan tiket #{number} kepada Anda; pelanggannya masih tersambung, jawab di tabnya."
            )
            if told.detail.get("live")
            else self.tr("{name} menyerahkan tiket #{number} kepada Anda."),
            NoticeKind.MENTION: self.tr("{name} menyebut Anda di tiket #{number}."),
            NoticeKind.HANDOVER: self._handover(told),
            NoticeKind.NEWS: self.tr("Pengumuman dari {name}."),
            NoticeKind.NEWS_MUST: self.tr("Pengumuman dari {name}, wajib dibaca."),
            NoticeKind.HELP_ASKED: self.tr("{name} minta bantuan."),
            NoticeKind.HELP_ANSWERED: self.tr("{name} menanggapi permintaan bantuan Anda."),
            NoticeKind.UNANSWERED: self.tr("{name} menandai pertanyaan yang belum ada jawabannya."),
            NoticeKind.UNANSWERED_SAME: self.tr(
                "Pertanyaan Anda sudah ditanyakan rekan; jawabannya datang bersama."
            ),
            NoticeKind.UNANSWERED_TOLD: self.tr("{name} menjawab pertanyaan yang Anda tandai."),
            NoticeKind.TOOL_DOWN: self.tr("{tool} down. Pekerjaan Anda tetap tersimpan."),
            NoticeKind.TOOL_UP: self.tr("{tool} kembali normal."),
            NoticeKind.INCIDENT_NEW: self.tr("{tool} dilaporkan bermasalah."),
            NoticeKind.INCIDENT_ASK: self.tr(
                "{tool} dinyatakan pulih. Jawab di panel Kendala: sudah normal bagi Anda?"
            ),
            NoticeKind.INCIDENT_BACK: self.tr("{tool} dinyatakan pulih."),
            NoticeKind.BCP_ON: self.tr("{name} mengumumkan BCP. Langkahnya ada di spanduk."),
            NoticeKind.BCP_OFF: self.tr("BCP dicabut {name}. Bekerja seperti biasa."),
            NoticeKind.INCIDENT_STALE: self.tr("{tool} masih bermasalah dan lama tidak ada kabarnya."),
            NoticeKind.MASS_PROPOSED: self.tr("Usulan masalah massal: {issue}. Tetapkan, atau tolak."),
            NoticeKind.MASS_EXPIRED: self.tr(
                "Usulan masalah massal {issue} tidak diputuskan dan sudah berakhir."
            ),
            NoticeKind.DELIVERY_FAILED: self.tr("Balasan di tiket #{number} gagal sampai ke pelanggan."),
            NoticeKind.REJECTED: self.tr(
                "Pekerjaan di tiket #{number} ditolak gateway; teksnya ada di Perlu perhatian."
            )
            if told.detail.get("number")
            else self.tr("Pekerjaan Anda ditolak gateway; lihat Perlu perhatian."),
        }[told.kind]
        unknown = dict.fromkeys(("number", "name", "tool", "count", "queue", "missed", "issue"), "–")
        said = text.format_map(unknown | told.detail)
        written = told.detail.get("text", "") if whole else ""
        return f"{said} “{written}”" if written else said

    def _handover(self, told: Told) -> str:
        if "missed" in told.detail:
            return self.tr("{missed} tiket tidak ikut terserahkan; alasannya ada di Serah terima.")
        if "queue" in told.detail:
            return self.tr("{name} menyerahkan {count} tiket ke antrean {queue}.")
        return self.tr("{name} menyerahkan {count} tiket kepada Anda.")
