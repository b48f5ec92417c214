"""Whether an installed console is whole: its first picture, every module, an encrypted file. For those who package and install it.

Nobody is signed in, nothing is fetched, and nothing stays behind but the picture.
"""

import importlib
import json
import pkgutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

from console.app import Options, front, painted
from contract import VERSION

#: What is not part of an installed desk.
_NOT_SHIPPED = ("console.tour", "console.widgets.gallery")
PICTURE = "sahut.png"
#: Libraries that are imported where they are first wanted.
_LATE = (
    "argon2.low_level",
    "cryptography.hazmat.primitives.ciphers.aead",
    "httpx",
    "hunspell",
    "keyring",
    "livekit.rtc",
    "miniaudio",
    "holidays",
    "pjsua2.pjsua2",
    "websockets.asyncio.client",
    "yaml",
)


def check(folder: Path) -> int:
    """Leaves the first picture in ``folder`` and prints one JSON line; 0 when everything is there, else 1."""
    said: dict[str, object] = {"version": VERSION}
    faults: list[str] = []
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as passing:
        began = monotonic()
        made = front(Options(data=Path(passing)))
        painted(made)
        said["first_paint_ms"] = round((monotonic() - began) * 1000)
        picture = folder / PICTURE
        if not made.shell.grab().save(str(picture)):
            faults.append(f"the picture {picture} cannot be written")
        modules = [*_modules(), *_LATE]
        faults += [fault for module in modules if (fault := _import(module))]
        said["modules"] = len(modules)
        faults += _file(Path(passing) / "check.db")
        said["keyring"] = _keyring()
        made.shell.end()
    said["faults"] = faults
    print(json.dumps(said))
    return 1 if faults else 0


def _modules() -> Iterator[str]:
    for name in ("console", "contract", "domain"):
        package = importlib.import_module(name)
        for found in pkgutil.walk_packages(package.__path__, f"{name}."):
            if not found.name.startswith(_NOT_SHIPPED) and not found.name.endswith("__main__"):
                yield found.name


def _import(module: str) -> str:
    try:
        importlib.import_module(module)
    except ImportError as error:
        return f"{module}: {error}"
    return ""


def _file(path: Path) -> list[str]:
    """An encrypted file is made, written, and read by its key alone."""
    from console.store.database import Database
    from console.store.errors import StoreError, WrongKey

    try:
        for key, begin in ((bytes(32), True), (bytes(32), False)):
            db = Database(path, key)
            db.open_now()
            if begin:
                db.write_now(lambda conn: conn.run("INSERT INTO meta VALUES ('check', 'ya')"))
            found = db.read_now(lambda conn: conn.run("SELECT value FROM meta WHERE key = 'check'").scalar())
            db.close_now()
            if found != "ya":
                return ["the encrypted file does not keep what is written"]
        stranger = Database(path, b"k" * 32)
        try:
            stranger.open_now()
        except WrongKey:
            return []
        finally:
            stranger.close_now()
    except StoreError as error:
        return [f"the encrypted file: {error.code}"]
    return ["the encrypted file opens with any key"]


def _keyring() -> str:
    from console.credentials import system_secrets

    return "yes" if system_secrets() is not None else "no: the passphrase is asked at each start"
