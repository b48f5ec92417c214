"""The steps of the tour through the desk's shell, on a desk without a gateway."""

import io
import zipfile
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from console.running import Running
from console.tour.outside import Outside
from console.tour.shell import Shell
from console.views.hands import Hands
from console.views.workspace import Workspace
from tests.ui.shell_scenes import Measured
from tests.ui.world import World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class Packed(Measured):
    """Measured, with a bundle that tells of nobody."""

    async def bundle(self) -> bytes:
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w") as packed:
            packed.writestr("versions.txt", "Sahut")
        return held.getvalue()


async def test_the_steps_find_what_they_look_for(world: World, desk: Workspace, hands: Hands) -> None:
    object.__setattr__(world.desk, "inspector", Packed())
    front = SimpleNamespace(settings=SimpleNamespace(gateway="https://gateway.example"))
    running = SimpleNamespace(work=SimpleNamespace(workspace=desk), front=front)
    shell = Shell(cast(Running, running), hands, cast(Outside, None), "")
    for step in (shell.palette, shell.own_key, shell.health):
        await step()
    await world.settle()
    taken = [path.name[4:-4] for path in sorted(Path(hands._folder).glob("*.png"))]
    assert taken == [
        "palet",
        "palet-inggris",
        "pintasan-ditolak",
        "pintasan-diganti",
        "kesehatan",
        "diagnosa-tersimpan",
    ]
    assert world.choices.settings.keys == {}
