"""A quiz written by hand is read as it was meant, or its line is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.announcement import QuizQuestion, passed, right_answers
from domain.quiz_text import QuizFault, read_quiz, write_quiz

WRITTEN = """
Berapa bunga baru?
 - 1,2 %
* 1,1 %
> Turun
> mulai Senin.

Untuk siapa?
* Kontrak baru
- Semua
"""
QUIZ = (
    QuizQuestion("Berapa bunga baru?", ("1,2 %", "1,1 %"), 1, "Turun mulai Senin."),
    QuizQuestion("Untuk siapa?", ("Kontrak baru", "Semua"), 0),
)


def test_it_is_read_and_judged() -> None:
    assert read_quiz(WRITTEN) == QUIZ
    assert read_quiz(" \n") == ()
    assert right_answers(QUIZ, (1, 1)) == 1
    assert passed(QUIZ, (1, 0))
    assert not passed(QUIZ, (1,))


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("- a", 1, "choice_first"),
        ("Apa?\n* a", 1, "no_choices"),
        ("Apa?\n- a\n- b", 1, "no_right"),
        ("\nApa?\n* a\n* b", 2, "two_right"),
        ("Apa?\n* a\n- b\n" * 6, 16, "too_many"),
    ],
)
def test_its_faulty_line_is_named(text: str, line: int, what: str) -> None:
    with pytest.raises(QuizFault) as caught:
        read_quiz(text)
    assert (caught.value.line, caught.value.what) == (line, what)


_text = st.text("abcde ?", min_size=1, max_size=8).map(str.strip).filter(bool)
_question = st.builds(
    lambda ask, choices, why: QuizQuestion(ask, tuple(choices), len(choices) - 1, why),
    _text,
    st.lists(_text, min_size=2, max_size=6),
    st.one_of(st.just(""), _text),
)


@given(st.lists(_question, max_size=5))
def test_what_is_written_is_read_again(quiz: list[QuizQuestion]) -> None:
    assert read_quiz(write_quiz(quiz)) == tuple(quiz)
