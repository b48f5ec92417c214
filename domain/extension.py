"""An extension of the centre's PBX, as an account names it."""

import re

#: What SIP and queues take in a name without quoting: letters, digits and a few signs, none of them at the start.
_FORM = re.compile(r"[0-9A-Za-z][0-9A-Za-z._+*-]{0,39}")


def is_extension(text: str) -> bool:
    """Whether ``text`` can be one; "" is none, and may stand."""
    return not text or _FORM.fullmatch(text) is not None
