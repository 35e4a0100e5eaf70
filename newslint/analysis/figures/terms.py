"""The words that make a quantity a term of what somebody sets, agrees or plans, a hypothesis or a price."""

from newslint.analysis.figures.model import Cue, Role
from newslint.analysis.figures.words import (
    ALL,
    AWARDS,
    BOUGHT,
    BUILT,
    COMPANY,
    CONTAINS,
    COURT,
    DEALS,
    EACH,
    FORCES,
    FUNDED,
    GIVEN,
    GIVERS,
    IN_FORCE,
    INTENT,
    LAW,
    LEDGER,
    MANY,
    MEASURED,
    OUTCOME,
    PACTS,
    PAY_DEAL,
    POLITICAL,
    PRICED,
    SENT,
    SETTABLE,
    SETTING,
    SHARES,
    SMALL_SUM,
    SUBJECTED,
    TAXED,
    TYPICAL,
    UNDER,
    UPSHOT,
    WILL_DO,
    YIELD,
    C,
    F,
    M,
    N,
    P,
)
from newslint.analysis.wordlists import words

TERMS: tuple[Cue, ...] = (
    Cue(Role.TERM, SHARES, after=words(
        "tax taxes tariff tariffs surcharge surtax levy duty duties stake holding shareholding "
        "premium discount interest coupon fee commission royalty excise raise deposit pay|rise pay|cut down|payment"
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
    Cue(Role.TERM, frozenset({P}), before=words("stake stakes holding holdings shareholding ownership"), back=10),
    Cue(Role.TERM, frozenset({M}), after=AWARDS, within=4, unless=LEDGER | TAXED),
    Cue(Role.TERM, frozenset({M}), after=BUILT, within=2),
    Cue(Role.TERM, frozenset({M}), after=words("his|own her|own their|own its|own my|own our|own"), within=4),
    Cue(Role.TERM, frozenset({M}), before=words("for worth at"), back=3, around=BOUGHT),
    Cue(Role.TERM, frozenset({M}), before=words("jackpot jackpots"), back=10),
    Cue(Role.TERM, frozenset({F}), after=words("prize award estate pot"), within=4),
    Cue(Role.TERM, frozenset({M}), around=words("pay paid fine restitution repay bribe bribes"),
        sentence=words("guilty convicted sentence sentenced prison pleaded pleading")),
    Cue(Role.TERM, frozenset({M, C}), before=COURT, back=20),
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
    Cue(Role.TERM, frozenset({M, P, C}), within=7, after=words("is|seeking are|seeking was|seeking were|seeking")),
    Cue(Role.TERM, ALL, before=words("is|to are|to"), back=4, unless=OUTCOME | words("blame thank")),
    Cue(Role.TERM, SHARES | {M}, before=words("approve approves approved approving"), back=3),
    Cue(Role.TERM, frozenset({C}), before=SENT, back=5, after=FORCES, within=3),
    Cue(Role.TERM, frozenset({M}), before=words(
        "committed commits committing pledged pledges earmarked allocated set|aside ringfenced"
    ), back=5),
    Cue(Role.TERM, frozenset({M}), before=words("fetch fetches fetched fetching hands|for"), back=3,
        unless=words("average typically year|alone each|year")),
    Cue(Role.TERM, frozenset({M}), around=GIVEN, sentence=GIVERS, unless=LEDGER | words("pac")),
    Cue(Role.TERM, frozenset({P, M, N}), before=words(
        "pay wages salaries prices price fares fare fees fee charges toll rents"
    ), back=8,
        around=words("will|raise will|cut will|increase will|lower will|rise will|go"),
        unless=words("average expected forecast predicted")),
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
    Cue(Role.TERM, frozenset({M, P, C, N, F}), before=UNDER, back=20,
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
