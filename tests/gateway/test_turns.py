"""Whose turn it is to write: one at a time, in order, those ahead first, and a turn that was given up is nobody's loss."""

import asyncio

from gateway.turns import Turns


async def test_those_ahead_come_before_the_others_each_in_the_order_they_asked() -> None:
    turns, order, open_up = Turns(), list[str](), asyncio.Event()

    async def write(name: str, *, ahead: bool = False) -> None:
        async with turns.mine(ahead=ahead):
            await open_up.wait()
            order.append(name)

    tasks = [asyncio.create_task(write("now"))]
    for name in ("a", "b"):
        tasks.append(asyncio.create_task(write(name)))
    for name in ("first", "second"):
        tasks.append(asyncio.create_task(write(name, ahead=True)))
    await asyncio.sleep(0)
    open_up.set()
    await asyncio.gather(*tasks)
    assert order == ["now", "first", "second", "a", "b"]


async def test_a_turn_given_up_goes_to_the_next() -> None:
    turns, order = Turns(), list[str]()

    async def write(name: str) -> None:
        async with turns.mine(ahead=False):
            order.append(name)

    async with turns.mine(ahead=False):
        waits, next_one = asyncio.create_task(write("gone")), asyncio.create_task(write("next"))
        await asyncio.sleep(0)
        waits.cancel()
    await asyncio.gather(waits, next_one, return_exceptions=True)
    async with turns.mine(ahead=True):
        order.append("after")
    assert order == ["next", "after"]


async def test_a_turn_given_up_in_the_moment_it_comes_goes_to_the_next() -> None:
    turns, order = Turns(), list[str]()

    async def write(name: str) -> None:
        async with turns.mine(ahead=False):
            order.append(name)

    async with turns.mine(ahead=False):
        waits, next_one = asyncio.create_task(write("gone")), asyncio.create_task(write("next"))
        await asyncio.sleep(0)
    # It has been given the turn, and has not run yet.
    waits.cancel()
    await asyncio.gather(waits, next_one, return_exceptions=True)
    async with turns.mine(ahead=False):
        order.append("after")
    assert order == ["next", "after"]
