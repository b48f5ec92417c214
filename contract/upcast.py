"""Lifts old bodies to today's shape, so that an older desk's commands and an older gateway's rows stay readable for ever.

A step turns the JSON object of version ``v`` into that of ``v + 1``. Steps are never removed.
"""

from collections.abc import Callable, Mapping

import msgspec

from contract import tolerant
from contract.body import Body
from contract.commands import BODY_BY_KIND
from contract.rows import ROW_BY_REF, Row

Json = dict[str, object]
Step = Callable[[Json], Json]

#: (kind or ref, from version) → step. Empty today: everything is at version 1.
STEPS: Mapping[tuple[str, int], Step] = {}


class UnknownKind(Exception):
    """No kind of that name, or a version newer than this program: keep it raw, do not guess."""


def lift(
    name: str, v: int, newest: int, raw: msgspec.Raw, steps: Mapping[tuple[str, int], Step]
) -> msgspec.Raw:
    """``raw`` of version ``v`` as version ``newest``. Raises UnknownKind when it cannot be."""
    if v > newest or v < 1:
        raise UnknownKind(f"{name} v{v}")
    if v == newest:
        return raw
    body = msgspec.json.decode(raw, type=dict[str, object])
    for at in range(v, newest):
        step = steps.get((name, at))
        if step is None:
            raise UnknownKind(f"{name} v{at}: no step to v{at + 1}")
        body = step(body)
    return msgspec.Raw(msgspec.json.encode(body))


def read_body(kind: str, v: int, raw: msgspec.Raw) -> Body:
    """The command body of any version. Raises UnknownKind, or msgspec.ValidationError for rubbish."""
    struct = BODY_BY_KIND.get(kind)
    if struct is None:
        raise UnknownKind(kind)
    return msgspec.json.decode(lift(kind, v, struct.V, raw, STEPS), type=struct)


def read_row(ref: str, v: int, raw: msgspec.Raw) -> Row:
    """The row of any version, words of a newer gateway read as the nearest known (contract.tolerant). Raises UnknownKind, or
    msgspec.ValidationError for rubbish."""
    struct = ROW_BY_REF.get(ref)
    if struct is None:
        raise UnknownKind(ref)
    return tolerant.read(bytes(lift(ref, v, struct.V, raw, STEPS)), struct)
