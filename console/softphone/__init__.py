"""The softphone: words shared with the telephone's own process, and the console's remote control of it."""

#: The first word of the command line that makes an installed console the telephone's own process (console.__main__).
ENGINE_WORD = "--engine"
