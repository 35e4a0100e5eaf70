"""`names.ticker`."""

import re
from collections.abc import Iterator
from functools import cache

from newslint.analysis.companies import VALID, Company, companies
from newslint.analysis.names.known import Known, known
from newslint.document import PROSE, Document, per_document
from newslint.finding import Edit, Finding, Fix, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span
from newslint.values import frozen

EXCHANGES = {
    "NYSE": ("NYSE", "N", "NYSEAMERICAN", "NYSEARCA"),
    "NASDAQ": ("NASDAQ", "NASDAQGS", "NASDAQGM", "O", "OQ"),
    "HKEX": ("HKEX", "SEHK", "HKG", "HK"),
    "LSE": ("LSE", "LON", "L"),
    "TSE": ("TSE", "TYO", "T"),
    "TWSE": ("TWSE", "TPE", "TW"),
    "XETRA": ("XETRA", "ETR", "FRA", "DE", "F"),
    "SSE": ("SSE", "SHA", "SS"),
    "SZSE": ("SZSE", "SHE", "SZ"),
}
"""Exchanges as the registry names them, and as stories and wire codes do."""


@frozen
class Options:
    """What a markets desk asks for."""

    required: bool = False  # report companies named without a symbol in the whole story


class Ticker(Rule):
    """A stock symbol in brackets is not the one of the company before it.

    With `required`, a listed company whose symbol stands nowhere is reported at its first mention.

    Why: readers trade on it; a wrong symbol sends their money elsewhere.
    Misses: symbols without their exchange that no registered company has; companies that no registry holds.
    Source: the registry, which gives exchange and symbol of each listed company.
    """

    severity = Severity.WARNING
    since = "0.1"
    options = Options()
    examples = (
        Bad("Alibaba (NYSE: [[BABB]]) rose 3 per cent."),
        Bad("PayPal ([[NYSE]]: PYPL) fell."),
        Bad("BlackRock ([[BX]]) fell on Monday."),
        Bad("[[PayPal]] fell on Monday.", required=True),
        Good("Alibaba (NYSE: BABA) rose 3 per cent; Tencent (0700.HK) fell."),
        Good("Taiwan Semiconductor Manufacturing Company (TSMC) rose."),
        Good("PayPal (Nasdaq: PYPL) fell on Monday."),
        Good("PayPal (US) fell on Monday."),
        Good("Berkshire Hathaway (BRK.B) rose."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding for each symbol that does not fit its company."""
        marked: set[str] = set()
        named: dict[str, Known] = {}
        every = [name for name in known(document) if name.kind in VALID]
        for name in every:
            held = _bracket().match(document.text, name.span.end)
            if held and name.company.tickers:
                marked.add(name.company.id)
                placed = held["market"] or held["code"]
                yield from self._judged(name.company, held) if placed else self._bare(document, name, held)
            block = document.block_at(name.span.start)
            if block and block.kind in PROSE:
                named.setdefault(name.company.id, name)
        if self.options.required:
            for company_id, name in named.items():
                if name.company.tickers and company_id not in marked:
                    yield self.finding(name.span, f"Add the symbol of {name.company.name}: {name.company.tickers[0]}.")

    def _judged(self, company: Company, held: re.Match[str]) -> Iterator[Finding]:
        listed = [(market, symbol.lstrip("0")) for market, _, symbol in (t.partition(":") for t in company.tickers)]
        symbol = held["symbol"].lstrip("0")
        if any(listed_symbol == f"{symbol}.{held['code']}" for _, listed_symbol in listed):
            return  # a class of shares ("BRK.B")
        market = (held["market"] or held["code"] or "").upper().replace(" ", "")
        right = [pair for pair in listed if pair[1] == symbol]
        if not right:
            on_market = [s for m, s in listed if market in EXCHANGES.get(m, (m,))]
            wanted = f"{company.tickers[0]}" if not on_market else on_market[0]
            yield self._finding(Span(*held.span("symbol")), company, wanted, on_market)
        elif all(market not in EXCHANGES.get(m, (m,)) for m, _ in right) and _is_market(market):
            group = "market" if held["market"] else "code"
            yield self._finding(Span(*held.span(group)), company, right[0][0], [right[0][0]])

    def _bare(self, document: Document, name: Known, held: re.Match[str]) -> Iterator[Finding]:
        """Yield a finding for a symbol without exchange that is another company's and not the initials of this one."""
        symbol = held["symbol"]
        initials = "".join(word[0] for word in name.form.split()).upper()
        if symbol.isdigit() or initials.startswith(symbol) or _has(name.company, symbol):
            return
        if symbol in _symbols(document):
            listed = name.company.tickers[0].partition(":")[2]
            yield self._finding(Span(*held.span("symbol")), name.company, listed, [listed])

    def _finding(self, span: Span, company: Company, wanted: str, edits: list[str]) -> Finding:
        fixes = [Fix(f"Write '{edits[0]}'", (Edit(span, edits[0]),))] if edits else []
        listed = ", ".join(company.tickers)
        return self.finding(span, f"Write '{wanted}': {company.name} is listed as {listed}.", fixes=fixes)


@per_document
def _symbols(document: Document) -> frozenset[str]:
    """Return the symbols of all companies of the registry."""
    every = companies(document).by_id.values()
    return frozenset(ticker.partition(":")[2] for company in every for ticker in company.tickers)


def _has(company: Company, symbol: str) -> bool:
    return any(ticker.partition(":")[2] == symbol for ticker in company.tickers)


def _is_market(name: str) -> bool:
    return any(name in names for names in EXCHANGES.values())


@cache
def _bracket() -> re.Pattern[str]:
    """Return the pattern of a symbol in brackets behind a name, its exchange before it or its code behind."""
    forms = r"(?: (?:Inc|Corp|Co|Ltd|Plc|plc|PLC|Holdings?|Group)\b\.?)*"
    market = r"(?:(?P<market>[A-Za-z][A-Za-z ]{1,13}): ?)?"
    return compiled(rf"{forms} \({market}(?P<symbol>[A-Z0-9]{{1,6}})(?:\.(?P<code>[A-Z]{{1,2}}))?\)")
