"""In which languages a text is checked, the likeliest first."""

Languages = tuple[str, ...]

#: Those that there are dictionaries of: Indonesian, English.
KNOWN: Languages = ("id", "en")
#: What the setting says for both, and for none.
BOTH, OFF = "both", "off"


def languages(chosen: str, customer: str = "") -> Languages:
    """``chosen``: the agent's setting (one of ``KNOWN``, ``BOTH``, ``OFF``); ``customer``: the language whoever reads it prefers, ""
    when nobody knows or the text is for colleagues. What the customer reads comes first; beside it words of the other one are right
    only where the agent chose both. Without a language that is known, and with both chosen, it is Indonesian that comes first."""
    if chosen == OFF:
        return ()
    theirs = customer.casefold().replace("_", "-").partition("-")[0]
    first = theirs if theirs in KNOWN else chosen if chosen in KNOWN else KNOWN[0]
    return (first, *(one for one in KNOWN if chosen == BOTH and one != first))
