"""Which answers and data of a contact are kept sealed and shown masked, as the same would be on the customer's card. Pure.

A field is named as domain.issue_form.Field.id has it: ``answer.ID`` or ``data.ID``.
"""

from collections.abc import Iterable

from domain.handbook import Handbook
from domain.handbook_issue import MASKABLE, Issue
from domain.masking import mask, mask_account


def sealed(handbook: Handbook, category: str, issue: str) -> frozenset[str]:
    """Fields of the issue that are sealed: what the handbook marks sensitive, and whatever has the id of a sealed field of a customer,
    asked for as text. Of an issue nobody knows any more, whatever has such an id."""
    named = {f"{place}.{id}" for id in handbook.sealed_fields for place in ("answer", "data")}
    found = handbook.known_issue(category, issue)
    return frozenset(named if found is None else (named - _told(found)) | _marked(found))


def is_sensitive(handbook: Handbook, issue: Issue, field: str) -> bool:
    """Whether ``field`` of ``issue`` is sealed."""
    place, _, id = field.partition(".")
    if place not in ("answer", "data"):
        return False
    return field in _marked(issue) or (id in handbook.sealed_fields and field not in _told(issue))


def masked(field: str, text: str) -> str:
    """``text`` of a sealed ``field`` as it may be seen."""
    id = field.partition(".")[2]
    return mask_account(text) if text == mask_account(text) else mask(id, text)


def _told(issue: Issue) -> set[str]:
    """What is asked for under such an id and is no text that could be masked: a yes, a choice, a day."""
    return {name for name, maskable, _ in _fields(issue) if not maskable}


def _marked(issue: Issue) -> set[str]:
    return {name for name, maskable, marked in _fields(issue) if maskable and marked}


def _fields(issue: Issue) -> Iterable[tuple[str, bool, bool]]:
    """Each field: its name, whether it can be masked, whether the handbook marks it."""
    marks = {one.id: one.sensitive for one in issue.questions}
    for question in issue.asked:
        yield f"answer.{question.id}", question.type in MASKABLE, question.sensitive
    for datum in issue.data:
        of_question = marks.get(datum.question or "", False)
        yield f"data.{datum.id}", datum.type in MASKABLE, datum.sensitive or of_question
