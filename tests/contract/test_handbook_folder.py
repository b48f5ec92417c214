"""A handbook in a folder is the same as in one file, and its faults name their file and line."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from contract.handbook_fault import HandbookFault
from contract.handbook_file import parse_handbook, read_handbook
from tests.domain.test_handbook_work import FULL

DATA = yaml.safe_load(FULL)
LISTS = [
    "scripts",
    "procedures",
    "units",
    "estimates",
    "cross_selling",
    "tools",
    "macros",
    "aux_reasons",
    "wrap_up_codes",
]


def write(folder: Path, files: dict[str, object]) -> Path:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = data if isinstance(data, str) else yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
        path.write_text(text, "utf-8")
    return folder


def split(parts: dict[str, str]) -> dict[str, object]:
    """The whole handbook with each part of ``parts`` in the file named for it; issues leave their categories' file too."""
    main = {key: value for key, value in DATA.items() if key not in parts}
    files: dict[str, object] = {}
    for part, file in parts.items():
        found = files.setdefault(file, {})
        assert isinstance(found, dict)
        found[part] = DATA[part]
    categories = []
    for category in DATA["categories"]:
        categories.append({key: value for key, value in category.items() if key != "issues"})
        files[f"issues/{category['id']}.yaml"] = {"category": category["id"], "issues": category["issues"]}
    return {"handbook.yaml": main | {"categories": categories}, **files}


def faults(folder: Path) -> list[tuple[str, int, str]]:
    with pytest.raises(HandbookFault) as caught:
        read_handbook(folder)
    return [(fault.file, fault.line, fault.where) for fault in caught.value.faults]


@settings(max_examples=15, deadline=None)
@given(st.dictionaries(st.sampled_from(LISTS), st.sampled_from(["a.yaml", "b.yml", "deep/c.yaml"])))
def test_however_it_is_split_it_says_the_same(
    tmp_path_factory: pytest.TempPathFactory, parts: dict[str, str]
) -> None:
    whole = parse_handbook(FULL)
    folder = write(tmp_path_factory.mktemp("split"), split(parts))
    (folder / "README.md").write_text("no part of it", "utf-8")
    write(folder, {".backup/handbook.yaml": "nonsense"})
    found = read_handbook(folder)
    fields = [name for name in found.__struct_fields__ if name != "version"]
    assert [getattr(found, name) for name in fields] == [getattr(whole, name) for name in fields]
    assert found.version.startswith("1.0+")
    # The same files elsewhere are the same version; another word in any of them is another.
    moved = write(tmp_path_factory.mktemp("moved"), split(parts))
    assert read_handbook(moved).version == found.version
    issues = moved / "issues" / "saran.yaml"
    issues.write_text(issues.read_text("utf-8") + "# other\n", "utf-8")
    assert read_handbook(moved).version != found.version


def test_lists_grow_and_mappings_unite(tmp_path: Path) -> None:
    extra = {
        "macros": [{"id": "tambahan", "name": "Tambahan", "text": "Halo."}],
        "sensitive_fields": {"kartu": "Nomor kartu"},
    }
    write(tmp_path, {"handbook.yaml": FULL, "extra.yaml": extra, "empty.yaml": "# nothing yet\n"})
    book = read_handbook(tmp_path)
    assert [macro.id for macro in book.macros][-1] == "tambahan"
    assert list(book.sensitive_fields)[-1] == "kartu"


ISSUE = "category: {0}\nissues:\n  - id: baru\n    name: Baru\n"


@pytest.mark.parametrize(
    ("text", "line", "where"),
    [
        ("scripts:\n  - {id: satu, name: Satu, text: Halo.}\n  - {id: simpati, name: Dua, text: Halo.}\n", 3, "scripts[4].id"),
        ("scripts:\n  - {id: satu, name: Satu}\n", 2, "scripts[3]"),
        ("# komentar\nversion: \"2\"\n", 2, "version"),
        ("channels:\n  email: {capacity: 1, shelf_life: 1, max_chars: 1}\n", 2, "channels.email"),
        ("- a list\n", 1, "$"),
        ("scripts: []\nscripts: []\n", 2, "scripts"),
        ("tools:\n  - {id: x, name: [}\n", 2, "$"),
        ("entah: 1\n", 1, "entah"),
        (ISSUE.format("tidak_ada"), 1, "category"),
        (ISSUE.format("saran").replace("category: saran\n", ""), 1, "issues"),
        ("category: saran\n", 1, "category"),
        (ISSUE.format("saran") + "    estimate: entah\n", 5, "categories[3].issues[1].estimate"),
        (ISSUE.format("saran") + "    checks:\n      - tool: kontrak\n", 6, "categories[3].issues[1].checks[0].tool"),
    ],
)  # fmt: skip
def test_a_fault_names_its_file_and_line(tmp_path: Path, text: str, line: int, where: str) -> None:
    folder = write(tmp_path / "buku", {"handbook.yaml": FULL, "issues/baru.yaml": text})
    assert faults(folder) == [("buku/issues/baru.yaml", line, where)]


def test_an_id_doubled_in_another_file_is_named_there(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "buku", {"handbook.yaml": FULL, "alat.yaml": "\ntools:\n  - {id: peta, name: Peta}\n"}
    )
    assert faults(folder) == [("buku/alat.yaml", 3, "tools[3].id")]


def test_a_folder_s_main_file_must_be_a_handbook(tmp_path: Path) -> None:
    folder = write(tmp_path / "buku", {"handbook.yaml": "", "x.yaml": "macros: []\n"})
    assert faults(folder) == [("buku/handbook.yaml", 1, "$")]
    (folder / "handbook.yaml").write_bytes(b"\xff\xfe")
    assert faults(folder) == [("buku/handbook.yaml", 1, "$")]
