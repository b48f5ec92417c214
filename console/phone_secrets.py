"""The secret of an agent's extension: in the system's keyring; without one for as long as the program runs, never in a file."""

from console.store.key import Secrets


class PhoneSecrets:
    """Every call may raise KeyringFailed, and takes as long as the keyring does."""

    def __init__(self, secrets: Secrets | None) -> None:
        self._secrets = secrets
        self._here: dict[str, str] = {}

    def keep(self, whose: str, extension: str, secret: str) -> None:
        """From now on ``extension`` of ``whose`` (an agent at a gateway) registers with ``secret``."""
        name = _name(whose, extension)
        if self._secrets is None:
            self._here[name] = secret
        else:
            self._secrets.set(name, secret)

    def of(self, whose: str, extension: str) -> str:
        """The secret kept for it, "" for none."""
        name = _name(whose, extension)
        found = self._here.get(name) if self._secrets is None else self._secrets.get(name)
        return found or ""


def _name(whose: str, extension: str) -> str:
    # Seats are shared: what one agent gave is nothing for the next.
    return f"phone:{whose}:{extension}"
