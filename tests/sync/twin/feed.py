"""One open feed: what the real one sends down its socket, taken frame by frame by whoever asks."""

from collections import deque
from collections.abc import Callable

from contract.feed import Beat, Events, Feeds, Follow, FromGateway, Gap, Hello
from tests.sync.twin.floor import Floor

#: Events a frame carries at most.
FRAME = 20


class TwinFeed:
    """``pull`` fills ``frames`` with what there is to send. ``lost``: the line broke. ``may`` empty: the session is over."""

    def __init__(self, floor: Floor, now: Callable[[], int], may: Callable[[], tuple[str, ...]]) -> None:
        self._floor, self._now, self._may = floor, now, may
        self.frames: deque[FromGateway] = deque()
        self.lost = False
        self._wanted: dict[str, int] | None = None
        self._at: dict[str, int] = {}
        self._told: tuple[str, ...] | None = None
        self._gapped: set[str] = set()

    def hello(self, frame: Hello) -> None:
        self._wanted = dict(frame.cursors)

    def follow(self, frame: Follow) -> None:
        assert self._wanted is not None
        self._gapped.discard(frame.feed)
        self._at.pop(frame.feed, None)
        self._wanted[frame.feed] = frame.cursor

    def pull(self) -> None:
        if self._wanted is None or self.lost:
            return
        feeds = self._may()
        if not feeds:
            self.lost = True
            return
        if feeds != self._told:
            self._told = feeds
            for feed in set(self._at) - set(feeds):
                del self._at[feed]
            self._gapped &= set(feeds)
            self.frames.append(Feeds(list(feeds)))
        for feed in feeds:
            if feed in self._at or feed in self._gapped:
                continue
            if feed in self._wanted:
                self._at[feed] = self._wanted.pop(feed)
            else:
                self._gap(feed)
        for feed in list(self._at):
            self._catch_up(feed)

    def beat(self) -> None:
        self.frames.append(Beat(self._now(), {feed: self._floor.head(feed) for feed in self._told or ()}))

    def _catch_up(self, feed: str) -> None:
        while True:
            events = self._floor.events(feed, self._at[feed], self._now(), FRAME)
            if events is None:
                self._gap(feed)
                return
            if not events:
                return
            self.frames.append(Events(events))
            self._at[feed] = events[-1].n

    def _gap(self, feed: str) -> None:
        self._at.pop(feed, None)
        self._gapped.add(feed)
        self.frames.append(Gap(feed))
