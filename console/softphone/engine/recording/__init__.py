"""Recording of calls: both sides captured apart, sealed as they come, paused on the agent's word."""
