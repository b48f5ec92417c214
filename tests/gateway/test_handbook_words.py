"""``sahut handbook check`` says what is wrong by file and line, and its exit code whether anything is."""

from pathlib import Path

import msgspec
import pytest

from gateway.handbook import NO_INPUT, USAGE_ERROR, main
from tests.domain.test_handbook_work import FULL

SUPPLIED = Path(__file__).parents[2] / "resources" / "handbook" / "gadai"


def test_a_sound_one_is_told_of_in_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "buku.yaml"
    path.write_text(FULL, "utf-8")
    assert main(["check", str(path)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("buku.yaml: Pusat Layanan Gadai dan Mitra, version 1.0+")
    assert said.endswith("14 issues, no fault\n")


def test_faults_are_lines_an_editor_opens(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "buku.yaml"
    path.write_text(FULL.replace("escalates_to: l2_digital", "escalates_to: entah"), "utf-8")
    line = FULL[: FULL.index("escalates_to: l2_digital")].count("\n") + 1
    assert main(["check", str(path)]) == 1
    what = "there is no queue 'entah'"
    assert capsys.readouterr().out == f"{path}:{line}: queues[2].escalates_to: {what}\n"
    assert main(["check", str(path), "--json"]) == 1
    fault = {"file": str(path), "line": line, "where": "queues[2].escalates_to", "what": what}
    assert msgspec.json.decode(capsys.readouterr().out) == {"faults": [fault], "versions": []}


def test_a_shelf_tells_of_each_version(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.yaml").write_text(FULL, "utf-8")
    (tmp_path / "b.yaml").write_text(FULL + "effective: 2027-01-01T00:00+07:00\n", "utf-8")
    assert main(["check", "--json", str(tmp_path)]) == 0
    found = msgspec.json.decode(capsys.readouterr().out)
    assert found["faults"] == []
    assert [(one["name"], one["effective"], one["issues"]) for one in found["versions"]] == [
        ("a.yaml", "", 14), ("b.yaml", "2027-01-01T00:00+07:00", 14),
    ]  # fmt: skip


def test_what_the_settings_have_to_say_for_its_tools_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(SUPPLIED)]) == 0
    said = capsys.readouterr().out
    assert (
        "tool 'core' is asked at an address of the gateway's settings: until tool_addresses has 'core'"
        in said
    )
    settings = tmp_path / "gateway.toml"
    settings.write_text(
        '[tool_addresses]\ncore = "https://core.internal"\n[tool_secrets]\ncore_token = "x"\n'
    )
    assert main(["check", str(SUPPLIED), "--settings", str(settings)]) == 0
    said = capsys.readouterr().out
    assert "tool 'core' is" not in said
    assert "tool 'wallet' is not configured" in said
    assert "sends the secret 'core_token' to core.internal" in said
    settings.write_text("prot = 1\n")
    assert main(["check", str(SUPPLIED), "--settings", str(settings)]) == NO_INPUT


def test_words_and_paths_that_are_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "tidak_ada.yaml")]) == NO_INPUT
    assert "cannot be read" in capsys.readouterr().err
    with pytest.raises(SystemExit) as ended:
        main(["periksa"])
    assert ended.value.code == USAGE_ERROR
