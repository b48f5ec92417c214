"""A quiz as it is written by hand: a question a line, below it its choices, the right one marked, and why.

Berapa bunga Gadai Reguler mulai Senin?
- 1,2 % per 15 hari
* 1,1 % per 15 hari
> Turun untuk kontrak baru dan perpanjangan.
"""

from collections.abc import Iterable

from domain.announcement import CHOICES, QUESTIONS, QuizQuestion

_WRONG, _RIGHT, _WHY = "-", "*", ">"


class QuizFault(Exception):
    """``line`` (from 1) cannot be read. ``what``: "choice_first" (no question above it), "no_choices", "no_right", "two_right",
    "too_many"."""

    def __init__(self, line: int, what: str) -> None:
        self.line, self.what = line, what
        super().__init__(f"{line}: {what}")


class _Draft:
    def __init__(self, line: int, ask: str) -> None:
        self.line, self.ask, self.choices, self.rights, self.why = line, ask, list[str](), list[int](), ""

    def done(self) -> QuizQuestion:
        if not 2 <= len(self.choices) <= CHOICES:
            raise QuizFault(self.line, "no_choices" if len(self.choices) < 2 else "too_many")
        if len(self.rights) != 1:
            raise QuizFault(self.line, "no_right" if not self.rights else "two_right")
        return QuizQuestion(self.ask, tuple(self.choices), self.rights[0], self.why)


def read_quiz(text: str) -> tuple[QuizQuestion, ...]:
    """The questions of ``text``; none where nothing is written. Raises QuizFault."""
    drafts: list[_Draft] = []
    for at, line in enumerate(map(str.strip, text.splitlines()), 1):
        mark, rest = line[:1], line[1:].strip()
        if not line:
            continue
        if mark not in (_WRONG, _RIGHT, _WHY):
            drafts.append(_Draft(at, line))
        elif not drafts:
            raise QuizFault(at, "choice_first")
        elif mark == _WHY:
            drafts[-1].why = f"{drafts[-1].why} {rest}".strip()
        else:
            if mark == _RIGHT:
                drafts[-1].rights.append(len(drafts[-1].choices))
            drafts[-1].choices.append(rest)
    if len(drafts) > QUESTIONS:
        raise QuizFault(drafts[QUESTIONS].line, "too_many")
    return tuple(draft.done() for draft in drafts)


def write_quiz(quiz: Iterable[QuizQuestion]) -> str:
    """As ``read_quiz`` reads it."""
    lines: list[str] = []
    for question in quiz:
        lines.append(question.ask)
        for at, choice in enumerate(question.choices):
            lines.append(f"{_RIGHT if at == question.right else _WRONG} {choice}")
        if question.why:
            lines.append(f"{_WHY} {question.why}")
        lines.append("")
    return "\n".join(lines).strip()
