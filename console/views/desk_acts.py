"""What each act of the desk does, and when it can be done: keys and palette run them from here.

A feature adds its acts in ``acts_of`` (or in a function of its own file that is merged there), its key and name in
console.views.keys.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from console.notices import Notice
from console.views.colleague_keys import colleague_acts
from console.views.inbox_acts import inbox_acts
from console.views.mass_keys import mass_acts
from console.views.phone_acts import phone_acts
from console.views.place_acts import place_acts
from console.views.scheduled_keys import scheduled_acts
from console.views.sop_ways import sop_acts
from console.widgets.offer_card import OfferCard
from domain.permissions import Act
from domain.ticket import TicketMove

if TYPE_CHECKING:
    from console.views.workspace import Workspace


def always() -> Notice | None:
    """For acts that ask for nothing."""
    return None


@dataclass(frozen=True)
class DeskAct:
    """``why_not``: what stands in the way now, None when nothing does; ``say`` tells it to the agent who tries."""

    run: Callable[[], object]
    say: Callable[[Notice], None]
    why_not: Callable[[], Notice | None] = always

    def do(self) -> None:
        """Runs it, or says why not."""
        missing = self.why_not()
        if missing is None:
            self.run()
        else:
            self.say(missing)


def acts_of(desk: "Workspace") -> dict[str, DeskAct]:
    """By the key's id; every key of the table that the workspace owns has one."""

    def ticket() -> Notice | None:
        return None if desk.in_front is not None else Notice("no_ticket", "wait", fleeting=True)

    def card() -> OfferCard:
        rings = desk.phone is not None and desk.phone.card.isVisible()
        return desk.phone.card if desk.phone is not None and rings else desk.offers.card

    def offered() -> Notice | None:
        return None if card().isVisible() else Notice("no_offer", "wait", fleeting=True)

    def undoable() -> Notice | None:
        shown = desk.in_front is not None and desk.case.composer.undo_shown()
        return None if shown else Notice("nothing_to_undo", "wait", fleeting=True)

    def bcp() -> Notice | None:
        on = desk.floor.wrong.bcp is not None and desk.floor.wrong.bcp.in_force
        return None if on else Notice("no_bcp", "ok", fleeting=True)

    def writes() -> Notice | None:
        may = Act.TICKET_WRITE in desk.desk.owner.acts
        return None if may else Notice("not_allowed", "wait", fleeting=True)

    act = partial(DeskAct, say=desk.show_notice)
    of_ticket = partial(DeskAct, say=desk.show_notice, why_not=ticket)
    return {
        **place_acts(desk, act),
        **inbox_acts(desk, act, of_ticket),
        **colleague_acts(desk, act, of_ticket),
        **scheduled_acts(desk, of_ticket),
        **mass_acts(desk, act, of_ticket),
        **phone_acts(desk, act),
        **sop_acts(desk, act),
        "palette": act(lambda: desk.finder.open()),
        "raise_hand": act(desk.raise_hand),
        "unanswered": act(desk.flag_unanswered),
        "notices": act(desk.show_notices),
        "lock": act(desk.lock_wanted.emit),
        "next_tab": act(lambda: desk.tab_row.step(1)),
        "previous_tab": act(lambda: desk.tab_row.step(-1)),
        "next_unread": act(desk.next_unread),
        "close_tab": of_ticket(lambda: desk.close_tab(desk.in_front.ticket) if desk.in_front else None),
        "next_pane": act(lambda: desk.panes.step(1)),
        "previous_pane": act(lambda: desk.panes.step(-1)),
        "end_contact": of_ticket(lambda: desk.case.end_contact()),
        "validate": of_ticket(lambda: desk.side.validate()),
        "probing": of_ticket(lambda: desk.side.open_probing()),
        "compose_note": of_ticket(lambda: desk.side.compose_wanted.emit()),
        "customer_menu": of_ticket(lambda: desk.side.customer.head.open_menu()),
        "new_ticket": act(lambda: desk.begin_ticket(), why_not=writes),
        "category": of_ticket(lambda: desk.side.enter()),
        "pend": of_ticket(lambda: desk.side.form.pend_or_resume()),
        "solve": of_ticket(lambda: desk.side.form.move_ticket(TicketMove.SOLVE)),
        "reopen": of_ticket(lambda: desk.side.form.move_ticket(TicketMove.REOPEN)),
        "escalate": of_ticket(lambda: desk.side.form.move_ticket(TicketMove.ESCALATE)),
        "copy_number": of_ticket(lambda: desk.case.copy_number()),
        "report_tool": act(desk.tools.report_worst),
        "trouble": act(desk.show_trouble),
        "bcp": act(desk.show_bcp, why_not=bcp),
        "compose": of_ticket(lambda: desk.case.composer.setFocus()),
        "macros": of_ticket(lambda: desk.case.helps.choose_macro()),
        "emoji": of_ticket(lambda: desk.case.helps.choose_emoji()),
        "read_aloud": of_ticket(lambda: desk.speaking.read()),
        "quote": of_ticket(lambda: desk.case.quoting.quote()),
        "dictionary": act(desk.show_dictionary),
        "knowledge": act(lambda: desk.show_knowledge()),
        "spelling": of_ticket(lambda: desk.case.helps.spelling.correct()),
        "aux": act(lambda: desk.top.presence.showMenu()),
        "avail": act(lambda: desk.top.choose("avail")),
        "offline": act(lambda: desk.top.choose("offline")),
        "accept": act(lambda: card().take(), why_not=offered),
        "reject": act(lambda: card().ask_reason(), why_not=offered),
        "switch_mode": of_ticket(lambda: desk.case.composer.switch()),
        "send": of_ticket(lambda: desk.case.composer.submit()),
        "send_solve": of_ticket(lambda: desk.case.composer.submit(solve=True)),
        "undo_send": act(lambda: desk.case.composer.undo(), why_not=undoable),
    }
