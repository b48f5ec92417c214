"""What the gateway says no to, and a line that breaks, in the words of operations, which know nothing of the street."""

from collections.abc import Iterator
from contextlib import contextmanager

from console.operations.errors import Need, NotDone, OfflineNotPossible
from console.sync.errors import GatewayError, Refused
from contract.errors import ErrorCode


@contextmanager
def asked(need: Need, *, forbidden: NotDone | None = None, missing: NotDone | None = None) -> Iterator[None]:
    """Around a question to the gateway. ``forbidden``, ``missing``: what is raised where it may not be answered, or is about nothing that
    is there; whatever else goes wrong needs a line that answers: OfflineNotPossible of ``need``."""
    try:
        yield
    except Refused as refused:
        instead = {ErrorCode.FORBIDDEN: forbidden, ErrorCode.NOT_FOUND: missing}.get(refused.problem.code)
        raise (instead or OfflineNotPossible(need)) from refused
    except GatewayError as error:
        raise OfflineNotPossible(need) from error
