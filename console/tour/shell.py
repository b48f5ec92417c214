"""The desk's shell: the palette, keys of the agent's own, and how the desk fares."""

import tempfile
import zipfile
from pathlib import Path

from console.tour.screen import FIRST, Screen
from console.views.hands import HandsFailed
from console.views.health_view import HealthView
from console.views.key_list import KeyList
from console.views.keys import sequence

#: What the agent makes the key of solving, for a moment.
OWN_KEY = "Ctrl+Alt+Z"


class Shell(Screen):
    """What an agent does with the desk itself."""

    async def palette(self) -> None:
        siti = self.of("Siti")
        self.desk.open_ticket(siti)
        await self.hands.until(
            lambda: self.desk.in_front is not None and self.desk.in_front.ticket == siti and self.lines(),
            "the conversation",
        )
        finder = self.desk.finder
        await self.hands.key(sequence("palette"))
        await self.hands.until(lambda: finder.field.hasFocus(), "the palette")
        await self.hands.type("siti")
        await self.hands.until(
            lambda: any(row.id.startswith("customer:") for row in finder.model.rows), "the customer is found"
        )
        await self.hands.picture("palet")
        await self.hands.key("Escape")
        await self.hands.key(sequence("palette"))
        await self.hands.type("escalate")
        await self.hands.until(lambda: finder.model.rows[:1] != [], "found by its English name")
        await self.hands.picture("palet-inggris")
        await self.hands.key("Escape")

    async def own_key(self) -> None:
        await self.hands.key(sequence("help"))
        page = self.desk.page("help")
        assert isinstance(page, KeyList)
        button = page.button("solve")
        await self.hands.click(button)
        await self.hands.key("F7")
        await self.hands.until(lambda: page.refused.isVisible(), "an F-key is refused")
        await self.hands.picture("pintasan-ditolak")
        await self.hands.click(page.button("solve"))
        await self.hands.key(OWN_KEY)
        await self.hands.until(lambda: self.desk.look.keys.sequence("solve") == OWN_KEY, "the key is changed")
        await self.hands.picture("pintasan-diganti")
        await self.hands.click(page.reset_all)
        await self.hands.until(lambda: not self.desk.look.keys.own("solve"), "the key is as before")

    async def health(self) -> None:
        await self.hands.key(sequence("settings"))
        await self.hands.click(self.desk.settings.health)
        page = self.desk.page("health")
        assert isinstance(page, HealthView)
        await self.hands.until(lambda: page.checks != (), "it is measured", 20)
        await self.hands.until(
            lambda: any(check.id == "gateway" and "ms" in check.facts for check in page.checks),
            "the gateway answers",
            20,
        )
        await self.hands.picture("kesehatan")
        await self.bundle(page)
        await self.hands.key(sequence("inbox"))

    async def bundle(self, page: HealthView) -> None:
        """What whoever helps is sent: nobody's name, words or addresses."""
        with tempfile.TemporaryDirectory() as name:
            path = Path(name) / "diagnosa.zip"
            await self.hands.click(page.save)
            await self.hands.give_file(path)
            await self.hands.until(
                lambda: path.is_file() and self.desk.notice.isVisible(), "it is written", 20
            )
            await self.hands.picture("diagnosa-tersimpan")
            await self.read_notice()
            with zipfile.ZipFile(path) as packed:
                words = b"\n".join(packed.read(one) for one in packed.namelist()).decode("utf-8", "replace")
        told = [
            one
            for one in ("Siti", "Bambang", "Agus", FIRST, self.running.front.settings.gateway)
            if one in words
        ]
        if not words or told:
            raise HandsFailed(f"the bundle is empty or tells of {told}")

    async def chosen(self) -> None:
        """What is heard, what the centre has locked, and the choices in a file for another computer."""
        await self.hands.key(sequence("settings"))
        rows = self.desk.settings.rows
        zone = rows["zone"]
        if zone.control.isEnabled() or rows["lock_minutes"].combo.key() != "15":
            raise HandsFailed("the centre's settings are not in force")
        await self.hands.picture("pengaturan-dari-pusat")
        kind = rows["notice_tool"]
        await self.hands.scroll_to(kind)
        await self.choose(kind.combo.combo, "silent")
        await self.hands.until(kind.reset.isVisible, "the agent's own choice")
        await self.hands.picture("pengaturan-pemberitahuan")
        with tempfile.TemporaryDirectory() as name:
            path = Path(name) / "pengaturan.json"
            await self.hands.click(self.desk.settings.take_out)
            await self.hands.give_file(path)
            await self.hands.until(path.is_file, "the file")
        await self.hands.click(kind.reset)
        await self.hands.until(lambda: not kind.reset.isVisible(), "as before")
        await self.hands.scroll_to(self.desk.settings.combo("language"))
        await self.hands.key(sequence("inbox"))
