"""Routes of the recorded calls (contract.recording)."""

from typing import Annotated

from litestar import Request, Response, Router, get, post, put
from litestar.datastructures import State
from litestar.params import FromPath, FromQuery, JSONBody, PathParameter

from contract.paths import RECORDINGS
from contract.recording import MOST, Listening, RecordingBegin, RecordingInfo, RecordingUpload
from gateway.accounts.auth import Guard
from gateway.clock import Clock
from gateway.recordings.service import Recordings

Asked = Request[object, object, State]
Offset = Annotated[int, PathParameter(ge=0, le=MOST)]


def routes(recordings: Recordings, clock: Clock, signed_in: Guard, delivering: Guard) -> Router:
    """``delivering``: also the desk whose agent has signed out uploads what they left, and hears nothing."""

    @post(RECORDINGS, status_code=200)
    async def begin(request: Asked, data: JSONBody[RecordingBegin]) -> RecordingUpload:
        return await recordings.begin((await delivering(request)).user, data)

    @put(f"{RECORDINGS}/{{id:str}}/pieces/{{offset:int}}", status_code=200)
    async def piece(request: Asked, id: FromPath[str], offset: Offset) -> RecordingUpload:
        user = (await delivering(request)).user
        return await recordings.put(user, id, offset, await request.body())

    @post(f"{RECORDINGS}/{{id:str}}/finish", status_code=200)
    async def finish(request: Asked, id: FromPath[str]) -> RecordingUpload:
        return await recordings.finish((await delivering(request)).user, id)

    @get(RECORDINGS)
    async def listed(
        request: Asked, call: FromQuery[str] = "", agent: FromQuery[str] = "", team: FromQuery[bool] = False
    ) -> list[RecordingInfo]:
        return await recordings.listed((await signed_in(request)).user, call, agent, team=team)

    @post(f"{RECORDINGS}/{{id:str}}/listen", status_code=200)
    async def listen(request: Asked, id: FromPath[str]) -> Listening:
        return await recordings.listen((await signed_in(request)).user, id)

    @get(f"{RECORDINGS}/{{id:str}}/pieces/{{offset:int}}")
    async def heard(
        request: Asked, id: FromPath[str], offset: Offset, allowed: FromQuery[str] = ""
    ) -> Response[bytes]:
        user = (await signed_in(request)).user
        content = await recordings.piece(user, id, offset, allowed, clock())
        headers = {"cache-control": "private, no-store", "x-content-type-options": "nosniff"}
        return Response(content, media_type="application/octet-stream", headers=headers)

    return Router("/", route_handlers=[begin, piece, finish, listed, listen, heard], tags=["recordings"])
