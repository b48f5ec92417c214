"""The tokens are complete, legible, and what the style template asks for."""

import re
from pathlib import Path

import pytest

from console.widgets.tokens import (
    EDGE_PAIRS,
    RESOURCES,
    TEXT_PAIRS,
    TokenError,
    contrast,
    load_tokens,
    stylesheet,
)

TOKENS = load_tokens()
SCHEMES = sorted(TOKENS.schemes)
TEMPLATE = (RESOURCES / "theme" / "desk.qss").read_text(encoding="utf-8")


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == 1


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_is_legible(scheme: str, text: str, ground: str) -> None:
    colours = TOKENS.schemes[scheme]
    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("edge", "ground"), EDGE_PAIRS)
def test_edges_that_mean_something_are_seen(scheme: str, edge: str, ground: str) -> None:
    colours = TOKENS.schemes[scheme]
    assert contrast(colours[edge], colours[ground]) >= 3


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
def test_stylesheet_is_filled_to_the_last_name(scheme: str, scale: float) -> None:
    filled = stylesheet(TEMPLATE, TOKENS, scheme, scale, '"Inter"', "/assets")
    assert "$" not in filled
    assert not re.search(r"\d+dp", filled)
    assert f"font-size: {round(13 * scale)}px" in filled


@pytest.mark.parametrize("scheme", SCHEMES)
def test_drawn_assets_wear_the_colours_of_their_scheme(scheme: str) -> None:
    wanted = {found[1] for found in re.finditer(r"\$assets/([a-z-]+\.svg)", TEMPLATE)}
    assert wanted
    for name in wanted:
        svg = (RESOURCES / "theme" / scheme / name).read_text(encoding="utf-8")
        token = "muted" if name.startswith(("chevron", "clear")) else "on-act"
        if scheme == "contrast" and token == "muted":
            token = "edge"
        assert f'stroke="{TOKENS.schemes[scheme][token]}"' in svg, name


def test_nothing_is_painted_in_a_colour_of_its_own() -> None:
    fixed = re.compile(r"#[0-9a-fA-F]{6}\b|GlobalColor\.(?!transparent)|QColor\([\"'\d]")
    found = [
        f"{path.name}:{at}"
        for room in ("views", "widgets")
        for path in sorted((RESOURCES.parent / "console" / room).rglob("*.py"))
        for at, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if fixed.search(line)
    ]
    # A picture that a test's hands paste has no scheme.
    assert [place for place in found if not place.startswith("hands.py:")] == []


def test_a_missing_or_broken_colour_is_named(tmp_path: Path) -> None:
    path = tmp_path / "tokens.toml"
    path.write_text('[size]\nbody=13\n[light]\nbg="#ffffff"\n[dark]\ntext="#000000"\n')
    with pytest.raises(TokenError, match=r"dark: \['bg', 'text'\]"):
        load_tokens(path)
    path.write_text('[size]\nbody=13\n[light]\nbg="white"\n')
    with pytest.raises(TokenError, match=r"light\.bg: white"):
        load_tokens(path)
