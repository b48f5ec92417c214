"""Everything that stands between a bare machine and a running Sahut.

`__main__` is what ./sahut and sahut.cmd start: standard library only, any Python 3.11 or 3.12. It makes the
private environment and hands over to a module inside it; `testing`, `checking` and `wheels` run in there.
"""
