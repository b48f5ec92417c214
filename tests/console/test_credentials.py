"""One contract for the keyring and its twin; plain-text keyrings are refused."""

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null
from keyring.backends.SecretService import Keyring as SecretService
from keyring.errors import KeyringError, NoKeyringError, PasswordDeleteError

from console.credentials import KeyringFailed, KeyringSecrets, MemorySecrets, secure, system_secrets
from console.store.key import Secrets


class Encrypting(KeyringBackend):
    """A keyring as the library's interface has it."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise KeyringError("locked")
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.locked:
            raise KeyringError("locked")
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("not there")


class PlainText(Encrypting):
    """Stands for every backend that is not known to encrypt."""


@pytest.fixture(params=["memory", "keyring"])
def secrets(request: pytest.FixtureRequest) -> Secrets:
    return MemorySecrets() if request.param == "memory" else KeyringSecrets(Encrypting())


def test_what_was_set_is_there_until_deleted(secrets: Secrets) -> None:
    assert secrets.get("a") is None
    secrets.set("a", "1")
    secrets.set("b", "2")
    secrets.set("a", "3")
    assert (secrets.get("a"), secrets.get("b")) == ("3", "2")
    secrets.delete("a")
    secrets.delete("a")
    assert (secrets.get("a"), secrets.get("b")) == (None, "2")


def test_a_locked_keyring_says_so() -> None:
    backend = Encrypting()
    backend.locked = True
    with pytest.raises(KeyringFailed):
        KeyringSecrets(backend).get("a")
    with pytest.raises(KeyringFailed):
        KeyringSecrets(backend).set("a", "1")


def test_no_keyring_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("keyring.get_keyring", fail.Keyring)
    assert system_secrets() is None


@pytest.mark.parametrize("backend", [fail.Keyring, null.Keyring, PlainText])
def test_a_backend_not_known_to_encrypt_is_refused(backend: type[KeyringBackend]) -> None:
    assert secure(backend()) is None


def test_of_several_the_first_that_encrypts(monkeypatch: pytest.MonkeyPatch) -> None:
    good = SecretService()  # type: ignore[no-untyped-call]
    monkeypatch.setattr(chainer.ChainerBackend, "backends", [PlainText(), good])
    assert secure(chainer.ChainerBackend()) is good  # type: ignore[no-untyped-call]
    monkeypatch.setattr(chainer.ChainerBackend, "backends", [PlainText()])
    assert secure(chainer.ChainerBackend()) is None  # type: ignore[no-untyped-call]


def test_the_fail_backend_is_what_the_library_uses_without_a_session() -> None:
    with pytest.raises(NoKeyringError):
        fail.Keyring().get_password("a", "b")  # type: ignore[no-untyped-call]
