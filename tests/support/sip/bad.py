"""SIP as nobody should send it: malformed on purpose, and valid messages changed by a seeded hand."""

import random

_SDP = (
    "v=0\r\no=a 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 4000 RTP/AVP 8 101\r\n"
    "a=rtpmap:8 PCMA/8000\r\na=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-15\r\na=sendrecv\r\n"
)


def message(method: str, host: str, n: int, *, body: str = "", more: str = "", length: str = "") -> str:
    """A request for user 2001 at ``host`` (host:port). ``length``: what Content-Length claims."""
    kind = "Content-Type: application/sdp\r\n" if body else ""
    return (
        f"{method} sip:2001@{host} SIP/2.0\r\n"
        f"Via: SIP/2.0/UDP 127.0.0.1:9;rport;branch=z9hG4bKbad{n}\r\n"
        f'From: "Siti" <sip:0812@127.0.0.1>;tag=t{n}\r\n'
        f"To: <sip:2001@{host}>\r\nCall-ID: bad-{n}@127.0.0.1\r\nCSeq: 1 {method}\r\n"
        f"Contact: <sip:0812@127.0.0.1:9>\r\nMax-Forwards: 70\r\n{more}{kind}"
        f"Content-Length: {length or len(body)}\r\n\r\n{body}"
    )


def malformed(host: str) -> list[bytes]:
    """What parsers fall over: no end, no beginning, wrong lengths, numbers that are none, depth, NULs, broken SDP."""
    invite = message("INVITE", host, 0, body=_SDP)
    texts = [
        "",
        "\r\n\r\n",
        "\0" * 100,
        "INVITE",
        "INVITE sip:2001 SIP/2.0\r\n\r\n",
        "SIP/2.0 200 OK\r\n\r\n",
        f"INVITE sip:2001@{host} SIP/9.9\r\n\r\n",
        invite[:200],
        invite.replace("\r\n", "\n"),
        invite.replace("CSeq: 1", "CSeq: 99999999999999999999"),
        invite.replace("CSeq: 1", "CSeq: -1"),
        invite.replace("Max-Forwards: 70", "Max-Forwards: -70"),
        invite.replace("Call-ID", "Call-XX"),
        invite.replace("<sip:0812@127.0.0.1>", "<sip:" + "a" * 3_000 + "@127.0.0.1>"),
        invite.replace("<sip:0812@127.0.0.1>", "<" * 500),
        invite.replace("From:", "From:\r\n" + " folded" * 300),
        invite.replace('"Siti"', '"' + "\\" * 999),
        message("INVITE", host, 1, body=_SDP, length="99999999"),
        message("INVITE", host, 2, body=_SDP, length="-1"),
        message("INVITE", host, 3, body=_SDP, length="4294967297"),
        message("INVITE", host, 4, body=_SDP, length="1"),
        message("INVITE", host, 5, body="not sdp at all"),
        message("INVITE", host, 6, body=_SDP.replace("4000", "99999999")),
        message("INVITE", host, 7, body=_SDP.replace("127.0.0.1", "999.1.1.1")),
        message("INVITE", host, 8, body=_SDP.replace("RTP/AVP 8", "RTP/AVP " + "8 " * 300)),
        message("INVITE", host, 9, body=_SDP + "a=x\r\n" * 400),
        message("INVITE", host, 10, body=_SDP.replace("m=audio", "m=video")),
        message("INVITE", host, 11, body="v=0\r\n"),
        message("INVITE", host, 12, body=_SDP, more="X-Long: " + "y" * 3_000 + "\r\n"),
        message("INVITE", host, 13, body=_SDP, more="Replaces: x;to-tag=1;from-tag=2\r\n"),
        message("INVITE", host, 14, body=_SDP, more="P-Asserted-Identity: \udcff\udcfe\x01\r\n"),
        message("INVITE", host, 15, body=_SDP, more="Require: everything\r\n"),
        message("INVITE", host, 16, body=_SDP, more="Via: x\r\n" * 100),
        message("BYE", host, 17),
        message("CANCEL", host, 18),
        message("ACK", host, 19),
        message("REFER", host, 20, more="Refer-To: <sip:evil@127.0.0.1:9>\r\n"),
        message("NOTIFY", host, 21, more="Event: refer\r\nSubscription-State: terminated\r\n"),
        message("SUBSCRIBE", host, 22, more="Event: presence\r\nExpires: 99999999999\r\n"),
        message("MESSAGE", host, 23, body="halo"),
        message("INFO", host, 24, body="Signal=5\r\nDuration=160\r\n"),
        message("UPDATE", host, 25, body=_SDP),
        message("PRACK", host, 26),
        message("NONSENSE", host, 27),
    ]
    return [text.encode("utf-8", "surrogateescape") for text in texts]


def floods(host: str, count: int) -> dict[str, list[bytes]]:
    """Proper calls, calls given up at once, and calls whose sound nobody could agree to."""
    calls = [message("INVITE", host, 10**7 + n, body=_SDP) for n in range(count)]
    given_up = []
    for n in range(count):
        call = message("INVITE", host, 2 * 10**7 + n, body=_SDP)
        given_up += [call, message("CANCEL", host, 2 * 10**7 + n)]
    unknown = _SDP.replace("RTP/AVP 8 101", "RTP/AVP 98").replace(":8 PCMA", ":98 NOPE")
    mute = [message("INVITE", host, 3 * 10**7 + n, body=unknown) for n in range(count)]
    kinds = {"calls": calls, "given up": given_up, "without a codec": mute}
    return {kind: [text.encode() for text in texts] for kind, texts in kinds.items()}


def storm(host: str, count: int, seed: int) -> list[bytes]:
    """``count`` messages of every kind there is here, mixed."""
    kinds = [*floods(host, count // 5).values(), mutations(host, count // 5, seed)]
    mixed = [one for kind in kinds for one in kind] + malformed(host)
    random.Random(seed).shuffle(mixed)
    return [mixed[n % len(mixed)] for n in range(count)]


def mutations(host: str, count: int, seed: int) -> list[bytes]:
    """``count`` valid messages, each changed in one to eight places; the same for the same seed."""
    hand = random.Random(seed)
    methods = ["INVITE"] * 4 + ["OPTIONS", "BYE", "REFER", "NOTIFY", "INFO", "CANCEL", "MESSAGE", "SUBSCRIBE"]
    made = []
    for n in range(count):
        method = hand.choice(methods)
        body = _SDP if method == "INVITE" else ""
        raw = bytearray(message(method, host, 1_000 + n, body=body).encode())
        for _ in range(hand.randint(1, 8)):
            _change(raw, hand)
        made.append(bytes(raw))
    return made


def _change(raw: bytearray, hand: random.Random) -> None:
    if not raw:
        return
    at = hand.randrange(len(raw))
    match hand.randrange(6):
        case 0:
            raw[at] ^= 1 << hand.randrange(8)
        case 1:
            raw[at] = hand.choice(b'\0\r\n <>;:,="@%\\\xff9')
        case 2:
            del raw[at : at + hand.randint(1, 40)]
        case 3:
            raw[at:at] = raw[at : at + hand.randint(1, 200)]
        case 4:
            raw[at:at] = bytes(hand.randrange(256) for _ in range(hand.randint(1, 20)))
        case _:
            del raw[at:]
