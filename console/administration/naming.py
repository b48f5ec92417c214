"""Accounts as they are named on the command line, and as a line of a table has them."""

from console.operations.administration import Administration
from contract.admin import AdminUser

#: The columns of ``person_line``.
PERSON = ("username", "name", "roles", "team", "skills", "capacity", "extension", "desks", "state")


class Unknown(Exception):
    """There is nothing of that name."""


async def account(admin: Administration, username: str) -> AdminUser:
    """Raises Unknown."""
    for user in await admin.users(username):
        if user.username == username:
            return user
    raise Unknown(f"there is no account {username!r}")


def person_line(user: AdminUser) -> tuple[object, ...]:
    state = "active" if user.active else "inactive"
    state += ", must choose a password" if user.must_change else ""
    capacity = " ".join(f"{channel}={count}" for channel, count in user.capacity.items())
    return (
        user.username, user.name, " ".join(user.roles), user.team, " ".join(user.skills), capacity, user.extension, user.sessions, state,
    )  # fmt: skip
