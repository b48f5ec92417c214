"""The network's fields at sign-in: what they show, what they hand on, and that no password gets into the settings."""

import asyncio
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from console.app import Front, Options, _asked
from console.bridge import Bridge
from console.clock import FakeClock
from console.credentials import MemorySecrets
from console.notices import Notice, Notices
from console.running import Running
from console.session import SignIns
from console.settings import Choices, SettingsFile
from console.sync.errors import Blocked, BlockedBy
from console.sync.network import Network
from console.views.network_fields import NetworkFields
from console.views.network_sentences import NetworkSentences
from console.views.sentences import Sentences
from console.views.shell import Shell
from console.views.sign_in import SignInView
from console.widgets.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
PROXY = "http://proksi.pusat.example:3128"


@pytest.fixture
def view(qtbot: QtBot) -> SignInView:
    view = SignInView(Theme("light", 1.0))
    qtbot.addWidget(view)
    view.show()
    return view


def test_the_fields_come_when_they_are_asked_for(view: SignInView) -> None:
    view.know_network(PROXY, "/ca.pem")
    assert view.findChild(NetworkFields) is None
    view._network_link.click()
    fields = view.network
    assert fields is not None
    assert (fields.proxy(), fields.ca_file.text(), fields.login()) == (PROXY, "/ca.pem", None)
    assert not fields.isHidden()
    view._network_link.click()
    assert fields.isHidden()
    view.ask_network()
    assert not fields.isHidden()
    names = [
        field.accessibleName() for field in (fields.address, fields.user, fields.password, fields.ca_file)
    ]
    assert all(names)
    assert len(set(names)) == 4


def test_only_what_the_way_needs_is_asked(view: SignInView) -> None:
    view.know_network("none", "")
    view.ask_network()
    fields = view.network
    assert fields is not None
    assert [fields.address.isHidden(), fields.user.isHidden(), fields.ca_file.isHidden()] == [
        True,
        True,
        False,
    ]
    fields.fill("system", "")
    assert [fields.address.isHidden(), fields.user.isHidden()] == [True, False]
    assert fields.proxy() == "system"
    fields.user.setText("dewi")
    fields.password.setText("rahasia")
    assert fields.login() == ("dewi", "rahasia")
    fields.fill("none", "")
    assert fields.login() is None


def test_a_login_typed_into_the_address_does_not_stay_there(view: SignInView) -> None:
    view.know_network("http://dewi:rah%40sia@proksi.pusat.example:3128", "")
    view.ask_network()
    assert view.network is not None
    assert view.network.proxy() == PROXY
    assert view.network.login() == ("dewi", "rah@sia")
    view.network.address.setText("  ")
    assert view.network.proxy() == "none"


def test_every_bar_has_its_sentence() -> None:
    table = NetworkSentences().table()
    assert set(table) == {by.value for by in BlockedBy} | {"proxy_away"}
    said = Sentences().of(
        Notice("proxy_refuses", "bad", {"proxy": "p:1", "gateway": "https://g", "status": "403"})
    )
    assert "p:1" in said
    assert "403" in said


async def test_what_was_chosen_is_taken_and_the_password_goes_to_the_keyring(
    qtbot: QtBot, tmp_path: Path
) -> None:
    shell = Shell(Theme("light", 1.0))
    qtbot.addWidget(shell)
    secrets = MemorySecrets()
    running = Running(
        cast(Front, _Front(shell)), cast(Bridge, SimpleNamespace()), cast(Notices, SimpleNamespace())
    )
    running.signing.sign_ins = signs = SignIns(tmp_path, secrets, FakeClock())
    running.signing.serve(signs)
    running.signing._failed(Blocked(BlockedBy.PROXY_LOGIN, proxy="proksi.pusat.example:3128"))
    fields = shell.sign_in.network
    assert fields is not None, "shown where they are what is to be mended"
    fields.fill(PROXY, "/ca.pem")
    fields.user.setText("dewi")
    fields.password.setText("rahasia")
    await running.signing._network()
    assert signs.network == Network(PROXY, "/ca.pem", ("dewi", "rahasia"))
    file = SettingsFile(tmp_path / "settings.json")
    file.save(running.front.choices)
    text = await asyncio.to_thread(file._path.read_text)
    assert PROXY in text
    assert "rahasia" not in text
    assert "dewi" not in text


class _Front:
    """What signing in needs of the front."""

    def __init__(self, shell: Shell) -> None:
        self.shell, self.choices = shell, Choices()

    @property
    def settings(self) -> object:
        return self.choices.settings

    def held(self) -> None:
        return None


def test_the_command_line_chooses_too() -> None:
    settings = _asked(Choices(), Options(proxy=PROXY, ca_file="/ca.pem")).settings
    assert (settings.proxy, settings.ca_file) == (PROXY, "/ca.pem")
