"""The gateway's clock: Unix time in ms. Given to services, so that tests may turn it."""

import time
from collections.abc import Callable

Clock = Callable[[], int]


def system_clock() -> int:
    return time.time_ns() // 1_000_000
