"""The gateway's two secrets: from the settings, or made once and kept in the data directory for its owner's eyes only."""

import os
import secrets
from pathlib import Path

from gateway.errors import StartError

SHORTEST = 32


def secret(name: str, given: str, data_dir: Path) -> bytes:
    """The secret of the setting ``name``. Raises StartError for one that is too short or cannot be kept."""
    if given:
        if len(given) < SHORTEST:
            raise StartError(
                f"The setting '{name}' has {len(given)} characters; give it at least {SHORTEST} random ones."
            )
        return given.encode()
    path = data_dir / f"{name.replace('_', '-')}.txt"
    try:
        return path.read_bytes()
    except FileNotFoundError:
        pass
    except OSError as error:
        raise StartError(f"{path} cannot be read ({error.strerror}). Check its owner and rights.") from None
    made = secrets.token_hex(32).encode()
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(made)
            file.flush()
            os.fsync(file.fileno())
    except FileExistsError:
        return path.read_bytes()
    except OSError as error:
        raise StartError(f"{path} cannot be written ({error.strerror}). Check the data directory.") from None
    return made
