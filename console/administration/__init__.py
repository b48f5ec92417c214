"""The command line of the administration (``./sahut admin``): talks to the gateway over its REST, as an administrator signed in."""
