"""What a customer's words hold: names, numbers, amounts, days; proposed to the agent, so better nothing than something wrong."""

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import ticket_number
from domain.found import LOOKED_AT, Form, Kind, find

#: A Monday.
TODAY = date(2026, 11, 23)
ORDER = Form("pesanan", r"(?<!\w)GJ-\d{8}(?!\w)")


def values(text: str, kind: Kind) -> list[str]:
    return [one.value for one in find(text, TODAY, [ORDER]) if one.kind is kind]


@pytest.mark.parametrize(
    ("said", "rupiah"),
    [
        ("bayar Rp1.250.000 tadi", ["1250000"]),
        ("Rp 1.250.000,00", ["1250000"]),
        ("rp. 75.000", ["75000"]),
        ("IDR 2,000,000", ["2000000"]),
        ("saldo 500rb belum masuk", ["500000"]),
        ("kurang 50k", ["50000"]),
        ("1,5 jt", ["1500000"]),
        ("1.5juta", ["1500000"]),
        ("2 juta 500 ribu", ["2500000"]),
        ("dua juta lima ratus ribu rupiah", ["2500000"]),
        ("sejuta setengah", ["1500000"]),
        ("seratus ribu saja", ["100000"]),
        ("dua belas ribu", ["12000"]),
        ("setengah juta", []),
        ("1,2 miliar", ["1200000000"]),
        ("3500 perak", ["3500"]),
        ("dari 100rb jadi 200rb", ["100000", "200000"]),
        ("antre 45 orang, 3 kali", []),
        ("dua tiga juta", []),
        ("sudah tiga kali dua hari", []),
        ("outlet 12.500 meter", []),
    ],
)
def test_amounts(said: str, rupiah: list[str]) -> None:
    assert values(said, Kind.MONEY) == rupiah


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("12/11/2026", ["2026-11-12"]),
        ("tgl 12-11-26", ["2026-11-12"]),
        ("17.08.1990", ["1990-08-17"]),
        ("12 Nov", ["2026-11-12"]),
        ("12 november 2025", ["2025-11-12"]),
        ("5 Agt", ["2026-08-05"]),
        ("15 jan", ["2027-01-15"]),
        ("20 maret", ["2026-03-20"]),
        ("tgl 21", ["2026-11-21"]),
        ("tanggal 28", ["2026-11-28"]),
        ("tgl 31", ["2026-10-31"]),
        ("kemarin lusa", ["2026-11-21"]),
        ("semalam", ["2026-11-22"]),
        ("besok", ["2026-11-24"]),
        ("3 hari yang lalu", ["2026-11-20"]),
        ("seminggu lalu", ["2026-11-16"]),
        ("hari senin lalu", ["2026-11-16"]),
        ("jumat kemarin", ["2026-11-20"]),
        ("rabu depan", ["2026-11-25"]),
        ("minggu lalu", []),
        ("31/02/2026", []),
        ("versi 1.12.3", []),
        ("pasal 12.30", []),
    ],
)
def test_days(said: str, days: list[str]) -> None:
    assert values(said, Kind.DATE) == days


@pytest.mark.parametrize(
    ("said", "clock"),
    [
        ("jam 14.30", ["14:30"]),
        ("pukul 9 malam", ["21:00"]),
        ("jam 12 malam", ["00:00"]),
        ("jam 2 siang", ["14:00"]),
        ("jam 11 siang", ["11:00"]),
        ("08:05", ["08:05"]),
        ("12.30 wita", ["12:30"]),
        ("jam 25", []),
        ("menunggu 3 jam", []),
        ("12.30", []),
    ],
)
def test_times(said: str, clock: list[str]) -> None:
    assert values(said, Kind.TIME) == clock


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("nama saya Siti Rahmawati no hp 0812", ["Siti Rahmawati"]),
        ("Nama lengkap: AGUS SALIM\nHP: 0812", ["AGUS SALIM"]),
        ("a.n. budi santoso, saldo kurang", ["budi santoso"]),
        ("rekening atas nama Dewi Lestari belum cair", ["Dewi Lestari"]),
        ("saya Ibu Ratna Dewi mau tanya", ["Ratna Dewi"]),
        ("dengan bapak H. Ahmad Fauzi. Mau lunasi", ["H. Ahmad Fauzi"]),
        ("perkenalkan nama saya Nur'aini", ["Nur'aini"]),
        ("nama saya salah di aplikasi", []),
        ("saya mau tanya", []),
        ("dengan ini saya mengadu", []),
    ],
)
def test_names(said: str, names: list[str]) -> None:
    assert values(said, Kind.NAME) == names


def test_numbers_that_prove_themselves() -> None:
    ticket = ticket_number.make(12, 42)
    wrong = ticket[:-1] + str((int(ticket[-1]) + 1) % 10)
    text = f"Tiket {ticket}, bukan {wrong}. Hubungi 0812-3456-7443 atau 1500569, email Siti.R@contoh.example, pesanan GJ-12345678."
    assert values(text, Kind.TICKET) == [ticket]
    assert (
        values(text, Kind.PHONE) == ["+6281234567443", "1500569"]
        or values(text, Kind.PHONE)[0] == "+6281234567443"
    )
    assert values(text, Kind.EMAIL) == ["siti.r@contoh.example"]
    assert values(text, Kind.REFERENCE) == ["GJ-12345678"]
    assert values("3404015708900003", Kind.NIK) == ["3404015708900003"]
    assert values("3404019908900003", Kind.NIK) == [], "no such day of birth"
    assert values("3404015708900000", Kind.NIK) == []


def test_a_place_belongs_to_the_most_certain_reading() -> None:
    (one,) = find("0812-3456-7443", TODAY)
    assert one.kind is Kind.PHONE
    found = find("bayar tgl 12 nov 2026 rp 2.026", TODAY)
    assert [(one.kind, one.value) for one in found] == [(Kind.DATE, "2026-11-12"), (Kind.MONEY, "2026")]


_PIECES = [
    "Rp",
    "1.250.000",
    " ",
    "juta",
    "tgl",
    "12",
    "/",
    "11",
    "nama saya",
    "Siti",
    ".",
    "jam",
    "0812",
    "-",
    "\n",
    "se",
    "ratus",
]
_TALK = st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=4)), max_size=30).map(" ".join)


@given(_TALK)
def test_whatever_is_written_is_read_without_a_fault_and_each_place_once(text: str) -> None:
    found = find(text, TODAY, [ORDER])
    for one, following in itertools.pairwise(found):
        assert one.end <= following.start
    for one in found:
        assert one.said == text[one.start : one.end] != ""
        assert one.value


def test_a_very_long_message_is_read_in_time_and_not_to_its_end() -> None:
    for piece in ("1.", "0812 ", "nama ", "se ratus ", "a@", "12-", "nama saya a'"):
        find(piece * 20_000, TODAY, [ORDER])
    assert find("x " * LOOKED_AT + "0812-3456-7443", TODAY) == ()
