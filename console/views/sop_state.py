"""Where the contact of a ticket is with its procedure, as the strip shows it."""

from dataclasses import dataclass

from console.store.cases import Case
from console.store.casework import uttered
from console.store.timeline import Page
from console.views.desk import Desk
from contract import casework_story
from contract.casework_row import CaseworkRow
from contract.casework_story import Known
from contract.rows import ContactRow
from domain.casework import Improvisation
from domain.contact import Channel, ContactState
from domain.handbook import Handbook
from domain.handbook_script import Script
from domain.sop import Compliance, Standing, StepState, compliance, now

#: Contacts somebody works on, or worked on.
_SERVED = (ContactState.ACTIVE, ContactState.WRAP_UP, ContactState.ENDED)


@dataclass(frozen=True)
class Sop:
    """``steps``: those the contact asks for, in their order; ``current``: the one the agent is at, None when nothing is left to do."""

    case: Case
    contact: ContactRow
    casework: CaseworkRow
    steps: tuple[Standing, ...]
    current: Standing | None
    figure: Compliance

    @property
    def spoken(self) -> bool:
        """Whether nobody but the customer hears what is said: the agent's word stands for it."""
        return self.contact.channel is Channel.VOICE

    @property
    def upset(self) -> bool:
        return self.casework.upset is not None

    def standing(self, step: str) -> Standing | None:
        return next((one for one in self.steps if one.step.id == step), None)

    def improvised(self, step: str) -> Improvisation | None:
        """The latest question to do ``step`` otherwise."""
        return next((one for one in reversed(self.casework.improvised) if one.step == step), None)


async def read(desk: Desk, case: Case, page: Page) -> Sop | None:
    """None for a ticket without a contact that is or was served, and for a channel without a procedure. Raises StoreError."""
    contact = case.contact
    handbook = desk.handbook()
    if contact is None or contact.state not in _SERVED or handbook.procedure(contact.channel.value) is None:
        return None
    casework = await desk.reads.casework.of(case.ticket.id, contact.id)
    known = Known(
        ticket=case.ticket,
        contact=contact,
        casework=casework,
        uttered=uttered(page.lines),
        caller=None if case.customer is None else case.customer.caller_type,
    )
    steps = casework_story.steps(handbook, known)
    wanted = tuple(one for one in steps if one.state is not StepState.NOT_NEEDED)
    return Sop(case, contact, casework, wanted, now(steps), compliance(steps))


def script_of(handbook: Handbook, standing: Standing, channel: Channel) -> Script | None:
    """What is said at a step on ``channel``; None where the handbook has nothing for it."""
    found = handbook.known_script(standing.step.script)
    return found if found is not None and found.used_on(channel.value) else None
