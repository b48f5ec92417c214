"""Files: a customer's photograph is seen, and one goes back to them."""

from console.tour.screen import Screen
from console.views.keys import sequence

PHOTO = "struk.png"
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
