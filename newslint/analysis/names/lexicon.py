"""Closed classes of words that tell names from other capitalised words, and kinds of names apart.

Each list is a class of English news prose (articles, titles, legal forms), not a collection of names seen
somewhere. Lists are strings split on first use, so that importing this module costs nothing.
"""

from functools import cache

_FUNCTION = """
the a an this that these those some any each every either neither both all no another such many much more most few
several i you he she it we they me him her us them my your his its our their mine yours one in on at by for from
with without within into onto upon of off over under above below between among amid across after before since until
till during through throughout against about around near beyond behind beside besides despite except toward towards
via per like unlike as than to up down out along alongside outside inside following given and but or nor so yet if
unless because although though while whereas when whenever where wherever whether who whom whose which what whatever
why how once is are was were be been being am has have had do does did will would can could may might must shall
should let not never also too then there here now still just even only again already soon later earlier today
yesterday tomorrow however meanwhile moreover furthermore nevertheless nonetheless instead indeed thus therefore
hence otherwise perhaps maybe please yes ok okay well oh first second third last next two three four five six seven
eight nine ten
"""

_CALENDAR = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat
sun
"""

_HONORIFICS = "mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend"

_TITLES = """
president vice-president premier minister chancellor senator sen representative rep congressman congresswoman
governor gov mayor councillor councilman councilwoman judge justice attorney secretary ambassador general gen
colonel col major captain capt lieutenant lt sergeant sgt officer detective constable inspector superintendent
admiral commander corporal private king queen prince princess duke duchess pope cardinal archbishop bishop father
sister pastor imam rabbi sheikh coach manager director chairman chairwoman chair chief ceo cfo coo founder co-
founder editor author actor actress singer analyst spokesman spokeswoman spokesperson lawyer economist mp mep msp
"""

_LEGAL = """
inc incorporated corp corporation co company ltd limited plc llc llp lp ag sa se nv bv gmbh kg kgaa ab as asa oy oyj
spa srl sarl pte pty bhd sdn pt tbk jsc pjsc oao ooo kk group holding holdings
"""

_BODIES = """
air bank university college school institute institution association federation union council committee commission
agency authority department ministry bureau office board court foundation fund trust society club party league
alliance network partners capital ventures airlines airways motors pharmaceuticals therapeutics biosciences
technologies technology systems software semiconductor electronics energy petroleum resources mining steel chemicals
industries enterprises brands stores insurance securities media entertainment studios pictures records press times
post journal news broadcasting television radio hospital museum police army navy parliament congress senate assembly
exchange labs laboratories research consulting services solutions logistics foods
"""

_COMMON_TAILS = """
committee commission court department ministry council party university college school government administration act
bill law state states county city district republic kingdom union army navy force forces police board office agency
association group team league cup championship games open tour day year week month street avenue road square park
house senate congress parliament assembly conference summit festival award awards prize center centre building north
south east west
"""

_GIVEN = """
aaron abdul abdullah abigail adam adrian ahmad ahmed aidan akira alain alan albert alberto alejandro alex alexander
alexandra alexei alfred ali alice alicia alison allan allen amanda amber amelia amir amy ana anastasia andrea
andreas andrei andrew andy angela angelo anita ann anna anne annette anthony antonio antony ari arjun arnold arthur
ashley audrey barbara barry beatrice ben benjamin bernard bernie beth betty bill billy bob bobby boris brad bradley
brandon brenda brendan brent brett brian bruce bruno bryan caitlin cameron carl carla carlos carmen carol caroline
carolyn catherine cathy cecilia charles charlie charlotte cheryl chloe chris christian christina christine
christopher cindy claire clara clare claude claudia colin connor craig cristina cynthia dan daniel danielle danny
darren dave david dawn dean deborah debra denis denise dennis derek diana diane diego dmitry dominic don donald
donna dora doris dorothy doug douglas duncan dylan ed eddie edgar edith eduardo edward edwin eileen elaine eleanor
elena eli elizabeth ella ellen ellie emily emma emmanuel eric erik erin ernest esther ethan eugene eva evan evelyn
farah fatima felix fernando fiona florence frances francesca francesco francis francisco frank fred frederick
gabriel gareth gary gavin geoff geoffrey george georgia gerald gerard gilbert giovanni glen glenn gloria gordon
grace graham greg gregory guy hannah hans harold harriet harry harvey hassan heather heidi helen helena henry
herbert hiroshi holly howard hugh hugo hussein iain ian ibrahim igor imran ingrid irene iris isaac isabel isabella
ivan jack jackie jacob jacqueline jacques jaime jake james jamie jan jane janet janice jason javier jay jean jeff
jeffrey jennifer jenny jeremy jerome jerry jesse jessica jill jim jimmy joan joanna joanne joe joel johan johannes
john johnny jon jonathan jordan jorge jose joseph josh joshua joy joyce juan judith judy julia julian julie june
justin karen karin karl kate katherine kathleen kathryn kathy katie keith kelly ken kenneth kevin kim kirsten klaus
kumar kurt kyle larry lars laura lauren laurence lawrence leah lee leo leon leonard leslie lewis liam lillian linda
lindsay lisa liz lloyd logan lorraine louis louise lucas lucia lucy luis luke luther lydia lynn maggie mahmoud
malcolm manuel marc marcel marco marcus margaret maria marian marie marilyn mario marion mark marta martha martin
mary mathew matt matthew maureen maurice max maxine megan mehmet melanie melissa michael michel michelle miguel mike
mikhail mohamed mohammad mohammed moira molly monica muhammad nadia nancy naomi narendra natalie natasha nathan neil
nelson niall nicholas nick nicola nicolas nicole nigel nikolai nina noah noel nora norman olga oliver olivia omar
oscar owen pablo pamela pat patricia patrick paul paula pauline pedro peggy penny pete peter phil philip phillip
pierre priya rachel rafael rajesh ralph ramon ravi ray raymond rebecca reza ricardo richard rick rita rob robert
roberto robin rod roger roland ron ronald rosa rose rosemary ross roy ruby rupert russell ruth ryan sally sam
samantha samuel sandra sanjay sara sarah scott sean sebastian sergei sergio shane shannon sharon shaun shawn sheila
shirley simon sofia sonia sophia sophie stacey stan stanley stella stephanie stephen steve steven stewart stuart sue
susan suzanne sven sylvia tamara tanya tara ted teresa terry theodore theresa thomas tiffany tim timothy tina todd
tom tommy tony tracey tracy trevor tyler valerie vanessa vera veronica victor victoria vijay vincent violet virginia
vivian vladimir walter wayne wendy werner will william willie yasmin yuki yusuf yvonne zachary zoe
"""


def words(line: str) -> frozenset[str]:
    """Return the words of a line that are parted by white space."""
    return frozenset(line.split())


@cache
def function_words() -> frozenset[str]:
    """Return words of grammar, in lower case, that open sentences without being names."""
    return words(_FUNCTION)


@cache
def calendar() -> frozenset[str]:
    """Return days and months, whole and shortened, in lower case."""
    return words(_CALENDAR)


@cache
def honorifics() -> frozenset[str]:
    """Return the words of courtesy before a surname, in lower case and without a full stop."""
    return words(_HONORIFICS)


@cache
def titles() -> frozenset[str]:
    """Return words for offices and callings that stand before a person's name, in lower case."""
    return words(_TITLES) | honorifics()


@cache
def legal_suffixes() -> frozenset[str]:
    """Return legal forms of companies, in lower case and without a full stop."""
    return words(_LEGAL)


@cache
def bodies() -> frozenset[str]:
    """Return nouns that end the name of an organisation, in lower case."""
    return words(_BODIES)


@cache
def common_tails() -> frozenset[str]:
    """Return nouns that many bodies and places share, so that the word before them tells them apart."""
    return words(_COMMON_TAILS)


@cache
def given_names() -> frozenset[str]:
    """Return frequent given names of several languages, in lower case.

    Source: general knowledge of name frequency; a name that is missing costs a cue, not a finding.
    """
    return words(_GIVEN)
