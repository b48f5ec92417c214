"""Handover lists on paper and on the clipboard."""

from collections.abc import Mapping, Sequence
from html import escape

from console.store.handovers import OpenWork
from console.views.handover_words import HandoverWords


def plain(work: Sequence[OpenWork], notes: Mapping[str, str], words: HandoverWords, now: int) -> str:
    """A list to be read anywhere: a line a ticket, its note below."""
    lines = []
    for one in work:
        lines.append(f"#{one.ticket.number} {one.ticket.subject} ({words.signs(one, now)})")
        if note := notes.get(one.ticket.id, "").strip():
            lines.append(f"    {note}")
    return "\n".join(lines)


def sheet(
    title: str, note: str, work: Sequence[OpenWork], notes: Mapping[str, str], words: HandoverWords, now: int
) -> str:
    """The same as HTML for paper, by group, with a box to tick."""
    parts = [f"<h2>{escape(title)}</h2>", f"<p>{escape(note)}</p>" if note.strip() else ""]
    for group in dict.fromkeys(one.group for one in work):
        rows = [
            f"<tr><td width='4%'>☐</td><td><b>#{escape(one.ticket.number)}</b> {escape(one.ticket.subject)}<br>"
            f"<small>{escape(words.signs(one, now))}</small><br>{escape(notes.get(one.ticket.id, '').strip())}</td></tr>"
            for one in work
            if one.group is group
        ]
        parts.append(f"<h3>{escape(words.group(group))}</h3><table width='100%'>{''.join(rows)}</table>")
    return "".join(parts)
