"""Measurements: ``python -m tests.bench [NAME…] [--json FILE]``. Benchmarks, not tests: they never run with the tests."""
