"""What is written, as a voice should say it: numbers that are read out digit by digit, amounts as amounts, nothing that is no speech."""

import re

#: A message is heard to here and no further; who wants the rest reads it.
LONGEST = 1200
_SENTENCE = 220
_GROUP = 4

_PARTS = re.compile(
    r"(?P<link>https?://\S+|www\.\S+)"
    r"|(?<![\w.])[Rr]p\.?\s?(?P<rupiah>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?P<sen>\d{1,2}))?(?!\d)"
    # A telephone number: from a plus, a zero or the country's own 62, with the signs people put between.
    r"|(?<![\w.,-])(?P<phone>\(?\+?(?:62|0)[\s(]?\d(?:[\s().-]{0,2}\d){6,12}|\+\d(?:[\s().-]{0,2}\d){7,13})(?!\w)"
    r"|(?<![\w.,/-])(?P<date>\d{1,2}[/-]\d{1,2}[/-]\d{4}|\d{4}-\d{2}-\d{2})(?![\w/-])"
    # A ticket's, a contract's: groups of digits, letters too, held together by dashes or strokes.
    r"|#?(?<!\w)(?P<code>(?=[A-Za-z/-]*\d)[A-Za-z\d]+(?:-[A-Za-z\d]+){2,}|[A-Z]{2,}-?\d{3,})(?!\w)"
    r"|(?<![\d.,])(?P<amount>\d{1,3}(?:\.\d{3})+)(?![\d.])"
    r"|(?<![\d.,])(?P<long>\d{5,})(?![\d,])"
)
_NO_SPEECH = re.compile(r"[^\w\s.,;:!?%()'\"/&+@-]|[_*~`#|<>]")
_ENDS = re.compile(r"(?<=[.!?;:])\s+|\n+")


def spoken(text: str) -> str:
    """``text`` for a voice: at most LONGEST characters of it, in one line a paragraph."""
    text = _PARTS.sub(_said, _cut(text, LONGEST))
    lines = (" ".join(_NO_SPEECH.sub(" ", line).split()) for line in text.splitlines())
    return "\n".join(line for line in lines if any(letter.isalnum() for letter in line))


def sentences(text: str) -> list[str]:
    """``text`` in parts a voice says without a pause, short enough that the first is heard at once."""
    found: list[str] = []
    for part in _ENDS.split(text):
        rest = part.strip()
        while rest:
            head = _cut(rest, _SENTENCE)
            found.append(head)
            rest = rest[len(head) :].strip()
    return found


def call_from(queue: str) -> str:
    """What is said when a call rings; ``queue`` by its name, "" where it is not known."""
    return f"Panggilan dari antrean {spoken(queue)}" if queue.strip() else "Panggilan masuk"


def digits(text: str) -> str:
    """``text`` one sign at a time, with a breath after each few: "0 8 1 2, 3 4 5 6"."""
    signs = [letter for letter in text if letter.isalnum()]
    groups = [" ".join(signs[at : at + _GROUP]) for at in range(0, len(signs), _GROUP)]
    return ", ".join(groups)


def _said(found: "re.Match[str]") -> str:
    kind, text = found.lastgroup, found.group()
    if kind == "link":
        return "tautan"
    if kind in ("rupiah", "sen"):
        sen = found["sen"]
        return found["rupiah"].replace(".", "") + (f" koma {sen}" if sen and int(sen) else "") + " rupiah"
    if kind == "date":
        return re.sub("[/-]", " ", text)
    if kind == "phone":
        return ("plus " if text.startswith("+") else "") + digits(text)
    if kind == "code":
        return ", ".join(digits(group) for group in re.split(r"[-#]", text) if group)
    if kind == "amount":
        return text.replace(".", "")
    return digits(text)


def _cut(text: str, most: int) -> str:
    """The beginning of ``text``, to the last whole word within ``most`` characters."""
    if len(text) <= most:
        return text
    head = text[:most]
    at = max(head.rfind(" "), head.rfind("\n"))
    return head[:at] if at > 0 else head
