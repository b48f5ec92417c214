"""Every setting as people read it: ``python -m console.settings_table`` writes docs/settings.md from the descriptions."""

import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

from console.settings import Choices, Origin
from domain.desk_settings import DESCRIBED
from domain.setting import Setting, Value, Who

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "settings.md"
_ENGLISH = ROOT / "resources" / "i18n" / "sahut_en.ts"
_WHO = {
    Who.AGENT: "agent; the centre may give a default or lock it",
    Who.CENTRE: "centre",
    Who.COMPUTER: "asked for at sign-in, stays on the computer",
}
_HEAD = """# Settings of a desk

Made from `domain/desk_settings.py` by `python -m console.settings_table`. A centre gives its defaults in the handbook, and
locks what it does not leave to the agents:

```yaml
desk:
  undo_seconds: { value: 10 }
  zone: { value: WITA, locked: true }
```

A desk takes them with the handbook, keeps them for offline, and shows beside each value whether it is built in, the
centre's or the agent's own.

| name | on the screen | meaning | allowed | default | who changes it |
|---|---|---|---|---|---|
"""


def page() -> str:
    """The page of the documentation, in English."""
    english = _english()
    return _HEAD + "".join(_row(one, english) for one in DESCRIBED.values())


def lines(choices: Choices) -> list[str]:
    """What is in force, for a terminal; the computer's own are named, their values are not shown."""
    origins = {Origin.BUILT_IN: "built in", Origin.CENTRE: "centre", Origin.AGENT: "chosen"}
    shown = []
    for name, one in DESCRIBED.items():
        value = "(not shown)" if one.who is Who.COMPUTER else _text(getattr(choices.settings, name))
        shown.append(f"{name} = {value}  [{origins[choices.origin(name)]}; {one.bounds}]  {one.title}")
    return shown


def _row(one: Setting, english: Callable[[str], str]) -> str:
    meaning = "; ".join(english(text) for text in (one.title, one.hint) if text)
    cells = (f"`{one.name}`", one.title, meaning, one.bounds, f"`{_text(one.default)}`", _WHO[one.who])
    return "| " + " | ".join(cells) + " |\n"


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return ", ".join(f"{key}: {text}" for key, text in value.items()) or "–"
    return str(value) or "–"


def _english() -> Callable[[str], str]:
    contexts = ElementTree.parse(_ENGLISH).iter("context")
    own = next(context for context in contexts if context.findtext("name") == "Settings")
    known = {m.findtext("source"): m.findtext("translation") for m in own.iter("message")}
    return lambda text: known.get(text) or text


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.exit(0)
