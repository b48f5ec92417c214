"""The handbook's next version while it is written, over HTTP (``/v1/admin/handbook/drafts``): draft → proposed → approved → published.

GET    DRAFTS                → list[DraftHead], what was changed last first
POST   DRAFTS                NewDraft → Draft: the files of the version it is based on, under a new head
GET    DRAFTS/{id}           → Draft
PATCH  DRAFTS/{id}           DraftChange → Draft; while it is a draft
DELETE DRAFTS/{id}?revision=N  what was never published is gone for good
POST   DRAFTS/{id}/check     DraftCheck → DraftChecked; keeps nothing
GET    DRAFTS/{id}/diff[?against=VERSION]  → DraftDiff, against the version it takes the place of when none is named: the one in
                             force at its moment, or now while it has none
POST   DRAFTS/{id}/propose   DraftDecision → DraftHead; refused as ``invalid`` while it has a fault
POST   DRAFTS/{id}/approve   DraftDecision → DraftHead; never by who wrote in it
POST   DRAFTS/{id}/return    DraftDecision → DraftHead; back to who writes, with words
POST   DRAFTS/{id}/publish   DraftDecision → DraftHead; in force at every gateway from its moment on
POST   DRAFTS/{id}/withdraw  DraftDecision → DraftHead; a proposed or approved one is a draft again, a published one, before
                             its moment, withdrawn
GET    VERSIONS              → list[KnownVersion], the newest beginning first

Writing, proposing and publishing need Act.HANDBOOK_DRAFT; approving and sending back Act.HANDBOOK_APPROVE, which lets publish and
withdraw too; either reads. A change on an older ``revision`` is refused as ``stale`` (detail ``revision``: the newer one), an act
its state does not have as ``illegal_transition`` (detail ``state``), what cannot be in force as ``invalid`` (details ``file``,
``line``, ``where``, ``why`` of the first fault). Times are Unix ms by the gateway's clock; a moment inside a handbook is a text
(domain.handbook_versions).
"""

import re
from enum import StrEnum
from typing import Annotated

import msgspec

from contract.admin import ADMIN_HANDBOOK, Version
from contract.handbook_diff import FileDiff
from domain.handbook import Handbook
from domain.handbook_check import MOST_WHY
from domain.handbook_diff import ItemDiff

DRAFTS = f"{ADMIN_HANDBOOK}/drafts"
VERSIONS = f"{ADMIN_HANDBOOK}/versions"

#: Characters of one file, of all files together, and how many files one handbook may have.
FILE_CHARS = 128 * 1024
ALL_CHARS = 512 * 1024
FILES = 200
PATH_CHARS = 120
#: Faults that are told at once; the rest shows when these are mended.
FAULTS = 200

_PATH = re.compile(r"(?:[A-Za-z0-9_][A-Za-z0-9_.-]*/){0,4}[A-Za-z0-9_][A-Za-z0-9_.-]*\.yaml")

Title = Annotated[str, msgspec.Meta(max_length=120)]
VersionName = Annotated[str, msgspec.Meta(max_length=40)]
Why = Annotated[str, msgspec.Meta(max_length=MOST_WHY)]
Moment = Annotated[str, msgspec.Meta(max_length=40)]
Words = Annotated[str, msgspec.Meta(max_length=1000)]
Text = Annotated[str, msgspec.Meta(max_length=FILE_CHARS)]
Path = Annotated[str, msgspec.Meta(max_length=PATH_CHARS)]
Files = Annotated[dict[Path, Text | None], msgspec.Meta(max_length=FILES)]


class DraftState(StrEnum):
    """``draft``: being written, also again after it was sent back. ``withdrawn``: published, and taken back before its moment."""

    DRAFT = "draft"
    PROPOSED = "proposed"
    APPROVED = "approved"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class DraftFile(msgspec.Struct, frozen=True):
    """``path``: as ``sound_path`` takes it; ``handbook.yaml`` is the main one and always there. Lines end with ``\\n``."""

    path: str
    text: str


class DraftHead(msgspec.Struct, frozen=True, kw_only=True):
    """A draft without its files. ``version``, ``why`` and ``effective`` stand in the handbook when it is published, whatever its
    files say there. ``based_on``: the version it was begun from. ``faults``: how many there were when it was last saved.
    ``writers``: ids of all who wrote in it; none of them may approve. ``decision``: what was said when it was approved or sent
    back, by ``decided_by_name``."""

    id: str
    version: str
    title: str
    why: str
    state: DraftState
    effective: str
    author: str
    author_name: str
    based_on: str
    changed_at: int
    revision: int
    faults: int
    decided_by_name: str = ""
    decision: str = ""
    writers: tuple[str, ...] = ()


class Draft(msgspec.Struct, frozen=True):
    """``files`` in the order they are read: the main one first."""

    head: DraftHead
    files: tuple[DraftFile, ...]


class NewDraft(msgspec.Struct, frozen=True):
    """``based_on``: a version of ``VERSIONS`` or the id of another draft, "": the version in force."""

    title: Title
    based_on: Annotated[str, msgspec.Meta(max_length=200)] = ""


class DraftChange(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is None stays as it is. ``files``: path → its text from now on, None: the file is gone; others stay."""

    revision: Version
    title: Title | None = None
    version: VersionName | None = None
    why: Why | None = None
    effective: Moment | None = None
    files: Files = {}


class DraftCheck(msgspec.Struct, frozen=True, omit_defaults=True):
    """What stands in the editor, saved or not, over what is saved: as DraftChange has it."""

    files: Files = {}
    version: VersionName | None = None
    why: Why | None = None
    effective: Moment | None = None


class DraftFault(msgspec.Struct, frozen=True):
    """``line`` from 1; ``where``: the place as ``queues[2].escalates_to``; ``what``: for the person who writes."""

    file: str
    line: int
    where: str
    what: str


class DraftChecked(msgspec.Struct, frozen=True):
    """``handbook``: as the agents' desks will read it; None with faults. At most FAULTS of these."""

    faults: tuple[DraftFault, ...]
    handbook: Handbook | None = None


class DraftDiff(msgspec.Struct, frozen=True):
    """From ``against`` (a version) to the draft. ``items`` is empty while the draft has faults (``faults``: how many)."""

    against: str
    items: tuple[ItemDiff, ...]
    files: tuple[FileDiff, ...]
    faults: int = 0


class DraftDecision(msgspec.Struct, frozen=True):
    """An act on the draft as it was seen; ``words`` are needed to send back."""

    revision: Version
    words: Words = ""


class KnownVersion(msgspec.Struct, frozen=True, kw_only=True):
    """``draft``: id of the draft it was published from, "" where it stands in the centre's files. ``begun``: its moment has come."""

    version: str
    name: str
    effective: str
    why: str = ""
    begun: bool = False
    in_force: bool = False
    draft: str = ""


def sound_path(path: str) -> bool:
    """Whether ``path`` may name a file of a draft: ``issues/gadai.yaml``; nothing hidden, no way out of the handbook."""
    return len(path) <= PATH_CHARS and _PATH.fullmatch(path) is not None and ".." not in path
