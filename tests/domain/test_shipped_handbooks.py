"""The two handbooks that ship are whole: every issue says what its agent needs, and every channel has its words."""

from pathlib import Path

import pytest

from contract import handbook_yaml
from contract.handbook_file import parse_handbook, parts, read_handbook
from domain.handbook import Handbook
from domain.handbook_check import check
from domain.handbook_issue import Issue, TargetKind, ValidationRule
from domain.handbook_script import Occasion
from domain.handbook_steps import StepKind
from domain.macro import VARIABLES, fill

ROOT = Path(__file__).parents[2] / "resources" / "handbook"
BOOKS = {name: read_handbook(ROOT / name) for name in ("gadai", "mitra")}
ISSUES = [
    (f"{name}.{category.id}.{issue.id}", book, category.id, issue)
    for name, book in BOOKS.items()
    for category in book.categories
    for issue in category.issues
]
books = pytest.mark.parametrize("book", BOOKS.values(), ids=BOOKS)
every_issue = pytest.mark.parametrize(
    ("book", "category", "issue"), [rest for _, *rest in ISSUES], ids=[id for id, *_ in ISSUES]
)
#: What an agent says on a channel where somebody waits for the next word.
SPOKEN = [
    Occasion.GREETING, Occasion.ASK_DATA, Occasion.NOT_VALID, Occasion.EMPATHY, Occasion.APOLOGY, Occasion.HOLD,
    Occasion.BACK_FROM_HOLD, Occasion.NOT_FOUND, Occasion.ESTIMATE, Occasion.TOOLS_DOWN, Occasion.OFFER, Occasion.CLOSING,
]  # fmt: skip


def test_they_are_as_many_as_a_centre_needs() -> None:
    counted = {
        name: sum(len(category.issues) for category in book.categories) for name, book in BOOKS.items()
    }
    assert counted == {"gadai": 32, "mitra": 20}
    for book in BOOKS.values():
        assert [category.id for category in book.categories] == [
            "informasi", "permintaan", "pengaduan", "saran", "transaksi",
        ]  # fmt: skip


def test_what_stood_in_the_first_one_still_has_its_name() -> None:
    first = parse_handbook(Path(__file__).with_name("one_file.yaml").read_text("utf-8"))
    book = BOOKS["gadai"]
    for category in first.categories:
        assert {one.id for one in category.issues} <= {one.id for one in book.category(category.id).issues}
    for part in ("queues", "macros", "aux_reasons", "wrap_up_codes", "tools", "customer_fields"):
        assert {one.id for one in getattr(first, part)} <= {one.id for one in getattr(book, part)}


@every_issue
def test_an_issue_says_what_its_agent_needs(book: Handbook, category: str, issue: Issue) -> None:
    assert len(issue.questions) >= 2
    assert any(question.required for question in issue.questions)
    assert issue.probing == tuple(question.ask for question in issue.questions)
    assert issue.actions
    assert issue.escalation
    assert issue.keywords
    assert issue.note or book.note
    # The team leader is asked before the matter leaves the floor, never after.
    kinds = [target.kind for target in issue.escalation]
    assert TargetKind.TEAM_LEADER not in kinds[1:]
    if category in ("permintaan", "pengaduan", "transaksi"):
        assert issue.estimate is not None
        assert issue.checks
    elif issue.validation is not None and issue.validation.rule is ValidationRule.NONE:
        # Nothing of a customer's is told, so nothing of theirs is looked up; but something is answered.
        assert not issue.checks
        assert issue.answer


@books
def test_every_channel_with_a_queue_has_its_steps_and_its_words(book: Handbook) -> None:
    for channel in {queue.channel for queue in book.queues} - {"email", "webform"}:
        procedure = book.procedure(channel)
        assert procedure is not None, channel
        kinds = {step.kind for step in procedure.steps}
        assert kinds >= {StepKind.GREETING, StepKind.VALIDATION, StepKind.PROBING, StepKind.CHECKS, StepKind.NOTE,
                         StepKind.CLOSING, StepKind.DOCUMENTATION}  # fmt: skip
        for occasion in SPOKEN:
            assert book.script(occasion, channel) is not None, (channel, occasion)
    for channel in ("email", "webform"):
        assert book.procedure(channel) is not None
        assert book.script(Occasion.INCOMPLETE, channel) is not None


@books
def test_every_text_can_be_filled(book: Handbook) -> None:
    values = dict.fromkeys(VARIABLES, "sesuatu")
    texts = [text for script in book.scripts for text in (script.text, *script.by_channel.values())]
    texts += [issue.answer for category in book.categories for issue in category.issues]
    for text in texts:
        assert fill(text, values, {}).missing == ()
        assert "  " not in text


@books
def test_nothing_is_declared_that_nothing_names(book: Handbook) -> None:
    issues = [issue for category in book.categories for issue in category.issues]
    steps = [step for procedure in book.procedures for step in procedure.steps]
    named = {one for issue in issues for one in issue.scripts} | {step.script for step in steps}
    named |= {action.script for issue in issues for action in issue.actions}
    named |= {one.script for one in book.cross_selling}
    assert {one.id for one in book.scripts if one.occasion is Occasion.OTHER} <= named
    assert {one.id for one in book.cross_selling} == {id for issue in issues for id in issue.cross_selling}
    gone_to = {target.id for issue in issues for target in issue.escalation if target.kind is TargetKind.UNIT}
    assert {unit.id for unit in book.units} <= gone_to | {unit.escalates_to for unit in book.units}
    assert {one.id for one in book.estimates} == {issue.estimate for issue in issues} - {None}


@books
def test_it_is_sound_and_regulated_complaints_are_marked(book: Handbook) -> None:
    assert check(book) == []
    regulated = {category.id for category in book.categories for issue in category.issues if issue.regulated}
    assert regulated == {"pengaduan"}


@pytest.mark.parametrize("name", BOOKS)
def test_a_reader_without_the_fast_library_reads_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from yaml import SafeLoader

    texts = [(called, file.read_text("utf-8")) for file, called in parts(ROOT / name, name)]
    fast, places = handbook_yaml.read(texts)

    class Slow(SafeLoader):
        yaml_implicit_resolvers = handbook_yaml._Loader.yaml_implicit_resolvers

    monkeypatch.setattr(handbook_yaml, "_Loader", Slow)
    assert handbook_yaml.read(texts) == (fast, places)
