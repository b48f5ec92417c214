"""One card of customers who were found to be one person. Pure, and the same on both sides: a merge moves nothing, so taking it
apart again leaves each with exactly what was theirs.
"""

from collections.abc import Iterable, Sequence

import msgspec

from contract.customer import Identity, IdentityKind
from contract.rows import CustomerRow

#: Earlier contacts a card shows before more are asked for.
PAST = 10
#: Sealed fields that are identities as well, where the one in front has another.
_KINDS = {"telepon": IdentityKind.PHONE, "email": IdentityKind.EMAIL}


def combined(front: CustomerRow, others: Sequence[CustomerRow]) -> CustomerRow:
    """``front`` with what ``others``, who were merged into them, add to it. Where both have a value that of ``front`` stands; its
    name, caller type and verification are its own."""
    if not others:
        return front
    all_ = (front, *others)
    notes = sorted((note for row in all_ for note in row.notes), key=lambda note: (-note.at, note.id))
    return msgspec.structs.replace(
        front,
        city=_first(row.city for row in all_),
        segment=_first(row.segment for row in all_),
        channel=_first(row.channel for row in all_),
        language=_first(row.language for row in all_),
        masked=_union(row.masked for row in all_),
        fields=_union(row.fields for row in all_),
        products=tuple(dict.fromkeys(product for row in all_ for product in row.products)),
        notes=tuple(notes),
        do_not_call=next((row.do_not_call for row in all_ if row.do_not_call is not None), None),
        identities=(*(each for row in all_ for each in row.identities), *_shadowed(all_)),
        merged=tuple(dict.fromkeys(each for row in all_ for each in row.merged)),
        history=tuple(
            sorted((line for row in all_ for line in row.history), key=lambda line: -line[3])[:PAST]
        ),
        past=tuple(sorted((line for row in all_ for line in row.past), key=lambda line: -line.at)[:PAST]),
        contacts=sum(row.contacts for row in all_),
        declined=_latest(row.declined for row in all_),
    )


def holder(field: str, group: Sequence[CustomerRow]) -> str | None:
    """Whose sealed ``field`` it is that ``combined`` shows; ``group``: the one in front first."""
    return next((row.id for row in group if row.masked.get(field)), None)


def _shadowed(rows: Sequence[CustomerRow]) -> list[Identity]:
    """Numbers and addresses of the others that the card shows in no field."""
    found = []
    for field, kind in _KINDS.items():
        shown = {row.masked[field] for row in rows if row.id == holder(field, rows)}
        for row in rows:
            masked = row.masked.get(field, "")
            if masked and row.id != holder(field, rows) and masked not in shown:
                shown.add(masked)
                found.append(Identity(f"{row.id}/{field}", kind, masked, row.id, field))
    return found


def _first(texts: Iterable[str]) -> str:
    return next((text for text in texts if text), "")


def _latest(parts: Iterable[dict[str, int]]) -> dict[str, int]:
    """The highest value of each name."""
    made: dict[str, int] = {}
    for part in parts:
        made |= {name: max(at, made.get(name, 0)) for name, at in part.items()}
    return made


def _union(parts: Iterable[dict[str, str]]) -> dict[str, str]:
    """The first value of each name."""
    made: dict[str, str] = {}
    for part in parts:
        made |= {name: value for name, value in part.items() if value and not made.get(name)}
    return made
