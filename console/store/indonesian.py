"""How Indonesian is typed in chats: short spellings of common words, doubled words with a 2, and verbs with their affixes."""

from domain.floor_words import SAME

#: Both directions are searched.
_SPELLINGS = {word: tuple(other for other in group if other != word) for group in SAME for word in group}

#: me- changes the first letter of the stem: (stem begins with, verb begins with).
_NASAL = (("p", "mem"), ("t", "men"), ("s", "meny"), ("k", "meng"))
_PLAIN_PREFIXES = ("di", "ber", "ter", "pe", "ke", "se")
#: Below this a stem is too common a beginning to be opened by affixes.
_STEM = 4


def variants(word: str) -> tuple[str, ...]:
    """Other beginnings of words that an agent means by ``word``, the likeliest first; never ``word`` itself."""
    out = list(_SPELLINGS.get(word, ()))
    if word.endswith("2") and len(word) > 3:
        # "dana2" is "dana-dana", which the index holds as two words.
        out.append(word[:-1])
    if len(word) >= _STEM and word.isalpha():
        out += _affixed(word)
    return tuple(dict.fromkeys(other for other in out if other != word))


def _affixed(stem: str) -> list[str]:
    return [prefix + stem for prefix in _PLAIN_PREFIXES] + [_active(stem), _agent_noun(stem)]


def _active(stem: str) -> str:
    """The me- form: bayar → membayar, tolak → menolak, kirim → mengirim, sita → menyita."""
    for first, prefix in _NASAL:
        if stem.startswith(first):
            return prefix + stem[1:]
    if stem[0] in "bfv":
        return "mem" + stem
    if stem[0] in "cdjz":
        return "men" + stem
    if stem[0] in "aeioughx":
        return "meng" + stem
    return "me" + stem


def _agent_noun(stem: str) -> str:
    return "pe" + _active(stem)[2:]
