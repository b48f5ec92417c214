"""The internal note as it is composed from what was entered, and which parts a written one has (flow: Inbound call, 7).

Pure. A note is plain text in sections, each under its heading, so that the agent edits it as any other and colleagues read it in any
program. The headings are the centre's working language, whatever language a desk is set to: a part counts where its heading stands
with something under it, composed or written by hand.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from domain.handbook import Handbook
from domain.handbook_issue import NotePart
from domain.text_merge import merged

HEADINGS: Mapping[NotePart, str] = {
    NotePart.CUSTOMER: "Data pelanggan",
    NotePart.COMPLAINT: "Keluhan",
    NotePart.PROBING: "Probing",
    NotePart.CHECKS: "Cek tools",
    NotePart.SOLUTION: "Solusi",
    NotePart.ESCALATION: "Eskalasi",
    NotePart.ESTIMATE: "Estimasi",
    NotePart.COUNTERPARTY: "Pihak lawan",
    NotePart.EVIDENCE: "Bukti",
}
#: How else a heading is written by hand.
_ALSO = {
    "data nasabah": NotePart.CUSTOMER,
    "data mitra": NotePart.CUSTOMER,
    "pertanyaan": NotePart.COMPLAINT,
    "permintaan": NotePart.COMPLAINT,
    "hasil cek": NotePart.CHECKS,
    "perkiraan waktu": NotePart.ESTIMATE,
}
_PARTS = {name.casefold(): part for part, name in HEADINGS.items()} | _ALSO
_HEADING = re.compile(r"[ \t]*([^\W\d_][\w ]{2,30}?)[ \t]*:[ \t]*(.*)")
_BULLET = "- "
#: Marks that say nothing by themselves.
_EMPTY = re.compile(r"[\s\-–—•*.…?]*")


class Said(msgspec.Struct, frozen=True):
    """A line of a section: ``name`` (a question, a field) and its ``value``; without a name the value alone."""

    value: str
    name: str = ""


class Entered(msgspec.Struct, frozen=True):
    """What is known of a contact, by the part of the note it belongs to, in the order it is to be read."""

    parts: Mapping[NotePart, Sequence[Said]] = {}


def required(handbook: Handbook, category: str | None, issue: str | None) -> tuple[NotePart, ...]:
    """Parts a note must have: the issue's own, else the centre's. An issue nobody knows any more asks for the centre's."""
    own = handbook.known_issue(category, issue)
    return handbook.note if own is None else own.note or handbook.note


def composed(entered: Entered) -> str:
    """The note: each part that has something, in the order of NotePart. The same things entered give the same text."""
    sections = [
        "\n".join([f"{HEADINGS[part]}:", *lines])
        for part in NotePart
        if (lines := [line for said in entered.parts.get(part, ()) if (line := _line(said))])
    ]
    return "\n\n".join(sections)


def recomposed(before: str, text: str, anew: str) -> str:
    """``text``, in which ``before`` was composed and something may have been written since, with ``anew`` composed in its place. Nothing
    written by hand is lost; an empty text is composed whole."""
    if not text.strip():
        return anew
    if not before.strip():
        # Written before anything was composed: it stands first, as it is.
        return text if anew in text else f"{text.rstrip()}\n\n{anew}".rstrip()
    return merged(before, text, anew)


def parts_in(text: str) -> frozenset[NotePart]:
    """The parts ``text`` has: a heading with something under it."""
    found: set[NotePart] = set()
    part: NotePart | None = None
    for line in text.split("\n"):
        heading = _heading(line)
        if heading is not None:
            part, line = heading
        if part is not None and not _EMPTY.fullmatch(line):
            found.add(part)
    return frozenset(found)


def missing(wanted: Iterable[NotePart], texts: Iterable[str]) -> tuple[NotePart, ...]:
    """Those of ``wanted`` that no text of ``texts`` has: several notes of one contact may have them together."""
    had = frozenset[NotePart]().union(*(parts_in(text) for text in texts))
    return tuple(part for part in dict.fromkeys(wanted) if part not in had)


def _heading(line: str) -> tuple[NotePart, str] | None:
    """The part a line begins, and what stands behind its heading."""
    found = _HEADING.fullmatch(line)
    if found is None:
        return None
    part = _PARTS.get(" ".join(found[1].casefold().split()))
    return None if part is None else (part, found[2])


def _line(said: Said) -> str:
    """One line however many were entered: a line break within would tear the section, and a heading in it begin another."""
    value = " ".join(said.value.split())
    name = " ".join(said.name.split())
    if _EMPTY.fullmatch(value):
        return ""
    if not name:
        return f"{_BULLET}{value}"
    return f"{_BULLET}{name} {value}" if name.endswith(("?", ":")) else f"{_BULLET}{name}: {value}"
