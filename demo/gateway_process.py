"""The embedded gateway as a process: started, killed when a script says so, brought back on the same port when it dies."""

import asyncio
import json
import shutil
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from demo.accounts import write_seed
from demo.child import ROOT, Child

HANDBOOK = ROOT / "resources" / "handbook" / "gadai"
#: What this centre gives its desks, and one thing it does not leave to its agents (docs/settings.md).
DESKS = """
desk:
  zone: {value: WIB, locked: true}
  lock_limit: {value: 30}
  lock_minutes: {value: 15}
  phone_record: {value: true}
"""
READY_WITHIN = 60.0
#: Deaths within so many seconds of the start are counted; after the third the gateway is given up.
TOO_SOON, TOO_OFTEN = 5.0, 3


#: What the centre's tools answer, and what of it is shown (docs/handbook.md).
CALLS = {
    "core": (
        "found: contract.number, rows: [{name: Nomor kontrak, path: contract.number}, {name: Status, path: contract.status}, "
        "{name: Sisa pinjaman, path: contract.rest, type: money}, {name: Jatuh tempo, path: contract.due, type: date}, "
        "{name: Rekening pencairan, path: contract.account, sensitive: true}]"
    ),
    "wallet": (
        "rows: [{name: Saldo, path: balance, type: money}, {name: Transaksi tertunda, path: pending, type: number}]"
    ),
}


def with_calls(handbook: str, questions: Mapping[str, str]) -> str:
    """The text of a handbook whose tools are called at ``questions``; each stands in a line of its own. Raises ValueError for one that
    does not."""
    lines = handbook.splitlines()
    for tool, url in questions.items():
        at = next((n for n, line in enumerate(lines) if line.startswith(f"  - {{id: {tool}, ")), None)
        if at is None:
            raise ValueError(tool)
        before = lines[at].partition(", needs:")[0]
        lines[at] = f'{before}, needs: [pelanggan], call: {{url: "{url}", {CALLS[tool]}}}}}'
    return "\n".join([*lines, ""])


class GatewayFailed(Exception):
    """The gateway does not start or keeps dying; the text says where to look."""


class GatewayProcess:
    """``url`` stays the same over all its lives. ``deaths``: how often it died without being told to."""

    def __init__(
        self,
        data: Path,
        seed: int,
        tools: Mapping[str, str],
        say: Callable[[str], None],
        questions: Mapping[str, str] | None = None,
    ) -> None:
        """``tools``: by tool the address that tells how it is; ``questions``: where it is asked about a customer."""
        self.url = ""
        self.deaths = 0
        self._data, self._seed, self._tools, self._say = data, seed, dict(tools), say
        self._questions = dict(questions or {})
        self._log = data / "gateway.log"
        self._port_file = data / "gateway.port"
        self._child: Child | None = None
        self._wanted = asyncio.Event()
        self._soon = 0
        self._drain: asyncio.Task[None] | None = None
        self._intake_key = ""

    @property
    def pid(self) -> int:
        return self._child.pid if self._child else 0

    @property
    def alive(self) -> bool:
        return self._child is not None and self._child.alive

    async def start(self) -> None:
        """Returns when it listens. Raises GatewayFailed."""
        if self.alive:
            return
        remembered = "" if self.url else self._remembered()
        try:
            await self._begin(self.url.rsplit(":", 1)[-1] or remembered or "0")
        except GatewayFailed:
            if not remembered:
                raise
            await self._begin("0")  # somebody else has that port by now
        self._port_file.write_text(self.url.rsplit(":", 1)[-1], encoding="ascii")

    async def _begin(self, port: str) -> None:
        self._child = Child("gateway", [], self._environment(port), self._log)
        await self._child.start()
        try:
            async with asyncio.timeout(READY_WITHIN):
                self.url = await self._listening(self._child)
        except TimeoutError:
            await self._child.kill()
            raise GatewayFailed(self._complaint(f"did not listen within {READY_WITHIN:g} s")) from None
        self._drain = asyncio.create_task(_read_on(self._child), name="gateway stdout")
        self._wanted.set()

    async def kill(self) -> int:
        """SIGKILL; it stays dead until ``start``. Returns the pid it had."""
        self._wanted.clear()
        if self._child is None:
            return 0
        pid = self._child.pid
        await self._child.kill()
        return pid

    async def stop(self) -> None:
        """Ends it for good, in order."""
        self._wanted.clear()
        if self._child is not None:
            await self._child.stop()
        if self._drain is not None:
            self._drain.cancel()
            await asyncio.gather(self._drain, return_exceptions=True)

    async def intake_key(self) -> str:
        """A key for the centre's own app, made by the gateway's command line when first wanted. Raises GatewayFailed."""
        if not self._intake_key:
            name = f"Aplikasi {time.time_ns()}"  # a name is good once, and the folder may be that of an earlier day
            words = ["admin", "intake-key", "add", name]
            making = Child("gateway", words, self._environment("0"), self._log)
            await making.start()
            line = await making.line()
            if await making.wait() != 0 or line is None:
                raise GatewayFailed(self._complaint("makes no key for an app"))
            self._intake_key = line.decode().strip()
        return self._intake_key

    async def watch(self) -> None:
        """Brings it back whenever it dies unasked, until cancelled. Raises GatewayFailed when it keeps dying."""
        while True:
            await self._wanted.wait()
            child = self._child
            assert child is not None
            began = time.monotonic()
            code = await child.wait()
            if not self._wanted.is_set() or child is not self._child:
                continue
            self.deaths += 1
            self._soon = self._soon + 1 if time.monotonic() - began < TOO_SOON else 0
            if self._soon >= TOO_OFTEN:
                raise GatewayFailed(self._complaint(f"keeps dying (exit code {code})"))
            self._say(f"the gateway died (exit code {code}); starting it again on {self.url}")
            await self.start()

    async def _listening(self, child: Child) -> str:
        while (line := await child.line()) is not None:
            try:
                said = json.loads(line)
            except ValueError:
                continue
            if isinstance(said, dict) and said.get("event") == "listening":
                return str(said["url"]).rstrip("/")
        code = await child.wait()
        raise GatewayFailed(self._complaint(f"ended before it listened (exit code {code})"))

    def _remembered(self) -> str:
        """The port of the last start in this folder: a desk knows its gateway by its address, and what it holds with it."""
        try:
            port = self._port_file.read_text(encoding="ascii").strip()
        except (OSError, ValueError):
            return ""
        return port if port.isdigit() else ""

    def _environment(self, port: str) -> dict[str, str]:
        home = self._data / "gateway"
        home.mkdir(parents=True, exist_ok=True)
        book = home / "handbook"
        shutil.rmtree(book, ignore_errors=True)
        shutil.copytree(HANDBOOK, book)
        (book / "desks.yaml").write_text(DESKS, encoding="utf-8")
        main = book / "handbook.yaml"
        main.write_text(with_calls(main.read_text(encoding="utf-8"), self._questions), encoding="utf-8")
        seed = home / "seed.json"
        if not seed.exists():
            write_seed(seed, self._seed, int(time.time() * 1000))
        return {
            "SAHUT_DEMO": "true",
            "SAHUT_SEED": str(seed),
            "SAHUT_DATA_DIR": str(home),
            "SAHUT_HANDBOOK": str(book),
            "SAHUT_HOST": "127.0.0.1",
            "SAHUT_PORT": port,
            "SAHUT_TOOLS": json.dumps(self._tools),
            # Accounts everybody knows the passwords of need no costly hash; the first start would take seconds.
            "SAHUT_PASSWORD_MEMORY_KIB": "8192",
            "SAHUT_PASSWORD_ROUNDS": "1",
        }

    def _complaint(self, what: str) -> str:
        try:
            last = self._log.read_text(encoding="utf-8", errors="replace").splitlines()[-5:]
        except OSError:
            last = []
        return "\n".join([f"the gateway {what}. Its log is {self._log}; the last lines:", *last])


async def _read_on(child: Child) -> None:
    """Keeps the pipe empty: a full one would stop the gateway."""
    while (line := await child.line()) is not None:
        print(f"gateway: {line.decode(errors='replace').rstrip()}", file=sys.stderr)
