"""The words that tell what a figure is for, by what they speak of."""

from newslint.analysis.figures.model import Kind
from newslint.analysis.wordlists import verbs, words

P, M, C, F, D, N = Kind.PERCENT, Kind.MONEY, Kind.COUNT, Kind.FRACTION, Kind.FOLD, Kind.POINTS
ALL = frozenset({P, M, C, F, D, N})
SHARES = frozenset({P, F, N})
GROUPS = words(
    "black blacks white whites latino latinos latina latinas hispanic hispanics asian asians african arab "
    "native women men woman male males female females young younger youth old older aged ages seniors college "
    "educated graduates evangelical evangelicals catholic catholics protestant protestants jewish jews muslim "
    "muslims christian christians millennials independents unmarried married suburban rural urban "
    "working|class nonwhite nonwhites minority minorities union gay lesbian veterans teenagers pensioners "
    "first-time voters|under voters|over year-olds"
)
POLLED = words("poll polls polling survey surveys surveyed average rating ratings approve approval expected projected")
SEARCHERS = words(
    "police policemen officer officers detectives customs investigators agents inspectors soldiers troops authorities "
    "prosecutors coastguard searchers"
)
"""Who tells what it found by finding it."""

VOTES = words(
    "vote votes ballot ballots precinct precincts delegate delegates superdelegate superdelegates elector "
    "electors seat seats caucusgoers caucus-goers parliament national|assembly"
)
ELECTION = words(
    "primary primaries caucus caucuses election elections re-election reelection referendum runoff run-off "
    "ballot ballots vote votes voted voters nominee nomination by-election byelection turnout constituency "
    "recount landslide plebiscite"
)
CONTEST = words(
    "primary primaries caucus caucuses election referendum voted|yes voted|no voted|against voted|for cast|a plebiscite"
)
RACE = ELECTION | words(
    "won win wins winning lead leads leading led needs needed need clinch clinched superdelegates nomination "
    "convention candidate candidates pledged unpledged electoral|votes electoral|college"
)
"""What tells of delegates that they are won, not visited by somebody."""

WON = words(
    "won win wins winning lost lose loses losing beat beats beating beaten carried carries carrying finish "
    "finished finishes finishing came|in captured captures edged trounced crushed rejected rejects passed "
    "passes voted elected re-elected reelected prevailed victory defeated defeats defeating defeat triumph "
    "triumphed swept unseated toppled ousted edging defeating trouncing routed routing trailing|by margin"
)
LAW = words(
    "cash|rate base|rate bank|rate prime|rate overnight|rate "
    "repurchase|rate benchmark|rate key|rate policy|rate repo|rate lending|rate deposit|rate funds|rate "
    "target|range mid-point tax taxes tariff tariffs surcharge surtax levy levies duty duties excise vat "
    "capital|gains minimum|wage interest|rate interest|rates overtime bracket brackets rebate rebates royalty "
    "royalties quota quotas"
)
SUBJECTED = words("subject|to taxed liable|to")  # of what a rate is set for
YIELD = words(
    "raised collected receipts study growth americans people voters taxpayers economy opposed support "
    "respondents gdp businesses families households revenue share|of"
)
MARKET = words(
    "intraday premarket after-hours trading|day early|trading early|trade the|open on|open at|the|close "
    "shares share stock stocks dow nasdaq s&p ftse nikkei hang|seng dax cac futures crude brent gold silver "
    "copper yield yields treasury treasuries a|barrel a|bushel an|ounce a|gallon a|pound the|euro the|dollar "
    "the|pound the|yen the|yuan the|ruble the|peso the|rupee bitcoin index indices indexes currency"
)
MOVES = verbs(
    "gain climb drop jump close settle add slip slump surge tumble advance decline edge end finish trade soar "
    "rebound recover retreat swing dip rally plunge slide"
) | words(
    "rose rises risen fell falls fallen lost loses slid sank shed up down lower higher off dropped slipped dipped "
    "dropping slipping dipping "
    "rising falling fall losing gaining increased decreased lift lifts lifted push pushes pushed pull pulls pulled "
    "drag drags dragged send sent"
)  # fmt: skip
FUNDS = words("fund funds etf etfs treasuries bonds stocks index portfolio s&p investors shares shareholders equities")
"""What is held for its return, which is published day by day."""

NO_MARKET = words(
    "sales revenue revenues profit profits earnings exports imports production wages voters voting spent "
    "raised trade|deficit trade|surplus bilateral market|share americans debase"
)
AWARDS = words(
    "settlement settlements lawsuit lawsuits suit suits judgment judgments judgement verdict verdicts award "
    "awards fine fines penalty penalties bond bonds bail ransom prize prizes scholarship scholarships reward "
    "rewards bounty contract contracts deal deals bid bids offer offers takeover acquisition acquisitions merger "
    "mergers loan loans mortgage mortgages bailout bailouts payment payments fee fees deposit deposits wage wages "
    "minimum tax taxes surcharge bill bills package packages proposal proposals plan plans grant grants bet bets "
    "wager salary salaries limit limits cap caps threshold thresholds premium premiums tariff tariffs ceiling "
    "severance buyout buyouts measure measures request requests stimulus compensation damages retainer advance "
    "ticket tickets co-pay copay deductible summons summonses minimum|wage pledge pledges commitment commitments "
    "initiative initiatives scheme schemes"
)
TAXED = words("tax|revenue tax|revenues tax|receipts tax|income before|tax after|tax")
"""What taxes bring in or leave over, which no law sets as it does the tax."""

BUILT = words(
    "renovation makeover development extension upgrade mansion home house apartment penthouse yacht jet painting "
    "divorce bridge stadium tower project projects plant factory hospital school terminal tunnel refurbishment "
    "expansion complex facility campus airport railway dam port pipeline museum centre center mill refinery "
    "mine headquarters reactor park satellite ship warship"
)
DEALS = words(
    "settle settled settlement lawsuit damages bail ransom bet wager reward prize fine fines fined bond|payment "
    "auction auctioned foreclosure minimum|wage tax|credit tax|deduction tax|rebate compensation"
)
COURT = words(
    "convicted|of guilty|of guilty|to charged|with accused|of accusing accuses allegedly indicted|on "
    "indicted|for acquitted|of sentenced|for "
    "convicted|for charges|of charge|of counts|of count|of"
)
"""Before what somebody is said to have done: what a charge or a verdict holds."""

BOUGHT = verbs("acquire purchase sign sponsor order") | words(
    "buy buys buying bought sell sells sold selling sale takeover merger deal"
)
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
TYPICAL = words("average|of typically averaging averaged averages on|average")
PRICED = words(
    "starting|price retail|price price costs cost starts|at starting|at start|at available|for sells|for "
    "selling|for buy ticket tickets priced admission fare fares dues tuition subscription retail retails "
    "retailed price|tag entry|fee membership co-pay for|sale listed|for mortgage rent costs|a prices"
)
INTENT = (
    verbs("propose pledge promise vow seek request aim target advocate demand push require mandate impose")
    | words(
        "sought proposal proposals goal goals calls|for called|for calling|for committed|to commitment "
        "commitments intend|to intends|to intending|to hope|to hopes|to hoped|to hoping|to designed|to meant|to "
        "intended|to decision|to decided|to asked|for asks|for asking|for call|to plan|to plans|to "
        "offers|to offered|to offering|to agree|to agrees|to agreed|to want wants wanted plans|to plan|to "
        "planned|to planning|to plan|would plans|for plan|for would|impose would|pay would|get would|receive "
        "would|be would|face would|cap would|limit would|tax would|leave would|install would|set would|allow "
        "would|give would|provide would|own would|have would|apply would|qualify would|decline would|exempt "
        "would|lower would|drop will|own will|pay will|receive capped barred|from ordered|to sentenced fined sued "
        "suing sues scheduled|to is|due are|due was|due were|due entitled eligible ineligible qualify "
        "qualifies obliged|to "
        "qualified rules|allow rules|require law|requires terms|of mandated required requirement ultimatum urged "
        "urging bid|to looked|to agreement|to reached|to"
    )
)  # fmt: skip
OUTCOME = frozenset(
    f"{modal} {verb}"
    for modal in ("would", "could", "will", "might", "may", "to")
    for verb in words(
        "cost save add reduce lose create hurt generate yield inject bring boost grow shrink reach rise fall "
        "exceed raise preserve benefit displace"
    )
) - words(
    "to|preserve to|benefit to|displace to|raise to|add to|reach to|reduce to|bring to|create to|save to|grow to|boost "
    "to|cost to|generate"
)
CROWD = words(
    "crowd crowds audience throng gathering|of rally|of before|some before|about before|nearly before|roughly "
    "front|of cheers|from applause|from told|some told|about told|nearly addressed|some addressed|about "
    "addressed|nearly"
)
DREW = words("drew draws drawn drawing attracted attracts attracting")
GATHERINGS = words(
    "rally rallies march marches protest protests demonstration demonstrations vigil concert parade fair festival "
    "event events gathering gatherings town|hall"
)
VENUE = words(
    "gathered|at gathered|in gathered|outside gathered|for assembled|in assembled|at packed|into packed|the "
    "filled|the greeted crammed|into in|attendance who|attended the|arena the|hall the|stadium the|room the|auditorium "
    "the|gymnasium the|ballroom the|audience the|crowd spectators onlookers mourners fans|saw fans|watched"
)
SETTING = verbs("raise lower increase reduce trim slash lift hike double keep") | words(
    "cut cuts cutting hold holds held kept leave leaves left set sets setting put puts brought"
)
SETTABLE = frozenset(  # what an actor sets for others by saying so: nobody has to count it
    f"{whose} {thing}"
    for whose in ("its", "their", "his", "her")
    for thing in words("rate rates fee fees fare fares price prices charge charges premium premiums dividend bid offer")
)
GAINED = words("took got secured polled received garnered managed won finished came trailed followed turnout")
"""Of who stood in an election, what each came to."""

FUNDED = words(
    "investors investor valuation series|a series|b series|c seed funding|round venture|capital ipo flotation "
    "share|sale share|placing rights|issue bond|sale"
)
COMPANY = words(
    "company companies firm startup startups start-up start-ups business airline bank retailer round fundraising "
    "investors share shares stock stake valuation takeover"
)
PAY_DEAL = words("contract year|deal year|contract") | frozenset(
    f"{number}-year {deal}"
    for number in words("one two three four five six seven ten multi")
    for deal in ("deal", "contract")
)
GIVERS = words(
    "congress lawmakers legislators legislature senate senators parliament council board cabinet voters judge "
    "jury court regulators commission lenders creditors ministers"
)
GIVEN = verbs("approve provide pass allocate appropriate authorize authorise earmark award grant vote contribute order")
PACTS = words(
    "plan proposal bill law deal agreement pact accord treaty contract settlement rules terms measure policy scheme "
    "system programme program"
)
UNDER = words("under|the under|a under|an under|this under|that under|his under|her under|its under|their")
"""Before a pact under which something is done."""

CONTAINS = frozenset(
    f"{pact} {verb}"
    for pact in words(
        "bill plan plans package measure measures deal budget act law agreement proposal proposals "
        "legislation amendment recall"
    )
    for verb in words(
        "gives gave giving adds added funds funded bans banned cuts raises extends limits "
        "include includes included including provide provides provided providing contains contained "
        "allocates allocated consists "
        "consisted calls called creates created allocating authorizes authorized authorizing authorises "
        "authorised sets earmarks earmarked covers covered covering affects affected"
    )
)
WILL_DO = frozenset(
    f"{pact} {modal}"
    for pact in words(
        "bill plan measure deal act law agreement proposal legislation amendment recall move restructuring scheme "
        "programme program treaty accord package budget arrangement arrangements facility "
        "regulation regulations rule rules reform reforms cuts closure "
        "closures quota quotas tariff tariffs sanctions"
    )
    for modal in ("will", "would", "shall", "to")
)
"""What a pact or a plan is to do is what it says; what comes of it (`OUTCOME`), somebody has worked out."""

SENT = words("dispatch dispatches dispatched despatch despatches despatched deploy deploys deployed sent sends")
FORCES = words(
    "troops soldiers police policemen officers peacekeepers marines reinforcements personnel firefighters rescuers"
)
UPSHOT = words("jump jumped rise rises rose rising fall fell falls climb climbed drop dropped grew grow cost costs")
IN_FORCE = words("into|force into|effect take|effect takes|effect took|effect taking|effect")  # of a law or a treaty
LEDGER = words("raised spent spend spends spending raising raise donated received")
POLITICAL = words(
    "campaign campaigns pac pacs super committee candidate candidates donor donors lobbyist lobbyists lobbying party "
    "ad ads advertising airtime senator senate congressman foundation contributions consultant consultants election "
    "group groups"
)
MANY = TYPICAL | words(
    "average average's median typical each per annually year|alone households families people customers shoppers "
    "consumers residents drivers taxpayers workers students tourists visitors voters britons americans"
)
"""Those of whom no one actor could know what they spent."""

OFFICIAL = verbs("release publish post dump leak disclose") | words(
    "made|public turned|over handed|over file filed files"
)
