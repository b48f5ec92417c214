"""What differs between two handbooks: nothing exactly when they are equal, the same from either side, and said by item and field."""

from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contract.handbook_file import parse_handbook
from domain.handbook import Handbook
from domain.handbook_check import check
from domain.handbook_diff import DiffKind, FieldDiff, ItemDiff, diff
from tests.domain.test_handbook_work import FULL

BASE = parse_handbook(FULL)
SHORT = st.sampled_from(["", "x", "1", "true", "a\nb", "Buku 🟡", " ", "telepon"])


def built(handbook: Handbook) -> dict[str, Any]:
    found: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(handbook))
    return found


def again(body: object) -> Handbook:
    return msgspec.convert(body, Handbook, strict=False)


@st.composite
def changed(draw: st.DrawFn) -> Handbook:
    """The handbook with a few things in it altered, left out, added or put elsewhere; sound in its shape, and its ids are unique."""
    body = built(BASE)
    for _ in range(draw(st.integers(0, 3))):
        _alter(draw, body)
    try:
        made = again(body)
    except msgspec.ValidationError:
        return BASE
    return BASE if any("used twice" in problem.what for problem in check(made)) else made


def _alter(draw: st.DrawFn, body: dict[str, Any]) -> None:
    above: Any = body
    while True:
        keys: list[Any] = sorted(above) if isinstance(above, dict) else list(range(len(above)))
        if not keys:
            return
        key = draw(st.sampled_from(keys))
        if isinstance(above[key], dict | list) and above[key] and draw(st.integers(0, 4)):
            above = above[key]
            continue
        break
    what = draw(st.sampled_from(["remove", "text", "number", "truth", "turn", "copy", "none"]))
    if what == "remove":
        del above[key]
    elif what == "turn" and isinstance(above, list):
        above.reverse()
    elif what == "copy" and isinstance(above, list):
        twin = msgspec.json.decode(msgspec.json.encode(above[key]))
        above.insert(0, twin | {"id": "kembar"} if isinstance(twin, dict) and "id" in twin else twin)
    else:
        made: dict[str, Any] = {
            "text": draw(SHORT),
            "number": draw(st.integers(0, 3)),
            "truth": draw(st.booleans()),
        }
        above[key] = made.get(what)


def mirrored(found: tuple[ItemDiff, ...]) -> list[ItemDiff]:
    kinds = {
        DiffKind.ADDED: DiffKind.REMOVED,
        DiffKind.REMOVED: DiffKind.ADDED,
        DiffKind.CHANGED: DiffKind.CHANGED,
    }
    return [
        msgspec.structs.replace(
            one,
            kind=kinds[one.kind],
            fields=tuple(FieldDiff(each.field, each.after, each.before) for each in one.fields),
        )
        for one in found
    ]


def unnamed(found: "tuple[ItemDiff, ...] | list[ItemDiff]") -> set[Any]:
    return {(one.part, one.id, one.kind, frozenset(one.fields)) for one in found}


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(changed(), changed())
def test_nothing_differs_exactly_when_they_are_equal_and_both_ways_are_one(
    one: Handbook, other: Handbook
) -> None:
    there, back = diff(one, other), diff(other, one)
    assert (there == ()) is (one == other)
    assert unnamed(mirrored(there)) == unnamed(back)
    assert len(unnamed(there)) == len(there)
    assert all(item.fields or item.kind is not DiffKind.CHANGED for item in there)
    for each in (field for item in there for field in item.fields):
        assert each.before != each.after
    assert diff(one, again(built(one))) == ()


def test_an_issues_new_question_is_told_as_such() -> None:
    body = built(BASE)
    [category] = [one for one in body["categories"] if len(one["issues"]) > 1][:1]
    issue = category["issues"][0]
    issue.setdefault("questions", []).append({"id": "warna", "ask": "Apa warnanya?"})
    issue["name"] = "Nama lain"
    category["issues"].reverse()
    body["languages"] = {"xx": "Bahasa X"}
    body["why"] = "Warna ditanyakan."
    found = {(one.part, one.id): one for one in diff(BASE, again(body))}
    [plain] = [one for one in found.values() if one.part == ""]
    assert plain.fields == (FieldDiff("why", "", "Warna ditanyakan."),)
    told = found["issues", f"{category['id']}/{issue['id']}"]
    assert (told.kind, told.name) == (DiffKind.CHANGED, "Nama lain")
    fields = {one.field: (one.before, one.after) for one in told.fields}
    assert fields["questions.warna.ask"] == (None, "Apa warnanya?")
    assert fields["name"][1] == "Nama lain"
    moved = found["issues", category["id"]]
    assert [one.field for one in moved.fields] == ["order"]
    assert found["languages", "xx"] == ItemDiff(
        "languages", "xx", "Bahasa X", DiffKind.ADDED, (FieldDiff("", None, "Bahasa X"),)
    )


@pytest.mark.parametrize(("was", "now"), [("1", 1), ("true", True), (None, "")])
def test_what_reads_alike_and_is_not_equal_is_told_apart(was: object, now: object) -> None:
    one, other = (again(built(BASE) | {"desk": {"x": {"value": value}}}) for value in (was, now))
    assert one != other
    [item] = diff(one, other)
    [field] = item.fields
    assert field.before != field.after
