"""The telephone's own process: the only place that knows a SIP library, a sound device, a recording."""
