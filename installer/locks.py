"""What a lock file may hold, and whether it is in step with pyproject.toml."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

_PIN = re.compile(r"(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;]+)(?: ; (?P<marker>[^\\]+?))?(?P<more> \\)?")
_HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")


@dataclass(frozen=True)
class Pin:
    """One locked package."""

    name: str
    """As pip compares names: lower case, runs of - _ . made one hyphen."""
    version: str
    marker: str
    hashes: tuple[str, ...]


class LockError(Exception):
    """A line that has no business in a lock; the message names file line and text."""


def normal(name: str) -> str:
    """A package name the way registries compare it; extras are dropped."""
    return re.sub(r"[-_.]+", "-", name.partition("[")[0].strip()).lower()


def parse(text: str) -> list[Pin]:
    """The pins of a lock. Raises LockError on anything but pins and hashes: no address, path or option fits."""
    pins: list[Pin] = []
    hashes: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        pin = _PIN.fullmatch(line)
        if pin:
            hashes = []
            pins.append(Pin(normal(pin["name"]), pin["version"], pin["marker"] or "", ()))
        elif _HASH.fullmatch(line) and pins:
            hashes.append(line.strip().removeprefix("--hash=").removesuffix(" \\"))
            last = pins[-1]
            pins[-1] = Pin(last.name, last.version, last.marker, tuple(hashes))
        else:
            raise LockError(f"line {number} is neither a pin nor a hash: {line!r}")
    bare = [pin.name for pin in pins if not pin.hashes]
    if bare:
        raise LockError(f"without a hash: {', '.join(bare)}")
    return pins


def _declared(lines: list[str]) -> dict[str, str]:
    return {normal(line.partition("==")[0]): line.partition("==")[2].strip() for line in lines}


def out_of_step(checkout: Path) -> list[str]:
    """Sentences about what does not agree: pyproject.toml with the locks, the locks with each other."""
    project = tomllib.loads((checkout / "pyproject.toml").read_text("utf-8"))["project"]
    run_wanted = _declared(project["dependencies"])
    dev_wanted = _declared(project["optional-dependencies"]["dev"])
    found: list[str] = []
    locked: dict[str, dict[str, Pin]] = {}
    for name in ("run", "dev"):
        try:
            pins = parse((checkout / "requirements" / f"{name}.lock").read_text("utf-8"))
        except LockError as error:
            return [f"{name}.lock: {error}"]
        locked[name] = {pin.name: pin for pin in pins}
    for lock, wanted in (("run", run_wanted), ("dev", {**run_wanted, **dev_wanted})):
        for name, version in wanted.items():
            pin = locked[lock].get(name)
            if pin is None or pin.version != version:
                has = pin.version if pin else "nothing"
                found.append(f"{lock}.lock has {has} for {name}, pyproject.toml says {version}")
    # One environment serves both: whatever dev installs must leave run exactly as it was tried.
    found += [
        f"dev.lock and run.lock differ on {name}"
        for name, pin in locked["run"].items()
        if locked["dev"].get(name) != pin
    ]
    return found
