"""Signed tokens (JWT, HS256): access, refresh, and the desk-bound delivery token."""

from enum import StrEnum
from typing import Any

import jwt
import msgspec

from contract.errors import ErrorCode
from gateway.errors import Refusal


class Scope(StrEnum):
    ACCESS = "access"
    REFRESH = "refresh"
    #: Can do one thing: deliver this author's queued commands from this client, also after sign-out, and ask what became of them.
    DELIVER = "deliver"


class Claims(msgspec.Struct, frozen=True):
    """``sub`` user, ``cli`` client, ``sid`` session, ``gen`` the refresh token's generation."""

    scope: Scope
    sub: str
    cli: str
    exp: int
    sid: str = ""
    gen: int = 0


def sign_in_again() -> Refusal:
    return Refusal(401, ErrorCode.SIGN_IN_AGAIN)


class Tokens:
    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def make(self, claims: Claims) -> str:
        payload: dict[str, Any] = msgspec.to_builtins(claims)
        return jwt.encode(payload, self._secret, algorithm="HS256")

    def read(self, token: str, now: int, *scopes: Scope) -> Claims:
        """What a token says. Raises Refusal for one that is forged, over (``now`` in ms) or of no fitting scope."""
        try:
            # The gateway's own clock decides, so that tests and skewed hosts see one time.
            payload = jwt.decode(
                token,
                self._secret,
                algorithms=["HS256"],
                options={"verify_exp": False, "require": ["exp", "sub"]},
            )
            claims = msgspec.convert(payload, Claims)
        except (jwt.InvalidTokenError, msgspec.ValidationError):
            raise sign_in_again() from None
        if claims.exp * 1000 <= now:
            raise sign_in_again()
        if claims.scope not in scopes:
            raise Refusal(403, ErrorCode.FORBIDDEN, {"scope": claims.scope.value})
        return claims
