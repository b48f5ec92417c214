"""JSON lines on stderr, without personal data: only keys of a closed list leave the process, and of an exception only its
type and where it was raised, since its text may quote a row."""

import logging
import sys
import traceback
from collections.abc import MutableMapping
from types import TracebackType
from typing import Any

import structlog

#: What a line may say besides event, level and time. Ids and counts: nobody's name, number or words.
KEYS = frozenset(
    {
        "event", "level", "at", "logger", "method", "route", "status", "ms", "kind", "outcome", "code", "command", "job",
        "attempt", "attempts", "feed", "n", "count", "error", "frames", "ref", "id", "user", "client", "contact", "tool",
        "health", "address", "port", "url", "seconds", "revision",
    }
)  # fmt: skip

ExcInfo = tuple[type[BaseException] | None, BaseException | None, TracebackType | None]


def setup(level: str) -> None:
    """Puts structlog and the standard library's logging on one JSON stream."""
    number = logging.getLevelNamesMapping()[level.upper()]
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True, key="at"),
            _plain_error,
            only_known_keys,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.WriteLoggerFactory(sys.stderr),  # a line and its end in one write
        cache_logger_on_first_use=False,
    )
    handler = _ToStructlog()
    logging.basicConfig(level=max(number, logging.WARNING), handlers=[handler], force=True)
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        logging.getLogger(name).handlers.clear()
        logging.getLogger(name).propagate = True


class _ToStructlog(logging.Handler):
    """Other people's log records: where they come from and what broke, not what they say."""

    def emit(self, record: logging.LogRecord) -> None:
        log = structlog.get_logger().bind(logger=record.name)
        log.log(record.levelno, "library", exc_info=record.exc_info or None)


def _plain_error(_logger: object, _method: str, line: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    given = line.pop("exc_info", None)
    if given is True:
        given = sys.exc_info()
    error = given[1] if isinstance(given, tuple) else given
    if isinstance(error, BaseException):
        line["error"] = type(error).__qualname__
        line["frames"] = [
            f"{frame.filename.rsplit('/', 3)[-1]}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(error.__traceback__)[-12:]
        ]
    return line


def only_known_keys(
    _logger: object, _method: str, line: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    return {key: value for key, value in line.items() if key in KEYS}
