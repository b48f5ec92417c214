"""The design tokens: colours by meaning, three text sizes, and what contrast they reach. No Qt here."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from string import Template

RESOURCES = Path(__file__).resolve().parents[2] / "resources"

_COLOUR = re.compile(r"#[0-9a-f]{6}")
_DP = re.compile(r"(-?\d+)dp(-1)?\b")

TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    *((text, ground) for text in ("text", "muted") for ground in ("bg", "surface", "raised", "hover")),
    *((tone, "surface") for tone in ("act", "ok", "wait", "bad", "note")),
    *((tone, "raised") for tone in ("act", "ok", "wait", "bad", "note")),
    *((tone, f"{tone}-soft") for tone in ("act", "ok", "wait", "bad", "note")),
    *(("text", f"{tone}-soft") for tone in ("act", "ok", "wait", "bad", "note")),
    *((text, ground) for text in ("text", "muted") for ground in ("bubble", "mine", "bot", "note-soft")),
    *((tone, ground) for tone in ("bad", "wait", "ok", "act") for ground in ("mine", "note-soft")),
    ("text", "selection"),
    ("on-act", "act"),
    ("on-bad", "bad"),
    ("on-note", "note"),
    ("rail-text", "rail"),
    ("rail-on-text", "rail-on"),
    ("on-badge", "badge"),
)
"""Every pair of text and ground that the widgets put together; each reaches 4.5:1."""

EDGE_PAIRS: tuple[tuple[str, str], ...] = (
    *((edge, ground) for edge in ("edge", "focus", "focus-filled") for ground in ("surface", "raised", "bg")),
    ("focus-note", "surface"),
    ("focus-note", "note-soft"),
    ("focus-rail", "rail"),
)
"""Borders that carry meaning (fields, focus); each reaches 3:1."""


class TokenError(ValueError):
    """The token file lacks a colour or holds something that is none."""


@dataclass(frozen=True)
class Tokens:
    """One set of meanings in several schemes; every scheme has the same names."""

    sizes: dict[str, int]
    schemes: dict[str, dict[str, str]]


def load_tokens(path: Path = RESOURCES / "theme" / "tokens.toml") -> Tokens:
    """Read and check the token file; raises TokenError with the name that is wrong."""
    with path.open("rb") as file:
        raw = tomllib.load(file)
    sizes = {str(k): int(v) for k, v in raw.pop("size").items()}
    schemes: dict[str, dict[str, str]] = {name: dict(colours) for name, colours in raw.items()}
    names = set(schemes["light"])
    for scheme, colours in schemes.items():
        if set(colours) != names:
            raise TokenError(f"{scheme}: {sorted(set(colours) ^ names)}")
        for name, colour in colours.items():
            if not _COLOUR.fullmatch(colour):
                raise TokenError(f"{scheme}.{name}: {colour}")
    return Tokens(sizes, schemes)


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb`, 0 to 1 (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two `#rrggbb` colours, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def grow(pixels: int, scale: float) -> int:
    """Spacing at a font scale: it grows half as fast as the text, so that 200 % still fits a screen."""
    return round(pixels * (1 + (scale - 1) / 2))


def stylesheet(template: str, tokens: Tokens, scheme: str, scale: float, families: str, assets: str) -> str:
    """Fill the style template for a scheme and a font scale (1.0 to 2.0)."""
    values = {name.replace("-", "_"): colour for name, colour in tokens.schemes[scheme].items()}
    values |= {name: str(round(px * scale)) for name, px in tokens.sizes.items()}
    values |= {"families": families, "assets": assets}
    named = re.sub(r"\$([a-z]+(?:-[a-z]+)+)", lambda m: "$" + m[1].replace("-", "_"), template)
    filled = Template(named).substitute(values)
    return _DP.sub(lambda m: f"{grow(int(m[1]), scale) - bool(m[2])}px", filled)
