"""A sound server of the tests' own, with a headset and a loudspeaker that are not there, and a room around them."""

from collections.abc import Iterator

import pytest

from console.softphone.engine.sound.sounds import DeviceSounds
from tests.softphone.sound.world import Room
from tests.support.pulse import Pulse, Unavailable, furnish, pulse


@pytest.fixture(scope="module")
def server() -> Iterator[Pulse]:
    """Furnished."""
    try:
        with pulse() as started, started.found():
            furnish(started)
            yield started
    except Unavailable as lacks:
        pytest.skip(str(lacks))


@pytest.fixture
def room(server: Pulse) -> Iterator[Room]:
    made = Room()
    yield made
    made.close()


@pytest.fixture
def sounds(server: Pulse) -> Iterator[DeviceSounds]:
    made = DeviceSounds()
    yield made
    made.leave()
