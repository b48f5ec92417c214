"""./sahut check: every step runs, and what it found stands under its name."""

import threading

import pytest

from installer.checking import Step, _command, run


def test_all_run_beside_each_other_and_are_told_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    last_began = threading.Event()

    def slow() -> tuple[bool, str]:
        # Would wait for ever, were the other not begun before this one ends.
        assert last_began.wait(60)
        return False, "line 3 is wrong\n"

    def quick() -> tuple[bool, str]:
        last_began.set()
        return True, ""

    assert run((Step("first", slow), Step("second", quick))) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[:2] == ["── first", "line 3 is wrong"]
    assert said[2].startswith("   FAILED (")
    assert said[3] == "── second"
    assert said[4].startswith("   ok (")
    assert said[5] == "check: 1 ok, 1 failed: first"


@pytest.mark.parametrize(("code", "passed"), [(0, True), (3, False)])
def test_a_command_passes_by_its_exit_code_and_both_its_streams_are_told(code: int, passed: bool) -> None:
    program = f"import sys; print('told'); print('wrong', file=sys.stderr); sys.exit({code})"
    ended, found = _command("-u", "-c", program)()
    assert ended is passed
    assert found == "told\nwrong\n"
