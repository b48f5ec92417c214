"""Listenings that happened where the recording still was: written down as all others."""

from contract.envelope import Command
from contract.errors import ErrorCode
from contract.recording_acts import HearRecording
from gateway.accounts.user import User
from gateway.calls import rows
from gateway.commands.handlers import Handler, on
from gateway.errors import Rejection
from gateway.tx import Tx


class RecordingHandlers:
    def all(self) -> list[tuple[str, Handler]]:
        return [on(HearRecording, self.hear)]

    async def hear(self, tx: Tx, _command: Command, body: HearRecording, author: User) -> None:
        call = await rows.find(tx.conn, body.call)
        if call is not None and call.agent != author.id:
            raise Rejection(ErrorCode.FORBIDDEN)
        tx.audit(author.id, "recording.listen", "call", body.call, recording=body.recording, at="desk")
