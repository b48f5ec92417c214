"""The handbook's next version from its first word to the floor, and everything it is refused for."""

from collections.abc import AsyncIterator
from pathlib import Path

import msgspec
import pytest

from contract.admin import AUDIT
from contract.errors import ErrorCode
from contract.handbook_draft import DRAFTS, DraftChange, DraftState
from domain.handbook_diff import DiffKind
from domain.permissions import Role
from gateway.clock import system_clock
from tests.gateway.administration.bureau import DAY, Bureau, at
from tests.gateway.administration.office import administrator, put, refused, remove
from tests.gateway.administration.test_handbook_parts import AUX
from tests.gateway.site import Site, open_site

MAIN = "handbook.yaml"
#: Small, so that it is read in no time.
SMALL = Path(__file__).parents[2] / "domain" / "one_file.yaml"
#: Further issues in a file of their own.
MORE = """\
category: pengaduan
issues:
  - id: antre_lama
    name: Antre lama di outlet
    probing: [Di outlet mana?]
    estimate: {}
"""


@pytest.fixture
async def site(database: str, tmp_path: Path) -> AsyncIterator[Site]:
    async with open_site(database, tmp_path, handbook=str(SMALL)) as site:
        yield site


def aux(site: Site) -> set[str]:
    return {one.name for one in site.gateway.handbook.aux_reasons}


async def turned(bureau: Bureau, site: Site, days: float) -> None:
    """The clock is put forward, and somebody is looked at by it: any change makes a gateway look."""
    site.clock.ahead = round(days * DAY)
    admin = await administrator(site, f"admin{days}")
    assert (await put(admin, "aux_reasons", AUX | {"id": f"rapat{days}"})).is_success


async def test_a_version_in_many_files_is_begun_from_as_it_is(database: str, tmp_path: Path) -> None:
    async with open_site(database, tmp_path) as site:
        bureau = await Bureau.of(site)
        begun = await bureau.begin()
        assert begun.files[0].path == MAIN
        assert {"steps.yaml", "issues/pengaduan.yaml"} <= {file.path for file in begun.files}
        diff = await bureau.diff(begun.head)
        assert (diff.against, diff.items, diff.files) == (site.gateway.handbook.version, (), ())


async def test_from_the_first_word_to_the_floor(site: Site) -> None:
    bureau = await Bureau.of(site)
    before = site.gateway.handbook.version
    begun = await bureau.begin()
    assert begun.head.state is DraftState.DRAFT
    assert (begun.head.author_name, begun.head.based_on) == ("Lia", before)
    assert [(file.path, file.text) for file in begun.files] == [(MAIN, SMALL.read_text("utf-8"))]
    head = await bureau.written()
    assert [one.id for one in await bureau.heads()] == [head.id, begun.head.id]
    found = await bureau.check(head)
    assert found.handbook is not None
    assert (found.handbook.why, "Rehat" in {one.name for one in found.handbook.aux_reasons}) == (
        head.why,
        True,
    )
    diff = await bureau.diff(head)
    assert diff.against == before
    [item] = [one for one in diff.items if one.part == "aux_reasons"]
    assert (item.kind, [(one.before, one.after) for one in item.fields]) == (
        DiffKind.CHANGED,
        [("Istirahat", "Rehat")],
    )
    [file] = diff.files
    assert [line.kind for line in file.lines].count("+") == [line.kind for line in file.lines].count("-") == 1
    head = await bureau.do("propose", head)
    # Somebody else says yes, and only then it is published.
    assert refused(await bureau.ask("approve", head), ErrorCode.FORBIDDEN)["act"] == "handbook_approve"
    assert refused(await bureau.ask("publish", head), ErrorCode.ILLEGAL_TRANSITION) == {"state": "proposed"}
    head = await bureau.do("approve", head, bureau.lead, "Setuju.")
    assert (head.decided_by_name, head.decision) == ("Tono", "Setuju.")
    head = await bureau.do("publish", head, bureau.lead)
    assert site.gateway.handbook.version == before
    [newest, old] = await bureau.versions()
    assert (newest.draft, newest.begun, newest.why) == (head.id, False, head.why)
    assert (old.version, old.in_force) == (before, True)
    await turned(bureau, site, 3)
    assert "Rehat" in aux(site)
    assert "Istirahat" not in aux(site)
    assert site.gateway.handbook.version.startswith("2027.1+")
    assert site.gateway.handbook.why == head.why
    acts = ("begin", "change", "propose", "approve", "publish")
    assert await _audited(site) == {f"handbook.draft.{act}" for act in acts}


async def _audited(site: Site) -> set[str]:
    admin = await administrator(site)
    return {
        line["what"] for line in (await admin.http.get(AUDIT, params={"what": "handbook.draft.*"})).json()
    }


async def test_faults_are_told_by_file_and_line_and_nothing_is_published_with_one(site: Site) -> None:
    bureau = await Bureau.of(site)
    head = await bureau.written()
    broken = {"isu/lagi.yaml": MORE.format("entah")}
    found = await bureau.check(head, files=broken)
    assert found.handbook is None
    assert [(one.file, one.line) for one in found.faults] == [("isu/lagi.yaml", 6)]
    # What was only looked at is not kept; what is kept may be broken while somebody writes.
    assert (await bureau.check(head)).faults == ()
    saved = (await bureau.change(head, files=broken)).head
    assert saved.faults == 1
    diff = await bureau.diff(saved)
    assert (diff.items, diff.faults, diff.files[-1].path) == ((), 1, "isu/lagi.yaml")
    no = refused(await bureau.ask("propose", saved))
    assert (no["file"], no["line"]) == ("isu/lagi.yaml", "6")
    # Queues that pass on in a circle.
    looped = SMALL.read_text("utf-8").replace(
        "id: l2_digital", "id: l2_digital\n    escalates_to: livechat_mitra"
    )
    loop = (await bureau.change(saved, files={"isu/lagi.yaml": None, MAIN: looped})).head
    no = refused(await bureau.ask("propose", loop))
    assert no["file"] == MAIN
    assert "in a circle" in no["why"]
    assert site.gateway.handbook.version == loop.based_on


@pytest.mark.parametrize(
    ("days", "version", "where"),
    [(-3, "2027.1", "effective"), (2, "lama", "version")],
)
async def test_what_does_not_fit_beside_the_others_is_a_fault(
    site: Site, days: float, version: str, where: str
) -> None:
    bureau = await Bureau.of(site)
    draft = await bureau.begin()
    name = version if version != "lama" else site.gateway.handbook.version.partition("+")[0]
    found = await bureau.check(draft.head, version=name, effective=at(days), why="x")
    assert [(one.where, one.file) for one in found.faults] == [(where, MAIN)]


async def test_a_day_has_one_version(site: Site) -> None:
    bureau = await Bureau.of(site)
    first = await bureau.published(version="2027.1")
    other = await bureau.begin("Lain")
    found = await bureau.check(other.head, version="2027.1", effective=first.effective)
    assert [(one.where, one.file) for one in found.faults] == [("effective", MAIN), ("version", MAIN)]
    other = await bureau.change(other.head, version="2027.2", why="x", effective=first.effective)
    assert other.head.faults == 1
    no = refused(await bureau.ask("propose", other.head))
    assert no["where"] == "effective"
    assert "2027.1" in no["why"]
    # Approved for its own day, and then another takes that day.
    head = (await bureau.change(other.head, effective=at(4))).head
    head = await bureau.do("approve", await bureau.do("propose", head), bureau.lead)
    assert (await bureau.diff(head)).against.startswith("2027.1+")
    await bureau.do("withdraw", first)
    twin = await bureau.published(version="2027.3", days=4)
    no = refused(await bureau.ask("publish", head))
    assert no["where"] == "effective"
    assert "2027.3" in no["why"]
    await bureau.do("withdraw", twin)
    # What it was approved to take the place of is another one than it would now.
    assert refused(await bureau.ask("publish", head))["field"] == "decided_on"
    head = await bureau.do("return", head, bureau.lead, "Sesuaikan dulu.")
    head = await bureau.do("approve", await bureau.do("propose", head), bureau.lead)
    assert (await bureau.do("publish", head)).state is DraftState.PUBLISHED


async def test_withdrawn_before_its_moment_it_never_comes(site: Site) -> None:
    bureau = await Bureau.of(site)
    before = site.gateway.handbook.version
    head = await bureau.do("withdraw", await bureau.published())
    assert head.state is DraftState.WITHDRAWN
    await turned(bureau, site, 3)
    assert site.gateway.handbook.version.startswith(before)
    bureau.ld = await site.desk("lia")
    assert refused(await bureau.ask("withdraw", head), ErrorCode.ILLEGAL_TRANSITION) == {"state": "withdrawn"}
    assert refused(await bureau.patch(head, why="x"), ErrorCode.ILLEGAL_TRANSITION) == {"state": "withdrawn"}
    # Its texts can be begun from again.
    again = await bureau.begin(based_on=head.id)
    assert "name: Rehat" in again.files[0].text


async def test_what_has_begun_is_not_withdrawn(site: Site) -> None:
    bureau = await Bureau.of(site)
    head = await bureau.published(days=1)
    await turned(bureau, site, 2)
    bureau.ld = await site.desk("lia")
    assert refused(await bureau.ask("withdraw", head))["field"] == "effective"
    assert "Rehat" in aux(site)


async def test_two_who_write_at_once_keep_both_their_texts(site: Site) -> None:
    bureau = await Bureau.of(site)
    await site.person("dina", Role.LD, skills=())
    dina = await site.desk("dina")
    head = (await bureau.begin()).head
    changed = await bureau.change(head, files={"catatan.yaml": "# satu\n"})
    no = refused(await bureau.patch(head, by=dina, files={"catatan.yaml": "# dua\n"}), ErrorCode.STALE)
    assert no == {"revision": str(changed.head.revision)}
    assert {file.path: file.text for file in (await bureau.one(head)).files}["catatan.yaml"] == "# satu\n"
    assert (await bureau.patch(changed.head, by=dina, files={"catatan.yaml": None})).is_success
    now = await bureau.one(head)
    assert len(now.head.writers) == 2
    assert "catatan.yaml" not in {file.path for file in now.files}
    for act in ("propose", "publish", "withdraw"):
        assert refused(await bureau.ask(act, head), ErrorCode.STALE)
    gone = await bureau.ld.http.delete(f"{DRAFTS}/{head.id}", params={"revision": str(now.head.revision)})
    assert gone.is_success
    assert refused(await bureau.ask("propose", head), ErrorCode.NOT_FOUND) == {"draft": head.id}


async def test_sent_back_with_words_and_written_on(site: Site) -> None:
    bureau = await Bureau.of(site)
    head = await bureau.do("propose", await bureau.written())
    assert refused(await bureau.ask("return", head, bureau.lead))["field"] == "words"
    head = await bureau.do("return", head, bureau.lead, "Tanggalnya keliru.")
    assert (head.state, head.decision, head.decided_by_name) == (
        DraftState.DRAFT,
        "Tanggalnya keliru.",
        "Tono",
    )
    head = (await bureau.change(head, effective=at(5))).head
    head = await bureau.do("propose", head)
    assert (head.decision, head.decided_by_name) == ("", "")
    # Taken back by who wrote it, after somebody said yes to what it was.
    head = await bureau.do("withdraw", await bureau.do("approve", head, bureau.lead, "Baik."))
    assert (head.state, head.decision) == (DraftState.DRAFT, "")


async def test_who_wrote_in_it_says_no_yes_to_it(site: Site) -> None:
    bureau = await Bureau.of(site)
    await site.person("dua", Role.LD, Role.SUPERVISOR, skills=())
    both = await site.desk("dua")
    head = await bureau.written()
    assert (await bureau.patch(head, by=both, why="Lain.")).is_success
    head = await bureau.do("propose", (await bureau.one(head)).head)
    assert refused(await bureau.ask("approve", head, both), ErrorCode.FORBIDDEN) == {
        "act": "handbook_approve", "why": "own",
    }  # fmt: skip
    assert (await bureau.do("approve", head, bureau.lead)).state is DraftState.APPROVED


async def test_rights(site: Site) -> None:
    bureau = await Bureau.of(site)
    rina = await site.desk("rina")
    head = (await bureau.begin()).head
    one = f"{DRAFTS}/{head.id}"
    assert (await rina.http.get(DRAFTS)).status_code == 403
    assert (await rina.http.get(one)).status_code == 403
    assert (await rina.http.get(f"{one}/diff")).status_code == 403
    for desk in (rina, bureau.lead):
        assert (await bureau.patch(head, by=desk, why="x")).status_code == 403
        assert (await desk.http.delete(one, params={"revision": "1"})).status_code == 403
        assert refused(await bureau.ask("propose", head, desk), ErrorCode.FORBIDDEN)
    for act in ("approve", "return", "publish", "withdraw"):
        assert refused(await bureau.ask(act, head, rina, "x"), ErrorCode.FORBIDDEN)
    assert refused(await bureau.ask("return", head, words="x"), ErrorCode.FORBIDDEN)
    assert (await bureau.lead.http.get(one)).is_success


_UNFIT: list[dict[str, str | None]] = [
    {"../luar.yaml": "x: 1"},
    {"/etc/x.yaml": "x: 1"},
    {".sembunyi.yaml": ""},
    {"a/.b/c.yaml": ""},
    {"a\\b.yaml": ""},
    {"a.yml": ""},
    {"a.yaml/b.yaml": "", "a.yaml": ""},
    {"a..yaml": ""},
    {"a\n.yaml": ""},
    {"x.yaml": "a\x00b"},
    {"x.yaml": "x" * 131_073},
    {f"x{n}.yaml": "y" * 120_000 for n in range(6)},
    {f"x{n}.yaml": "" for n in range(201)},
    {MAIN: None},
]


async def test_files_that_may_not_be_there(site: Site) -> None:
    bureau = await Bureau.of(site)
    draft = await bureau.begin()
    for files in _UNFIT:
        refused(await bureau.patch(draft.head, files=files))
        asked = msgspec.json.encode({"files": files})
        refused(await bureau.ld.http.post(f"{DRAFTS}/{draft.head.id}/check", content=asked))
    assert await bureau.one(draft.head) == draft


async def test_rubbish_in_an_editor_is_told_as_a_fault(site: Site) -> None:
    bureau = await Bureau.of(site)
    draft = await bureau.begin()
    head, paths = draft.head, {file.path for file in draft.files}
    for text in (
        "[" * 100_000,
        "a: &a [*a]",
        "\ud7ff\x07",
        "- x",
        "",
        "x: !!int ''",
        "version: {a: b}",
        "categories: [1]",
    ):
        found = await bureau.check(head, files={MAIN: text})
        assert found.handbook is None, text[:20]
        assert {fault.file for fault in found.faults} <= paths | {MAIN}
    saved = (await bureau.change(head, files={MAIN: "["})).head
    assert (await bureau.diff(saved)).faults == 1


async def test_what_was_changed_over_the_file_is_weighed_too(site: Site) -> None:
    """A version that still needs what the centre removed while it runs would come into force nowhere."""
    bureau, admin = await Bureau.of(site), await administrator(site)
    head = await bureau.written()
    assert (await put(admin, "aux_reasons", AUX)).is_success
    assert (await remove(admin, "aux_reasons", "toilet")).is_success
    text = (await bureau.one(head)).files[0].text
    wanted = text.replace("missed_aux_reason: tidak_menjawab", "missed_aux_reason: toilet")
    found = await bureau.check(head, files={MAIN: wanted})
    assert [(one.file, "changed while the centre runs" in one.what) for one in found.faults] == [(MAIN, True)]
    # What goes with it is shown as desks will read it.
    shown = (await bureau.check(head)).handbook
    assert shown is not None
    assert "toilet" not in {one.id for one in shown.aux_reasons}


async def test_the_clock_stands_still_for_nobody(site: Site) -> None:
    """What was approved and not published before its day is refused, not in force with a beginning nobody saw."""
    bureau = await Bureau.of(site)
    head = await bureau.approved(days=1)
    site.clock.ahead = 4 * DAY
    assert site.clock() > system_clock() + 3 * DAY
    lia = await site.desk("lia")
    no = refused(await bureau.ask("publish", head, lia))
    assert no["where"] == "effective"
    assert "is over" in no["why"]


def test_a_change_says_only_what_it_changes() -> None:
    assert msgspec.json.encode(DraftChange(3, why="x")) == b'{"revision":3,"why":"x"}'
