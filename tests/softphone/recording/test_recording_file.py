"""The file of a recording wherever it is torn, whoever changes it, and what is made of it."""

import io
import random
import wave
from pathlib import Path

import msgspec
import pytest

from console.softphone.engine.recording.scribe import recover
from console.softphone.playback import Playback
from console.softphone.recording_file import (
    FRAME,
    KEY,
    Damaged,
    Head,
    Kind,
    NotARecording,
    Opened,
    begin,
    new_recording,
    paused_for,
)

WRAPPING = bytes(range(KEY))
RATE = 1_000


class Made:
    """A recording of known chunks: ``ends`` after each of them the length of the file, from the head on."""

    def __init__(self, seed: int, sounds: int = 6) -> None:
        draw = random.Random(seed)
        self.head = Head(recording=new_recording(), call=f"call-{seed}", began=seed, rate=RATE)
        content, sealer = begin(self.head, WRAPPING)
        self.chunks: list[tuple[Kind, bytes]] = []
        self.ends = [len(content)]
        for _ in range(sounds):
            self.chunks.append((Kind.SOUND, draw.randbytes(FRAME * draw.randrange(1, 40))))
            if draw.random() < 0.3:
                self.chunks += [(Kind.PAUSE, b""), (Kind.RESUME, paused_for(draw.randrange(10_000)))]
        self.chunks.append((Kind.END, b""))
        for kind, clear in self.chunks:
            content += sealer.seal(kind, clear)
            self.ends.append(len(content))
        self.content = content

    def sound(self, chunks: int) -> bytes:
        return b"".join(clear for kind, clear in self.chunks[:chunks] if kind is Kind.SOUND)


def read(content: bytes, wrapping: bytes = WRAPPING) -> list[tuple[Kind, bytes]]:
    return [(chunk.kind, chunk.clear) for chunk in Opened(io.BytesIO(content), wrapping).chunks()]


@pytest.mark.parametrize("seed", range(3))
def test_torn_at_any_byte_it_is_read_up_to_there_and_can_be_closed(tmp_path: Path, seed: int) -> None:
    made = Made(seed, 3)
    for length in range(len(made.content)):
        torn = made.content[:length]
        whole = sum(1 for end in made.ends[1:] if end <= length)
        path = tmp_path / "torn"
        path.write_bytes(torn)
        if length < made.ends[0]:
            with pytest.raises(NotARecording):
                read(torn)
            continue
        assert read(torn) == made.chunks[:whole]
        closed = recover(path, WRAPPING)
        again = Playback(path, WRAPPING)
        assert (b"".join(again.sound()), again.ended) == (made.sound(whole), True)
        assert (closed.head, closed.seconds) == (made.head, round(again.seconds, 3))
        before = path.read_bytes()
        assert recover(path, WRAPPING) == closed
        assert path.read_bytes() == before


@pytest.mark.parametrize("seed", range(40))
def test_whatever_is_changed_is_refused_at_its_place(seed: int) -> None:
    made, draw = Made(seed), random.Random(seed)
    pieces = [made.content[a:b] for a, b in zip(made.ends, made.ends[1:], strict=False)]
    header = made.content[: made.ends[0]]
    at = draw.randrange(len(pieces) - 1)
    match seed % 4:
        case 0:
            pieces[at], pieces[at + 1] = pieces[at + 1], pieces[at]
        case 1:
            del pieces[at]
        case 2:
            pieces.insert(at, pieces[at])
            at += 1
        case _:
            other = Made(seed + 1_000)
            pieces[at] = other.content[other.ends[0] : other.ends[1]]
    stream = Opened(io.BytesIO(header + b"".join(pieces)), WRAPPING)
    kept = []

    def read_on() -> None:
        for chunk in stream.chunks():
            kept.append((chunk.kind, chunk.clear))

    with pytest.raises(Damaged):
        read_on()
    assert kept == made.chunks[:at]


@pytest.mark.parametrize("seed", range(40))
def test_one_bit_other_is_never_other_sound(seed: int) -> None:
    made, draw = Made(seed), random.Random(seed)
    changed = bytearray(made.content)
    changed[draw.randrange(len(changed))] ^= 1 << draw.randrange(8)
    kept: list[tuple[Kind, bytes]] = []
    try:
        for chunk in Opened(io.BytesIO(bytes(changed)), WRAPPING).chunks():
            kept.append((chunk.kind, chunk.clear))
    except (Damaged, NotARecording):
        pass
    assert kept == made.chunks[: len(kept)]
    assert len(kept) < len(made.chunks)


def test_another_key_opens_nothing_and_what_follows_the_end_is_refused() -> None:
    made = Made(1)
    with pytest.raises(NotARecording):
        read(made.content, bytes(KEY))
    with pytest.raises(NotARecording):
        read(Made(2).content[:40] + made.content[40:])
    with pytest.raises(Damaged):
        read(made.content + b"x")
    with pytest.raises(NotARecording):
        read(b"RIFF" + bytes(200))


def test_its_shape_and_its_wav(tmp_path: Path) -> None:
    head = Head(recording=new_recording(), call="c", began=0, rate=RATE)
    content, sealer = begin(head, WRAPPING)
    loud, still = (8192).to_bytes(2, "little"), bytes(2)
    parts = [(loud + still) * 500, (still + loud) * 250, (still + still) * 250]
    content += sealer.seal(Kind.SOUND, parts[0] + parts[1]) + sealer.seal(Kind.PAUSE)
    content += sealer.seal(Kind.RESUME, paused_for(4_000)) + sealer.seal(Kind.SOUND, parts[2])
    path = tmp_path / "r"
    path.write_bytes(content + sealer.seal(Kind.END))
    playback = Playback(path, WRAPPING)
    assert (playback.seconds, playback.pauses) == (1.0, ((0.75, 4.0),))
    shape = playback.shape(4)
    assert shape.agent == (0.25, 0.25, 0.0, 0.0)
    assert shape.other == (0.0, 0.0, 0.25, 0.0)
    assert len(playback.shape(7_000).agent) == 7_000
    with wave.open(io.BytesIO(playback.wav())) as wav:
        assert (wav.getnchannels(), wav.getframerate(), wav.getnframes()) == (2, RATE, 1_000)
        assert wav.readframes(1_000) == b"".join(parts)
    assert msgspec.json.encode(head) not in path.read_bytes()
