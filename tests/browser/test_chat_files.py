"""Files on the live chat's page, in a real browser: sent by the visitor with the gateway killed on the way, received and saved."""

from hashlib import sha256
from pathlib import Path

import httpx
import pytest
from playwright.async_api import Page, expect

from contract.attachment import Begin
from contract.commands import SendReply
from contract.envelope import Outcome
from contract.ids import new_id
from contract.paths import ATTACHMENTS
from contract.rows import MessageKind, MessageRow
from domain.attachment import Surface
from tests.browser.conftest import accessible, picture
from tests.browser.test_chat_page import begin
from tests.end2end.processes import GatewayProcess
from tests.gateway.agent import AgentAtTheWire
from tests.support.files import PDF, png

pytestmark = [pytest.mark.browser, pytest.mark.processes, pytest.mark.asyncio(loop_scope="module")]


async def test_files_both_ways(phone: Page, gateway: GatewayProcess, tmp_path: Path) -> None:
    photo = tmp_path / "KTP saya.png"
    photo.write_bytes(png(900, 600))
    large = tmp_path / "video.mp4"
    large.write_bytes(bytes(11 * 1024 * 1024))
    paper = tmp_path / "surat.pdf"
    paper.write_bytes(PDF + b"%" * 700_000)
    await begin(phone, gateway)
    async with AgentAtTheWire(gateway.url, "siti", "sandi-siti") as desk:
        await desk.avail()
        contact = await desk.take()
        await expect(phone.locator("#status")).to_have_text("dilayani Siti")
        await phone.locator("#pick").set_input_files([photo, large])
        await expect(phone.locator("li.customer .file img")).to_be_visible()
        await expect(phone.locator("#going li.refused")).to_contain_text("paling besar 10 MB")
        await picture(phone, "7-files")
        assert await accessible(phone) == []
        await phone.get_by_role("button", name="Batalkan video.mp4").click()
        await expect(phone.locator("#going")).to_be_hidden()
        # Killed between two pieces: it goes on where it was.
        await gateway.kill()
        await gateway.start("attachment.piece:2")
        await expect(phone.locator("#attach")).to_be_enabled(timeout=30_000)
        await phone.locator("#pick").set_input_files([paper])
        assert await gateway.ended(30)
        await gateway.start()
        await expect(phone.locator("li.customer .file")).to_have_count(2, timeout=60_000)
        await expect(phone.locator("li.customer").last).to_contain_text("terkirim", timeout=30_000)
        row = await desk.wait_for(MessageRow, lambda m: any(f.name == "surat.pdf" for f in m.attachments))
        assert row.kind is MessageKind.CUSTOMER
        headers = {"authorization": f"Bearer {desk.session.access}"}
        async with httpx.AsyncClient(base_url=gateway.url, headers=headers, timeout=60) as http:
            [file] = row.attachments
            got = await http.get(f"{ATTACHMENTS}/{file.id}")
            assert sha256(got.content).digest() == sha256(paper.read_bytes()).digest()
            asked = Begin(
                id=new_id(), name="formulir.pdf", size=len(PDF), ticket=contact.ticket, surface=Surface.REPLY
            )
            assert (await http.post(ATTACHMENTS, json=_plain(asked))).status_code == 200
            assert (await http.put(f"{ATTACHMENTS}/{asked.id}/chunks/0", content=PDF)).status_code == 200
            assert (await http.post(f"{ATTACHMENTS}/{asked.id}/finish")).status_code == 200
        reply = SendReply(
            ticket=contact.ticket, message=new_id(), contact=contact.id, text="Ini formulirnya", seen_up_to=row.n,
            epoch=contact.epoch, attachments=(asked.id,),
        )  # fmt: skip
        done = await desk.do(reply)
        assert done.outcome is Outcome.APPLIED, done
        button = phone.get_by_role("button", name="Unduh formulir.pdf")
        await expect(button).to_be_visible()
        async with phone.expect_download() as saving:
            await button.click()
        saved = await (await saving.value).path()
        assert Path(saved).read_bytes() == PDF


def _plain(asked: Begin) -> dict[str, object]:
    return {
        "id": asked.id,
        "name": asked.name,
        "size": asked.size,
        "ticket": asked.ticket,
        "surface": asked.surface.value,
    }
