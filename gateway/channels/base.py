"""What every channel is to the rest of the gateway: one way in, one way out, and what it can do.

In: the channel's own file listens (a socket, a webhook, a mailbox) and hands what came to Intake (gateway/channels/intake.py), which
makes ticket, contact and message. Out: a reply's job calls ``deliver``; what it returns becomes the message's delivery state.
A channel imports no other channel. Adding one is a file or folder, a line in the composition root, and the shared contract test
(tests/gateway/channel_contract.py).
"""

from dataclasses import dataclass
from typing import Protocol

from contract.rows import Delivery
from domain.contact import Channel
from gateway.attempts import Again, Done, Failed, Parked, Result, Unknown


@dataclass(frozen=True)
class Capabilities:
    """``max_chars``: the longest text it takes; ``receipts``: it says when a line arrived; ``keyed``: it drops a repetition by
    the line's id, so a lost answer may be asked for again; ``keeps_s``: seconds after which a line that has not gone out is
    given up, and the agent told; ``public``: strangers read along (a social comment), so no personal data; ``attachments``:
    the customer gets the reply's files too."""

    max_chars: int
    receipts: bool
    keyed: bool
    keeps_s: int
    public: bool = False
    attachments: bool = False


@dataclass(frozen=True)
class Outgoing:
    """One reply on its way. ``id`` is the message's id and the idempotency key; ``customer`` whom the ticket is with."""

    id: str
    ticket: str
    contact: str | None
    customer: str | None
    n: int
    author_name: str
    text: str
    at: int


class Driver(Protocol):
    """A channel's way out.

    ``deliver`` returns Done("sent") or Done("delivered"); Parked when the customer is away and the channel itself will deliver
    on their return; Again when it surely did not go out and may later; Failed(why) when it never will; Unknown when
    the answer was lost. It must bear to be called twice for one line if ``can.keyed``.
    """

    channel: Channel
    can: Capabilities

    async def deliver(self, line: Outgoing) -> Result: ...


#: The word of a channel that handed the line over, and of one that saw it arrive.
SENT = Done(Delivery.SENT.value)
DELIVERED = Done(Delivery.DELIVERED.value)


def delivery_of(result: Result) -> Delivery | None:
    """The delivery state ``result`` means for the message, None: as it was (it waits, or is tried again)."""
    if isinstance(result, Done):
        return Delivery.DELIVERED if result == DELIVERED else Delivery.SENT
    if isinstance(result, Failed):
        return Delivery.FAILED
    return Delivery.UNCONFIRMED if isinstance(result, Unknown) else None


__all__ = [
    "DELIVERED", "SENT", "Again", "Capabilities", "Done", "Driver", "Failed", "Outgoing", "Parked", "Result", "Unknown",
    "delivery_of",
]  # fmt: skip
