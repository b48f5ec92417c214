"""Reading what a tool answered, by the declaration alone: which of its values are shown, whether there is such a record."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

import msgspec

from domain.handbook_issue import AnswerType
from domain.handbook_tool import HttpCall
from domain.masking import mask_account
from domain.rupiah import rupiah
from domain.tool_result import ResultLine, ResultState

#: Characters of one value that are shown.
_LONGEST = 200
_STEP = re.compile(r"([\w-]+)|\[(\d+)\]")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class Answer(msgspec.Struct, frozen=True):
    """``lines`` as everybody may see them; ``clear``: the place of a masked one → its text."""

    state: ResultState
    lines: tuple[ResultLine, ...] = ()
    clear: Mapping[int, str] = {}


class _WrongShape(Exception):
    """The answer is built otherwise than declared."""


def read_answer(call: HttpCall, said: object) -> Answer:
    """``said``: the JSON of an answer, decoded. An answer that has nothing of what was declared is unreadable rather than empty: the
    customer is not told that there is no such record because of a page of errors."""
    try:
        if said in (None, {}, []):
            return Answer(ResultState.NOT_FOUND if call.found else ResultState.UNREADABLE)
        if call.found and _value(said, call.found, root=True) in (None, "", [], {}, False):
            return Answer(ResultState.NOT_FOUND)
        values = [_value(said, row.path) for row in call.rows]
        if call.rows and all(value is None for value in values):
            raise _WrongShape
        texts = [
            "–" if value is None else _shown(row.type, value)
            for row, value in zip(call.rows, values, strict=True)
        ]
    except _WrongShape:
        return Answer(ResultState.UNREADABLE)
    lines: list[ResultLine] = []
    clear: dict[int, str] = {}
    for row, text in zip(call.rows, texts, strict=True):
        if row.optional and text == "–":
            continue
        hidden = row.sensitive and text != "–"
        if hidden:
            clear[len(lines)] = text
        lines.append(ResultLine(row.name, mask_account(text) if hidden else text, hidden))
    return Answer(ResultState.OK, tuple(lines), clear)


def _value(said: object, path: str, *, root: bool = False) -> object:
    """What stands at ``path``, None for nothing. ``root``: its first step must be there at all."""
    at = said
    for nth, (key, index) in enumerate(_STEP.findall(path)):
        if at is None:
            return None
        if key:
            if not isinstance(at, dict):
                raise _WrongShape
            if root and nth == 0 and key not in at:
                raise _WrongShape
            at = at.get(key)
        else:
            if not isinstance(at, list):
                raise _WrongShape
            at = at[int(index)] if int(index) < len(at) else None
    return at


def _shown(type: AnswerType, value: object) -> str:
    if isinstance(value, bool):
        return "Ya" if value else "Tidak"
    if isinstance(value, dict | list):
        raise _WrongShape
    text = " ".join("".join(c if c.isprintable() else " " for c in str(value)).split())
    match type:
        case AnswerType.MONEY:
            text = _money(text)
        case AnswerType.DATE:
            text = _date(text)
        case AnswerType.YES_NO:
            text = {"true": "Ya", "1": "Ya", "false": "Tidak", "0": "Tidak"}.get(text.lower(), text)
        case _:
            pass
    return (text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…") or "–"


def _money(text: str) -> str:
    try:
        amount = Decimal(text)
    except InvalidOperation:
        return text
    if not amount.is_finite() or abs(amount.adjusted()) > 18:
        return text
    return rupiah(amount)


def _date(text: str) -> str:
    if _DAY.match(text):
        try:
            return date.fromisoformat(text[:10]).strftime("%d/%m/%Y")
        except ValueError:
            return text
    return text
