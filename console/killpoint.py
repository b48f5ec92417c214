"""The places of the desk at which a proof may end it: see contract.killpoint, the one home of both sides'."""

from contract.killpoint import here

__all__ = ["here"]
