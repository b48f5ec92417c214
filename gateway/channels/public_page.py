"""The files of a channel's public page and how they are served: read once, at the start, and nothing from elsewhere runs in them."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from litestar import Request, Response
from litestar.datastructures import State

from gateway.errors import StartError, not_found

Asked = Request[object, object, State]

_TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


class PublicPage:
    """``name`` as it stands in sentences; ``about`` gives page.json, what the page shows before anybody writes; ``frames``: what the
    page itself may frame. Raises StartError when the files are not there."""

    def __init__(self, name: str, folder: Path, about: Callable[[], bytes], frames: str = "'none'") -> None:
        self._files, self._about = _read(name, folder), about
        self._headers = {
            # Any site may show the page in a frame.
            "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
            f"connect-src 'self'; frame-src {frames}; base-uri 'none'; form-action 'none'; frame-ancestors *",
            "x-content-type-options": "nosniff",
            "referrer-policy": "no-referrer",
            "cache-control": "no-cache",
        }

    def answer(self, request: Asked, name: str) -> Response[bytes]:
        """The file ``name``. Raises Refusal not_found."""
        if name == "page.json":
            return Response(self._about(), media_type="application/json", headers=self._headers)
        if name not in self._files:
            raise not_found(file=name[:80])
        kind, content, tag = self._files[name]
        headers = self._headers | {"etag": tag}
        if request.headers.get("if-none-match") == tag:
            return Response(b"", status_code=304, headers=headers)
        return Response(content, media_type=kind, headers=headers)


def _read(name: str, folder: Path) -> dict[str, tuple[str, bytes, str]]:
    """File → (type, content, tag)."""
    files = {}
    try:
        for path in sorted(folder.iterdir()):
            if path.suffix in _TYPES:
                content = path.read_bytes()
                tag = f'"{hashlib.sha256(content).hexdigest()[:16]}"'
                files[path.name] = (_TYPES[path.suffix], content, tag)
    except OSError as error:
        raise StartError(
            f"The files of the {name} in {folder} cannot be read ({error.strerror}). Install the program again."
        ) from None
    if "index.html" not in files:
        raise StartError(f"The files of the {name} are missing in {folder}. Install the program again.")
    return files
