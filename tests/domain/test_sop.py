"""A contact's steps tick themselves by what really happened, and nothing else; the compliance is a figure with its evidence."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract.handbook_file import read_handbook
from domain.handbook_issue import NotePart
from domain.sop import SETTLED, Happened, StepState, What, compliance, now, standings

BOOK = read_handbook(Path(__file__).parents[2] / "resources" / "handbook" / "gadai")
ISSUE = BOOK.issue("pengaduan", "pelunasan_gagal")
STEPS = [step.id for step in (BOOK.procedure("voice") or BOOK.procedures[0]).steps]
S = StepState


class Contact:
    """What happens to a contact, one after the other."""

    def __init__(self, channel: str = "voice", validate: bool = True) -> None:
        self.channel, self.validate = channel, validate
        self.happened: list[Happened] = []

    def do(self, what: What, id: str = "", **fields: object) -> "Contact":
        n = len(self.happened) + 1
        made = Happened(what=what, at=n * 1000, evidence=f"e{n}", id=id, **fields)  # type: ignore[arg-type]
        self.happened.append(made)
        return self

    def choose(self, category: str, issue: str) -> "Contact":
        return self.do(What.ISSUE, category=category, issue=issue)

    def answer(self, *ids: str, issue: str = "pelunasan_gagal") -> "Contact":
        for id in ids:
            self.do(What.ANSWERED, id, category="pengaduan", issue=issue)
        return self

    def states(self) -> dict[str, StepState]:
        found = standings(BOOK, self.channel, self.happened, validate=self.validate)
        return {one.step.id: one.state for one in found}


def whole() -> Contact:
    contact = Contact().do(What.SPOKEN, "salam").do(What.VALIDATED).choose("pengaduan", "pelunasan_gagal")
    contact.answer("kontrak", "tanggal", "jam", "nominal", "lewat", "bukti")
    contact.do(What.CHECKED, "core").do(What.CHECKED, "wallet").do(What.NOTED, parts=tuple(NotePart))
    contact.do(What.ESCALATED).do(What.SAID, "perkiraan_waktu").do(What.SPOKEN, "tawaran")
    return contact.do(What.SPOKEN, "penutup").do(What.DOCUMENTED)


def test_a_contact_begins_with_its_greeting() -> None:
    contact = Contact()
    states = contact.states()
    assert states["salam"] is S.DUE
    assert {states[id] for id in ("validasi", "isu", "probing", "cek", "penutup")} == {S.WAITING}
    assert states["empati"] is states["perkiraan"] is states["penawaran"] is S.NOT_NEEDED
    first = now(standings(BOOK, "voice", [], validate=True))
    assert first is not None
    assert first.step.id == "salam"
    assert standings(BOOK, "telegraf", [], validate=True) == ()
    assert now(()) is None


def test_everything_done_is_all_of_it_with_its_evidence() -> None:
    contact = whole()
    found = standings(BOOK, "voice", contact.happened, validate=True)
    assert {one.state for one in found} == {S.DONE, S.NOT_NEEDED}
    kept = compliance(found)
    assert (kept.percent, kept.open, kept.explained) == (100, 0, 0)
    assert kept.needed == kept.kept == 11
    by_id = {one.step.id: one for one in found}
    assert by_id["probing"].evidence == tuple(f"e{n}" for n in range(4, 10))
    assert by_id["probing"].at == 9000
    assert now(found) is None


def test_what_is_missing_is_named() -> None:
    contact = Contact().do(What.SPOKEN, "salam").do(What.VALIDATED).choose("pengaduan", "pelunasan_gagal")
    contact.answer("kontrak", "jam").do(What.CHECKED, "core").do(What.NOTED, parts=(NotePart.CUSTOMER,))
    found = {one.step.id: one for one in standings(BOOK, "voice", contact.happened, validate=True)}
    assert found["probing"].missing == ("tanggal", "nominal", "lewat", "bukti")
    assert found["cek"].missing == ("wallet",)
    assert "complaint" in found["catatan"].missing
    assert (found["probing"].state, found["cek"].state, found["catatan"].state) == (S.DUE, S.DUE, S.WAITING)


def test_answers_count_for_the_issue_they_were_given_to() -> None:
    contact = Contact().do(What.SPOKEN, "salam").choose("pengaduan", "lelang")
    contact.answer("kontrak", issue="lelang").choose("pengaduan", "pelunasan_gagal")
    assert contact.states()["probing"] is S.DUE
    contact.answer("kontrak", "tanggal", "jam", "nominal", "lewat", "bukti")
    assert contact.states()["probing"] is S.DONE


def test_a_general_question_needs_no_validation() -> None:
    for validate, issue, state in (
        (True, "info_produk", S.NOT_NEEDED),
        (True, "info_tarif", S.DUE),
        (False, "info_tarif", S.NOT_NEEDED),
    ):
        contact = Contact(validate=validate).do(What.SPOKEN, "salam").choose("informasi", issue)
        assert contact.states()["validasi"] is state


def test_somebody_upset_is_calmed_before_they_are_asked() -> None:
    contact = Contact().do(What.SPOKEN, "salam").choose("pengaduan", "lelang").do(What.UPSET)
    assert (contact.states()["empati"], contact.states()["probing"]) == (S.DUE, S.WAITING)
    contact.do(What.SPOKEN, "empati")
    assert (contact.states()["empati"], contact.states()["probing"]) == (S.DONE, S.DUE)


def test_cross_selling_waits_until_it_is_settled_and_spares_who_is_upset() -> None:
    contact = Contact().do(What.SPOKEN, "salam").choose("transaksi", "perpanjangan")
    assert contact.states()["penawaran"] is S.NOT_NEEDED
    contact.do(What.SOLVED)
    assert contact.states()["penawaran"] is S.WAITING
    contact.do(What.SPOKEN, "tawaran")
    assert contact.states()["penawaran"] is S.DUE
    contact.do(What.UPSET)
    assert contact.states()["penawaran"] is S.NOT_NEEDED


def test_a_step_left_out_needs_a_reason_and_one_done_otherwise_the_leader() -> None:
    contact = whole()
    contact.happened = [one for one in contact.happened if one.what not in (What.CHECKED, What.VALIDATED)]
    contact.do(What.SKIPPED, "cek", reason="  ")
    assert contact.states()["cek"] is S.WAITING
    contact.do(What.SKIPPED, "cek", reason="Core sedang terganggu")
    contact.do(What.IMPROVISED, "validasi", reason="Nasabah tunarungu, lewat anaknya")
    states = contact.states()
    assert (states["cek"], states["validasi"]) == (S.SKIPPED, S.IMPROVISED)
    found = standings(BOOK, "voice", contact.happened, validate=True)
    kept = compliance(found)
    assert (kept.needed, kept.kept, kept.explained, kept.open) == (11, 10, 1, 0)
    assert next(one for one in found if one.step.id == "cek").reason == "Core sedang terganggu"
    # What is done after all is done.
    contact.do(What.CHECKED, "core").do(What.CHECKED, "wallet")
    assert contact.states()["cek"] is S.DONE


def test_the_agent_s_word_ticks_nothing_that_can_be_seen() -> None:
    contact = Contact().do(What.SPOKEN, "salam").choose("pengaduan", "pelunasan_gagal")
    for id in ("validasi", "probing", "cek", "catatan", "solusi", "dokumentasi"):
        contact.do(What.SPOKEN, id)
    assert not {S.DONE} & {
        contact.states()[id] for id in ("validasi", "probing", "cek", "catatan", "solusi", "dokumentasi")
    }


events = st.lists(
    st.one_of(
        st.tuples(st.sampled_from([What.VALIDATED, What.SOLVED, What.ESCALATED, What.DOCUMENTED, What.UPSET]), st.just("")),
        st.tuples(st.sampled_from([What.SPOKEN, What.SKIPPED, What.IMPROVISED]), st.sampled_from(STEPS)),
        st.tuples(st.just(What.ANSWERED), st.sampled_from([one.id for one in ISSUE.questions])),
        st.tuples(st.just(What.CHECKED), st.sampled_from(["core", "wallet", "ticket"])),
        st.tuples(st.just(What.NOTED), st.just("")),
    ),
    max_size=30,
)  # fmt: skip


def made(listed: list[tuple[What, str]]) -> Contact:
    contact = Contact().choose("pengaduan", "pelunasan_gagal")
    for what, id in listed:
        reason = "sebab" if what in (What.SKIPPED, What.IMPROVISED) else ""
        parts = tuple(NotePart) if what is What.NOTED else ()
        contact.do(what, id, category="pengaduan", issue="pelunasan_gagal", reason=reason, parts=parts)
    return contact


@given(events, st.randoms(use_true_random=False))
def test_the_order_of_what_happened_changes_no_state(listed: list[tuple[What, str]], chance: Random) -> None:
    other = list(listed)
    chance.shuffle(other)
    assert made(listed).states() == made(other).states()


@given(events, events)
def test_what_is_done_stays_done_and_the_figure_adds_up(
    listed: list[tuple[What, str]], more: list[tuple[What, str]]
) -> None:
    before, after = made(listed).states(), made(listed + more).states()
    assert all(after[id] is S.DONE for id, state in before.items() if state is S.DONE)
    found = standings(BOOK, "voice", made(listed).happened, validate=True)
    kept = compliance(found)
    assert kept.kept + kept.explained + kept.open == kept.needed
    assert kept.percent is not None
    assert 0 <= kept.percent <= 100
    assert (kept.percent == 100) == all(
        one.state in (S.DONE, S.IMPROVISED, S.NOT_NEEDED) for one in found if one.step.mandatory
    )


@given(events)
def test_a_due_step_waits_for_nothing_and_evidence_is_what_happened(listed: list[tuple[What, str]]) -> None:
    contact = made(listed)
    found = {one.step.id: one for one in standings(BOOK, "voice", contact.happened, validate=True)}
    known = {one.evidence for one in contact.happened}
    for one in found.values():
        assert set(one.evidence) <= known
        assert (one.at is not None) == (one.state in (S.DONE, S.SKIPPED, S.IMPROVISED))
        ready = all(found[id].state in SETTLED for id in one.step.after)
        if one.state is S.DUE:
            assert ready
        elif one.state is S.WAITING:
            assert not ready or one.step.id == "probing"
    first = now(found.values())
    assert first is None or first.state is S.DUE


@pytest.mark.parametrize("channel", ["livechat", "email", "social"])
def test_every_channel_begins_somewhere_and_ends_documented(channel: str) -> None:
    contact = Contact(channel)
    assert S.DUE in contact.states().values()
    contact.do(What.DOCUMENTED)
    assert contact.states()["dokumentasi"] is S.DONE
