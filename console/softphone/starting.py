"""The first words between whoever starts an engine and the engine, over its standard input and output: one line each."""

import msgspec

#: Another engine has the folder.
IN_USE = "in_use"


class Start(msgspec.Struct, frozen=True, kw_only=True):
    """``address``, ``authkey``: of the pipe; ``journal_key``: 32 bytes; ``folder``: where the engine keeps what is its own."""

    address: str
    authkey: bytes
    journal_key: bytes
    folder: str


class Listening(msgspec.Struct, frozen=True, kw_only=True, tag_field="event", tag="listening"):
    """The door is open."""

    pid: int


class NotStarted(msgspec.Struct, frozen=True, kw_only=True, tag_field="event", tag="not_started"):
    """``reason``: first_line (it cannot be read), in_use, folder, address, line;
    ``said``: more for the log."""

    reason: str
    said: str = ""


Answer = Listening | NotStarted
