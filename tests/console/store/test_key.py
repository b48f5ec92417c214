"""The key of a file: had by password and keyring together, by nothing less, and never in plain text."""

from pathlib import Path

import pytest

from console.credentials import MemorySecrets
from console.store.key import (
    Cost,
    KeyFile,
    KeyFileBroken,
    KeyringChanged,
    NoKeyYet,
    Policy,
    WrongPassword,
    policy_for,
)

#: Argon2id as cheap as it gets: what is tested is what opens what.
CHEAP = Cost(time=1, memory=8, lanes=1)


@pytest.fixture(params=["keyring", "passphrase"])
def secrets(request: pytest.FixtureRequest) -> MemorySecrets | None:
    return MemorySecrets() if request.param == "keyring" else None


def test_the_password_opens_it_again(tmp_path: Path, secrets: MemorySecrets | None) -> None:
    key = KeyFile(tmp_path / "key", "sari", secrets, CHEAP).create("rahasia")
    assert len(key) == 32
    assert KeyFile(tmp_path / "key", "sari", secrets).unlock("rahasia") == key


def test_another_password_does_not(tmp_path: Path, secrets: MemorySecrets | None) -> None:
    file = KeyFile(tmp_path / "key", "sari", secrets, CHEAP)
    file.create("rahasia")
    for wrong in ("", "Rahasia", "rahasia "):
        with pytest.raises(WrongPassword):
            file.unlock(wrong)


def test_a_changed_password_wraps_the_same_key(tmp_path: Path, secrets: MemorySecrets | None) -> None:
    file = KeyFile(tmp_path / "key", "sari", secrets, CHEAP)
    key = file.create("lama")
    file.wrap(key, "baru")
    assert file.unlock("baru") == key
    with pytest.raises(WrongPassword):
        file.unlock("lama")


def test_the_key_is_nowhere_in_the_open(tmp_path: Path, secrets: MemorySecrets | None) -> None:
    file = KeyFile(tmp_path / "key", "sari", secrets, CHEAP)
    key = file.create("rahasia")
    text = (tmp_path / "key").read_bytes()
    kept = "" if secrets is None else secrets.get("sari") or ""
    import base64

    assert base64.b64encode(key)[:40] not in text
    assert base64.b64encode(key).decode() != kept
    assert (tmp_path / "key").stat().st_mode & 0o077 == 0


def test_a_copied_disk_lacks_the_keyring(tmp_path: Path) -> None:
    KeyFile(tmp_path / "key", "sari", MemorySecrets(), CHEAP).create("rahasia")
    with pytest.raises(KeyringChanged):
        KeyFile(tmp_path / "key", "sari", MemorySecrets()).unlock("rahasia")
    with pytest.raises(KeyringChanged):
        KeyFile(tmp_path / "key", "sari", None).unlock("rahasia")


def test_another_keyring_secret_does_not_open_it(tmp_path: Path) -> None:
    KeyFile(tmp_path / "key", "sari", MemorySecrets(), CHEAP).create("rahasia")
    other = MemorySecrets()
    KeyFile(tmp_path / "other", "sari", other, CHEAP).create("rahasia")
    with pytest.raises(WrongPassword):
        KeyFile(tmp_path / "key", "sari", other).unlock("rahasia")


def test_one_users_file_is_not_anothers(tmp_path: Path) -> None:
    KeyFile(tmp_path / "key", "sari", None, CHEAP).create("rahasia")
    with pytest.raises(WrongPassword):
        KeyFile(tmp_path / "key", "budi", None).unlock("rahasia")


def test_a_wrapping_made_weaker_does_not_open(tmp_path: Path) -> None:
    """The policy is bound into the seal: claiming 'passphrase' of a keyring file gains nothing."""
    KeyFile(tmp_path / "key", "sari", MemorySecrets(), CHEAP).create("rahasia")
    text = (tmp_path / "key").read_text().replace('"keyring"', '"passphrase"')
    (tmp_path / "key").write_text(text)
    with pytest.raises(WrongPassword):
        KeyFile(tmp_path / "key", "sari", None).unlock("rahasia")


def test_nothing_there_and_rubbish_have_names(tmp_path: Path) -> None:
    file = KeyFile(tmp_path / "key", "sari", None)
    with pytest.raises(NoKeyYet):
        file.unlock("x")
    (tmp_path / "key").write_text("{")
    with pytest.raises(KeyFileBroken):
        file.unlock("x")


def test_forgotten_is_forgotten(tmp_path: Path) -> None:
    secrets = MemorySecrets()
    file = KeyFile(tmp_path / "key", "sari", secrets, CHEAP)
    file.create("rahasia")
    file.forget()
    assert not file.exists()
    assert secrets.get("sari") is None


def test_the_policy_never_falls_back_to_plain_text() -> None:
    assert policy_for(MemorySecrets(), passphrase_allowed=False) is Policy.KEYRING
    assert policy_for(None, passphrase_allowed=True) is Policy.PASSPHRASE
    assert policy_for(None, passphrase_allowed=False) is Policy.MEMORY
