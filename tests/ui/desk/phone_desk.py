"""A desk with a telephone, its agent Avail with free hands."""

from collections.abc import AsyncIterator

import pytest

from console.softphone.scripted import ScriptedTelephone
from console.views.phone_room import PhoneRoom
from console.views.workspace import Workspace
from contract.rows import Row
from tests.ui.phone_scenes import at_hand, phone_of
from tests.ui.world import World


@pytest.fixture
def rows() -> list[Row]:
    return at_hand()


@pytest.fixture
async def world(rows: list[Row]) -> AsyncIterator[World]:
    made = World(telephone=True)
    await made.open(rows)
    yield made
    await made.close()


@pytest.fixture
def telephone(world: World) -> ScriptedTelephone:
    return phone_of(world)


@pytest.fixture
def room(desk: Workspace) -> PhoneRoom:
    assert desk.phone is not None
    return desk.phone
