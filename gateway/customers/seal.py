"""Sealing of sensitive fields: AES-256-GCM for the text, HMAC-SHA-256 for finding it again without reading it."""

import base64
import hmac
import os
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from contract.lookup import lookup
from domain import phone
from domain.errors import InvalidValue

_NONCE = 12


class Unreadable(Exception):
    """The box was sealed with another key, or for another place."""


class Seal:
    """``key``: the secret both keys are drawn from."""

    def __init__(self, key: bytes) -> None:
        self._box = AESGCM(hmac.digest(key, b"sahut field seal v1", sha256))
        self._index = hmac.digest(key, b"sahut field index v1", sha256)
        self._lookup = hmac.digest(key, b"sahut number lookup v1", sha256)
        self._tokens = hmac.digest(key, b"sahut intake token v1", sha256)

    def close(self, text: str, place: str) -> bytes:
        """``text`` sealed for ``place`` (customer and field): moved elsewhere it does not open."""
        nonce = os.urandom(_NONCE)
        return nonce + self._box.encrypt(nonce, text.encode(), place.encode())

    def open(self, box: bytes, place: str) -> str:
        """The clear text. Raises Unreadable."""
        try:
            return self._box.decrypt(box[:_NONCE], box[_NONCE:], place.encode()).decode()
        except InvalidTag:
            raise Unreadable(place) from None

    def token(self, of: str) -> str:
        """A secret name of ``of``, the same whenever it is asked for; nobody makes it up without the key."""
        made = hmac.digest(self._tokens, of.encode(), sha256)
        return base64.urlsafe_b64encode(made).decode().rstrip("=")

    @property
    def lookup_key(self) -> str:
        """What desks find customers by number with (contract.lookup), hex: drawn from the secret, which it does not tell."""
        return self._lookup.hex()

    def lookup(self, number: str) -> str:
        """The hash of ``number`` under ``lookup_key``, "" for what is no telephone number."""
        return lookup(self._lookup, number) or ""

    def hash(self, value: str) -> str:
        """Equal for two spellings of one value, telling nothing without the key."""
        return hmac.new(self._index, normal(value).encode(), sha256).hexdigest()


def normal(value: str) -> str:
    """The form in which values are compared: a telephone number's key, else its letters and digits."""
    try:
        return phone.parse(value).key
    except InvalidValue:
        return "".join(c for c in value.casefold() if c.isalnum())
