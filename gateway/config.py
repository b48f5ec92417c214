"""The settings, typed: a TOML file, then the environment (``SAHUT_<NAME>``) over it. Described in docs/administrators.md."""

import difflib
import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec

from domain.tool_secret import ToolSecret
from gateway.errors import StartError

PREFIX = "SAHUT_"
Positive = Annotated[int, msgspec.Meta(ge=1)]
AtLeastAWeek = Annotated[int, msgspec.Meta(ge=7)]
AtLeastAMonth = Annotated[int, msgspec.Meta(ge=31)]


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Paths are taken from the folder the program was started in. Empty text means "not set"."""

    host: str = "127.0.0.1"
    #: 0 lets the system choose; the address is in the "listening" line.
    port: Annotated[int, msgspec.Meta(ge=0, le=65535)] = 8480
    data_dir: str = "gateway-data"
    #: postgresql://… or sqlite:///…; empty: gateway.db in ``data_dir``.
    database: str = ""
    handbook: str = ""
    #: Keys, at least 32 characters; empty: made once and kept in ``data_dir``.
    secret_key: str = ""
    field_key: str = ""
    demo: bool = False
    #: Accounts and customers to begin with; only with ``demo``.
    seed: str = ""
    access_minutes: Positive = 15
    refresh_days: Positive = 30
    delivery_days: Positive = 90
    lockout_failures: Positive = 5
    lockout_minutes: Positive = 15
    #: From one address; a floor's shift change may come from one.
    sign_ins_per_minute: Positive = 120
    password_memory_kib: Annotated[int, msgspec.Meta(ge=1024)] = 65536
    password_rounds: Positive = 3
    event_days: Positive = 14
    #: At least as long as a desk may come back with work whose answer it never got (see _agree).
    ledger_days: Annotated[int, msgspec.Meta(ge=90)] = 120
    #: Days things are kept after they are over: outgoing work done, conversations a visitor's page finds again, and the figures
    #: of the year, presence (adherence) and offers made.
    job_days: AtLeastAWeek = 30
    visitor_days: AtLeastAWeek = 90
    #: What a tool said of a customer and is sealed is forgotten after so long; that it was asked stays.
    tool_result_days: AtLeastAWeek = 90
    #: Recorded calls are forgotten after so long.
    recording_days: AtLeastAWeek = 90
    presence_days: AtLeastAMonth = 400
    offer_days: AtLeastAMonth = 400
    #: Questions without an answer, once they have one.
    unanswered_days: AtLeastAMonth = 400
    #: What nobody ends: hours until a proposed mass problem that nobody decided is dismissed, until trouble that works again is
    #: closed though not everybody said so, and leaders are reminded of what is broken; days a call-back that is over stays on desks.
    mass_hours: Positive = 8
    incident_hours: Positive = 24
    lead_days: Positive = 3
    beat_seconds: Annotated[float, msgspec.Meta(ge=0.05, le=10)] = 5
    #: Back-office tools: the handbook's tool id → the address asked now and then how it is (a TOML table; JSON in the variable).
    tools: dict[str, str] = {}
    #: Where tools are asked: the name the handbook has for an address → the address (a TOML table; JSON in the variable).
    tool_addresses: dict[str, str] = {}
    #: What tools are called with: name of a secret, as the handbook has it → the secret, and the hosts it may go to (a TOML table; JSON
    #: in the variable). A secret alone goes nowhere.
    tool_secrets: dict[str, str | ToolSecret] = {}
    #: Addresses of balancers whose X-Forwarded-For is believed, separated by commas.
    trusted_proxies: str = ""
    #: Conversations one address may begin, and lines one visitor may write, in the live chat.
    chat_starts_per_minute: Positive = 60
    chat_lines_per_minute: Positive = 60
    #: Web forms one address may begin, requests one customer's thread may make, and one app's key.
    form_starts_per_minute: Positive = 20
    form_lines_per_minute: Positive = 240
    intake_per_minute: Positive = 600
    #: Searches for customers one person may ask for.
    searches_per_minute: Positive = 120
    #: Questions to back-office tools one person may have asked.
    tool_checks_per_minute: Positive = 60
    #: A PBX told who takes calls of its queues (Asterisk's manager interface); no host: none is told. ``pbx_login``: whether the
    #: secret is proved (md5) or sent (plain); ``pbx_ca``: a file of certificates for ``pbx_tls``, empty for the system's;
    #: ``pbx_member``: what its queues call an extension.
    pbx_host: str = ""
    pbx_port: Annotated[int, msgspec.Meta(ge=1, le=65535)] = 5038
    pbx_user: str = ""
    pbx_secret: str = ""
    pbx_login: Literal["md5", "plain"] = "md5"
    pbx_tls: bool = False
    pbx_ca: str = ""
    pbx_member: str = "PJSIP/{extension}"
    probe_seconds: Positive = 30
    #: Where attachments are kept (gateways of one database share it); empty: "attachments" in ``data_dir``. So many ``free_mb``
    #: stay free on its disk.
    attachments: str = ""
    free_mb: Positive = 512
    #: A malware scanner (clamd), as host:port or the path of its socket; empty: files are marked as not scanned.
    clamd: str = ""
    #: An OpenAI-compatible server that suggests answers (https://host/v1), the model it is asked for, its key, "" for none, and how long
    #: it is waited for; no address: none is asked.
    model_url: str = ""
    model_name: str = ""
    model_key: str = ""
    model_seconds: Annotated[float, msgspec.Meta(ge=0.1, le=120)] = 15
    #: Who reads GET /metrics from elsewhere than this machine sends it as a bearer token; empty: nobody does.
    metrics_token: str = ""
    log_level: Literal["debug", "info", "warning", "error"] = "info"

    def secrets(self) -> dict[str, ToolSecret]:
        """``tool_secrets``, those that say no host without one."""
        return {
            name: ToolSecret(one) if isinstance(one, str) else one for name, one in self.tool_secrets.items()
        }


def load(path: Path | None, environment: Mapping[str, str] = os.environ) -> Config:
    """The settings of ``path`` (or none) and the environment. Raises StartError with the line or variable that is wrong."""
    text = ""
    values: dict[str, Any] = {}
    if path is not None:
        text = _read(path)
        try:
            values = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise StartError(f"{path}: {error}. Correct the line; nothing was started or changed.") from None
    for field in msgspec.structs.fields(Config):
        _check(field, values, lambda key: f"{path}, line {_line(text, key)}, {key}")
    unknown = sorted(set(values) - {field.name for field in msgspec.structs.fields(Config)})
    if unknown:
        where = f"{path}, line {_line(text, unknown[0])}"
        raise StartError(f"{where}: there is no setting {unknown[0]!r}. {_near(unknown[0])}")
    for field in msgspec.structs.fields(Config):
        given = environment.get(PREFIX + field.name.upper())
        if given is not None:
            values[field.name] = _from_text(field, given)
    config = msgspec.convert(values, Config)
    _agree(config)
    return config


def _agree(config: Config) -> None:
    """Raises StartError for settings that are right one by one and lose work together: a desk that may still deliver an act
    must find it in the ledger, or the act is done a second time."""
    for name in ("delivery_days", "refresh_days"):
        days = getattr(config, name)
        if config.ledger_days < days:
            raise StartError(
                f"ledger_days is {config.ledger_days}, less than {name} ({days}): a desk could deliver work the gateway has "
                f"forgotten to have done. Set ledger_days to {days} or more, or {name} to less."
            )


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except OSError as error:
        raise StartError(
            f"The settings file {path} cannot be read ({error.strerror}). Check the path and its rights."
        ) from None
    except UnicodeDecodeError:
        raise StartError(f"The settings file {path} is not UTF-8 text. Save it as UTF-8.") from None


def _check(field: Any, values: dict[str, Any], where: Any) -> None:
    if field.name in values:
        try:
            values[field.name] = msgspec.convert(values[field.name], field.type)
        except msgspec.ValidationError as error:
            raise StartError(f"{where(field.name)}: {_plain(error)}. Correct it and start again.") from None


def _from_text(field: Any, given: str) -> Any:
    try:
        if field.name in ("tools", "tool_addresses", "tool_secrets"):
            return msgspec.json.decode(given, type=field.type)
        return msgspec.convert(given, field.type, strict=False)
    except msgspec.DecodeError as error:
        name = PREFIX + field.name.upper()
        raise StartError(f"The variable {name}: {_plain(error)}. Correct it and start again.") from None


def _plain(error: msgspec.DecodeError) -> str:
    return str(error).replace("`", "").removesuffix(" - at $")


def _line(text: str, key: str) -> int:
    found = re.search(rf"^[ \t]*\[?[\"']?{re.escape(key)}\b", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1


def _near(key: str) -> str:
    names = [field.name for field in msgspec.structs.fields(Config)]
    near = difflib.get_close_matches(key, names, n=1)
    return f"Did you mean {near[0]!r}?" if near else f"The settings are: {', '.join(names)}."
