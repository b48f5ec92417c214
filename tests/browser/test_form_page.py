"""The web form's page in a real browser engine, against a real gateway process that is killed on the way."""

from collections.abc import AsyncIterator
from pathlib import Path

import msgspec
import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from contract.rows import Delivery, MessageKind, MessageRow
from tests.browser.conftest import accessible, picture
from tests.end2end.processes import GatewayProcess, agent
from tests.gateway.agent import AgentAtTheWire
from tests.support.files import PDF, png

pytestmark = [pytest.mark.browser, pytest.mark.processes, pytest.mark.asyncio(loop_scope="module")]


@pytest_asyncio.fixture(loop_scope="module")
async def gateway(tmp_path: Path) -> AsyncIterator[GatewayProcess]:
    """With somebody who looks after the form."""
    budi = msgspec.structs.replace(agent("budi"), skills=("formulir",))
    async with GatewayProcess(tmp_path / "gateway", [budi]) as process:
        assert isinstance(process, GatewayProcess)
        await process.start()
        yield process
        assert process.complaints() == []


async def test_a_customer_writes_reads_the_answer_and_answers(
    phone: Page, gateway: GatewayProcess, tmp_path: Path
) -> None:
    photo, paper = tmp_path / "struk.png", tmp_path / "surat.pdf"
    photo.write_bytes(png(900, 600))
    paper.write_bytes(PDF + b"%" * 700_000)
    await phone.goto(f"{gateway.url}/form/")
    await expect(phone.locator("#topic option")).not_to_have_count(0)
    await picture(phone, "form-1")
    assert await accessible(phone) == []
    await phone.get_by_role("button", name="Kirim").click()
    await expect(phone.get_by_text("Nama belum diisi.")).to_be_visible()
    await expect(phone.get_by_label("Nama")).to_be_focused()
    await picture(phone, "form-2-wrong")
    await phone.get_by_label("Nama").fill("Siti Rahmawati")
    await expect(phone.get_by_text("Nama belum diisi.")).to_be_hidden()
    await phone.get_by_label("Nomor telepon", exact=True).nth(1).fill("0812 3355 4434")
    await phone.get_by_label("Perihal").select_option("gadai")
    await phone.get_by_label("Apa yang ingin Anda sampaikan?").fill("Pelunasan saya gagal")
    await phone.get_by_label("Saya setuju").check()
    # Killed between two pieces of a file: it goes on where it was.
    await gateway.kill()
    await gateway.start(kill_at="attachment.piece:2")
    await phone.locator("#form .pick").set_input_files([photo, paper])
    assert await gateway.ended(30)
    await expect(phone.locator("#offline")).to_be_visible(timeout=30_000)
    await gateway.start()
    await expect(phone.locator("#form .going").get_by_text("siap dikirim")).to_have_count(2, timeout=60_000)
    await picture(phone, "form-3-files")
    await phone.get_by_role("button", name="Kirim", exact=True).click()
    await expect(phone.locator("#number")).to_have_text("Nomor tiket 1-0001-4", timeout=60_000)
    await expect(phone.locator("li.customer .file.drawn img")).to_be_visible()
    await expect(phone.locator("li.customer .file")).to_have_count(2)
    await expect(phone.locator("li.system")).to_contain_text("kami terima dengan nomor tiket 1-0001-4")
    await picture(phone, "form-4-sent")
    assert await accessible(phone) == []
    async with AgentAtTheWire(gateway.url, "budi", "sandi-budi") as desk:
        await desk.avail()
        contact = await desk.take()
        line = await desk.wait_for(MessageRow, lambda m: m.kind is MessageKind.CUSTOMER)
        assert [file.name for file in line.attachments] == ["struk.png", "surat.pdf"]
        reply = await desk.reply(contact, "Baik, kami periksa.")
        await expect(phone.locator("li.agent")).to_contain_text("Baik, kami periksa.", timeout=30_000)
        await desk.wait_for(MessageRow, lambda m: m.id == reply and m.delivery is Delivery.DELIVERED)
        await expect(phone.locator("#status")).to_have_text("sedang ditangani")
        # Another telephone, by the link alone.
        other = await phone.context.new_page()
        await other.goto(phone.url)
        await expect(other.locator("li.agent")).to_contain_text("Baik, kami periksa.")
        await other.get_by_label("Balas").fill("Terima kasih")
        await other.get_by_role("button", name="Kirim balasan").click()
        await expect(other.locator("li.customer")).to_have_count(2)
        await desk.wait_for(MessageRow, lambda m: m.text == "Terima kasih")
        await picture(other, "form-5-answered")


async def test_a_link_that_opens_nothing_says_so_and_english_on_request(
    phone: Page, gateway: GatewayProcess
) -> None:
    await phone.goto(f"{gateway.url}/form/?lang=en&topic=gadai")
    await expect(phone.get_by_role("button", name="Send")).to_be_visible()
    await expect(phone.get_by_label("Subject")).to_have_value("gadai")
    await picture(phone, "form-6-english")
