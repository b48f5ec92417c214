"""One body of every act on casework, about things that do not exist; part of tests.gateway.samples."""

from contract.body import Body
from contract.casework_acts import Answer, Decide, Improvise, Judge, Say, Skip, TellOutcome, Upset
from contract.ids import new_id
from domain.casework import Compared
from domain.parties import Verification


def casework_bodies() -> list[Body]:
    ticket = new_id()
    return [
        Answer(ticket=ticket, category="x", issue="x", answers={"x": "x"}),
        Say(ticket=ticket, step="x"),
        Upset(ticket=ticket),
        Skip(ticket=ticket, step="x", reason="x"),
        Judge(ticket=ticket, verdict=Verification.FAILED, compared=(Compared(field="nama", agreed=False),)),
        Improvise(ticket=ticket, improvisation=new_id(), step="x", reason="x", until=0),
        TellOutcome(ticket=ticket, improvisation=new_id(), effective=True),
        Decide(help=new_id(), granted=True),
    ]
