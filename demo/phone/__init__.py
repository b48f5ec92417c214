"""The centre's telephone exchange and those who call by it: real SIP, spoken Indonesian. A process of its own (demo/README.md)."""
