"""What each right is called."""

from PySide6.QtCore import QObject

from domain.permissions import Act


class RightWords(QObject):
    """Said in the language of the screen."""

    def act(self, act: Act) -> str:
        return {
            Act.TAKE_CONTACT: self.tr("menerima kontak"),
            Act.REPLY: self.tr("menulis Public Reply"),
            Act.NOTE: self.tr("menulis Internal Note"),
            Act.TICKET_WRITE: self.tr("membuat dan mengubah tiket"),
            Act.TICKET_RETURN: self.tr("mengembalikan tiket ke tier 1"),
            Act.APPROVE: self.tr("menyetujui adjustment"),
            Act.CUSTOMER_READ: self.tr("membaca data pelanggan"),
            Act.CUSTOMER_WRITE: self.tr("mengubah data pelanggan"),
            Act.CUSTOMER_UNMASK: self.tr("membuka data yang disamarkan"),
            Act.TOOL_REPORT: self.tr("melaporkan gangguan tools"),
            Act.TOOL_DECLARE: self.tr("menyatakan tools down atau pulih"),
            Act.FLOOR_READ: self.tr("melihat floor dan isi komputer"),
            Act.AUDIT_READ: self.tr("membaca audit"),
            Act.CUSTOMER_IMPORT: self.tr("mengimpor pelanggan"),
            Act.USER_WRITE: self.tr("mengurus akun dan tim"),
            Act.TEAM_WRITE: self.tr("mengurus skill dan AUX tim sendiri"),
            Act.HANDBOOK_WRITE: self.tr("mengubah antrean, jam, dan makro"),
            Act.HANDBOOK_DRAFT: self.tr("menyusun versi baru buku pegangan"),
            Act.HANDBOOK_APPROVE: self.tr("menyetujui versi baru buku pegangan"),
            Act.ANNOUNCE: self.tr("menulis pengumuman"),
            Act.RECORDING_HEAR: self.tr("mendengar rekaman panggilan orang lain"),
            Act.TANDEM: self.tr("mendampingi rekan setim dalam panggilan"),
        }[act]
