"""One HTTP request and its answer: the only module that imports the HTTP library, which takes as long to load as the inbox to
draw. ``console.sync.transport`` loads it with the first question."""

import sys

# httpx's own command line, of no use here, would bring rich and pygments into the start of the desk.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]

import httpx  # noqa: E402

from console.sync.errors import Rubbish, Slow  # noqa: E402
from console.sync.network import DIRECT, Network, refused_by_proxy, why  # noqa: E402

#: Seconds. Connecting on a working line takes milliseconds; a full batch on a busy gateway may take some seconds.
PROXY_LOGIN = 407
TIMEOUT = httpx.Timeout(10.0, connect=3.0, pool=5.0)


class Exchange:
    """One connection pool to ``base``."""

    def __init__(self, base: str, timeout: httpx.Timeout | None = None, network: Network = DIRECT) -> None:
        """Raises Blocked for a proxy or a file of certificates that cannot be used."""
        self.proxy = network.proxy_for(base)
        #: Whom the feed trusts as well.
        self.trust = network.trust()
        self._http = httpx.AsyncClient(
            base_url=base, timeout=timeout or TIMEOUT, follow_redirects=False, trust_env=False, proxy=self.proxy,
            verify=self.trust,
        )  # fmt: skip

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
        """Status and body of the answer. Raises Unreachable (Blocked, ProxyAway), Slow, Rubbish."""
        what = f"{method} {path}"
        try:
            answer = await self._http.request(method, path, content=content, params=query, headers=headers)
        except httpx.DecodingError as error:
            raise Rubbish(f"{method} {path}: {error}") from error
        except httpx.ReadTimeout as error:
            raise Slow(f"{method} {path}: no answer") from error
        except httpx.ProxyError as error:
            raise refused_by_proxy(_status(error), self.proxy, what) from None
        except httpx.ConnectError as error:
            # Its text names the proxy with its login.
            raise why(error, self.proxy, what) from None
        except httpx.HTTPError as error:
            raise why(error, self.proxy, what) from error
        if answer.status_code == PROXY_LOGIN and self.proxy is not None:
            # Without encryption the proxy answers in the gateway's place.
            raise refused_by_proxy(PROXY_LOGIN, self.proxy, what)
        return answer.status_code, answer.content


def _status(error: httpx.ProxyError) -> int:
    """The proxy's answer to CONNECT, which the library tells in words ("407 Proxy Authentication Required")."""
    first = str(error).partition(" ")[0]
    return int(first) if first.isdecimal() else 0
