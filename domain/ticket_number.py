"""Ticket numbers that are permanent from the first second, made without asking anybody.

A desk's database owns a desk number given by the gateway at its first sign-in; the number of a ticket is
``desk-counter-check``, digits only because agents read it out on the telephone. The last digit is a Damm
check digit (H. M. Damm, 2004): it finds every single wrong digit and every swap of neighbours.
Desk number 1 is the gateway's own.
"""

from domain.errors import InvalidValue

GATEWAY_DESK = 1

# A totally anti-symmetric quasigroup of order 10 with zeros on its diagonal, as Damm's method needs.
_DAMM = (
    (0, 3, 1, 7, 5, 9, 8, 6, 4, 2),
    (7, 0, 9, 2, 1, 5, 4, 8, 6, 3),
    (4, 2, 0, 6, 8, 7, 1, 3, 5, 9),
    (1, 7, 5, 0, 9, 8, 3, 4, 2, 6),
    (6, 1, 2, 3, 0, 4, 5, 9, 7, 8),
    (3, 6, 7, 4, 2, 0, 9, 5, 8, 1),
    (5, 8, 6, 9, 7, 2, 0, 1, 3, 4),
    (8, 9, 4, 5, 3, 6, 2, 0, 1, 7),
    (9, 4, 3, 8, 6, 1, 7, 2, 0, 5),
    (2, 5, 8, 1, 4, 3, 6, 7, 9, 0),
)


def _check(digits: str) -> int:
    state = 0
    for digit in digits:
        state = _DAMM[state][int(digit)]
    return state


def make(desk: int, counter: int) -> str:
    """The number of the ``counter``-th ticket of ``desk`` (both from 1). Raises InvalidValue below 1."""
    if desk < 1 or counter < 1:
        raise InvalidValue("ticket_number", "desk and counter start at 1")
    body = f"{desk}-{counter:04d}"
    return f"{body}-{_check(body.replace('-', ''))}"


def parse(text: str) -> tuple[int, int]:
    """``(desk, counter)`` of a number as an agent types it. Raises InvalidValue when it cannot be one."""
    parts = text.strip().lstrip("#").split("-")
    if len(parts) != 3 or not all(p.isascii() and p.isdigit() for p in parts):
        raise InvalidValue("ticket_number", "three groups of digits, as 12-0042-7")
    if _check("".join(parts)) != 0:
        raise InvalidValue("ticket_number", "check digit does not fit")
    desk, counter = int(parts[0]), int(parts[1])
    if make(desk, counter) != "-".join(parts):
        raise InvalidValue("ticket_number", "not written as numbers are made")
    return desk, counter
