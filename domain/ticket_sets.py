"""Fields of a ticket that a macro brings along: they are set by the very act that sends its text (flow: Inbound call, 6)."""

import msgspec

from domain.ticket import Priority


class TicketSets(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What is None stays as it is. An ``issue`` comes with its ``category``; a category alone takes away an issue of another."""

    category: str | None = None
    issue: str | None = None
    priority: Priority | None = None

    def __bool__(self) -> bool:
        return self.category is not None or self.priority is not None

    def values(self) -> dict[str, str | Priority | None]:
        """The fields of the ticket as they are from then on."""
        found: dict[str, str | Priority | None] = {}
        if self.category is not None:
            found |= {"category": self.category, "issue": self.issue}
        if self.priority is not None:
            found["priority"] = self.priority
        return found

    def over(self, other: "TicketSets | None") -> "TicketSets":
        """This with what it leaves open taken from ``other``: of two macros in one text the later one counts."""
        if other is None:
            return self
        mine = self if self.category is not None else other
        priority = self.priority if self.priority is not None else other.priority
        return TicketSets(mine.category, mine.issue, priority)
