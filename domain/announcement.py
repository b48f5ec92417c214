"""News of the centre that reaches every desk it is for, and that each reader confirms (flow: Knowledge arrives late)."""

from collections.abc import Collection, Sequence
from enum import StrEnum

import msgspec

from domain.errors import InvalidValue

#: Ms after its end for which one is still to be found on the desks.
KEEP_MS = 30 * 86_400_000
#: Characters of its text: short enough to be read between two contacts. Minutes of a calibration are longer.
TEXT = 4_000
MINUTES_TEXT = 20_000
#: Questions of a quiz, choices of each, and characters of each of its texts.
QUESTIONS, CHOICES, QUIZ_TEXT = 5, 6, 400
#: Points of a briefing.
POINTS = 20


class NewsKind(StrEnum):
    """``update``: what is different in the work from a day on; ``minutes``: what was agreed in a calibration (MoM); ``briefing``: a
    team leader's points for the shift."""

    NEWS = "news"
    UPDATE = "update"
    MINUTES = "minutes"
    BRIEFING = "briefing"


class QuizQuestion(msgspec.Struct, frozen=True):
    """``right``: which of ``choices`` (from 0); ``why``: told once it was answered."""

    ask: str
    choices: tuple[str, ...]
    right: int
    why: str = ""


def concerns(teams: Collection[str], queues: Collection[str], team: str, served: Collection[str]) -> bool:
    """Whether an announcement to ``teams`` and ``queues`` is for somebody of ``team`` who serves ``served``. To nobody in particular
    is to everybody."""
    return not (teams or queues) or team in teams or not set(served).isdisjoint(queues)


def longest(kind: NewsKind) -> int:
    """Characters of the text of one."""
    return MINUTES_TEXT if kind is NewsKind.MINUTES else TEXT


def right_answers(quiz: Sequence[QuizQuestion], answers: Sequence[int]) -> int:
    """How many of ``answers``, one for each question, are right."""
    return sum(question.right == answer for question, answer in zip(quiz, answers, strict=False))


def passed(quiz: Sequence[QuizQuestion], answers: Sequence[int]) -> bool:
    """Whether who answered so has read it: every answer is right. Who was wrong is told why and answers again."""
    return right_answers(quiz, answers) == len(quiz)


def check_quiz(quiz: Sequence[QuizQuestion]) -> None:
    """Raises InvalidValue for what cannot be answered."""
    if len(quiz) > QUESTIONS:
        raise InvalidValue("quiz", f"more than {QUESTIONS}")
    for question in quiz:
        texts = (question.ask, question.why, *question.choices)
        if not question.ask.strip() or not all(map(str.strip, question.choices)):
            raise InvalidValue("quiz", "empty")
        if any(len(text) > QUIZ_TEXT for text in texts):
            raise InvalidValue("quiz", f"longer than {QUIZ_TEXT}")
        if not 2 <= len(question.choices) <= CHOICES or not 0 <= question.right < len(question.choices):
            raise InvalidValue("quiz", "no right choice")


def check_points(kind: NewsKind, points: Sequence[str]) -> None:
    """Raises InvalidValue for a briefing without points, and for points elsewhere."""
    if (kind is NewsKind.BRIEFING) != bool(points) or len(points) > POINTS:
        raise InvalidValue("points", "a briefing has some, nothing else has")
    if any(not point.strip() or len(point) > QUIZ_TEXT for point in points):
        raise InvalidValue("points", f"empty or longer than {QUIZ_TEXT}")
