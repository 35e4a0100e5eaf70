"""The words that give a quantity its role, tried in order; the first cue that fits counts."""

from newslint.analysis.figures.model import Cue, Kind, Role
from newslint.analysis.figures.words import (
    AWARDS,
    BOUGHT,
    BUILT,
    COMPANY,
    CONTAINS,
    CONTEST,
    COURT,
    CROWD,
    DEALS,
    DREW,
    EACH,
    ELECTION,
    FORCES,
    FUNDED,
    GATHERINGS,
    GIVEN,
    GIVERS,
    GROUPS,
    IN_FORCE,
    INTENT,
    LAW,
    LEDGER,
    MANY,
    MARKET,
    MEASURED,
    MOVES,
    NO_MARKET,
    OFFICIAL,
    OUTCOME,
    PACTS,
    PAY_DEAL,
    POLITICAL,
    POLLED,
    PRICED,
    RACE,
    SEARCHERS,
    SENT,
    SETTABLE,
    SETTING,
    SHARES,
    SMALL_SUM,
    SUBJECTED,
    TAXED,
    TYPICAL,
    UPSHOT,
    VENUE,
    VOTES,
    WILL_DO,
    WON,
    YIELD,
)
from newslint.analysis.wordlists import words

P, M, C, F, D, N = Kind.PERCENT, Kind.MONEY, Kind.COUNT, Kind.FRACTION, Kind.FOLD, Kind.POINTS
ALL = frozenset({P, M, C, F, D, N})


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
    Cue(Role.SPECIFICATION, frozenset({C}), within=2, up_to=99_999, after=words(
        "rooms bedrooms suites berths cabins lifts windows seats slot|machines parking|spaces pages"
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
        sentence=words("referendum vote voted voting votes ballot plebiscite"), unless=GROUPS | POLLED),
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
    Cue(Role.MARKET, frozenset({P, N, M, F}), around=MOVES, sentence=MARKET, unless=NO_MARKET, shape="not of the"),
    Cue(Role.MARKET, frozenset({P}), shape="or per cent"),
    Cue(Role.MARKET, frozenset({P}), shape="or points"),
    Cue(Role.MARKET, frozenset({P}), around=MOVES, unless=NO_MARKET, shape="at a price"),
    Cue(Role.MARKET, frozenset({P}), around=words("yield yields"), unless=words("crop harvest acre")),
    Cue(Role.MARKET, frozenset({M}), before=MOVES, back=1, shape="or"),
    Cue(Role.MARKET, frozenset({M}), shape="to close", up_to=99_999),
    Cue(Role.TERM, SHARES, after=words(
        "tax taxes tariff tariffs surcharge surtax levy duty duties stake premium discount interest fee "
        "commission royalty excise raise deposit pay|rise pay|cut down|payment"
    ), within=3, unless=words("interest|in interest|among")),
    Cue(Role.TERM, SHARES, around=LAW, unless=YIELD),
    Cue(Role.TERM, SHARES, before=words("rate|of rates|of"), back=3, sentence=SUBJECTED),
    Cue(Role.TERM, SHARES, after=words("rate rates"), sentence=SUBJECTED),
    Cue(Role.TERM, frozenset({P}), before=LAW, back=9, unless=words(
        "raised collected opposed support amounts|to amounted|to amounting|to accounts|for accounted|for"
    )),
    Cue(Role.TERM, SHARES, around=words("shareholders stake own owns ownership owned"), after=words(
        "company firm business venture group shares stock club team stake"
    ), within=5),
    Cue(Role.TERM, frozenset({P}), before=words("stake holding shareholding ownership"), back=10),
    Cue(Role.TERM, frozenset({M}), after=AWARDS, within=4, unless=LEDGER | TAXED),
    Cue(Role.TERM, frozenset({M}), after=BUILT, within=2),
    Cue(Role.TERM, frozenset({M}), after=words("his|own her|own their|own its|own my|own our|own"), within=4),
    Cue(Role.TERM, frozenset({M}), before=words("for worth at"), back=3, around=BOUGHT),
    Cue(Role.TERM, frozenset({M}), before=words("jackpot jackpots"), back=10),
    Cue(Role.TERM, frozenset({F}), after=words("prize award estate pot"), within=4),
    Cue(Role.TERM, frozenset({M}), around=words("pay paid fine restitution repay bribe bribes"),
        sentence=words("guilty convicted sentence sentenced prison pleaded pleading")),
    Cue(Role.TERM, frozenset({M, C}), before=COURT, back=14),
    Cue(Role.TERM, frozenset({M}), around=words("receiving receives received purse awarded"),
        sentence=words("tournament championship champion champions purse prize winner winners")),
    Cue(Role.TERM, frozenset({M}), around=DEALS, unless=words(
        "compensation|package total|compensation annual|compensation executive compensation|of"
    )),
    Cue(Role.TERM, frozenset({M, C, P}), sentence=CONTAINS, unless=LEDGER),
    Cue(Role.TERM, frozenset({M, P, C, N, F}), around=WILL_DO,
        unless=OUTCOME | UPSHOT | words("expected estimated forecast")),
    Cue(Role.TERM, frozenset({M, P, C}), within=3, after=words(
        "asked|for requested sought increase|asked increase|requested increase|sought"
    )),
    Cue(Role.TERM, SHARES | {M}, before=words("approve approves approved approving"), back=3),
    Cue(Role.TERM, frozenset({C}), before=SENT, back=5, after=FORCES, within=3),
    Cue(Role.TERM, frozenset({M}), before=words(
        "committed commits committing pledged pledges earmarked allocated set|aside ringfenced"
    ), back=5),
    Cue(Role.TERM, frozenset({M}), before=words("fetch fetches fetched fetching hands|for"), back=3,
        unless=words("average typically year|alone each|year")),
    Cue(Role.TERM, frozenset({M}), around=GIVEN, sentence=GIVERS, unless=LEDGER | words("pac")),
    Cue(Role.TERM, frozenset({P, M, N}), before=words("pay wages salaries prices fares fees charges rents"), back=8,
        around=words("will|raise will|cut will|increase will|lower will|rise will|go"),
        unless=words("average")),
    Cue(Role.TERM, frozenset({P, M, N}), around=words(
        "will|increase will|rise will|go will|fall will|drop will|climb will|be rises|to increases|to go|up goes|up"
    ), unless=words("forecast expected expects likely predicted predicts projected"), shape="on a day"),
    Cue(Role.TERM, frozenset({M, P}), before=words("salary"), back=10, around=SETTING, unless=MEASURED),
    Cue(Role.TERM, frozenset({M}), before=words("salary|of will|earn now|earn"), back=4, up_to=9_999_999,
        unless=words("average averages averaged averaging median the|mean typical every typically")),
    Cue(Role.TERM, frozenset({M, P}), before=words(
        "pay|rise pay|rises pay|raise pay|raises pay|increase pay|increases pay|cut pay|cuts pay|award pay|awards"
    ), back=7, unless=words("average averages averaged averaging median the|mean typical since")),
    Cue(Role.TERM, frozenset({M}), before=words("price|to prices|to fee|to fares|to fare|to"), back=3, around=SETTING),
    Cue(Role.TERM, frozenset({P, M, N}), before=SETTABLE, back=10, around=SETTING),
    Cue(Role.TERM, frozenset({M, P}), before=words("offer offers offered offering bid bids bidding"), back=3,
        unless=LEDGER | words("total totals totalled totaled spend market")),
    Cue(Role.TERM, frozenset({M}), before=words("raise raises raised raising"), back=4, sentence=FUNDED),
    Cue(Role.TERM, frozenset({M}), before=words("valuation|of valued|at valuing"), back=5, sentence=COMPANY),
    Cue(Role.TERM, frozenset({M}), before=words("earn earns earning paid receive"), back=3, sentence=PAY_DEAL),
    Cue(Role.TERM, frozenset({M}), before=words("help|raise"), back=5, unless=OUTCOME),
    Cue(Role.TERM, ALL, before=INTENT, back=12, unless=OUTCOME),
    Cue(Role.TERM, frozenset({M, P, C, N, F}), before=words("under|the under|his under|her under|its"), back=20,
        sentence=PACTS, unless=OUTCOME | UPSHOT),
    Cue(Role.TERM, frozenset({M, P, C, N, F}), back=8,
        before=words("countries states members at|least until unless once"), sentence=IN_FORCE),
    Cue(Role.HYPOTHESIS, ALL, before=words("if suppose imagine though|say let's|say"), back=14, shape="no comma"),
    Cue(Role.HYPOTHESIS, ALL, shape="no that", before=words(
        "need needs needed must takes take has|to have|to had|to required cannot can't couldn't could|not "
        "failed|to fail|to not|break"
    ), back=6, around=words(
        "need needs needed to|win to|get to|reach to|secure to|break to|clear must takes break reach top "
        "crack exceed clear"
    ), unless=OUTCOME),
    Cue(Role.PRICE, frozenset({M}), after=EACH, within=2, up_to=99_999, unless=TYPICAL),
    Cue(Role.PRICE, frozenset({M}), before=words("price listed|at listed|for"), back=2, unless=words("average median")),
    Cue(Role.PRICE, frozenset({M}), around=PRICED, up_to=99_999, unless=LEDGER | words(
        "average averaged median typical"
    )),
    Cue(Role.PRICE, frozenset({M}), before=words(
        "subscription|of fee|of fees|of fare|of fares|of premium|of rent|of deposit|of fine|of fines|of price|of "
        "toll|of auctioned|at auctioned|for auctioning|at selling|at selling|for"
    ), back=5, up_to=99_999, unless=TYPICAL),
    Cue(Role.PRICE, frozenset({M}), before=words("charge charges charged charging"), back=5, up_to=999_999,
        unless=TYPICAL),
    Cue(Role.PRICE, frozenset({M}), before=words("spent paid raised donated"), back=3, up_to=99_999,
        unless=POLITICAL | MANY),
    Cue(Role.PRICE, frozenset({M}), up_to=SMALL_SUM, unless=MEASURED),
)  # fmt: skip
