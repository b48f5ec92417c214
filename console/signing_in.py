"""Signing in at the window: what was typed becomes an open desk, and every failure a sentence with a way on."""

import asyncio
from collections.abc import Awaitable, Callable

from console.address import BadAddress
from console.address import gateway_address as _address
from console.app import Front, trouble
from console.bridge import Bridge
from console.clock import Clock
from console.credentials import KeyringFailed
from console.failures import notice_of
from console.leftovers import Leftovers
from console.notices import Notice, Notices
from console.opened import Held, Opened
from console.proxy_logins import ProxyLogins
from console.session import AllowanceOver, NeverHere, NoHandbook, OnlineOnly, PasswordChanged, SignIns
from console.store import key as keys
from console.store.drafts import Drafts
from console.store.errors import StoreError
from console.store.outbox import Outbox
from console.store.place import place_name
from console.sync.errors import BlockedBy, Refused
from console.views.sentences import Sentences

#: What the sign-in view offers beside a sentence.
_ACTS = {
    "store_corrupt": "rescue",
    "password_changed": "anew",
    "old_password": "anew",
    "key_broken": "anew",
    "keyring_changed": "anew",
}
#: After these it shows how the gateway is reached.
_NETWORK = frozenset(
    {
        BlockedBy.PROXY_LOGIN,
        BlockedBy.PROXY_ADDRESS,
        BlockedBy.CERTIFICATE_UNKNOWN,
        BlockedBy.CA_FILE,
        "proxy_away",
    }
)
#: After these it asks for the old password too.
_OLD = frozenset({"password_changed", "old_password"})
#: After these it asks for a password to have from now on.
_NEW = frozenset({"password_change", "new_password_short", "new_password_same"})


class SigningIn:
    """``serve`` once there is somebody to sign in; ``begin`` is awaited with each desk that was opened."""

    def __init__(
        self,
        front: Front,
        bridge: Bridge,
        notices: Notices,
        clock: Clock,
        leftovers: Leftovers,
        begin: Callable[[Opened], Awaitable[None]],
    ) -> None:
        self._front, self._bridge, self._notices, self._clock = front, bridge, notices, clock
        self._leftovers, self._begin = leftovers, begin
        self._sentences = Sentences()
        self.sign_ins: SignIns | None = None
        self._logins: ProxyLogins | None = None
        self._signing = False
        self._last = ("", "", "")

    def listen(self) -> None:
        """Hears what a desk that cannot be opened is to be mended by."""
        view = self._front.shell.sign_in
        view.rewrap_wanted.connect(self._rewrap_wanted)
        view.renew_wanted.connect(self.submitted)
        view.act_requested.connect(self.act)

    def serve(self, sign_ins: SignIns) -> None:
        """From now on what is submitted signs in; what was held till now first."""
        self.sign_ins, self._logins = sign_ins, ProxyLogins(sign_ins.secrets)
        view = self._front.shell.sign_in
        if not sign_ins.keyring:
            view.offer_keeping_nothing(self._front.settings.keep_nothing)
        early = self._front.held()
        view.submitted.connect(self.submitted)
        if early is not None:
            self.submitted(*early)

    def submitted(self, gateway: str, user: str, password: str, new: str = "") -> None:
        """Signs in, unless that is under way; with ``new`` as the password from now on."""
        if not self._signing:
            self._signing = True
            self._last = (gateway, user, new or password)
            self._bridge.start(self._sign_in(gateway, user, password, new), "sign in")

    async def _sign_in(self, gateway: str, user: str, password: str, new: str) -> None:
        view = self._front.shell.sign_in
        view.set_busy(self._sentences.busy("sign_in"))
        assert self.sign_ins is not None
        try:
            gateway = _address(gateway)
            nothing = view.keep_nothing.isChecked()
            self._front.choices = self._front.choices.choose(
                gateway=gateway, username=user, keep_nothing=nothing
            )
            await self._network()
            name = place_name(gateway, user)
            async with self._leftovers.recalled(name, kept=self.sign_ins.keeps(keep_nothing=nothing)) as held:
                place = self._leftovers.place(name)
                opened = await self.sign_ins.open(
                    gateway, user, password, new=new, keep_nothing=nothing, place=place, held=held
                )
        except PasswordChanged as error:
            # The gateway has the new one already.
            view.password.setText(new or password)
            self._failed(error)
            return
        except Exception as error:  # noqa: BLE001 - every failure of signing in is told in a sentence
            self._failed(error)
            return
        finally:
            self._signing = False
        view.password.clear()
        self._last = (gateway, user, "")
        await self._begin(opened)
        if not opened.kept:
            await self._earlier(opened, gateway, user, new or password)

    async def _network(self) -> None:
        """The way that was chosen is taken from now on. Raises KeyringFailed."""
        assert self.sign_ins is not None
        fields, logins = self._front.shell.sign_in.network, self._logins
        assert logins is not None
        if fields is not None:
            proxy = fields.proxy()
            self._front.choices = self._front.choices.choose(
                proxy=proxy, ca_file=fields.ca_file.text().strip()
            )
            if (login := fields.login()) is not None:
                await asyncio.to_thread(logins.keep, proxy, login)
        settings = self._front.settings
        self.sign_ins.network = await asyncio.to_thread(logins.network, settings.proxy, settings.ca_file)

    async def _earlier(self, opened: Opened, gateway: str, user: str, password: str) -> None:
        """What the agent left in a file here before they chose to keep nothing is delivered, and told of."""
        assert self.sign_ins is not None
        if left := self._leftovers.file(opened.place.name):
            self._notices.say(Notice("earlier_sent", "wait", {"count": str(left.waiting)}))
            return
        try:
            held = await self.sign_ins.earlier(gateway, user, password, opened.place)
            if held is None:
                return
            unfinished = await self._unfinished(held)
            waiting = await self._leftovers.deliver(held)
        except (keys.NoKey, KeyringFailed, NeverHere, StoreError):
            self._notices.say(Notice("earlier_locked", "wait"))
            return
        if waiting:
            self._notices.say(Notice("earlier_sent", "wait", {"count": str(waiting)}))
        elif unfinished:
            self._notices.say(Notice("earlier_kept", "wait", {"count": str(unfinished)}))

    async def _unfinished(self, held: Held) -> int:
        """What in ``held`` waits for its author's own hand. Raises StoreError, with ``held`` closed."""
        try:
            counts = await Outbox(held.db, self._clock).counts()
            return counts.rejected + len(await Drafts(held.db).tickets())
        except BaseException:
            await held.close()
            raise

    def _failed(self, error: Exception) -> None:
        self._tell(told(error, self._front.settings.gateway), error)

    def _tell(self, notice: Notice, error: Exception) -> None:
        if notice.code == "unexpected":
            self._notices.error(error)
        if notice.code in _NETWORK:
            self._front.shell.sign_in.ask_network()
        code = _ACTS.get(notice.code, "")
        act = self._sentences.act(code) if code else ""
        self._front.shell.sign_in.show_trouble(
            trouble(self._sentences.of(notice), act, code, old=notice.code in _OLD, new=notice.code in _NEW)
        )

    def _rewrap_wanted(self, gateway: str, user: str, old: str, new: str) -> None:
        if not self._signing:
            self._signing = True
            self._last = (gateway, user, new)
            self._bridge.start(self._rewrap(gateway, user, old, new), "rewrap")

    async def _rewrap(self, gateway: str, user: str, old: str, new: str) -> None:
        self._front.shell.sign_in.set_busy(self._sentences.busy("sign_in"))
        assert self.sign_ins is not None
        try:
            place = self._leftovers.place(place_name(_address(gateway), user))
            await self.sign_ins.rewrap(_address(gateway), user, old, new, place)
        except keys.WrongPassword as wrong:
            self._tell(Notice("old_password"), wrong)
            return
        except Exception as error:  # noqa: BLE001 - told in a sentence, as above
            self._failed(error)
            return
        finally:
            self._signing = False
        self.submitted(gateway, user, new)

    def act(self, key: str) -> None:
        """The way on that was offered beside a sentence."""
        if not self._signing:
            self._signing = True
            self._front.shell.sign_in.set_busy(self._sentences.busy("sign_in"))
            self._bridge.start(self._mend(key), "mend")

    async def _mend(self, key: str) -> None:
        assert self.sign_ins is not None
        gateway, user, password = _address(self._last[0]), *self._last[1:]
        name = place_name(gateway, user)
        try:
            await self._leftovers.let_go(name)
            if key == "rescue":
                await self.sign_ins.rescue(gateway, user, password, self._leftovers.place(name))
            elif key == "anew":
                self.sign_ins.start_anew(gateway, user, self._leftovers.place(name))
        except Exception as error:  # noqa: BLE001 - told in a sentence, as above
            self._failed(error)
            return
        finally:
            self._signing = False
        self.submitted(gateway, user, password)


def told(error: Exception, gateway: str) -> Notice:
    """The sentence for a failure of signing in at ``gateway``."""
    match error:
        case BadAddress():
            return Notice("bad_address", "wait", {"gateway": str(error)})
        case NeverHere():
            return Notice("never_here", "wait", {"gateway": gateway})
        case NoHandbook():
            return Notice("no_handbook", "wait")
        case OnlineOnly():
            return Notice("online_only", "wait")
        case AllowanceOver():
            return Notice("offline_expired")
        case PasswordChanged():
            return Notice("password_changed")
        case Refused() if "new_password" in error.problem.detail:
            return Notice(f"new_password_{error.problem.detail['new_password']}")
        case keys.WrongPassword():
            return Notice("offline_password")
        case keys.KeyringChanged():
            return Notice("keyring_changed")
        case keys.NoKey():
            return Notice("key_broken")
        case KeyringFailed():
            return Notice("keyring_failed")
        case _:
            return notice_of(error, gateway)
