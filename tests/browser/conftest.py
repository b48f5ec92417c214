"""A real browser engine: Debian's chromium led by playwright; without it these tests are skipped by name."""

import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright

from tests.end2end.processes import GatewayProcess, agent

#: Without a sandbox only here: the pages are our own, and a test machine's root may have no other way.
FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-gpu",
    "--disable-quic",
]
#: What the browser says of a gateway that is gone.
LOST = ("ERR_CONNECTION_", "ERR_EMPTY_RESPONSE", "ERR_SOCKET_NOT_CONNECTED", "WebSocket")
PHONE = {"width": 390, "height": 780}
#: A folder for pictures to look at; none are taken without it.
PICTURES = os.environ.get("SAHUT_TEST_PICTURES", "")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def chromium() -> AsyncIterator[Browser]:
    """One for a file: what a test does in it stays in a context of the test's own."""
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("chromium is not installed")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="module")
async def gateway(tmp_path: Path) -> AsyncIterator[GatewayProcess]:
    async with GatewayProcess(tmp_path / "gateway", [agent()]) as process:
        assert isinstance(process, GatewayProcess)
        await process.start()
        yield process
        assert process.complaints() == []


class Faults(list[str]):
    """What the page complained of; what a lost gateway causes is no fault of the page."""

    def watch(self, page: Page) -> None:
        page.on("pageerror", lambda error: self.append(str(error)))
        page.on("console", lambda line: self._console(line.type, line.text))

    def _console(self, kind: str, text: str) -> None:
        if kind in ("error", "warning") and not any(lost in text for lost in LOST):
            self.append(text)


@pytest_asyncio.fixture(loop_scope="module")
async def phone(chromium: Browser) -> AsyncIterator[Page]:
    """A page in a phone's window, in Indonesian; it must not complain."""
    context = await chromium.new_context(viewport=PHONE, is_mobile=True, has_touch=True, locale="id-ID")  # type: ignore[arg-type]
    page = await context.new_page()
    faults = Faults()
    faults.watch(page)
    yield page
    await context.close()
    assert faults == []


async def picture(page: Page, name: str) -> None:
    if PICTURES:
        Path(PICTURES).mkdir(parents=True, exist_ok=True)
        await page.screenshot(path=Path(PICTURES) / f"{name}.png")


async def accessible(page: Page) -> list[str]:
    """Controls a screen reader would have no name for."""
    found: Any = await page.evaluate(
        """() => [...document.querySelectorAll("button, input, select, textarea")]
             .filter(e => e.offsetParent && !(e.labels?.length || e.getAttribute("aria-label") || e.textContent.trim()))
             .map(e => e.id)"""
    )
    return list(found)
