"""Filling in what an issue asks (flow: Inbound call, 5), and composing the note from it (7)."""

from collections.abc import Mapping
from typing import Protocol

from console.operations.casework import Casework
from console.operations.desk import Desk, LiveSender, need_line
from console.operations.errors import Need
from console.store import forms
from console.store.connection import Connection
from console.store.forms import About, Typed
from console.store.seal import Sealer
from contract.casework_row import casework_id
from domain.casework_seal import masked
from domain.issue_form import Field, Place


class AnswerLine(LiveSender, Protocol):
    """A live line that shows sealed answers."""

    async def clear_answer(self, casework: str, category: str, issue: str, field: str) -> str:
        """The clear text of a sealed answer, never stored. Raises OfflineNotPossible, Refused."""


class Forms:
    """Every keystroke is safe when ``keep`` returns; what is said to the gateway is said by ``say``. All raise StoreError."""

    def __init__(self, desk: Desk, casework: Casework, live: AnswerLine) -> None:
        self._desk, self._casework, self._live = desk, casework, live
        self._sealer = Sealer(desk.db.key)

    async def keep(self, about: About, field: str, typed: Typed) -> None:
        """As it was typed last."""
        kept = forms.closed(self._sealer, about, field, typed)
        await self._desk.db.write(lambda conn: forms.keep(conn, about, field, kept, self._desk.clock))

    async def say(self, about: About, fields: Mapping[str, Field], typed: Mapping[str, Typed]) -> None:
        """Queues ``typed`` (by the id of its field) as the contact's casework. Killed between the two steps, it is queued once more at
        most, and says the same. Raises as console.operations.casework.Casework.answer."""
        known = {id: one for id, one in typed.items() if id in fields}
        sealed = {id: one.text.strip() for id, one in known.items() if fields[id].sealed and one.text.strip()}
        seen = {id: masked(id, sealed[id]) if id in sealed else one.text for id, one in known.items()}
        answers = {fields[id].key: text for id, text in seen.items() if fields[id].place is Place.ANSWER}
        data = {fields[id].key: text for id, text in seen.items() if fields[id].place is not Place.ANSWER}
        found = {fields[id].key: one.found for id, one in known.items() if one.found}
        if known:
            await self._casework.answer(
                about.ticket,
                about.contact,
                about.category,
                about.issue,
                answers=answers,
                data=data,
                found=found,
                sealed=sealed,
            )

        def job(conn: Connection) -> None:
            kept = forms.of(conn, about)
            for id, one in typed.items():
                stands = kept.get(id)
                if stands is not None and forms.opened(self._sealer, about, id, stands).text == one.text:
                    forms.queued(conn, about, id, stands.text)

        await self._desk.db.write(job)

    async def clear(self, about: About, field: str) -> str:
        """A sealed answer in the clear: the ticket's customer has to be validated, and it is on the record. Raises OfflineNotPossible,
        Refused."""
        need_line(self._live, Need.UNMASK)
        id = casework_id(about.ticket, about.contact)
        return await self._live.clear_answer(id, about.category, about.issue, field)

    async def compose(self, ticket: str, text: str, anew: str) -> None:
        """The note being written is ``text`` from now on, in which ``anew`` was composed (domain.note_compose.recomposed)."""
        await self._desk.db.write(lambda conn: forms.compose(conn, ticket, text, anew, self._desk.clock))
