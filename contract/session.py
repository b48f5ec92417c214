"""Signing in, and what a desk is told then (``/v1/session``)."""

from typing import Annotated

import msgspec

from contract.rows import UserRow
from domain.permissions import Act


class SignIn(msgspec.Struct, frozen=True):
    """``POST /v1/session``. ``client``: the id this desk database has from its first sign-in, None before; ``desk``: the seat's
    name as supervisors know it ("PC-17"). ``new_password``: from now on the password is this one; needed where an administrator gave
    the present one (password_change)."""

    username: Annotated[str, msgspec.Meta(max_length=200)]
    password: Annotated[str, msgspec.Meta(max_length=1000)]
    protocol: int
    desk: Annotated[str, msgspec.Meta(max_length=200)]
    client: str | None = None
    new_password: Annotated[str, msgspec.Meta(max_length=1000)] | None = None


class Session(msgspec.Struct, frozen=True):
    """The answer. ``access`` a bearer token good for ``access_s`` seconds; ``refresh`` gives the next one, once;
    ``delivery`` the desk-bound token that can do nothing but deliver this author's queue from this client after sign-out;
    ``desk_number`` the series of ticket numbers this database owns; ``feeds`` what may be followed; ``now`` gateway Unix ms;
    ``lookup_key`` (hex) finds customers by number in the desk's own cache (contract.lookup), "" where the gateway has none."""

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
    lookup_key: str = ""


class Refresh(msgspec.Struct, frozen=True):
    """``POST /v1/session/refresh``; a refresh token is good once: used again after its successor was used, it ends the session
    (theft). Before that its answer was lost, and it gives the session another successor."""

    refresh: str
    protocol: int


class DeskReport(msgspec.Struct, frozen=True):
    """``POST /v1/desk``: what this desk holds unsent, for supervisors ("PC-17 menyimpan 3 milik Siti"). ``waiting`` acts nobody
    answered yet, ``oldest`` of them begun at that Unix ms; ``rejected`` ones wait for their agent; ``version`` of the program."""

    client: str
    waiting: Annotated[int, msgspec.Meta(ge=0, le=2**31 - 1)]
    oldest: Annotated[int, msgspec.Meta(ge=0, le=2**53)] | None
    rejected: Annotated[int, msgspec.Meta(ge=0, le=2**31 - 1)] = 0
    version: Annotated[str, msgspec.Meta(max_length=40)] = ""


class HeldDesk(msgspec.Struct, frozen=True):
    """One line of ``GET /v1/desks``: what the desk database ``client`` of ``user`` at seat ``desk`` still holds, as it last said
    (``reported``, Unix ms) and the gateway has answered since. ``signed_in``: whether a session of it is open."""

    client: str
    desk: str
    desk_number: int
    user: str
    name: str
    waiting: int
    rejected: int
    oldest: int | None
    version: str
    reported: int | None
    signed_in: bool
