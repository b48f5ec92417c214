"""A caller who pays at the payment IVR, alone with it; and an outlet's own staff on their line."""

from console.softphone.state import Recording
from console.tour.screen import WIDE
from console.tour.telephone import CALLER, Telephone
from console.views.keys import sequence
from console.views.outlet_view import OutletView
from domain.call import CallState

OUTLET = "outlet"
#: The number of nobody's card (demo.phone.payment).
CARD = "9900112233445566#"
AGAIN = "Bagaimana kabar laporan kami yang tadi?"
WHY = "Aplikasi Passion kami sejak tadi pagi tidak mencetak surat gadai."


class OutletTour(Telephone):
    """Both leave the desk as they found it."""

    async def pays(self) -> None:
        """In the call that goes on: the caller is with the IVR, and back with what came of it."""
        room = self.room()
        await self.hands.key(sequence("payment_ivr"))
        await self.hands.until(self._in_ivr, "the caller is in the payment IVR", 30)
        await self.hands.picture("telepon-ivr-pembayaran")
        await self.outside.need("caller_presses", customer=CALLER, digits=CARD)
        await self.hands.until(lambda: self.front().payments and not self.front().payment, "back", 60)
        await self.hands.until(lambda: room.view.bar.act("hold") is not None, "the agent has the caller")
        await self.hands.picture("telepon-kembali-dari-ivr")
        await self.read_notice()

    async def outlet(self) -> None:
        """Who of an outlet calls and about which application, chosen in the call."""
        panel = await self._calls(WHY)
        officer = panel.model.officers[0]
        await self.choose(panel.officer.name, officer.nip)
        await self.hands.until(lambda: panel.officer.officer() == officer, "who calls")
        await self.choose(panel.application.combo, "passion")
        await self.hands.until(lambda: self.waiting() == 0, "kept with the ticket", 20)
        await self.hands.picture("telepon-outlet")
        await self.hands.picture("telepon-outlet-lebar", WIDE)
        await self._hangs_up("telepon-outlet-dokumentasi")

    async def status(self) -> None:
        """The outlet asks again: the status of what is open there is read by a key."""
        panel = await self._calls(AGAIN)
        await self.hands.until(lambda: panel.can_tell, "the ticket of the call before", 20)
        await self.hands.key(sequence("tell_status"))
        await self.hands.until(lambda: panel.said.isVisible() and panel.model.open[0].told, "it is told")
        await self.hands.until(lambda: self.waiting() == 0, "the gateway knows of it", 20)
        await self.hands.picture("telepon-outlet-status")
        await self._hangs_up("telepon-outlet-dokumentasi-status")

    async def _calls(self, why: str) -> OutletView:
        """The outlet is on the line, and on the screen."""
        room = self.room()
        await self.outside.need("caller_rings", customer=OUTLET, text=why)
        await self.hands.until(room.card.isVisible, "an outlet rings", 20)
        await self.hands.until(lambda: self.beside().startswith("Outlet"), "which outlet")
        await self.hands.key(sequence("accept"))
        await self.outside.need("caller_is", customer=OUTLET, state="talking")
        await self.hands.until(lambda: self._panel() is not None, "the outlet's panel", 20)
        panel = self._panel()
        assert panel is not None
        await self.hands.until(lambda: panel.model.officers, "its officers")
        return panel

    async def _hangs_up(self, picture: str) -> None:
        await self.hands.key(sequence("hang_up"))
        await self.outside.need("caller_is", customer=OUTLET, state="over")
        await self.documents(picture)

    def _in_ivr(self) -> bool:
        leg = self.room().view.phone.calls.get(self.front().payment)
        # What is recorded stands still meanwhile, where anything is.
        still = self.front().recording is not Recording.ON
        return leg is not None and leg.state is CallState.TALKING and still

    def _panel(self) -> OutletView | None:
        return self.desk.side.parties.outlet_in_front()
