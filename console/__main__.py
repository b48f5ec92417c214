"""``python -m console``: the desk, or with ``--engine`` as its first word the telephone's own process.

The telephone knows no window: which of them it is to be is decided before anything of either is loaded.
"""

import sys

from console.softphone import ENGINE_WORD


def run(words: list[str]) -> int:
    """The exit code."""
    if words[:1] == [ENGINE_WORD]:
        from console.softphone.engine.__main__ import main as telephone

        return telephone()
    from console.app import main
    from console.arguments import arguments

    return main(arguments(words))


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
