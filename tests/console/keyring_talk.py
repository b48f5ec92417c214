"""Run in a D-Bus session of its own: what a desk does with the system's keyring, the real one. One JSON line is the result."""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import secretstorage
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
from jeepney.io.blocking import Proxy, open_dbus_connection  # type: ignore[import-untyped]

from console.credentials import KeyringFailed, system_secrets
from console.store.key import Cost, KeyFile, KeyringChanged, WrongPassword

CHEAP = Cost(time=1, memory=8, lanes=1)


def talk(folder: Path) -> dict[str, object]:
    """Keeps, reads, wraps, deletes, and meets a locked keyring."""
    said: dict[str, object] = {}
    secrets = system_secrets()
    assert secrets is not None, "the daemon's keyring is not known to encrypt"
    said["backend"] = type(secrets._backend).__module__
    secrets.set("desk", "rahasia")
    secrets.set("other", "lain")
    said["read"] = secrets.get("desk")
    secrets.set("desk", "rahasia baru")
    said["read again"] = secrets.get("desk")
    secrets.delete("desk")
    secrets.delete("desk")
    said["deleted"] = secrets.get("desk")
    said["the other"] = secrets.get("other")

    file = KeyFile(folder / "key.json", "desk", secrets, CHEAP)
    key = file.create("sandi")
    said["unlocked"] = file.unlock("sandi") == key
    said["kept"] = secrets.get("desk") is not None
    said["wrong"] = _fails(lambda: file.unlock("salah"), WrongPassword)

    secrets.delete("desk")
    said["gone"] = _fails(lambda: file.unlock("sandi"), KeyringChanged)

    # Nobody is there who could answer the question for its password.
    secretstorage.get_default_collection(secretstorage.dbus_init()).lock()
    said["locked get"] = _fails(lambda: secrets.get("desk"), KeyringFailed)
    said["locked set"] = _fails(lambda: secrets.set("desk", "x"), KeyringFailed)
    said["locked unlock"] = _fails(lambda: file.unlock("sandi"), KeyringFailed)
    return said


def _fails(act: Callable[[], object], kind: type[Exception]) -> bool:
    try:
        act()
    except kind:
        return True
    return False


def _answers() -> bool:
    """Whether the daemon is there: to ask before would have the bus start another one, locked."""
    with open_dbus_connection() as conn:
        bus = Proxy(message_bus, conn)
        (owned,) = bus.NameHasOwner("org.freedesktop.secrets")
    return bool(owned)


def main() -> None:
    daemon = subprocess.Popen(
        ["gnome-keyring-daemon", "--foreground", "--components=secrets", "--unlock"],
        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    assert daemon.stdin is not None
    daemon.stdin.write(b"sandi gantungan kunci")
    daemon.stdin.close()
    try:
        while not _answers():
            assert daemon.poll() is None, "the daemon does not start here"
            time.sleep(0.05)
        print(json.dumps(talk(Path(sys.argv[1]))))
    finally:
        daemon.kill()
        daemon.wait()


if __name__ == "__main__":
    main()
