"""An agent at the wire: signs in, chooses a presence, takes offers, replies. No console."""

import asyncio
import time
from typing import Any, TypeVar

import httpx
import msgspec

from contract import PROTOCOL, paths
from contract.body import Body
from contract.commands import AcceptOffer, SendReply, SetPresence
from contract.envelope import Batch, BatchResult, Command, CommandResult, Live, Outcome, Stamp
from contract.feed import Snapshot
from contract.ids import new_id
from contract.rows import ContactRow, MessageRow, OfferRow, OfferState, Row, agent_feed
from contract.session import Session, SignIn
from contract.upcast import read_row
from domain.contact import ContactState
from domain.presence import PresenceState

R = TypeVar("R", bound=Row)


class AgentAtTheWire:
    """Use as ``async with``. Asks again while the gateway is away, as a desk does."""

    def __init__(self, url: str, username: str, password: str) -> None:
        self._http = httpx.AsyncClient(base_url=url, timeout=60)
        self._who = (username, password)
        self._seq: dict[str, int] = {}
        self.session: Session

    async def __aenter__(self) -> "AgentAtTheWire":
        asked = SignIn(*self._who, PROTOCOL, "PC-1")
        answer = await self._http.post(paths.SESSION, content=msgspec.json.encode(asked))
        assert answer.status_code < 300, answer.text
        self.session = msgspec.json.decode(answer.content, type=Session)
        self._http.headers["authorization"] = f"Bearer {self.session.access}"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._http.aclose()

    async def do(self, body: Body) -> CommandResult:
        """One act; asked again under the same id until the gateway answers."""
        stream = body.stream(self.session.user.id)
        seq = 0 if body.LIVE else self._seq.get(stream, 0) + 1
        command = Command(
            new_id(), self.session.client, self.session.user.id, stream, seq, body.KIND, body.V,
            Stamp(wall=time.time_ns() // 1_000_000), msgspec.Raw(msgspec.json.encode(body)),
        )  # fmt: skip
        if body.LIVE:
            answer = await self._post(paths.LIVE, Live(command, 10_000))
            return msgspec.json.decode(answer, type=CommandResult)
        answer = await self._post(paths.COMMANDS, Batch(self.session.client, [command]))
        result = msgspec.json.decode(answer, type=BatchResult).results[0]
        if result.outcome is not Outcome.RETRY:
            self._seq[stream] = seq
        return result

    async def avail(self) -> None:
        done = await self.do(SetPresence(state=PresenceState.AVAIL))
        assert done.outcome is Outcome.APPLIED, done

    async def take(self) -> ContactRow:
        """Accepts the next offer; the contact as it is then."""
        offer = await self.wait_for(OfferRow, lambda row: row.state is OfferState.OPEN)
        done = await self.do(AcceptOffer(offer=offer.id))
        assert done.outcome is Outcome.APPLIED, done
        return await self.wait_for(
            ContactRow, lambda row: row.id == offer.contact and row.state is ContactState.ACTIVE
        )

    async def reply(self, contact: ContactRow, text: str) -> str:
        seen = max([row.n for row in await self.rows(MessageRow) if row.ticket == contact.ticket], default=0)
        body = SendReply(
            ticket=contact.ticket,
            message=new_id(),
            contact=contact.id,
            text=text,
            seen_up_to=seen,
            epoch=contact.epoch,
        )
        done = await self.do(body)
        assert done.outcome is Outcome.APPLIED, done
        return body.message

    async def rows(self, kind: type[R], feed: str | None = None) -> list[R]:
        """The rows of a kind in the agent's own feed."""
        found: list[R] = []
        token: str | None = None
        while True:
            params = {"feed": feed or agent_feed(self.session.user.id)} | ({"next": token} if token else {})
            answer = await self._http.get(paths.SNAPSHOT, params=params)
            assert answer.status_code == 200, answer.text
            page = msgspec.json.decode(answer.content, type=Snapshot)
            for row in page.rows:
                read = read_row(row.ref, row.v, row.body)
                if isinstance(read, kind):
                    found.append(read)
            if page.next is None:
                return found
            token = page.next

    async def wait_for(self, kind: type[R], fits: Any, within: float = 60, feed: str | None = None) -> R:
        async with asyncio.timeout(within):
            while True:
                for row in await self.rows(kind, feed):
                    if fits(row):
                        return row
                await asyncio.sleep(0.05)

    async def _post(self, path: str, body: msgspec.Struct) -> bytes:
        async with asyncio.timeout(60):
            while True:
                try:
                    answer = await self._http.post(path, content=msgspec.json.encode(body))
                    assert answer.status_code == 200, answer.text
                    return answer.content
                except httpx.TransportError:
                    await asyncio.sleep(0.1)
