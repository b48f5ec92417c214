"""The drafts of the handbook without a window: which there are, the one that is open, and what is typed into it before the gateway has
it. Everything typed is safe at the desk at once; the gateway takes it when it is saved."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import msgspec

from console.operations.errors import AdminRefused
from console.store.book_texts import TypedFile
from console.views.desk import Desk
from contract.errors import ErrorCode
from contract.handbook_draft import (
    Draft,
    DraftChange,
    DraftDecision,
    DraftDiff,
    DraftHead,
    DraftState,
    KnownVersion,
    NewDraft,
)
from contract.handbook_file import MAIN
from domain.permissions import Act

#: What a draft says of itself besides its files, kept like one under a name no file has.
FIELDS = ("title", "version", "why", "effective")
#: What is being written for the act on it, kept likewise.
WORDS = ":words"


_OTHER = object()


@dataclass(frozen=True)
class Clash:
    """A file that was changed here and meanwhile by somebody else. None: it was taken out."""

    mine: str | None
    theirs: str | None


class BookModel:
    """``open`` one draft; ``type`` for every keystroke; ``on_change`` is called on the loop's thread. What asks the gateway raises
    AdminRefused and OfflineNotPossible."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._admin, self._texts = desk.acts.handbook_drafts, desk.acts.book_texts
        self.on_change: list[Callable[[], None]] = []
        self.heads: list[DraftHead] = []
        self.versions: list[KnownVersion] = []
        #: Drafts something is typed into that the gateway has not got.
        self.held: frozenset[str] = frozenset()
        self.draft: Draft | None = None
        self.typed: dict[str, TypedFile] = {}
        #: Changed on both sides, until the person says which of them stands.
        self.clashes: dict[str, Clash] = {}
        #: Wall ms of when the desk kept what was typed last; None: nothing is.
        self.kept_at: int | None = None
        #: By draft and path what is not written down yet; None: nothing is typed there any more.
        self._unkept: dict[tuple[str, str], TypedFile | None] = {}
        self._safe = asyncio.Event()
        self._safe.set()

    async def load(self) -> None:
        """Which drafts and versions there are; the open one as the gateway has it now."""
        heads, versions = await self._admin.drafts(), await self._admin.versions()
        self.heads, self.versions = heads, versions
        self.held = await self._desk.reads.book_texts.drafts()
        if self.draft is not None:
            if any(head.id == self.draft.head.id for head in heads):
                await self.open(self.draft.head.id)
            else:
                self.close()
        self._tell()

    async def open(self, id: str) -> None:
        """Brings the draft ``id`` to the front, with what was typed into it before."""
        await self.kept()
        fresh = await self._admin.draft(id)
        typed = await self._desk.reads.book_texts.of(id)
        again = self.draft is not None and self.draft.head.id == id
        before = self.draft if again else None
        self.draft = fresh
        if again:
            # What was typed while it was read is newer than what was read.
            for (draft, path), one in self._unkept.items():
                if draft == id:
                    typed.pop(path, None)
                    typed |= {} if one is None else {path: one}
        else:
            self.clashes = {}
        same = [path for path, one in typed.items() if one.text == self.base(path)]
        self.typed = {path: one for path, one in typed.items() if path not in same}
        self._meet(before)
        self.kept_at = max((one.saved for one in self.typed.values()), default=None)
        for path in same:
            self._forget(id, path)
        self._tell()

    def close(self) -> None:
        """None is open; what was typed stays at the desk."""
        self.draft, self.typed, self.clashes, self.kept_at = None, {}, {}, None
        self._tell()

    @property
    def writable(self) -> bool:
        """Whether this person may write in the draft that is open, as it stands."""
        return (
            self.draft is not None
            and self.draft.head.state is DraftState.DRAFT
            and Act.HANDBOOK_DRAFT in self._desk.owner.acts
        )

    @property
    def changed(self) -> frozenset[str]:
        """Files and fields the gateway has otherwise."""
        return frozenset(path for path in self.typed if path != WORDS) if self.writable else frozenset()

    @property
    def words(self) -> str:
        """What is being written to approve a draft or to send it back; it goes with the act."""
        typed = self.typed.get(WORDS)
        return "" if typed is None or typed.text is None else typed.text

    def write(self, words: str) -> None:
        """Keeps what is being written for the act."""
        if self.draft is None or words == self.words:
            return
        if words:
            self._put(WORDS, words)
        else:
            self.typed.pop(WORDS, None)
            self._forget(self.draft.head.id, WORDS)
        self._tell()

    @property
    def files(self) -> dict[str, str]:
        """Every file as it stands here, the main one first."""
        found = {one.path: one.text for one in self.draft.files} if self.draft is not None else {}
        if self.writable:
            for path, one in self.typed.items():
                if is_file(path):
                    found.pop(path, None)
                    if one.text is not None:
                        found[path] = one.text
        return dict(sorted(found.items(), key=lambda pair: (pair[0] != MAIN, pair[0])))

    def base(self, path: str) -> str | None:
        """A file, or a field, as the gateway has it; None: not at all."""
        if self.draft is None or path == WORDS:
            return None
        if not is_file(path):
            return str(getattr(self.draft.head, path[1:]))
        return next((one.text for one in self.draft.files if one.path == path), None)

    def field(self, name: str) -> str:
        """A field of the head as it stands here."""
        typed = self.typed.get(f":{name}")
        if typed is not None and typed.text is not None and self.writable:
            return typed.text
        return self.base(f":{name}") or ""

    def type(self, path: str, text: str | None) -> None:
        """A file as it stands now (None: taken out), or a field of the head (``:title``); safe as soon as it is written down."""
        draft = self.draft
        if draft is None or not self.writable:
            return
        if text == self.base(path):
            if path not in self.typed:
                return
            # As it was: nothing of this is the desk's any more.
            self.typed.pop(path)
            self._forget(draft.head.id, path)
        else:
            self._put(path, text)
        self._tell()

    async def kept(self) -> None:
        """Returns when everything typed is safe at the desk."""
        await self._safe.wait()

    async def begin(self, title: str, based_on: str = "") -> None:
        """A new draft, open."""
        made = await self._admin.begin(NewDraft(title, based_on))
        await self.open(made.head.id)
        await self.load()

    async def save(self) -> bool:
        """Tells the gateway what was typed; False where somebody else saved meanwhile: then ``clashes`` has what both changed."""
        draft = self.draft
        if draft is None or not self.changed or self.clashes:
            return not self.clashes
        await self.kept()
        sent = {path: self.typed[path].text for path in self.changed}
        fields = {path[1:]: text for path, text in sent.items() if not is_file(path)}
        change = DraftChange(
            draft.head.revision, **fields, files={path: text for path, text in sent.items() if is_file(path)}
        )
        try:
            fresh = await self._admin.change(draft.head.id, change)
        except AdminRefused as no:
            if no.code is not ErrorCode.STALE:
                raise
            await self.open(draft.head.id)
            return False
        await self._texts.told(draft.head.id, sent, fresh.head.revision)
        if self.draft is not None and self.draft.head.id == draft.head.id:
            # What was typed, or typed back, while it was sent stands over what was sent.
            stands = {path: self._stands(path) for path in {*sent, *self.typed}}
            self.draft, self.typed = fresh, {}
            for path, text in stands.items():
                if text != self.base(path):
                    self._put(path, text)
        await self.kept()
        self.held = await self._desk.reads.book_texts.drafts()
        self._replace(fresh.head)
        return True

    async def decide(self, act: str, words: str = "") -> DraftHead:
        """Does ``act`` (propose, approve, return, publish, withdraw) with the draft that is open, as it was seen."""
        assert self.draft is not None
        id = self.draft.head.id
        try:
            head = await self._admin.decide(id, act, DraftDecision(self.draft.head.revision, words))
        except AdminRefused:
            # It is not as it was seen.
            await self.open(id)
            raise
        if words:
            await self.kept()
            await self._texts.forget(id, WORDS)
        await self.open(id)
        self._replace(head)
        return head

    async def remove(self) -> None:
        """The draft that is open is gone for good, and what was typed into it."""
        assert self.draft is not None
        head = self.draft.head
        await self._admin.remove(head.id, head.revision)
        await self._texts.forget(head.id)
        self.close()
        await self.load()

    async def difference(self) -> DraftDiff:
        """Of what is saved to the version in force."""
        assert self.draft is not None
        return await self._admin.diff(self.draft.head.id)

    async def settle(self, path: str, *, mine: bool) -> None:
        """Says which text of a file both changed stands from now on: the one typed here, or the one at the gateway."""
        draft = self.draft
        if draft is None or path not in self.clashes:
            return
        clash = self.clashes.pop(path)
        if not mine:
            self.typed.pop(path, None)
            await self._texts.forget(draft.head.id, path)
        elif path in self.typed:
            self.typed[path] = msgspec.structs.replace(self.typed[path], text=clash.mine)
        if not self.clashes:
            await self._texts.seen(draft.head.id, draft.head.revision)
            self._over(draft.head.revision)
        self._tell()

    def _meet(self, before: Draft | None) -> None:
        """What was typed over an older revision: where that file is another by now, both stand until the person says which."""
        if self.draft is None or not self.writable:
            self.clashes = {}
            return
        was = None if before is None else {one.path: one.text for one in before.files}
        found = dict(self.clashes)
        for path, one in self.typed.items():
            theirs = self.base(path)
            if one.revision >= self.draft.head.revision or path in found:
                continue
            if not is_file(path):
                continue
            if was is not None and was.get(path) == theirs:
                continue  # they changed another file
            found[path] = Clash(one.text, theirs)
        self.clashes = {path: clash for path, clash in found.items() if path in self.typed}
        if not self.clashes:
            self._over(self.draft.head.revision)

    def _over(self, revision: int) -> None:
        """What is typed stands over ``revision`` now."""
        self.typed = {
            path: msgspec.structs.replace(one, revision=revision) for path, one in self.typed.items()
        }

    def _replace(self, head: DraftHead) -> None:
        self.heads = [head if one.id == head.id else one for one in self.heads]
        self._tell()

    def _stands(self, path: str) -> str | None:
        """A file or a field as it stands here."""
        return self.typed[path].text if path in self.typed else self.base(path)

    def _put(self, path: str, text: str | None) -> None:
        assert self.draft is not None
        head = self.draft.head
        self.typed[path] = TypedFile(text, head.revision, self._desk.clock.wall())
        self._write_down(head.id, path, self.typed[path])

    def _forget(self, draft: str, path: str) -> None:
        self._write_down(draft, path, None)

    def _write_down(self, draft: str, path: str, one: TypedFile | None) -> None:
        self._unkept[draft, path] = one
        if self._safe.is_set():
            self._safe.clear()
            self._desk.start(self._keep())

    async def _keep(self) -> None:
        try:
            while self._unkept:
                (draft, path), one = next(iter(self._unkept.items()))
                if one is None:
                    await self._texts.forget(draft, path)
                else:
                    await self._texts.keep(draft, path, one)
                if self._unkept.get((draft, path), _OTHER) is one:
                    del self._unkept[draft, path]
                if not self._unkept:
                    self.held = await self._desk.reads.book_texts.drafts()
            self.kept_at = self._desk.clock.wall() if self.typed else None
        except BaseException:
            # What could not be stored is not tried for ever: the error is shown, the text stands in its field.
            self._unkept.clear()
            raise
        finally:
            self._safe.set()
            self._tell()

    def _tell(self) -> None:
        for told in self.on_change:
            told()


def is_file(path: str) -> bool:
    """Whether what is typed is a file, no field of the head."""
    return not path.startswith(":")


def changed_files(typed: Mapping[str, TypedFile]) -> dict[str, str | None]:
    """What is typed into files alone, by path."""
    return {path: one.text for path, one in typed.items() if is_file(path)}
