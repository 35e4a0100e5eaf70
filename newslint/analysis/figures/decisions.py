"""The words that make a quantity part of what somebody decides to do, gives, orders or is accused of."""

from newslint.analysis.figures.model import Cue, Role
from newslint.analysis.figures.words import (
    BOUGHT,
    FORCES,
    LEDGER,
    MANY,
    OUTCOME,
    SHARES,
    UPSHOT,
    C,
    M,
    N,
    P,
)
from newslint.analysis.wordlists import verbs, words

GUESSED = words("expected estimated forecast predicted projected likely could thought believed feared")
"""What tells that somebody has worked a figure out, though it is of the future."""

MASSES = MANY - words("per")  # which "per cent" holds

DONE = frozenset(
    f"be {deed}"
    for deed in words(
        "given offered sent hired trained recruited built paid deployed moved cut laid used spent invested allocated "
        "set shed sold closed added bought shut axed transferred distributed returned released installed planted "
        "acquired upgraded refurbished recalled replaced"
    )
)
"""What somebody does on purpose, where it is still to be done."""

WILL = frozenset(
    f"{modal} {deed}"
    for modal in ("will", "would", "shall")
    for deed in words(
        "recruit hire send build close shed lay deploy train distribute plant issue release install deliver invest "
        "spend "
        "buy sell open order cut slash axe fund repay refund donate contribute give award grant"
    )
)
"""What somebody has decided to do."""

HANDED = verbs("allocate earmark designate")
FIXED = words(
    "package packages stimulus bailout settlement lawsuit bail ransom bounty contract takeover acquisition merger loan "
    "loans fine rescue deal scheme order credit guarantee grant voucher vouchers budget"
)
"""What a sum is the size of, right behind it and an article ("a $3 billion rescue")."""

AGREED = words("agreement contract merger transaction accord pact order takeover acquisition deal loan loans bailout")
SUITS = words("sue sued suing sues suit suits lawsuit lawsuits claim")
CUTS = words("cut cuts cutting reduce reduces reducing reduction reductions lower lowering slash slashing")
ORDERS = words("purchase|of order|of order|for orders|for shipment|of")
POSTED = words(
    "been|sent been|dispatched been|despatched been|deployed were|sent were|dispatched were|deployed on|alert standby "
    "mobilised mobilized"
)
"""What those do who are sent: their number is what somebody ordered."""

AUCTION = words("auction auctions auctioned auctioning auctioneer auctioneers bidder bidders hammer")
WHOLE = words("year annually market industry total sales revenue")
"""What no one auction brings in."""

DECISIONS: tuple[Cue, ...] = (
    Cue(Role.TERM, frozenset({M, P, C, N}), after=DONE, within=7, unless=GUESSED | UPSHOT),
    Cue(Role.TERM, SHARES | {M, C}, before=WILL, back=7, shape="one breath", unless=GUESSED | MASSES),
    Cue(Role.TERM, SHARES | {M}, before=words("to|pay"), back=5, around=words("have|to has|to must"),
        unless=GUESSED | MASSES),
    Cue(Role.TERM, SHARES | {M}, before=words(
        "set|the has|set have|set was|set is|set been|set sets|the"
    ), back=6, shape="at", unless=words("record records")),
    Cue(Role.TERM, SHARES, before=words("own owns owned owning"), back=3, unless=words(
        "wealth land homes households population people adults farmland cars guns car pets americans britons"
    )),
    Cue(Role.TERM, frozenset({M}), before=words("awarded awards award won wins"), back=6,
        sentence=words("contract contracts"), shape="one breath", unless=WHOLE),
    Cue(Role.TERM, frozenset({P}), after=words("rise raise increase rises raises"), within=1, sentence=words(
        "salary salaries in|pay their|pay his|pay her|pay"
    ), unless=words("average averages averaged averaging median the|mean typical since")),
    Cue(Role.PRICE, frozenset({M}), before=words("bill|for bill|of invoice|for invoice|of bills|of"), back=4,
        up_to=999_999, unless=MASSES),
    Cue(Role.TERM, SHARES, before=words("hold holds held"), back=3, after=words("shares stake stock"), within=4),
    Cue(Role.TERM, SHARES | {M, C}, after=words("are|to"), within=6, unless=GUESSED | OUTCOME | words("blame thank")),
    Cue(Role.TERM, frozenset({M}), after=words("is|to"), within=2, unless=GUESSED | OUTCOME),
    Cue(Role.TERM, frozenset({M}), before=HANDED, back=3, unless=LEDGER | words("year annually each yearly")),
    Cue(Role.TERM, frozenset({M}), before=words("it|provides it|allocates it|sets they|provide they|allocate"), back=5,
        unless=words("year annually each yearly")),
    Cue(Role.TERM, SHARES | {M, C}, before=words("slated|for slated|to"), back=6),
    Cue(Role.TERM, frozenset({M}), after=words("designated earmarked allocated"), within=3),
    Cue(Role.TERM, frozenset({M}), before=words("cost|of"), back=3, around=DONE, unless=GUESSED),
    Cue(Role.TERM, frozenset({M, C}), after=words("allegedly"), within=4),
    Cue(Role.TERM, frozenset({C}), before=verbs("recall"), back=4, unless=WHOLE),
    Cue(Role.TERM, frozenset({M}), before=words("a the an"), back=1, after=FIXED, within=2),
    Cue(Role.TERM, frozenset({M}), before=words("worth valued|at value|of"), back=3, around=AGREED | BOUGHT,
        unless=MASSES),
    Cue(Role.TERM, frozenset({M}), before=words("for"), back=3, around=SUITS),
    Cue(Role.TERM, SHARES | {M, C}, before=words("planning|on plans|for considering"), back=9, unless=OUTCOME),
    Cue(Role.TERM, frozenset({C}), before=ORDERS, back=3, unless=MASSES | words("month quarter")),
    Cue(Role.TERM, frozenset({C}), after=FORCES, within=4, around=POSTED),
    Cue(Role.TERM, SHARES, after=words(
        "pay|increase pay|increases pay|rises pay|raises pay|award pay|cuts control"
    ), within=2, unless=words("average median under of|control")),
    Cue(Role.TERM, frozenset({M}), back=4, sentence=AUCTION, before=words(
        "raised made reached brought for at of estimate estimated"
    ), unless=WHOLE),
    Cue(Role.THRESHOLD, SHARES, around=CUTS, shape="by a year", unless=GUESSED | words("had has have was were fell")),
)  # fmt: skip
