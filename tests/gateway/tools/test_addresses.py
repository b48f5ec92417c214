"""Where tools are asked, and with which secret: the handbook names both, the gateway's settings say what they are."""

from pathlib import Path

import msgspec
import pytest

from contract.ids import new_id
from contract.tool_acts import RecordTool
from domain.handbook import Handbook
from domain.handbook_tool import Auth, CallKind, HttpCall, Tool
from domain.tool_result import ResultState
from domain.tool_secret import ToolSecret
from gateway.config import Config, load
from gateway.config_check import check
from gateway.errors import StartError
from tests.gateway.floor import HANDBOOK
from tests.gateway.tools import test_checks
from tests.gateway.tools.test_checks import counter_at
from tests.support.tool_server import json_of

CALL = HttpCall("https://core.internal/x", auth=Auth.BEARER, secret="core_token")


def book(call: HttpCall) -> Handbook:
    return msgspec.structs.replace(HANDBOOK, tools=(Tool("core", "Core", call=call),))


@pytest.mark.parametrize(
    ("secret", "said"),
    [
        (None, "does not have"),
        ("geheim", 'hosts = ["core.internal"]'),
        (ToolSecret("geheim", ("lain.id",)), 'hosts = ["lain.id", "core.internal"]'),
        (ToolSecret("gehéim", ("core.internal",)), "ASCII"),
    ],
)
def test_a_secret_that_may_not_go_there_is_refused_with_what_to_write(
    secret: str | ToolSecret | None, said: str
) -> None:
    config = Config(tool_secrets={} if secret is None else {"core_token": secret})
    with pytest.raises(StartError) as raised:
        check(config, book(CALL))
    assert said in str(raised.value)


def test_settings_say_them_in_a_file_and_in_variables(tmp_path: Path) -> None:
    file = tmp_path / "gateway.toml"
    file.write_text(
        '[tool_addresses]\ncore = "https://core.internal"\n[tool_secrets]\nold = "x"\nnew = {secret = "y", hosts = ["core.internal"]}\n'
    )
    config = load(file, {})
    assert config.secrets() == {"old": ToolSecret("x"), "new": ToolSecret("y", ("core.internal",))}
    given = load(
        None,
        {
            "SAHUT_TOOL_SECRETS": '{"new": {"secret": "y", "hosts": ["a"]}}',
            "SAHUT_TOOL_ADDRESSES": '{"core": "http://a"}',
        },
    )
    assert (given.secrets(), given.tool_addresses) == ({"new": ToolSecret("y", ("a",))}, {"core": "http://a"})
    file.write_text('tool_secrets = {core_token = {secret = "x", host = "core"}}\n')
    with pytest.raises(StartError, match="line 1, tool_secrets"):
        load(file, {})
    check(config, book(HttpCall(kind=CallKind.WALLET, auth=Auth.BEARER, secret="none")))  # nobody asks it yet
    with pytest.raises(StartError, match="'tool_addresses'"):
        check(Config(tool_addresses={"core": "core.internal"}), HANDBOOK)


async def test_a_tool_without_an_address_is_looked_into_by_hand(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def tools(url: str) -> tuple[Tool, ...]:
        core = HttpCall(kind=CallKind.CORE, timeout_ms=30_000)
        wallet = HttpCall(kind=CallKind.WALLET, auth=Auth.BEARER, secret="wallet_token", timeout_ms=30_000)
        addresses["core"] = f"{url}/core"
        return (
            Tool("ticket", "Ticket"),
            Tool("core", "Core", needs=("telepon",), call=core),
            Tool("wallet", "Wallet", needs=("dompet",), call=wallet),
        )

    addresses: dict[str, str] = {}
    monkeypatch.setattr(test_checks, "tools", tools)
    async with counter_at(database, tmp_path, tool_addresses=addresses) as counter:
        counter.tool.says["core"] = json_of({"customer": {"name": "Siti", "status": "Aktif"}})
        [core, wallet] = [await counter.asked(one) for one in ("core", "wallet")]
        assert (core.state, [line.text for line in core.lines]) == (ResultState.OK, ["Siti", "Aktif"])
        assert [one.target for one in counter.tool.heard] == ["/core/customer?telepon=0812-3456-7443"]
        assert wallet.state is ResultState.UNSET
        seen = RecordTool(ticket=counter.ticket, tool="wallet", result=new_id(), text="Saldo cukup")
        assert (await counter.desk.do(seen)).outcome.value == "applied"
