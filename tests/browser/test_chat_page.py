"""The live chat's page in a real browser engine, against a real gateway process that is killed while the visitor writes."""

import sqlite3

import pytest
from playwright.async_api import Browser, Frame, Page, expect

from contract.commands import EndContact
from contract.envelope import Outcome
from contract.rows import ContactRow, Delivery, MessageRow
from tests.browser.conftest import Faults, accessible, picture
from tests.end2end.processes import GatewayProcess
from tests.gateway.agent import AgentAtTheWire

pytestmark = [pytest.mark.browser, pytest.mark.processes, pytest.mark.asyncio(loop_scope="module")]


def kept(gateway: GatewayProcess) -> list[str]:
    conn = sqlite3.connect(gateway.database)
    found = conn.execute("SELECT text FROM message WHERE kind IN ('customer', 'reply') ORDER BY n").fetchall()
    conn.close()
    return [text for (text,) in found]


async def begin(page: Page, gateway: GatewayProcess, first: str = "Saya mau tanya pelunasan") -> None:
    await page.goto(f"{gateway.url}/chat/")
    await expect(page.locator("#topic option")).not_to_have_count(0)
    await page.get_by_label("Nama").fill("Siti Rahmawati")
    await page.get_by_label("Nomor telepon").fill("0812 3355 4434")
    await page.get_by_label("Perihal").select_option("umum")
    await page.get_by_label("Apa yang ingin Anda sampaikan?").fill(first)
    await page.get_by_role("button", name="Mulai chat").click()
    await expect(page.locator("li.customer .when")).to_contain_text("terkirim")


async def write(page: Page, text: str) -> None:
    await page.get_by_label("Tulis pesan").fill(text)
    await page.get_by_role("button", name="Kirim").click()


async def shown(page: Page) -> list[str]:
    """The texts of the lines, without name and time."""
    texts: list[str] = await page.evaluate(
        """() => [...document.querySelectorAll("#lines li:not(.system)")].map(
             li => [...li.childNodes].filter(n => n.nodeType === 3).map(n => n.data).join(""))"""
    )
    return texts


async def test_a_whole_conversation(phone: Page, gateway: GatewayProcess) -> None:
    await phone.goto(f"{gateway.url}/chat/")
    await expect(phone.locator("#topic option")).not_to_have_count(0)
    await picture(phone, "1-form")
    assert await accessible(phone) == []
    await phone.get_by_role("button", name="Mulai chat").click()
    await expect(phone.get_by_text("Nama belum diisi.")).to_be_visible()
    await expect(phone.get_by_label("Nama")).to_be_focused()
    await picture(phone, "2-form-wrong")
    await begin(phone, gateway)
    await expect(phone.locator("#status")).to_have_text("menunggu petugas")
    await expect(phone.locator("#place")).to_have_text("Anda berikutnya. Mohon tunggu sebentar.")
    await expect(phone.locator("li.system")).to_contain_text("Nomor tiket Anda 1-0001-4")
    await picture(phone, "3-waiting")
    async with AgentAtTheWire(gateway.url, "siti", "sandi-siti") as desk:
        await desk.avail()
        contact = await desk.take()
        await expect(phone.locator("#status")).to_have_text("dilayani Siti")
        reply = await desk.reply(contact, "Baik, <b>Bapak/Ibu</b>.\nSaya periksa dulu.")
        await expect(phone.locator("li.agent")).to_contain_text("<b>Bapak/Ibu</b>.")
        await desk.wait_for(MessageRow, lambda m: m.id == reply and m.delivery is Delivery.DELIVERED)
        await write(phone, "Terima kasih 🙏")
        await expect(phone.locator("li.customer").nth(1)).to_contain_text("terkirim")
        await picture(phone, "4-active")
        assert await accessible(phone) == []
        end = EndContact(ticket=contact.ticket, contact=contact.id, epoch=contact.epoch)
        assert (await desk.do(end)).outcome is Outcome.APPLIED
        await expect(phone.get_by_text("Chat ini sudah selesai")).to_be_visible()
        await picture(phone, "5-ended")
    assert await shown(phone) == kept(gateway)
    await phone.get_by_role("button", name="Chat baru").click()
    await expect(phone.get_by_label("Nama")).to_be_visible()
    assert await phone.evaluate("Object.keys(localStorage).filter(k => k.startsWith('sahut')).length") == 0


async def test_a_gateway_killed_while_the_visitor_writes_loses_and_doubles_nothing(
    phone: Page, gateway: GatewayProcess
) -> None:
    await begin(phone, gateway, "baris 0")
    async with AgentAtTheWire(gateway.url, "siti", "sandi-siti") as desk:
        await desk.avail()
        contact = await desk.take()
        await expect(phone.locator("#status")).to_have_text("dilayani Siti")
        await gateway.kill()
        await expect(phone.locator("#offline")).to_be_visible()
        for n in range(1, 4):
            await write(phone, f"baris {n}")
        await expect(phone.locator("li.queued")).to_have_count(3)
        await picture(phone, "6-offline")
        # The phone's browser throws the page away meanwhile.
        await gateway.start(kill_at="chat.said:2")
        assert await gateway.ended(30)
        await gateway.start()
        await phone.reload()
        await expect(phone.locator("li.queued")).to_have_count(0, timeout=30_000)
        await desk.reply(contact, "semua sudah kami terima")
        await expect(phone.locator("li.agent")).to_have_count(1)
    expected = [*(f"baris {n}" for n in range(4)), "semua sudah kami terima"]
    assert await shown(phone) == kept(gateway) == expected


async def test_a_reload_keeps_conversation_and_unsent_words(phone: Page, gateway: GatewayProcess) -> None:
    await begin(phone, gateway)
    await gateway.kill()
    await expect(phone.locator("#offline")).to_be_visible()
    await write(phone, "ditulis tanpa sambungan")
    url = phone.url
    # The page itself cannot be fetched now: it is still open, and what it kept is in the browser's own storage.
    stored = await phone.evaluate(
        "Object.entries(localStorage).filter(([k]) => k.startsWith('sahut.out.')).length"
    )
    assert stored == 1
    await gateway.start()
    await phone.goto(url)
    await expect(phone.locator("li.customer").nth(1)).to_contain_text("terkirim", timeout=30_000)
    assert kept(gateway) == ["Saya mau tanya pelunasan", "ditulis tanpa sambungan"]


async def test_two_tabs_show_one_conversation(phone: Page, gateway: GatewayProcess) -> None:
    await begin(phone, gateway)
    other = await phone.context.new_page()
    await other.goto(f"{gateway.url}/chat/")
    await expect(other.locator("li.customer")).to_have_count(1)
    await write(other, "dari tab kedua")
    await expect(phone.locator("li.customer")).to_have_count(2)
    await write(phone, "dari tab pertama")
    # Unsent words are in the memory both share, so both show them; sent they are when both say so.
    for page in (other, phone):
        await expect(page.locator("li.customer .when", has_text="terkirim")).to_have_count(3)
    assert await shown(other) == await shown(phone) == kept(gateway)


async def test_leaving_asks_first(phone: Page, gateway: GatewayProcess) -> None:
    await begin(phone, gateway)
    await phone.get_by_role("button", name="Akhiri").click()
    await picture(phone, "7-leave")
    await phone.get_by_role("button", name="Tetap di sini").click()
    await expect(phone.locator("#composer")).to_be_visible()
    await phone.get_by_role("button", name="Akhiri").click()
    await phone.locator("dialog").get_by_role("button", name="Akhiri").click()
    await expect(phone.get_by_text("Chat ini sudah selesai")).to_be_visible()
    await phone.get_by_role("button", name="Lanjutkan").click()
    await write(phone, "satu lagi")
    await expect(phone.locator("li.customer").nth(1)).to_contain_text("terkirim")
    await expect(phone.locator("#status")).to_have_text("menunggu petugas")
    assert kept(gateway) == ["Saya mau tanya pelunasan", "satu lagi"]


async def test_a_text_too_long_cannot_be_sent_and_says_by_how_much(
    phone: Page, gateway: GatewayProcess
) -> None:
    await begin(phone, gateway)
    await phone.get_by_label("Tulis pesan").fill("x" * 2003)
    await expect(phone.get_by_text("Terlalu panjang 3 karakter.")).to_be_visible()
    await expect(phone.get_by_role("button", name="Kirim")).to_be_disabled()


async def test_one_script_tag_puts_a_bubble_on_a_page(chromium: Browser, gateway: GatewayProcess) -> None:
    context = await chromium.new_context(viewport={"width": 1100, "height": 760}, color_scheme="dark")
    page = await context.new_page()
    faults = Faults()
    faults.watch(page)
    await page.goto(f"{gateway.url}/chat/embed-example.html")
    # The bubble lives in a closed shadow root: reached as a visitor reaches it, at its place.
    async with page.expect_event("framenavigated", lambda frame: "embed=1" in frame.url) as opened:
        await page.mouse.click(1100 - 46, 760 - 46)
    inner: Frame = await opened.value
    await inner.wait_for_selector("#topic option", state="attached")
    await inner.fill("#name", "Budi")
    await inner.click("#go")
    await inner.wait_for_selector("li.system")
    await picture(page, "8-embedded-dark")
    await inner.click("#close")
    await context.close()
    assert faults == []


async def test_english_on_request(phone: Page, gateway: GatewayProcess) -> None:
    await phone.goto(f"{gateway.url}/chat/?lang=en&theme=dark&topic=gadai")
    await expect(phone.get_by_role("button", name="Start the chat")).to_be_visible()
    await expect(phone.locator("html")).to_have_attribute("lang", "en")
    await expect(phone.get_by_label("Subject")).to_have_value("gadai")
    await picture(phone, "9-english-dark")


async def test_the_agent_sees_the_visitor_go_and_come_back(phone: Page, gateway: GatewayProcess) -> None:
    await begin(phone, gateway)
    async with AgentAtTheWire(gateway.url, "siti", "sandi-siti") as desk:
        await desk.avail()
        contact = await desk.take()
        await phone.goto("about:blank")
        await desk.wait_for(ContactRow, lambda c: c.id == contact.id and not c.customer_online)
        reply = await desk.reply(contact, "Masih di sana?")
        await phone.go_back()
        await expect(phone.locator("li.agent")).to_contain_text("Masih di sana?")
        await desk.wait_for(MessageRow, lambda m: m.id == reply and m.delivery is Delivery.DELIVERED)
