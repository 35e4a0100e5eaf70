"""Plain text with chapters: their lines are headings, and what follows is their section."""

import re
from html import escape

CHAPTER = re.compile(r"(?:chapter|prologue|epilogue|interlude|afterword|foreword|preface)\b[^.!?]{0,60}", re.I)
PART = re.compile(r"(?:part|book|act|volume)\b[^.!?]{0,60}", re.I)
NUMBER = re.compile(r"(?:\d{1,3}|[IVXLC]{1,7})\.?")
BREAK = re.compile(r"(?:[*#~-]\s*){3,}")


def _line(paragraph: str) -> str:
    text = paragraph.strip()
    return "" if "\n" in text else text


def _chapter(line: str) -> bool:
    return bool(line) and bool(CHAPTER.fullmatch(line) or NUMBER.fullmatch(line))


def html(content: str) -> str:
    """Return a text with chapters as a document, "" for any other text."""
    paragraphs = content.split("\n\n")
    if not any(_chapter(_line(paragraph)) for paragraph in paragraphs):
        return ""
    out = []
    for at, paragraph in enumerate(paragraphs):
        text, line = paragraph.strip(), _line(paragraph)
        if not text:
            continue
        if line and PART.fullmatch(line):
            out.append(f"<h1>{escape(line)}</h1>\n")
        elif _chapter(line):
            out.append(f"<h2>{escape(line)}</h2>\n")
        elif line and BREAK.fullmatch(line):
            out.append("<hr>\n")
        elif line and at == 0 and len(line.split()) <= 12 and _chapter_next(paragraphs):
            out.append(f"<h1>{escape(line)}</h1>\n")
        else:
            out.append(f"<p>{escape(text)}</p>\n")
    return "".join(out)


def _chapter_next(paragraphs: list[str]) -> bool:
    line = next((_line(p) for p in paragraphs[1:] if p.strip()), "")
    return _chapter(line) or bool(line and PART.fullmatch(line))
