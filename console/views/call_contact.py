"""What a conversation is when it is spoken. Pure."""

from console.store.cases import Case
from domain.contact import OCCUPYING, Channel


def by_telephone(case: Case | None) -> bool:
    """Whether the agent has a call of ``case`` in hand, its documentation included."""
    contact = None if case is None else case.contact
    return contact is not None and contact.channel is Channel.VOICE and contact.state in OCCUPYING


def on_its_way(case: Case, online: bool) -> bool:
    """Whether the gateway is about to know of it by itself: a call begins at the desk, and while the gateway is there nobody who speaks
    needs to hear that it takes a moment."""
    return online and by_telephone(case)
