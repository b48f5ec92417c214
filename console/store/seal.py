"""Sensitive fields of waiting acts are sealed with a key of their own, beside the file's encryption, and opened only to be
sent (architecture: Privacy on the desk)."""

import hashlib
import hmac
import secrets

import msgspec

from contract.body import Body
from contract.call_acts import AnswerCall, LogCall
from contract.casework_acts import Answer
from contract.commands import SaveCustomer
from contract.customer_acts import AddIdentity
from contract.tandem_acts import TakeCall
from domain.masking import mask_caller

_NONCE = 12


def secrets_of(body: Body) -> dict[str, str]:
    """The clear sensitive fields of ``body``."""
    if isinstance(body, AnswerCall | LogCall | TakeCall):
        return {"number": body.facts.number} if body.facts.number else {}
    if isinstance(body, Answer):
        return body.sealed
    return body.sensitive if isinstance(body, SaveCustomer | AddIdentity) else {}


def without_secrets(body: Body) -> Body:
    """``body`` with its sensitive fields taken out; of a call's number what everybody may see stays."""
    if isinstance(body, AnswerCall | LogCall | TakeCall):
        return _numbered(body, mask_caller(body.facts.number))
    if isinstance(body, Answer):
        return msgspec.structs.replace(body, sealed={})
    return (
        msgspec.structs.replace(body, sensitive={}) if isinstance(body, SaveCustomer | AddIdentity) else body
    )


def with_secrets(body: Body, clear: dict[str, str]) -> Body:
    """``body`` as it was before ``without_secrets``."""
    if isinstance(body, AnswerCall | LogCall | TakeCall):
        return _numbered(body, clear.get("number", ""))
    if isinstance(body, Answer):
        return msgspec.structs.replace(body, sealed=clear)
    return (
        msgspec.structs.replace(body, sensitive=clear)
        if isinstance(body, SaveCustomer | AddIdentity)
        else body
    )


def _numbered(body: AnswerCall | LogCall | TakeCall, number: str) -> Body:
    return msgspec.structs.replace(body, facts=msgspec.structs.replace(body.facts, number=number))


class SealBroken(Exception):
    """Sealed fields that no longer open: tampered with, or not sealed at this desk."""


class Sealer:
    """Seals under a key derived from the file's."""

    def __init__(self, file_key: bytes) -> None:
        self._key = hmac.new(file_key, b"sahut sealed fields 1", hashlib.sha256).digest()

    def seal(self, clear: dict[str, str], bound_to: str) -> bytes:
        """AES-256-GCM over the JSON of ``clear``; opens only together with ``bound_to`` (the command's id)."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce = secrets.token_bytes(_NONCE)
        return nonce + AESGCM(self._key).encrypt(nonce, msgspec.json.encode(clear), bound_to.encode())

    def open(self, sealed: bytes, bound_to: str) -> dict[str, str]:
        """The fields. Raises SealBroken."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        try:
            clear = AESGCM(self._key).decrypt(sealed[:_NONCE], sealed[_NONCE:], bound_to.encode())
            return msgspec.json.decode(clear, type=dict[str, str])
        except (InvalidTag, ValueError) as error:
            raise SealBroken(bound_to) from error
