"""A real registrar and proxy: Kamailio in the foreground on loopback, with digest, and UDP, TCP and TLS on ports of its own."""

import os
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.support.sip.ports import free_port

SECRET = "rahasia-uji"

_CONFIG = """#!KAMAILIO
debug=-1
log_stderror=yes
fork=yes
children=1
tcp_children=1
auto_aliases=no
enable_tls={tls}
tcp_connection_lifetime=3605
disable_sctp=yes
listen=udp:{at}:{port}
listen=tcp:{at}:{port}
{listen_tls}
loadmodule "xlog.so"
loadmodule "tm.so"
loadmodule "sl.so"
loadmodule "rr.so"
loadmodule "pv.so"
loadmodule "maxfwd.so"
loadmodule "textops.so"
loadmodule "siputils.so"
loadmodule "usrloc.so"
loadmodule "registrar.so"
loadmodule "auth.so"
{load_tls}
modparam("usrloc", "db_mode", 0)
modparam("registrar", "method_filtering", 0)

request_route {{
    xlog("L_ALERT", "seen|$rm|$proto:$si:$sp|$ct|$hdr(Route)|$tt|$(rb{{s.encode.hexa}})\n");
    if (!mf_process_maxfwd_header("10")) {{ sl_send_reply("483", "Too Many Hops"); exit; }}
    if (has_totag()) {{
        if (loose_route()) {{ t_relay(); exit; }}
        if (is_method("ACK")) {{ if (t_check_trans()) t_relay(); exit; }}
        sl_send_reply("404", "Not Here");
        exit;
    }}
    if (is_method("CANCEL")) {{ if (t_check_trans()) t_relay(); exit; }}
    t_check_trans();
    if (is_method("OPTIONS") && uri==myself && $rU==$null) {{ sl_send_reply("200", "Keepalive"); exit; }}
    {guard}
    if (is_method("REGISTER")) {{
        if (!pv_www_authenticate("$td", "{secret}", "0")) {{ www_challenge("$td", "0"); exit; }}
        save("location");
        exit;
    }}
    record_route();
    if (is_method("INVITE")) {{
        if (!pv_proxy_authenticate("$fd", "{secret}", "0")) {{ proxy_challenge("$fd", "0"); exit; }}
        consume_credentials();
    }}
    if (!lookup("location")) {{ sl_send_reply("404", "Not Found"); exit; }}
    t_relay();
}}
"""


def _guard(front_of: str, behind: int) -> str:
    if front_of:
        return f'loose_route(); record_route(); $du = "sip:{front_of}"; t_relay(); exit;'
    if behind:
        return f'if ($sp != {behind}) {{ sl_send_reply("403", "By the proxy only"); exit; }}'
    return ""


class Seen(NamedTuple):
    """A request that came: ``source`` as ``udp:address``; ``within``: of a dialogue that is."""

    method: str
    source: str
    contact: str
    route: str
    within: bool
    body: str

    @property
    def own_port(self) -> bool:
        """Whether calls would come by the connection it came by."""
        return f"{self.source.rpartition(':')[2]};" in self.contact


class Kamailio:
    """``host``: host:port for UDP and TCP; ``tls_host`` for TLS, when given a certificate (PEM with its key). ``inside``: what its
    command begins with, for one that is elsewhere: whether it answers is not asked then. ``front_of``: a proxy that hands everything on
    to there; ``behind``: takes nothing but what comes from that port of a proxy."""

    def __init__(
        self,
        folder: Path,
        certificate: Path | None = None,
        port: int = 0,
        *,
        at: str = "127.0.0.1",
        inside: Sequence[str] = (),
        front_of: str = "",
        behind: int = 0,
    ) -> None:
        self.port = port or free_port()
        self.tls_port = free_port() if certificate else 0
        self.host = f"{at}:{self.port}"
        self.tls_host = f"127.0.0.1:{self.tls_port}"
        self._folder, self._inside = folder, inside
        folder.mkdir(parents=True, exist_ok=True)
        self._config = folder / "kamailio.cfg"
        self._config.write_text(
            _CONFIG.format(
                port=self.port,
                at=at,
                guard=_guard(front_of, behind),
                secret=SECRET,
                tls="yes" if certificate else "no",
                listen_tls=f"listen=tls:127.0.0.1:{self.tls_port}" if certificate else "",
                load_tls='loadmodule "tls.so"\n'
                f'modparam("tls", "certificate", "{certificate}")\n'
                f'modparam("tls", "private_key", "{certificate}")\n'
                'modparam("tls", "tls_method", "TLSv1.2")'
                if certificate
                else "",
            )
        )
        self._process: subprocess.Popen[bytes] | None = None
        self.start()

    def start(self) -> None:
        """Returns when it answers."""
        with (self._folder / "kamailio.log").open("ab") as log:
            self._process = subprocess.Popen(
                [
                    *self._inside,
                    "kamailio",
                    "-DD",
                    "-E",
                    "-f",
                    str(self._config),
                    "-Y",
                    str(self._folder),
                    "-m",
                    "16",
                    "-M",
                    "4",
                ],
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        if not self._inside:
            self._until_it_answers()

    def kill(self) -> None:
        """At once, with all it knew of who is where."""
        if self._process is not None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            self._process = None

    def stop(self) -> None:
        self.kill()

    def log(self) -> str:
        return (self._folder / "kamailio.log").read_text("utf-8", "replace")

    def seen(self, method: str) -> list[Seen]:
        """Such requests, in order."""
        found = []
        for line in self.log().splitlines():
            name, *told = line.partition("seen|")[2].split("|")
            if name == method:
                source, contact, route, tag, body = (part if part != "<null>" else "" for part in told)
                found.append(Seen(name, source, contact, route, bool(tag), bytes.fromhex(body).decode()))
        return found

    def asked(self, user: str) -> int:
        """How often it wanted to be registered."""
        return sum(f"<sip:{user}@" in seen.contact for seen in self.seen("REGISTER"))

    def until_asked(self, user: str, times: int) -> None:
        """It wanted so often to be registered."""
        self.until_seen("REGISTER", lambda _: self.asked(user) >= times)

    def until_seen(
        self, method: str, true: Callable[[Seen], bool] = lambda _: True, patient_s: float = 60.0
    ) -> Seen:
        """The first such request."""
        until = time.monotonic() + patient_s
        while True:
            found = [one for one in self.seen(method) if true(one)]
            if found:
                return found[0]
            assert time.monotonic() < until, f"no such {method}\n{self.log()}"
            threading.Event().wait(0.05)

    def _until_it_answers(self) -> None:
        until = time.monotonic() + 60
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
            asking.bind(("127.0.0.1", 0))
            asking.settimeout(0.1)
            me = f"127.0.0.1:{asking.getsockname()[1]}"
            while time.monotonic() < until:
                assert self._process is not None
                assert self._process.poll() is None, self.log()
                question = (
                    f"OPTIONS sip:{self.host} SIP/2.0\r\nVia: SIP/2.0/UDP {me};branch=z9hG4bK{time.monotonic_ns()}\r\n"
                    f"From: <sip:t@{me}>;tag=1\r\nTo: <sip:{self.host}>\r\nCall-ID: {time.monotonic_ns()}\r\n"
                    "CSeq: 1 OPTIONS\r\nMax-Forwards: 5\r\nContent-Length: 0\r\n\r\n"
                )
                asking.sendto(question.encode(), ("127.0.0.1", self.port))
                try:
                    if asking.recv(2048):
                        return
                except TimeoutError:
                    continue
                except ConnectionRefusedError:
                    threading.Event().wait(0.05)
        raise AssertionError(f"kamailio does not answer\n{self.log()}")
