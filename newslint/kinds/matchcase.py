"""A replacement in the case of the text it replaces: `A-OK` for `a ok` is `a-ok`."""

from newslint.patterns import compiled

WORDS = compiled(r"(?:[^\W\d_]|(?<=[^\W\d_])['’](?=[^\W\d_]))+")
LOWER, UPPER, TITLE = "lower", "upper", "title"


def case_of(text: str) -> str:
    """Return the case that can be carried over to another text, "" where the capitals follow no rule."""
    letters = [char for char in text if char.isalpha()]
    upper = sum(char.isupper() for char in letters)
    lower = sum(char.islower() for char in letters)
    if not letters:
        return ""
    if upper == 0:
        return LOWER
    if lower == 0:
        return TITLE if len(letters) == 1 else UPPER
    return TITLE if letters[0].isupper() and upper == 1 else ""


def _cased(word: str, case: str) -> str:
    if case == LOWER:
        return word.lower()
    if case == UPPER:
        return word.upper()
    if case == TITLE:
        word = word.lower()
        return word[:1].upper() + word[1:]
    return word


def recased(replacement: str, observed: str) -> str:
    """Return `replacement` in the case of `observed`, read word by word from both ends."""
    new, old = WORDS.findall(replacement), WORDS.findall(observed)
    if not new or not old:
        return _cased(replacement, case_of(observed))
    head, tail = _shared(new, old)
    middle = old[head : len(old) - tail]
    case = case_of(" ".join(middle))
    if not middle and tail:
        case = case_of(old[len(old) - tail])
    elif not middle and head:
        case = case_of(old[head - 1])
    each = case == TITLE and len(middle) > 1 and all(case_of(word) == TITLE for word in middle)
    cases = []
    for index in range(len(new)):
        if index < head:
            cases.append(case_of(old[index]))
        elif index >= len(new) - tail:
            cases.append(case_of(old[len(old) - (len(new) - index)]))
        else:
            cases.append(LOWER if case == TITLE and not each and index > head else case)
    turn = iter(cases)
    return WORDS.sub(lambda match: _cased(match[0], next(turn)), replacement)


def _shared(new: list[str], old: list[str]) -> tuple[int, int]:
    """How many words at the beginning and at the end are the same but for case."""
    head = 0
    while head < min(len(new), len(old)) and new[head].casefold() == old[head].casefold():
        head += 1
    tail = 0
    while tail < min(len(new), len(old)) - head and new[-1 - tail].casefold() == old[-1 - tail].casefold():
        tail += 1
    return head, tail
