"""The bridge between Qt's loop and asyncio, and the one door for messages."""

import asyncio
import gc
import io
import threading
from itertools import pairwise

from PySide6.QtCore import QThread
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.bridge import Bridge, Loop, Sweeper
from console.notices import Notice, Notices
from console.views.refresh import LONGEST_REST, REST, Refresher


async def test_an_error_reaches_the_funnel_once_and_a_cancellation_nowhere() -> None:
    seen: list[BaseException] = []
    bridge = Bridge(seen.append)

    async def breaks() -> None:
        raise ValueError("seen")

    task = bridge.start(breaks())
    await asyncio.wait([task])
    waits = bridge.start(asyncio.sleep(60))
    waits.cancel()
    await asyncio.wait([waits])
    assert [str(error) for error in seen] == ["seen"]


async def test_stopping_ends_what_still_runs() -> None:
    bridge = Bridge(lambda error: None)
    let_go: list[str] = []

    async def work() -> None:
        try:
            await asyncio.sleep(60)
        finally:
            let_go.append("yes")

    task = bridge.start(work())
    await asyncio.sleep(0)
    await bridge.stop()
    assert task.cancelled()
    assert let_go == ["yes"]


async def test_events_served_within_a_coroutine_lose_nobodys_wake_up() -> None:
    woke: list[str] = []

    async def other() -> None:
        await asyncio.to_thread(QThread.msleep, 5)
        woke.append("thread")
        await asyncio.sleep(0.001)
        woke.append("clock")

    task = asyncio.ensure_future(other())
    await asyncio.sleep(0)
    QTest.qWait(50)
    assert woke == [], "nobody is entered in the middle of another"
    await task
    assert woke == ["thread", "clock"]


def test_nobody_is_entered_while_the_loop_stands_and_events_are_served(qapp: QApplication) -> None:
    loop, woke = Loop(qapp), list[str]()

    async def other() -> None:
        await asyncio.sleep(0.001)
        asyncio.get_running_loop()
        woke.append("clock")

    async def begin() -> "asyncio.Task[None]":
        return asyncio.ensure_future(other())

    try:
        task = loop.run_until_complete(begin())
        QTest.qWait(30)
        assert woke == []
        assert not task.done()
        loop.run_until_complete(task)
        assert woke == ["clock"]
    finally:
        loop.close()


async def test_many_pokes_are_few_readings_and_the_last_one_counts() -> None:
    bridge = Bridge(lambda error: None)
    state, seen = 0, []

    may_end = asyncio.Event()

    async def read() -> None:
        before = state
        await may_end.wait()
        seen.append(before)

    refresher = Refresher(bridge.start, read)
    for _ in range(50):
        state += 1
        refresher.poke()
        await asyncio.sleep(0)
    may_end.set()
    await refresher.idle()
    assert seen[-1] == 50
    assert len(seen) == 2


async def test_a_dear_reading_leaves_most_of_the_time_to_the_window() -> None:
    bridge = Bridge(lambda error: None)
    loop = asyncio.get_running_loop()
    read_from: list[tuple[float, float]] = []
    refresher: Refresher

    async def read() -> None:
        began = loop.time()
        await asyncio.sleep(0.02)
        if len(read_from) < 5:
            refresher.poke()
        read_from.append((began, loop.time()))

    refresher = Refresher(bridge.start, read)
    refresher.poke()
    await refresher.idle()
    assert len(read_from) == 6
    for (began, ended), (again, _) in pairwise(read_from):
        # A timer may ring a little early.
        assert again - ended > 0.9 * min(LONGEST_REST, REST * (ended - began))


def test_messages_wait_for_a_window() -> None:
    notices = Notices(lambda error: Notice("unexpected"), io.StringIO())
    notices.say(Notice("first"))
    shown: list[str] = []
    notices.attach(lambda notice: shown.append(notice.code))
    notices.say(Notice("second"))
    assert shown == ["first", "second"]


def test_what_nobody_saw_is_written_down_and_no_text_of_an_error_with_it() -> None:
    log = io.StringIO()
    notices = Notices(lambda error: Notice("unexpected"), log)
    try:
        raise RuntimeError("what a customer wrote")
    except RuntimeError as error:
        notices.error(error)
    notices.drain()
    assert "RuntimeError" in log.getvalue()
    assert "unexpected" in log.getvalue()
    assert "what a customer wrote\n" not in log.getvalue().replace(
        'raise RuntimeError("what a customer wrote")', ""
    )


def test_garbage_with_a_window_in_it_is_swept_on_the_windows_thread(qapp: QApplication) -> None:
    gc.enable()
    sweeper = Sweeper(qapp)
    try:
        swept: list[str] = []

        class Knot:
            def __init__(self) -> None:
                self.me = self

            def __del__(self) -> None:
                swept.append(threading.current_thread().name)

        def make() -> None:
            for _ in range(5_000):
                Knot()

        worker = threading.Thread(target=make, name="store")
        worker.start()
        worker.join()
        assert swept == []
        sweeper.sweep()
        assert set(swept) == {threading.main_thread().name}
    finally:
        sweeper.end()
    assert gc.isenabled()
