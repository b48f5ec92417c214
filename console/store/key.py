"""The key of a desk's file: 32 random bytes, wrapped by the agent's password together with a secret of the system's keyring
(architecture: Offline sign-in). Unwrapping it is the check of the password when the gateway is not reached.

Neither alone opens the file: a copied disk lacks the keyring, a colleague at the same PC lacks the password.
"""

import base64
import hashlib
import hmac
import secrets
from enum import StrEnum
from pathlib import Path
from typing import Protocol

import msgspec

from console.store.atomic import replace_file

KEY_BYTES = 32


class Secrets(Protocol):
    """A place for small secrets: console.credentials gives the system's, and its twin in memory."""

    def get(self, name: str) -> str | None: ...

    def set(self, name: str, value: str) -> None: ...

    def delete(self, name: str) -> None: ...


class NoKey(Exception):
    """Base: the key could not be had."""


class WrongPassword(NoKey):
    """The password does not open this user's file (or the wrapping was tampered with)."""


class NoKeyYet(NoKey):
    """Nobody of this name has signed in here: the first sign-in needs the gateway."""


class KeyringChanged(NoKey):
    """The file was wrapped with a keyring secret that is gone (another system account, a reset keyring). The gateway's
    sign-in still works; what waited in the file can be opened by nobody without that secret."""


class KeyFileBroken(NoKey):
    """The wrapping cannot be read."""


class Policy(StrEnum):
    """``keyring``: password and keyring together; ``passphrase``: no secure keyring, the password alone, asked at each start;
    ``memory``: nothing is written, the desk works online only."""

    KEYRING = "keyring"
    PASSPHRASE = "passphrase"
    MEMORY = "memory"


def policy_for(secrets_: Secrets | None, *, passphrase_allowed: bool) -> Policy:
    """What this system permits; never a key in plain text."""
    if secrets_ is not None:
        return Policy.KEYRING
    return Policy.PASSPHRASE if passphrase_allowed else Policy.MEMORY


class Cost(msgspec.Struct, frozen=True):
    """Of Argon2id (RFC 9106): ``memory`` in KiB."""

    time: int = 3
    memory: int = 65_536
    lanes: int = 4


class _Wrapped(msgspec.Struct, frozen=True):
    version: int
    policy: Policy
    cost: Cost
    salt: bytes
    nonce: bytes
    sealed: bytes


class KeyFile:
    """The wrapped key of one (gateway, user) in ``path``. ``name`` goes into the wrapping, so that one user's file cannot be
    passed off as another's. ``secrets_`` None: no secure keyring."""

    def __init__(self, path: Path, name: str, secrets_: Secrets | None, cost: Cost = Cost()) -> None:  # noqa: B008 - frozen
        self._path, self._name, self._secrets, self._cost = path, name, secrets_, cost

    def exists(self) -> bool:
        return self._path.exists()

    def create(self, password: str) -> bytes:
        """A new key, wrapped by ``password``. Raises OSError."""
        key = secrets.token_bytes(KEY_BYTES)
        self.wrap(key, password)
        return key

    def unlock(self, password: str) -> bytes:
        """The key. Raises NoKeyYet, WrongPassword, KeyringChanged, KeyFileBroken."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        kept = self._read()
        secret = self._keyring_secret() if kept.policy is Policy.KEYRING else b""
        outer = _outer(password, kept.salt, kept.cost, secret)
        try:
            return AESGCM(outer).decrypt(kept.nonce, kept.sealed, self._bound(kept.policy))
        except InvalidTag:
            raise WrongPassword from None

    def wrap(self, key: bytes, password: str) -> None:
        """Wraps ``key`` by ``password`` from now on: at the first sign-in, and after a change of the password."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        policy = policy_for(self._secrets, passphrase_allowed=True)
        salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
        outer = _outer(password, salt, self._cost, self._made_secret())
        sealed = AESGCM(outer).encrypt(nonce, key, self._bound(policy))
        replace_file(self._path, msgspec.json.encode(_Wrapped(1, policy, self._cost, salt, nonce, sealed)))

    def forget(self) -> None:
        """Removes the wrapping and its secret: the file can be opened by nobody any more."""
        self._path.unlink(missing_ok=True)
        if self._secrets is not None:
            self._secrets.delete(self._name)

    def _read(self) -> _Wrapped:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=_Wrapped)
        except FileNotFoundError:
            raise NoKeyYet from None
        except (msgspec.ValidationError, msgspec.DecodeError) as error:
            raise KeyFileBroken(str(error)) from error

    def _keyring_secret(self) -> bytes:
        found = None if self._secrets is None else self._secrets.get(self._name)
        if found is None:
            raise KeyringChanged
        return base64.b64decode(found)

    def _made_secret(self) -> bytes:
        if self._secrets is None:
            return b""
        found = self._secrets.get(self._name)
        if found is None:
            found = base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode()
            self._secrets.set(self._name, found)
        return base64.b64decode(found)

    def _bound(self, policy: Policy) -> bytes:
        return f"sahut desk key 1\n{policy}\n{self._name}".encode()


def _outer(password: str, salt: bytes, cost: Cost, secret: bytes) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    stretched = hash_secret_raw(
        password.encode(), salt, cost.time, cost.memory, cost.lanes, hash_len=KEY_BYTES, type=Type.ID
    )
    return hmac.new(stretched, b"sahut keyring\n" + secret, hashlib.sha256).digest()
