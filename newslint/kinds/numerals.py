"""Whole numbers in words and back: `21st` is twenty-first."""

import re

ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand"))
ORDINALS = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
            "twelve": "twelfth"}  # fmt: skip


def cardinal(number: int) -> str:
    """Return the number in words."""
    if number < 0:
        return f"minus {cardinal(-number)}"
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    size, name = next(((s, n) for s, n in SCALES if number >= s), (100, "hundred"))
    rest = f" {cardinal(number % size)}" if number % size else ""
    return f"{cardinal(number // size)} {name}{rest}"


def _ordinal(word: str) -> str:
    if word in ORDINALS:
        return ORDINALS[word]
    return word[:-1] + "ieth" if word.endswith("y") else word + "th"


def words(text: str) -> str:
    """Return a whole number or an ordinal in words; any other text as it is."""
    plain = text.replace(",", "")
    if re.fullmatch(r"-?\d{1,15}", plain):
        return cardinal(int(plain))
    match = re.fullmatch(r"(\d{1,15})(?:st|nd|rd|th)", plain, re.I)
    if not match:
        return text
    spelled = cardinal(int(match[1]))
    cut = max(spelled.rfind(" "), spelled.rfind("-")) + 1
    return spelled[:cut] + _ordinal(spelled[cut:])


def _values() -> dict[str, tuple[int, bool]]:
    named = [*enumerate(ONES), *((10 * n, word) for n, word in enumerate(TENS) if word), (100, "hundred"), *SCALES]
    return {form: (value, form != word) for value, word in named for form in (word, _ordinal(word))}


def digits(text: str) -> str:
    """Return a number spelled out in digits; any other text as it is."""
    fields = [field for field in re.split("[ -]", text.lower()) if field]
    values, total, current = _values(), 0, 0
    negative = fields[:1] == ["minus"]
    ordinal = False
    for place, field in enumerate(fields):
        if field == "and" or (negative and place == 0):
            continue
        if field not in values or ordinal:
            return text
        value, ordinal = values[field]
        if value >= 1000:
            total, current = total + max(current, 1) * value, 0
        else:
            current = max(current, 1) * 100 if value == 100 else current + value
    if not fields:
        return text
    number = -(total + current) if negative else total + current
    return f"{number}{_suffix(abs(number))}" if ordinal else str(number)


def _suffix(number: int) -> str:
    return "th" if 11 <= number % 100 <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
