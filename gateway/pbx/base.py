"""What the gateway tells a PBX: whose extension takes calls of its queues now, and who pauses and why (flow: Presence)."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Standing:
    """``reason`` of a pause: a short word for the PBX's reports (the AUX reason's id, or the state's name); "" for who takes calls."""

    paused: bool
    reason: str = ""


class PbxAway(Exception):
    """The PBX cannot be told now: it is told again later. The text says why and holds no secret."""


class MemberRefused(Exception):
    """The PBX answered and will not do it for this extension (it is in none of its queues, the account may not): asking again
    would change nothing. The text is the PBX's."""


class Link(Protocol):
    """A PBX that is there and has let the gateway in."""

    async def tell(self, extension: str, standing: Standing) -> None:
        """From now on ``extension`` stands so in all its queues; telling it twice is telling it once. Raises PbxAway, MemberRefused."""

    async def ping(self) -> None:
        """Returns when the PBX is still there. Raises PbxAway."""


class Pbx(Protocol):
    """Every implementation passes one contract test."""

    @property
    def listens(self) -> bool:
        """Whether there is anybody to tell; for one that does not listen nothing need be gathered."""

    def link(self) -> AbstractAsyncContextManager[Link]:
        """Connected and let in for the time of the block. Entering raises PbxAway."""


class NoPbx:
    """The harmless default: a centre whose PBX is told nothing."""

    listens = False

    @asynccontextmanager
    async def link(self) -> AsyncIterator[Link]:
        """See Pbx."""
        yield self

    async def tell(self, extension: str, standing: Standing) -> None:
        """See Link."""

    async def ping(self) -> None:
        """See Link."""
