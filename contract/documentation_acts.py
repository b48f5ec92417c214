"""The team leader's word on who may go on for a while without their documentation, or without having read what they must (flows:
Inbound call, 10; Knowledge arrives late)."""

from contract.body import Body
from domain.permissions import Act


class LiftDocumentation(Body, frozen=True, kw_only=True):
    """Contacts come to ``user``, whom the author leads, though documentation is owed or something must be read: until ``until`` (gateway
    Unix ms), at most domain.documentation.MOST_LIFTED_MS from now, or, with None, no longer. Arriving after ``until`` it is rejected as
    expired."""

    KIND = "documentation.lift"
    ACT = Act.TEAM_WRITE
    user: str
    until: int | None

    def stream(self, author: str) -> str:
        return f"documentation:{self.user}"


DOCUMENTATION_ACTS: tuple[type[Body], ...] = (LiftDocumentation,)
