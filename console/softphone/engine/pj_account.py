"""One account inside the SIP library: an account of the library's for each registrar, since calls outlive a fail-over."""

import contextlib
from collections.abc import Callable
from typing import Protocol

import pjsua2 as pj

from console.softphone.engine.line import AccountTold
from console.softphone.engine.names import Names
from console.softphone.engine.network import own_address
from console.softphone.engine.pj_guard import guarded
from console.softphone.engine.registering import Registering
from console.softphone.reasons import Reason
from console.softphone.state import Account, AccountState, AccountStatus, Srtp, Transport

_SRTP = {
    Srtp.OFF: pj.PJMEDIA_SRTP_DISABLED,
    Srtp.OPTIONAL: pj.PJMEDIA_SRTP_OPTIONAL,
    Srtp.MANDATORY: pj.PJMEDIA_SRTP_MANDATORY,
}
#: The library's answer in the place of a registrar it could not reach.
UNREACHABLE = 503
#: PJSIP_EBUSY, which the Python module leaves out: a REGISTER is on its way already.
UNDER_WAY = 171_001
_UNREGISTER_WAIT_MS = 1_000
#: The Contact follows the connection also where only its port is another and the network is a private one (PJSIP's allow_contact_rewrite).
_ALWAYS = 2


class Comes(Protocol):
    def __call__(self, account: str, owner: pj.Account, prm: pj.OnIncomingCallParam) -> None: ...


class _AtRegistrar(pj.Account):  # type: ignore[misc]
    def __init__(self, ours: "PjAccount", index: int) -> None:
        super().__init__()
        self._ours, self._index = ours, index

    @guarded
    def onRegState(self, prm: pj.OnRegStateParam) -> None:
        self._ours.peer = prm.rdata.srcAddress.rpartition(":")[0].strip("[]") or self._ours.peer
        self._ours.answered(self._index, prm.code, prm.reason, prm.expiration)

    @guarded
    def onIncomingCall(self, prm: pj.OnIncomingCallParam) -> None:
        self._ours.comes(self, prm)


class PjAccount:
    """``tell`` is called when its status became another. ``mistrusted``: ticks at which a certificate failed last, None for never."""

    def __init__(
        self,
        account: Account,
        transport: int,
        contact: str,
        tell: Callable[[AccountTold], None],
        comes: Comes,
        ticks: Callable[[], int],
        names: Names,
    ) -> None:
        self.account = account
        self.legs: set[str] = set()
        self.mistrusted: int | None = None
        #: The address of the registrar that answered last.
        self.peer = ""
        self._contact, self._tell, self._comes, self._ticks = contact, tell, comes, ticks
        self._names = names
        #: The registrar to ask when its name is found.
        self._wanted: int | None = None
        self._closing = False
        self._registering = Registering(account, ticks()) if account.registrars else None
        self._asked_at = ticks()
        self._told: AccountStatus | None = None
        self._lines: list[_AtRegistrar] = []
        for index, registrar in enumerate(account.registrars or ("",)):
            line = _AtRegistrar(self, index)
            line.create(config(account, registrar, transport))
            self._lines.append(line)
        self._say()

    @property
    def line(self) -> pj.Account:
        """That of the registrar in use."""
        registrar = self._registering.status.registrar if self._registering else ""
        return self._lines[self.account.registrars.index(registrar) if registrar else 0]

    @property
    def host(self) -> str:
        return self.account.domain

    def turn(self) -> None:
        if self._registering is None or self._closing:
            return
        index = self._registering.due(self._ticks())
        if index is not None:
            self._asked_at = self._ticks()
            self._wanted = index
        if self._wanted is not None:
            self._ask(self._wanted)
        self._say()

    @property
    def findable(self) -> bool:
        """Whether the library may look for the registrar in use, and nothing waits for that."""
        if self._registering is None:
            return True
        return self._names.known(self._place(self._lines.index(self.line))) is True

    def lost(self) -> None:
        """A connection broke."""
        if self._registering is not None:
            self._registering.lost(self._ticks())

    def elsewhere(self) -> None:
        """This machine may be reached by another address now, or is reached again: whoever knows us is told at once."""
        own = own_address(self.peer) if self.peer and not self.account.listen_host else ""
        if own:
            host = f"[{own}]" if ":" in own else own
            self._contact = f"{host}:{self._contact.rpartition(':')[2]}"
        if self._registering is not None:
            self._registering.again(self._ticks())

    def answered(self, index: int, code: int, said: str, expires: int) -> None:
        known = 200 <= code < 300 and expires > 0
        if self._closing and known:
            self._leave(index)
        if self._registering is None or self._closing or (200 <= code < 300 and not known):
            return
        if code == UNREACHABLE and self.mistrusted is not None and self.mistrusted >= self._asked_at:
            self._registering.untrusted(index, self._ticks())
        elif self._registering.answered(index, code, said, self._ticks()):
            self._leave(index)
        self._say()

    def comes(self, owner: pj.Account, prm: pj.OnIncomingCallParam) -> None:
        self._comes(self.account.id, owner, prm)

    def close(self) -> None:
        """Takes the registration back. Calls go on until ``drop``."""
        self._closing = True
        for index, line in enumerate(self._lines):
            if line.isValid() and line.getInfo().regIsActive:
                self._leave(index)
        self._tell(AccountTold(AccountStatus(account=self.account.id, state=AccountState.OFF)))

    def drop(self) -> None:
        for line in self._lines:
            line.shutdown()
        self._lines.clear()

    def _leave(self, index: int) -> None:
        """One that cannot be told now lets it expire."""
        with contextlib.suppress(pj.Error):
            self._lines[index].setRegistration(False)

    def _ask(self, index: int) -> None:
        """As soon as its name is found."""
        known = self._names.known(self._place(index))
        if known is None:
            return
        self._wanted = None
        if known:
            self._register(index)
        elif self._registering is not None:
            self._registering.answered(index, UNREACHABLE, Reason.UNREACHABLE, self._ticks())

    def _place(self, index: int) -> str:
        return self.account.proxy or self.account.registrars[index]

    def _register(self, index: int) -> None:
        """A question that is under way still stands."""
        try:
            self._lines[index].setRegistration(True)
        except pj.Error as error:
            if error.status != UNDER_WAY and self._registering is not None:
                self._registering.answered(index, UNREACHABLE, error.reason, self._ticks())

    def _say(self) -> None:
        if self._registering is None:
            status = AccountStatus(account=self.account.id, state=AccountState.READY, contact=self._contact)
        else:
            status = self._registering.status
            if status.state is AccountState.READY:
                status = _with_contact(status, self._contact)
        if status != self._told:
            self._told = status
            self._tell(AccountTold(status))


def _with_contact(status: AccountStatus, contact: str) -> AccountStatus:
    return AccountStatus(
        account=status.account,
        state=status.state,
        code=status.code,
        reason=status.reason,
        registrar=status.registrar,
        contact=contact,
    )


def config(account: Account, registrar: str, transport: int) -> pj.AccountConfig:
    """The library's settings for ``account`` at ``registrar`` ("" for none)."""
    made = pj.AccountConfig()
    name = account.display_name.replace("\\", "").replace('"', "")
    made.idUri = (
        f'"{name}" <sip:{account.user}@{account.domain}>' if name else f"sip:{account.user}@{account.domain}"
    )
    made.regConfig.registrarUri = _uri(account, registrar) if registrar else ""
    made.regConfig.registerOnAdd = False
    made.regConfig.retryIntervalSec = 0
    made.regConfig.timeoutSec = account.expires_s
    made.regConfig.unregWaitMsec = _UNREGISTER_WAIT_MS
    for proxy in _proxies(account, registrar):
        made.sipConfig.proxies.append(proxy)
    user = account.auth_user or account.user
    if account.secret:
        made.sipConfig.authCreds.append(pj.AuthCredInfo("digest", "*", user, 0, account.secret))
    made.sipConfig.transportId = transport
    made.mediaConfig.transportConfig.port = 0
    made.mediaConfig.transportConfig.boundAddress = account.listen_host
    made.mediaConfig.lockCodecEnabled = False
    made.mediaConfig.srtpUse = _SRTP[account.srtp]
    made.mediaConfig.srtpSecureSignaling = 0
    made.natConfig.iceEnabled = account.ice
    stun = pj.PJSUA_STUN_USE_DEFAULT if account.stun else pj.PJSUA_STUN_USE_DISABLED
    made.natConfig.sipStunUse = made.natConfig.mediaStunUse = stun
    made.natConfig.udpKaIntervalSec = 0
    made.natConfig.contactRewriteUse = _ALWAYS
    return made


def _uri(account: Account, host: str, parameters: str = "") -> str:
    transport = "" if account.transport is Transport.UDP else f";transport={account.transport.value}"
    return f"sip:{host}{transport}{parameters}"


def _proxies(account: Account, registrar: str) -> list[str]:
    """The outbound proxy; without one everything goes to the registrar, unseen in the message, when the domain names another host."""
    if account.proxy:
        return [_uri(account, account.proxy, ";lr")]
    if registrar and registrar != account.domain:
        return [_uri(account, registrar, ";lr;hide")]
    return []
