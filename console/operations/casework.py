"""What an agent does by the procedure of a contact: answers, what was said, left out, done otherwise. All of it works offline."""

from collections.abc import Collection, Mapping, Sequence

from console.operations import ticket_bodies as bodies
from console.operations.desk import Desk
from console.store import casework, outbox
from console.store.connection import Connection
from contract.casework_acts import (
    Answer,
    CaseworkBody,
    Decide,
    Improvise,
    Judge,
    Say,
    Skip,
    TellOutcome,
    Upset,
)
from contract.casework_fold import Did, after
from contract.commands import Validate
from contract.ids import new_id
from contract.unanswered_acts import FlagUnanswered
from domain.casework import Compared, Improvisation, texts
from domain.help import HELP_MS
from domain.parties import Verification
from domain.unanswered import TEXT


class Casework:
    """Every act is about ``contact`` of ``ticket``, "" for work on the ticket without one. Each raises NotHere, MergedAway, NotAllowed,
    TooLong, InvalidValue (contract.casework_fold), StoreError."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def answer(
        self,
        ticket: str,
        contact: str,
        category: str,
        issue: str,
        *,
        answers: Mapping[str, str] | None = None,
        data: Mapping[str, str] | None = None,
        found: Mapping[str, str] | None = None,
        sealed: Mapping[str, str] | None = None,
    ) -> str | None:
        """Several at once; an empty text takes one away. ``sealed``: by the id of its field the clear text of what ``answers`` and ``data``
        have masked. The command's id, None where all of it stands so already."""
        handbook = self._desk.handbook.version

        def job(conn: Connection) -> str | None:
            kept = casework.of(conn, ticket, contact, self._desk.clock)
            # Two that look alike masked may be two.
            anew = {field.partition(".")[2] for field in sealed or {}}
            new = _other(answers or {}, texts(kept.answers, category, issue), anew)
            facts = _other(data or {}, texts(kept.data, category, issue), anew)
            if not new and not facts:
                return None
            where = {id: message for id, message in (found or {}).items() if id in new or id in facts}
            body = Answer(
                ticket=ticket, contact=contact, category=category, issue=issue, handbook=handbook, answers=new,
                data=facts, found=where, masked=tuple(sealed or ()), sealed=dict(sealed or {}),
            )  # fmt: skip
            return self._queue(conn, body)

        return await self._desk.db.write(job)

    async def speak(self, ticket: str, contact: str, step: str) -> str:
        """The agent said ``step`` to the customer, where nobody else hears it. The command's id."""
        return await self._do(Say(ticket=ticket, contact=contact, step=step))

    async def upset(self, ticket: str, contact: str, *, on: bool = True) -> str:
        """A hard complaint, or none after all. The command's id."""
        return await self._do(Upset(ticket=ticket, contact=contact, on=on))

    async def skip(self, ticket: str, contact: str, step: str, reason: str) -> str:
        """Leaves ``step`` out. The command's id."""
        return await self._do(Skip(ticket=ticket, contact=contact, step=step, reason=reason.strip()))

    async def improvise(self, ticket: str, contact: str, step: str, reason: str) -> str:
        """Asks the team leader whether ``step`` may be done otherwise. The improvisation's id, which the request for help has too."""
        body = Improvise(
            ticket=ticket, contact=contact, improvisation=new_id(), step=step, reason=reason.strip(),
            until=self._desk.clock.gateway_now() + HELP_MS,
        )  # fmt: skip
        await self._do(body)
        return body.improvisation

    async def judge(
        self, ticket: str, contact: str, improvisation: str, *, effective: bool, text: str = ""
    ) -> str:
        """Whether what was done otherwise helped; what did is proposed to LD, by way of the team leader, in the same step. The command's
        id."""
        body = TellOutcome(
            ticket=ticket, contact=contact, improvisation=improvisation, effective=effective, text=text.strip()
        )  # fmt: skip

        def job(conn: Connection) -> str:
            command = self._queue(conn, body)
            kept = casework.of(conn, ticket, contact, self._desk.clock)
            found = next((one for one in kept.improvised if one.id == improvisation), None)
            if effective and found is not None:
                proposal = FlagUnanswered(unanswered=new_id(), text=self._proposal(found), about=ticket)
                self._desk.queue(conn, proposal, after=(command,))
            return command

        return await self._desk.db.write(job)

    def _proposal(self, one: Improvisation) -> str:
        """In the centre's working language, whatever the desk is set to: others read it."""
        steps = {step.id: step.name for each in self._desk.handbook.procedures for step in each.steps}
        parts = [f"Usulan SOP, langkah {steps.get(one.step, one.step)}: {one.reason}"]
        parts += [f"Petunjuk {one.leader_name}: {one.words}"] if one.words else []
        parts += [f"Hasil: {one.outcome}"] if one.outcome else []
        return "\n".join(parts)[:TEXT]

    async def decide(self, help: str, *, granted: bool, text: str = "") -> str:
        """The leader's word on a request to do a step otherwise. The command's id."""
        body = Decide(help=help, granted=granted, text=text.strip())
        return await self._desk.db.write(lambda conn: self._desk.queue(conn, body))

    async def validate(
        self, ticket: str, contact: str, customer: str, compared: Sequence[Compared], verdict: Verification
    ) -> str:
        """A validation came out so: the verdict on the customer, and what it rests on. The id of the latter's command."""

        def job(conn: Connection) -> str:
            about = Validate(
                customer=customer, contact=contact or None, compared={one.field: one.agreed for one in compared},
                verdict=verdict,
            )  # fmt: skip
            self._desk.queue(
                conn, about, after=(*outbox.making(conn, customer), *outbox.opening(conn, ticket))
            )
            body = Judge(ticket=ticket, contact=contact, verdict=verdict, compared=tuple(compared))
            return self._queue(conn, body)

        return await self._desk.db.write(job)

    async def _do(self, body: CaseworkBody) -> str:
        return await self._desk.db.write(lambda conn: self._queue(conn, body))

    def _queue(self, conn: Connection, body: CaseworkBody) -> str:
        bodies.row_of(self._desk, conn, body.ticket)
        author = self._desk.author
        kept = casework.of(conn, body.ticket, body.contact, self._desk.clock)
        # What the gateway would not take is refused here, before anything is written.
        after(kept, body, Did("", author.id, author.name, self._desk.clock.gateway_now()))
        return self._desk.queue(conn, body, after=outbox.opening(conn, body.ticket))


def _other(given: Mapping[str, str], kept: Mapping[str, str], anew: Collection[str]) -> dict[str, str]:
    """Of ``given`` what differs from what is ``kept``, and whatever is told ``anew``."""
    return {id: text.strip() for id, text in given.items() if id in anew or text.strip() != kept.get(id, "")}
