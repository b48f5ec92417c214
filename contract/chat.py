"""The live chat's own wire (``WS /chat/ws``), spoken by the page in resources/livechat and by the imitation centre's customers.

Text frames, JSON, tagged by ``t``. The visitor says Start; with the ``token`` of an earlier Welcome the same conversation goes
on. Every line has an id made by its sender; both sides resend what was not acknowledged and drop what they have seen,
so a line appears once whatever the network does.
"""

from typing import Annotated

import msgspec

from contract.attachment import AttachmentRef
from domain.handbook import AttachmentRule


class Start(msgspec.Struct, frozen=True, tag="start", tag_field="t", omit_defaults=True):
    """``have``: the number of the last Line received (never that of a Saved: a Line below it may still be under way); it
    acknowledges all up to it. ``topic`` picks the queue (handbook), ``phone``/``name`` as typed. ``key``: a name the page
    gives a new conversation (a random UUID), the same when it tries again, so that a lost Welcome opens no second ticket."""

    name: str = ""
    phone: str = ""
    topic: str = ""
    token: str | None = None
    have: Annotated[int, msgspec.Meta(ge=0, le=2**53)] = 0
    key: str = ""


class Say(msgspec.Struct, frozen=True, tag="say", tag_field="t"):
    """``files``: ids of files uploaded for this conversation (contract.attachment); with some, ``text`` may be empty."""

    id: str
    text: str
    files: tuple[str, ...] = ()


class Got(msgspec.Struct, frozen=True, tag="got", tag_field="t"):
    """The page shows the lines with these ids (delivery state "diterima")."""

    ids: list[str]


class Typing(msgspec.Struct, frozen=True, tag="typing", tag_field="t"):
    """The other side types; lasts a few seconds, nothing is kept."""


class Leave(msgspec.Struct, frozen=True, tag="leave", tag_field="t"):
    """The visitor ends the conversation."""


FromVisitor = Start | Say | Got | Typing | Leave


class Welcome(msgspec.Struct, frozen=True, tag="welcome", tag_field="t"):
    """``max_chars``: the longest text taken; ``waiting``: contacts before this one, -1 when an agent has it."""

    token: str
    ticket_number: str
    waiting: int
    max_chars: int


class Line(msgspec.Struct, frozen=True, tag="line", tag_field="t"):
    """One line of the conversation; ``n`` rises, with gaps (internal notes are never here). ``who``: "customer", "agent", "system"."""

    n: int
    id: str
    who: str
    name: str
    text: str
    at: int
    files: tuple[AttachmentRef, ...] = ()


class Saved(msgspec.Struct, frozen=True, tag="saved", tag_field="t"):
    """The line ``id`` the visitor said is kept, as number ``n``."""

    id: str
    n: int


class State(msgspec.Struct, frozen=True, tag="state", tag_field="t"):
    """``state``: "waiting" | "active" | "ended"; ``agent``: the name shown; ``waiting`` as in Welcome, as it is now.
    A Say after "ended" is kept all the same and puts the conversation back in the queue."""

    state: str
    agent: str = ""
    waiting: int = -1


class Refused(msgspec.Struct, frozen=True, tag="refused", tag_field="t"):
    """``code`` of contract.errors; the connection is closed after it when ``final``; ``id`` the line it concerns, if any."""

    code: str
    final: bool = False
    id: str = ""


class Beat(msgspec.Struct, frozen=True, tag="beat", tag_field="t"):
    """Sent at least every 20 s: a page that hears nothing for longer has lost the line without being told."""


ToVisitor = Welcome | Line | Saved | State | Refused | Typing | Beat


class ChatPage(msgspec.Struct, frozen=True):
    """``GET /chat/page.json``: what the page shows before anybody writes; ``topics`` in the handbook's order; ``attachments``: the
    files a line may have, None: none."""

    name: str
    topics: tuple[str, ...]
    max_chars: int
    attachments: AttachmentRule | None = None
