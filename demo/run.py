"""``python -m demo.run``: gateway, imitation centre and console, each a process of its own, looked after until the console
ends. With ``--tour DIR`` the console plays a scripted shift, and what it came to is checked from outside.
"""

import argparse
import asyncio
import signal
import sys
import tempfile
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path

import msgspec
import platformdirs

from demo import accounts, needs
from demo.centre_process import CentreProcess
from demo.child import Child
from demo.gateway_process import GatewayFailed, GatewayProcess
from demo.lock import Taken, hold
from demo.needs import Answer, CannotDo
from demo.phone_process import PhoneProcess
from demo.shift import Shift
from demo.tools import Tools, fail_now_and_then
from demo.tour import Tour, acts_file, look_from_outside

_TOOL_HEALTH: dict[type[needs.AnyNeed], str] = {
    needs.ToolDown: "down",
    needs.ToolSlow: "slow",
    needs.ToolUp: "up",
}


def say(text: str) -> None:
    """One line for the person at the terminal."""
    print(f"sahut: {text}", file=sys.stderr, flush=True)


class Outside:
    """Everything around the console: what a script may change (demo.tour.World)."""

    def __init__(
        self, gateway: GatewayProcess, centre: CentreProcess, tools: Tools, phone: PhoneProcess | None
    ) -> None:
        self._gateway, self._centre, self._tools, self._phone = gateway, centre, tools, phone

    async def do(self, need: needs.AnyNeed) -> Answer:
        """Meets a need. Raises CannotDo."""
        match need:
            case needs.GatewayKill():
                return Answer(ok=True, pid=await self._gateway.kill())
            case needs.GatewayStart():
                try:
                    await self._gateway.start()
                except GatewayFailed as error:
                    raise CannotDo(str(error)) from error
                return Answer(ok=True, url=self._gateway.url)
            case needs.GatewayUrl():
                return Answer(ok=True, url=self._gateway.url)
            case needs.Account(username=username):
                try:
                    account = accounts.by_username(username)
                except KeyError:
                    raise CannotDo(f"there is no account {username!r}") from None
                return Answer(ok=True, name=account.name, password=account.password)
            case needs.AppWrites():
                try:
                    key = await self._gateway.intake_key()
                except GatewayFailed as error:
                    raise CannotDo(str(error)) from error
                return await self._centre.ask(msgspec.structs.replace(need, key=key))
            case needs.CallerRings() | needs.CallerIs() | needs.CallerLeaves() | needs.CallerPresses():
                if self._phone is None:
                    raise CannotDo("nobody telephones: this desk has no telephone")
                return await self._phone.ask(need)
            case needs.Note(text=text):
                say(text)
                return Answer(ok=True)
            case needs.ConsoleRestart():
                raise CannotDo("only the console itself can be restarted, by its tour")
            case needs.ToolDown() | needs.ToolSlow() | needs.ToolUp():
                try:
                    self._tools.set(need.tool, _TOOL_HEALTH[type(need)])
                except KeyError:
                    raise CannotDo(f"there is no tool {need.tool!r}") from None
                return await self._centre.ask(need)
            case _:
                return await self._centre.ask(need)


def _console_words(
    given: argparse.Namespace, url: str, data: Path, phone: PhoneProcess | None, step: str = ""
) -> list[str]:
    words = [
        "--gateway",
        url,
        "--demo-user",
        accounts.by_role(given.role).username,
        "--data",
        str(data / "console"),
        *(phone.words if phone is not None else []),
    ]
    for name, value in (
        ("lang", given.lang),
        ("theme", given.theme),
        ("tour", given.tour),
        ("tour-step", step),
        ("tour-role", given.role if given.tour and given.role != "agent" else ""),
    ):
        if value:
            words += [f"--{name}", str(value)]
    return words


async def run(given: argparse.Namespace, data: Path, console_module: str = "console") -> int:
    """The whole demo in the folder ``data``, ``console_module`` as its console; the exit code.

    Raises GatewayFailed, CannotDo, OSError.
    """
    account = accounts.by_role(given.role)
    async with AsyncExitStack() as stack:
        tools = Tools()
        await tools.start()
        stack.push_async_callback(tools.close)
        gateway = GatewayProcess(data, given.seed, tools.urls, say, tools.questions)
        stack.push_async_callback(gateway.stop)
        await gateway.start()
        centre = CentreProcess(gateway.url, given.seed, data, control=given.tour is not None)
        stack.push_async_callback(centre.stop)
        await centre.start()
        # Whoever takes no calls has no telephone.
        phone = None
        if account.telephones:
            phone = PhoneProcess(given.seed, data, control=given.tour is not None, say=say)
            stack.push_async_callback(phone.stop)
            await phone.start()
        _welcome(given, account, gateway.url, data)

        def console(step: str = "") -> Child:
            environment = {"SAHUT_DEMO_PASSWORD": account.password}
            return Child(console_module, _console_words(given, gateway.url, data, phone, step), environment)

        watching = [asyncio.create_task(gateway.watch()), asyncio.create_task(centre.watch())]
        if phone is not None:
            watching.append(asyncio.create_task(phone.watch()))
        if given.tour is None:
            watching.append(asyncio.create_task(fail_now_and_then(tools, given.seed)))
            work = asyncio.create_task(_by_hand(console()))
        else:
            world = Outside(gateway, centre, tools, phone)
            work = asyncio.create_task(_tour(given.tour, given.role, console, world, gateway))
        return await _first_to_end(work, watching)


async def _by_hand(console: Child) -> int:
    """The console as a person uses it, until they close it."""
    await console.start()
    try:
        while (line := await console.line()) is not None:
            print(line.decode(errors="replace").rstrip(), flush=True)
        return await console.wait()
    finally:
        await console.stop()


async def _tour(
    folder: Path, role: str, console: Callable[[str], Child], world: Outside, gateway: GatewayProcess
) -> int:
    """The scripted shift of an agent, the short round of another role; 0 when every act went well. Leaves shift.json whatever happens."""
    shift = Shift()
    try:
        try:
            await Tour(console, world, shift).play()
            if role == "agent":
                await look_from_outside(world, shift)
        except CannotDo as error:
            shift.add("the shift is played to its end", str(error))
        except asyncio.CancelledError:
            shift.add("the shift is played to its end", "it was cut short")
            raise
        if gateway.deaths:
            shift.add("the gateway stays alive", f"it died {gateway.deaths} times unasked; see its log")
    finally:
        shift.write(acts_file(folder))
    for act in shift.failed:
        say(f"FAILED: {act.name}: {act.outcome}")
    say(f"{len(shift.acts)} acts, {len(shift.failed)} failed; they stand in {acts_file(folder)}")
    return 1 if shift.failed else 0


async def _first_to_end(work: "asyncio.Task[int]", watching: list["asyncio.Task[None]"]) -> int:
    """The exit code of ``work``, unless something it stands on fails first: then that error."""
    try:
        await asyncio.wait([work, *watching], return_when=asyncio.FIRST_COMPLETED)
        for task in watching:
            if task.done():
                task.result()
        return await work
    finally:
        work.cancel()
        for watcher in watching:
            watcher.cancel()
        await asyncio.gather(work, *watching, return_exceptions=True)


def _welcome(given: argparse.Namespace, account: accounts.Account, url: str, data: Path) -> None:
    say(f"the imitation centre is open (seed {given.seed}); nothing in it is real")
    say(f"gateway {url}, the customers' page {url}/chat/, files and logs in {data}")
    say(
        f"the console opens for {account.name} ({account.role}); signing in by hand: {account.username} / {account.password}"
    )
    if given.tour is None:
        say("press Avail, and customers come. Close the console to end everything.")
    else:
        say(f"playing a scripted shift; pictures and shift.json go to {given.tour}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="demo.run", description=__doc__)
    parser.add_argument("--role", choices=accounts.roles(), default="agent")
    parser.add_argument("--lang", choices=("id", "en"))
    parser.add_argument("--theme", choices=("light", "dark", "contrast"))
    parser.add_argument("--seed", type=int, default=7, help="who comes and what goes wrong follow from it")
    parser.add_argument("--tour", type=lambda text: Path(text).absolute(), metavar="DIR")
    parser.add_argument("--data", type=lambda text: Path(text).absolute(), metavar="DIR")
    return parser


async def _until_signal(given: argparse.Namespace, data: Path, console_module: str) -> int:
    """``run``, ended in order by SIGTERM or SIGINT."""
    task = asyncio.ensure_future(run(given, data, console_module))
    if sys.platform != "win32":
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            asyncio.get_running_loop().add_signal_handler(number, task.cancel)
    try:
        return await task
    except asyncio.CancelledError:
        return 130


def main(words: list[str] | None = None, console_module: str = "console") -> int:
    given = _parser().parse_args(words)
    try:
        if given.tour is not None:
            given.tour.mkdir(
                parents=True, exist_ok=True
            )  # refused now, not after everything has been started
        if given.data is not None or given.tour is None:
            home = (
                given.data
                or Path(platformdirs.user_data_dir("sahut", appauthor=False)) / "demo" / f"seed-{given.seed}"
            )
            with hold(home):
                return asyncio.run(_until_signal(given, home, console_module))
        with tempfile.TemporaryDirectory(prefix="sahut-tour-", ignore_cleanup_errors=True) as folder:
            return asyncio.run(_until_signal(given, Path(folder), console_module))
    except Taken as error:
        say(f"a demo is running already in {error}. Close it, or start this one with --data DIR.")
    except (GatewayFailed, CannotDo) as error:
        say(str(error))
    except OSError as error:
        say(f"cannot go on: {error}")
    except KeyboardInterrupt:
        return 130
    return 2


if __name__ == "__main__":
    sys.exit(main())
