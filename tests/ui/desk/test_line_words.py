"""Lines of a conversation are put into words once, and anew when anything they are said by is another."""

from msgspec.structs import replace

from console.store.overlay import Line, Send
from console.views.look import Look
from console.views.sentences import Sentences
from console.views.times import Times
from console.views.transcript_rows import TranscriptWords
from console.views.words import Words
from console.widgets.theme import Theme
from console.widgets.transcript_rows import Delivery, TranscriptRow
from contract.rows import Delivery as Sent
from contract.rows import MessageKind
from tests.ui.world import NOW

_DAY = 86_400_000


def line(n: int, **said: object) -> Line:
    made = Line(f"m-{n}", n, MessageKind.REPLY, "u-rina", "Rina", f"baris {n}", NOW - n)
    return replace(made, **said)


def words(theme: Theme) -> tuple[TranscriptWords, Times]:
    times = Times("WIB")
    look = Look(theme, Words(), Sentences(), times, lambda work: work.close(), lambda _notice: None)
    return TranscriptWords(look), times


def same(one: list[TranscriptRow], other: list[TranscriptRow]) -> list[bool]:
    return [a is b for a, b in zip(one, other, strict=True)]


def test_what_did_not_change_is_the_same_row(theme: Theme) -> None:
    made, _ = words(theme)
    lines = [line(1), line(2), line(3)]
    before = made.rows(lines, NOW, True)
    lines[1] = replace(lines[1], delivery=Sent.DELIVERED)
    after = made.rows([line(0), *(replace(each) for each in lines)], NOW, True)
    assert same(before, after[1:]) == [True, False, True]
    assert after[2].delivery is Delivery.RECEIVED


def test_another_day_zone_or_customer_and_a_new_start_say_all_anew(theme: Theme) -> None:
    made, times = words(theme)
    lines = [line(1), line(2, kind=MessageKind.SYSTEM, text="contact.customer_left")]
    before = made.rows(lines, NOW, True, "Siti")
    tomorrow = made.rows(lines, NOW + _DAY, True, "Siti")
    assert {row.day for row in tomorrow} == {"Kemarin"}
    assert made.rows(lines, NOW, True, "Budi")[1].text.startswith("Budi")
    times.zone = "WIT"
    assert made.rows(lines, NOW, True, "Budi")[0].time != before[0].time
    shown = made.rows(lines, NOW, True, "Budi")
    assert same(shown, made.rows(lines, NOW, True, "Budi")) == [True, True]
    made.forget()
    assert same(shown, made.rows(lines, NOW, True, "Budi")) == [False, False]


def test_what_waits_is_told_by_the_line_of_the_moment(theme: Theme) -> None:
    made, _ = words(theme)
    waiting = [replace(line(1), send=Send.SAVED, n=None)]
    assert made.rows(waiting, NOW, True)[0].delivery is Delivery.STORED
    assert made.rows(waiting, NOW, False)[0].delivery is Delivery.DELAYED
