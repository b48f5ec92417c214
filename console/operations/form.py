"""Filling in what an issue asks (flow: Inbound call, 5), and composing the note from it (7)."""

from collections.abc import Mapping

from console.operations.casework import Casework
from console.operations.desk import Desk
from console.store import forms
from console.store.connection import Connection
from console.store.forms import About, Typed
from domain.issue_form import Field, Place


class Forms:
    """Every keystroke is safe when ``keep`` returns; what is said to the gateway is said by ``say``. All raise StoreError."""

    def __init__(self, desk: Desk, casework: Casework) -> None:
        self._desk, self._casework = desk, casework

    async def keep(self, about: About, field: str, typed: Typed) -> None:
        """As it was typed last."""
        await self._desk.db.write(lambda conn: forms.keep(conn, about, field, typed, self._desk.clock))

    async def say(self, about: About, fields: Mapping[str, Field], typed: Mapping[str, Typed]) -> None:
        """Queues ``typed`` (by the id of its field) as the contact's casework. Killed between the two steps, it is queued once more at
        most, and says the same. Raises as console.operations.casework.Casework.answer."""
        known = {id: one for id, one in typed.items() if id in fields}
        answers = {fields[id].key: one.text for id, one in known.items() if fields[id].place is Place.ANSWER}
        data = {fields[id].key: one.text for id, one in known.items() if fields[id].place is not Place.ANSWER}
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
            )

        def job(conn: Connection) -> None:
            for id, one in typed.items():
                forms.queued(conn, about, id, one.text)

        await self._desk.db.write(job)

    async def compose(self, ticket: str, text: str, anew: str) -> None:
        """The note being written is ``text`` from now on, in which ``anew`` was composed (domain.note_compose.recomposed)."""
        await self._desk.db.write(lambda conn: forms.compose(conn, ticket, text, anew, self._desk.clock))
