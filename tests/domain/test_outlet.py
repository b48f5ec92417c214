"""Officers of an outlet as they stand on a card, and what is kept of a call."""

import pytest

from domain import limits
from domain.customer_fields import CustomerField
from domain.errors import InvalidValue
from domain.handbook_outlet import Application, OutletRules, PaymentIvr, wrong_outlet, wrong_payment
from domain.outlet import Officer, OutletFacts, checked, read_officers

RINA = Officer(name="Rina Wijaya", nip="8841", role="Kasir")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("", ()),
        (" ; \n,8841", ()),
        ("Rina Wijaya, 8841, Kasir", (RINA,)),
        ("Rina Wijaya,8841,Kasir;Joko\nRINA wijaya, 8841", (RINA, Officer(name="Joko"))),
        ("Wulan, , Kepala unit, sementara", (Officer(name="Wulan", role="Kepala unit, sementara"),)),
    ],
)
def test_officers_are_read_as_they_are_written(text: str, read: tuple[Officer, ...]) -> None:
    assert read_officers(text) == read


def test_a_card_full_of_them_is_read_to_a_bound() -> None:
    assert len(read_officers(";".join(f"Petugas {n}" for n in range(10_000)))) == 200


def test_what_is_kept_has_no_blanks_around_and_says_something() -> None:
    given = OutletFacts(
        officer=Officer(name=" Rina Wijaya ", nip=" 8841", role="Kasir "), application=" passion "
    )
    assert checked(given) == OutletFacts(officer=RINA, application="passion")
    for wrong in (
        OutletFacts(officer=Officer(name="  ", nip="8841")),
        OutletFacts(officer=Officer(name="x" * (limits.FIELD + 1))),
        OutletFacts(application="x" * (limits.FIELD + 1)),
    ):
        with pytest.raises(InvalidValue):
            checked(wrong)


def test_a_handbook_that_cannot_be_meant() -> None:
    fields = (CustomerField("kode", "Kode"), CustomerField("rahasia", "Rahasia", sensitive=True))
    passion = Application("passion", "Passion", core=True)
    assert list(wrong_outlet(None, fields)) == []
    assert list(wrong_outlet(OutletRules(code="kode", applications=(passion,)), fields)) == []
    wrong = OutletRules(
        code="tidak_ada", area="rahasia", applications=(passion, passion, Application("x", " "))
    )
    assert [one.where for one in wrong_outlet(wrong, fields)] == [
        "$.outlet.code",
        "$.outlet.area",
        "$.outlet.applications[1].id",
        "$.outlet.applications[2].name",
    ]
    assert list(wrong_payment(PaymentIvr("1599", "X-Payment-Result", {"paid": "berhasil"}))) == []
    ivr = PaymentIvr("", "X Payment", {"4111": "nomor kartu", "paid": " "})
    assert [one.where for one in wrong_payment(ivr)] == [
        "$.payment_ivr.number",
        "$.payment_ivr.result_header",
        "$.payment_ivr.results.4111",
        "$.payment_ivr.results.paid",
    ]
