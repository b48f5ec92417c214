"""Keeps a flood of calls from ending the SIP library. Pure; times are ticks in ms.

Each INVITE makes the library open two sockets for sound before anybody is asked, and a closed one keeps its place in the library's
table of 64 for half a second: some 30 calls that come and go within that time make it abort. Three things keep it below that. Refusals
wait while many came: a call that is not refused yet keeps its place among the few the library can hold, and it turns further ones
away by itself, without sockets, as fast as they come. And should calls end without our doing as fast as they begin, the network is
not read for a moment; sound goes on meanwhile. Once it reads, though, the library takes up to 51 messages that are here already, which
is 25 calls given up, and no turn of ours is in between: so in the middle of them it is held where it tells of a call.
"""

from collections import deque

#: A closed socket keeps its place for 500 ms.
WINDOW_MS = 600
MOST_REFUSED = 6
MOST_BEGUN = 12
#: Two sockets each, and two for each of the four calls that may have begun before: 60 of the 64. More than the 25 of one reading, so that
#: the engine, whose orders wait meanwhile, is held only when there were others just before.
MOST_AT_ONCE = 26


class Flood:
    def __init__(self) -> None:
        self._begun: deque[int] = deque()
        self._refused: deque[int] = deque()

    def begun(self, ticks: int) -> None:
        """The library opened sockets for a call from outside."""
        self._begun.append(ticks)

    def may_read(self, ticks: int) -> bool:
        """Whether the network may be read now."""
        return _recent(self._begun, ticks) < MOST_BEGUN

    def rest(self, ticks: int) -> int:
        """For how long (ms) no further call may begin, not even one that is here already."""
        if _recent(self._begun, ticks) < MOST_AT_ONCE:
            return 0
        return self._begun[-MOST_AT_ONCE] + WINDOW_MS - ticks

    def may_refuse(self, ticks: int) -> bool:
        """Whether a call may be refused now; taken as done when it may."""
        if _recent(self._refused, ticks) >= MOST_REFUSED:
            return False
        self._refused.append(ticks)
        return True


def _recent(times: deque[int], ticks: int) -> int:
    while times and ticks - times[0] >= WINDOW_MS:
        times.popleft()
    return len(times)
