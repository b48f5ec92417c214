"""The product's own engine, a caller by SIP, and a sound server: it rings in the loudspeaker, and in the call both hear each other."""

import asyncio

import numpy as np
import pytest

from console.softphone.events import DevicesChanged, SoundTrouble
from console.softphone.launch import command
from console.softphone.orders import Answer, Configure, Dial, HangUp, Receive, TestSound
from console.softphone.phone import EngineState
from tests.softphone.desks import Place, until
from tests.softphone.sound.test_devices_real import PLAIN
from tests.softphone.sound.world import Room, repeating, share, tone
from tests.softphone.telephones import direct, is_heard, ready, telephones
from tests.support.pulse import Pulse

pytestmark = pytest.mark.processes
AGENT_HZ, CALLER_HZ = 440.0, 1000.0


async def test_a_call_rings_elsewhere_is_heard_on_both_sides_and_outlives_its_headset(
    server: Pulse, room: Room
) -> None:
    room.play("mouth", repeating(tone(AGENT_HZ)))
    ear, loud = room.hear("headset"), room.hear("loudspeaker")
    with telephones("caller") as (caller,):
        caller.tone(CALLER_HZ)
        ready(caller, "2001")
        async with Place() as place:
            heard = place.console(words=command())
            await heard.client.open()
            await until(lambda: heard.phone.state is EngineState.UP)
            await heard.client.order(Configure(accounts=(direct("1500"),), sound=PLAIN))
            await heard.client.order(Receive(on=True))
            await until(lambda: heard.phone.ready and heard.phone.devices)
            contact = heard.phone.accounts["1500"].contact

            await asyncio.to_thread(caller.do, Dial(call="c", to=f"sip:1500@{contact}"))
            await until(lambda: heard.phone.ringing is not None)
            await until(lambda: np.abs(loud.last(0.2).astype(int)).max(initial=0) > 1000)
            assert not ear.last(0.2).any(), "it rings in the loudspeaker alone"
            leg = heard.phone.ringing.id  # type: ignore[union-attr]

            await heard.client.order(Answer(call=leg))
            await until(lambda: share(ear.last(0.5), CALLER_HZ) > 0.9)
            await asyncio.to_thread(is_heard, caller, AGENT_HZ)
            loud.forget()
            await until(lambda: len(loud) > 8000 and not loud.last(0.3).any())

            gone = next(row[0] for row in server.listed("modules") if "sink_name=headset" in row[2])
            await asyncio.to_thread(server.unload, gone)
            await until(lambda: share(loud.last(0.5), CALLER_HZ) > 0.9)
            await asyncio.to_thread(is_heard, caller, AGENT_HZ)
            told = [event for _, event in heard.shown if isinstance(event, DevicesChanged)]
            assert [(each.trouble, each.name) for each in told if each.trouble] == [
                (SoundTrouble.DEVICE_GONE, "Headset")
            ]
            await asyncio.to_thread(server.sink, "headset")

            await heard.client.order(HangUp(call=leg))
            await until(lambda: heard.phone.over)
            await until(lambda: len(server.listed("source-outputs")) == 2)
            # The remap of the microphone records its sink, and the room the loudspeaker: nothing of ours.
            await heard.client.order(TestSound(seconds=0.5))
            await until(lambda: heard.phone.tested is not None and heard.phone.tested.phase == "done")
            assert heard.phone.tested is not None
            assert heard.phone.tested.peak == pytest.approx(8000 / 32768, rel=0.2)
