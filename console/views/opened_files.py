"""Files the agent looks at with the system's own program: clear copies in a folder of the agent's alone, gone with the desk."""

import asyncio
import shutil
import tempfile
from pathlib import Path

from console.store.errors import typed


class OpenedFiles:
    """``close`` removes what a viewer does not hold open; the rest goes with the system's own tidying."""

    def __init__(self) -> None:
        self._folder: Path | None = None

    async def put(self, id: str, name: str, data: bytes) -> Path:
        """Where the clear copy stands, to be read only. Raises StoreError."""
        return await asyncio.to_thread(self._put, id, name, data)

    def _put(self, id: str, name: str, data: bytes) -> Path:
        with typed():
            if self._folder is None:
                self._folder = Path(tempfile.mkdtemp(prefix="sahut-"))
            folder = self._folder / id
            folder.mkdir(mode=0o700, exist_ok=True)
            path = folder / name
            if not path.exists():
                path.write_bytes(data)
                path.chmod(0o400)
            return path

    def close(self) -> None:
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None
