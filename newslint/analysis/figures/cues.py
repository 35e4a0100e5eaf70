"""The words that give a quantity its role, tried in order; the first cue that fits counts."""

from newslint.analysis.figures.decisions import DECISIONS
from newslint.analysis.figures.model import Cue, Role
from newslint.analysis.figures.terms import TERMS
from newslint.analysis.figures.words import (
    ALL,
    CONTEST,
    CROWD,
    DREW,
    ELECTION,
    FUNDS,
    GATHERINGS,
    GROUPS,
    MANY,
    MARKET,
    MOVES,
    NO_MARKET,
    OFFICIAL,
    POLLED,
    RACE,
    SEARCHERS,
    SHARES,
    TYPICAL,
    VENUE,
    VOTES,
    WON,
    C,
    F,
    M,
    N,
    P,
)
from newslint.analysis.wordlists import words

CUES: tuple[Cue, ...] = (
    Cue(Role.IDIOM, frozenset({P}), shape="of itself", after=words(
        "sure certain convinced committed behind correct right positive supportive opposed true false honest "
        "clear focused confident accurate american sincere natural pure"
    )),
    Cue(Role.TIME, frozenset({F}), before=words("first second latter other opening closing"), back=1),
    Cue(Role.IDIOM, SHARES, before=words("top bottom richest wealthiest poorest upper"), back=1),
    Cue(Role.IDIOM, SHARES, before=words("the"), back=1, shape="the few"),
    Cue(Role.SEEN, frozenset({F}), within=5, after=words(
        "address speech remarks interview debate broadcast hour evening morning afternoon meeting hearing"
    )),
    Cue(Role.IDIOM, frozenset({C}), after=words("times|a times|over miles|away")),
    Cue(Role.IDIOM, frozenset({C}), after=words("times"), unless=words("average more")),
    Cue(Role.METHOD, ALL, around=words("error plus|or sampling|error margin|of"), sentence=words(
        "error plus|or"
    )),
    Cue(Role.METHOD, frozenset({C}), before=words(
        "survey poll sample study surveyed interviewed polled questioned sampled"
    ),
        back=4),
    Cue(Role.METHOD, frozenset({C}), before=words("researchers scientists authors the|team"), back=4,
        unless=words("that say says said found believe think estimate warn fear")),
    Cue(Role.METHOD, frozenset({C}), sentence=words("surveyed interviewed polled questioned sampled"),
        around=words("respondents adults voters surveyed interviewed polled")),
    Cue(Role.METHOD, frozenset({C}), sentence=words("poll survey"), around=words(
        "respondents collected conducted sample"
    ),
        unless=words("percent")),
    Cue(Role.SPECIFICATION, ALL, after=words(
        "bill note coin coins banknote banknotes word words character characters square hours minutes "
        "calories"
    ),
        up_to=99_999),
    Cue(Role.SPECIFICATION, frozenset({C}), after=words(
        "pounds kilograms kilos kg km mph kph ft foot feet mile miles metre metres meter meters kilometre kilometres "
        "kilometer kilometers acre acres hectares light|years cubic"
    ), unless=words("burned burnt burns destroyed flooded planted cleared felled scorched cultivated deforested")),
    Cue(Role.SPECIFICATION, frozenset({C}), before=words("per"), back=1),
    Cue(Role.SPECIFICATION, frozenset({P}), after=words("lighter heavier thinner taller wider thicker")),
    Cue(Role.SPECIFICATION, frozenset({C}), before=words(
        "can|produce can|make can|process can|handle can|carry able|to capable|of capacity|of capacity|production"
    ), back=5, unless=words("expected estimated country state nation region world industry"), up_to=99_999_999),
    Cue(Role.SPECIFICATION, frozenset({C}), within=2, up_to=99_999, after=words(
        "rooms bedrooms suites staterooms berths cells desks beds cabins lifts windows seats slot|machines "
        "parking|spaces pages"
    ), before=words("has have had with its boasts boasted features featured"), back=3,
        unless=words("country city region island state nation world")),
    Cue(Role.SPECIFICATION, SHARES, within=4, after=words(
        "of|his of|her of|their of|the body bodies"
    ), sentence=words("burns burned|over burned|on")),
    Cue(Role.IDIOM, frozenset({F}), after=words("of|its"), sentence=words("its|kind")),
    Cue(Role.SPECIFICATION, frozenset({C}), before=words(
        "seats sleeps capacity|of can|seat can|hold can|carry can|house can|accommodate"
    ), back=4, up_to=199_999),
    Cue(Role.SPECIFICATION, frozenset({C}), before=words(
        "weigh weighs weighing weighed hold holds holding held carry carries carrying displaces contains containing"
    ), back=3, after=words("tonnes tons litres liters gallons barrels seats")),
    Cue(Role.TERM, frozenset({M}), within=5,
        after=words("bill bond bills notes bonds debt securities treasuries gilts"),
        sentence=words(
            "sell sells sold auction auctions issue issues issued offering offer offers sale year due"
        )),
    Cue(Role.SPECIFICATION, frozenset({M}), after=words("bills"), up_to=100),
    Cue(Role.SCORE, frozenset({C}), within=2, after=words(
        "yards touchdowns points runs goals rebounds assists wickets strikeouts tackles carries laps")),
    Cue(Role.SEEN, frozenset({C}), sentence=words("this|reporter this|correspondent this|writer")),
    Cue(Role.SEEN, frozenset({C}), after=words("signatures signatories"), within=3),
    Cue(Role.SEEN, frozenset({C}), around=words("signed signing sign"), sentence=words("petition petitions")),
    Cue(Role.SEEN, frozenset({C}), before=words("signed|by"), back=5, sentence=words("petition")),
    Cue(Role.SEEN, frozenset({C}), after=words("followers retweets likes views subscribers upvotes"), within=3),
    Cue(Role.SEEN, frozenset({C}), after=words("times"), sentence=words(
        "retweeted shared liked viewed downloaded"
    )),
    Cue(Role.SEEN, frozenset({C}), before=CROWD, back=6, up_to=99_999),
    Cue(Role.SEEN, frozenset({C}), before=DREW, back=5, sentence=GATHERINGS, up_to=99_999, unless=words("expected")),
    Cue(Role.SEEN, frozenset({C}), within=5, after=VENUE, up_to=99_999, unless=words("holds seats capacity expected")),
    Cue(Role.SEEN, frozenset({C}), within=2, sentence=OFFICIAL,
        after=words("page pages file files document documents email emails e-mail e-mails")),
    Cue(Role.SEEN, frozenset({M, C}), before=words(
        "seize seized seizes confiscated confiscate impounded recovered discovered found uncovered intercepted"
    ), back=4, sentence=SEARCHERS, unless=words("year month years months annually that")),
    Cue(Role.TERM, frozenset({C}), before=words("purchased ordered"), back=2, up_to=99_999,
        unless=MANY | words("month quarter year")),
    Cue(Role.SCORE, SHARES, within=2, after=words("of|points of|serves of|possession of|passes of|tackles")),
    Cue(Role.THRESHOLD, ALL, after=words(
        "or|more or|less or|above or|below or|under or|over or|fewer or|higher or|lower or|older and|above "
        "and|over and|up"
    )),
    Cue(Role.THRESHOLD, frozenset({M}), before=words(
        "earn earns earned earning make makes making income incomes worth valued assets"
    ), back=4, up_to=9_999_999,
        around=words(
            "those people families family households couples individuals anyone taxpayers earners managers "
            "workers filers incomes income"
        ), unless=TYPICAL),
    Cue(Role.THRESHOLD, frozenset({M}), before=words("above below over under between"), back=1,
        sentence=words("income incomes earners bracket brackets")),
    Cue(Role.THRESHOLD, SHARES, before=words("within"), back=2, after=words("range band corridor margin"), within=1),
    Cue(Role.THRESHOLD, frozenset({M}), before=words("guaranteed|up insured|up guaranteed|to insured|to"), back=3),
    Cue(Role.THRESHOLD, SHARES, before=words("no|more no|less no|fewer"), back=3, around=words(
        "can may must allowed permitted"
    )),
    Cue(Role.THRESHOLD, SHARES, after=words("mid-point midpoint target|range"), within=4),
    Cue(Role.THRESHOLD, ALL, before=words(
        "limit limits cap caps threshold thresholds ceiling ceilings maximum minimum target targets goal "
        "goals quota quotas floor benchmark mark pledge deadline"
    ), back=3),
    Cue(Role.THRESHOLD, frozenset({M}), sentence=words("maximum"), up_to=99_999, around=words(
        "contribution contributions contribute contributed contributing donation donations donate donated donating "
        "check checks individual|can give gives gave"
    )),
    Cue(Role.THRESHOLD, ALL, after=words(
        "threshold thresholds limit limits cap ceiling ceilings target targets goal goals quota quotas "
        "minimums maximum mark requirement rule minimum barrier hurdle"
    ), within=3),
    Cue(Role.THRESHOLD, frozenset({M}), before=words(
        "at|least as|little as|much up|to more|than over minimum|of no|more"
    ),
        back=3, up_to=999_999, sentence=words(
            "can may must allowed maximum limit limits visa visas qualify qualifies eligible who|give "
            "who|gave who|invest who|donate who|put who|spend who|pay could|shell could|give donors|who"
        )),
    Cue(Role.VOTE, SHARES, after=VOTES, within=6, unless=GROUPS, shape="of"),
    Cue(Role.VOTE, SHARES, around=words(
        "precincts|reporting ballots|counted vote|counted votes|counted precincts|in precincts|reported "
        "stations|reporting districts|reporting counties|reporting vote|in votes|received receiving|votes "
        "first|preferences"
    ), unless=GROUPS | POLLED),
    Cue(Role.VOTE, SHARES, shape="in votes"),
    Cue(Role.VOTE, SHARES, before=words("swing|of"), back=3),
    Cue(Role.VOTE, SHARES, before=words("led|with leads|with leading|with ahead|with"), back=3, sentence=words("as|of"),
        unless=GROUPS | POLLED),
    Cue(Role.VOTE, SHARES, around=words("recounted")),
    Cue(Role.VOTE, SHARES, before=words("won|with win|with wins|with re-elected|with elected|with victory|with"),
        back=3, unless=GROUPS | POLLED),
    Cue(Role.VOTE, SHARES, before=words("vote|was result|was"), back=3, shape="against", unless=POLLED),
    Cue(Role.VOTE, SHARES, before=words("with"), back=2, around=words("carried won lost"), unless=GROUPS | POLLED,
        sentence=words("state states county district constituency")),
    Cue(Role.VOTE, SHARES, before=words("turnout|was turnout|of turnout|is turnout|at turnout|reached"), back=5,
        unless=GROUPS | words("early absentee expected")),
    Cue(Role.VOTE, SHARES, before=words("popular|vote vote|share"), back=6, unless=GROUPS | POLLED),
    Cue(Role.VOTE, SHARES, after=words("yes against voting voted no|vote for|and in|favor in|favour"), within=2,
        sentence=words("referendum vote voters voted voting votes ballot plebiscite"), unless=GROUPS | POLLED),
    Cue(Role.THRESHOLD, SHARES, before=words("within than under"), back=2, sentence=words("recount runoff run-off")),
    Cue(Role.VOTE, ALL - {M}, after=VOTES, within=4, unless=words("absentee early mail"), shape="not of"),
    Cue(Role.VOTE, ALL - {M}, around=words("delegates superdelegates electoral|votes electoral|college"),
        sentence=RACE),
    Cue(Role.VOTE, SHARES, around=WON, sentence=ELECTION, unless=GROUPS | POLLED),
    Cue(Role.VOTE, SHARES, around=WON, shape="against", unless=GROUPS | POLLED | words(
        "shares sales revenue jobs games"
    )),
    Cue(Role.VOTE, SHARES | {C}, around=words("supported backed chose opted|for went|for sided|with"), after=words(
        "people voters caucusgoers caucus-goers of"
    ), sentence=CONTEST, unless=GROUPS | POLLED | words("exit said say told donors members")),
    Cue(Role.VOTE, SHARES, before=words("margin|of vote|of"), back=5, around=words(
        "approved passed adopted carried rejected defeated elected re-elected won"
    ), unless=POLLED),
    Cue(Role.VOTE, ALL - {M}, around=words("turnout voted cast|a cast|their cast|ballots turned|out people|cast"),
        sentence=CONTEST, unless=GROUPS | words("early absentee already registered expected eligible")),
    Cue(Role.VOTE, SHARES, before=words("first|with second|with third|with fourth|with last|with"), back=3,
        around=words("came come comes coming placed finished finish finishing"), unless=GROUPS | POLLED | NO_MARKET),
    Cue(Role.VOTE, SHARES, before=words("passed|with rejected|with approved|with carried|with adopted|with"), back=3,
        unless=GROUPS | POLLED),
    Cue(Role.VOTE, SHARES, around=words("turnout turnouts"), unless=GROUPS | words(
        "early absentee expected predicted forecast likely poll polls survey"
    ), shape="not of"),
    Cue(Role.VOTE, SHARES, sentence=words("party parties candidate candidates coalition"), around=words(
        "best|result worst|result strongest|result best|showing worst|showing election|result"
    ), unless=GROUPS | POLLED),
    Cue(Role.VOTE, SHARES, before=words("received won took got"), back=2, sentence=words(
        "elections election referendum by-election runoff primary"
    ), unless=GROUPS | POLLED | NO_MARKET | words("donations funding contributions")),
    Cue(Role.MARKET, frozenset({P, N, M, F}), around=MOVES, sentence=MARKET, unless=NO_MARKET, shape="not of the"),
    Cue(Role.MARKET, frozenset({P}), around=words("loss losses falls gains rises"), unless=NO_MARKET, sentence=words(
        "share|price share|prices shares stock stocks index indices currency"
    )),
    Cue(Role.MARKET, frozenset({P}), before=words("stock shares"), back=5, around=MOVES, shape="one breath",
        unless=words("whose sold issued market|share")),
    Cue(Role.MARKET, frozenset({P}), around=words("return returns returned returning"), sentence=FUNDS),
    Cue(Role.MARKET, frozenset({M}), sentence=words("market|value value capitalization capitalisation"), around=words(
        "lost loses shed sheds wiped wiping erased erasing"
    ), unless=words("crops timber cargo goods homes houses")),
    Cue(Role.MARKET, frozenset({P}), shape="or per cent"),
    Cue(Role.MARKET, frozenset({P}), shape="or points"),
    Cue(Role.MARKET, frozenset({P}), around=MOVES, unless=NO_MARKET, shape="at a price"),
    Cue(Role.MARKET, frozenset({P}), around=words("yield yields"), unless=words("crop harvest acre")),
    Cue(Role.MARKET, frozenset({M}), before=MOVES, back=1, shape="or"),
    Cue(Role.MARKET, frozenset({M}), shape="to close", up_to=99_999),
    *TERMS,
    *DECISIONS,
)  # fmt: skip
