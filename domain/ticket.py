"""The ticket's life (flows: Inbound call, Email and in-app, Escalation, Tier 2)."""

from enum import StrEnum

from domain.machine import Machine


class TicketState(StrEnum):
    NEW = "new"
    OPEN = "open"
    PENDING = "pending"
    ESCALATED = "escalated"
    RETURNED = "returned"
    AWAITING_APPROVAL = "awaiting_approval"
    DISPATCHED = "dispatched"
    SOLVED = "solved"
    CLOSED = "closed"


class TicketMove(StrEnum):
    TAKE = "take"
    PEND = "pend"
    RESUME = "resume"
    ESCALATE = "escalate"
    RETURN = "return"
    ASK_APPROVAL = "ask_approval"
    APPROVAL_GIVEN = "approval_given"
    APPROVAL_REFUSED = "approval_refused"
    DISPATCH = "dispatch"
    DISPATCH_ANSWERED = "dispatch_answered"
    SOLVE = "solve"
    CLOSE = "close"
    REOPEN = "reopen"
    CUSTOMER_REPLIED = "customer_replied"


class Priority(StrEnum):
    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"
    URGENT = "urgent"


#: No work is waited for: after the days the centre keeps on its desks, such a ticket leaves them (domain.handbook: cache_days).
RESTING = frozenset({TicketState.SOLVED, TicketState.CLOSED})

_S, _M = TicketState, TicketMove
_WORKABLE = (_S.NEW, _S.OPEN, _S.RETURNED)

TICKET: Machine[TicketState, TicketMove] = Machine(
    "ticket",
    {
        (_S.NEW, _M.TAKE): _S.OPEN,
        (_S.RETURNED, _M.TAKE): _S.OPEN,
        **{(s, _M.PEND): _S.PENDING for s in _WORKABLE},
        **{(s, _M.ESCALATE): _S.ESCALATED for s in (*_WORKABLE, _S.PENDING)},
        **{(s, _M.SOLVE): _S.SOLVED for s in (*_WORKABLE, _S.PENDING, _S.ESCALATED)},
        (_S.PENDING, _M.RESUME): _S.OPEN,
        (_S.ESCALATED, _M.RETURN): _S.RETURNED,
        (_S.ESCALATED, _M.ASK_APPROVAL): _S.AWAITING_APPROVAL,
        (_S.ESCALATED, _M.DISPATCH): _S.DISPATCHED,
        (_S.AWAITING_APPROVAL, _M.APPROVAL_GIVEN): _S.ESCALATED,
        (_S.AWAITING_APPROVAL, _M.APPROVAL_REFUSED): _S.ESCALATED,
        (_S.DISPATCHED, _M.DISPATCH_ANSWERED): _S.ESCALATED,
        (_S.SOLVED, _M.CLOSE): _S.CLOSED,
        (_S.SOLVED, _M.REOPEN): _S.OPEN,
        (_S.CLOSED, _M.REOPEN): _S.OPEN,
        # A customer's reply never disturbs work that goes on elsewhere; it wakes what rests.
        **{
            (s, _M.CUSTOMER_REPLIED): s
            for s in (
                _S.NEW,
                _S.OPEN,
                _S.ESCALATED,
                _S.RETURNED,
                _S.AWAITING_APPROVAL,
                _S.DISPATCHED,
            )
        },
        **{(s, _M.CUSTOMER_REPLIED): _S.OPEN for s in (_S.PENDING, _S.SOLVED, _S.CLOSED)},
    },
)

#: Moves that need a word of explanation from the agent (flow: Tier 2, "mandatory comment and reason").
NEEDS_REASON = frozenset({_M.RETURN, _M.ESCALATE, _M.APPROVAL_REFUSED, _M.DISPATCH, _M.REOPEN})
