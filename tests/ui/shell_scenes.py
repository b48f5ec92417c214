"""Scenes of the desk's shell: settings, keys, the palette."""

from collections.abc import Awaitable, Callable

from PySide6.QtTest import QTest

from console import health
from console.health import Check
from console.settings import Choices
from console.unsent import Left
from console.views.workspace import Workspace
from domain.central_settings import CentralSetting
from tests.ui.world import NOW, World


async def settings_central(world: World, desk: Workspace) -> None:
    given = {"undo_seconds": CentralSetting(10), "zone": CentralSetting("WITA", locked=True)}
    desk.settings_changed.emit(Choices().choose(scale=100, sound=False).with_central(given))
    desk.go("settings")


async def keys_refused(world: World, desk: Workspace) -> None:
    desk.settings_changed.emit(world.choices.choose(keys={"solve": "Ctrl+Alt+S"}))
    desk.go("help")
    desk.page("help").button("pend").picked.emit("F7")  # type: ignore[attr-defined]


async def keys_found(world: World, desk: Workspace) -> None:
    desk.go("help")
    QTest.keyClicks(desk.page("help").field, "undo")  # type: ignore[attr-defined]


async def palette(world: World, desk: Workspace) -> None:
    desk.go("inbox")
    desk.finder.open()


async def palette_found(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    desk.finder.open()
    desk.finder.field.setText("pe")


async def pc_holds(world: World, desk: Workspace) -> None:
    world.others = (
        Left("Sari Dewi", 3, True, 0, NOW - 4 * 60_000),
        Left("Budi Santoso", 12, False, 1, NOW - 26 * 3_600_000),
    )
    world.line.online = False
    desk.link_changed(False, NOW - 11 * 60_000, "")
    await world.desk.acts.notes.add("t-siti", "Sudah dicek di Core.")
    await desk.floor.load()
    desk.others_changed()
    desk.show_over("unsent")


class Measured:
    """What a desk in want of care would say of itself."""

    async def checks(self) -> tuple[Check, ...]:
        return (
            health.gateway(online=True, trouble="", latency_ms=38),
            health.clock(-1_200, uncertain=False),
            health.feeds(6, 3, online=True),
            health.outbox(3, 1, 420, online=True),
            health.database(kept=True, encrypted=True, size=48_000_000, free=780_000_000),
            health.keyring(True),
            health.sound(0, wanted=True),
            health.memory(212),
            health.faults(2, "KeyError"),
            health.handbook("2027.1", "2026-11-20T00:00+07:00", "old"),
            health.versions({"program": "0.1.0", "protocol": 1, "python": "3.11.7"}),
        )

    async def bundle(self) -> bytes:
        return b""

    def play(self) -> None:
        pass


async def desk_health(world: World, desk: Workspace) -> None:
    object.__setattr__(world.desk, "inspector", Measured())
    desk.go("health")


SHELL_SCENES: tuple[Callable[[World, Workspace], Awaitable[None]], ...] = (
    settings_central,
    keys_refused,
    keys_found,
    palette,
    palette_found,
    pc_holds,
    desk_health,
)
