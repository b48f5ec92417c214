"""What the centre tells, and what its readers confirmed, as rows (contract.rows)."""

from contract.row import Row
from domain.announcement import NewsKind, QuizQuestion


class AnnouncementRow(Row, frozen=True, kw_only=True):
    """News of the centre from ``since`` until ``until``, for ``teams`` (names) and those who serve ``queues``, for everybody when both
    are empty; ``must``: to be confirmed. ``edition`` grows with each correction, the last at ``corrected``; that somebody
    read an edition before ``asked`` counts no more. ``effective``: when what it says comes into force (gateway Unix ms), None: at once;
    ``due``: until when it must be read; with a ``quiz`` it is read once every answer is right; ``points`` of a briefing;
    ``read_first``: to be read before the next contact (domain.must_read). Feed: floor, whoever it is for; a desk shows what concerns its
    agent."""

    REF = "announcement"
    author: str
    author_name: str
    subject: str
    text: str
    made: int
    since: int
    until: int
    must: bool = False
    teams: tuple[str, ...] = ()
    queues: tuple[str, ...] = ()
    withdrawn: bool = False
    edition: int = 1
    asked: int = 1
    corrected: int | None = None
    kind: NewsKind = NewsKind.NEWS
    effective: int | None = None
    due: int | None = None
    quiz: tuple[QuizQuestion, ...] = ()
    points: tuple[str, ...] = ()
    read_first: bool = False


class AnnouncementReadRow(Row, frozen=True, kw_only=True):
    """The agent confirmed the ``edition`` of ``announcement`` at ``at``. Feed: agent."""

    REF = "announcement_read"
    announcement: str
    at: int
    edition: int = 1
