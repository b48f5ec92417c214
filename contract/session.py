"""Signing in, and what a desk is told then (``/v1/session``)."""

import msgspec

from contract.rows import UserRow
from domain.permissions import Act


class SignIn(msgspec.Struct, frozen=True):
    """``POST /v1/session``. ``client``: the id this desk database has from its first sign-in, None before; ``desk``: the seat's
    name as supervisors know it ("PC-17")."""

    username: str
    password: str
    protocol: int
    desk: str
    client: str | None = None


class Session(msgspec.Struct, frozen=True):
    """The answer. ``access`` a bearer token good for ``access_s`` seconds; ``refresh`` gives the next one, once;
    ``delivery`` the desk-bound token that can do nothing but deliver this author's queue from this client after sign-out;
    ``desk_number`` the series of ticket numbers this database owns; ``feeds`` what may be followed; ``now`` gateway Unix ms."""

    access: str
    access_s: int
    refresh: str
    delivery: str
    client: str
    desk_number: int
    user: UserRow
    acts: tuple[Act, ...]
    queues: tuple[str, ...]
    feeds: tuple[str, ...]
    capacity: dict[str, int]
    handbook: str
    now: int
    protocol: int


class Refresh(msgspec.Struct, frozen=True):
    """``POST /v1/session/refresh``; a refresh token is good once: used again after its successor was used, it ends the session
    (theft). Before that its answer was lost, and it gives the session another successor."""

    refresh: str
    protocol: int


class DeskReport(msgspec.Struct, frozen=True):
    """``POST /v1/desk``: what this desk holds unsent, for supervisors ("PC-17 menyimpan 3 milik Siti")."""

    client: str
    waiting: int
    oldest: int | None
