"""The words of ownership: what a publication calls itself, its kin, and what links them in a sentence."""

MEDIUM = (
    r"(?:news ?paper|paper|publication|web ?site|site|magazine|(?:news )?outlet|channel|network|station|broadcaster|"
    r"blog|portal|platform|journal|newsroom|title|news (?:organi[sz]ation|service|agency|site|brand|company)|"
    r"newsletter|podcast|program(?:me)?|page|app|masthead)"
)
OURS = r"(?:news ?paper|paper|publication|web ?site|site|magazine|outlet|newsroom|title|masthead|broadcaster|news \w+)"
OURSELVES = (
    rf"this (?:[\w-]+ ){{0,2}}?{MEDIUM}|our (?:[\w-]+ ){{0,1}}?{OURS}|(?-i:us)"
    rf"|the {MEDIUM} (?:that )?you(?:'re| are) (?:now )?(?:reading|watching|visiting)"
)
CLOSE_KIN = (
    r"parents?(?:[ -](?:company|companies|co|firm|group|organi[sz]ation|corporation|entity|business))?"
    r"|(?:co-?)?owners?(?:-publisher)?|proprietors?|publishers?|siblings?(?: company)?|stablemates?"
    r"|(?:corporate )?(?:overlords?|masters?|mothership)"
    r"|sister[ -](?:company|companies|publication|site|title|network|brand|firm|paper|newspaper|business|outlet|channel"
    r"|station|organi[sz]ation|property|magazine|service|unit)s?"
)
KIN_NOUNS = (
    r"(?:share|stake)holders?(?! (?:value|meeting|vote|letter|approval|return|right))"
    r"|investors?|backers?|funders?|financiers?|benefactors?|holding company|subsidiar(?:y|ies)"
    r"|affiliates?|(?:corporate )?cousin|paymasters?|landlord|joint ventures?"
    r"|(?:financial |corporate )?(?:supporters?|sponsors?|underwriters?|advertisers?)"
    r"|(?:joint[- ]venture|business|commercial|content|media|financial) partners?"
)
PART_NOUNS = (
    r"part|units?|divisions?|arms?|members?|propert(?:y|ies)|brands?|publications?|titles?"
    r"|business(?:es)?|outlets?|(?:web)?sites?|assets?|offshoot|imprint|newspapers?|magazines?|compan(?:y|ies)"
)
REPORTING = r"said|says|told|reported|reports|wrote|writes|has learn|understands|asked|announced|confirmed"
ALLOWED = frozenset(
    # links and articles
    "a an the and or both all also as well of in to by its their our & including include includes like such among "
    "others other in which that who whose this you're you are reading with along too since then now turn "
    # how much
    "half third quarter fifth tenth most rest entire whole remaining other "
    # states
    "is was are were be been being has have itself themselves partly wholly fully majority minority jointly currently "
    "ultimately indirectly largely large great previously wholly-owned majority-owned "
    # ownership
    "funding grant grants donation donations donated donates own owns owned owning owned-and-operated controls "
    "controlled co-owns part-owns operator operate operates operated "
    "publishes published publish run runs behind board buy buys buying bought acquire acquires acquired acquiring "
    "acquisition purchase purchased takeover funds funded finances financed backs backed invest invests invested "
    "investment investments sponsors sell sells selling home stake stakes share shares shareholding shareholdings "
    "holding holdings interest interests equity ownership controlling affiliated belongs falls sits sit comes under "
    "within between per cent percent % "
    # media
    "company companies group firm conglomerate giant billionaire magnate tycoon family media news digital online tech "
    "technology financial service services network networks channel channels platform platforms daily weekly paper "
    "papers independent independently operating autonomous separate standalone annual founding global international "
    "chair chairs co-chair co-chairs chairman founder founders co-founder chief executive president editor director "
    "million billion directors sister telecom telecoms corporate american british chinese japanese german french "
    "us".split()
)
