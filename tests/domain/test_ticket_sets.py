"""What a macro sets of a ticket."""

import msgspec

from domain.handbook import Macro
from domain.handbook_check import check
from domain.ticket import Priority
from domain.ticket_sets import TicketSets
from tests.console.makers import HANDBOOK


def test_a_later_macro_counts_and_what_it_leaves_open_stays() -> None:
    first = TicketSets("gadai", "pelunasan", Priority.LOW)
    assert TicketSets(priority=Priority.HIGH).over(first) == TicketSets("gadai", "pelunasan", Priority.HIGH)
    assert TicketSets("mitra").over(first) == TicketSets("mitra", None, Priority.LOW)
    assert TicketSets("mitra").values() == {"category": "mitra", "issue": None}
    assert not TicketSets()
    assert first.over(None) == first


def test_a_macro_sets_only_what_there_is() -> None:
    category = HANDBOOK.categories[0]

    def problems(sets: TicketSets) -> list[str]:
        macro = Macro("x", "X", "x", "reply", sets)
        return [p.where for p in check(msgspec.structs.replace(HANDBOOK, macros=(macro,)))]

    assert problems(TicketSets(category.id, category.issues[0].id, Priority.HIGH)) == []
    assert problems(TicketSets("apa")) == ["$.macros[0].sets.category"]
    assert problems(TicketSets(category.id, "apa")) == ["$.macros[0].sets.issue"]
    assert problems(TicketSets(None, category.issues[0].id)) == ["$.macros[0].sets.issue"]
