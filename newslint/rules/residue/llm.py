"""`residue.llm`."""

import re
from collections.abc import Iterator

from newslint.analysis.quotes import in_quote
from newslint.analysis.wording import covering, literals
from newslint.document import BlockKind, Document, InlineKind
from newslint.finding import Finding, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span

PIECES = (
    *("n AI language model", "n AI model", "n AI assistant", "n AI,", "Certainly", "Sure", "Of course", "Absolutely"),
    *("Here's a", "Here’s a", "Here is a", "Here's the", "Here’s the", "Here is the", "Here's your", "Here’s your"),
    *(
        "Here is your",
        "If you want, I",
        "If you'd like, I",
        "If you’d like, I",
        "If you like, I",
        "Would you like me to",
    ),
    *(
        "Let me know if you",
        "I hope this helps",
        "I cannot fulfil",
        "I can't fulfil",
        "I can’t fulfil",
        "I'm sorry, but I can",
    ),
    *("I’m sorry, but I can", "I cannot assist", "I can't assist", "I can’t assist", "y last knowledge update"),
    *("my last update", "my knowledge cut", "Regenerate response", "oaicite", "turn0search", "turn0news", "†source"),
    *(
        "Great question",
        "Here are ",
        "access to real-time",
        "Feel free to ",
        "ChatGPT said:",
        "utm_source=chatgpt",
        "utm_source=openai",
        "utm_source=copilot",
    ),
)
WORK = (
    r"(?:version|draft|rewrite|revision|article|story|summary|headline|headlines|list|edit|intro|introduction|paragraph|"
    r"text|piece|copy|outline|translation|take|response|breakdown)s?"
)
KIND = (
    r"(?:revised|rewritten|tighter|polished|updated|shorter|longer|edited|improved|cleaned-up|concise|more \w+|"
    r"snappier|suggested|possible|sample|draft|clean|refined|condensed|expanded|\w+-style|final|new|alternative)"
)
OF = r" (?:of|for) (?:the|your|this) (?:article|text|story|draft|paragraph|original|piece|copy)"
CHAT = compiled(
    r"As an AI(?: language)?(?: model| assistant)?, I\b[^.?!]*"
    r"|(?:Certainly|Sure(?: thing)?|Of course|Absolutely|Great question)! Here(?:[’']s| is| are)\b[^.?!:\n]{0,80}:?"
    r"|(?:Certainly|Sure|Of course|Absolutely)[,.] [Hh]ere(?:[’']s| is| are)[^.?!:\n]{0,80}:?"
    rf"|Here(?:[’']s| is) (?:a|an|the|your) (?:{KIND},? )+{WORK}\b(?:{OF}[^.?!:\n]{{0,60}}:?|:)"
    r"|If you(?:[’']d)? (?:want|like), I (?:can|could|will)\b[^.?!]*[.?!]?"
    r"|Would you like me to\b[^.?!]*[.?!]?"
    r"|Let me know if you(?:[’']d| would)? (?:like|want|need) "
    r"(?:me to|any (?:changes|edits|further|more)|further|another)\b[^.?!]*[.?!]?"
    r"|Here are (?:\w+ ){1,2}(?:headline|title|caption)s? (?:options|suggestions|ideas|alternatives)\b:?"
    r"|I (?:don[’']t|do not) have access to real-time\b[^.?!]*[.?!]?"
    r"|Feel free to (?:adjust|modify|tweak|customi[sz]e)\b[^.?!]*[.?!]?"
    r"|I hope this helps[.!]?"
    r"|(?:I[’']m sorry, but )?I can(?:not|[’']t) (?:fulfil+|assist with|help with) (?:this|that|your)\b[^.?!]*[.?!]?"
    r"|[Aa]s of my (?:last (?:knowledge )?update|knowledge cut-?off)\b"
    r"|Regenerate response|ChatGPT said:"
)
CODE = compiled(
    r":?contentReference\[oaicite:[^\]]*\](?:\{[^}]*\})?|\boaicite\b\S*|\S*turn0(?:search|news)\d+\S*|【[^】]*†source】"
)
MACHINE = compiled(r"utm_source=(?:chatgpt|openai|copilot)\b")
OPENS = compiled(r"(?:^|[\n.?!:”\"*_#>—–-])\s*[*_#>“\"(]*$")
TRANSCRIBED = compiled(r"\[[ ]?[A-Z][\w’'.]*(?: [A-Z][\w’'.]*){0,3}\] \w|(?:^|[\n;:?.] ?)(?:Q|A|[A-Z]{2,3}): \w")
"""Who speaks in an interview that is printed as it was held: "[Ines Prado] I could.", "IP: I could."."""

TURN = 1000  # characters before words in which the name of who speaks them stands
BOLD = compiled(r"\*\*\S(?:[^*\n]{0,80}\S)?\*\*")


class Llm(Rule):
    """Words that a chat program said to the writer, or marks it leaves, are in the story.

    Why: they tell readers that the copy was pasted without being read.
    Misses: what was generated and cleaned; style alone proves nothing, so it is not judged.
    Source: published cases of prompts left at the foot of stories.
    """

    severity = Severity.ERROR
    examples = (
        Bad("[[Sure! Here is a shorter draft:]]\n\nThe pool will close in May."),
        Bad("The pool will close in May. [[Would you like me to trim the quotes?]]"),
        Bad("[[Here’s a more concise version of the article:]]\n\nThe pool will close in May."),
        Bad("The pool will close.\n\n[[If you want, I could turn it into a list of points.]]"),
        Bad("The pool will close in May [[:contentReference[oaicite:3]{index=3}]]."),
        Bad("[[As an AI language model, I have no way to tell the day of the closure]]."),
        Bad(
            '<p>The pool will close, <a href="https://a.example/?utm_source=chatgpt.com">[[the council]]</a> said.</p>',
            format="html",
        ),
        Bad("[[Here are three headline options:]] Ferry sinks; Ferry lost. [[Feel free to adjust the tone.]]"),
        Good("The program wrote: “As an AI language model, I hold no views.”"),
        Good("[Ines Prado] I saw the pool. If you like, I can show you the plans.; [Harbour Post] Thanks."),
        Good("Would you like some tea? he wrote."),
        Good("Certainly the pool will close. Here is the mayor’s plan."),
        Good("Sure enough, the pool closed. Let me know if you hear more, he wrote."),
        Good("Here is a new story of an old town, told by its oldest baker in his own words."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield what was said to the writer, and marks and links of chat programs."""
        text, free = document.text, 0
        message = "Delete these words: a chat program said them to the writer."
        for place, _ in literals(text, PIECES):
            for pattern in (CHAT, CODE):
                match = covering(pattern, text, place, free, 24, 200) if place >= free else None
                if match and self._stands(document, match, pattern is CHAT):
                    free = match.end()
                    yield self.finding(Span(*match.span()), message)
        for inline in document.inlines:
            if inline.kind is InlineKind.LINK and MACHINE.search(inline.target):
                yield self.finding(inline.span, "Check this link and strip its tail: a chat program gave it.")
        if document.format not in ("markdown", "text"):
            for match in BOLD.finditer(text):
                message = "Set these words in bold or plain: the stars are Markdown's."
                yield self.finding(Span(*match.span()), message, severity=Severity.WARNING)

    def _stands(self, document: Document, match: re.Match[str], spoken: bool) -> bool:
        """Tell whether a match is no quote, no code, and begins a sentence if it is speech."""
        block = document.block_at(match.start())
        if block is None or block.kind is BlockKind.CODE:
            return False
        if not spoken:
            return True
        lead = document.text[max(block.span.start, match.start() - 8) : match.start()]
        low = max(block.span.start, match.start() - TURN)
        spoken_by = TRANSCRIBED.search(document.text, low, match.start())
        return bool(OPENS.search(lead)) and not spoken_by and not in_quote(document, Span(*match.span()))
