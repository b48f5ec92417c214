"""Scenes of the handbook's drafts, and a gateway that has them."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import msgspec

from console.operations.errors import AdminRefused
from console.views.admin_view import AdminView
from console.views.book_checks_model import locally
from console.views.book_section import BookSection
from console.views.workspace import Workspace
from contract.errors import ErrorCode
from contract.handbook_diff import file_diffs
from contract.handbook_draft import (
    DRAFTS,
    VERSIONS,
    Draft,
    DraftChange,
    DraftCheck,
    DraftDecision,
    DraftDiff,
    DraftFile,
    DraftHead,
    DraftState,
    KnownVersion,
    NewDraft,
)
from domain.handbook_diff import diff
from domain.permissions import Role
from tests.ui.world import ME, NOW, World

Scene = Callable[[World, Workspace], Awaitable[None]]
MIN = 60_000
SHIPPED = Path(__file__).resolve().parents[2] / "resources/handbook/gadai"
COMPLAINTS = "issues/pengaduan.yaml"
#: What LD added to the version in force.
CARD = """
  - id: kartu_hilang
    name: Kartu anggota hilang
    keywords: [kartu hilang, dompet hilang, kecopetan]
    questions:
      - {id: kapan, ask: "Kapan kartunya hilang?", type: date}
      - {id: lapor, ask: "Apakah sudah melapor ke polisi?", type: yes_no}
    checks:
      - {tool: core, look_for: "Status kartu dan transaksi sesudah hilang"}
    scripts: [empati]
    actions:
      - {text: "Blokir kartunya, lalu sebutkan nomor blokirnya."}
    escalation:
      - {kind: unit, id: operasional, when: "Ada transaksi sesudah hilang"}
    estimate: dua_hari_kerja
"""


def shipped() -> dict[str, str]:
    """The files of a handbook as a centre keeps them."""
    found = {
        file.relative_to(SHIPPED).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(SHIPPED.rglob("*.yaml"))
    }
    return {"handbook.yaml": found.pop("handbook.yaml"), **found}


def head(id: str, **fields: object) -> DraftHead:
    """LD's draft, as it was begun."""
    values: dict[str, object] = {
        "id": id, "version": "2.1", "title": "Kartu hilang dan langkah pelunasan", "why": "Banyak pengaduan kartu hilang.",
        "state": DraftState.DRAFT, "effective": "2027-01-04T00:00+07:00", "author": ME.id, "author_name": ME.name,
        "based_on": "2.0+11aa22bb", "changed_at": NOW - 9 * MIN, "revision": 3, "faults": 0, "writers": (ME.id,),
    }  # fmt: skip
    return DraftHead(**values | fields)  # type: ignore[arg-type]


class Library:
    """The gateway's drafts; what is asked of it is done, as the gateway does it."""

    def __init__(self, *heads: DraftHead) -> None:
        files = shipped()
        self.before = dict(files)
        files[COMPLAINTS] += CARD
        self.heads = {one.id: one for one in heads or (head("d-1"),)}
        self.files = {id: dict(files) for id in self.heads}
        self.asked: list[tuple[str, str, msgspec.Struct | None]] = []

    async def __call__(
        self, method: str, path: str, body: msgspec.Struct | None = None, content: bytes | None = None
    ) -> bytes:
        self.asked.append((method, path, body))
        return msgspec.json.encode(self._answer(method, path.partition("?")[0], body))

    def _answer(self, method: str, path: str, body: msgspec.Struct | None) -> object:
        if path == VERSIONS:
            return [
                KnownVersion(version="2.0+11aa22bb", name="Gadai", effective="", begun=True, in_force=True)
            ]
        if not path.startswith(DRAFTS):
            return []
        if path == DRAFTS:
            if isinstance(body, NewDraft):
                self.heads["d-new"] = head(
                    "d-new", title=body.title, version="", why="", effective="", revision=1
                )
                self.files["d-new"] = dict(self.files.get(body.based_on, self.before))
                return self.draft("d-new")
            return list(self.heads.values())
        id, _, act = path.removeprefix(f"{DRAFTS}/").partition("/")
        if id not in self.heads:
            raise AdminRefused(ErrorCode.NOT_FOUND, {})
        if act == "check":
            assert isinstance(body, DraftCheck)
            return locally(self._with(id, body.files))
        if act == "diff":
            return self._diff(id)
        if isinstance(body, DraftDecision):
            return self._decide(id, act, body)
        if isinstance(body, DraftChange):
            return self._change(id, body)
        if method == "DELETE":
            del self.heads[id]
            return None
        return self.draft(id)

    def draft(self, id: str) -> Draft:
        return Draft(self.heads[id], tuple(DraftFile(path, text) for path, text in self.files[id].items()))

    def put(self, id: str, path: str, text: str | None) -> None:
        """Somebody else saves."""
        self.files[id] = self._with(id, {path: text})
        self._set(id, revision=self.heads[id].revision + 1)

    def _with(self, id: str, files: dict[str, str | None]) -> dict[str, str]:
        found: dict[str, str | None] = {**self.files[id], **files}
        return {path: text for path, text in found.items() if text is not None}

    def _set(self, id: str, **fields: object) -> DraftHead:
        self.heads[id] = msgspec.structs.replace(self.heads[id], **fields)
        return self.heads[id]

    def _seen(self, id: str, revision: int) -> None:
        if revision != self.heads[id].revision:
            raise AdminRefused(ErrorCode.STALE, {"revision": str(self.heads[id].revision)})

    def _change(self, id: str, change: DraftChange) -> Draft:
        self._seen(id, change.revision)
        self.files[id] = self._with(id, change.files)
        named = {name: getattr(change, name) for name in ("title", "version", "why", "effective")}
        said = {name: value for name, value in named.items() if value is not None}
        faults = len(locally(self.files[id]).faults)
        self._set(id, revision=change.revision + 1, faults=faults, **said)
        return self.draft(id)

    def _decide(self, id: str, act: str, decision: DraftDecision) -> DraftHead:
        self._seen(id, decision.revision)
        state = {
            "propose": DraftState.PROPOSED, "approve": DraftState.APPROVED, "return": DraftState.DRAFT,
            "publish": DraftState.PUBLISHED, "withdraw": DraftState.DRAFT,
        }[act]  # fmt: skip
        words = (
            {"decision": decision.words, "decided_by_name": ME.name} if act in ("approve", "return") else {}
        )
        return self._set(id, state=state, revision=decision.revision + 1, **words)

    def _diff(self, id: str) -> DraftDiff:
        before, after = self.before, self.files[id]
        old, new = locally(before).handbook, locally(after)
        assert old is not None
        items = () if new.handbook is None else diff(old, new.handbook)
        return DraftDiff("2.0+11aa22bb", items, file_diffs(before, after), len(new.faults))


async def at_book(world: World, desk: Workspace, library: Library) -> BookSection:
    """The section, its drafts read."""
    world.office = library
    desk.go("admin")
    view = desk.page("admin")
    assert isinstance(view, AdminView)
    view.show_section("book")
    await world.settle()
    section = view.section("book")
    assert isinstance(section, BookSection)
    return section


async def opened(world: World, desk: Workspace, library: Library, id: str = "d-1") -> BookSection:
    """The section with a draft in front."""
    section = await at_book(world, desk, library)
    section.open(id)
    await world.settle()
    return section


SEVERAL = (
    head("d-1"),
    head("d-2", title="Jam outlet Lebaran", state=DraftState.PROPOSED, author="u-dewi", author_name="Dewi Lestari", writers=("u-dewi",)),
    head("d-3", title="Skrip penutup", version="2.0.3", state=DraftState.APPROVED, decided_by_name="Tono Wijaya", faults=0),
    head("d-4", title="Uang kelebihan lelang", version="2.0.2", state=DraftState.PUBLISHED, effective="2026-11-02T00:00+07:00"),
    head("d-5", title="Prosedur lelang", version="", decision="Langkah validasi hilang.", decided_by_name="Tono Wijaya", faults=2),
)  # fmt: skip


async def book_writing(world: World, desk: Workspace) -> None:
    section = await opened(world, desk, Library(*SEVERAL))
    writing = section.draft.writing
    writing.go_to(COMPLAINTS, 250)
    writing.put_in("question")
    await world.settle()


async def book_faults(world: World, desk: Workspace) -> None:
    section = await opened(world, desk, Library(*SEVERAL))
    writing = section.draft.writing
    writing.show_file(COMPLAINTS)
    text = writing.editor.toPlainText()
    text = text.replace("estimate: tiga_hari_kerja", "estimate: empat_hari_kerja", 1)
    text = text.replace("scripts: [mohon_maaf]", "scripts: [minta_maaf]", 1)
    writing.editor.setPlainText(text)
    await world.settle()
    writing.editor.go_to(1)
    writing.editor.next_fault()


async def book_preview(world: World, desk: Workspace) -> None:
    section = await opened(world, desk, Library(*SEVERAL))
    section.draft.writing.go_to(COMPLAINTS, 250)
    section.draft.show_tab("preview")
    await world.settle()


async def book_changes(world: World, desk: Workspace) -> None:
    library = Library(*SEVERAL)
    library.files["d-1"]["steps.yaml"] = library.files["d-1"]["steps.yaml"].replace(
        "Cek tools", "Cek tools dulu", 1
    )
    complaints = library.files["d-1"][COMPLAINTS]
    complaints = complaints.replace(
        '      - {id: bukti, ask: "Apakah ada bukti transaksinya?", type: yes_no}',
        '      - {id: bukti, ask: "Apakah ada bukti transfernya?", type: yes_no}\n'
        '      - {id: ulang, ask: "Apakah sudah mencoba membayar lagi?", type: yes_no}',
        1,
    )
    library.files["d-1"][COMPLAINTS] = complaints
    section = await opened(world, desk, library)
    section.draft.show_tab("changes")
    await world.settle()


async def book_lines(world: World, desk: Workspace) -> None:
    await book_changes(world, desk)
    view = desk.page("admin")
    assert isinstance(view, AdminView)
    section = view.section("book")
    assert isinstance(section, BookSection)
    section.draft.changes.as_lines.click()


async def book_publish(world: World, desk: Workspace) -> None:
    section = await opened(world, desk, Library(*SEVERAL))
    section.draft.show_tab("publish")
    await world.settle()


async def book_answer(world: World, desk: Workspace) -> None:
    """Somebody else's is proposed to whoever may approve it."""
    section = await opened(world, desk, Library(*SEVERAL), "d-2")
    section.draft.show_tab("publish")
    await world.settle()


async def book_clash(world: World, desk: Workspace) -> None:
    library = Library(*SEVERAL)
    section = await opened(world, desk, library)
    writing = section.draft.writing
    writing.show_file(COMPLAINTS)
    text = writing.editor.toPlainText()
    writing.editor.setPlainText(text.replace("Kartu anggota hilang", "Kartu anggota hilang atau dicuri", 1))
    await world.settle()
    library.put(
        "d-1", COMPLAINTS, library.files["d-1"][COMPLAINTS].replace("dua_hari_kerja\n", "satu_hari\n")
    )
    section.draft.save.click()
    await world.settle()


BOOK_SCENES: dict[str, Scene] = {
    one.__name__: one
    for one in (
        book_writing, book_faults, book_preview, book_changes, book_lines, book_publish, book_answer, book_clash,
    )
}  # fmt: skip
BOOK_ROLES: dict[Scene, Role] = dict.fromkeys(BOOK_SCENES.values(), Role.LD) | {book_answer: Role.SUPERVISOR}
