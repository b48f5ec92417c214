"""A customer telephones: who it is before the agent answers, hold, a note, and what the call came to."""

from console.softphone.state import Call
from console.store.calls import Kind
from console.tour.screen import WIDE, Screen
from console.views.calls_view import CallsView
from console.views.hands import HandsFailed
from console.views.keys import sequence
from console.views.phone_model import Mood
from console.views.phone_room import PhoneRoom
from console.views.phone_transfer import PhoneTransferPanel

CALLER, NAME = "yohana", "Yohana"
COLLEAGUE = "2001"
WHY = "Saldo deposit saya belum bertambah sejak kemarin sore."
SPOKEN = "Menelepon soal saldo deposit; data dicocokkan lisan, pesanan dicek di Core."


class Telephone(Screen):
    """One call, from the first ring to its documentation, and one nobody answered."""

    async def rings(self) -> None:
        """It rings: the card, and the customer beside it."""
        room = self.room()
        await self.hands.until(lambda: room.view.now.mood is Mood.READY, "the telephone is ready", 40)
        await self.outside.need("caller_rings", customer=CALLER, text=WHY, ivr="Mitra, saldo deposit")
        await self.hands.until(room.card.isVisible, "a call rings", 20)
        await self.hands.until(lambda: self.beside().startswith(NAME), "who calls")
        await self.hands.picture("telepon-berdering")
        await self.hands.picture("telepon-berdering-lebar", WIDE)

    async def answer(self) -> None:
        await self.hands.key(sequence("accept"))
        await self.outside.need("caller_is", customer=CALLER, state="talking")
        await self.hands.until(
            lambda: self.desk.in_front is not None and self.desk.case.isVisible(), "the ticket of the call"
        )
        await self.hands.until(lambda: self.waiting() == 0, "the gateway knows of it", 20)
        await self.hands.picture("telepon-tersambung")

    async def hold(self) -> None:
        await self.hands.key(sequence("hold"))
        await self.outside.need("caller_is", customer=CALLER, state="held")
        await self.hands.until(lambda: self.front().holds == 1, "held")
        await self.hands.picture("telepon-ditahan")
        await self.hands.key(sequence("hold"))
        await self.outside.need("caller_is", customer=CALLER, state="talking")
        await self.hands.key(sequence("mute"))
        await self.hands.until(lambda: self.front().muted, "muted")
        await self.hands.picture("telepon-bisu")
        await self.hands.key(sequence("mute"))
        await self.hands.until(lambda: not self.front().muted, "heard again")
        await self.write(SPOKEN, "note")
        await self.hands.until(lambda: SPOKEN in self.lines(), "the note")

    async def hang_up(self) -> None:
        await self.hands.key(sequence("hang_up"))
        await self.outside.need("caller_is", customer=CALLER, state="over")
        await self.documents("telepon-dokumentasi")

    async def put_through(self) -> None:
        """Another call, passed on to a colleague straight away."""
        room = self.room()
        await self.outside.need("caller_rings", customer=CALLER, ivr="Mitra, saldo deposit")
        await self.hands.until(room.card.isVisible, "a call rings", 20)
        await self.hands.key(sequence("accept"))
        await self.outside.need("caller_is", customer=CALLER, state="talking")
        await self.hands.until(lambda: room.view.now.connected, "the agent is with them")
        await self.hands.key(sequence("transfer_call"))
        panel = self.desk.over("phone_transfer")
        assert isinstance(panel, PhoneTransferPanel)
        await self.hands.until(panel.to.hasFocus, "where to")
        await self.hands.type(COLLEAGUE)
        await self.hands.picture("telepon-transfer")
        await self.hands.click(panel.other)
        await self.outside.need("caller_is", customer=CALLER, state="put_through")
        await self.documents("telepon-dialihkan")
        await self.outside.need("caller_leaves", customer=CALLER)

    async def documents(self, picture: str) -> None:
        """What the call came to, once it is over; its tab is closed."""
        panel = self.desk.side.wrap_up
        await self.hands.until(panel.isVisible, "the documentation of the call", 20)
        await self.hands.until(lambda: not self.desk.over("customer_card").isVisible(), "nothing over it")
        await self.choose(panel.category.combo, "pengaduan")
        await self.choose(panel.issue.combo, "saldo_mitra")
        await self.choose(panel.code.combo, "selesai")
        await self.hands.picture(picture)
        await self.hands.key("Ctrl+Return")
        await self.hands.until(lambda: not panel.isVisible() and self.waiting() == 0, "documented", 20)
        await self.hands.key(sequence("close_tab"))
        await self.hands.until(lambda: not self.desk.tabs.tabs, "no ticket is open")

    async def missed(self) -> None:
        """A caller who hangs up while it rings is listed, and nothing more."""
        room = self.room()
        await self.outside.need("caller_rings", customer=CALLER)
        await self.hands.until(room.card.isVisible, "a call rings", 20)
        await self.outside.need("caller_leaves", customer=CALLER)
        await self.hands.until(lambda: not room.card.isVisible(), "it rings no more")

    async def listed(self) -> None:
        """The calls of the morning: received, missed."""
        await self.hands.key(sequence("calls"))
        page = self.desk.page("calls")
        assert isinstance(page, CallsView)
        await self.hands.until(
            lambda: [one.kind for one in page.calls.values()].count(Kind.RECEIVED) == 5, "the calls", 20
        )
        await self.hands.until(
            lambda: any(one.kind is Kind.MISSED for one in page.calls.values()), "the one nobody answered", 20
        )
        await self.hands.picture("panggilan")
        await self.hands.key(sequence("inbox"))

    def room(self) -> PhoneRoom:
        if self.desk.phone is None:
            raise HandsFailed("this desk has no telephone")
        return self.desk.phone

    def front(self) -> Call:
        """The call the agent is with."""
        line = self.room().view.now.front
        if line is None:
            raise HandsFailed("no call")
        return line.call

    def beside(self) -> str:
        """Who calls, once their card stands over the right side."""
        return (
            self.room().view.names.of(self.front().id) if self.desk.over("customer_card").isVisible() else ""
        )
