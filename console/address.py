"""The gateway's address as a person types it."""

from urllib.parse import urlsplit


class BadAddress(ValueError):
    """No address of a gateway can be read from it; the text is what was typed."""


def gateway_address(typed: str) -> str:
    """``typed`` with its scheme, https where none was given. Raises BadAddress."""
    whole = typed.strip()
    whole = whole if "://" in whole else f"https://{whole}"
    try:
        parts = urlsplit(whole)
        readable = parts.port is None or parts.port > 0
    except ValueError:
        raise BadAddress(typed) from None
    if parts.scheme not in ("http", "https") or not parts.hostname or not readable or len(whole.split()) != 1:
        raise BadAddress(typed)
    return whole
