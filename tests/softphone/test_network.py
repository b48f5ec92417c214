"""When the machine is somewhere else, or slept; times in ms."""

from console.softphone.engine.network import LOOK_MS, OUT, SLEPT_MS, Change, Network, Sleep, own_address

PBX = "10.0.0.9"


class World:
    """By which address each host is reached; "" not at all."""

    def __init__(self) -> None:
        self.own = {OUT: "10.0.0.2", PBX: "10.0.0.2"}
        self.asked = self.at = 0
        self.network = Network(0, self._look)

    def _look(self, host: str) -> str:
        self.asked += 1
        return self.own[host]

    def becomes(self, out: str, pbx: str) -> Change:
        """It is so for a while; what that changed."""
        self.own = {OUT: out, PBX: pbx}
        self.at += LOOK_MS + 1
        return self.network.look([PBX], self.at)


def test_the_same_is_no_change_and_it_is_not_looked_all_the_time() -> None:
    world = World()
    assert world.becomes("10.0.0.2", "10.0.0.2") is Change.NONE
    asked = world.asked
    assert world.network.look([PBX], world.at + LOOK_MS - 1) is Change.NONE
    assert world.asked == asked


def test_another_address_is_told_once() -> None:
    world = World()
    world.becomes("10.0.0.2", "10.0.0.2")
    assert world.becomes("10.0.0.3", "10.0.0.3") is Change.MOVED
    assert world.becomes("10.0.0.3", "10.0.0.3") is Change.NONE


def test_a_registrar_that_answers_for_the_first_time_is_looked_at_at_once() -> None:
    world = World()
    assert world.network.look([PBX], 1) is Change.NONE
    assert world.becomes("10.0.0.3", "10.0.0.3") is Change.MOVED


def test_a_cable_that_was_out() -> None:
    """In again at the same place, or at another; without a way nothing can be said to anybody."""
    world = World()
    world.becomes("10.0.0.2", "10.0.0.2")
    assert world.becomes("", "") is Change.NONE
    assert world.becomes("", "") is Change.NONE
    assert world.becomes("10.0.0.2", "10.0.0.2") is Change.BACK
    assert world.becomes("", "") is Change.NONE
    assert world.becomes("10.0.0.3", "10.0.0.3") is Change.MOVED
    assert world.becomes("10.0.0.3", "10.0.0.3") is Change.NONE


def test_another_way_out_moves_no_call_that_goes_the_old_way() -> None:
    """A tunnel comes up beside the PBX's network: worth a question, and no more."""
    world = World()
    world.becomes("10.0.0.2", "10.0.0.2")
    assert world.becomes("172.16.0.5", "10.0.0.2") is Change.BACK
    assert world.becomes("172.16.0.5", "10.0.0.2") is Change.NONE


def test_this_machine_is_asked_without_a_packet() -> None:
    assert own_address("127.0.0.1") == "127.0.0.1"


def test_a_sleep_is_noticed_once() -> None:
    sleep = Sleep(1_000_000)
    assert not sleep.over(1_000_020)
    assert not sleep.over(1_000_020 + SLEPT_MS)
    assert sleep.over(4_600_000)
    assert not sleep.over(4_600_020)
