"""Sound in and out of a call: devices, the bridge to the SIP library's frames, what is done to the voice, ring and test."""
