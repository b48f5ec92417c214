"""From a user name and a password to an open desk: the gateway decides where it is reached, the wrapped key where it is not
(architecture: Offline sign-in, Shared PCs).
"""

import asyncio
import platform
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from console.clock import Clock
from console.opened import Held, Opened
from console.store.allowance import Allowance
from console.store.database import Database
from console.store.errors import Corrupt, StoreError, WrongKey
from console.store.key import KeyFile, NoKey, NoKeyYet, Policy, Secrets, WrongPassword, policy_for
from console.store.meta import Meta, Owner
from console.store.place import Place
from console.store.rescue import finish, rescue, set_aside
from console.sync.access import SessionAccess
from console.sync.errors import Blocked, GatewayError, ProxyAway, Rubbish, TooOld, undecided
from console.sync.gateway_client import GatewayClient, sign_in
from console.sync.network import DIRECT
from console.sync.transport import Transport
from console.unlocking import remembered
from contract import tolerant
from contract.errors import ErrorCode, Problem
from contract.session import Session
from domain.handbook import Handbook

_REFRESH = "refresh"
#: Seconds waited after each try to fetch the first handbook.
HANDBOOK_PAUSES = (0.5, 1.0, 2.0, 0.0)


class NeverHere(Exception):
    """The gateway is not reached, and this user has no data at this desk."""


class OnlineOnly(Exception):
    """The gateway is not reached, and this desk keeps nothing."""


class AllowanceOver(Exception):
    """The time without the gateway's word is used up; the work stays."""


class NoHandbook(Exception):
    """The gateway let the user in and was lost before its handbook came; there is none here from an earlier day."""


class PasswordChanged(Exception):
    """The gateway took the password, the data at this desk is wrapped by an older one."""


class SignIns:
    """Opens desks under ``root``. ``secrets`` None: no secure keyring, the password alone wraps the key, unless ``open`` is told
    to keep nothing."""

    def __init__(self, root: Path, secrets: Secrets | None, clock: Clock) -> None:
        self._root, self._secrets, self._clock = root, secrets, clock
        #: The way to the gateway that whoever signs in next takes.
        self.network = DIRECT

    @property
    def secrets(self) -> Secrets | None:
        """Where small secrets are kept; None without a secure keyring."""
        return self._secrets

    @property
    def keyring(self) -> bool:
        """Whether this system has a secure keyring."""
        return self._secrets is not None

    def keeps(self, *, keep_nothing: bool) -> bool:
        """Whether ``open`` works on a file, not in memory alone."""
        return policy_for(self._secrets, passphrase_allowed=not keep_nothing) is not Policy.MEMORY

    async def open(
        self,
        gateway: str,
        username: str,
        password: str,
        *,
        new: str = "",
        keep_nothing: bool = False,
        place: Place | None = None,
        held: Held | None = None,
    ) -> Opened:
        """Signs in; with ``new`` that is the password from now on, of the data here too. ``keep_nothing``: without a secure keyring
        nothing is written, the desk works online only; a file that is here stays untouched. ``place``: the user's folder, where this
        program holds it already; ``held``: this user's desk that is still open, its database goes on in the new one; when this
        raises, it stays as it was.
        Raises Refused, TooOld, StoreError, NoKey, NeverHere, OnlineOnly, AllowanceOver, PasswordChanged, KeyringFailed,
        NoHandbook."""
        place = place or Place(self._root, gateway, username)
        place.hold()
        transport = Transport(gateway, network=self.network)
        db: Database | None = None
        try:
            if not self.keeps(keep_nothing=keep_nothing):
                db = Database(None, None) if held is None else held.db
                if held is None:
                    await db.open()
                opened = await self._in_memory(place, transport, db, username, password, new)
            else:
                key, wrong = await self._key(place, new or password)
                if key is not None:
                    db = await _database(place, key) if held is None else held.db
                opened = await self._enter(place, transport, db, wrong, username, password, new)
        except BaseException:
            await transport.close()
            if db is not None and (held is None or db is not held.db):
                await db.close()
            place.release()
            raise
        if held is not None:
            await held.transport.close()
            held.place.release()
        typed = new or password
        opened.check = self._file(place).unlock if opened.kept else await asyncio.to_thread(remembered, typed)
        return opened

    async def earlier(
        self, gateway: str, username: str, password: str, place: Place | None = None
    ) -> Held | None:
        """The file of a user who now keeps nothing, from the days they did; None when there is none. Raises NoKey, StoreError,
        KeyringFailed, or NeverHere for a file that the gateway has not given to anybody (one rescued since)."""
        place = place or Place(self._root, gateway, username)
        if not place.key.exists() or not place.database.exists():
            return None
        place.hold()
        db: Database | None = None
        try:
            db = await _database(place, await asyncio.to_thread(self._file(place).unlock, password))
            owner = await Meta(db).owner()
            if owner is None:
                raise NeverHere
        except BaseException:
            if db is not None:
                await db.close()
            place.release()
            raise
        return Held(place, db, owner, Transport(gateway, network=self.network), kept=True)

    async def rescue(self, gateway: str, username: str, password: str, place: Place | None = None) -> int:
        """Sets a damaged file aside and carries over what can be read; the number of acts saved. Raises StoreError, NoKey."""
        place = place or Place(self._root, gateway, username)
        place.hold()
        try:
            key = await asyncio.to_thread(self._file(place).unlock, password)
            saved = await asyncio.to_thread(rescue, place.database, key, _mark())
            return saved.acts
        finally:
            place.release()

    async def rewrap(
        self, gateway: str, username: str, old: str, new: str, place: Place | None = None
    ) -> None:
        """After a change of the password: the data here opens by ``new`` from now on, nothing of it is lost. ``place`` as in
        ``open``.

        Raises WrongPassword when ``old`` was not the one, other NoKey, StoreError.
        """
        place = place or Place(self._root, gateway, username)
        place.hold()
        try:
            key = await asyncio.to_thread(self._file(place).unlock, old)
            await asyncio.to_thread(self._file(place).wrap, key, new)
        finally:
            place.release()

    def start_anew(self, gateway: str, username: str, place: Place | None = None) -> None:
        """Sets the file and its key aside, not deleted, so that the next sign-in makes fresh ones. Raises StoreError."""
        place = place or Place(self._root, gateway, username)
        place.hold()
        try:
            mark = _mark()
            finish(place.database, f"{mark}-0")
            if place.database.exists():
                set_aside(place.database, mark)
            if place.key.exists():
                place.key.rename(place.key.with_name(f"key-{mark}.json"))
        finally:
            place.release()

    def _file(self, place: Place) -> KeyFile:
        return KeyFile(place.key, place.name, self._secrets)

    async def _key(self, place: Place, password: str) -> tuple[bytes | None, NoKey | None]:
        try:
            return await asyncio.to_thread(self._file(place).unlock, password), None
        except NoKey as error:
            # The gateway may still know the password; it decides where it is reached.
            return None, error

    async def _enter(
        self,
        place: Place,
        transport: Transport,
        db: Database | None,
        wrong: NoKey | None,
        username: str,
        password: str,
        new: str,
    ) -> Opened:
        known = None if db is None else await Meta(db).owner()
        try:
            session = await _session(transport, username, password, known, new)
        except GatewayError as error:
            if not undecided(error):
                raise
            if wrong is not None and not isinstance(wrong, NoKeyYet):
                raise wrong from None
            if db is None or known is None:
                # What bars the way is told; that nobody has signed in here yet is not what they can mend.
                if isinstance(error, Rubbish | Blocked | ProxyAway):
                    raise
                raise NeverHere from None
            return await self._offline(place, transport, db, known)
        if wrong is not None and not isinstance(wrong, NoKeyYet):
            await _given_back(transport, session)
            if isinstance(wrong, WrongPassword):
                raise PasswordChanged from wrong
            raise wrong
        if db is not None:
            return await self._online(place, transport, db, session)
        db = await _database(place, await asyncio.to_thread(self._file(place).create, new or password))
        try:
            return await self._online(place, transport, db, session)
        except BaseException:
            await db.close()
            raise

    async def _in_memory(
        self, place: Place, transport: Transport, db: Database, username: str, password: str, new: str
    ) -> Opened:
        known = await Meta(db).owner()
        try:
            session = await _session(transport, username, password, known, new)
        except GatewayError as error:
            if not undecided(error) or isinstance(error, Blocked | ProxyAway):
                raise
            raise OnlineOnly from error
        opened = await self._online(place, transport, db, session)
        opened.kept = False
        return opened

    async def _online(self, place: Place, transport: Transport, db: Database, session: Session) -> Opened:
        meta = Meta(db)
        owner = await _keep(meta, session)
        allowance = Allowance(db, self._clock)
        await allowance.agreed()
        self._clock.measured(session.now)
        access = SessionAccess(transport, session.refresh, _keeper(meta), session.access)
        before = handbook = await meta.handbook()
        if handbook is None or handbook.version != session.handbook or not await meta.whole_handbook():
            handbook = await _fetched(GatewayClient(transport, access), handbook)
            await meta.keep_handbook(handbook)
        opened = Opened(
            place, db, meta, owner, handbook, transport, access, session.delivery, True, allowance
        )
        opened.handbook_before = before
        return opened

    async def _offline(self, place: Place, transport: Transport, db: Database, owner: Owner) -> Opened:
        meta, allowance = Meta(db), Allowance(db, self._clock)
        if await allowance.tick() <= 0:
            raise AllowanceOver
        handbook, refresh = await meta.handbook(), await meta.get(_REFRESH, str)
        if handbook is None or refresh is None:
            raise NeverHere
        access = SessionAccess(transport, refresh, _keeper(meta))
        delivery = await meta.delivery() or ""
        return Opened(place, db, meta, owner, handbook, transport, access, delivery, False, allowance)


async def _session(
    transport: Transport, username: str, password: str, known: Owner | None, new: str
) -> Session:
    """A session at the gateway, of the desk that ``known`` has here already. Raises GatewayError."""
    client = None if known is None else known.client
    return await sign_in(transport, username, password, platform.node() or "desk", client, new or None)


async def _given_back(transport: Transport, session: Session) -> None:
    """Ends a session nothing was opened with; one that cannot be told of now ends by its own time."""

    async def kept_nowhere(_renewed: Session) -> None:
        pass

    access = SessionAccess(transport, session.refresh, kept_nowhere, session.access)
    with suppress(GatewayError):
        await GatewayClient(transport, access).sign_out()


async def _database(place: Place, key: bytes) -> Database:
    await asyncio.to_thread(finish, place.database, _mark())
    db = Database(place.database, key)
    try:
        await db.open()
    except WrongKey as error:
        await db.close()
        # The key came out of its seal whole, so it is the file that is wrong.
        raise Corrupt(str(error)) from error
    except StoreError:
        await db.close()
        raise
    return db


async def _fetched(gateway: GatewayClient, before: Handbook | None) -> Handbook:
    """The handbook in force, or the one of ``before`` where it does not come: the desk asks again while it works. Raises NoHandbook,
    TooOld for one this program cannot read, Refused."""
    for pause in HANDBOOK_PAUSES:
        try:
            return tolerant.read(await gateway.handbook(), Handbook)
        except msgspec.DecodeError as error:
            if before is not None:
                return before
            raise TooOld(Problem(ErrorCode.TOO_OLD), 426) from error
        except GatewayError as error:
            if not undecided(error):
                raise
            if before is not None:
                return before
            missing = error
        await asyncio.sleep(pause)
    raise NoHandbook from missing


async def _keep(meta: Meta, session: Session) -> Owner:
    await meta.put(_REFRESH, session.refresh)
    return await meta.signed_in(session)


class _keeper:
    def __init__(self, meta: Meta) -> None:
        self._meta = meta

    async def __call__(self, session: Session) -> None:
        await _keep(self._meta, session)


def _mark() -> str:
    return datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
