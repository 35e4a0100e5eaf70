"""Words by which a story hands a claim to somebody else."""

import re

from newslint.analysis.attributions.model import Cue
from newslint.analysis.wordlists import words
from newslint.patterns import compiled

DATA = words(
    "poll polls polling survey surveys study studies report reports data figures statistics stats census "
    "analysis analyses records filing filings disclosure disclosures estimate estimates estimation projection "
    "projections forecast forecasts findings research numbers tally tracker database index audit review "
    "documents document results barometer bulletin paper papers dataset datasets registry registries "
    "questionnaire investigation inquiry assessment evaluation model models modelling modeling memo "
    "memorandum statement statements prospectus yearbook almanac count counts ranking rankings chart charts "
    "table graph average averages article dispatch testimony affidavit complaint indictment lawsuit ruling "
    "transcript transcripts minutes invoices receipts ledger ledgers log logs factsheet briefing presentation "
    "guidance outlook calculation calculations slide scorecard calculator simulation simulations experiment "
    "experiments trial trials meta-analysis"
)
"""Nouns for something written or measured that a claim can rest on."""

_SAY = words(
    "say says said saying tell tells told stated announce announces announced claim claims claimed argue argues "
    "argued add adds added note notes noted explain explains explained warn warns warned insist insists insisted "
    "acknowledge acknowledges acknowledged admit admits admitted allege alleges alleged assert asserts asserted "
    "boast boasts boasted brag brags bragged charge charges complain complains complained concede concedes "
    "conceded confirm confirms confirmed contend contends contended counter counters countered declare declares "
    "declared deny denies denied emphasize emphasizes emphasized emphasise emphasises emphasised joke jokes joked "
    "maintain maintains maintained mention mentions mentioned observe observes observed pledge pledges pledged "
    "promise promises promised propose proposes proposed recall recalls recalled remark remarks remarked remind "
    "reminds reminded repeat repeats repeated reply replies replied respond responds responded reiterate "
    "reiterates reiterated stress stresses stressed suggest suggests suggested testify testifies testified tweet "
    "tweets tweeted vow vows vowed write writes wrote urge urges urged caution cautions cautioned advise advises "
    "advised agree agrees assure assures assured inform informs informed lament laments lamented quip quips "
    "quipped tout touts touted decry decries decried blame blames blamed accuse accuses accused surmise surmises "
    "surmised hint hints hinted speculate speculates speculated underscore underscores underscored agreed call "
    "calls called advocate advocates advocated recommend recommends recommended"
)
_THINK = words(
    "believe believes believed think thinks thought expect expects expected hope hopes hoped fear fears "
    "feared reckon reckons reckoned assume assumes assumed anticipate anticipates anticipated guess guesses "
    "guessed want wants wanted consider considers considered"
)
_SAYING = words(
    "saying claiming arguing insisting promising adding noting warning announcing suggesting alleging "
    "pledging vowing proposing explaining stating writing contending asserting declaring acknowledging "
    "estimating predicting projecting revealing reporting indicating believing finding concluding calculating "
    "putting complaining boasting recalling calling advocating stressing replying"
)
_FIND = words(
    "find finds found estimate estimates estimated calculate calculates calculated project projects projected "
    "forecast forecasts predict predicts predicted conclude concludes concluded determine determines "
    "determined report reports reported disclose discloses disclosed cite cites cited reveal reveals revealed "
    "compute computes computed records recorded surveyed polled modeled modelled quantify quantified publish "
    "publishes published posted"
)
_SHOW = words(
    "show shows showed showing shown indicate indicates indicated suggest suggests suggested reveal reveals "
    "revealed put puts rank ranks ranked peg pegs pegged reflect reflects reflected records recorded confirm "
    "confirms confirmed document documents documented measure measures measured depict depicts depicted track "
    "tracks tracked tallied credit credits credited exceeded beat detail details detailed describe describes "
    "described"
)
_REPROACH = words(
    "criticize criticizes criticized criticise criticises criticised slam slams slammed attack attacks attacked "
    "fault faults faulted rebuke rebukes rebuked denounce denounces denounced condemn condemns condemned chide "
    "chides chided mock mocks mocked assail assails assailed berate berates berated scold scolds scolded lambast "
    "lambasts lambasted castigate castigates castigated deride derides derided"
)
SPEAK = words("spoke speaks speak")
"""Verbs that say something only with "of" ("union sources spoke of 8,000 boats")."""

OUT = words("point points pointed pointing")
"""Verbs that say something only with "out" or "to" ("she pointed out that ...", "he pointed to the loss of")."""

VERBS: dict[str, Cue] = {}
for _words, _cue in (
    (_SHOW, Cue.SHOWS),
    (_THINK, Cue.THINKS),
    (_SAY, Cue.SAYS),
    (OUT, Cue.SAYS),
    (SPEAK, Cue.SAYS),
    (_SAYING, Cue.SAYS),
    (_REPROACH, Cue.SAYS),
    (_FIND, Cue.FINDS),
):
    VERBS.update(dict.fromkeys(_words, _cue))
CLAIMS = words(
    "claim claims contention contentions assertion assertions prediction predictions allegation allegations warning "
    "warnings suggestion suggestions argument arguments boast boasts promise promises pledge belief complaint "
    "complaints charge charges insistence accusation accusations declaration announcement statement remark "
    "admission acknowledgment"
)
"""Nouns for what somebody says, which ascribe where they are somebody's ("the mayor's claim that ...")."""

HEARD = ("heard", "told")
VERBS.setdefault("heard", Cue.SAYS)
STUDIES = words(
    "followed analysed analyzed studied examined monitored compared recruited tested assessed reviewed scanned "
    "interviewed pooled enrolled trawled sifted questioned tracked"
)
"""Verbs of those who do research, which name a study where they tell of how many it was."""

VERBS.update(dict.fromkeys(STUDIES, Cue.FINDS))
RESEARCHERS = words(
    "researchers researcher scientists scientist academics authors team experts economists epidemiologists "
    "psychologists university institute study studies trial survey paper analysis pollsters pollster"
)
REPROACHES = frozenset(_REPROACH)
"""Verbs that say something only with what somebody is blamed for doing ("they faulted him for taking $900")."""

PARTICIPLES = frozenset(_SAYING)
"""Forms whose subject is that of the clause before them ("sued the party, claiming that ...")."""

NEEDS_DATA = words(
    "putting indicating revealing put puts rank ranks ranked follow follows followed exceeded beat track "
    "tracks measure measures measured document documents show shows showed showing shown indicate "
    "indicates indicated reflect reflects reflected credit credits credited peg pegs pegged depict depicts "
    "depicted detail details detailed tallied recorded records"
)
"""Verbs that ascribe only where their subject is something written or measured."""

VAGUE = words(
    "some many most other others several few expert experts analyst analysts critic critics observers "
    "insiders people everyone nobody studies polls reports research surveys estimates sources supporters "
    "opponents skeptics sceptics pundits they one data numbers statistics"
)
"""Names of those whom nobody could ask, where they stand alone."""

ARTICLES = words("a an the this that these those its his her their our my no any every each all")
PASSIVE = words("is are was were be been being am isn't aren't wasn't weren't")
BEFORE_NOUN = ARTICLES | words("of for with from in by on at per and or under about new recent latest")
LEADS = words("in by from per of on via using citing at under")
NAMED = words("census poll survey report study index bulletin bureau data statistics analysis")
PASSED = words("expected projected estimated recorded proposed promised predicted published posted")
"""Participles that may stand behind their noun ("arrivals expected this year")."""

NOUNLIKE = words(
    "claims charges advocates fears hopes promises pledges notes projects demands records estimates forecasts "
    "reports remarks mentions guesses counters jokes vows posts"
)
"""Forms that are verbs behind a name and nouns behind an adjective ("abortion rights advocates")."""

DEEDS = words(
    "project charge claim promise pledge joke remark call note hint counter tweet vow fear hope guess stress caution "
    "credit"
)
"""Forms that are nouns too ("a $4 million project"), and verbs only of several or behind an auxiliary."""

OWNED = words(
    "forecast forecasts projection projections estimate estimates guidance outlook count tally calculation "
    "calculations review figure"
)
"""What is a source where somebody has it: "the bank raised its forecast", "our count"."""

DESCRIBES = words(
    "united updated revised combined published released leaked weighted adjusted estimated detailed related "
    "unnamed red limited unpublished commissioned required consolidated audited unaudited based"
)
"""Words in -ed that stand in a name or before a noun; others are verbs, where the noun phrase ends."""

PERSONS = words("public political key senior leading opposition party historical literary cult major media")
"""Words before "figures" that make persons of them."""

CROWDS = words("polls studies surveys reports estimates statistics figures numbers data")
"""Nouns that name nobody with only an article ("the polls")."""

BEHIND_NOUN = words(
    "of from by in on for with at as to and or but that which who is are was were has have had will would can "
    "could may might did does do also not last this next after before during since when while if than because "
    "so earlier later then yesterday today ago about among per put puts came comes showing out up according "
    "into under over through doesn don didn isn aren wasn weren hasn haven"
)
"""Words that may follow a source noun; another noun makes it a mere description ("data centres")."""

OUTDOES = words("exceeded beat")
"""Verbs of results that are sources beside what was foreseen, and mere measures beside a figure."""

NEEDS_CLAUSE = words(
    "add adds added responded responds respond replied replies reply repeated repeats reminded reminds "
    "recalled recalls charged charges agreed agrees posted published"
)
"""Verbs that ascribe only before "that", a colon, a quote, or at the end of what is said."""

ASKED = words(
    "percent cent half third thirds quarter quarters fifths majority most respondents another fewer ten three "
    "four five in"
)
"""One of these stands in every name that `RESPONDENTS` knows, or a per cent sign."""

RESPONDENTS = compiled(
    r"(?:\d ?(?:%|per ?cent)|\b(?:per ?cent|half of|(?:a|one|two|three) (?:thirds?|quarters?)|majority|most|"
    r"respondents|in (?:ten|10|five|three|four)|(?:two|three)-(?:thirds|quarters|fifths)|another \d+|fewer|percent)\b"
    r"|\bhalf\Z)",
    re.I,
)
"""Those a survey asked: what they say is its finding, not a source for it."""

NOUN_STRONG = DATA - words(
    "investigation inquiry assessment evaluation testimony affidavit indictment transcript transcripts "
    "modelling modeling prospectus registry registries outlook guidance calculation calculations database "
    "statement statements release chart charts table graph returns accounts results count counts model models "
    "average averages article dispatch books invoices receipts log logs ledger briefing presentation memo "
    "paper papers trial trials experiment experiments ranking rankings numbers index review documents "
    "document lawsuit complaint ruling slide minutes stats research tally forecast projection projections"
)
"""Nouns that name a source even without a preposition before them."""


SEGMENTS = words("segment division unit business")
ENTRIES = SEGMENTS | words("sales profit profits loss earnings revenue revenues turnover income ebitda")
"""Entries of accounts and parts of companies that have some, for which their company is the source."""

TRIGGERS = (*sorted(VERBS.keys() | DATA | CLAIMS | ENTRIES | OWNED), "according to", "per", "citing")
"""Every word at which an attribution may be found."""
