"""Why an act could not be begun on a ticket, in the sentence the agent would read if it were the only one."""

from console.failures import notice_of
from console.operations.errors import NotDone
from console.views.look import Look
from domain.errors import DomainError


def why(look: Look, error: NotDone | DomainError) -> str:
    """Without its full stop, to stand in a list."""
    return look.sentences.of(notice_of(error)).rstrip(".")
