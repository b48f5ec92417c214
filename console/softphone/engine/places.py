"""Hosts as settings name them, before the SIP library sees them: a name it cannot take for a STUN server's stays in it, and no socket opens
any more. Pure."""

import re

from console.softphone.engine.line import LineError
from console.softphone.reasons import Reason
from console.softphone.state import Account

#: The library's own bound on a host's name is 128 bytes.
_PLACE = re.compile(r"(?:[A-Za-z0-9][A-Za-z0-9.\-]{0,120}|\[[0-9A-Fa-f:.]{2,45}\])(?::(\d{1,5}))?", re.ASCII)


def is_place(text: str) -> bool:
    """Whether it is ``host`` or ``host:port``: a name, an IPv4 address, an IPv6 address in brackets."""
    found = _PLACE.fullmatch(text)
    return found is not None and (found[1] is None or 0 < int(found[1]) < 65_536)


def check(account: Account) -> None:
    """Raises LineError(BAD_SETTINGS) when a host of it cannot be meant."""
    named = {"proxy": account.proxy, "stun": account.stun}
    wrong = [name for name, place in named.items() if place and not is_place(place)]
    if not all(is_place(registrar) for registrar in account.registrars):
        wrong.append("registrars")
    if wrong:
        raise LineError(Reason.BAD_SETTINGS, ", ".join(wrong))
