"""The calls of the morning were recorded: one of them is heard, and seen from both sides."""

from console.softphone.state import Call, Recording
from console.tour.screen import WIDE, Screen
from console.views.calls_view import CallsView
from console.views.hands import HandsFailed
from console.views.keys import sequence
from console.views.phone_model import LineShown
from console.views.recordings_view import RecordingsView

#: Of the call that is kept before it is paused (s): enough to be seen.
HEARD_S = 7


class Recorded(Screen):
    """Rekaman saya, with what the gateway keeps of the calls."""

    async def being_recorded(self) -> None:
        """Once the caller was told of it; not while secret data are said."""
        await self.hands.until(lambda: self._call().recording is Recording.ON, "the call is recorded", 20)
        until = self._line().seconds + HEARD_S
        await self.hands.until(lambda: self._line().seconds >= until, "something was said", 20)
        await self.hands.key(sequence("pause_recording"))
        await self.hands.until(lambda: self._call().recording is Recording.PAUSED, "nothing is kept")
        await self.hands.picture("rekaman-dijeda")
        await self.hands.key(sequence("pause_recording"))
        await self.hands.until(lambda: self._call().recording is Recording.ON, "it is recorded again")

    async def recorded(self) -> None:
        await self.hands.key(sequence("calls"))
        page = self.desk.page("calls")
        assert isinstance(page, CallsView)
        await self.hands.click(page.recorded)
        view = page.recordings
        assert view is not None
        await self.hands.until(
            lambda: any(one.here is None for one in view.entries.values()), "a recording at the gateway", 40
        )
        await self.hands.picture("rekaman")
        await self._heard(view)
        await self.hands.click(page.kinds[None])
        await self.hands.key(sequence("inbox"))

    def _line(self) -> LineShown:
        room = self.desk.phone
        line = None if room is None else room.view.now.front
        if line is None:
            raise HandsFailed("no call")
        return line

    def _call(self) -> Call:
        return self._line().call

    async def _heard(self, view: RecordingsView) -> None:
        longest = max((one for one in view.entries.values() if one.here is None), key=lambda one: one.seconds)
        view.table.selectRow(view.table.rows().find(longest.id))
        view.table.setFocus()
        await self.hands.key("Return")
        await self.hands.until(view.player.play.isEnabled, "the recording is there", 40)
        await self.hands.key("Space")
        await self.hands.until(lambda: self.desk.desk.player.playing, "it is heard")
        view.player.wave.setFocus()
        await self.hands.key("Right")
        await self.hands.picture("rekaman-terdengar")
        await self.hands.picture("rekaman-terdengar-lebar", WIDE)
        await self.hands.key("Space")
        await self.hands.until(lambda: not self.desk.desk.player.playing, "it stands still")
