"""Scenes of the recorded calls, and the gateway that has them."""

from collections.abc import Awaitable, Callable

from console.playing.player import SilentPlayer
from console.views.calls_view import CallsView
from console.views.recordings_view import RecordingsView
from console.views.workspace import Workspace
from contract.recording import RecordingInfo
from contract.rows import Row
from domain.call import Direction
from tests.ui.kept_recordings import RATE, SOUND, recorded_here
from tests.ui.phone_scenes import cast_to, talks, with_calls
from tests.ui.world import ME, NOW, World

Scene = Callable[[World, Workspace], Awaitable[None]]
MIN, DAY = 60_000, 86_400_000


def info(id: str, began: int, **more: object) -> RecordingInfo:
    given: dict[str, object] = {
        "call": f"call-{id}", "agent": ME.id, "agent_name": ME.name, "rate": RATE, "size": len(SOUND), "number": "0812-xxxx-443",
        "name": "Siti Rahmawati", "queue": "telepon_umum", "ticket": "t-siti", "ticket_number": "12-0042-7",
    }  # fmt: skip
    return RecordingInfo(id=id, began=began, **given | more)  # type: ignore[arg-type]


MINE = [
    info("01" * 16, NOW - 26 * MIN, pauses=((21.4, 38.0),)),
    info(
        "02" * 16,
        NOW - 95 * MIN,
        name="",
        number="0856-xxxx-222",
        ticket=None,
        ticket_number="",
        size=len(SOUND) // 4,
    ),
    info(
        "03" * 16,
        NOW - DAY - 40 * MIN,
        name="Dewi Lestari",
        number="(0274) xxxx45",
        direction=Direction.OUTBOUND,
    ),
]
TEAM = [
    info(
        "11" * 16,
        NOW - 8 * MIN,
        agent="u-budi",
        agent_name="Budi Santoso",
        name="Bambang Wicaksono",
        number="0813-xxxx-901",
    ),
    info("12" * 16, NOW - 3 * 60 * MIN, agent="u-dewi", agent_name="Dewi Lestari Kusumawardhani"),
]


async def section(world: World, desk: Workspace) -> RecordingsView:
    """The agent's recordings, in front."""
    desk.go("calls")
    await world.settle()
    page = cast_to(CallsView, desk.page("calls"))
    page.recorded.click()
    await world.settle()
    assert page.recordings is not None
    return page.recordings


async def recordings(world: World, desk: Workspace) -> None:
    world.recordings.mine = MINE
    recorded_here(world.shelf, "a-1", NOW - 4 * MIN)
    await section(world, desk)


async def recordings_heard(world: World, desk: Workspace) -> None:
    await recordings(world, desk)
    view = await section(world, desk)
    view.table.selectRow(1)
    view.hear.click()
    await world.settle()
    view.player.toggle()
    player = world.desk.player
    assert isinstance(player, SilentPlayer)
    player.pass_time(33.0)
    view.player._follow()


async def recordings_in_a_call(world: World, desk: Workspace) -> None:
    await recordings_heard(world, desk)
    await talks(world, desk)
    await section(world, desk)


async def recordings_offline(world: World, desk: Workspace) -> None:
    recorded_here(world.shelf, "a-1", NOW - 4 * MIN)
    world.line.online = False
    desk.link_changed(False, NOW - 11 * MIN, "")
    await section(world, desk)


async def recordings_none(world: World, desk: Workspace) -> None:
    await section(world, desk)


def _calls() -> list[Row]:
    return with_calls()


RECORDING_ROWS: dict[Scene, Callable[[], list[Row]]] = {
    recordings: _calls,
    recordings_heard: _calls,
    recordings_in_a_call: _calls,
    recordings_offline: _calls,
    recordings_none: _calls,
}
RECORDING_SCENES: dict[str, Scene] = {scene.__name__: scene for scene in RECORDING_ROWS}
