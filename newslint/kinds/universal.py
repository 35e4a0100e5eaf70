"""Universal part-of-speech tags in terms of Penn Treebank tags, with words where Penn makes no difference."""

TAGS = {
    "ADJ": "JJ|JJR|JJS", "ADP": "IN|RP", "ADV": "RB|RBR|RBS|WRB", "AUX": "MD|VB|VBD|VBG|VBN|VBP|VBZ", "CCONJ": "CC",
    "DET": r"DT|PDT|WDT|WP\$", "INTJ": "UH", "NOUN": "NN|NNS", "NUM": "CD", "PART": "TO|RP|POS",
    "PRON": r"PRP|PRP\$|WP|EX", "PROPN": "NNP|NNPS", "PUNCT": r"[.,:]|''|``|-LRB-|-RRB-|\(|\)", "SCONJ": "IN|WRB",
    "SYM": r"SYM|\$|#", "VERB": "VB|VBD|VBG|VBN|VBP|VBZ", "X": "FW|LS",
}  # fmt: skip
WORDS = {
    "AUX": "am|is|are|was|were|be|been|being|have|has|had|having|do|does|did|doing|will|would|shall|should|can|could|"
    "may|might|must|ought|'s|'re|'m|'ve|'ll|'d",
    "SCONJ": "after|although|as|because|before|even|if|since|so|than|that|though|unless|until|when|whenever|where|"
    "whereas|wherever|whether|while|why|how",
}


def _names(upos: str) -> list[str]:
    return [name.strip().upper() for name in upos.split("|")]


def tag_pattern(upos: str) -> str:
    """Return the pattern of Penn tags for one or more universal tags; raises ValueError."""
    for name in _names(upos):
        if name not in TAGS:
            raise ValueError(f'unknown universal POS tag "{name}"; expected one of {", ".join(sorted(TAGS))}')
    return f"^(?:{'|'.join(TAGS[name] for name in _names(upos))})$"


def word_pattern(upos: str) -> str:
    """Return the pattern of words that the tags are narrowed to, "" for none."""
    names = _names(upos)
    return f"^(?:{'|'.join(WORDS[name] for name in names)})$" if all(name in WORDS for name in names) else ""
