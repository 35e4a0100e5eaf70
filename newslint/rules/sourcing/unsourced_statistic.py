"""`sourcing.unsourced-statistic`."""

from collections.abc import Iterator

from newslint.analysis.attributions import Cue
from newslint.analysis.backing import ENOUGH, Backing, Path, backing
from newslint.analysis.figures import Kind
from newslint.analysis.genre import is_interview, is_lenient
from newslint.document import BlockKind, Document
from newslint.finding import Finding, Related, Severity
from newslint.options import Count
from newslint.rule import Bad, Good, Rule
from newslint.span import Span
from newslint.values import frozen

ELSEWHERE = frozenset({BlockKind.STANDFIRST, BlockKind.QUOTATION})
# Why the nearest source does not count, by what it is and where it stands.
NAMELESS = "that does not tell readers who counted"
OUTSIDE = "the figure stands outside what is quoted"
ELSE = "it is given there for something else"
WHY_NOT = {
    Path.BEHIND: "nothing there points back to the figure",
    Path.CARRIED: "the story has turned to other things since",
    Path.AHEAD: "it stands too far down to be read with the figure",
}


@frozen
class Options:
    """What the house asks of figures."""

    min_count: Count = 1000  # counts of people and things below this may stand alone
    trusted: tuple[str, ...] = ()  # names that count as a source wherever they stand in the sentence
    exempt_sections: tuple[str, ...] = ()  # sections of the publication that are not judged ("markets")


class UnsourcedStatistic(Rule):
    """A statistic stands in the story without anybody who says so.

    Why: readers cannot weigh a figure without knowing who counted, and an editor cannot check it. Shares, rates,
    changes, counts of people, sums spent and forecasts are judged; dates, ages, scores, prices, votes, terms of
    deals and laws, market moves, thresholds and figures in direct quotes and interviews are not. A source counts in
    the sentence, earlier in the paragraph, at the head of the next sentence, and down the story while the same
    report or poll is spoken of; for the first two paragraphs it may still follow.
    Misses: stories in other languages than English; a source that was given for something else in the same
    paragraph; counts below a thousand.
    Source: Reuters Handbook of Journalism, "The essentials of sourcing"; AP, "Telling the story: attribution";
    BBC Editorial Guidelines, "Reporting statistics".
    """

    severity = Severity.WARNING
    since = "0.1"
    options = Options()
    examples = (
        Bad("[[One in nine]] cyclists has hit an open car door."),
        Bad("Timber sales fell [[8.6 per cent]] in October."),
        Bad("The game has [[35 million]] daily players."),
        Bad("Ferry fares have [[tripled]] since 2012."),
        Bad("Bicycle thefts in the borough have fallen [[12 per cent]] since 2022."),
        Bad("Almost [[three-quarters]] of pensioners go without heating."),
        Bad("The trade in oat milk is worth [[US$9 billion]]."),
        Bad("The mayor said the bridge would reopen.\n\nAbout [[31 per cent]] of the town's households have no car."),
        Good("Acme beat Harbour Rowers in front of 23,000 spectators."),
        Good(
            "Prado won with 54 per cent of the vote.\n\nHer rival, Lena Moss, took 41 per cent. Turnout was 61 per "
            "cent."
        ),
        Good("Acme Robotics raised $85 million from investors at a valuation of $1.2 billion."),
        Good("The keeper will earn £110,000 a week on a five-year deal."),
        Good("Researchers at Hull University followed 4,300 sailors. Some 22 per cent of them fell ill."),
        Good("Ferry fares rose 4 per cent, the harbour board said.\n\nOn the lake they fell 1 per cent."),
        Good(
            "Fewer trust the harbour board, a poll by Shore found.\n\nAsked about fares, 58 per cent said they were "
            "too high."
        ),
        Good("Economists estimate the loss at 4 per cent."),
        Good("The ministry’s figure for the loss is 4 per cent."),
        Bad(
            "Timber output fell 1.8 per cent in May, the forestry office said.\n\nTimber accounts for [[a fifth]] of "
            "the valley’s output."
        ),
        Bad("Ferry crews shrank by [[a third]] in five years."),
        Bad("Tram fares are up [[a quarter]] since May."),
        Bad("Egg prices have grown [[threefold]] since 2019."),
        Bad("Around [[12,000]] left the docks in 2023."),
        Bad("Sheep numbers fell to [[24 million]]."),
        Bad("The valley has [[3.2m]] bats."),
        Good("She ran the 400m hurdles in 54 seconds."),
        Good("The government has committed €5.35 billion to homes."),
        Good("Acme Robotics cut sales guidance for the quarter to $84 million from $90 million."),
        Good("The ferry firms followed with their own £3 million initiatives. The turnout was about 71 per cent."),
        Good("The flat changed hands for HK$7.9 million."),
        Good("The number, published by the harbour office, is up 7 per cent."),
        Good("“Nobody could have done it,” said Ines Prado, adding that 85 per cent had lived."),
        Good("The ferry firm will raise pay for its crews by 5.4 per cent in May."),
        Good("The ferry firm made a profit of £9 million."),
        Good("The ferry firm had a net loss of £9 million, and has offered its crews 5 per cent over two years."),
        Good("The harvest is forecast by exporters to fall 20 per cent."),
        Good("Prado carried the state with 53 per cent in 2012. More than 61,000 fans saw Acme Rowers win."),
        Good("The board has raised the price to £1,400 a tonne."),
        Bad("Flu kills [[74,000]] a year."),
        Good("Acme Robotics’ sales rose 9 per cent to £4 million."),
        Bad("The islands took in [[4,000]] from the mainland in May."),
        Good("The court heard that the crew had sold 4,000 tickets twice."),
        Good("Insurers put the damage at €180 million."),
        Good("Hull University’s researchers report a loss. The team fed 2,000 bees sugar water."),
        Good("Timber sales fell 8.6 per cent, customs figures showed.\n\nCork was up 2 per cent."),
        Good("Moss won 81 per cent of points behind her first serve."),
        Bad("Prado leads, a poll by Shore found.\n\nThe valley is [[91 per cent]] Catholic."),
        Bad("Some [[8,000]] dockers are expected to go by Christmas."),
        Good("He was met by a second boat in May and by a third in June."),
        Good("Ferry crews are expected by the harbour board to shrink by a third."),
        Good("Timber sales fell 8.6 per cent, customs figures showed on Friday."),
        Good("Acme Robotics’ net profit rose 9 per cent to £4 million."),
        Good("Net income fell 9 per cent in the third quarter."),
        Bad("The income of the town’s dockers fell [[9 per cent]]."),
        Good("Fares rose 9 per cent, the ferry company said on Monday, in the steepest rise for a decade."),
        Good("Timber sales fell 8.6 per cent in October, figures from the forestry office showed."),
        Good("The study found that pupils sleep too little. It put the loss at 2 per cent of their marks."),
        Good("Okoro, 27, had 14 rebounds and 31 points."),
        Good("Kestrel Ferries moved 1.8 million people in July, it said."),
        Good("Four of the seven councillors walked out on Tuesday."),
        Good("Bicycle thefts in the borough have fallen 12 per cent since 2022, police figures show."),
        Good("Almost three-quarters of pensioners go without heating, an April poll of 910 of them by Age West found."),
        Good("Berg, 39, came in second in 2:14:31."),
        Good("Acme Robotics posted a profit of US$4.2 million, up 9 per cent."),
        Good("Lena Moss, an engineer, said the dam lost 11 per cent of its water in May."),
        Good("Timber sales fell 8.6 per cent in October, its head, Ines Prado, said."),
        Good("Acme Robotics forecasts sales of US$9 million for 2027."),
        Good("“Rents have gone up 40 per cent in a year,” said Ines Prado, who lets flats."),
        Good("Die Exporte fielen im Februar um 11,4 %.", language="de"),
        Good("Our count of the registers came to 4,120 names."),
        Good("The bank cut its forecast for growth to 1.4 per cent."),
        Good("The bank cut its rate by 25 basis points to 3.75 per cent."),
        Good("The council has offered £1.2 million, and the board accepted."),
        Good("She put 3 million euros of her own money into the museum."),
        Good("The villa is listed at $2.4 million."),
        Good("The council spent £40,000 on lamps, and charges £1,500 for a stall."),
        Bad("Families spent [[£1,500]] on toys in May."),
        Good("This reporter counted some 2,000 people on the bridge."),
        Bad("The bank cut its emissions by [[25 per cent]]."),
        Good("The club paid the runner-up €20,000 (£17,500) in prize money."),
        Good("Ruiz threw for 1,171 yards."),
        Good("Shares of Acme Robotics fell 3.4 per cent to close at $18.20."),
        Good("Prado won 54 per cent of the vote in the runoff, with all precincts reporting."),
        Good("The bill would impose a 15 per cent tariff on imported steel."),
        Good("The company tax was cut to 10 per cent from 12 per cent."),
        Good("The senator spoke to a crowd of nearly 15,000 people."),
        Good("The march on the harbour drew nearly 5,000 people."),
        Good("The trustees have signed on to help raise as much as £1 million."),
        Good("The yard added a €2 million pledge."),
        Good("Short gains are subject to a 36 per cent rate, which falls in steps to the usual rate of 20 per cent."),
        Bad("Dockers typically earn about [[$190]] a day."),
        Bad("The levy, which amounts to [[5 per cent]] of the town's income, is raised in May."),
        Bad("They must see that the [[80,000]] tenants of the old town are told."),
        Good("The pact takes effect when at least 55 states with 55 per cent of the fleet have signed."),
        Good("Harbour officials said the turnout was the highest in years. The turnout was about 35 per cent."),
        Bad("With overall compensation of [[$4.3 million]], he earned more than the yard."),
        Bad("Smoking among dockers fell from [[12 per cent to 9 per cent]]."),
        Bad("Timber sales rose [[12 per cent to $4.2 billion]]."),
        Good("Acme Robotics jumped 12 per cent to $18.20."),
        Bad("Some [[87 per cent opposed the new dock, and 60 per cent]] expressed interest in the old one."),
        Good("The mayor is 87 per cent sure."),
        Bad("The levy could bring the town [[$50 million]] in annual tax revenue."),
        Bad("More than [[15,000]] dockers are expected to lobby the delegates."),
        Good("Prado has 15,000 delegates."),
        Bad("The toll stands at [[4,100]]."),
        Bad("The dock is the heart of a $20 million project, which will house [[30,000]] people."),
        Bad("The rumours are now confirmed. The yard paid [[$750,000]] to the mayor’s friends."),
        Good("The slump led the ferry line to announce a saving of £400 million."),
        Good("Prado was convicted of taking more than $600 million from the yard."),
        Good(
            "The Harbour Index ended the day, for most of the firms a poor one, down 12.7 per cent, or 1,602.54 points."
        ),
        Good("The official death toll stands at 4,100."),
        Good("The new boat costs only 90,000 rupees, far less than the 400,000 yen that the old one sold for."),
        Good("For small yards the fee will rise by US$4 on January 1, then by another dollar on July 1."),
        Bad("Unemployment will rise by [[4 per cent]] in January."),
        Good("Under the pact the state will hand $140 million to the islands, as well as $156 million for harbours."),
        Good("The mayor slashed her future salary of about $9,600 a month to $4,800."),
        Good("Judges will get a pay rise of about 5 per cent, so that a judge will now earn about £122,500."),
        Bad("The average pay rise was [[4 per cent]]."),
        Good("Customs officers discovered $100,000 in the hold, and seized 4,000 cigarettes."),
        Bad("Police seized [[4,000]] guns last year."),
        Good("The ministry has ordered 12,000 masks."),
        Good("The two parties control 50.2 per cent of the National Assembly."),
        Bad("The fires have burned [[40,000]] hectares."),
        Good("The park covers 40,000 hectares."),
        Good("In 1,000-year-old robes they filled the hall, which seats 4,000 people."),
        Good("Prado won with 62 per cent. The vote was 62 per cent to 38 per cent."),
        Good("A petition with 40,000 signatures was handed over."),
        Good(
            "# Interview: Ines Prado\n\nHow is it?\n\nHalf of us have left.\n\nWhy?\n\nNo work.\n\nAnd now?\n\nI row.",
            format="markdown",
        ),
        Good("The hotel has 2,100 rooms, and a line of shops that Kestrel sponsors for $1 million over ten years."),
        Good("Users who pay a yearly subscription of $1,495 had their limit raised, and lawyers pay a fee of $2,700."),
        Good("The lottery's highest jackpot paid out at least $365 million."),
        Good("The party recorded a swing of 6.3 per cent. As of 10 pm, Prado led with 43.3 per cent."),
        Good("Two of the major indices saw falls of over 2 per cent, and Rotterdam's had fallen by 6 per cent."),
        Good("The relay covered more than 1,200 km through nine towns, and ended at a $1.65 billion steel mill."),
        Good("Many had burns over 75 per cent of their bodies."),
        Good("Compared to 86,800 trips in May, the ferry line reported that only 82,300 had been made in June."),
        Good("Union sources spoke of some 8,000 dockers that could be sent."),
        Good(
            "She called for a look, stating that in a survey by Shore one in seven had lost money. Half of these sued."
        ),
        Good("The yard holds Patent 5,487,069 for sails."),
        Bad("READ MORE: Boats\n\nOnly [[9 per cent]] of the town is young.\n\nREAD MORE: Cranes\n\nREAD MORE: Sails"),
        Good(
            "Q: How is the town?\n\nA: It is old.\n\nOnly 9 per cent of us are young.\n\nQ: Is it quiet?\n\nA: It is."
        ),
        Good("According to the harbour office the ferry index is made up of over 55,000 prices."),
        Good(
            "After Ines Prado’s statement that the yard watches 1,600 boats, the board pointed to losses of 4 per cent."
        ),
        Good("Acme’s oar business, which is its oldest, grew 15 per cent to £4 million in the first quarter."),
        Bad("The town’s business grew [[15 per cent]]."),
        Bad("The entry points to the harbour are closed to [[21,000]] islanders."),
        Good("Rents rose [9 per cent](https://stats.example.org/rents) in a year.", format="markdown"),
        Good("The valley has 240,000 farms, Agrastat counts.", trusted=["Agrastat"]),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding for each run of figures in a sentence that nothing backs."""
        section = document.metadata.section.lower()
        if section and section in {name.lower() for name in self.options.exempt_sections}:
            return
        run: list[Backing] = []
        for item in () if is_interview(document) else backing(document):
            if run and (item.figure.sentence != run[-1].figure.sentence or not self._bare(document, item)):
                yield self._found(document, run)
                run = []
            if self._bare(document, item):
                run.append(item)
        if run:
            yield self._found(document, run)

    def _bare(self, document: Document, item: Backing) -> bool:
        """Tell whether a statistic is one that this house wants sourced, and is not."""
        figure = item.figure
        if item.strength >= ENOUGH:
            return False
        if figure.kind is Kind.COUNT and (figure.value or 0) < self.options.min_count:
            return False
        block = document.block_at(figure.span.start)
        if block and block.kind in ELSEWHERE:
            return False
        words = figure.sentence.of(document.text)
        return not any(name in words for name in self.options.trusted)

    def _found(self, document: Document, run: list[Backing]) -> Finding:
        span = Span(run[0].figure.span.start, run[-1].figure.span.end)
        figure = run[0].figure.span.of(document.text)
        others = len(run) - 1
        more = f" and {others} more figure{'s' if others > 1 else ''} of the sentence" if others else ""
        near = max(run, key=lambda item: item.strength)
        severity = self.severity.lowered() if is_lenient(document) else self.severity
        return self.finding(
            span,
            f"Say who counted '{figure}'{more}, or link to where it stands.",
            evidence=_looked(near, document.text),
            related=_nearest(near),
            severity=severity,
        )


def _looked(near: Backing, text: str) -> str:
    """Return what was looked for, and why the nearest source does not count, in the words of an editor."""
    looked = (
        "No report or speaker is given for this figure in its sentence, earlier in the paragraph, at the head of the "
        "next sentence or in the paragraphs above."
    )
    source = near.source
    if source is None or near.path is Path.NOWHERE:
        return looked
    if source.cue is Cue.QUOTE and source.vague:
        return f"{looked} The nearest is a quotation, {near.path.value}, that does not hold the figure."
    name = " ".join(source.source.of(text).split())
    why = NAMELESS if source.vague else OUTSIDE if source.cue is Cue.QUOTE else WHY_NOT.get(near.path, ELSE)
    return f"{looked} The nearest is '{name[:60]}', {near.path.value}, but {why}."


def _nearest(near: Backing) -> tuple[Related, ...]:
    return (Related(near.source.source, "nearest source"),) if near.source else ()
