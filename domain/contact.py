"""One contact: a customer's chat, call or message from arrival to documentation (flow: Chat, Inbound call)."""

from enum import StrEnum

from domain.machine import Machine


class Channel(StrEnum):
    LIVECHAT = "livechat"
    VOICE = "voice"
    WHATSAPP = "whatsapp"
    EMAIL = "email"
    WEBFORM = "webform"
    SOCIAL = "social"


#: The customer wrote and went: nobody waits on the line for the next word.
WRITTEN = frozenset({Channel.EMAIL, Channel.WEBFORM})


class ContactState(StrEnum):
    WAITING = "waiting"
    OFFERED = "offered"
    ACTIVE = "active"
    WRAP_UP = "wrap_up"
    ENDED = "ended"
    ABANDONED = "abandoned"


class ContactMove(StrEnum):
    OFFER = "offer"
    WITHDRAW = "withdraw"
    ACCEPT = "accept"
    REQUEUE = "requeue"
    HAND_OVER = "hand_over"
    END = "end"
    CUSTOMER_LEFT = "customer_left"
    DOCUMENT = "document"


_S, _M = ContactState, ContactMove

CONTACT: Machine[ContactState, ContactMove] = Machine(
    "contact",
    {
        (_S.WAITING, _M.OFFER): _S.OFFERED,
        (_S.OFFERED, _M.WITHDRAW): _S.WAITING,
        (_S.OFFERED, _M.ACCEPT): _S.ACTIVE,
        (_S.ACTIVE, _M.REQUEUE): _S.WAITING,
        # From one agent's hand into another's, without waiting in between.
        (_S.ACTIVE, _M.HAND_OVER): _S.ACTIVE,
        (_S.ACTIVE, _M.END): _S.WRAP_UP,
        # Nobody spoke with them: an abandoned contact owes no documentation.
        (_S.WAITING, _M.CUSTOMER_LEFT): _S.ABANDONED,
        (_S.OFFERED, _M.CUSTOMER_LEFT): _S.ABANDONED,
        # A customer who leaves first: the note is due all the same.
        (_S.ACTIVE, _M.CUSTOMER_LEFT): _S.WRAP_UP,
        (_S.WRAP_UP, _M.DOCUMENT): _S.ENDED,
    },
)

#: States in which a contact takes a place of its agent's capacity.
OCCUPYING = frozenset({_S.OFFERED, _S.ACTIVE, _S.WRAP_UP})
