"""A customer as the gateway tells of them. Times are Unix ms by the gateway's clock."""

import msgspec

from contract.customer import DoNotCall, Identity, Merged, Past, PinnedNote
from contract.row import Row
from domain.parties import CallerType, Verification


class Product(msgspec.Struct, frozen=True):
    """``number`` is masked (domain.masking.mask_account) unless the reader has validated the customer."""

    name: str
    number: str
    state: str
    rows: tuple[tuple[str, str], ...] = ()


class CustomerRow(Row, frozen=True, kw_only=True):
    """``masked`` holds the masked text of each sensitive field (NIK, account, phone …); the clear text comes only by
    ``GET /v1/customers/{id}/clear/{field}`` after validation, and is audited. ``verification`` is the reader's own verdict, worth
    nothing from ``verified_until`` (Unix ms) on, whether or not a newer row has come to say so. ``channel`` and ``language`` they prefer;
    ``fields`` by the handbook's customer_fields. A row tells of this customer alone: ``merged`` names who was merged into them,
    ``merged_into`` whom they were merged into, and contract.merging makes one card of them. Feed: with any ticket of theirs or of
    those they are merged with."""

    REF = "customer"
    name: str
    city: str = ""
    caller_type: CallerType
    segment: str = ""
    verification: Verification = Verification.UNCHECKED
    verified_by: str = ""
    verified_until: int | None = None
    masked: dict[str, str] = {}
    products: tuple[Product, ...] = ()
    history: tuple[tuple[str, str, str, int], ...] = ()
    """Earlier contacts: (channel, subject, ticket number, Unix ms). What ``past`` says more fully stands there for older desks."""
    channel: str = ""
    language: str = ""
    fields: dict[str, str] = {}
    notes: tuple[PinnedNote, ...] = ()
    do_not_call: DoNotCall | None = None
    identities: tuple[Identity, ...] = ()
    merged: tuple[Merged, ...] = ()
    merged_into: str | None = None
    past: tuple[Past, ...] = ()
    contacts: int = 0
    """How many earlier contacts there are; ``past`` is the first page of them."""
    lookups: tuple[str, ...] = ()
    """The keyed hash of each of their telephone numbers (contract.lookup)."""
    declined: dict[str, int] = {}
    """Product of the handbook's cross_selling → when (Unix ms) they last said no to it."""
