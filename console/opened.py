"""What signing in opens: an agent's file, held by this program, and the way to the gateway."""

from dataclasses import dataclass

from console.store.allowance import Allowance
from console.store.database import Database
from console.store.meta import Meta, Owner
from console.store.place import Place
from console.sync.access import SessionAccess
from console.sync.transport import Transport
from console.unlocking import Check
from domain.handbook import Handbook


@dataclass
class Held:
    """An agent's file, held and open, with nobody signed in. ``kept`` False: it is all in memory."""

    place: Place
    db: Database
    owner: Owner
    transport: Transport
    kept: bool

    async def close(self) -> None:
        """Lets everything go; what is unsent stays in the file."""
        await self.transport.close()
        await self.db.close()
        self.place.release()


@dataclass
class Opened:
    """A desk with its file held and open. ``online``: the gateway itself let the user in just now; ``kept`` False: it is all in
    memory and goes with the window."""

    place: Place
    db: Database
    meta: Meta
    owner: Owner
    handbook: Handbook
    transport: Transport
    access: SessionAccess
    delivery: str
    online: bool
    allowance: Allowance
    kept: bool = True
    check: Check | None = None
    """Takes the password of whoever signed in (console.unlocking); None: the desk cannot be locked."""
    handbook_before: Handbook | None = None
    """What was in force here when this desk was last open; None for nothing, or where it was not asked for."""

    async def signed_out(self) -> Held:
        """The agent leaves, the file stays open. A token being renewed is waited for, its answer must not be lost."""
        await self.access.close()
        return Held(self.place, self.db, self.owner, self.transport, self.kept)

    async def close(self) -> None:
        """Lets everything go; what is unsent stays in the file."""
        held = await self.signed_out()
        await held.close()
