"""Ids drawn from the world's seed, so that whatever is sorted by them is sorted alike each time."""

import random
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace

import contract.ids


@contextmanager
def seeded_ids(seed: int) -> Iterator[None]:
    """``contract.ids.new_id`` gives the same ids in the same order for the same ``seed``."""
    rng = random.Random(seed)
    real = contract.ids.uuid_utils  # type: ignore[attr-defined]
    drawn = SimpleNamespace(uuid7=lambda: uuid.UUID(int=rng.getrandbits(128), version=4))
    contract.ids.uuid_utils = drawn  # type: ignore[attr-defined, assignment]
    try:
        yield
    finally:
        contract.ids.uuid_utils = real  # type: ignore[attr-defined]
