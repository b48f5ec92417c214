"""Reading what a newer program sent: a value this one has no word for is read as the nearest it knows, or left out, and never
stops what came with it. What is stored stays as it came; only the reading is bent.

The gateway reads commands strictly, always: an act it does not understand whole it must not do.
"""

from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import Any, TypeVar, cast

import msgspec
from msgspec import inspect

from contract.mention import WhyNotTold
from contract.rows import Delivery, MessageKind, OfferState, ToolHealth
from domain.call import CallEnd, CallState, Direction
from domain.casework import Word
from domain.contact import Channel
from domain.cross_selling import LeadState, OfferAnswer
from domain.draft import DraftMode
from domain.handbook_issue import TargetKind
from domain.handbook_steps import StepKind
from domain.handbook_tool import ToolKind
from domain.handover import ItemState
from domain.help import HelpReason, HelpState
from domain.incident import IncidentState, Thing
from domain.mass_problem import LinkState, ProblemState
from domain.parties import CallerType, Verification
from domain.presence import PresenceState
from domain.scheduling import ScheduledState
from domain.tandem import TandemMode, TandemState
from domain.ticket import Priority, TicketState
from domain.tool_result import ResultState
from domain.unanswered import UnansweredState
from domain.validation import Reason

T = TypeVar("T")
Json = Any  # what JSON can say

#: How a word nobody here knows is read where one word must stand. Chosen so that work stays in sight and nothing is claimed:
#: a ticket is shown as open, a line is shown as it is said, an offer is not pressed,
#: an unsent text is not the customer's to read. A kind that is missing (the state of a
#: contact, what became of a command) is not guessed: the row is kept and not shown.
NEAREST: Mapping[type[Enum], Enum] = {
    TicketState: TicketState.OPEN,
    Priority: Priority.NORMAL,
    Channel: Channel.WEBFORM,
    MessageKind: MessageKind.BOT,
    Delivery: Delivery.NONE,
    DraftMode: DraftMode.NOTE,
    ScheduledState: ScheduledState.WAITING,
    HelpReason: HelpReason.OTHER,
    # What it came to is not known here, but it is over: nobody is called to it.
    HelpState: HelpState.CLOSED,
    TandemState: TandemState.ENDED,
    # As with help: it is over.
    UnansweredState: UnansweredState.CLOSED,
    # Nobody hears who does something this desk does not know of.
    TandemMode: TandemMode.LISTEN,
    WhyNotTold: WhyNotTold.OUT_OF_SIGHT,
    # Not one to be taken over, or given back: what it came to is the newer program's to say.
    ItemState: ItemState.REASSIGNED,
    OfferState: OfferState.WITHDRAWN,
    PresenceState: PresenceState.AUX,
    CallerType: CallerType.MASYARAKAT,
    Verification: Verification.UNCHECKED,
    ToolHealth: ToolHealth.SLOW,
    # It stays in sight, and is claimed to be over by nobody here.
    IncidentState: IncidentState.OPEN,
    Thing: Thing.PC,
    # Nothing is claimed of what a tool said, and no act is taken for done.
    ResultState: ResultState.UNKNOWN,
    # Nothing is asked of it from here.
    ToolKind: ToolKind.LAUNCH,
    # It is over, and nothing of it is this agent's doing.
    CallEnd: CallEnd.CUSTOMER,
    CallState: CallState.ENDED,
    # Of a newer handbook: the agent says it was done, and asks who is nearest where it goes.
    StepKind: StepKind.SPOKEN,
    TargetKind: TargetKind.TEAM_LEADER,
    Direction: Direction.INBOUND,
    # No banner, nothing to be decided, and nobody is claimed to have been answered.
    ProblemState: ProblemState.DISMISSED,
    LinkState: LinkState.LINKED,
    # Nobody is called for what this desk does not know of.
    OfferAnswer: OfferAnswer.NOT_ASKED,
    LeadState: LeadState.NOTED,
    # Not granted, as far as this desk knows.
    Word: Word.ASKED,
    Reason: Reason.NOTHING,
}

_LEFT_OUT = object()


def read(raw: bytes, kind: type[T]) -> T:
    """``raw`` (JSON) as ``kind``. Raises msgspec.ValidationError where even bending does not help, DecodeError for what is no JSON."""
    try:
        return msgspec.json.decode(raw, type=kind)
    except msgspec.ValidationError:
        bent = _bent(msgspec.json.decode(raw), _shape(cast(Any, kind)), must=True)
        # By way of JSON again: raw bodies inside stay raw.
        return msgspec.json.decode(msgspec.json.encode(bent), type=kind)


@cache
def _shape(kind: Any) -> inspect.Type:
    return inspect.type_info(kind)


def _bent(value: Json, shape: inspect.Type, *, must: bool) -> Json:
    """``value`` as far as ``shape`` can take it, _LEFT_OUT for a word nobody knows; ``must``: something has to stand in its place."""
    match shape:
        case inspect.Metadata():
            return _bent(value, shape.type, must=must)
        case inspect.EnumType():
            return _word(value, shape.cls, must=must)
        case inspect.UnionType():
            return _either(value, shape)
        case inspect.StructType() if isinstance(value, dict):
            return _fields(value, shape)
        case inspect.DictType() if isinstance(value, dict):
            bent = {name: _bent(each, shape.value_type, must=False) for name, each in value.items()}
            return {name: each for name, each in bent.items() if each is not _LEFT_OUT}
        case inspect.TupleType() if isinstance(value, list):
            pairs = zip(value, shape.item_types, strict=False)
            return [*(_bent(one, each, must=True) for one, each in pairs), *value[len(shape.item_types) :]]
        case inspect.CollectionType() if isinstance(value, list):
            bent_items = [_bent(each, shape.item_type, must=False) for each in value]
            return [each for each in bent_items if each is not _LEFT_OUT]
        case _:
            return value


def _word(value: Json, kind: type[Enum], *, must: bool) -> Json:
    if value in {one.value for one in kind} or not isinstance(value, str):
        return value
    if not must:
        return _LEFT_OUT
    return NEAREST[kind].value if kind in NEAREST else value


def _either(value: Json, shape: inspect.UnionType) -> Json:
    if value is None:
        return None
    structs = [each for each in shape.types if isinstance(each, inspect.StructType)]
    for each in structs:
        if each.tag_field is not None and isinstance(value, dict) and value.get(each.tag_field) == each.tag:
            return _fields(value, each)
    others = [each for each in shape.types if not isinstance(each, inspect.NoneType)]
    return _bent(value, others[0], must=True) if len(others) == 1 else value


def _fields(value: dict[str, Json], shape: inspect.StructType) -> dict[str, Json]:
    known = {field.encode_name: field for field in shape.fields}
    found: dict[str, Json] = {}
    for name, each in value.items():
        if (field := known.get(name)) is None:
            if not shape.forbid_unknown_fields or name == shape.tag_field:
                found[name] = each
            continue
        bent = _bent(each, field.type, must=field.required)
        if bent is not _LEFT_OUT:
            found[name] = bent
    return found
