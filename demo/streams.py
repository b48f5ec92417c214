"""Chance by the book: every part of the imitation has a random stream of its own, so that one part drawing more does
not change what another does.
"""

import random
import uuid


def stream(seed: int, *name: str | int) -> random.Random:
    """The stream ``name`` of the run ``seed``; the same in every process and on every machine."""
    return random.Random("/".join(map(str, (seed, *name))))


def fixed_id(*name: str | int) -> str:
    """A UUID that follows from ``name``: for people, who are the same at every start."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, "sahut-demo:" + "/".join(map(str, name))))
