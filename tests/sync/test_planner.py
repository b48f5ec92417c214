"""The planner's promises, over queues and answers nobody thought of."""

import random

from hypothesis import given
from hypothesis import strategies as st

from console.sync.planner import (
    LONGEST_PAUSE,
    MAX_BYTES,
    MAX_COMMANDS,
    UNTIL_ASKED,
    Entry,
    Failure,
    Pace,
    Refresh,
    Send,
    Wait,
    after_answers,
    after_failure,
    back_off,
    link_up,
    plan,
    settle,
)
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode


@st.composite
def queues(draw: st.DrawFn, most: int = 30) -> list[Entry]:
    """Queues as operations can make them: ``after`` names only earlier commands, numbers are a prefix of each stream."""
    count = draw(st.integers(1, most))
    entries: list[Entry] = []
    unsent: set[str] = set()
    counted: dict[str, int] = {}
    for place in range(count):
        stream = draw(st.sampled_from("abcd"))
        sent = stream not in unsent and draw(st.booleans())
        if sent:
            counted[stream] = counted.get(stream, 0) + 1
        else:
            unsent.add(stream)
        earlier = [entry.id for entry in entries if not sent or entry.seq is not None]
        entries.append(
            Entry(
                id=str(place),
                stream=stream,
                seq=counted[stream] if sent else None,
                after=tuple(draw(st.lists(st.sampled_from(earlier), max_size=2))) if earlier else (),
                held_until=None if sent else draw(st.one_of(st.none(), st.floats(0, 20))),
                size=draw(st.sampled_from([10, 1000, MAX_BYTES // 2, MAX_BYTES + 1])),
            )
        )
    return entries


@given(queues(), st.floats(0, 25))
def test_a_batch_is_a_legal_order(entries: list[Entry], now: float) -> None:
    step = plan(entries, Pace(), now)
    if not isinstance(step, Send):
        return
    sent = [entry.id for entry in step.batch]
    place = {entry.id: at for at, entry in enumerate(entries)}
    assert sent == sorted(sent, key=place.__getitem__)
    for stream in "abcd":
        lane = [entry.id for entry in entries if entry.stream == stream]
        mine = [entry.id for entry in step.batch if entry.stream == stream]
        assert mine == lane[: len(mine)]
    for at, entry in enumerate(step.batch):
        assert all(need in sent[:at] for need in entry.after)
        assert entry.held_until is None or entry.held_until <= now
    assert len(step.batch) == 1 or sum(entry.size for entry in step.batch) <= MAX_BYTES
    assert set(step.release) == {entry.id for entry in step.batch if entry.seq is None}


@given(queues(), st.randoms(use_true_random=False))
def test_everything_is_delivered_in_order_whatever_the_answers(
    entries: list[Entry], rng: random.Random
) -> None:
    draw = rng.random
    pace, now, waiting, delivered = Pace(), 0.0, list(entries), []
    for turn in range(4000):
        step = plan(waiting, pace, now)
        if isinstance(step, Refresh):
            pace = link_up(pace)
            continue
        if isinstance(step, Wait):
            if not waiting:
                break
            assert step.until is not None, "work that waits for nothing"
            assert step.until > now
            now = step.until
            continue
        luck = draw() if turn < 200 else 0.0
        if luck > 0.7:
            failure = list(Failure)[int(draw() * len(Failure))]
            pace = after_failure(pace, step.batch, failure, now, draw())
            continue
        stopped: set[str] = set()
        results = []
        for entry in step.batch:
            again = entry.stream in stopped or (turn < 200 and draw() > 0.8)
            if again:
                stopped.add(entry.stream)
            else:
                delivered.append(entry)
            results.append(CommandResult(entry.id, Outcome.RETRY if again else Outcome.APPLIED))
        settled = settle(step.batch, results)
        pace = after_answers(pace, step.batch, settled, now, draw())
        done = {result.id for result in settled.final}
        waiting = [entry for entry in waiting if entry.id not in done]
    assert not waiting
    assert len(delivered) == len(entries)
    for stream in "abcd":
        lane = [entry.id for entry in entries if entry.stream == stream]
        assert [entry.id for entry in delivered if entry.stream == stream] == lane


def test_a_held_command_holds_its_stream_alone() -> None:
    held = Entry("1", "ticket:a", held_until=10.0)
    behind = Entry("2", "ticket:a")
    other = Entry("3", "ticket:b")
    step = plan([held, behind, other], Pace(), 1.0)
    assert isinstance(step, Send)
    assert [entry.id for entry in step.batch] == ["3"]
    assert plan([held, behind], Pace(), 1.0) == Wait(10.0)
    later = plan([held, behind], Pace(), 10.0)
    assert isinstance(later, Send)
    assert later.release == ("1", "2")


def test_at_most_two_hundred_go_together() -> None:
    step = plan([Entry(str(n), f"s{n % 7}") for n in range(1000)], Pace(), 0.0)
    assert isinstance(step, Send)
    assert len(step.batch) == MAX_COMMANDS


def test_a_command_too_large_for_a_batch_goes_alone() -> None:
    step = plan([Entry("1", "a", size=MAX_BYTES * 3), Entry("2", "b", size=1)], Pace(), 0.0)
    assert isinstance(step, Send)
    assert [entry.id for entry in step.batch] == ["1"]


def test_an_expired_token_is_renewed_before_anything_is_sent() -> None:
    queue = [Entry("1", "a")]
    pace = after_failure(Pace(), queue, Failure.TOKEN, 0.0, 0.0)
    assert plan(queue, pace, 0.0) == Refresh()
    assert isinstance(plan(queue, link_up(pace), 0.0), Send)
    assert plan([], pace, 0.0) == Wait()


def test_a_command_the_gateway_chokes_on_ends_alone_and_holds_only_its_stream() -> None:
    poison = "5"
    waiting = [Entry(str(n), f"s{n % 4}") for n in range(16)]
    pace, now, delivered = Pace(), 0.0, []
    for _ in range(200):
        step = plan(waiting, pace, now)
        if isinstance(step, Wait):
            assert step.until is not None
            if now > 60:
                break
            now = step.until
            continue
        assert isinstance(step, Send)
        if any(entry.id == poison for entry in step.batch):
            pace = after_failure(pace, step.batch, Failure.BROKEN, now, 0.5)
            continue
        results = [CommandResult(entry.id, Outcome.APPLIED) for entry in step.batch]
        delivered += [entry.id for entry in step.batch]
        pace = after_answers(pace, step.batch, settle(step.batch, results), now, 0.5)
        waiting = [entry for entry in waiting if entry.id not in set(delivered)]
    assert {entry.stream for entry in waiting} == {"s1"}
    assert waiting[0].id == poison


def test_answers_are_matched_by_id() -> None:
    batch = [Entry("1", "a"), Entry("2", "a"), Entry("3", "b")]
    answers = [
        CommandResult("9", Outcome.APPLIED),
        CommandResult("2", Outcome.RETRY, ErrorCode.OUT_OF_ORDER),
        CommandResult("1", Outcome.REJECTED, ErrorCode.STALE),
    ]
    settled = settle(batch, answers)
    assert [result.id for result in settled.final] == ["1"]
    assert settled.again == ("2", "3")
    assert settled.strange == ("9",)


@given(st.integers(0, 10_000), st.floats(0, 1, exclude_max=True))
def test_pauses_stay_within_the_minute(tries: int, jitter: float) -> None:
    assert 0.2 < back_off(tries, jitter) <= LONGEST_PAUSE


def test_a_pause_asked_for_is_kept_and_bounded() -> None:
    batch = [Entry("1", "a")]
    assert after_failure(Pace(), batch, Failure.BUSY, 0.0, 0.0, 3.0).link.until == 3.0
    assert after_failure(Pace(), batch, Failure.BUSY, 0.0, 0.0, 9000.0).link.until == LONGEST_PAUSE
    assert after_failure(Pace(), batch, Failure.UNREACHABLE, 0.0, 0.0).streams == {}


def test_a_command_whose_fate_must_be_asked_waits_for_the_answer_alone() -> None:
    asked = Entry("1", "a", seq=4, held_until=UNTIL_ASKED)
    assert plan([asked, Entry("2", "a")], Pace(), 1e9) == Wait(None)
    step = plan([asked, Entry("3", "b")], Pace(), 0.0)
    assert isinstance(step, Send)
    assert [entry.id for entry in step.batch] == ["3"]
