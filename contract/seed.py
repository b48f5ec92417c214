"""What an empty gateway may be filled with at its first start: people who sign in, customers, their products.

A centre's own file, or the one the imitation centre writes (``demo`` true). A gateway takes the latter only when it
is configured as a demo, and remembers that it did: its accounts are known to everybody.
"""

import msgspec

from contract.customer import IdentityKind
from contract.rows import Product
from domain.parties import CallerType
from domain.permissions import Role


class SeedUser(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``skills`` as the handbook's queues name them; they decide which queues the person serves. ``password`` in clear text:
    the gateway keeps only its hash. ``extension``: of their telephone, "" for none."""

    id: str
    username: str
    name: str
    password: str
    roles: tuple[Role, ...]
    team: str = ""
    skills: tuple[str, ...] = ()
    extension: str = ""


class SeedCustomer(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``sensitive``: clear text by the handbook's sensitive fields (nik, rekening, telepon), kept sealed. ``history``: earlier contacts
    as in contract.rows.CustomerRow, with the time as Unix ms; ``fields`` by the handbook's customer_fields, the sensitive of them
    under ``sensitive``; ``identities``: (kind, clear text); ``notes``: (text, author's name, Unix ms); ``do_not_call``: the reason,
    "" where they may be called."""

    id: str
    name: str
    city: str
    caller_type: CallerType
    segment: str = ""
    sensitive: dict[str, str] = {}
    products: tuple[Product, ...] = ()
    history: tuple[tuple[str, str, str, int], ...] = ()
    channel: str = ""
    language: str = ""
    fields: dict[str, str] = {}
    identities: tuple[tuple[IdentityKind, str], ...] = ()
    notes: tuple[tuple[str, str, int], ...] = ()
    do_not_call: str = ""


class Seed(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``signing_key``: the secret of the gateway's tokens, 64 hex digits; None when the configuration has it."""

    demo: bool = False
    signing_key: str | None = None
    users: tuple[SeedUser, ...] = ()
    customers: tuple[SeedCustomer, ...] = ()
