"""Sentences about probing, the composed note, and documentation that is due."""

from PySide6.QtCore import QObject


class NoteSentences(QObject):
    """``table``: by the code of a notice."""

    def table(self) -> dict[str, str]:
        return {
            "choose_issue_first": self.tr("Pilih kategori dan isu dulu; pertanyaan wajibnya menyusul."),
            "note_composed": self.tr("Catatan disusun. Periksa, lalu simpan sebagai Internal Note."),
            "note_composed_in_part": self.tr("Catatan disusun. Belum ada: {parts}."),
        }
