"""The imitation customer's web form against a real gateway process."""

from pathlib import Path

import pytest

from contract.commands import SendReply
from contract.ids import new_id
from contract.rows import MessageKind, MessageRow
from demo.form_page import FormPages
from demo.gateway_process import GatewayProcess
from demo.needs import CannotDo, FormGot, FormWrites
from tests.gateway.agent import AgentAtTheWire

pytestmark = pytest.mark.processes
SEED = 23


async def test_a_letter_with_a_picture_comes_and_its_answer_is_read(tmp_path: Path) -> None:
    gateway = GatewayProcess(tmp_path, SEED, {}, print)
    await gateway.start()
    try:
        pages = FormPages(gateway.url, SEED)
        sent = await pages.do(FormWrites(customer="dewi", text="Sudah lunas", topic="gadai"))
        assert (sent.name, bool(sent.ticket)) == ("Dewi Lestari", True)
        async with AgentAtTheWire(gateway.url, "rina", "rina-demo-2026") as desk:
            await desk.avail()
            contact = await desk.take()
            line = await desk.wait_for(MessageRow, lambda m: m.kind is MessageKind.CUSTOMER)
            assert line.text.startswith("Sudah lunas")
            assert [file.name for file in line.attachments] == ["struk.png"]
            reply = SendReply(
                ticket=contact.ticket, message=new_id(), contact=contact.id, text="Sudah kami cocokkan.",
                seen_up_to=line.n, epoch=contact.epoch,
            )  # fmt: skip
            await desk.do(reply)
        got = await pages.do(FormGot(customer="dewi", text="Sudah kami cocokkan."))
        assert (got.line, got.times) == (reply.message, 1)
        with pytest.raises(CannotDo):
            await pages.do(FormGot(customer="dewi", text="tidak pernah ditulis", within_s=1))
    finally:
        await gateway.stop()
