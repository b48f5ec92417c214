"""``kill -9`` of a real gateway while the customers of a solved mass problem are answered: each is answered, and once."""

import sqlite3
from pathlib import Path

import msgspec
import pytest

from contract.commands import OpenTicket, SaveCustomer
from contract.envelope import Outcome
from contract.ids import new_id
from contract.mass_acts import ConfirmProblem, LinkTicket, SolveProblem
from contract.rows import FLOOR, MassLinkRow, MassProblemRow
from domain import ticket_number
from domain.contact import Channel
from domain.mass_problem import LinkState
from domain.permissions import Role
from tests.end2end.processes import GatewayProcess, agent
from tests.gateway.agent import AgentAtTheWire
from tests.gateway.floor import HANDBOOK

pytestmark = pytest.mark.processes

_CATEGORY = next(one for one in HANDBOOK.categories if one.id == "pengaduan")


async def _crowd(desk: AgentAtTheWire) -> list[str]:
    """Tickets of different customers on one issue."""
    tickets = []
    for at in range(HANDBOOK.mass_problem.least):
        customer = new_id()
        opened = OpenTicket(
            ticket=new_id(), number=ticket_number.make(desk.session.desk_number, at + 1), channel=Channel.EMAIL,
            queue=desk.session.queues[0], subject="Aplikasi", category=_CATEGORY.id, issue=_CATEGORY.issues[0].id,
            complainant=customer,
        )  # fmt: skip
        saved = SaveCustomer(customer=customer, name=f"Pelanggan {at}")
        for body in (saved, opened):
            assert (await desk.do(body)).outcome is Outcome.APPLIED
        tickets.append(opened.ticket)
    return tickets


def _answers(gateway: GatewayProcess) -> dict[str, int]:
    """How often each ticket was answered."""
    conn = sqlite3.connect(gateway.database)
    found = conn.execute(
        "SELECT ticket, count(*) FROM message WHERE kind = 'reply' GROUP BY ticket"
    ).fetchall()
    conn.close()
    return dict(found)


async def test_each_customer_is_answered_once_though_the_gateway_dies_in_the_middle(tmp_path: Path) -> None:
    people = [msgspec.structs.replace(agent(), roles=(Role.AGENT, Role.TEAM_LEADER))]
    async with GatewayProcess(tmp_path / "gateway", people) as gateway:
        assert isinstance(gateway, GatewayProcess)
        await gateway.start(kill_at="mass.answered")
        async with AgentAtTheWire(gateway.url, "siti", "sandi-siti") as desk:
            tickets = await _crowd(desk)
            problem = await desk.wait_for(
                MassProblemRow, lambda row: row.customers == len(tickets), feed=FLOOR
            )
            acts = [LinkTicket(ticket=ticket, problem=problem.id) for ticket in tickets]
            confirm = ConfirmProblem(problem=problem.id, text="Sedang diperbaiki.")
            for body in (confirm, *acts, SolveProblem(problem=problem.id, text="Sudah normal.")):
                assert (await desk.do(body)).outcome is Outcome.APPLIED
            assert await gateway.ended(60)
            assert len(_answers(gateway)) == 1, "in the middle"
            await gateway.start()
            for ticket in tickets:
                await desk.wait_for(
                    MassLinkRow,
                    lambda row, id=ticket: row.ticket == id and row.state is LinkState.ANSWERED,
                    feed=FLOOR,
                )
        assert _answers(gateway) == dict.fromkeys(tickets, 1)
