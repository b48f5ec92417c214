"""What of a customer can be telephoned. No Qt and nothing of the telephone here: every card asks."""

from console.store.numbers import PHONE
from contract.customer import IdentityKind
from contract.rows import CustomerRow


def telephones(row: CustomerRow) -> list[tuple[str, str]]:
    """As (whose, field): the first is meant unless another is chosen."""
    first = [(row.id, PHONE)] if row.masked.get(PHONE) else []
    return [*first, *((one.customer, one.field) for one in row.identities if one.kind is IdentityKind.PHONE)]
