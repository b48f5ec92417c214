"""A tandem as both who are in it see it."""

from contract.row import Row
from domain.tandem import TandemMode, TandemState


class TandemRow(Row, frozen=True, kw_only=True):
    """``trainer`` is beside ``trainee`` (user ids) in ``call``, which is ``contact`` of ``ticket`` (its number ``number``). ``token``: the
    word that lets the trainee's telephone in at ``address``, once; "" when it is of no more use. ``taken_by``: the call of the trainer's
    that the caller came by. Feed: agent, of both, until their next."""

    REF = "tandem"
    trainer: str
    trainer_name: str
    trainee: str
    trainee_name: str
    call: str
    contact: str
    ticket: str
    number: str
    mode: TandemMode
    state: TandemState
    token: str = ""
    address: str = ""
    asked: int
    joined: int | None = None
    ended: int | None = None
    taken_by: str = ""
