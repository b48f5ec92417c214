"""What each frame of the feed asks for. Pure: it knows cursors and frames, no line and no file.

The store takes events and says which did not continue; here is decided what that means.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from contract.envelope import Event
from contract.feed import Beat, Feeds, Gap


@dataclass(frozen=True)
class Load:
    """These feeds need a snapshot, then ``Follow``."""

    feeds: frozenset[str]


@dataclass(frozen=True)
class Reconnect:
    """The line lost something: begin it anew from the cursors."""

    why: str


@dataclass
class FeedWatch:
    """One connection's view. ``cursors``: last number taken of each followed feed; a feed being loaded is in ``loading`` only, with
    the number of that load."""

    cursors: dict[str, int]
    loading: dict[str, int] = field(default_factory=dict)
    _loads: int = 0
    _behind: dict[str, int] = field(default_factory=dict)

    def on_feeds(self, frame: Feeds) -> Load | None:
        """A feed followed for the first time has no rows yet. To be asked before the store lets go of the lost ones: no page of
        theirs is taken after that (``still``)."""
        may = set(frame.feeds)
        self.cursors = {feed: n for feed, n in self.cursors.items() if feed in may}
        self.loading = {feed: load for feed, load in self.loading.items() if feed in may}
        return self._load(may - self.cursors.keys())

    def on_gap(self, frame: Gap) -> Load | None:
        self.cursors.pop(frame.feed, None)
        return self._load({frame.feed})

    def wanted(self, events: Sequence[Event]) -> Sequence[Event]:
        """Those to be applied: what comes of a feed being loaded lies behind the page on its way, and comes again after it."""
        return [event for event in events if event.feed not in self.loading] if self.loading else events

    def taken(self, cursors: Mapping[str, int], gaps: Iterable[str]) -> Reconnect | None:
        """Events were applied up to ``cursors``; those of ``gaps`` did not continue."""
        self.cursors.update(cursors)
        lost = set(gaps) - self.loading.keys()
        return Reconnect(f"events of {sorted(lost)} do not continue") if lost else None

    def still(self, feed: str, load: int) -> bool:
        """Whether the pages of this load are wanted: the feed was not lost since it began, nor lost and gained again."""
        return self.loading.get(feed) == load

    def loaded(self, feed: str, cursor: int) -> None:
        del self.loading[feed]
        self.cursors[feed] = cursor

    def refused(self, feed: str, load: int) -> None:
        """Lost between being named and being asked for; the next Feeds says so."""
        if self.still(feed, load):
            del self.loading[feed]

    def on_beat(self, frame: Beat) -> Load | Reconnect | None:
        """A feed twice behind the head without moving has lost events silently; one ahead of it follows a log that is gone; one
        never heard of was named in a frame that was lost."""
        ahead = {feed for feed, n in self.cursors.items() if feed in frame.heads and frame.heads[feed] < n}
        for feed in ahead:
            del self.cursors[feed]
        if need := self._load(frame.heads.keys() - self.cursors.keys()):
            return need
        behind = {feed: n for feed, n in self.cursors.items() if frame.heads.get(feed, n) > n}
        stuck = [feed for feed, n in behind.items() if self._behind.get(feed) == n]
        self._behind = behind
        return Reconnect(f"{sorted(stuck)} stand still behind their heads") if stuck else None

    def _load(self, feeds: set[str]) -> Load | None:
        fresh = frozenset(feeds - self.loading.keys())
        for feed in fresh:
            self._loads += 1
            self.loading[feed] = self._loads
        return Load(fresh) if fresh else None
