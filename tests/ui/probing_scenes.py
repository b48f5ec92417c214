"""The form of an issue beside its ticket, with an amount the customer named; and who may not be offered anything before documenting."""

from msgspec.structs import replace

from console.views.workspace import Workspace
from contract.rows import MessageKind, PresenceRow, TicketRow
from domain.contact import ContactState
from domain.handbook_issue import Issue
from domain.presence import PresenceState
from tests.ui.cast import BUDI, MIN, contact, line, ticket
from tests.ui.world import ME, NOW, World


async def heard_amount(world: World, ticket: str = "t-siti") -> None:
    """The customer names contract, day and amount."""
    text = "Kontrak saya 1182-9920-11, kemarin jam 14.30 transfer 1,25 juta lewat bank"
    await world.put(line(ticket, 90, MessageKind.CUSTOMER, text, MIN))


async def nobodys_ticket(world: World, said: str = "nama saya Bambang Prakoso") -> TicketRow:
    """A message of somebody the desk knows by what they say alone. Returns its ticket."""
    row = ticket("t-nobody", "1-0290-1", None, "Saldo")
    await world.put(
        row,
        line(row.id, 1, MessageKind.CUSTOMER, f"Siang, {said}", MIN, author="x", author_name="Pengunjung"),
    )
    return row


def ask_for_account(world: World) -> None:
    """Siti's issue asks first for a number that is kept sealed."""
    categories = tuple(
        replace(category, issues=tuple(_sealed(issue) for issue in category.issues))
        for category in world.book.categories
    )
    world.book = replace(world.book, categories=categories)


def _sealed(issue: Issue) -> Issue:
    first = issue.questions[0] if issue.questions else None
    if issue.id != "pelunasan_gagal" or first is None:
        return issue
    return replace(issue, questions=(replace(first, sensitive=True), *issue.questions[1:]))


async def probing_sealed(world: World, desk: Workspace) -> None:
    """An account number was said; nobody has validated the customer."""
    ask_for_account(world)
    desk.open_ticket("t-siti")
    await world.settle()
    desk.side.open_probing()
    await world.settle()
    model = desk.side.filling
    model.type(model.form[0], "1370000177")
    await model.say()
    await world.settle()


async def probing(world: World, desk: Workspace) -> None:
    await heard_amount(world)
    desk.open_ticket("t-siti")
    await world.settle()
    desk.side.open_probing()
    await world.settle()


async def owing_colleague(world: World, ago_s: int | None, version: int = 2) -> None:
    """Budi owes the documentation of a contact that ended so long ago; None: nothing any more."""
    state = PresenceState.ACW if ago_s is not None else PresenceState.AVAIL
    owes = None if ago_s is None else NOW - ago_s * 1000
    await world.put(
        replace(BUDI, team=ME.team, version=version),
        PresenceRow(
            id="u-budi", version=version, chosen=PresenceState.AVAIL, shown=state, aux_reason=None, since=NOW, owes=owes
        )
    )  # fmt: skip


async def documentation_owed(world: World, desk: Workspace) -> None:
    """The allowance is over: nothing comes any more, and the agent stands elsewhere."""
    late = world.book.routing.documentation_seconds + 20
    row = contact(
        "k-t-bambang",
        "t-bambang",
        "c-bambang",
        state=ContactState.WRAP_UP,
        ended=NOW - late * 1000,
        customer_left=True,
    )
    await world.put(replace(row, version=2))
    desk.open_ticket("t-siti")
    await world.settle()


PROBING_SCENES = {
    "probing": probing,
    "probing_sealed": probing_sealed,
    "documentation_owed": documentation_owed,
}
