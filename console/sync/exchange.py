"""One HTTP request and its answer: the only module that imports the HTTP library, which takes as long to load as the inbox to
draw. ``console.sync.transport`` loads it with the first question."""

import sys

# httpx's own command line, of no use here, would bring rich and pygments into the start of the desk.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]

import httpx  # noqa: E402

from console.sync.errors import Rubbish, Slow, Unreachable  # noqa: E402

#: Seconds. Connecting on a working line takes milliseconds; a full batch on a busy gateway may take some seconds.
TIMEOUT = httpx.Timeout(10.0, connect=3.0, pool=5.0)


class Exchange:
    """One connection pool to ``base``."""

    def __init__(self, base: str, timeout: httpx.Timeout | None = None) -> None:
        self._http = httpx.AsyncClient(
            base_url=base, timeout=timeout or TIMEOUT, follow_redirects=False, trust_env=False
        )

    async def close(self) -> None:
        """Closes every connection."""
        await self._http.aclose()

    async def ask(
        self,
        method: str,
        path: str,
        content: bytes | None,
        query: dict[str, str] | None,
        headers: dict[str, str],
    ) -> tuple[int, bytes]:
        """Status and body of the answer. Raises Unreachable, Slow, Rubbish."""
        try:
            answer = await self._http.request(method, path, content=content, params=query, headers=headers)
        except httpx.DecodingError as error:
            raise Rubbish(f"{method} {path}: {error}") from error
        except httpx.ReadTimeout as error:
            raise Slow(f"{method} {path}: no answer") from error
        except httpx.HTTPError as error:
            raise Unreachable(f"{method} {path}: {type(error).__name__}") from error
        return answer.status_code, answer.content
