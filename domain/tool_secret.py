"""Secrets tools are called with: who keeps the gateway says where each may go, whoever wrote the handbook that names it."""

from urllib.parse import urlsplit

import msgspec


class ToolSecret(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``hosts``: ``core.internal`` for any port of that host, ``core.internal:8443`` for one."""

    secret: str
    hosts: tuple[str, ...] = ()

    def may_go(self, url: str) -> bool:
        """Whether it may be sent to ``url``."""
        host = host_of(url)
        return bool(host) and not {host, host.rpartition(":")[0]}.isdisjoint(
            one.lower() for one in self.hosts
        )


def host_of(url: str) -> str:
    """Host and port of ``url`` (``core.internal:443``), "" for what is no address."""
    try:
        parts = urlsplit(url)
        name, port = parts.hostname, parts.port or {"https": 443, "http": 80}.get(parts.scheme)
    except ValueError:
        return ""
    if not name or port is None:
        return ""
    return f"[{name}]:{port}" if ":" in name else f"{name}:{port}"
