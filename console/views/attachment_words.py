"""Files in the language of the screen: what they are, how far they came, why they cannot go."""

from PySide6.QtCore import QObject

from console.store.uploads import Upload, UploadState
from console.widgets.attachment_row import Chip, RowFile, size_of
from contract.attachment import AttachmentRef
from domain.attachment import ENCRYPTED, Scan
from domain.attachment_refused import Why


class FileWords(QObject):
    """Asked anew each time, so that a change of language shows at once."""

    def shown(self, file: AttachmentRef) -> RowFile:
        """A file of a message. Pictures are drawn small; what was not looked at by a scanner says so."""
        warning = ""
        if ENCRYPTED in file.flags:
            warning = self.tr("terkunci sandi, isinya tidak diperiksa")
        elif file.scan is Scan.UNSCANNED:
            warning = self.tr("belum dipindai")
        return RowFile(
            file.id, file.name, self._about(file), _icon(file.type), warning, file.width, file.height
        )

    def chip(self, upload: Upload, have: int | None) -> Chip:
        """A file of a draft. ``have``: bytes at the gateway, None while nothing is known of it."""
        done = upload.state is UploadState.DONE
        share = None if have is None else min(1.0, have / max(1, upload.size))
        error = ""
        if upload.state is UploadState.REFUSED:
            error = self.why(upload.why, upload.most)
        return Chip(
            upload.id,
            upload.name,
            self._about(upload.ref),
            _icon(upload.type),
            None if done else share,
            done,
            error,
        )

    def why(self, why: str, most: str = "") -> str:
        """Why a file cannot go; ``most`` the bound that was met."""
        known = {
            Why.TYPE: self.tr("Jenis berkas ini tidak diterima."),
            Why.ACTIVE: self.tr("Program, skrip, dan halaman web tidak boleh dikirim."),
            Why.SIZE: self.tr("Terlalu besar, paling besar {0} MB per berkas."),
            Why.COUNT: self.tr("Terlalu banyak, paling banyak {0} berkas per pesan."),
            Why.TOTAL: self.tr("Terlalu besar, semua berkas paling besar {0} MB per pesan."),
            Why.ARCHIVE: self.tr("Arsip ini rusak, terlalu besar, atau berlapis terlalu dalam."),
            Why.PICTURE: self.tr("Gambar ini rusak atau terlalu besar untuk dibuka."),
            Why.CHANNEL: self.tr(
                "Kanal ini tidak menerima lampiran. Gunakan Internal Note bila hanya untuk tim."
            ),
            Why.SUM: self.tr("Berkas ini rusak di komputer ini. Lampirkan lagi."),
            Why.INFECTED: self.tr("Pemindai menemukan malware. Berkas tidak dikirim."),
            Why.EMPTY: self.tr("Berkas ini kosong."),
            Why.TICKET: self.tr("Tiketnya sudah tidak terlihat oleh Anda, jadi berkasnya tidak terkirim."),
        }
        words = {reason.value: text for reason, text in known.items()}.get(why, known[Why.TYPE])
        return words.format(most)

    def _about(self, file: AttachmentRef) -> str:
        ending = file.name.rpartition(".")[2].upper()
        return f"{ending} · {size_of(file.size)}" if "." in file.name else size_of(file.size)


class FileSentences(QObject):
    """What is said of files beside their chips, by code (console.views.sentences)."""

    def table(self) -> dict[str, str]:
        return {
            "file_refused": self.tr("{name} tidak dilampirkan. {why}"),
            "file_unreadable": self.tr("{name} tidak dapat dibaca. Periksa apakah berkasnya masih ada."),
            "file_unwritable": self.tr("{name} tidak dapat disimpan di sana. Pilih folder lain."),
            "offline_attachment": self.tr("Berkas ini ada di gateway. Buka lagi setelah tersambung."),
            "file_saved": self.tr("{name} disimpan."),
        }


def _icon(type: str) -> str:
    return "paperclip" if type.startswith(("image/", "video/", "audio/")) else "file-text"
