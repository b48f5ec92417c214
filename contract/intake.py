"""The web form and a centre's own app or site on the wire: somebody writes, gets a ticket number, and reads the answer with a token.

**A centre's app** (its server, with a key of ``sahut gateway admin intake-key``, as the bearer):
POST /v1/intake {Submission} → Accepted, made once for each header ``Idempotency-Key``. POST /v1/intake/multipart: the part
``intake`` is the Submission, each part ``file`` a file of it. POST /v1/intake/drafts → Draft: a place to send files to before.
**The public page**: GET /form/, and POST /form/drafts {Begin} → Draft, POST /form/submit {Submission} → Accepted (the draft's token as
the bearer).
**Whoever has the token** (as the bearer; no key is needed, so a telephone may ask by itself): GET /v1/intake/thread[?after=N] →
Thread; POST /v1/intake/thread/messages {Message} → Kept; POST /v1/intake/thread/seen {Seen}; files under
/v1/intake/thread/files as contract.attachment says. Customers read the same thread on the page, at /form/#TOKEN.

Every request may be made again: the same key, draft or id is the same ticket, draft or line. Every no is a contract.errors.Problem;
429 and 503 say in ``Retry-After`` when to come again.
"""

from typing import Annotated, Literal

import msgspec

from contract.attachment import AttachmentRef
from domain.handbook import AttachmentRule, FormField

Id = Annotated[str, msgspec.Meta(pattern="^[0-9a-fA-F-]{36}$")]
Short = Annotated[str, msgspec.Meta(max_length=200)]
Long = Annotated[str, msgspec.Meta(max_length=100_000)]
#: What a customer may be reached by: a field of the handbook's sensitive ones.
By = Literal["telepon", "email"]


class FormPage(msgspec.Struct, frozen=True, kw_only=True):
    """What the page shows before anybody writes. ``consent``: what the customer agrees to."""

    name: str
    topics: tuple[str, ...]
    fields: tuple[FormField, ...]
    max_chars: int
    attachments: AttachmentRule | None
    consent: str


class BeginDraft(msgspec.Struct, frozen=True, kw_only=True):
    """``key``: made by the page, long and random; the same key is the same draft."""

    key: Annotated[str, msgspec.Meta(min_length=16, max_length=200)]


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """``token`` opens it, and the ticket that becomes of it."""

    token: str


class Submission(msgspec.Struct, frozen=True, kw_only=True):
    """``by`` and ``address``: how the customer wants to be known, a telephone number or an email address. ``topic`` leads to the queue.
    ``fields``: answers by the id of a field of the handbook's form. ``files``: ids of what was sent to ``draft``, the draft's
    token (left out on the page, whose bearer it is). ``website`` stays empty: only a machine fills it in."""

    name: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
    by: By
    address: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
    text: Long
    topic: Short = ""
    subject: Short = ""
    fields: dict[
        Annotated[str, msgspec.Meta(max_length=80)], Annotated[str, msgspec.Meta(max_length=2000)]
    ] = {}
    files: Annotated[tuple[Id, ...], msgspec.Meta(max_length=50)] = ()
    draft: Short = ""
    website: Short = ""


class Accepted(msgspec.Struct, frozen=True, kw_only=True):
    """``link``: the page that shows the answers, a path of the gateway; whoever has it reads them."""

    number: str
    token: str
    link: str


class ThreadLine(msgspec.Struct, frozen=True, kw_only=True):
    """``who``: customer, agent or system; ``name``: the agent's."""

    n: int
    id: str
    who: str
    name: str
    text: str
    at: int
    files: tuple[AttachmentRef, ...] = ()


class Thread(msgspec.Struct, frozen=True, kw_only=True):
    """``state``: received, in_progress, waiting (for the customer) or solved; ``last``: the number of the last line there is,
    to ask ``after``; ``now``: the gateway's clock."""

    number: str
    subject: str
    state: str
    last: int
    lines: tuple[ThreadLine, ...]
    max_chars: int
    attachments: AttachmentRule | None
    now: int


class Message(msgspec.Struct, frozen=True, kw_only=True):
    """``text`` may be empty where there are files. ``id``: made by who writes, the same in every try."""

    id: Id
    text: Long = ""
    files: Annotated[tuple[Id, ...], msgspec.Meta(max_length=50)] = ()


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    n: int


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """The customer has seen the lines up to this number."""

    up_to: Annotated[int, msgspec.Meta(ge=0, le=2**53)]
