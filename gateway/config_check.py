"""Settings of the right type that still make no sense: a tool would be down for ever, a balancer never believed."""

from collections.abc import Iterable
from ipaddress import ip_network
from urllib.parse import urlsplit

from domain.handbook import Handbook
from domain.tool_kinds import resolved
from domain.tool_secret import host_of
from gateway.config import Config
from gateway.errors import StartError


def check(config: Config, handbook: Handbook) -> None:
    """Raises StartError with the sentence to print."""
    known = [tool.id for tool in handbook.tools]
    for tool, url in config.tools.items():
        if tool not in known:
            raise StartError(
                f"The setting 'tools' names {tool!r}, which the handbook does not know; its tools are {', '.join(known)}. "
                "Correct it and start again."
            )
        if not _is_address(url):
            raise StartError(
                f"The setting 'tools': what {tool!r} has is not an address. Write it as https://host/path and start again."
            )
    for name, url in config.tool_addresses.items():
        if not _is_address(url):
            raise StartError(
                f"The setting 'tool_addresses': what {name!r} has is not an address. Write it as https://host/path and start again."
            )
    _need_secrets(config, handbook)
    _need_model(config)
    for proxy in filter(None, (one.strip() for one in config.trusted_proxies.split(","))):
        if proxy != "*" and not _is_network(proxy):
            raise StartError(
                f"The setting 'trusted_proxies': {proxy!r} is not an IP address. Write the balancers' addresses, "
                "separated by commas, and start again."
            )


def _need_secrets(config: Config, handbook: Handbook) -> None:
    secrets = config.secrets()
    for tool in handbook.tools:
        # Of one whose address is not named yet nothing is told.
        call = resolved(tool, config.tool_addresses)
        name = "" if call is None else call.secret
        if call is None or not name:
            continue
        found = secrets.get(name)
        if found is None or not found.secret:
            raise StartError(
                f"The handbook calls the tool {tool.id!r} with the secret {name!r}, which the setting 'tool_secrets' does not have. "
                "Add it and start again."
            )
        if not (found.secret.isascii() and found.secret.isprintable()):
            raise StartError(
                f"The setting 'tool_secrets': what {name!r} has cannot be sent in a header. Write it in ASCII, in one line, and "
                "start again."
            )
        if not found.may_go(call.url):
            host = host_of(call.url).removesuffix(":443")
            raise StartError(
                f"The handbook sends the secret {name!r} to {host}, with the tool {tool.id!r}; the setting 'tool_secrets' does not let it "
                f'go there. If it belongs there, write {name} = {{secret = "…", hosts = [{_quoted(found.hosts, host)}]}} and start again.'
            )


def _quoted(hosts: Iterable[str], another: str) -> str:
    return ", ".join(f'"{one}"' for one in (*hosts, another))


def _need_model(config: Config) -> None:
    if config.model_url and not (_is_address(config.model_url) and config.model_name):
        raise StartError(
            "The setting 'model_url' is the address of a server, as https://host/v1, and 'model_name' the model it is asked for. "
            "Correct them, or leave both out, and start again."
        )
    if not (config.model_key.isascii() and config.model_key.isprintable()):
        raise StartError(
            "The setting 'model_key' cannot be sent in a header. Write it in ASCII, in one line, and start again."
        )


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _is_network(text: str) -> bool:
    try:
        ip_network(text, strict=False)
    except ValueError:
        return False
    return True
