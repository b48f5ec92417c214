"""Where presence is seen: by everybody on the floor, and by its owner."""

from contract.rows import FLOOR, agent_feed


def feeds_of(user: str) -> set[str]:
    return {FLOOR, agent_feed(user)}
