"""Packets of Asterisk's Manager Interface: lines ``Key: value``, ended by an empty one.

Source: the AMI v2 specification and the pages of the actions Login, Challenge, QueuePause and Ping, docs.asterisk.org.
"""

import asyncio
import hashlib
from collections.abc import Mapping

from gateway.pbx.base import PbxAway

#: More than any answer to what is asked here; whoever sends more is no manager interface.
_MOST_LINES = 200
_GREETING = b"Asterisk Call Manager"
_LOST = (OSError, EOFError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, ValueError)


def packet(fields: Mapping[str, str]) -> bytes:
    """``fields`` as they go out. Raises ValueError where a value would begin a line of its own."""
    for value in fields.values():
        if any(ord(letter) < 32 or ord(letter) == 127 for letter in value):
            raise ValueError("a control character in a field")
    return "".join(f"{key}: {value}\r\n" for key, value in fields.items()).encode() + b"\r\n"


async def read_greeting(reader: asyncio.StreamReader) -> None:
    """The line a manager interface begins with. Raises PbxAway."""
    if not (await _line(reader)).startswith(_GREETING):
        raise PbxAway("what answers there is no Asterisk manager interface")


async def read_answer(reader: asyncio.StreamReader, id: str) -> dict[str, str]:
    """The response to the action ``id``; events and answers to others are passed over. Keys in lower case. Raises PbxAway."""
    while True:
        found = await _packet(reader)
        if "response" in found and found.get("actionid") == id:
            return found


async def _packet(reader: asyncio.StreamReader) -> dict[str, str]:
    found: dict[str, str] = {}
    for _ in range(_MOST_LINES):
        line = (await _line(reader)).decode("utf-8", "replace").strip()
        if not line:
            if found:
                return found
            continue
        key, colon, value = line.partition(":")
        if not colon:
            raise PbxAway("an answer that cannot be read")
        found[key.strip().lower()] = value.strip()
    raise PbxAway("an answer without an end")


async def _line(reader: asyncio.StreamReader) -> bytes:
    try:
        line = await reader.readuntil(b"\n")
    except _LOST as error:
        raise PbxAway(f"the connection broke ({type(error).__name__})") from None
    return line


def key(challenge: str, secret: str) -> str:
    """What proves the secret without sending it (page of the action Login)."""
    return hashlib.md5((challenge + secret).encode(), usedforsecurity=False).hexdigest()
