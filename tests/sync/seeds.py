"""Which seeds a run takes: some in every run, ten times as many with ``--full``, SAHUT_SOAK=N more, or SAHUT_SEED=S alone."""

import os

import pytest


def seeds(count: int) -> list[object]:
    """Parameters for a test that takes a seed."""
    if one := os.environ.get("SAHUT_SEED"):
        return [int(one)]
    full = [pytest.param(seed, marks=pytest.mark.full) for seed in range(count, count * 10)]
    soak = int(os.environ.get("SAHUT_SOAK", "0"))
    return [*range(count), *full, *range(10**6, 10**6 + soak)]


def replay(seed: int) -> str:
    """How the same run is had again."""
    return f"seed {seed}: run again with SAHUT_SEED={seed}"
