"""A gateway in memory with the rules of the real one, small enough to be seen through; both pass tests/sync/gateway_contract.py."""
