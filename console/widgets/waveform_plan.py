"""Where each second of a recording stands on a strip: what was said by its length, a pause as a gap of one width, since what was not kept
takes no time. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

#: What all gaps may take of the strip.
_GAPS = 0.4


@dataclass(frozen=True)
class Span:
    """From pixel ``left`` to ``right``; of the sound from second ``first`` to ``last``. ``paused``: for how many seconds nothing was
    kept there, None where something is heard."""

    left: float
    right: float
    first: float
    last: float
    paused: float | None = None


class Plan:
    """``seconds`` of sound on ``width`` pixels, each of ``pauses`` (at which second, how long) a gap of ``gap`` pixels at most."""

    def __init__(
        self, width: float, seconds: float, pauses: Sequence[tuple[float, float]] = (), gap: float = 0
    ) -> None:
        self.seconds, self._width = max(seconds, 0.0), width
        cuts = sorted((min(self.seconds, max(0.0, at)), lasted) for at, lasted in pauses)
        gap = min(gap, width * _GAPS / len(cuts)) if cuts else 0.0
        self._pixels = (width - gap * len(cuts)) / self.seconds if self.seconds else 0.0
        self.spans = tuple(self._laid(cuts, gap))

    def _laid(self, cuts: Sequence[tuple[float, float]], gap: float) -> list[Span]:
        made, left, first = list[Span](), 0.0, 0.0
        for at, lasted in cuts:
            if at > first:
                right = left + (at - first) * self._pixels
                made.append(Span(left, right, first, at))
                left, first = right, at
            made.append(Span(left, left + gap, at, at, lasted))
            left += gap
        if self.seconds > first:
            made.append(Span(left, self._width, first, self.seconds))
        return made

    def x_of(self, second: float) -> float:
        """The pixel at which that second is heard; at a pause the one behind it."""
        second = min(self.seconds, max(0.0, second))
        heard = [span for span in self.spans if span.paused is None]
        for span in heard:
            if second < span.last or span is heard[-1]:
                return span.left + (second - span.first) * self._pixels
        return 0.0

    def second_at(self, x: float) -> float:
        """The second that is heard at that pixel; in a pause the one it was begun at."""
        for span in self.spans:
            if x < span.right:
                return (
                    span.first
                    if span.paused is not None
                    else span.first + max(0.0, x - span.left) / self._pixels
                )
        return self.seconds
