"""Who may be the same person as a customer: found by the gateway among what is sealed, without anybody seeing it."""

import msgspec

from contract.rows import CustomerRow


class Likeness(msgspec.Struct, frozen=True):
    """``same``: names of the sealed fields whose values are equal, the strongest first."""

    customer: CustomerRow
    same: tuple[str, ...]
