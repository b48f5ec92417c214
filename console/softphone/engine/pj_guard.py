"""The border to the SIP library: an exception that left a callback would abort the process, so none does."""

import functools
import logging
from collections.abc import Callable
from typing import ParamSpec

P = ParamSpec("P")

log = logging.getLogger(__name__)


def guarded(callback: Callable[P, None]) -> Callable[P, None]:
    """For every method the library calls."""

    @functools.wraps(callback)
    def safe(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            callback(*args, **kwargs)
        except Exception:
            log.exception("in %s", callback.__qualname__)

    return safe
