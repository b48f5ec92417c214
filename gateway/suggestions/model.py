"""One question to an OpenAI-compatible server (POST …/chat/completions). It is given pieces of what the centre knows and must name those
its answer rests on; whatever it says otherwise is no answer. Nothing of question or answer is logged."""

import asyncio
from collections.abc import Sequence
from datetime import date

import httpx
import msgspec

from contract.suggestion import Suggestion, Why
from domain.knowledge import Piece
from domain.redact import redacted
from gateway.config import Config
from gateway.suggestions.passages import Passages

#: Bytes of an answer that are read, characters of a suggestion.
_BYTES, _TEXT = 256 * 1024, 2_000
_TOLD = (
    "You help an agent of an Indonesian contact centre. Answer the customer's message in polite Indonesian, in at most five "
    "sentences, from the numbered passages alone; add nothing that does not stand there, and never quote or mention a passage marked "
    "internal: it says how to work, not what to say. Reply with JSON only: "
    '{"answer": "...", "sources": [numbers of the passages used]}. If the passages do not answer it, reply {"answer": "", "sources": []}.'
)


class Message(msgspec.Struct, frozen=True):
    role: str
    content: str


class _Choice(msgspec.Struct, frozen=True):
    message: Message


class _Completion(msgspec.Struct, frozen=True):
    choices: tuple[_Choice, ...]


class _Said(msgspec.Struct, frozen=True):
    answer: str
    sources: tuple[int, ...]


class Asked(msgspec.Struct, frozen=True):
    """As the server takes it."""

    model: str
    messages: tuple[Message, ...]
    temperature: float = 0.2
    max_tokens: int = 600
    stream: bool = False


class Model:
    """``url``: up to and with the version, as https://host/v1; ``key``: its bearer token, "" for none."""

    def __init__(self, url: str, name: str, key: str, seconds: float) -> None:
        self._url, self._name, self._key, self._seconds = url.rstrip("/"), name, key, seconds
        self._passages = Passages()

    async def answer(self, text: str, pieces: Sequence[Piece], today: date) -> Suggestion:
        """``text`` as the customer wrote it: who they are stays here. Never raises for what the server does."""
        if not pieces:
            return Suggestion(why=Why.NO_SOURCE)
        shown = self._passages.of(pieces, text, today)
        question = Message("user", f"Passages:\n{shown}\n\nMessage:\n{redacted(text, today)}")
        body = msgspec.json.encode(Asked(self._name, (Message("system", _TOLD), question)))
        try:
            async with asyncio.timeout(self._seconds):
                said = await self._post(body)
        except (TimeoutError, httpx.HTTPError, httpx.InvalidURL):
            return Suggestion(why=Why.DOWN)
        return Suggestion(why=Why.UNREADABLE) if said is None else _judged(said, pieces)

    async def _post(self, body: bytes) -> bytes | None:
        headers = {"content-type": "application/json", "accept": "application/json", "user-agent": "Sahut"}
        if self._key:
            headers["authorization"] = f"Bearer {self._key}"
        url = f"{self._url}/chat/completions"
        async with (
            # Without TLS there is nothing to verify, and no certificates to read.
            httpx.AsyncClient(follow_redirects=False, timeout=None, verify=url.startswith("https:")) as http,
            http.stream("POST", url, content=body, headers=headers) as answer,
        ):
            if answer.status_code != 200:
                raise httpx.HTTPStatusError("refused", request=answer.request, response=answer)
            read = bytearray()
            async for piece in answer.aiter_bytes():
                read += piece
                if len(read) > _BYTES:
                    return None
        return bytes(read)


def chosen(config: Config) -> Model | None:
    """The server the settings name, None for none."""
    if not config.model_url:
        return None
    return Model(config.model_url, config.model_name, config.model_key, config.model_seconds)


def _judged(read: bytes, pieces: Sequence[Piece]) -> Suggestion:
    """What was said, if it says where it stands."""
    try:
        content = msgspec.json.decode(read, type=_Completion).choices[0].message.content.strip()
        # Some fence what they were asked to send bare.
        content = content.removeprefix("```json").removeprefix("```").removesuffix("```").strip()
        said = msgspec.json.decode(content, type=_Said)
    except (msgspec.DecodeError, IndexError, RecursionError, UnicodeDecodeError):
        return Suggestion(why=Why.UNREADABLE)
    text = said.answer.strip()
    known = tuple(dict.fromkeys(pieces[at - 1].id for at in said.sources if 1 <= at <= len(pieces)))
    if not text or not known or len(known) < len(set(said.sources)):
        return Suggestion(why=Why.NO_SOURCE)
    return Suggestion(text[:_TEXT], known)
