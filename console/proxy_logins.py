"""Name and password for a proxy: in the system's keyring, one a proxy; without a keyring for as long as the program runs."""

import msgspec

from console.store.key import Secrets
from console.sync.network import NONE, Network, name_of

Login = tuple[str, str]


class ProxyLogins:
    """Every call but ``network`` without a proxy may raise KeyringFailed, and takes as long as the keyring does."""

    def __init__(self, secrets: Secrets | None) -> None:
        self._secrets = secrets
        self._here: dict[str, Login] = {}

    def keep(self, proxy: str, login: Login) -> None:
        """From now on ``login`` is given to ``proxy``."""
        name = _name(proxy)
        if self._secrets is None:
            self._here[name] = login
        else:
            self._secrets.set(name, msgspec.json.encode(login).decode())

    def network(self, proxy: str, ca_file: str) -> Network:
        """The way these settings describe, with the login kept for it."""
        return Network(proxy, ca_file, None if proxy in ("", NONE) else self._of(proxy))

    def _of(self, proxy: str) -> Login | None:
        name = _name(proxy)
        if self._secrets is None:
            return self._here.get(name)
        found = self._secrets.get(name)
        if found is None:
            return None
        try:
            login: Login = msgspec.json.decode(found, type=Login)
            return login
        except msgspec.DecodeError:
            return None


def _name(proxy: str) -> str:
    """The system's own proxy is one, whatever its address is today."""
    return f"proxy:{name_of(proxy) or proxy}"
