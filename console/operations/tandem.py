"""Being beside a colleague in their call, and having somebody beside oneself (flow: Training). All are live: a call does not wait."""

from console.operations.desk import Desk, LiveSender, need_line
from console.operations.errors import Need
from contract.envelope import CommandResult
from contract.tandem_acts import AskTandem, EndTandem, JoinTandem, SetTandem, TakeTandem, TandemBody
from domain.permissions import Act
from domain.tandem import TandemMode

#: Ms after which the gateway need not do it any more.
TTL_MS = 5_000


class Tandems:
    """What both sides tell the gateway. Each raises OfflineNotPossible, Unconfirmed, NotAllowed, StoreError; the result may be a
    rejection."""

    def __init__(self, desk: Desk, live: LiveSender) -> None:
        self._desk, self._live = desk, live

    @property
    def may(self) -> bool:
        """Whether this agent may be beside others."""
        return self._desk.allows(Act.TANDEM)

    async def ask(
        self, tandem: str, trainee: str, address: str, token: str, mode: TandemMode
    ) -> CommandResult:
        """To be beside ``trainee``, whose telephone is to call ``address`` and show ``token`` there."""
        body = AskTandem(tandem=tandem, trainee=trainee, address=address, token=token, mode=mode)
        return await self._send(body)

    async def joined(self, tandem: str) -> CommandResult:
        """The trainee's: the trainer is in the call."""
        return await self._send(JoinTandem(tandem=tandem))

    async def set(self, tandem: str, mode: TandemMode) -> CommandResult:
        """The trainer's: something else from now on."""
        return await self._send(SetTandem(tandem=tandem, mode=mode))

    async def take(self, tandem: str) -> CommandResult:
        """The trainer's: the caller is to come over."""
        return await self._send(TakeTandem(tandem=tandem))

    async def end(self, tandem: str) -> CommandResult:
        """Either's."""
        return await self._send(EndTandem(tandem=tandem))

    async def _send(self, body: TandemBody) -> CommandResult:
        self._desk.require(body)
        need_line(self._live, Need.TANDEM)
        return await self._live.send(body, TTL_MS)
