"""Whether a desk has a telephone, and what of its line is no setting. Apart from console.calling, which a desk without one never
imports."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Protocol

from console.phone_secrets import PhoneSecrets
from console.settings import Settings
from domain.permissions import Act


@dataclass(frozen=True)
class Line:
    """``listen``: where calls come without a registrar (the imitation centre), "" for a desk that registers; ``exchange``: where its own
    calls and transfers go then."""

    secrets: PhoneSecrets
    listen: str = ""
    exchange: str = ""


class Extension(Protocol):
    """The agent's extension at the PBX: its number in the agent's own file, its secret in the system's keyring under their name."""

    extension: str
    """"" as long as the agent has given none."""

    async def keep_extension(self, number: str, secret: str) -> None:
        """From now on it is ``number``; ``secret`` "" leaves what was kept for it. Raises KeyringFailed, StoreError."""


def wanted(settings: Settings, line: Line | None, acts: Collection[str]) -> bool:
    """Whether this desk has a telephone at all. ``acts``: what its agent may do; a call becomes a contact."""
    return line is not None and Act.TAKE_CONTACT in acts and bool(line.listen or settings.phone_server)
