"""The people of the centre as the list and the form have them. No Qt."""

from collections.abc import Mapping

import msgspec

from contract.admin import AdminUser, NewUser, UserChange
from domain.handbook import Handbook
from domain.permissions import Role


class BadCapacity(Exception):
    """A capacity that is no number."""


def skills_of(book: Handbook, user: AdminUser | None) -> list[str]:
    """The skills a form offers: those a queue asks for, and what the person has of old."""
    asked = dict.fromkeys(queue.skill for queue in book.queues)
    return list(asked | dict.fromkeys(user.skills if user is not None else ()))


def new_user(values: Mapping[str, str], book: Handbook) -> NewUser:
    """Raises BadCapacity."""
    return NewUser(
        username=values["username"],
        name=values["name"],
        roles=_roles(values),
        team=values["team"],
        skills=_skills(values, book, None),
        capacity=_capacity(values, book),
        extension=values["extension"],
    )


def change_of(user: AdminUser, values: Mapping[str, str], book: Handbook) -> UserChange:
    """What differs from ``user``, and no more: a team leader may name skills alone. Raises BadCapacity."""
    wanted = {
        "name": values["name"],
        "roles": _roles(values),
        "team": values["team"],
        "skills": _skills(values, book, user),
        "capacity": _capacity(values, book) | _elsewhere(user, book),
        "extension": values["extension"],
    }
    same = {"roles": set(user.roles), "skills": set(user.skills)}
    changed = {}
    for key, value in wanted.items():
        before = same.get(key, getattr(user, key))
        now = set(value) if key in same else value
        changed[key] = value if now != before else msgspec.UNSET
    return UserChange(version=user.version, **changed)  # type: ignore[arg-type]


def changes(change: UserChange) -> bool:
    """Whether ``change`` names anything."""
    fields = ("name", "roles", "team", "skills", "capacity", "extension", "active")
    return any(getattr(change, name) is not msgspec.UNSET for name in fields)


def _roles(values: Mapping[str, str]) -> tuple[Role, ...]:
    return tuple(role for role in Role if values.get(f"role:{role.value}"))


def _skills(values: Mapping[str, str], book: Handbook, user: AdminUser | None) -> tuple[str, ...]:
    return tuple(skill for skill in skills_of(book, user) if values.get(f"skill:{skill}"))


def _capacity(values: Mapping[str, str], book: Handbook) -> dict[str, int]:
    found: dict[str, int] = {}
    for channel in book.channels:
        text = values.get(f"capacity:{channel}", "")
        if not text:
            continue
        if not (text.isascii() and text.isdigit()) or int(text) > 100:
            raise BadCapacity(channel)
        found[channel] = int(text)
    return found


def _elsewhere(user: AdminUser, book: Handbook) -> dict[str, int]:
    """Capacities on channels the handbook has no more: the form does not show them, they stay."""
    return {channel: count for channel, count in user.capacity.items() if channel not in book.channels}
