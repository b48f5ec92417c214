"""How often an address may try to sign in."""

from collections import OrderedDict
from ipaddress import IPv6Address, ip_network

from contract.errors import ErrorCode
from gateway.clock import Clock
from gateway.errors import Refusal

_REMEMBERED = 10_000


class RateLimit:
    """A bucket an address: ``per_minute`` tries, refilled evenly. Kept in memory, the oldest addresses forgotten first."""

    def __init__(self, per_minute: int, clock: Clock) -> None:
        self._full, self._clock = float(per_minute), clock
        self._buckets: OrderedDict[str, tuple[float, int]] = OrderedDict()

    def take(self, address: str) -> None:
        """Counts one try. Raises Refusal rate_limited with the time to wait."""
        now = self._clock()
        address = _one(address)
        left, at = self._buckets.pop(address, (self._full, now))
        left = min(self._full, left + max(0, now - at) * self._full / 60_000)
        allowed = left >= 1
        self._buckets[address] = (left - 1 if allowed else left, now)
        while len(self._buckets) > _REMEMBERED:
            self._buckets.popitem(last=False)
        if not allowed:
            wait = int((1 - left) * 60_000 / self._full) + 1
            raise Refusal(429, ErrorCode.RATE_LIMITED, retry_after_ms=wait)


def _one(address: str) -> str:
    """The name of who is behind ``address``: of IPv6 a whole /64, since that is what one subscriber is given."""
    if ":" not in address:
        return address
    try:
        given = IPv6Address(address.partition("%")[0])
    except ValueError:
        return address
    return str(given.ipv4_mapped or ip_network((given, 64), strict=False))
