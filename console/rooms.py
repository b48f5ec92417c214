"""Modules brought in beside the window, one after the other.

Python gives up an import ("deadlock detected by _ModuleLock") when one thread imports a package whose first lines import a module of
its own, and another thread imports just that module: each holds what the other waits for. ``importlib.resources`` is such a package,
and both libraries of the line come to it. So whoever imports on a thread of their own does it through here.
"""

import asyncio
import importlib
import threading
from types import ModuleType

#: Held by the thread that is importing; whoever holds it may import more.
importing = threading.RLock()


async def room(name: str) -> ModuleType:
    """The module ``name``, imported on a thread. Raises ImportError."""
    return await asyncio.to_thread(_brought, name)


def _brought(name: str) -> ModuleType:
    with importing:
        return importlib.import_module(name)
