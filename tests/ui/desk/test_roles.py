"""Whoever takes no contacts is not told to make ready for them, nor offered what they may not do."""

import pytest

from console.views.workspace import Workspace
from console.widgets.theme import Theme
from domain.permissions import Role
from tests.ui.desk.seen import NO_WINDOWS
from tests.ui.pictures import take_down
from tests.ui.world import World

pytestmark = NO_WINDOWS


@pytest.mark.parametrize(("role", "tells", "offers"), [(Role.AGENT, True, True), (Role.ADMIN, False, False)])
async def test_the_empty_inbox_tells_each_role_what_it_can_do(
    role: Role, tells: bool, offers: bool, theme: Theme
) -> None:
    world = World(role=role)
    await world.open()
    desk: Workspace = world.workspace(theme)
    desk.resize(1366, 768)
    desk.show()
    await desk.started()
    await world.settle()
    assert desk.inbox_model.total == 0
    assert ("Avail" in desk.inbox._nothing()[1]) is tells
    assert desk.inbox._new.isVisible() is offers
    desk.acts["new_ticket"].do()
    assert desk.over("new_ticket").isVisible() is offers
    assert desk.toast.isVisible() is not offers
    await world.close()
    take_down(desk)
