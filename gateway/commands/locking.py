"""What the commands of a batch lock."""

from collections.abc import Sequence
from contextlib import suppress

import msgspec

from contract.call_acts import AnswerCall, LogCall
from contract.commands import SetPresence
from contract.documentation_acts import LiftDocumentation
from contract.envelope import Command
from contract.handover import HandoverBody
from contract.ticket_acts import TransferTicket
from contract.upcast import UnknownKind, read_body
from gateway.cases.service import hold_tickets
from gateway.tx import ROUTING, Tx, lock_keys


async def lock(tx: Tx, client: str, commands: Sequence[Command]) -> None:
    """All that the commands of a batch will lock, before the first of them (gateway.tx: the order of locks)."""
    keys = [f"client:{client}", *(command.stream for command in commands)]
    # Whoever a live contact is passed on to, or who took or missed a call, must not be offered another one in the same moment.
    moving = (SetPresence.KIND, TransferTicket.KIND, AnswerCall.KIND, LogCall.KIND, LiftDocumentation.KIND)
    if any(command.kind in moving for command in commands):
        keys.append(ROUTING)
    await lock_keys(tx.conn, keys)
    if len(commands) > 1:
        streams = (command.stream.partition(":") for command in commands)
        await hold_tickets(tx.conn, {id for lane, _, id in streams if lane == "ticket"} | _handed(commands))


def _handed(commands: Sequence[Command]) -> set[str]:
    """Tickets of handover lists: of no lane of their own."""
    found: set[str] = set()
    for command in commands:
        if command.stream.startswith("handover:"):
            with suppress(UnknownKind, msgspec.ValidationError):
                body = read_body(command.kind, command.v, command.body)
                found.update(body.concerned() if isinstance(body, HandoverBody) else ())
    return found
