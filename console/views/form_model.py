"""The form of an issue without a window: what it asks, what stands in it, what was found for it, and what the note still lacks."""

import asyncio
from collections.abc import Callable

from console.store.cases import Case
from console.store.drafts import Mode
from console.store.forms import About, Typed
from console.store.overlay import Line, lapsed
from console.views.case_model import CaseModel
from console.views.desk import Desk
from console.views.note_sources import entered, notes_of
from console.views.refresh import Refresher
from console.views.times import Times
from contract.casework_row import CaseworkRow
from contract.rows import MessageKind
from domain.casework import masked_of, texts
from domain.casework_seal import masked, sealed
from domain.found_fields import Heard, Proposal, proposed
from domain.handbook_issue import NotePart
from domain.issue_form import Field, Place, fields, lacking
from domain.note_compose import composed, missing, required
from domain.parties import Verification
from domain.tool_result import note_lines

#: The customer's latest messages that are looked at for what belongs into the form.
_HEARD = 12


class FormModel:
    """``show`` a ticket; ``type`` for every keystroke, ``say`` when a field is left. ``on_change`` is called on the loop's thread."""

    def __init__(self, desk: Desk, times: Times) -> None:
        self._desk, self._times = desk, times
        self._case_model: CaseModel | None = None
        self.on_change: list[Callable[[], None]] = []
        self._forget()
        self._unsaved: dict[tuple[About, str], Typed] = {}
        self._safe = asyncio.Event()
        self._safe.set()
        self._refresher = Refresher(desk.start, self._load)

    def _forget(self) -> None:
        self.about: About | None = None
        #: What the issue asks; empty where there is nothing to fill in.
        self.form: tuple[Field, ...] = ()
        #: By the id of a field what stands in it.
        self.values: dict[str, Typed] = {}
        #: Fields typed in this form and not read back yet: what is read meanwhile is older.
        self._typed: dict[str, Typed] = {}
        self.proposals: dict[str, tuple[Proposal, ...]] = {}
        self.required: tuple[NotePart, ...] = ()
        #: Parts the contact's notes lack; with the text that is being written, in ``unwritten``.
        self.missing: tuple[NotePart, ...] = ()
        self.unwritten: tuple[NotePart, ...] = ()
        self._heard: tuple[tuple[Field, ...], list[Heard]] | None = None

    def show(self, model: CaseModel | None) -> None:
        """The ticket in front, whenever something of it changed; None for none."""
        about = None if model is None else _about(model)
        if about != self.about or model is not self._case_model:
            if self._typed:
                # Who goes to another ticket has left the field.
                self._desk.start(self._say(self.about, self.form))
            self._forget()
            self.about, self._case_model = about, model
            self._tell()
        if about is not None:
            self._refresher.poke()

    @property
    def lacking(self) -> tuple[Field, ...]:
        """What is required and not there."""
        return lacking(self.form, self._texts(answers=True), self._texts(answers=False))

    def text(self, field: Field) -> str:
        """What stands in ``field``; of what is sealed and was said, what may be seen of it."""
        found = self.values.get(field.id)
        return "" if found is None else found.text

    def held(self, field: Field) -> bool:
        """Whether ``text`` is what may be seen of a sealed answer."""
        found = self.values.get(field.id)
        return found is not None and found.held

    @property
    def locked(self) -> str:
        """Why what is sealed cannot be looked at now: "nobody" (the ticket has no customer), "unchecked" (nobody validated them),
        "offline"; "" when it can."""
        case = None if self._case_model is None else self._case_model.case
        customer = None if case is None else case.customer
        if customer is None:
            return "nobody"
        if lapsed(customer, self._desk.clock.gateway_now()).verification is not Verification.VALID:
            return "unchecked"
        return "" if self._desk.online() else "offline"

    async def clear(self, field: Field) -> str:
        """A sealed answer in the clear. Raises as console.operations.form.Forms.clear."""
        return "" if self.about is None else await self._desk.acts.forms.clear(self.about, field.id)

    def type(self, field: Field, text: str, found: str = "") -> None:
        """What stands in ``field`` now, safe as soon as it is written down; ``found``: the message it was taken from."""
        if self.about is None or (text == self.text(field) and not self.held(field)):
            return
        typed = Typed(text, found, sealed=field.sealed)
        self.values[field.id] = self._typed[field.id] = self._unsaved[self.about, field.id] = typed
        if self._safe.is_set():
            self._safe.clear()
            self._desk.start(self._save())
        self._tell()

    async def kept(self) -> None:
        """Returns when everything typed is safe."""
        await self._safe.wait()

    async def say(self) -> None:
        """What was typed goes to the gateway, once. Raises as console.operations.form.Forms.say."""
        await self._say(self.about, self.form)

    async def _say(self, about: About | None, form: tuple[Field, ...]) -> None:
        await self.kept()
        if about is None:
            return
        typed = await self._desk.reads.forms.of(about)
        if typed:
            await self._desk.acts.forms.say(about, {field.id: field for field in form}, typed)

    async def anew(self) -> str:
        """The note as it is composed from everything known now; "" while there is no issue."""
        await self.kept()
        await self._load()
        model, about = self._case_model, self.about
        if model is None or about is None or model.case is None:
            return ""
        casework = await self._desk.reads.casework.of(about.ticket, about.contact)
        answers, data = self._texts(answers=True), self._texts(answers=False)
        checks = await self._checks(about.ticket)
        book = self._desk.handbook()
        return composed(entered(book, model.case, casework, self.form, answers, data, _lines(model), checks))

    def lacks(self, text: str) -> tuple[NotePart, ...]:
        """Required parts that neither the contact's notes nor ``text`` has."""
        return missing(self.missing, [text])

    async def put(self, ticket: str, text: str, anew: str) -> None:
        """The note of ``ticket`` that is being written is ``text``, in which ``anew`` stands. Raises StoreError."""
        await self._desk.acts.forms.compose(ticket, text, anew)
        self._refresher.poke()

    async def _checks(self, ticket: str) -> list[str]:
        """What the tools said, a line each."""
        results = await self._desk.reads.tool_results.of(ticket, self._desk.handbook())
        return note_lines(results, self._times.minute)

    async def _save(self) -> None:
        try:
            while self._unsaved:
                (about, field), typed = next(iter(self._unsaved.items()))
                await self._desk.acts.forms.keep(about, field, typed)
                if self._unsaved.get((about, field)) == typed:
                    del self._unsaved[about, field]
        finally:
            # What could not be stored is not tried for ever: the error is shown, the text stands in its field.
            self._unsaved.clear()
            self._safe.set()

    async def _load(self) -> None:
        about, model = self.about, self._case_model
        if about is None or model is None or model.case is None:
            return
        book, reads = self._desk.handbook(), self._desk.reads
        await self.kept()
        sent = dict(self._typed)
        casework = await reads.casework.of(about.ticket, about.contact)
        typed = await reads.forms.of(about)
        drafts = await reads.drafts.of(about.ticket)
        if about != self.about or model is not self._case_model:
            return
        issue = book.known_issue(about.category, about.issue)
        self.required = required(book, about.category, about.issue)
        self.form = (
            () if issue is None else fields(issue, self.required, sealed(book, about.category, about.issue))
        )
        # What was typed while this was read is newer than what was read.
        self._typed = {id: one for id, one in self._typed.items() if sent.get(id) != one}
        self.values = _kept(self.form, casework, about) | typed | self._typed
        written = notes_of(model.case, _lines(model))
        draft = drafts[Mode.NOTE].text if Mode.NOTE in drafts else ""
        self.missing = missing(self.required, written)
        self.unwritten = missing(self.required, [*written, draft])
        self._tell()
        await self._find(about, model)

    async def _find(self, about: About, model: CaseModel) -> None:
        said = [line for line in _lines(model) if line.kind is MessageKind.CUSTOMER and line.text.strip()]
        heard = [Heard(line.id, line.text, self._times.at(line.at).date()) for line in said[-_HEARD:]]
        wanted = (self.form, heard)
        if wanted == self._heard:
            return
        self._heard = wanted
        found = await asyncio.to_thread(proposed, *wanted)
        if about == self.about and self._heard is wanted:
            self.proposals = found
            self._tell()

    def _texts(self, *, answers: bool) -> dict[str, str]:
        """As they go into the note, which is read by who validated nobody: what is sealed as it may be seen."""
        return {one.key: self._seen(one) for one in self.form if (one.place is Place.ANSWER) is answers}

    def _seen(self, field: Field) -> str:
        text = self.text(field)
        return masked(field.id, text) if field.sealed and not self.held(field) else text

    def _tell(self) -> None:
        for told in self.on_change:
            told()


def _about(model: CaseModel) -> About | None:
    """None while the ticket has no issue."""
    case: Case | None = model.case
    if case is None or not case.ticket.category or not case.ticket.issue:
        return None
    contact = "" if case.contact is None else case.contact.id
    return About(case.ticket.id, contact, case.ticket.category, case.ticket.issue)


def _lines(model: CaseModel) -> list[Line]:
    return [] if model.page is None else model.page.lines


def _kept(form: tuple[Field, ...], casework: CaseworkRow, about: About) -> dict[str, Typed]:
    answers = texts(casework.answers, about.category, about.issue)
    data = texts(casework.data, about.category, about.issue)
    hidden = {f"answer.{id}" for id in masked_of(casework.answers, about.category, about.issue)}
    hidden |= {f"data.{id}" for id in masked_of(casework.data, about.category, about.issue)}
    return {
        field.id: Typed(text, held=field.id in hidden)
        for field in form
        if (text := (answers if field.place is Place.ANSWER else data).get(field.key))
    }
