"""Identifiers: UUIDv7 made by whoever creates the thing, so that a thing has its name before anybody is asked."""

import uuid_utils

from domain import ticket_number as numbers


def new_id() -> str:
    """A fresh UUIDv7 as text (RFC 9562 section 5.7). Never used for order (architecture: Commands)."""
    return str(uuid_utils.uuid7())


def ticket_number(desk: int, counter: int) -> str:
    """The permanent number of the ``counter``-th ticket a desk begins (domain.ticket_number); ``desk`` as its Session says."""
    return numbers.make(desk, counter)
