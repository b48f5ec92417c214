"""Whether a row is on any desk. What has left them all is let go once: touched again and again it would hide what still is there."""

from sqlalchemy import ColumnElement, exists

from gateway.feeds.models import membership


def stands(ref: str, id: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether the row ``id`` of the kind ``ref`` was in a feed when this transaction began."""
    return exists().where(membership.c.ref == ref, membership.c.id == id)
