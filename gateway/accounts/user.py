"""A person as the rest of the gateway knows them: what they may do and which feeds they may follow."""

import msgspec

from contract.errors import ErrorCode
from contract.rows import FLOOR, agent_feed, queue_feed
from domain.handbook import Handbook
from domain.permissions import ALLOWED, Act, Role, may
from gateway.errors import Rejection


class User(msgspec.Struct, frozen=True, kw_only=True):
    """``capacity``: contacts at once by channel, where it differs from the handbook's. ``extension``: of their telephone, "" for none."""

    id: str
    username: str
    name: str
    roles: tuple[Role, ...]
    team: str
    skills: tuple[str, ...]
    capacity: dict[str, int]
    active: bool
    extension: str = ""

    def may(self, act: Act) -> bool:
        return may(frozenset(self.roles), act)

    def need(self, act: Act) -> None:
        """Raises Rejection forbidden when the roles do not allow ``act``."""
        if not self.may(act):
            raise Rejection(ErrorCode.FORBIDDEN, {"act": act.value})

    def acts(self) -> tuple[Act, ...]:
        allowed = frozenset[Act]().union(*(ALLOWED[role] for role in self.roles))
        return tuple(act for act in Act if act in allowed)

    def queues(self, handbook: Handbook) -> tuple[str, ...]:
        return tuple(queue.id for queue in handbook.queues if queue.skill in self.skills)

    def feeds(self, handbook: Handbook) -> tuple[str, ...]:
        """What this person may follow: everybody's floor, their own, and the queues whose skill they have."""
        return (FLOOR, agent_feed(self.id), *(queue_feed(queue) for queue in self.queues(handbook)))
