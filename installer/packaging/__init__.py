"""The console as something to install: one folder with everything in it, a .deb around that folder, an installer for Windows.

Runs inside the environment (`./sahut package …`). Nothing of ours is imported: what is packaged is built from its source.
"""
