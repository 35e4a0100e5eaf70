"""Countries and their peoples, states of America, and cities that world news dates stories from.

Kept to tell places from companies and people, and near neighbours ("Iceland", "Ireland") from slips of the pen.
Source: the member and observer states of the United Nations in their short English forms, and their capitals.
"""

from functools import cache

_COUNTRIES = """
Afghanistan|Albania|Algeria|Andorra|Angola|Antigua|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahamas
|Bahrain|Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bhutan|Bolivia|Bosnia|Botswana|Brazil|Brunei
|Bulgaria|Burkina Faso|Burma|Burundi|Cambodia|Cameroon|Canada|Cape Verde|Chad|Chile|China|Colombia
|Comoros|Congo|Costa Rica|Croatia|Cuba|Cyprus|Czechia|Denmark|Djibouti|Dominica|Ecuador|Egypt
|El Salvador|Eritrea|Estonia|Eswatini|Ethiopia|Fiji|Finland|France|Gabon|Gambia|Georgia|Germany|Ghana
|Greece|Grenada|Guatemala|Guinea|Guyana|Haiti|Honduras|Hungary|Iceland|India|Indonesia|Iran|Iraq
|Ireland|Israel|Italy|Ivory Coast|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kiribati|Kosovo|Kuwait
|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Madagascar
|Malawi|Malaysia|Maldives|Mali|Malta|Mauritania|Mauritius|Mexico|Micronesia|Moldova|Monaco|Mongolia
|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nauru|Nepal|Netherlands|Holland|New Zealand|Nicaragua
|Niger|Nigeria|North Korea|North Macedonia|Norway|Oman|Pakistan|Palau|Palestine|Panama|Papua New Guinea
|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Romania|Russia|Rwanda|Samoa|San Marino|Saudi Arabia
|Senegal|Serbia|Seychelles|Sierra Leone|Singapore|Slovakia|Slovenia|Somalia|South Africa|South Korea
|South Sudan|Spain|Sri Lanka|Sudan|Suriname|Sweden|Switzerland|Syria|Taiwan|Tajikistan|Tanzania|Thailand
|Togo|Tonga|Trinidad|Tunisia|Turkey|Turkmenistan|Tuvalu|Uganda|Ukraine|United Arab Emirates|United Kingdom
|United States|Britain|England|Scotland|Wales|Northern Ireland|America|Uruguay|Uzbekistan|Vanuatu|Vatican
|Venezuela|Vietnam|Yemen|Zambia|Zimbabwe|Europe|Asia|Africa|Hong Kong|Macau|Greenland|Puerto Rico|Gaza
|West Bank|Catalonia|Crimea|Tibet|Xinjiang|Kashmir|Soviet Union
"""

_CITIES = """
Abu Dhabi|Abuja|Accra|Addis Ababa|Algiers|Amman|Amsterdam|Ankara|Athens|Baghdad|Baku|Bangkok|Barcelona
|Beijing|Beirut|Belfast|Belgrade|Berlin|Bern|Birmingham|Bogota|Boston|Brasilia|Bratislava|Brussels
|Bucharest|Budapest|Buenos Aires|Cairo|Canberra|Cape Town|Caracas|Cardiff|Chicago|Colombo|Copenhagen
|Dakar|Dallas|Damascus|Delhi|Denver|Detroit|Dhaka|Doha|Dubai|Dublin|Edinburgh|Frankfurt|Geneva|Glasgow
|Guangzhou|Hamburg|Hanoi|Harare|Havana|Helsinki|Ho Chi Minh City|Houston|Islamabad|Istanbul|Jakarta
|Jerusalem|Johannesburg|Kabul|Kampala|Karachi|Kathmandu|Khartoum|Kinshasa|Kolkata|Kuala Lumpur|Kyiv|Lagos
|Lahore|Leeds|Lima|Lisbon|Liverpool|Ljubljana|London|Los Angeles|Luanda|Lusaka|Luxembourg|Madrid
|Manchester|Manila|Marseille|Melbourne|Mexico City|Miami|Milan|Minsk|Mogadishu|Montevideo|Montreal|Moscow
|Mumbai|Munich|Nairobi|Naples|New Delhi|New York|Nicosia|Oslo|Ottawa|Paris|Perth|Philadelphia|Phnom Penh
|Prague|Pretoria|Pyongyang|Quito|Rabat|Reykjavik|Riga|Rio de Janeiro|Riyadh|Rome|San Francisco|Santiago
|Sao Paulo|Sarajevo|Seattle|Seoul|Shanghai|Shenzhen|Silicon Valley|Sofia|Stockholm|Strasbourg|Sydney
|Taipei|Tallinn|Tashkent|Tbilisi|Tehran|Tel Aviv|Tokyo|Toronto|Tripoli|Tunis|Vancouver|Vienna|Vilnius
|Warsaw|Washington|Wellington|Yangon|Yerevan|Zagreb|Zurich
"""

_PEOPLES = """
african|albanian|algerian|american|angolan|arab|arabic|argentine|armenian|asian|australian|austrian
|azerbaijani|bangladeshi|belarusian|belgian|bolivian|bosnian|brazilian|british|bulgarian|burmese|cambodian
|canadian|catalan|chilean|chinese|colombian|congolese|croatian|cuban|cypriot|czech|danish|dutch
|ecuadorean|egyptian|english|estonian|ethiopian|european|filipino|finnish|french|georgian|german|ghanaian
|greek|hungarian|icelandic|indian|indonesian|iranian|iraqi|irish|israeli|italian|jamaican|japanese
|jordanian|kazakh|kenyan|korean|kosovan|kurdish|kuwaiti|latin|latvian|lebanese|libyan|lithuanian
|malaysian|maltese|mexican|moldovan|mongolian|moroccan|nepalese|nigerian|norwegian|omani|pakistani
|palestinian|panamanian|peruvian|polish|portuguese|qatari|romanian|russian|rwandan|saudi|scottish|serbian
|singaporean|slovak|slovenian|somali|soviet|spanish|sudanese|swedish|swiss|syrian|taiwanese|thai
|tunisian|turkish|ugandan|ukrainian|uruguayan|venezuelan|vietnamese|welsh|yemeni|zambian|zimbabwean
|western|eastern|northern|southern|central|national|federal|royal|international|global|us|u.s.|uk|u.k.
|eu|un
"""

_STATES = """
Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa
|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska
|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania
|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming
"""


def _split(table: str) -> list[str]:
    return [entry.strip() for entry in table.replace("\n", " ").split("|")]


@cache
def places() -> frozenset[str]:
    """Return countries, regions and cities as they are written."""
    return frozenset(_split(_COUNTRIES) + _split(_CITIES))


@cache
def peoples() -> frozenset[str]:
    """Return adjectives of nations, and of reach ("national", "federal"), in lower case."""
    return frozenset(_split(_PEOPLES))


@cache
def states() -> frozenset[str]:
    """Return the states of America whose names no country or city of the world has."""
    return frozenset(_split(_STATES))
