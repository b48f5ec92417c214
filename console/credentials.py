"""The system's keyring, and its twin in memory for tests and for desks that keep nothing.

Only keyrings that are known to encrypt are used: one that writes plain text is refused as if there were none.
"""

from typing import TYPE_CHECKING

from console.rooms import importing

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "sahut"
_SECURE = (
    "keyring.backends.SecretService",
    "keyring.backends.libsecret",
    "keyring.backends.kwallet",
    "keyring.backends.Windows",
    "keyring.backends.macOS",
)


class KeyringFailed(Exception):
    """The keyring is there and would not (locked, refused by its owner)."""


class MemorySecrets:
    """Forgets with the process."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        return self._kept.get(name)

    def set(self, name: str, value: str) -> None:
        self._kept[name] = value

    def delete(self, name: str) -> None:
        self._kept.pop(name, None)


class KeyringSecrets:
    """The system's keyring. Every call may raise KeyringFailed."""

    def __init__(self, backend: "KeyringBackend") -> None:
        self._backend = backend

    def get(self, name: str) -> str | None:
        from keyring.errors import KeyringError

        try:
            return self._backend.get_password(SERVICE, name)
        except KeyringError as error:
            raise KeyringFailed(str(error)) from error

    def set(self, name: str, value: str) -> None:
        from keyring.errors import KeyringError

        try:
            self._backend.set_password(SERVICE, name, value)
        except KeyringError as error:
            raise KeyringFailed(str(error)) from error

    def delete(self, name: str) -> None:
        from keyring.errors import KeyringError, PasswordDeleteError

        try:
            self._backend.delete_password(SERVICE, name)
        except PasswordDeleteError:
            return  # it is not there, which is what was asked for
        except KeyringError as error:
            raise KeyringFailed(str(error)) from error


def system_secrets() -> KeyringSecrets | None:
    """The system's keyring, None where there is no secure one (no desktop session, a plain-text backend)."""
    with importing:
        import keyring

    backend = secure(keyring.get_keyring())
    return None if backend is None else KeyringSecrets(backend)


def secure(backend: "KeyringBackend") -> "KeyringBackend | None":
    """``backend`` or, of several chained, the first that encrypts; None when none does."""
    chained: list[KeyringBackend] = list(getattr(backend, "backends", ()))
    if chained:
        return next((found for found in map(secure, chained) if found is not None), None)
    return backend if type(backend).__module__ in _SECURE else None
