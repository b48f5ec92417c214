"""sipp with a scenario of ours: one call, in the foreground."""

import subprocess
from pathlib import Path

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<scenario name="sahut">\n'


class Sipp:
    """``steps``: the scenario's inside. ``to``: whom it calls (``user@host:port``); "": it is called, at ``port``."""

    def __init__(self, folder: Path, steps: str, *, to: str = "", port: int, user: str = "0812") -> None:
        folder.mkdir(parents=True, exist_ok=True)
        scenario = folder / "scenario.xml"
        scenario.write_text(f"{_HEAD}{steps}</scenario>\n")
        called, _, host = to.rpartition("@")
        calling = ["-s", called, host] if to else []
        self.address = f"sip:{user}@127.0.0.1:{port}"
        self._folder = folder
        options = {
            "-sf": scenario,
            "-i": "127.0.0.1",
            "-p": port,
            "-m": 1,
            "-timeout": "40s",
            "-error_file": folder / "errors",
        }
        flat = [str(part) for pair in options.items() for part in pair]
        self._process = subprocess.Popen(
            ["sipp", *calling, *flat, "-nostdin", "-trace_err", "-timeout_error"],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def finished(self) -> None:
        """Waits until the scenario went through to its end; fails when it did not."""
        code = self._process.wait(40)
        errors = self._folder / "errors"
        assert code == 0, errors.read_text("utf-8", "replace") if errors.exists() else code

    def stop(self) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()


SDP = """v=0
o=user1 1 1 IN IP4 [local_ip]
s=-
c=IN IP4 [local_ip]
t=0 0
m=audio [auto_media_port] RTP/AVP 8
a=rtpmap:8 PCMA/8000
"""


def request(
    method: str,
    more: str = "",
    body: str = "",
    *,
    to_tag: bool = False,
    retransmit: bool = True,
    since: int = 0,
) -> str:
    """A request of the calling side. ``more``: header lines; ``since``: so many steps after the INVITE whose CANCEL or ACK it is."""
    tag = "[peer_tag_param]" if to_tag else ""
    kind = "Content-Type: application/sdp\n" if body else ""
    branch = f"[branch-{since}]" if since else "[branch]"
    again = ' retrans="500"' if retransmit else ""
    return (
        f"<send{again}><![CDATA[\n"
        f"{method} sip:[service]@[remote_ip]:[remote_port] SIP/2.0\n"
        f"Via: SIP/2.0/[transport] [local_ip]:[local_port];branch={branch}\n"
        'From: "Siti" <sip:0812345443@[local_ip]:[local_port]>;tag=[call_number]\n'
        f"To: <sip:[service]@[remote_ip]:[remote_port]>{tag}\n"
        f"Call-ID: [call_id]\nCSeq: 1 {method}\n"
        "Contact: <sip:0812345443@[local_ip]:[local_port]>\nMax-Forwards: 70\n"
        f"{more}{kind}Content-Length: [len]\n\n{body}]]></send>\n"
    )


def answer(code: int, phrase: str, more: str = "", body: str = "", *, then: int = 0) -> str:
    """What the called side says. ``then``: the label it goes on at."""
    kind = "Content-Type: application/sdp\n" if body else ""
    goes_on = f' next="{then}"' if then else ""
    return (
        f"<send{goes_on}><![CDATA[\nSIP/2.0 {code} {phrase}\n[last_Via:]\n[last_From:]\n[last_To:];tag=[call_number]\n"
        "[last_Call-ID:]\n[last_CSeq:]\nContact: <sip:[local_ip]:[local_port]>\n"
        f"{more}{kind}Content-Length: [len]\n\n{body}]]></send>\n"
    )


def expect(code: int, optional: bool = False) -> str:
    perhaps = ' optional="true"' if optional else ""
    return f'<recv response="{code}"{perhaps}/>\n'


def expect_request(method: str, *, optional: bool = False, then: int = 0) -> str:
    perhaps = ' optional="true"' if optional else ""
    goes_on = f' next="{then}"' if then else ""
    return f'<recv request="{method}"{perhaps}{goes_on}/>\n'


def label(number: int) -> str:
    return f'<label id="{number}"/>\n'
