"""A computer that several share: somebody sat here before, and sits here again while the last one's work is still unsent."""

from console.tour.screen import Screen
from console.views.handover_view import HandoverView
from console.views.hands import HandsFailed
from console.views.keys import sequence

COLLEAGUE = "budi"
LEFT_NOTE = "Catatan terakhir sebelum pulang; gateway sedang putus."


class Seat(Screen):
    """Somebody else at this computer."""

    async def before(self) -> None:
        """The first of the morning: the way to the gateway, and a colleague who signs in and out."""
        view = self.running.front.shell.sign_in
        await self.hands.picture("masuk")
        await self.hands.click(view._network_link)
        await self.hands.until(lambda: view.network is not None and view.network.isVisible(), "the network")
        await self.hands.picture("masuk-jaringan")
        await self.hands.click(view._network_link)
        await self.as_colleague()
        await self.out()

    async def again(self) -> None:
        """The last of the day, in an outage: a note stays behind, is named to whoever comes, and goes out by itself."""
        await self.outside.need("gateway_kill")
        await self.hands.until(lambda: not self.desk.desk.online(), "offline is said", 40)
        self.desk.open_ticket(self.of("Siti"))
        await self.hands.until(lambda: self.desk.case.isVisible() and self.lines(), "a ticket")
        await self.write(LEFT_NOTE, "note")
        await self.hands.until(lambda: self.waiting() > 0, "the note waits")
        await self.out()
        view = self.running.front.shell.sign_in
        await self.hands.until(view._left.isVisible, "whose work is still here")
        await self.hands.picture("masuk-pekerjaan-tertinggal")
        await self.as_colleague()
        held = self.desk.status._held
        await self.hands.until(held.isVisible, "what this computer keeps")
        await self.hands.click(held)
        await self.hands.until(self.desk.over("unsent").isVisible, "whose it is")
        await self.hands.picture("pc-ini-menyimpan")
        await self.hands.key("Escape")
        await self.hands.until(lambda: not self.desk.over("unsent").isVisible(), "the panel is closed")
        await self.outside.need("gateway_start")
        await self.hands.until(lambda: self.desk.desk.online(), "the gateway is reached again", 60)
        await self.hands.until(lambda: not held.isVisible(), "the colleague's work is delivered", 60)
        await self.hands.picture("pc-tidak-menyimpan-lagi")

    async def as_colleague(self) -> None:
        told = await self.outside.need("account", username=COLLEAGUE)
        await self.signs_in(COLLEAGUE, str(told["password"]))

    async def out(self) -> None:
        """Signs out."""
        await self.hands.key(sequence("settings"))
        await self.hands.click(self.desk.settings.sign_out)
        await self.hands.until(lambda: self.running.work is None or self.asked(), "signed out, or asked", 20)
        if self.running.work is not None:
            await self.hands.picture("serah-terima")
            await self.hands.click(self.handing_over().asking.act)
        await self.hands.until(lambda: self.running.work is None, "signed out", 20)
        view = self.running.front.shell.sign_in
        await self.hands.until(lambda: view.isVisible() and view.password.isEnabled(), "signing in again")

    def handing_over(self) -> HandoverView:
        """The page that asks what becomes of open work before its agent goes home."""
        page = self.desk.page("handover")
        if not isinstance(page, HandoverView):
            raise HandsFailed("no page of the handover")
        return page

    def asked(self) -> bool:
        page = self.handing_over()
        return page.isVisible() and page.asking.isVisible()

    async def signs_in(self, username: str, password: str) -> None:
        view = self.running.front.shell.sign_in
        await self.hands.click(view.user)
        await self.hands.key("Ctrl+A")
        await self.hands.type(username)
        await self.hands.click(view.password)
        await self.hands.type(password)
        await self.hands.key("Return")
        await self.hands.until(
            lambda: self.running.work is not None and self.desk.isVisible(), "the desk opens", 40
        )
        if self.desk.desk.owner.user.username != username:
            raise HandsFailed("somebody else is signed in")
