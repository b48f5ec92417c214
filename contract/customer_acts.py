"""Acts on a customer's card. All are queued: what an agent learns of a customer is kept in an outage too."""

from contract.body import CustomerBody
from contract.customer import IdentityKind
from domain.permissions import Act


class PinNote(CustomerBody, frozen=True, kw_only=True):
    """``note`` is the new note's id; ``until`` (Unix ms) the end of its being shown, None: until it is taken off."""

    KIND = "customer.pin"
    ACT = Act.NOTE
    note: str
    text: str
    until: int | None = None


class UnpinNote(CustomerBody, frozen=True, kw_only=True):
    """Takes a note off; that it is off already is no fault."""

    KIND = "customer.unpin"
    ACT = Act.NOTE
    note: str


class SetDoNotCall(CustomerBody, frozen=True, kw_only=True):
    """``on`` False lifts it. A reason is due when it is set."""

    KIND = "customer.donotcall"
    ACT = Act.CUSTOMER_WRITE
    on: bool
    reason: str = ""
    until: int | None = None


class AddIdentity(CustomerBody, frozen=True, kw_only=True):
    """``sensitive`` holds the one value under ``kind``, in clear text, kept sealed. ``identity`` is its new id."""

    KIND = "customer.identify"
    ACT = Act.CUSTOMER_WRITE
    identity: str
    kind: IdentityKind
    sensitive: dict[str, str] = {}


class DropIdentity(CustomerBody, frozen=True, kw_only=True):
    """That it is gone already is no fault."""

    KIND = "customer.unidentify"
    ACT = Act.CUSTOMER_WRITE
    identity: str


class MergeCustomers(CustomerBody, frozen=True, kw_only=True):
    """``other`` is the same person as ``customer``, whose card stays in front. ``merge`` is the new merge's id."""

    KIND = "customer.merge"
    ACT = Act.CUSTOMER_WRITE
    merge: str
    other: str
    reason: str = ""


class UnmergeCustomers(CustomerBody, frozen=True, kw_only=True):
    """They are two after all; ``customer`` as the merge had it. That it was undone already is no fault."""

    KIND = "customer.unmerge"
    ACT = Act.CUSTOMER_WRITE
    merge: str
    reason: str = ""


CUSTOMER_ACTS: tuple[type[CustomerBody], ...] = (
    PinNote,
    UnpinNote,
    SetDoNotCall,
    AddIdentity,
    DropIdentity,
    MergeCustomers,
    UnmergeCustomers,
)
