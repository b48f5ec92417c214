"""pytest plugin of ./sahut test: files that take long begin first, so that no worker sits over one while the others are done.

Every worker collects the same and sorts it the same; xdist hands files out in that order.
"""

from __future__ import annotations

from collections import Counter

import pytest

#: A test that starts processes takes about as long as so many others.
_STARTING = 10
#: What a file with few tests takes, in the measure of so many common ones (a fifth of a second of a free processor): of those whose
#: number of tests says too little. One that is not named only begins later than it might.
LONG = {
    "tests/sync/test_world.py": 600,
    "tests/ui/desk/test_told_to_readers.py": 500,
    "tests/end2end/test_kill.py": 450,
    "tests/ui/desk/test_shared_seat.py": 200,
    "tests/browser/test_chat_files.py": 150,
    "tests/launcher/test_environment.py": 120,
    "tests/gateway/livechat/test_killed.py": 100,
    "tests/end2end/test_calls.py": 150,
    "tests/end2end/test_shared_pc.py": 150,
    "tests/gateway/test_merges.py": 100,
}
#: How many common tests one of the gateway's is as long as, which has a gateway and a database of its own, and one of the window's.
_GATEWAY, _WINDOW = 2, 2


def _file(item: pytest.Item) -> str:
    return item.nodeid.split("::", 1)[0]


def _share(item: pytest.Item) -> int:
    if item.get_closest_marker("processes") or item.get_closest_marker("browser"):
        return _STARTING
    if item.nodeid.startswith("tests/gateway/"):
        return _GATEWAY
    return _WINDOW if item.nodeid.startswith("tests/ui/desk/") else 1


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Within a file, and among files that weigh the same, the order stays."""
    weights: Counter[str] = Counter()
    for item in items:
        weights[_file(item)] += _share(item)
    for file in LONG.keys() & weights.keys():
        weights[file] = max(weights[file], LONG[file])
    items.sort(key=lambda item: -weights[_file(item)])
