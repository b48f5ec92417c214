"""Property tests: no deadline a busy machine could miss, no database in the checkout, a blob that replays a failure."""

from hypothesis import settings

settings.register_profile("sahut", deadline=None, database=None, print_blob=True)
settings.load_profile("sahut")
