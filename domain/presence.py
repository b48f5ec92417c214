"""What an agent is doing (flow: Presence). Reasons for AUX are the handbook's, never listed here."""

from enum import StrEnum

from domain.errors import InvalidValue


class PresenceState(StrEnum):
    OFFLINE = "offline"
    AVAIL = "avail"
    ON_CONTACT = "on_contact"
    ACW = "acw"
    AUX = "aux"


#: What the agent may choose; the other two follow from contacts.
CHOSEN = frozenset({PresenceState.OFFLINE, PresenceState.AVAIL, PresenceState.AUX})


def shown_state(chosen: PresenceState, active: int, wrapping: int) -> PresenceState:
    """The state the floor sees: what the agent chose, overlaid by the contacts in hand.

    ``active`` and ``wrapping`` count contacts. Raises InvalidValue when ``chosen`` cannot be chosen.
    """
    if chosen not in CHOSEN:
        raise InvalidValue("presence", f"{chosen} follows from contacts and cannot be chosen")
    if active:
        return PresenceState.ON_CONTACT
    if wrapping:
        return PresenceState.ACW
    return chosen
