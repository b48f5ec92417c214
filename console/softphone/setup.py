"""A desk's settings as the telephone understands them. Pure."""

from pathlib import Path

from console.softphone.orders import Configure
from console.softphone.state import Account, Policy, Sound, Srtp, Transport
from domain.phone_settings import PhoneSettings

ACCOUNT = "pbx"
#: What callers hear before a recording where the centre gives nothing else.
ANNOUNCEMENT = Path(__file__).resolve().parents[2] / "resources" / "sounds" / "recording.wav"


def configured(
    settings: PhoneSettings, *, extension: str = "", secret: str = "", name: str = "", ca_file: str = "", listen: str = "",
    exchange: str = "",
) -> Configure:  # fmt: skip
    """What the engine is to be. ``extension``, ``secret``: the agent's; ``name``: of the agent, shown to whom they call;
    ``ca_file``: the centre's authorities; ``listen``: ``host:port`` where calls come without a registrar (the imitation centre),
    ``exchange``: where this desk's own go then."""
    sound = Sound(
        microphone=settings.phone_microphone,
        speaker=settings.phone_speaker,
        ringer=settings.phone_ringer,
        echo=settings.phone_echo,
        noise=settings.phone_noise,
        gain=settings.phone_gain,
    )
    policy = Policy(
        ring_s=settings.phone_ring_seconds,
        record=settings.phone_record,
        announce=(settings.phone_announce_file or str(ANNOUNCEMENT)) if settings.phone_announce else "",
        auto_answer_s=float(settings.phone_auto_answer) or None,
    )
    account = _account(settings, (extension, secret), name, ca_file, listen, exchange)
    return Configure(accounts=() if account is None else (account,), sound=sound, policy=policy)


def _account(
    settings: PhoneSettings, mine: tuple[str, str], name: str, ca_file: str, listen: str, exchange: str
) -> Account | None:
    registrars, (extension, secret) = _words(settings.phone_server), mine
    if not listen and not (registrars and extension):
        return None
    host, _, port = listen.rpartition(":")
    return Account(
        id=ACCOUNT,
        user=extension or "agen",
        domain=settings.phone_domain or (_host(registrars[0]) if registrars else exchange or host),
        secret=secret,
        display_name=name,
        registrars=registrars,
        proxy=settings.phone_proxy,
        transport=Transport(settings.phone_transport),
        srtp=Srtp(settings.phone_srtp),
        ca_file=ca_file,
        listen_host=host,
        listen_port=int(port) if port.isdigit() else 0,
        keep_alive_s=settings.phone_keep_alive,
        stun=settings.phone_stun,
        ice=settings.phone_ice,
        ringing_headers={word: _words(names) for word, names in settings.phone_headers.items()},
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(word for part in text.split(",") if (word := part.strip()))


def _host(address: str) -> str:
    """Without its port; an IPv6 address keeps its brackets."""
    head, colon, port = address.rpartition(":")
    return head if colon and port.isdigit() else address
