"""A desk without a window, as a process: the real store, operations and two-way street, led by JSON lines on stdin.

Each line ``{"id": N, "do": NAME, …}`` is answered by ``{"id": N, "ok": VALUE}`` or ``{"id": N, "no": TYPE}`` once the act is
on the disk. ``{"event": "ready"}`` comes first. Trouble outside of acts is reported on stderr.
"""

import asyncio
import json
import logging
import sys
from collections import deque
from hashlib import sha256
from pathlib import Path

from httpx import Timeout

from console import killpoint
from console.clock import SystemClock
from console.file_line import FileLine
from console.live_line import LiveLine
from console.operations.attachment import Attachments
from console.operations.desk import Author, Desk
from console.operations.errors import NotDone
from console.operations.note import Notes
from console.operations.offer import Offers
from console.operations.presence import Presence
from console.operations.reply import Replies
from console.operations.ticket import Tickets
from console.store.connection import Connection
from console.store.database import Database
from console.store.drafts import Mode
from console.store.feeds import Feeds
from console.store.meta import Meta, Owner
from console.store.outbox import Outbox
from console.store.timeline import Timeline
from console.sync.access import SessionAccess
from console.sync.engine import Desk as SyncDesk
from console.sync.engine import Engine
from console.sync.errors import GatewayError
from console.sync.gateway_client import sign_in
from console.sync.status import Trouble
from console.sync.transport import Transport
from contract.errors import Handling
from contract.handbook_file import read_handbook
from contract.rows import OfferState
from contract.session import Session
from domain.contact import Channel
from domain.errors import DomainError
from domain.presence import PresenceState
from tests.support.where import where

KEY = bytes(range(32))
_BOOK = read_handbook(Path(__file__).resolve().parents[2] / "resources" / "handbook" / "gadai")
_log = logging.getLogger("desk")
Ask = dict[str, str]


class Runner:
    """``username`` and ``password`` are typed again whenever the session is over. ``silence`` and ``patience``: seconds without a beat,
    or without an answer, after which a line is given up."""

    def __init__(
        self, url: str, path: Path, username: str, password: str, silence: float, patience: float = 10.0
    ) -> None:
        self._transport = Transport(url, Timeout(patience))
        self._username, self._password, self._silence = username, password, silence
        self.db = Database(path, KEY)
        self.clock = SystemClock()
        self.meta = Meta(self.db)
        self.outbox = Outbox(self.db, self.clock)
        self.engine: Engine | None = None
        self.reported: list[str] = []
        self.failures: deque[str] = deque(maxlen=30)
        self._again: asyncio.Task[None] | None = None

    async def start(self) -> None:
        await self.db.open()
        owner = await self.meta.owner()
        refresh = await self.meta.get("refresh", str)
        if owner is None or refresh is None:
            owner, refresh = await self._sign_in(None)
        await self._begin(owner, refresh)

    async def stop(self) -> None:
        if self._again is not None:
            self._again.cancel()
            await asyncio.gather(self._again, return_exceptions=True)
        if self.engine is not None:
            await self.engine.stop()
        await self._transport.close()
        await self.db.close()

    async def _sign_in(self, client: str | None) -> tuple[Owner, str]:
        while True:
            try:
                session = await sign_in(self._transport, self._username, self._password, "PC-1", client)
                killpoint.here("sign_in.before_keep")
                owner = await self._keep(session)
                killpoint.here("sign_in.after_keep")
                return owner, session.refresh
            except GatewayError:
                await asyncio.sleep(0.2)

    async def _keep(self, session: Session) -> Owner:
        owner = await self.meta.signed_in(session)
        await self.meta.put("refresh", session.refresh)
        return owner

    async def _begin(self, owner: Owner, refresh: str) -> None:
        async def keep(session: Session) -> None:
            await self._keep(session)

        delivery = await self.meta.delivery()
        assert delivery is not None
        engine = Engine(
            self.db, self.outbox, Feeds(self.db, self.clock), self._transport,
            SessionAccess(self._transport, refresh, keep), self.clock,
            SyncDesk(owner.client, owner.user.id, delivery), self._report, silence=self._silence,
        )  # fmt: skip
        author = Author(
            owner.user.id, owner.user.name, owner.client, owner.desk_number, frozenset(owner.acts)
        )
        self.desk = Desk(self.db, self.clock, author, lambda: _BOOK)
        self.engine = engine
        self._watch_failures(engine)
        engine.status.listen(
            lambda status: self._over(engine) if status.trouble is Trouble.SIGN_IN_AGAIN else None
        )
        engine.start()

    def _watch_failures(self, engine: Engine) -> None:
        """Failures tried again in silence are kept here, for what a test that waits in vain has to say."""
        told = engine._funnel.failed

        def failed(part: str, error: Exception) -> None:
            self.failures.append(
                f"{self.clock.monotonic() / 1000:.1f} {part}: {type(error).__name__}: {error}"
            )
            told(part, error)

        engine._funnel.failed = failed  # type: ignore[method-assign]

    def standing(self) -> str:
        """Where the street's tasks stand now, and the last failures."""
        assert self.engine is not None
        tasks = [where(task) for task in self.engine._tasks]
        now = f"now {self.clock.monotonic() / 1000:.1f}, {self.engine.status.now}, {self.engine._delivery._pace}"
        return "\n".join([now, *tasks, *self.failures])

    def _over(self, engine: Engine) -> None:
        """Told at each change as long as it is so, its own stop among them: two would begin two engines, one of which nobody ends."""
        if engine is self.engine and (self._again is None or self._again.done()):
            self._again = asyncio.create_task(self._anew())

    async def _anew(self) -> None:
        assert self.engine is not None
        await self.engine.stop()
        await self._begin(*await self._sign_in(self.desk.author.client))

    def _report(self, error: Exception, handling: Handling) -> None:
        self.reported.append(type(error).__name__)
        if handling is Handling.REPORT:
            _log.error("reported: %s: %s", type(error).__name__, error)

    async def do(self, ask: Ask) -> object:
        """One act; its answer when it is on the disk."""
        desk, engine = self.desk, self.engine
        assert engine is not None
        match ask["do"]:
            case "open":
                opened = await Tickets(desk).open(
                    channel=Channel(ask["channel"]), queue=ask["queue"], subject=ask["subject"]
                )
                return {"ticket": opened.ticket, "command": opened.command}
            case "reply":
                return await Replies(desk).send(ask["ticket"], ask["text"], undo_s=0)
            case "note":
                return await Notes(desk).add(ask["ticket"], ask["text"])
            case "attach":
                data = Path(ask["path"]).read_bytes()
                return await self._files().add(ask["ticket"], Mode(ask["mode"]), ask["name"], data)
            case "fetch":
                return await self._fetch(ask["ticket"])
            case "presence":
                return await Presence(desk).set(PresenceState(ask["state"]))
            case "accept":
                result = await Offers(desk, LiveLine(engine.live, engine.gateway)).accept(ask["offer"])
                return {"outcome": result.outcome, "code": result.code}
            case "offers":
                return await self.db.read(lambda conn: _bodies(conn, "offer", OfferState.OPEN))
            case "rows":
                return await self.db.read(lambda conn: _bodies(conn, ask["ref"], None))
            case "versions":
                return await self.db.read(_versions)
            case "cursors":
                return await Feeds(self.db, self.clock).cursors()
            case "state":
                counts = await self.outbox.counts()
                return {
                    "link": engine.status.now.link, "waiting": counts.waiting, "rejected": counts.rejected,
                    "reported": self.reported,
                }  # fmt: skip
            case "integrity":
                return await self.db.read(lambda conn: conn.run("PRAGMA integrity_check").scalar_one())
            case other:
                raise ValueError(other)

    def _files(self) -> Attachments:
        assert self.engine is not None
        return Attachments(self.desk, FileLine(self.engine.files), self.engine.progress)

    async def _fetch(self, ticket: str) -> list[str]:
        """The digests of the ticket's files as the gateway has them."""
        digests = []
        for line in (await Timeline(self.db, self.clock).page(ticket)).lines:
            for file in line.files:
                self.db.files.remove(file.id)
                digests.append(sha256(await self._files().content(file)).hexdigest())
        return digests


def _bodies(conn: Connection, ref: str, state: str | None) -> list[object]:
    found = conn.run("SELECT body FROM rows WHERE ref = ? ORDER BY n, rid", (ref,))
    rows = [json.loads(body) for body in found.scalars()]
    return [row for row in rows if state is None or row["state"] == state]


def _versions(conn: Connection) -> list[list[object]]:
    """[ref, id, version] of every row some feed brings."""
    found = conn.run(
        "SELECT DISTINCT r.ref, r.id, r.version FROM rows r JOIN members m ON m.ref = r.ref AND m.id = r.id"
        " WHERE m.feed <> 'cache'"
    )
    return [list(row) for row in found.all()]


def _say(value: object) -> None:
    print(json.dumps(value), flush=True)


async def _serve(runner: Runner) -> None:
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    await runner.start()
    _say({"event": "ready"})
    while line := await reader.readline():
        ask = json.loads(line)
        try:
            _say({"id": ask["id"], "ok": await runner.do(ask)})
        except (NotDone, DomainError, GatewayError) as no:
            _say({"id": ask["id"], "no": type(no).__name__})
    await runner.stop()


def main(arguments: list[str]) -> None:
    url, path, username, password, silence = arguments
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
    asyncio.run(_serve(Runner(url, Path(path), username, password, float(silence))))


if __name__ == "__main__":
    main(sys.argv[1:])
