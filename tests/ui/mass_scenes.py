"""Scenes of a mass problem, and of what comes of an offer."""

from collections.abc import Awaitable, Callable

from console.views.workspace import Workspace
from contract.mass_row import link_id
from contract.rows import LeadRow, MassLinkRow, MassProblemRow
from domain.cross_selling import LeadState, OfferAnswer
from domain.mass_problem import LeftOut, LinkState, ProblemState
from domain.permissions import Role
from domain.ticket import TicketMove
from tests.ui.world import ME, NOW, World

Scene = Callable[[World, Workspace], Awaitable[None]]
MIN = 60_000
SCRIPT = "Mohon maaf, pembayaran di aplikasi sedang terganggu. Saldo Bapak/Ibu aman, kabarnya kami kirim ke tiket {tiket}."


def problem(id: str = "p1", state: ProblemState = ProblemState.CONFIRMED, **more: object) -> MassProblemRow:
    fields: dict[str, object] = {
        "id": id, "version": 1, "category": "pengaduan", "issue": "pelunasan_gagal", "name": "Pelunasan gagal di aplikasi",
        "state": state, "found": NOW - 12 * MIN, "customers": 9, "usual": 1.0, "window": 1800,
    }  # fmt: skip
    if state is not ProblemState.PROPOSED:
        fields |= {
            "leader": "u-dewi",
            "leader_name": "Dewi Lestari",
            "decided": NOW - 10 * MIN,
            "answer": SCRIPT,
        }
        fields["estimate"] = NOW + 80 * MIN
    return MassProblemRow(**(fields | more))  # type: ignore[arg-type]


def linked(n: int, state: LinkState = LinkState.LINKED, why: LeftOut | None = None) -> MassLinkRow:
    ticket = "t-siti" if n == 0 else f"t-x{n}"
    return MassLinkRow(
        id=link_id("p1", ticket), version=1, problem="p1", ticket=ticket, number=f"1-02{40 + n}-{n}",
        channel="voice" if why is LeftOut.NO_WAY else "livechat", state=state, at=NOW - (9 - n) * MIN,
        by_name="Budi Santoso", why=why, instead="1-0241-1" if why is LeftOut.SAME_CUSTOMER else "",
    )  # fmt: skip


def lead(id: str, name: str, call_at: int, **more: object) -> LeadRow:
    fields: dict[str, object] = {
        "id": id, "version": 1, "ticket": "t-siti", "number": "1-0244-3", "contact": None, "customer": "c-siti",
        "customer_name": name, "product": "tabungan_emas", "product_name": "Tabungan emas",
        "answer": OfferAnswer.INTERESTED, "state": LeadState.OPEN, "note": "Ingin tahu setoran awal dan biayanya.",
        "author": ME.id, "author_name": ME.name, "at": NOW - 60 * MIN, "call_at": call_at, "by": ME.id,
        "by_name": ME.name,
    }  # fmt: skip
    return LeadRow(**(fields | more))  # type: ignore[arg-type]


async def mass_banner(world: World, desk: Workspace) -> None:
    await world.put(problem())
    desk.open_ticket("t-siti")


async def mass_raise(world: World, desk: Workspace) -> None:
    desk.go("mass")
    await world.settle()
    desk.raise_problem()


async def mass_page(world: World, desk: Workspace) -> None:
    solved = problem(
        "p2", ProblemState.SOLVED, found=NOW - 300 * MIN, ended=NOW - 200 * MIN, closing="Sudah normal."
    )
    rows = [
        problem(),
        problem("p3", ProblemState.PROPOSED, found=NOW - MIN),
        solved,
        *(linked(n) for n in range(4)),
    ]
    for row in rows:
        await world.put(row)
    desk.go("mass")
    await world.settle()
    desk.page("mass").table.selectRow(1)  # type: ignore[attr-defined]


async def cross_selling(world: World, desk: Workspace) -> None:
    from console.operations.ticket import Changes

    issues = [
        (category.id, issue.id)
        for category in world.desk.handbook().categories
        for issue in category.issues
        if issue.cross_selling
    ]
    await world.desk.acts.tickets.edit("t-siti", Changes(category=issues[0][0], issue=issues[0][1]))
    await world.desk.acts.tickets.move("t-siti", TicketMove.SOLVE)
    desk.open_ticket("t-siti")
    await world.settle()
    desk.side.open_act("cross_sell")


async def leads(world: World, desk: Workspace) -> None:
    for row in (
        lead("l1", "Siti Rahmawati", NOW - 5 * MIN),
        lead("l2", "Bambang Prakoso", NOW + 120 * MIN, note="Sore saja.", tries=1, result="Tidak diangkat."),
        lead(
            "l3",
            "Ayu Lestari",
            NOW,
            state=LeadState.WON,
            ended=NOW - 30 * MIN,
            result="Buka rekening di outlet.",
        ),
    ):
        await world.put(row)
    desk.go("leads")


MASS_SCENES: dict[str, Scene] = {
    one.__name__: one for one in (mass_banner, mass_page, mass_raise, cross_selling, leads)
}
MASS_ROLES: dict[Scene, Role] = {mass_page: Role.TEAM_LEADER, mass_raise: Role.TEAM_LEADER}
