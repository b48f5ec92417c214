"""The fake world is worth something only if it fails when the street is broken: each fault planted here must be found."""

import pytest

from console.store import effects, outbox, outbox_queue, outbox_rows, rows
from console.sync import feed_turn, planner
from console.sync.planner import Entry
from contract.envelope import Command
from contract.feed import Beat
from tests.sync.twin.gateway import TwinGateway
from tests.sync.world.check import check
from tests.sync.world.world import World

MOST = 90


def found(acts: int = 250, first: int = 0) -> bool:
    """Whether some world fails. ``first``: where to begin, for a rare fault."""
    for seed in (*range(first, MOST), *range(first)):
        world = World(seed)
        try:
            world.run(acts)
            world.heal()
            check(world)
        except Exception:  # noqa: BLE001 - a planted fault may break anything
            return True
        finally:
            world.close()
    return False


def test_late_answers_that_bring_back_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(effects, "_heard", lambda conn, result, feed: False)
    assert found(first=30)


def test_numbers_given_anew_at_each_try(monkeypatch: pytest.MonkeyPatch) -> None:
    real = outbox.numbered

    def renumbered(conn, sealer, client, act):  # type: ignore[no-untyped-def]
        conn.run("UPDATE outbox SET seq = NULL WHERE pos = ?", (act.pos,))
        return real(conn, sealer, client, outbox_rows.select(conn, "pos = ?", (act.pos,))[0])

    monkeypatch.setattr(outbox_queue, "numbered", renumbered)
    assert found()


def test_a_ledger_that_forgets(monkeypatch: pytest.MonkeyPatch) -> None:
    real = TwinGateway._one

    def forgetful(self, user, client, command):  # type: ignore[no-untyped-def]
        fresh = Command(**{**{f: getattr(command, f) for f in command.__struct_fields__}})
        self.ledger.pop((client, command.id), None)
        self._heads[client, command.stream] = command.seq - 1
        return real(self, user, client, fresh)

    monkeypatch.setattr(TwinGateway, "_one", forgetful)
    assert found()


def test_gaps_that_are_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed_turn.FeedWatch, "on_gap", lambda self, frame: None)
    assert found()


def test_snapshots_that_sweep_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "sweep_unmarked", lambda conn, feed, gen, cursor: None)
    assert found()


def test_a_lost_feed_that_keeps_its_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "drop_feed", lambda conn, feed: None)
    assert found()


def test_overtaking_within_a_stream(monkeypatch: pytest.MonkeyPatch) -> None:
    real = planner._ready_at

    def hasty(entry: Entry, pace: planner.Pace) -> float:
        return 0.0 if entry.seq is None and not entry.held_until else real(entry, pace)

    def no_lanes(entries, pace, now):  # type: ignore[no-untyped-def]
        ready = [e for e in entries if hasty(e, pace) <= now]
        return planner.Send(tuple(ready[:5])) if ready else planner.Wait(now + 1)

    from console.sync import outbox_turn

    monkeypatch.setattr(outbox_turn, "plan", no_lanes)
    assert found()


def test_rejections_that_drop_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    real = outbox.settle

    def dropping(conn, results, now):  # type: ignore[no-untyped-def]
        real(conn, results, now)
        conn.run("DELETE FROM outbox WHERE state = 'rejected'")

    monkeypatch.setattr(outbox, "settle", dropping)
    assert found()


def test_beats_tell_of_a_silent_loss() -> None:
    watch = feed_turn.FeedWatch({"floor": 3})
    assert watch.on_beat(Beat(0, {"floor": 5})) is None
    assert isinstance(watch.on_beat(Beat(0, {"floor": 6})), feed_turn.Reconnect)
    assert isinstance(watch.on_beat(Beat(0, {"floor": 2})), feed_turn.Load)
