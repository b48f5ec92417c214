"""Acts on recorded calls that are told to the gateway afterwards."""

from contract.body import Body


class HearRecording(Body, frozen=True, kw_only=True):
    """Its agent listened to ``recording`` of ``call`` at the desk that holds it, before it came up: a line of the audit, as every
    listening. Queued: the gateway may be away, and may not have heard of the call yet."""

    KIND = "recording.hear"
    recording: str
    call: str

    def stream(self, author: str) -> str:
        return f"recording:{self.recording}"


RECORDING_ACTS = (HearRecording,)
