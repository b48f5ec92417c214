"""Files: a customer's photograph is seen, and one goes back to them."""

import tempfile
from pathlib import Path

from console.tour.screen import Screen
from console.views.keys import sequence

PHOTO = "struk.png"
LETTER, TABLE, PROGRAM = "surat-kuasa.txt", "cek-core.csv", "pelunasan.txt"
SENT_FILE = "Ini formulir surat kuasanya, Ibu. Mohon diisi dan dibawa ke outlet."
CHECK = "Hasil cek Core terlampir; hanya untuk tim."
SHOWN = "Terima kasih, Ibu. Ini tampilan yang benar di aplikasi."


class Files(Screen):
    """Files both ways."""

    async def files(self) -> None:
        await self.outside.need("customer_sends", customer="siti", file=PHOTO)
        attachments = self.desk.case.attachments
        await self.hands.until(lambda: attachments.drawn(PHOTO), "the customer's picture")
        await self.hands.picture("gambar-dari-pelanggan")
        await self.hands.key(sequence("compose"))
        await self.hands.paste_picture()
        await self.hands.until(
            lambda: any(chip.chip.done for chip in attachments.strip.chips()), "the file is at the gateway"
        )
        await self.hands.type(SHOWN)
        await self.hands.picture("lampiran-balasan")
        await self.hands.key(sequence("send"))
        await self.hands.until(lambda: SHOWN in self.lines(), "the reply with the picture")
        await self.delivered("siti", SHOWN)
        await self.hands.picture("lampiran-terkirim")

    async def dropped_and_chosen(self) -> None:
        """By drop and by the dialog; a program is refused whatever it is called; a note's file stays with the colleagues."""
        composer, strip = self.desk.case.composer, self.desk.case.attachments.strip
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / LETTER).write_text("Surat kuasa\n\nYang bertanda tangan di bawah ini …\n", "utf-8")
            (folder / TABLE).write_text("kontrak,tanggal,hasil\n1029384756,2026-11-22,tercatat\n", "utf-8")
            (folder / PROGRAM).write_bytes(b"MZ" + bytes(400))
            await self.hands.key(sequence("compose"))
            await self.hands.drop(folder / PROGRAM, composer.editor().viewport())
            await self.hands.until(lambda: self.desk.notice.isVisible() or strip.chips(), "what it really is")
            await self.hands.picture("berkas-ditolak")
            await self.read_notice()
            await self.hands.key(sequence("compose"))
            await self.hands.drop(folder / LETTER, composer.editor().viewport())
            await self.gone_up(1)
            await self.hands.type(SENT_FILE)
            await self.hands.picture("berkas-diseret")
            await self.hands.key(sequence("send"))
            await self.hands.until(lambda: SENT_FILE in self.lines(), "the reply with the file")
            await self.delivered("siti", SENT_FILE)
            await self.hands.key(sequence("switch_mode"))
            await self.hands.click(composer._foot.attach)
            await self.hands.give_file(folder / TABLE)
            await self.gone_up(1)
        await self.hands.key(sequence("compose"))
        await self.hands.type(CHECK)
        await self.hands.picture("berkas-untuk-rekan")
        await self.hands.key(sequence("send"))
        await self.hands.until(lambda: CHECK in self.lines(), "the note with the file")
        await self.hands.until(lambda: self.waiting() == 0, "it is confirmed", 20)
        await self.outside.need("customer_not_got", customer="siti", text=CHECK)
        await self.hands.key(sequence("switch_mode"))

    async def gone_up(self, count: int) -> None:
        """So many files of the draft in front are at the gateway, and no other is beside them."""
        strip = self.desk.case.attachments.strip
        await self.hands.until(
            lambda: len(strip.chips()) == count and all(chip.chip.done for chip in strip.chips()),
            "the file is at the gateway",
            20,
        )
