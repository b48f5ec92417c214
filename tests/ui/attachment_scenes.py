"""A conversation with files: a customer's picture and document, and those of a reply and of a note being written."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QImageWriter, QLinearGradient, QPainter

from console.store import uploads
from console.store.drafts import Mode
from console.store.uploads import UploadState
from console.views.workspace import Workspace
from contract.attachment import AttachmentRef
from contract.rows import MessageKind
from domain.attachment import ENCRYPTED, Scan
from tests.support.files import PDF, png
from tests.ui import cast
from tests.ui.world import World


def picture(width: int = 800, height: int = 500) -> bytes:
    """A receipt nobody was ever given."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    ground = QLinearGradient(QPointF(0, 0), QPointF(width, height))
    ground.setColorAt(0, QColor("#3b7a57"))
    ground.setColorAt(1, QColor("#d9c27a"))
    painter.fillRect(image.rect(), ground)
    painter.fillRect(QRectF(width * 0.3, height * 0.1, width * 0.4, height * 0.8), QColor("white"))
    painter.end()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(held.data())


PICTURE = AttachmentRef(
    id="f-foto",
    name="struk angsuran.png",
    type="image/png",
    size=246_000,
    width=800,
    height=500,
    scan=Scan.CLEAN,
)
PAPER = AttachmentRef(
    id="f-surat",
    name="surat kehilangan dari kepolisian sektor Mlati.pdf",
    type="application/pdf",
    size=1_340_000,
)
LOCKED = AttachmentRef(
    id="f-zip",
    name="rekening koran.zip",
    type="application/zip",
    size=88_000,
    flags=(ENCRYPTED,),
    scan=Scan.CLEAN,
)


async def with_files(world: World) -> None:
    """Siti has sent files."""
    world.line.contents |= {PICTURE.id: picture(), PAPER.id: PDF, LOCKED.id: b"PK"}
    customer = MessageKind.CUSTOMER
    await world.put(
        cast.line("t-siti", 7, customer, "Ini struknya, Mbak.", 50_000, attachments=(PICTURE,)),
        cast.line("t-siti", 8, customer, "", 40_000, attachments=(PAPER, LOCKED)),
    )


async def attachments(world: World, desk: Workspace) -> None:
    await with_files(world)
    acts = world.desk.acts.attachments
    desk.open_ticket("t-siti")
    await world.settle()
    ready = await acts.add("t-siti", Mode.REPLY, "formulir penggantian surat.pdf", PDF)
    half = await acts.add("t-siti", Mode.REPLY, "contoh pengisian.png", png(60, 40))
    bad = await acts.add("t-siti", Mode.REPLY, "lampiran lama.pdf", PDF + b"%")
    await world.db.write(lambda conn: uploads.settle(conn, ready, UploadState.DONE))
    await world.db.write(lambda conn: uploads.settle(conn, bad, UploadState.REFUSED, "size", "10"))
    acts.progress.came(half, 60)
    desk.case.composer.insert_text("Berikut formulirnya, Ibu.")


async def attachments_note(world: World, desk: Workspace) -> None:
    await with_files(world)
    desk.open_ticket("t-siti")
    await world.settle()
    await world.desk.acts.attachments.add("t-siti", Mode.NOTE, "tangkapan layar Core.png", png(64, 48))
    desk.case.composer.set_mode("note")


SCENES = {scene.__name__: scene for scene in (attachments, attachments_note)}
