"""A fake world: desks with the real store, operations, planner and feed rules against the gateway in memory, over a line that
does everything lines do. One seed decides everything that happens."""
