"""The event street: ``WS /v1/feed`` frames (JSON text, tagged by ``t``) and the snapshot beside it.

The client says Hello with the cursors it has; the gateway answers with Feeds (what this user may follow now), then
Events in order per feed, Gap for a feed whose cursor it cannot continue (too old, ahead of the log, unknown), and Beat at
least every 10 s. After a Gap the client takes ``GET /v1/snapshot?feed=F`` page by page and says Follow with the cursor of
the snapshot's first page.
"""

import msgspec

from contract.envelope import Event
from domain.draft import DraftMode

#: What Feeds.hears says of Typing.
TYPING = "typing"
TYPING_EVERY_MS, TYPING_LASTS_MS = 3_000, 6_000


class Hello(msgspec.Struct, frozen=True, tag="hello", tag_field="t"):
    protocol: int
    client: str
    cursors: dict[str, int]


class Follow(msgspec.Struct, frozen=True, tag="follow", tag_field="t"):
    feed: str
    cursor: int


class Typing(msgspec.Struct, frozen=True, tag="typing", tag_field="t"):
    """The agent types on ``ticket``; said at most every TYPING_EVERY_MS, and only to a gateway whose Feeds has "typing" in ``hears``.
    It is passed on to those who have the ticket in sight and kept nowhere."""

    ticket: str
    mode: DraftMode


class Feeds(msgspec.Struct, frozen=True, tag="feeds", tag_field="t"):
    """What may be followed from now on; a feed that is missing here has been lost, its rows with it. ``hears``: the frames besides
    Hello and Follow that this gateway takes; any other ends the line."""

    feeds: list[str]
    hears: tuple[str, ...] = ()


class Events(msgspec.Struct, frozen=True, tag="events", tag_field="t"):
    events: list[Event]


class Gap(msgspec.Struct, frozen=True, tag="gap", tag_field="t"):
    feed: str


class Beat(msgspec.Struct, frozen=True, tag="beat", tag_field="t"):
    """``heads``: the last number of each feed of Feeds, so that a silent loss (of a Gap too) is noticed. ``handbook``: the version in
    force, "" from a gateway that does not say; a beat follows at once when it changed."""

    now: int
    heads: dict[str, int]
    handbook: str = ""


class TypedBy(msgspec.Struct, frozen=True, tag="typing", tag_field="t"):
    """``user`` (the customer when it is empty) types on ``ticket``; good for TYPING_LASTS_MS. An older desk passes it by."""

    ticket: str
    mode: DraftMode
    user: str


FromDesk = Hello | Follow | Typing
FromGateway = Feeds | Events | Gap | Beat | TypedBy


class SnapshotRow(msgspec.Struct, frozen=True):
    """One row of a snapshot; ``ref``/``id``/``v``/``version``/``body`` as in Event."""

    ref: str
    id: str
    v: int
    version: int
    body: msgspec.Raw


class Snapshot(msgspec.Struct, frozen=True):
    """One page of a feed's present rows. ``cursor`` was read before the rows: events after it bring what changed
    while the pages were read. ``next`` is the token of the next page, None on the last."""

    feed: str
    cursor: int
    rows: list[SnapshotRow]
    next: str | None = None
