"""What is said in the centre's own words: scripts by occasion, and what may be offered once a contact is settled."""

from enum import StrEnum

import msgspec

from domain.parties import CallerType


class Occasion(StrEnum):
    """When a script is said. ``other``: where a step or an issue names it, and nowhere by itself."""

    GREETING = "greeting"
    ASK_DATA = "ask_data"
    NOT_VALID = "not_valid"
    EMPATHY = "empathy"
    APOLOGY = "apology"
    HOLD = "hold"
    BACK_FROM_HOLD = "back_from_hold"
    NOT_FOUND = "not_found"
    INCOMPLETE = "incomplete"
    ESTIMATE = "estimate"
    IDLE = "idle"
    TO_PRIVATE = "to_private"
    TOOLS_DOWN = "tools_down"
    OUT_OF_TOPIC = "out_of_topic"
    OFFER = "offer"
    CROSS_SELLING = "cross_selling"
    CLOSING = "closing"
    OTHER = "other"


class Script(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Texts are in the language of domain.macro. ``by_channel``: where the same is said in other words; ``channels``: where the script
    is used, none named: everywhere."""

    id: str
    name: str
    text: str
    occasion: Occasion = Occasion.OTHER
    channels: tuple[str, ...] = ()
    by_channel: dict[str, str] = {}

    def said(self, channel: str) -> str:
        """The text for ``channel``."""
        return self.by_channel.get(channel, self.text)

    def used_on(self, channel: str) -> bool:
        return not self.channels or channel in self.channels


class CrossSelling(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Something the customer may be told of once their matter is settled. ``fits``: for the agent, when it makes sense;
    ``caller_types``: whom it is for, none named: everybody."""

    id: str
    name: str
    fits: str
    script: str
    caller_types: tuple[CallerType, ...] = ()
