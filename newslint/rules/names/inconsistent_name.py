"""`names.inconsistent-name`."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from newslint.analysis.companies import companies
from newslint.analysis.names.forms import Form, Use, key_of
from newslint.analysis.names.lexicon import words
from newslint.analysis.names.plurals import plurals
from newslint.analysis.names.slips import dropped_words, typos
from newslint.analysis.names.variants import Slip, Variant, format_variants, lowered_variants
from newslint.analysis.quotes import QuoteKind, quotes
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Related, Severity
from newslint.rule import Bad, Good, Rule
from newslint.span import Cover, Span
from newslint.values import frozen

RENAMED = (
    *("formerly", "initially", "previously", "originally", "now known", "then known", "also known", "renamed"),
    *("nicknamed", "dubbed", "rebranded", "changed its name", "spelled", "spelt"),
)
RENAMED_REACH = 80  # characters between two forms of a name that a renaming joins
WRITTEN = words("wrote write writes tweeted posted texted emailed read reads")


@frozen
class Options:
    """Names that are left alone."""

    ignore: tuple[str, ...] = ()  # names that may be written in any way
    same: tuple[str, ...] = ()  # "Acme Bank = Acme": pairs of forms that may both be used


class InconsistentName(Rule):
    """One company, product or body is spelt in two ways in the same story.

    Forms that differ in case, spaces, hyphens, "&", apostrophes, accents, a letter, an s or a word in the middle
    are taken for one name. The form that the story uses less is reported, and its other form shown; the more
    frequent one is offered as a fix. A word left out of the middle is a suggestion, because a longer name can be
    another body, and so is an s that could make a plural. Quoted speech is included, since its spelling is the
    writer's; what people wrote or posted, and titles of works, are not.

    Why: readers wonder whether two names are two things, and one of the two is wrong.
    Misses: a name that is spelt wrong throughout; a name of one short word with a letter wrong; names that are
    shortened from the end ("Northgate Bank", "Northgate"), which is how second references work.
    Source: AP Stylebook, "company names": follow the spelling and capitalisation that the company prefers.
    """

    severity = Severity.WARNING
    since = "0.1"
    options = Options()
    examples = (
        Bad("Users of Baidu AI Cloud rose. Baidu AI Cloud opened in May, and [[Baidu Cloud]] cut its fees."),
        Bad("Kestrel Line will sail to Oslo. [[KestrelLine]] starts on Monday."),
        Bad("Prado & Reis bought the mill. The mill cost [[Prado and Reis]] a fortune."),
        Bad("Northgate Bank and BrightPath signed. Later [[Bright Path]] withdrew."),
        Bad("Tallis & Co makes clocks. Tallis & Co is for sale, and [[Talis & Co]] has two bidders."),
        Bad("Shares in Redwood Air rose. Redwood Air said [[Redwood air]] would grow."),
        Bad("Plans of Hill Energy failed, and Hill Energy said on Monday that [[Hill Energys]] owner was broke."),
        Bad("The Trust of Norden met. Norden Trust backed Halvard Foods, but [[Havlard Foods]] sued Halvard Foods."),
        Bad("Łomża Beer is Polish. Łomża Beer grew by half, and [[Lomza Beer]] is to be sold."),
        Bad("Strauß Foods is for sale, and [[Strauss Foods]] has two bidders. Strauß Foods makes soup."),
        Bad("Gerhard Schörner leads Norden. Schörner said so, but [[Schoerner]] then left."),
        Bad("Ana Reyhan Doğan met Reis. The talks of [[Dogan]] and Reis failed."),
        Good("Ana MacDonald won the race. Peter Macdonald, who is from Hull, lost it."),
        Good("Café Norden opened in May. Cafe Hull will close. Anna Müller leads both; Robert Mueller does not."),
        Good("Antônio Carlos Prado met Antonio Carlos Reis and Antonio Lund."),
        Good("The Université de Montréal and the Front populaire du Québec agreed. Montreal is big, and so is Quebec."),
        Good("I own one of the old Magic Lamps. The Magic Lamp is lit, and so is Magic Lamp."),
        Good("The Channel, once nicknamed the Chunnel, is a tunnel. The Channel is long."),
        Good("Norden Bank failed. Its customers went to the new Norden Federal Bank."),
        Good("The NBA Finals MVP of 2008 met Hill, the NBA MVP of 2009."),
        Good("The Head of Fundamental Research of Norden met Hill, the Head of Research of Reis Foods."),
        Good("IPhone sales rose. The iPhone is dear."),
        Good("The Israeli Ambassador came. The Israeli Ambassador said no. Israeli Ambassadors: who they are."),
        Good("Alibaba Group owns Alibaba Cloud."),
        Good("Kestrel Line will sail to Oslo. Kestrel starts on Monday."),
        Good("The Galaxy S24 was dearer than the Galaxy S25 is."),
        Good("Northgate Bank said it would close. Two other Northgate Banks had closed before."),
        Good("Delta Air Lines and United Airlines cut fares. Airlines are struggling."),
        Good("OpenSky sued. “i hate open sky”, he posted."),
        Good("SilverLine, formerly known as Silver Line, sued."),
        Good("Redwood Air flew. RedwoodAir did not.", ignore=["Redwood Air"]),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding for each form of a name that the story slips into."""
        variants = list(_settled(document, apart(self._variants(document))))
        exempt = Cover(_written(document) if variants else ())
        for variant in variants:
            uses = [
                use
                for use in variant.other.uses
                if not exempt.over(use.span) and not _is_renamed(document.text, use, variant.kept)
            ]
            if uses:
                yield self._finding(document, variant, uses)

    def _variants(self, document: Document) -> Iterator[Variant]:
        ignored = {key_of(name) for name in self.options.ignore}
        same = [{key_of(side) for side in pair.split("=")} for pair in self.options.same]
        for facts in (format_variants, lowered_variants, typos, plurals, dropped_words):
            for variant in facts(document):
                keys = {key_of(variant.kept.text), key_of(variant.other.text)}
                if not keys & ignored and keys not in same:
                    yield variant

    def _finding(self, document: Document, variant: Variant, uses: list[Use]) -> Finding:
        kept, other = variant.kept, variant.other
        shown = kept.uses[0].span.of(document.text)
        times = "once" if len(kept.uses) == 1 else f"{len(kept.uses)} times"
        related = [Related(kept.uses[0].span, f"'{kept.text}' here, {times} in all")]
        related += [Related(use.span, f"'{other.text}' again") for use in uses[1:]]
        fix = Fix(f"Write '{shown}'", tuple(Edit(use.span, shown) for use in uses))
        return self.finding(
            uses[0].span,
            f"Spell the name one way: '{other.text}' here, '{kept.text}' {times} elsewhere.",
            related=related,
            fixes=[fix],
            evidence=f"The forms differ by {variant.slip.value}.",
            severity=None if variant.sure else Severity.SUGGESTION,
        )


def apart(variants: Iterable[Variant]) -> list[Variant]:
    """Return variants of which no two speak of the same place, those with most evidence first, in text order.

    What one of them keeps is not what another calls wrong, unless a letter is.
    """
    chosen: list[Variant] = []
    taken: set[int] = set()
    kept: set[int] = set()
    for variant in sorted(variants, key=lambda v: (-len(v.kept.uses), -len(v.kept.text))):
        places = _places(variant.other)
        if taken.isdisjoint(places) and (variant.slip is Slip.LETTER or kept.isdisjoint(places)):
            taken |= places
            kept |= _places(variant.kept)
            chosen.append(variant)
    return sorted(chosen, key=lambda v: v.other.uses[0].start)


def _places(form: Form) -> set[int]:
    return {place for use in form.uses for place in range(use.start, use.end)}


def _settled(document: Document, variants: list[Variant]) -> Iterator[Variant]:
    """Yield variants as the registry sees them: two companies are none, and the form it knows is the one to keep."""
    registry = companies(document) if variants else None
    for variant in variants:
        kept, other = (set(registry.named(form.text)) if registry else set() for form in (variant.kept, variant.other))
        if other and not kept and variant.slip is not Slip.PLURAL:
            yield variant._replace(kept=variant.other, other=variant.kept)
        elif kept & other:
            yield variant._replace(sure=True)
        elif not (kept and other):
            yield variant


def _written(document: Document) -> list[Span]:
    """Return the quotations whose spelling is not the writer's: titles of works, and what people wrote or posted."""
    return [
        quote.span
        for quote in quotes(document)
        if quote.kind is QuoteKind.TITLE or (quote.cue and quote.cue.of(document.text).lower() in WRITTEN)
    ]


def _is_renamed(text: str, use: Use, kept: Form) -> bool:
    """Tell whether the story says that a form beside `use` is another name of the same thing."""
    index = bisect_left(kept.uses, use.start, key=lambda other: other.start)
    for near in kept.uses[max(0, index - 1) : index + 1]:
        first, last = min(use.end, near.end), max(use.start, near.start)
        if last - first < RENAMED_REACH and any(cue in text[first:last] for cue in RENAMED):
            return True
    return False
