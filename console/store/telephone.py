"""What a desk keeps of its telephone: one small value in its encrypted file (console.softphone.keep)."""

from console.store.meta import Meta

_KEY = "telephone"


class TelephoneKeep:
    """A console.softphone.keep.Keep over the desk's file. Raises StoreError."""

    def __init__(self, meta: Meta) -> None:
        self._meta = meta

    async def load(self) -> bytes | None:
        """As Keep says."""
        return await self._meta.get(_KEY, bytes)

    async def save(self, content: bytes) -> None:
        """As Keep says."""
        await self._meta.put(_KEY, content)
