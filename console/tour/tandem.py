"""The team leader beside the agent in a call: the agent sees all the time who is there and what they do."""

from console.tour.screen import WIDE
from console.tour.telephone import CALLER, Telephone
from console.views.keys import sequence
from domain.tandem import TandemMode

LEADER = "Tono"


class TandemTour(Telephone):
    """A call of its own, accompanied from its beginning to its end."""

    async def accompanied(self) -> None:
        room = self.room()
        await self.outside.need("caller_rings", customer=CALLER, ivr="Mitra, saldo deposit")
        await self.hands.until(room.card.isVisible, "a call rings", 20)
        await self.hands.key(sequence("accept"))
        await self.outside.need("caller_is", customer=CALLER, state="talking")
        await self.hands.until(lambda: room.view.now.connected, "the agent is with them")
        await self.hands.until(lambda: self.waiting() == 0, "the gateway knows of it", 20)
        await self.outside.need("leader_accompanies")
        await self.hands.until(lambda: self.does() is TandemMode.LISTEN, "the leader listens", 20)
        await self.hands.picture("tandem-didengarkan")
        await self.hands.picture("tandem-didengarkan-lebar", WIDE)
        await self.outside.need("leader_is_heard", mode="whisper")
        await self.hands.until(lambda: self.does() is TandemMode.WHISPER, "the leader whispers", 20)
        await self.hands.picture("tandem-dibisiki")
        await self.outside.need("leader_leaves")
        await self.hands.until(lambda: self.front().beside is None, "the leader has left", 20)
        await self.hands.key(sequence("hang_up"))
        await self.outside.need("caller_is", customer=CALLER, state="over")
        await self.documents("tandem-dokumentasi")

    def does(self) -> TandemMode | None:
        """What the leader does in the call, once they are in it."""
        beside = self.front().beside
        there = beside is not None and beside.joined and beside.who.startswith(LEADER)
        return beside.mode if beside is not None and there else None
