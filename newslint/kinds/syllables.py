"""Syllables of an English word, counted as Vale counts them: groups of vowels, with corrections by pattern.

Source: the rules of Greg Fast's Lingua::EN::Syllable, as widened in jdkato/prose.
"""

import re
from functools import lru_cache

KNOWN = {word: int(count) for count, words in {
    "2": "abed adieu cafe cafes chile chloe circe jesse jukebox maybe people shoreline daphne phoebe zoe",
    "3": "abare acreage adame adobe apache coyote forever karate machete recipe sesame simile syncope tamale "
         "euterpe",
    "4": "abalone abruzzese abbruzzese anemone aphrodite apostrophe ariadne calliope catastrophe epitome facsimile "
         "gethsemane guacamole hyperbole yosemite eurydice hermione penelope persephone",
    "5": "aborigine aborigines",
}.items() for word in words.split()}  # fmt: skip
PREFIXES = (
    (2, ("above", "anti", "ante", "counter", "hyper", "afore", "agri", "infra", "intra", "inter", "over", "semi",
         "ultra", "under", "extra", "dia", "micro", "mega", "kilo", "pico", "nano", "macro")),
    (1, ("un", "fore", "ware", "none", "non", "out", "post", "sub", "pre", "pro", "dis", "side")),
)  # fmt: skip
SUFFIXES = (
    (3, ("ology", "ologist", "onomy", "onomist")),
    (2, ("fully", "berry", "woman", "women")),
    (1, ("ly", "less", "some", "ful", "er", "ers", "ness", "cian", "cians", "ment", "ments", "ette", "ettes", "ville",
         "villes", "ships", "ship", "side", "sides", "port", "ports", "shire", "shires", "tion", "tioned")),
)  # fmt: skip
_ED = "b|c|ch|dg|f|g|gh|gn|k|l|lch|ll|lv|m|mm|n|nc|ng|nch|nn|p|r|rc|rn|rs|rv|s|sc|sk|sl|squ|ss|th|v|y|z"
_ES = "b|ch|d|f|gh|gn|k|l|lch|ll|lv|m|mm|n|nch|nn|p|r|rn|rs|rv|s|sc|sk|sl|squ|ss|st|t|th|v|y"
_E = "b|c|ch|d|dg|f|g|gh|gn|k|l|ll|lv|m|mm|n|nc|ng|nn|p|r|rc|rn|rs|rv|s|sc|sk|sl|squ|ss|st|t|th|v|y|z"
VOWELS = re.compile("[aeiouy]+")
FEWER = (
    re.compile(
        "cia(?:l|$)|tia|cius|cious|[^aeiou]giu|[aeiouy][^aeiouy]ion|iou|sia$|eous$|[oa]gue$|"
        ".[^aeiuoycgltdb]{2,}ed$|.ely$|^jua|uai|eau|^busi$|"
        f"[aeiouy](?:{_ED})ed$|[aeiouy](?:{_ES})es$"
    ),
    re.compile(f"[aeiouy](?:{_E})e$"),
)
MORE = (
    re.compile(
        "(?:[^aeiouy]ie(?:r|st|t)|[aeiouym]bl|eo|ism|asm|thm|dnt|uity|dea|gean|oa|ua|eings?|[aeiouy]sh?e[rsd])$"
    ),
    re.compile("[^gq]ua[^auieo]|[aeiou]{3}|^(?:ia|mc|coa[dglx].)"),
    re.compile("[^aeiou]y[ae]|[^l]lien|riet|dien|iu|io|ii|uen|real|iell|eo[^aeiou]|[aeiou]y[aeiou]"),
    re.compile("[^s]ia"),
)


@lru_cache(maxsize=8192)
def syllables(word: str) -> int:
    """Return the number of syllables, at least one for a word that is not empty."""
    if len(word) < 3:
        return min(len(word), 1)
    word = word.lower()
    if word in KNOWN:
        return KNOWN[word]
    count = 0
    for extra, prefixes in PREFIXES:
        prefix = next((p for p in prefixes if word.startswith(p)), "")
        if prefix:
            word, count = word[len(prefix) :], count + extra
            break
    for extra, suffixes in SUFFIXES:
        suffix = next((s for s in suffixes if word.endswith(s)), "")
        if suffix:
            word, count = word[: -len(suffix)], count + extra
            break
    count += len(VOWELS.findall(word))
    count -= sum(len(pattern.findall(word)) for pattern in FEWER)
    count += sum(len(pattern.findall(word)) for pattern in MORE)
    return max(count, 1)
