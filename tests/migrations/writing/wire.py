"""What crossed the wire on that day, both ways, as JSON: one file a kind of thing."""

import json
from pathlib import Path

import httpx
import msgspec
import websockets

from contract import PROTOCOL, paths
from contract.chat import Got, Leave, Say, Start, Typing
from contract.envelope import Batch, Live
from contract.feed import Follow, Hello
from contract.session import DeskReport, Refresh, SignIn
from tests.gateway.site import Desk
from tests.migrations.writing.floor import Writer
from tests.migrations.written import PASSWORD


async def write(day: Writer, folder: Path) -> None:
    """To be called while the gateway still serves."""
    folder.mkdir(parents=True)
    _keep(folder / "from_desk.json", _from_desk(day))
    _keep(folder / "to_desk.json", await _to_desk(day))
    rina, wati = day.desks["rina"], day.desks["wati"]
    snapshots = {"rina": await _snapshots(rina), "wati": await _snapshots(wati)}
    _keep(folder / "snapshots.json", snapshots)
    _keep(folder / "frames.json", await _frames(rina))
    _keep(folder / "results.json", [json.loads(msgspec.json.encode(one.result)) for one in day.answered])


def _keep(file: Path, value: object) -> None:
    file.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _plain(value: object) -> object:
    return json.loads(msgspec.json.encode(value))


def _from_desk(day: Writer) -> dict[str, object]:
    """By the struct that reads it."""
    client = day.desks["rina"].session.client
    commands = [one.command for one in day.answered]
    return {
        "SignIn": [_plain(SignIn("rina", PASSWORD, PROTOCOL, "PC-1", None))],
        "Refresh": [_plain(Refresh("token", PROTOCOL))],
        "DeskReport": [_plain(DeskReport(client, 2, day.site.clock(), 1, "0.1.0"))],
        "Batch": [_plain(Batch(client, commands))],
        "Live": [_plain(Live(command, 10_000)) for command in day.lived],
        "FromDesk": [_plain(Hello(PROTOCOL, client, {"floor": 3})), _plain(Follow("floor", 4))],
        "FromVisitor": [
            _plain(one)
            for one in (Start("Dewi", "0813-1111-2222", "gadai", None, 0, "k"), Say("1", "Halo"), Got(["2"]))
        ] + [_plain(Typing()), _plain(Leave())],
    }  # fmt: skip


async def _to_desk(day: Writer) -> dict[str, object]:
    """By the request that gave it."""
    rina, wati = day.desks["rina"], day.desks["wati"]
    async with httpx.AsyncClient(base_url=day.site.url) as http:
        asked = msgspec.json.encode(SignIn("wati", PASSWORD, PROTOCOL, "PC-2", None))
        session = (await http.post(paths.SESSION, content=asked)).json()
        wrong = msgspec.json.encode(SignIn("rina", "salah salah", PROTOCOL, "PC-2", None))
        refused = (await http.post(paths.SESSION, content=wrong)).json()
        chat_page = (await http.get("/chat/page.json")).json()
    # Good for nothing any more, and nobody needs to see what one looks like.
    session |= dict.fromkeys(("access", "refresh", "delivery"), "token")
    held = day.tickets["held"]
    return {
        "Session": session,
        "Problem": refused,
        "ChatPage": chat_page,
        "timeline": (await rina.http.get(f"{paths.TICKETS}/{held}/timeline")).json(),
        "customers": (await rina.http.get(paths.CUSTOMERS, params={"q": "siti"})).json(),
        "desks": (await wati.http.get(paths.DESKS, params={"all": "true"})).json(),
        "handbook": (await rina.http.get(paths.HANDBOOK)).json(),
        "visitor": [json.loads(frame) for frame in day.heard],
    }


async def _snapshots(desk: Desk) -> list[object]:
    found: list[object] = []
    for feed in desk.session.feeds:
        found.append((await desk.http.get(paths.SNAPSHOT, params={"feed": feed})).json())
    return found


async def _frames(desk: Desk) -> list[object]:
    """A line from the first number on, until every kind of frame was there."""
    address = desk.site.url.replace("http", "ws", 1) + paths.FEED
    headers = {"authorization": f"Bearer {desk.session.access}"}
    cursors = dict.fromkeys(desk.session.feeds, 0) | {desk.session.feeds[0]: 99_999}
    found: list[dict[str, object]] = []
    async with websockets.connect(address, additional_headers=headers, proxy=None) as socket:
        await socket.send(msgspec.json.encode(Hello(PROTOCOL, desk.session.client, cursors)).decode())
        while {frame["t"] for frame in found} != {"feeds", "events", "gap", "beat"} or len(found) < 12:
            found.append(json.loads(await socket.recv()))
    return [dict(frame) for frame in found]
