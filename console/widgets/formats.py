"""Times as the floor reads them. No Qt here."""


def clock(seconds: float) -> str:
    """Seconds as `02:13` or `1:02:13`; a negative time keeps its sign."""
    sign = "-" if seconds < 0 else ""
    whole = int(abs(seconds))
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    return f"{sign}{hours}:{minutes:02}:{left:02}" if hours else f"{sign}{minutes:02}:{left:02}"


def initials(name: str) -> str:
    """At most two capitals for an avatar: `Siti Rahmawati` → `SR`."""
    words = [word for word in name.split() if word[0].isalnum()]
    picked = words[:1] + words[-1:] if len(words) > 1 else words
    return "".join(word[0] for word in picked).upper() or "?"
