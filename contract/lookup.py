"""Finding a customer by telephone number without anybody's clear number at the desk: a keyed hash of each number stands in the
customer's row, and the desk hashes the number that rings.

It keeps numbers out of a stolen cache and out of sight; who has the key can try all numbers there are, so it stands in the desk's
encrypted file alone.
"""

import hmac
from hashlib import sha256

from domain.errors import InvalidValue

#: Bytes of the hash that are kept: two of a hundred million numbers are never the same.
SIZE = 16


def lookup(key: bytes, number: str) -> str | None:
    """The hash (hex) of ``number``, the same for all its spellings; None for what is no telephone number."""
    # The tables of telephone numbers take long to load, and most who import this never ring.
    from domain import phone

    try:
        written = phone.parse(number).key
    except InvalidValue:
        return None
    return hmac.digest(key, written.encode(), sha256)[:SIZE].hex()
