"""Identifiers: UUIDv7 made by whoever creates the thing, so that a thing has its name before anybody is asked."""

import uuid_utils


def new_id() -> str:
    """A fresh UUIDv7 as text (RFC 9562 section 5.7). Never used for order (architecture: Commands)."""
    return str(uuid_utils.uuid7())
