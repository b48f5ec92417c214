"""Tono, the team leader: hears that a tool is down, and says so for everybody (flow: When tools go down)."""

from demo.accounts import by_username
from demo.desk import Desk, NotReached

USERNAME = "tono"


class Leader:
    """Signs in when first needed."""

    def __init__(self, gateway: str) -> None:
        account = by_username(USERNAME)
        self._desk = Desk(gateway, account.username, account.password, "PC-Tono")

    async def declare(self, tool: str, health: str) -> None:
        """Declares ``tool`` "up", "slow" or "down". Raises desk.NotReached, desk.Refused."""
        if self._desk.session is None:
            await self._desk.sign_in()
        try:
            await self._desk.declare(tool, health)
        except NotReached:  # the access token has run out, or the gateway was away for a moment
            await self._desk.sign_in()
            await self._desk.declare(tool, health)

    async def close(self) -> None:
        await self._desk.close()
