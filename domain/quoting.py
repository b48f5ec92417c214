"""A message quoted in the form its channel is used to."""

from domain.contact import Channel

#: Of a chat message so many characters: the other side has it before their eyes.
SHORT = 200


def quote(text: str, author: str, when: str, channel: Channel) -> str:
    """``text`` by ``author`` as it stands above an answer, with the line break that ends it.

    Letters quote whole, line by line, and say whose words and when; WhatsApp has its own mark; a chat takes the beginning
    in quotation marks."""
    whole = text.strip()
    if channel in (Channel.EMAIL, Channel.WEBFORM):
        return f"{when}, {author}:\n{_marked(whole)}\n\n"
    if channel is Channel.WHATSAPP:
        return f"{_marked(_short(whole))}\n"
    return f"“{' '.join(_short(whole).split())}”\n"


def _short(text: str) -> str:
    return text if len(text) <= SHORT else f"{text[:SHORT].rstrip()}…"


def _marked(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.splitlines())
