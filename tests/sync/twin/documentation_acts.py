"""The leader's word on documentation that is due, by the rules of the real gateway."""

from typing import TYPE_CHECKING

import msgspec

from contract.body import Body
from contract.documentation_acts import LiftDocumentation
from contract.errors import ErrorCode
from contract.rows import FLOOR, PresenceRow, UserRow, agent_feed
from domain.documentation import MOST_LIFTED_MS
from domain.permissions import Act, may

if TYPE_CHECKING:
    from tests.sync.twin.cases import Cases


def handle(cases: "Cases", body: Body, author: str) -> bool:
    """Does ``body`` when it is one of these; whether it was. Raises as Cases.handle."""
    if not isinstance(body, LiftDocumentation):
        return False
    if not may(frozenset(cases.row(UserRow, author).roles), Act.TEAM_WRITE):
        raise cases.no(ErrorCode.FORBIDDEN)
    cases.row(UserRow, body.user)
    if body.user == author:
        raise cases.no(ErrorCode.FORBIDDEN)
    if body.until is not None and cases.now() >= body.until:
        raise cases.no(ErrorCode.EXPIRED)
    if body.until is not None and body.until > cases.now() + MOST_LIFTED_MS:
        raise cases.no(ErrorCode.INVALID)
    row = cases.row(PresenceRow, body.user)
    cases.floor.touch(msgspec.structs.replace(row, lifted=body.until), {FLOOR, agent_feed(body.user)})
    return True
