"""A public reply is put on its ticket and on its way, now or at the time it was written for."""

from collections.abc import Sequence

from contract.attachment import AttachmentRef
from contract.rows import Delivery, MessageKind
from gateway.cases.service import Cases, Ticket
from gateway.outgoing import Turn
from gateway.tx import Tx

#: The kind of the job that carries a public reply to its channel; key: the message's id.
REPLY_JOB = "reply.send"


async def put_reply(
    tx: Tx,
    cases: Cases,
    row: Ticket,
    *,
    id: str,
    author: str,
    author_name: str,
    text: str,
    contact: str | None,
    files: Sequence[AttachmentRef],
    channel: str | None = None,
) -> None:
    """The line ``id`` and the job that carries it by ``channel``, by default the ticket's. Whether it may go is the caller's to know.
    Raises Rejection for an id that is taken."""
    line = await cases.add_message(
        tx, row, id=id, kind=MessageKind.REPLY, author=author, author_name=author_name, text=text, contact=contact,
        delivery=Delivery.ACCEPTED, attachments=files,
    )  # fmt: skip
    payload = {"message": id, "ticket": row.id, "contact": contact, "channel": channel or row.channel}
    await tx.enqueue(REPLY_JOB, id, payload, turn=Turn(f"{REPLY_JOB}:{row.id}", line.n))
