"""What a command says, before anything is done with it: what a database can keep, and a body its author may send."""

import re
from collections.abc import Mapping

import msgspec

from contract.body import Body
from contract.envelope import Command
from contract.errors import ErrorCode
from contract.upcast import UnknownKind, read_body
from gateway.accounts.user import User
from gateway.commands.handlers import Handler
from gateway.errors import Rejection

#: The character U+0000 in JSON, not the six letters.
_NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")


def storable(command: Command) -> Command:
    """``command`` itself, or, when its envelope holds U+0000, which no text of PostgreSQL does, a copy to write down instead."""
    given = msgspec.structs.asdict(command) | {"boot": command.made.boot}
    texts = {name: text for name, text in given.items() if isinstance(text, str) and "\x00" in text}
    if not texts and not any("\x00" in earlier for earlier in command.after):
        return command
    clean = {name: text.replace("\x00", "\ufffd") for name, text in texts.items()}
    boot = clean.pop("boot", command.made.boot)
    made = msgspec.structs.replace(command.made, boot=boot)
    return msgspec.structs.replace(command, made=made, after=(), **clean)


def body_of(command: Command, author: User, handlers: Mapping[str, Handler], *, live: bool) -> Body:
    """The body read, of a kind that ``handlers`` know, its right checked. Raises Rejection."""
    if _NUL.search(command.body):
        # SQLite would keep it, PostgreSQL cannot: no text holds it, on either.
        raise Rejection(ErrorCode.INVALID, {"body": "U+0000"})
    try:
        body = read_body(command.kind, command.v, command.body)
    except UnknownKind:
        raise Rejection(ErrorCode.UNKNOWN_KIND, {"kind": command.kind}) from None
    except msgspec.ValidationError as error:
        raise Rejection(ErrorCode.INVALID, {"body": str(error)}) from None
    if command.kind not in handlers:
        raise Rejection(ErrorCode.UNKNOWN_KIND, {"kind": command.kind})
    if body.LIVE is not live:
        raise Rejection(ErrorCode.INVALID, {"kind": command.kind})
    if body.stream(author.id) != command.stream:
        raise Rejection(ErrorCode.INVALID, {"stream": command.stream})
    if body.ACT is not None:
        author.need(body.ACT)
    return body
