"""The words that give a quantity its role, tried in order; the first cue that fits counts."""

from typing import NamedTuple

from newslint.analysis.figures.model import Kind, Role
from newslint.analysis.wordlists import verbs, words

P, M, C, F, D, N = Kind.PERCENT, Kind.MONEY, Kind.COUNT, Kind.FRACTION, Kind.FOLD, Kind.POINTS
SHARES = frozenset({P, F, N})
ALL = frozenset({P, M, C, F, D, N})


class Cue(NamedTuple):
    """Where words must stand, all of them given, for a figure of some kinds to play a role.

    `after` within the next `within` words, `before` within the last `back` words, neither over a comma
    (`before` may pass one); `around` anywhere in the clause, `sentence` anywhere in the sentence; `unless`
    nowhere in the sentence. Two words with a space stand for a pair. `up_to` is the most a figure may be
    worth, 0 for any; `shape` names a pattern of figures among `SHAPES` in roles.py.
    """

    role: Role
    kinds: frozenset[Kind]
    after: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    sentence: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    within: int = 1
    back: int = 2
    up_to: float = 0.0
    shape: str = ""


GROUPS = words(
    "black blacks white whites latino latinos latina latinas hispanic hispanics asian asians african arab "
    "native women men woman male males female females young younger youth old older aged ages seniors college "
    "educated graduates evangelical evangelicals catholic catholics protestant protestants jewish jews muslim "
    "muslims christian christians millennials independents unmarried married suburban rural urban "
    "working|class nonwhite nonwhites minority minorities union gay lesbian veterans teenagers pensioners "
    "first-time voters|under voters|over"
)
POLLED = words("poll polls polling survey surveys surveyed average rating ratings approve approval expected projected")
VOTES = words(
    "vote votes ballot ballots precinct precincts delegate delegates superdelegate superdelegates elector "
    "electors seat seats caucusgoers caucus-goers"
)
ELECTION = words(
    "primary primaries caucus caucuses election elections re-election reelection referendum runoff run-off "
    "ballot ballots vote votes voted voters nominee nomination by-election byelection turnout constituency "
    "recount landslide plebiscite"
)
CONTEST = words(
    "primary primaries caucus caucuses election referendum voted|yes voted|no voted|against voted|for cast|a plebiscite"
)
WON = words(
    "won win wins winning lost lose loses losing beat beats beating beaten carried carries carrying finish "
    "finished finishes finishing came|in captured captures edged trounced crushed rejected rejects passed "
    "passes voted elected re-elected reelected prevailed victory defeated defeats defeating defeat triumph "
    "triumphed swept unseated toppled ousted trailing|by margin"
)
LAW = words(
    "repurchase|rate benchmark|rate key|rate policy|rate repo|rate lending|rate deposit|rate funds|rate "
    "target|range mid-point tax taxes tariff tariffs surcharge surtax levy levies duty duties excise vat "
    "capital|gains minimum|wage interest|rate interest|rates overtime bracket brackets rebate rebates royalty "
    "royalties quota quotas"
)
YIELD = words(
    "raised collected receipts study growth americans people voters taxpayers economy opposed support "
    "respondents gdp businesses families households revenue share|of"
)
MARKET = words(
    "intraday premarket after-hours trading|day early|trading early|trade the|open on|open at|the|close "
    "shares share stock stocks dow nasdaq s&p ftse nikkei hang|seng dax cac futures crude brent gold silver "
    "copper yield yields treasury treasuries a|barrel a|bushel an|ounce a|gallon a|pound the|euro the|dollar "
    "the|pound the|yen the|yuan the|ruble the|peso the|rupee bitcoin index currency"
)
MOVES = verbs(
    "gain climb drop jump close settle add slip surge tumble advance decline edge end finish trade soar "
    "rebound recover retreat swing dip rally plunge slide"
) | words(
    "rose rises fell falls lost loses slid sank shed up down lower higher off dropped slipped dipped rising "
    "falling"
)  # fmt: skip
NO_MARKET = words(
    "sales revenue revenues profit profits earnings exports imports production wages voters voting spent "
    "raised trade|deficit trade|surplus bilateral market|share of|the americans debase"
)
AWARDS = words(
    "settlement settlements lawsuit lawsuits suit suits judgment judgments judgement verdict verdicts award "
    "awards fine fines penalty penalties bond bonds bail ransom prize prizes scholarship scholarships reward "
    "rewards bounty contract contracts deal deals bid bids offer offers takeover acquisition acquisitions "
    "merger mergers loan loans mortgage mortgages bailout bailouts payment payments fee fees deposit deposits "
    "wage wages minimum tax taxes surcharge bill bills package packages proposal proposals plan plans grant "
    "grants bet bets wager salary salaries limit limits cap caps threshold thresholds premium premiums tariff "
    "tariffs ceiling severance buyout buyouts compensation damages retainer advance ticket tickets co-pay "
    "copay deductible summons summonses minimum|wage"
)
BUILT = words(
    "renovation extension upgrade mansion home house apartment penthouse yacht jet painting divorce bridge "
    "stadium tower"
)
DEALS = words(
    "settle settled settlement lawsuit damages bail ransom bet wager reward prize fine fines fined bond|payment "
    "auction auctioned foreclosure minimum|wage tax|credit tax|deduction tax|rebate compensation"
)
BOUGHT = verbs("acquire purchase") | words("buy buys buying bought sell sells sold selling sale takeover merger deal")
EACH = words(
    "person ticket tickets seat barrel ounce gallon pound share ton tonne hour night plate piece kilo "
    "kilogram litre liter square head copy bottle pack visit ride trip vote bushel couple month day week "
    "apiece each"
)
SMALL_SUM = 1000.0
MEASURED = words(
    "average averages averaged averaging median mean typical per capita every income incomes wages wage earn "
    "earns earned household households annually yearly each spending export exports cost|of dollar"
)
PRICED = words(
    "starting|price retail|price price costs cost starts|at starting|at start|at available|for sells|for "
    "selling|for buy ticket tickets priced admission fare fares dues tuition subscription retail retails "
    "retailed price|tag entry|fee membership co-pay for|sale listed|for mortgage rent costs|a prices"
)
INTENT = (
    verbs("propose pledge promise vow seek request aim target advocate demand push require mandate impose")
    | words(
        "sought proposal proposals goal goals calls|for called|for calling|for committed|to commitment "
        "commitments designed|to offers|to offered|to offering|to agree|to agrees|to agreed|to want wants "
        "wanted plans|to plan|to planned|to planning|to plan|would plans|for plan|for would|impose would|pay "
        "would|get would|receive would|be would|face would|cap would|limit would|tax would|leave "
        "would|install would|set would|allow would|give would|provide would|own would|have would|apply "
        "would|qualify would|decline would|exempt would|lower would|drop will|own will|pay will|receive "
        "capped barred|from ordered|to sentenced fined sued scheduled|to due|to entitled eligible ineligible "
        "qualify qualifies qualified rules|allow rules|require law|requires under|the terms|of mandated "
        "required requirement ultimatum urged urging bid|to looked|to agreement|to"
    )
)  # fmt: skip
OUTCOME = frozenset(
    f"{modal} {verb}"
    for modal in ("would", "could", "will", "might", "may", "to")
    for verb in words(
        "cost save add reduce lose create hurt generate yield inject bring boost grow shrink reach rise fall "
        "exceed raise"
    )
) - words("to|raise to|add to|reach to|reduce to|bring to|create to|save to|grow to|boost to|cost to|generate")
SETTING = verbs("raise lower increase reduce trim slash lift hike double keep") | words(
    "cut cuts cutting hold holds held kept leave leaves left set sets setting put puts brought"
)
SETTABLE = frozenset(  # what an actor sets for others by saying so: nobody has to count it
    f"{whose} {thing}"
    for whose in ("its", "their", "his", "her")
    for thing in words("rate rates fee fees fare fares price prices charge charges premium premiums dividend bid offer")
)
GIVERS = words(
    "congress lawmakers legislators legislature senate senators parliament council board cabinet voters judge "
    "jury court regulators commission lenders creditors ministers"
)
GIVEN = verbs("approve provide pass allocate appropriate authorize authorise earmark award grant vote contribute order")
LEDGER = words("raised spent spending raising raise donated received")
OFFICIAL = verbs("release publish post dump leak disclose") | words(
    "made|public turned|over handed|over file filed files"
)

CUES: tuple[Cue, ...] = (
    Cue(Role.IDIOM, frozenset({P}), after=words(
        "sure certain convinced committed behind correct right positive supportive opposed true false honest "
        "clear focused confident accurate american sincere natural pure"
    )),
    Cue(Role.TIME, frozenset({F}), before=words("first second latter other opening closing"), back=1),
    Cue(Role.IDIOM, SHARES, before=words("top bottom richest wealthiest poorest upper"), back=1),
    Cue(Role.IDIOM, SHARES, before=words("the"), back=1, shape="the few"),
    Cue(Role.IDIOM, frozenset({C}), after=words("times|a times|over miles|away")),
    Cue(Role.IDIOM, frozenset({C}), after=words("times"), unless=words("average more")),
    Cue(Role.METHOD, ALL, around=words("error plus|or sampling|error margin|of"), sentence=words(
        "error plus|or"
    )),
    Cue(Role.METHOD, frozenset({C}), before=words(
        "survey poll sample study surveyed interviewed polled questioned sampled"
    ),
        back=4),
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
        "pounds kilograms kilos foot feet mile miles metre metres meter meters kilometre kilometres kilometer "
        "kilometers acre acres hectares light|years cubic"
    )),
    Cue(Role.SPECIFICATION, frozenset({C}), before=words("per"), back=1),
    Cue(Role.TERM, frozenset({M}), within=5,
        after=words("bill bond bills notes bonds debt securities treasuries gilts"),
        sentence=words(
            "sell sells sold auction auctions issue issues issued offering offer offers sale year due"
        )),
    Cue(Role.SPECIFICATION, frozenset({M}), after=words("bills"), up_to=100),
    Cue(Role.SCORE, frozenset({C}), within=2, after=words(
        "yards touchdowns points runs goals rebounds assists wickets strikeouts tackles carries laps")),
    Cue(Role.SEEN, frozenset({C}), after=words("followers retweets likes views subscribers upvotes"), within=3),
    Cue(Role.SEEN, frozenset({C}), after=words("times"), sentence=words(
        "retweeted shared liked viewed downloaded"
    )),
    Cue(Role.SEEN, frozenset({C}), within=2, sentence=OFFICIAL,
        after=words("page pages file files document documents email emails e-mail e-mails")),
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
        )),
    Cue(Role.THRESHOLD, frozenset({M}), before=words("above below over under between"), back=1,
        sentence=words("income incomes earners bracket brackets")),
    Cue(Role.THRESHOLD, SHARES, after=words("mid-point midpoint target|range"), within=4),
    Cue(Role.THRESHOLD, ALL, before=words(
        "limit limits cap caps threshold thresholds ceiling ceilings maximum minimum target targets goal "
        "goals quota quotas floor benchmark mark pledge deadline"
    ), back=3),
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
        "stations|reporting vote|in"
    ), unless=GROUPS),
    Cue(Role.VOTE, ALL, after=VOTES, within=4, unless=words("absentee early mail"), shape="not of"),
    Cue(Role.VOTE, ALL, around=words("delegates superdelegates electoral|votes electoral|college")),
    Cue(Role.VOTE, SHARES, around=WON, sentence=ELECTION, unless=GROUPS | POLLED),
    Cue(Role.VOTE, SHARES, around=WON, shape="against", unless=GROUPS | POLLED | words(
        "shares sales revenue jobs games"
    )),
    Cue(Role.VOTE, ALL, around=words("turnout voted cast|a cast|their cast|ballots turned|out people|cast"),
        sentence=CONTEST, unless=GROUPS | words("early absentee already registered expected eligible")),
    Cue(Role.MARKET, frozenset({P, N, M}), around=MOVES, sentence=MARKET, unless=NO_MARKET),
    Cue(Role.MARKET, frozenset({P}), shape="or per cent"),
    Cue(Role.MARKET, frozenset({P}), around=MOVES, shape="at a price"),
    Cue(Role.MARKET, frozenset({P}), around=words("yield yields"), unless=words("crop harvest acre")),
    Cue(Role.MARKET, frozenset({M}), before=MOVES, back=1, shape="or"),
    Cue(Role.MARKET, frozenset({M}), shape="to close", up_to=99_999),
    Cue(Role.TERM, SHARES, after=words(
        "tax taxes tariff tariffs surcharge surtax levy duty duties stake premium discount interest fee "
        "commission royalty excise raise deposit pay|rise pay|cut down|payment"
    ), within=3),
    Cue(Role.TERM, SHARES, around=LAW, unless=YIELD),
    Cue(Role.TERM, frozenset({P}), before=LAW, back=5, unless=words("raised collected opposed support")),
    Cue(Role.TERM, SHARES, around=words("shareholders stake own owns ownership owned"), after=words(
        "company firm business venture group shares stock club team stake"
    ), within=5),
    Cue(Role.TERM, frozenset({P}), before=words("stake holding shareholding ownership"), back=10),
    Cue(Role.TERM, frozenset({M}), after=AWARDS, within=4, unless=LEDGER),
    Cue(Role.TERM, frozenset({M}), after=BUILT, within=2),
    Cue(Role.TERM, frozenset({M}), before=words("for worth at"), back=3, around=BOUGHT),
    Cue(Role.TERM, frozenset({F}), after=words("prize award estate pot"), within=4),
    Cue(Role.TERM, frozenset({M}), around=words("pay paid fine restitution repay"),
        sentence=words("guilty convicted sentence sentenced prison pleaded pleading")),
    Cue(Role.TERM, frozenset({M}), around=words("receiving receives received purse awarded"),
        sentence=words("tournament championship champion champions purse prize winner winners")),
    Cue(Role.TERM, frozenset({M}), around=DEALS),
    Cue(Role.TERM, frozenset({M}), around=GIVEN, sentence=GIVERS, unless=LEDGER | words("pac")),
    Cue(Role.TERM, frozenset({P, M, N}), before=SETTABLE, back=10, around=SETTING),
    Cue(Role.TERM, frozenset({M}), before=words("offer offers offered offering bid bids bidding"), back=3,
        unless=LEDGER | words("total totals totalled totaled spend market")),
    Cue(Role.TERM, frozenset({M, P, C, N, F}), before=INTENT, back=12, unless=OUTCOME),
    Cue(Role.HYPOTHESIS, ALL, before=words("if suppose imagine though|say let's|say"), back=14, shape="no comma"),
    Cue(Role.HYPOTHESIS, ALL, before=words(
        "need needs needed must takes take has|to have|to had|to required cannot can't couldn't could|not "
        "failed|to fail|to not|break"
    ), back=6, around=words(
        "need needs needed to|win to|get to|reach to|secure to|break to|clear must takes break reach top "
        "crack exceed clear"
    ), unless=OUTCOME),
    Cue(Role.PRICE, frozenset({M}), after=EACH, within=2, up_to=99_999, unless=words("average|of")),
    Cue(Role.PRICE, frozenset({M}), before=words("price"), back=2, unless=words("average median")),
    Cue(Role.PRICE, frozenset({M}), around=PRICED, up_to=99_999, unless=words(
        "average averaged median typical"
    )),
    Cue(Role.PRICE, frozenset({M}), up_to=SMALL_SUM, unless=MEASURED),
)  # fmt: skip
