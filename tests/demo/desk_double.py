"""Stands where the console stands, without a window: ``python -m tests.demo.desk_double``, told by DESK_DOUBLE what to do.

``wait``: until it is killed. ``exit:N``: ends with that code. ``shift``: a scripted shift in which a person's desk is
demo.desk, so that everything between it and the customers is real. ``lie``: says it sent what it never sent.
``silent``: tells no acts.
"""

import argparse
import asyncio
import json
import os
import sys
from datetime import datetime

import msgspec

from contract import rows
from contract.commands import AcceptOffer, SendReply, SetPresence
from contract.ids import new_id
from demo.desk import Desk

JsonObject = dict[str, object]


def tell(**what: object) -> None:
    print(json.dumps(what), flush=True)


def ask(need: str, **what: object) -> JsonObject:
    """Meets a need, or ends the process as a console would that cannot go on."""
    tell(need=need, **what)
    answer: JsonObject = json.loads(sys.stdin.readline())
    if not answer["ok"]:
        raise RuntimeError(f"{need}: {answer['why']}")
    return answer


class Script:
    """A shift in two lives: the second begins at step ``two`` after the console was killed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._acts: list[dict[str, str]] = []

    def did(self, name: str) -> None:
        self._acts.append({"name": name, "time": datetime.now().astimezone().isoformat(), "outcome": "ok"})
        tell(acts=self._acts)

    async def first_life(self) -> None:
        session = await self._desk.sign_in()
        following = asyncio.create_task(self._desk.follow(rows.agent_feed(session.user.id)))
        await self._desk.send(msgspec.convert({"state": "avail"}, SetPresence))
        ask("customer_writes", customer="siti", topic="gadai", text="Pelunasan saya gagal")
        await self._accept()
        await self._reply("Selamat siang, saya bantu periksa.")
        ask("customer_got", customer="siti", text="Selamat siang, saya bantu periksa.")
        self.did("answered")
        ask("gateway_kill")
        ask("customer_queued", customer="siti", text="Halo, masih di sana?")
        ask("gateway_start")
        ask("customer_got", customer="siti", text="Selamat siang, saya bantu periksa.")
        heard = await self._desk.news.wait(lambda: self._ticket().last_customer > 2, 60)
        assert heard, "the customer's line from the outage never came"
        await self._reply("Maaf, sambungan sempat terputus.")
        self.did("the gateway was killed and came back")
        following.cancel()
        tell(need="console_restart", step="two")
        await asyncio.Event().wait()

    async def second_life(self) -> None:
        ask("customer_got", customer="siti", text="Maaf, sambungan sempat terputus.")
        ask("customer_not_got", customer="siti", text="catatan internal")
        ask("customer_leaves", customer="siti")
        self.did("back after the window was killed")

    async def _accept(self) -> None:
        offered = await self._desk.news.wait(lambda: bool(self._desk.of(rows.OfferRow)), 60)
        assert offered, "nothing was offered"
        await self._desk.act_now(AcceptOffer(offer=self._desk.of(rows.OfferRow)[0].id))
        taken = await self._desk.news.wait(lambda: bool(self._contacts()), 60)
        assert taken, "the contact never became active"
        assert await self._desk.news.wait(lambda: bool(self._desk.of(rows.TicketRow)), 60)

    def _contacts(self) -> list[rows.ContactRow]:
        return [row for row in self._desk.of(rows.ContactRow) if row.state == "active"]

    def _ticket(self) -> rows.TicketRow:
        return self._desk.of(rows.TicketRow)[0]

    async def _reply(self, text: str) -> None:
        assert await self._desk.news.wait(lambda: bool(self._contacts()), 60)
        contact, ticket = self._contacts()[0], self._ticket()
        body = SendReply(
            ticket=ticket.id,
            message=new_id(),
            contact=contact.id,
            text=text,
            seen_up_to=ticket.last_customer,
            epoch=contact.epoch,
        )
        result = await self._desk.send(body)
        assert result.outcome == "applied", result
        tell(sent={"customer": "siti", "text": text})


async def shift(gateway: str, user: str, step: str) -> None:
    desk = Desk(gateway, user, os.environ["SAHUT_DEMO_PASSWORD"], "PC-1")
    script = Script(desk)
    try:
        await (script.second_life() if step else script.first_life())
    finally:
        await desk.close()


def main() -> int:
    parser = argparse.ArgumentParser()
    for name in ("gateway", "demo-user", "data", "tour", "tour-step", "phone-listen", "phone-exchange"):
        parser.add_argument(f"--{name}", default="")
    given = parser.parse_args()
    mode, _, code = os.environ["DESK_DOUBLE"].partition(":")
    print("desk double: a line that is no need", flush=True)
    if mode == "wait":
        sys.stdin.read()
    elif mode == "shift":
        asyncio.run(shift(given.gateway, given.demo_user, given.tour_step))
    elif mode == "lie":
        ask("customer_writes", customer="siti", text="Halo")
        tell(acts=[{"name": "replied", "time": "now", "outcome": "ok"}])
        tell(sent={"customer": "siti", "text": "Selamat siang"})
    return int(code or 0)


if __name__ == "__main__":
    sys.exit(main())
