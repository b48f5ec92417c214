"""How soon the agent sees who calls when only the gateway knows them: from the INVITE on the wire to the picture of the customer's panel.

All of it is real: a caller by SIP, the telephone's own process, the whole desk, signed in with a file that knows none of the callers, a
gateway process over 100,000 customers with a number each. The floor is a bare HTTP round trip on loopback, one beside each call.
``./sahut bench voice`` has the same for callers whom the desk's own file knows.
"""

import asyncio
import hmac
import http.client
import os
import socketserver
import statistics
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from contract.lookup import SIZE, lookup
from domain.parties import CallerType
from gateway.customers.lookups import PHONE
from gateway.customers.seal import Seal
from tests.bench._callees import USER
from tests.bench._callers import CALLERS, name, number
from tests.bench._raw import Postgresql, Raw, Sqlite
from tests.bench._sip_driver import SipCall
from tests.bench._told import desk, until
from tests.bench.figure import Figure, percentile, shown, within
from tests.end2end.processes import GatewayProcess, agent
from tests.support.postgres import postgres
from tests.support.sip.ports import free_port

#: Few enough for the searches an agent has a minute; the step has each call be another name's.
RINGS, STEP = 30, 3_307
TARGET_MS = 300
_FIELD_KEY = "k" * 64
_MS = 1_000_000


def run() -> list[Figure]:
    """The 95th percentile and the median on both databases. Nobody on the screen counts with the time that was waited for it."""
    figures = []
    with tempfile.TemporaryDirectory(prefix="sahut-bench-") as folder:
        figures += _figures(Path(folder), Sqlite(Path(folder) / "gateway" / "gateway.db"))
    with postgres(durable=True) as server, tempfile.TemporaryDirectory(prefix="sahut-bench-") as folder:
        figures += _figures(Path(folder), Postgresql(server))
    return figures


def _figures(folder: Path, raw: Raw) -> list[Figure]:
    took, bare = asyncio.run(_measured(folder, raw))
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    print(
        f"pop: {raw.name}: the first caller was seen after {took[0]:.0f} ms, the latest {max(took):.0f}; "
        f"the machine's load just now (1, 5, 15 min): {load}"
    )
    return [
        within(f"pop.{raw.name}.p95", percentile(took, 0.95), percentile(bare, 0.95), "ms", TARGET_MS),
        shown(f"pop.{raw.name}.median", statistics.median(took), statistics.median(bare), "ms"),
    ]


async def _measured(folder: Path, raw: Raw) -> tuple[list[float], list[float]]:
    async with GatewayProcess(folder / "gateway", [agent()], beat=5) as gateway:
        assert isinstance(gateway, GatewayProcess)
        await gateway.start(SAHUT_FIELD_KEY=_FIELD_KEY, **raw.settings)
        await asyncio.to_thread(_fill, raw)
        place = folder / "desk"
        place.mkdir()
        return await asyncio.to_thread(_rung, place, gateway.url)


def _rung(place: Path, gateway: str) -> tuple[list[float], list[float]]:
    """Ms from each INVITE to its customer's picture, and of the round trips between."""
    port, took, bare = free_port(), list[float](), list[float]()
    with _round_trip() as trip, desk(place, port, gateway) as told:
        for n in range(RINGS):
            until(told, "free")
            bare.append(trip())
            who = (n * STEP) % CALLERS
            with SipCall(port, USER, number(who)) as call:
                sent = call.invite()
                call.until(180)
                seen = until(told, "painted")
                assert seen["painted"] in (name(who), ""), (
                    f"{number(who)} is {name(who)}, and {seen} was shown"
                )
                took.append((int(seen["at"]) - sent) / _MS)
                call.cancel()
    return took, bare


def _fill(raw: Raw) -> None:
    """The customers and their numbers, sealed and hashed as the gateway does it."""
    seal, at = Seal(_FIELD_KEY.encode()), time.time_ns() // _MS
    key = bytes.fromhex(seal.lookup_key)
    assert _hash(key, 1) == lookup(key, number(1)), "these are no telephone numbers"
    nasabah = CallerType.NASABAH.value
    raw.put(
        "customer",
        (
            "id",
            "version",
            "name",
            "city",
            "caller_type",
            "segment",
            "products",
            "history",
            "made",
            "made_by",
            "fields",
        ),
        [
            (f"c{n:06}", 1, name(n), "Semarang", nasabah, "", "[]", "[]", at, "u-siti", "{}")
            for n in range(CALLERS)
        ],
    )
    # Whether one is found by other means is nothing to this: their words and the hash of a search are left out.
    raw.put(
        "customer_field",
        ("customer", "field", "box", "masked", "hash", "lookup"),
        [
            (id, PHONE, seal.close(number(n), f"{id}/{PHONE}"), "0812-xxxx-xxx", f"h{n}", _hash(key, n))
            for n, id in ((n, f"c{n:06}") for n in range(CALLERS))
        ],
    )


def _hash(key: bytes, n: int) -> str:
    """As contract.lookup makes it, without reading each number, which takes long for so many."""
    return hmac.digest(key, f"+62{number(n)[1:]}".encode(), sha256)[:SIZE].hex()


class _Answer(socketserver.StreamRequestHandler):
    """Reads requests and says the same to each."""

    disable_nagle_algorithm = True

    def handle(self) -> None:
        body = b"[" + b"x" * 600 + b"]"
        while self.rfile.readline():
            while self.rfile.readline() not in (b"\r\n", b""):
                pass
            self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body))


@contextmanager
def _round_trip() -> Iterator["_Trip"]:
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Answer) as server:
        server.daemon_threads = True
        serving = threading.Thread(target=server.serve_forever, daemon=True)
        serving.start()
        connection = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=60)
        try:
            yield _Trip(connection)
        finally:
            connection.close()
            server.shutdown()


class _Trip:
    """Ms of one question and its answer."""

    def __init__(self, connection: http.client.HTTPConnection) -> None:
        self._connection = connection

    def __call__(self) -> float:
        began = time.perf_counter()
        self._connection.request("GET", "/")
        self._connection.getresponse().read()
        return (time.perf_counter() - began) * 1000
