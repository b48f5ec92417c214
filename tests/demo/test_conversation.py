"""The customer's page shows every line once and forgets none of its own, whatever the network repeats or loses."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from contract import chat
from demo.conversation import Conversation

LINES = [chat.Line(n, f"id{n}", "agent" if n % 2 else "system", "Rina", f"baris {n}", n) for n in range(1, 8)]


def page() -> Conversation:
    return Conversation("Siti", "083400000001", "gadai")


@given(st.lists(st.sampled_from(LINES), max_size=40))
def test_a_line_that_arrives_often_is_shown_once_and_always_acknowledged(arriving: list[chat.Line]) -> None:
    talk = page()
    for line in arriving:
        assert talk.take(line) == [chat.Got([line.id])]
    assert list(talk.lines) == list(dict.fromkeys(line.id for line in arriving))
    assert talk.start().have == max((line.n for line in arriving), default=0)
    for line in LINES:
        assert talk.arrivals[line.id] == arriving.count(line)
        assert len(talk.shown(line.text, line.who)) == (line in arriving)


@given(st.lists(st.sampled_from(("write", "saved", "echo", "welcome")), max_size=40), st.randoms())
def test_own_lines_are_sent_again_until_they_are_kept(happenings: list[str], chance: Random) -> None:
    talk, written, kept = page(), [], set()
    for nth, happening in enumerate(happenings):
        if happening == "write":
            written.append(talk.write(f"kata {nth}"))
        elif happening == "welcome":
            frames = talk.take(chat.Welcome("token", "1-0001-5", 0, 2000))
            assert frames == [say for say in written if say.id not in kept]
        elif written:
            say = chance.choice(written)
            kept.add(say.id)
            line = chat.Line(nth + 1, say.id, "customer", "Siti", say.text, 0)
            talk.take(chat.Saved(say.id, nth + 1) if happening == "saved" else line)
    assert list(talk.unsent) == [say.id for say in written if say.id not in kept]
    assert talk.kept == kept


def test_a_saved_line_does_not_move_what_the_page_says_it_has() -> None:
    talk = page()
    talk.take(LINES[0])
    say = talk.write("halo")
    talk.take(chat.Saved(say.id, 9))
    assert talk.start().have == 1


def test_a_goodbye_waits_behind_the_last_words() -> None:
    talk = page()
    say = talk.write("ya sudah")
    talk.leaving = True
    assert talk.take(chat.Welcome("token", "1-0001-5", 0, 2000)) == [say, chat.Leave()]


def test_a_refused_line_is_not_sent_for_ever() -> None:
    talk = page()
    say = talk.write("x" * 9000)
    talk.take(chat.Refused("invalid", id=say.id))
    assert not talk.unsent
    assert talk.refused == "invalid"


def test_a_new_page_of_an_old_conversation_names_its_token() -> None:
    talk = page()
    talk.take(chat.Welcome("t0", "1-0001-5", 2, 2000))
    talk.take(chat.State("active", "Rina"))
    start = talk.start()
    assert (start.token, start.key, start.topic) == ("t0", talk.key, "gadai")
    assert (talk.state, talk.agent, talk.ticket) == ("active", "Rina", "1-0001-5")
