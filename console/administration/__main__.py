"""``python -m console.administration``, which ``./sahut admin`` becomes."""

import argparse
import asyncio
import getpass
import sys
import uuid
from collections.abc import Awaitable
from contextlib import suppress

import msgspec

from console.address import BadAddress, gateway_address
from console.admin_line import AdminLine
from console.administration.acts import do
from console.administration.fields import BadField
from console.administration.handbook import handbook
from console.administration.naming import Unknown
from console.administration.output import clean
from console.administration.words import USAGE_ERROR, parser
from console.operations.administration import Administration
from console.operations.errors import AdminRefused, OfflineNotPossible
from console.operations.handbook_drafts import HandbookDrafts
from console.sync.errors import GatewayError, Refused
from console.sync.transport import Transport
from contract import PROTOCOL
from contract.errors import ErrorCode
from contract.paths import SESSION
from contract.session import Session, SignIn

NO, UNREACHED, NOT_ALLOWED = 1, 69, 77
_SIGN_IN_AGAIN = frozenset({ErrorCode.BAD_CREDENTIALS, ErrorCode.LOCKED_OUT, ErrorCode.PASSWORD_CHANGE})
#: Names the one desk the command line is for an administrator: every sign-in would use up a series of ticket numbers else.
_DESK = uuid.UUID("0f0c2a52-9d0b-5c3e-8a57-5f1d7a0d9c10")


def main(arguments: list[str] | None = None) -> int:
    asked = parser().parse_args(arguments)
    try:
        address = gateway_address(asked.gateway)
        return asyncio.run(_run(address, asked))
    except BadAddress:
        return _fail(USAGE_ERROR, f"{asked.gateway!r} is no address of a gateway")
    except (BadField, Unknown) as error:
        return _fail(USAGE_ERROR if isinstance(error, BadField) else NO, str(error))
    except OSError as error:
        return _fail(NO, f"{error.filename}: {error.strerror}")
    except AdminRefused as error:
        return _refused(error.code, error.detail)
    except Refused as error:
        return _refused(error.problem.code, error.problem.detail)
    except (GatewayError, OfflineNotPossible):
        return _fail(
            UNREACHED, f"the gateway {asked.gateway} is not reached; whether it did the act is not known"
        )
    except KeyboardInterrupt:
        return 130


async def _run(address: str, asked: argparse.Namespace) -> int:
    if not asked.user:
        return _fail(USAGE_ERROR, "say who you are with --user or SAHUT_ADMIN_USER")
    # A table of people takes its time: each new password is made costly to guess.
    import httpx

    transport = Transport(address, httpx.Timeout(300.0, connect=5.0))
    try:
        session = await _sign_in(transport, asked.user)

        def exchange(
            method: str, path: str, body: msgspec.Struct | None, content: bytes | None
        ) -> Awaitable[bytes]:
            return transport.raw(method, path, token=session.access, body=body, content=content)

        try:
            line = AdminLine(exchange)
            if asked.noun == "handbook":
                return await handbook(HandbookDrafts(line), asked)
            return await do(Administration(line), asked)
        finally:
            # Who resets their own password, or signs themselves out, has no session left to end.
            with suppress(GatewayError):
                await transport.raw("DELETE", SESSION, token=session.access)
    finally:
        await transport.close()


async def _sign_in(transport: Transport, username: str) -> Session:
    """Raises GatewayError."""
    password = _secret("Password: ")
    client = str(uuid.uuid5(_DESK, username))
    body = SignIn(username, password, PROTOCOL, "sahut admin", client)
    try:
        return await transport.ask("POST", SESSION, Session, body=body, renewing=True)
    except Refused as error:
        if error.problem.code is not ErrorCode.PASSWORD_CHANGE:
            raise
        print("This password was for one sign-in. Choose your own.", file=sys.stderr)
        if not (chosen := _secret("New password: ")):
            raise
    body = msgspec.structs.replace(body, new_password=chosen)
    return await transport.ask("POST", SESSION, Session, body=body, renewing=True)


def _secret(prompt: str) -> str:
    if sys.stdin.isatty():
        return getpass.getpass(prompt)
    return sys.stdin.buffer.readline().decode("utf-8", "replace").rstrip("\r\n")


def _refused(code: ErrorCode, detail: dict[str, str]) -> int:
    values = ", ".join(f"{clean(name)}: {clean(value)}" for name, value in detail.items())
    sentences = {
        ErrorCode.STALE: "somebody changed it meanwhile; look again and repeat",
        ErrorCode.BAD_CREDENTIALS: "user name or password is wrong",
        ErrorCode.LOCKED_OUT: "too many wrong passwords; wait, or let another administrator reset it",
        ErrorCode.FORBIDDEN: "not allowed",
        ErrorCode.NOT_FOUND: "not found",
        ErrorCode.INVALID: "refused",
    }
    allowed = code is not ErrorCode.FORBIDDEN and code not in _SIGN_IN_AGAIN
    said = sentences.get(code, code.value) + (f" ({values})" if values else "")
    return _fail(NO if allowed else NOT_ALLOWED, f"{said}. Nothing was changed.")


def _fail(exit_code: int, sentence: str) -> int:
    print(f"sahut admin: {sentence}", file=sys.stderr)
    return exit_code


if __name__ == "__main__":
    sys.exit(main())
