"""A trainer beside a trainee, as each of them sees it."""

from collections.abc import Callable

from console.softphone.orders import Accompany, Expect
from console.views.workspace import Workspace
from contract.rows import Row, TandemRow
from domain.permissions import Role
from domain.tandem import TandemMode, TandemState
from tests.ui.phone_scenes import Scene, house, phone_of, talks
from tests.ui.world import ME, NOW, World

WORD = "satu-kali-saja-0123456789"


def tandem(**more: object) -> TandemRow:
    """This agent beside Budi, in Siti's case."""
    fields: dict[str, object] = {
        "id": "tandem-1", "version": 1, "trainer": ME.id, "trainer_name": ME.name, "trainee": "u-budi",
        "trainee_name": "Budi Santoso", "call": "a-1", "contact": "k-siti", "ticket": "t-siti", "number": "1207",
        "mode": TandemMode.LISTEN, "state": TandemState.ASKED, "token": WORD, "address": "2104", "asked": NOW,
    }  # fmt: skip
    return TandemRow(**(fields | more))  # type: ignore[arg-type]


async def accompanied(world: World, desk: Workspace, mode: TandemMode = TandemMode.WHISPER) -> str:
    """Budi is beside this agent in a call; its id."""
    call = await talks(world, desk)
    there = {"trainer": "u-budi", "trainer_name": "Budi Santoso", "trainee": ME.id, "trainee_name": ME.name}
    await world.put(tandem(**there, call=call, mode=mode))
    await world.settle()
    telephone = phone_of(world)
    await telephone.order(Accompany(call=call, tandem="tandem-1", token=WORD, who="Budi Santoso", mode=mode))
    await telephone.join(call)
    await world.put(tandem(**there, call=call, mode=mode, version=2, state=TandemState.JOINED))
    await world.settle()
    return call


async def accompanies(world: World, desk: Workspace) -> str:
    """This agent is beside Budi; the id of their own telephone's call."""
    await world.put(tandem())
    await world.settle()
    telephone = phone_of(world)
    await telephone.order(Expect(tandem="tandem-1", token=WORD))
    leg = await telephone.accompany("2117")
    await world.put(tandem(version=2, state=TandemState.JOINED))
    await world.settle()
    return leg


async def tandem_trainee(world: World, desk: Workspace) -> None:
    await accompanied(world, desk)


async def tandem_trainer(world: World, desk: Workspace) -> None:
    await accompanies(world, desk)


async def tandem_trainer_speaks(world: World, desk: Workspace) -> None:
    leg = await accompanies(world, desk)
    await world.put(tandem(version=3, state=TandemState.JOINED, mode=TandemMode.BARGE))
    world.clock.advance(95_000)
    assert leg


async def tandem_waiting(world: World, desk: Workspace) -> None:
    await world.put(tandem())


async def tandem_whom(world: World, desk: Workspace) -> None:
    desk.acts["tandem"].do()


TANDEM_ROWS: dict[Scene, Callable[[], list[Row]]] = {
    tandem_trainee: house,
    tandem_trainer: house,
    tandem_trainer_speaks: house,
    tandem_waiting: house,
    tandem_whom: house,
}
TANDEM_ROLES: dict[Scene, Role] = {
    tandem_trainer: Role.TRAINER,
    tandem_trainer_speaks: Role.TRAINER,
    tandem_waiting: Role.TRAINER,
    tandem_whom: Role.TEAM_LEADER,
}
TANDEM_SCENES: dict[str, Scene] = {scene.__name__: scene for scene in TANDEM_ROWS}
