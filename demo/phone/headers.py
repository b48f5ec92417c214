"""What this exchange tells the desk in its INVITE, as a PBX does with a caller who came by its menu."""

from dataclasses import dataclass

GENERAL, OUTLETS = "telepon_umum", "SAPA"
#: The host a number is said to be at; RFC 2606 gave it to nobody.
HOST = "pbx.example"


@dataclass(frozen=True)
class Asked:
    """What the menu and its bot learned. ``intent``: of the bot, "" where the caller pressed keys instead; ``said``: their words to it."""

    queue: str = GENERAL
    ivr: str = ""
    intent: str = ""
    said: str = ""


def headers(number: str, name: str, asked: Asked, waited: int) -> dict[str, str]:
    """Header → value; an empty one is left out."""
    told = {
        "P-Asserted-Identity": f'"{name}" <sip:{number}@{HOST}>' if name else f"<sip:{number}@{HOST}>",
        "X-Queue": asked.queue,
        "X-IVR": asked.ivr,
        "X-Wait": str(waited),
        "X-Bot-Intent": asked.intent,
        "X-Bot-Transcript": asked.said,
    }
    return {header: value for header, value in told.items() if value}
