"""Two desks and one gateway: what one agent wrote and did not send is with whoever has the ticket next, over a line that breaks."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from console.operations.desk import Author, Desk
from console.operations.draft import Drafts
from console.operations.kept_draft import KeptDrafts
from console.operations.note import Notes
from console.operations.ticket import Tickets
from console.store import kept_drafts, outbox_rows
from console.store.drafts import Mode, text_of
from contract.handbook_file import read_handbook
from contract.rows import DraftRow
from domain.permissions import Act
from tests.sync.twin.gateway import TwinGateway
from tests.sync.world.desk import SimDesk
from tests.sync.world.inline_database import done

_BOOK = read_handbook(Path(__file__).resolve().parents[2] / "resources" / "handbook" / "gadai")
_QUEUES = [queue.id for queue in _BOOK.queues][:2]
NOW = 1_790_000_000_000


class Seat:
    """An agent at a desk of their own."""

    def __init__(self, gateway: TwinGateway, id: str, folder: Path) -> None:
        person = gateway.add(id, id, f"sandi-{id}", list(_QUEUES))
        self.sim = SimDesk(gateway, person, random.Random(1), NOW, folder / f"{id}.db")
        self.sim.line.up, self.sim.line.faulty = True, False

    @property
    def desk(self) -> Desk:
        author = Author(
            self.sim.person.id, self.sim.person.id, self.sim.client, self.sim.number, frozenset(Act)
        )
        return Desk(self.sim.db, self.sim.clock, author, lambda: _BOOK)

    def write(self, text: str, mode: Mode = Mode.REPLY) -> None:
        done(Drafts(self.sim.db, self.sim.clock).save("t1", mode, text, len(text)))
        done(KeptDrafts(self.desk).tell("t1"))

    def left(self) -> list[DraftRow]:
        me = self.sim.person.id
        return self.sim.db.read_now(lambda conn: kept_drafts.left(conn, "t1", me, self.sim.clock))

    def waiting(self) -> int:
        return len(self.sim.db.read_now(lambda conn: outbox_rows.select(conn, "1", ())))


class Two:
    """Rina has the customer's ticket t1, Budi has not."""

    def __init__(self, folder: Path) -> None:
        self.gateway = TwinGateway(lambda: NOW)
        self.rina, self.budi = Seat(self.gateway, "rina", folder), Seat(self.gateway, "budi", folder)
        self.gateway.outside(lambda cases: cases.arrive("k1", "t1", "c1", _QUEUES[0], "1-0001-6", "halo"))
        self.give("rina")
        self.rest()

    def give(self, to: str | None) -> None:
        self.gateway.outside(lambda cases: cases.give("k1", to))

    def rest(self) -> None:
        """Both desks until nothing moves."""
        for _ in range(4):
            for seat in (self.rina, self.budi):
                seat.sim.clock.advance(60_000)
                for _ in range(60):
                    if not (seat.sim.step_outbox() or seat.sim.step_feed()):
                        break


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    made = Two(tmp_path)
    yield made
    for seat in (made.rina, made.budi):
        seat.sim.db.close_now()


def test_who_gets_the_ticket_next_takes_the_text_over(two: Two) -> None:
    two.rina.write("Baik, Ibu,")
    two.rina.write("Baik, Ibu, buktinya")
    two.rest()
    assert two.budi.left() == [], "while Rina has it, it is hers alone"
    done(Tickets(two.rina.desk).transfer("t1", "Lanjutkan", person="budi"))
    two.rest()
    (row,) = two.budi.left()
    assert (row.author_name, row.mode, row.text) == ("Rina", Mode.REPLY, "Baik, Ibu, buktinya")
    assert done(KeptDrafts(two.budi.desk).take_over("t1", row.id)) == (Mode.REPLY, "Baik, Ibu, buktinya")
    assert two.budi.left() == []
    two.rest()
    assert (two.budi.left(), two.rina.waiting(), two.budi.waiting()) == ([], 0, 0)
    assert two.budi.sim.db.read_now(lambda conn: text_of(conn, "t1", Mode.REPLY)) == "Baik, Ibu, buktinya"
    # Handed on once more, it is now Budi's text that goes along.
    two.give("rina")
    two.rest()
    assert [(one.author, one.text) for one in two.rina.left()] == [("budi", "Baik, Ibu, buktinya")]


def test_what_was_written_offline_comes_later_to_whoever_has_the_ticket_by_then(two: Two) -> None:
    two.rina.sim.line.up = False
    for text in ("cek", "cek akad", "cek akad 1180"):
        two.rina.write(text, Mode.NOTE)
    assert two.rina.waiting() == 1
    two.rina.sim.crash()
    two.give(None)
    two.give("budi")
    two.rest()
    assert two.budi.left() == []
    two.rina.sim.line.up = True
    two.rina.sim.sign_in()
    two.rest()
    (row,) = two.budi.left()
    assert (row.mode, row.text) == (Mode.NOTE, "cek akad 1180")
    assert two.rina.waiting() == 0


def test_a_sent_text_is_left_to_nobody(two: Two) -> None:
    two.rina.write("sudah dicek", Mode.NOTE)
    two.rest()
    done(Notes(two.rina.desk).add("t1", "sudah dicek"))
    two.rest()
    two.give("budi")
    two.rest()
    assert two.budi.left() == []
