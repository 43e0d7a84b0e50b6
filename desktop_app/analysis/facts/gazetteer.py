"""Names of counties, regions, states, countries and larger towns, to tell a place from an employer.

Written from general knowledge of the lands from which adverts come; a name that is missing only means that a
place must be told by other signs (a label, ``based in``, a county behind a comma).
"""

from __future__ import annotations

import re
from typing import Final

from desktop_app.domain.verdict import Nation

_NAMES: Final = {
    Nation.ENGLAND: """
ashford|barnet|barnsley|barrow-in-furness|basildon|basingstoke|bath|bedford|bedfordshire|beds|
berks|berkshire|bicester|birmingham|blackburn|blackpool|bloomsbury|bolton|bournemouth|bradford|
braunton|brighton|brighton and hove|bristol|bromley|buckinghamshire|bucks|burnley|burton|bury|
bury st edmunds|cambridge|cambridgeshire|cambs|canterbury|carlisle|catterick|chelmsford|cheltenham|
cheshire|chester|chesterfield|chichester|clitheroe|co durham|colchester|cornwall|county durham|
coventry|crawley|crewe|croydon|cumbria|darlington|dartford|derby|derbyshire|devon|doncaster|
dorchester|dorset|dudley|durham|ealing|east anglia|east of england|east riding|east sussex|
east yorkshire|eastbourne|enfield|england|epsom|essex|exeter|framlingham|gainsborough|gateshead|
gillingham|glos|gloucester|gloucestershire|grantham|greater manchester|grimsby|guildford|halifax|
hammersmith|hampshire|hants|harlow|harrogate|hartlepool|hastings|hemel hempstead|hereford|
herefordshire|hertfordshire|herts|high wycombe|home counties|huddersfield|hull|humberside|
huntingdon|ipswich|isle of wight|kendal|kent|kettering|kidderminster|king's lynn|kingston|
kingston upon thames|lancashire|lancaster|lancs|leamington spa|leeds|leicester|leicestershire|leics|
lewes|lichfield|lincoln|lincolnshire|lincs|liverpool|luton|lytham|macclesfield|maidstone|
manchester|mansfield|margate|market drayton|merseyside|middlesbrough|milton keynes|morecambe|
moreton-in-marsh|nationwide|newbury|newcastle|newcastle upon tyne|norfolk|north devon|
north east england|north lincolnshire|north yorkshire|northallerton|northampton|northamptonshire|
northants|northumberland|northwich|norwich|nottingham|nottinghamshire|notts|nuneaton|oldham|oxford|
oxfordshire|oxon|penrith|peterborough|plymouth|poole|portsmouth|preston|reading|redditch|redhill|
redruth|rochdale|romford|rotherham|rugby|rutland|salford|salisbury|scarborough|scunthorpe|selby|
sheffield|shrewsbury|shropshire|slough|solihull|somerset|south east|south east england|south west|
south west england|south yorkshire|southampton|southend|southend-on-sea|southport|st albans|stafford|
staffordshire|staffs|stevenage|stockport|stockton|stockton-on-tees|stoke-on-trent|stratford|suffolk|
sunderland|surrey|sussex|sutton|swindon|taunton|tees valley|teesside|telford|torquay|truro|
tunbridge wells|tyne and wear|uxbridge|wakefield|walsall|warrington|warwick|warwickshire|watford|
welwyn garden city|west bromwich|west sussex|west yorkshire|westminster|weston-super-mare|weymouth|
whitehaven|wigan|wilts|wiltshire|winchester|windsor|winsford|woking|wolverhampton|worcester|
worcestershire|worcs|workington|worthing|yeovil|york|yorkshire
    """,
    Nation.WALES: """
abergavenny|aberteifi|aberystwyth|anglesey|bangor|barry|blaenau gwent|brecon|bridgend|builth|
caerphilly|cardiff|carmarthen|carmarthenshire|ceredigion|conwy|cymru|denbighshire|flintshire|
gwynedd|haverfordwest|llandrindod|llandudno|llanelli|llanidloes|merthyr|merthyr tydfil|
monmouthshire|neath port talbot|newport|pembrokeshire|pontypridd|powys|rhondda|rhyl|swansea|
torfaen|wales|wrexham
    """,
    Nation.SCOTLAND: """
aberdeen|aberdeenshire|angus|argyll|ayr|ayrshire|borders|caithness|clackmannanshire|dumfries|
dumfries and galloway|dunbartonshire|dundee|dunfermline|east lothian|edinburgh|elgin|falkirk|fife|
fort william|galashiels|glasgow|glenrothes|greenock|highland|huntly|inverkip|inverness|irvine|
kilmarnock|kirkcaldy|kirkwall|lanarkshire|lerwick|livingston|melrose|midlothian|moray|oban|orkney|
paisley|perth|perthshire|renfrewshire|ross-shire|rothesay|scotland|scottish borders|shetland|
stirling|stirlingshire|stornoway|sutherland|west lothian|western isles|wick
    """,
    Nation.NORTHERN_IRELAND: """
antrim|armagh|ballymena|belfast|coleraine|cookstown|county antrim|county down|county tyrone|
craigavon|derry|down|downpatrick|enniskillen|fermanagh|kilkeel|larne|limavady|lisburn|londonderry|
newry|newtownards|northern ireland|omagh|portadown|strabane|tyrone
    """,
    Nation.IRELAND: """
athlone|ballinasloe|ballinrobe|carlow|castlebar|cavan|clare|clonmel|cork|donegal|drogheda|dublin|
dundalk|ennis|galway|ireland|kerry|kildare|kilkenny|laois|leitrim|letterkenny|limerick|longford|
louth|mayo|meath|monaghan|mullingar|naas|navan|offaly|portlaoise|roscommon|sligo|tipperary|
tralee|tullamore|waterford|westmeath|wexford|wicklow
    """,
    Nation.US: """
alabama|alaska|arizona|arkansas|atlanta|austin|boston|california|chicago|cleveland|colorado|
columbus|connecticut|dallas|delaware|denver|durham nc|flagstaff|florida|georgia|hawaii|houston|
idaho|illinois|indiana|iowa|kansas|kentucky|las cruces|louisiana|lubbock|maine|maryland|
massachusetts|memphis|miami|michigan|minnesota|mississippi|missouri|montana|nashville|nebraska|
nevada|new hampshire|new jersey|new mexico|new york|newport news|north carolina|north dakota|ohio|
oklahoma|omaha|oregon|orlando|pennsylvania|phoenix|raleigh|research triangle park|rhode island|
seattle|south carolina|south dakota|tennessee|texas|tucson|united states|us|usa|utah|vermont|
virginia|washington|west virginia|wisconsin|wyoming
    """,
    Nation.CANADA: """
alberta|british columbia|calgary|canada|edmonton|manitoba|new brunswick|newfoundland|nova scotia|
ontario|ottawa|quebec|saskatchewan|toronto|vancouver|winnipeg
    """,
    Nation.INDIA: """
adelaide|ahmedabad|ameerpet|andhra pradesh|auckland|australia|bangalore|bengaluru|bhubaneswar|
brisbane|calicut|canberra|chandigarh|chennai|christchurch|coimbatore|darwin|delhi|dunedin|
gold coast|gujarat|gurgaon|gurugram|hamilton|haryana|hitec city|hobart|hosur|hyderabad|india|
indore|jaipur|karnataka|kerala|kochi|kolkata|kozhikode|lucknow|madurai|maharashtra|mangalore|
melbourne|mohali|mumbai|mysore|nagpur|navi mumbai|nelson|new delhi|new south wales|new zealand|
noida|north island|northern territory|omr|palmerston north|pune|queensland|rotorua|salem|
secunderabad|south australia|south island|sydney|tamil nadu|tasmania|tauranga|telangana|thane|
thiruvananthapuram|tiruchirappalli|trichy|trivandrum|vellore|victoria|vijayawada|visakhapatnam|
vizag|wellington|western australia|whakatane|whakatāne|whangarei
    """,
    Nation.AUSTRALIA: """
ballarat|bendigo|cairns|geelong|launceston|toowoomba|townsville|wagga wagga|wangaratta|wollongong
    """,
    Nation.NEW_ZEALAND: """

    """,
    Nation.UAE: """
abu dhabi|ajman|al ain|dubai|fujairah|ras al khaimah|sharjah|uae|united arab emirates
    """,
    Nation.OTHER: """
bahrain|doha|kuwait|kuwait city|manama|muscat|oman|qatar
    """,
    Nation.SAUDI_ARABIA: """
al khobar|dammam|jeddah|jubail|khobar|kingdom of saudi arabia|ksa|madinah|makkah|mecca|medina|
riyadh|saudi arabia|tabuk
    """,
    Nation.CROWN_DEPENDENCY: """
douglas|guernsey|isle of man|jersey|st helier|st peter port
    """,
    Nation.UNKNOWN: """
great britain|midlands|uk|united kingdom
    """,
}
#: Names that are met in several lands tell of none.
_AMBIGUOUS: Final = frozenset(
    (
        "canterbury",
        "angus",
        "bangor",
        "boston",
        "cambridge",
        "down",
        "durham",
        "georgia",
        "halifax",
        "hamilton",
        "nelson",
        "newcastle",
        "newport",
        "perth",
        "reading",
        "richmond",
        "salem",
        "victoria",
        "virginia",
        "wellington",
        "wick",
        "york",
    )
)
_NATION_OF: Final = {
    name.strip(): nation
    for nation, names in _NAMES.items()
    for name in names.replace("\n", "|").split("|")
    if name.strip()
}
PLACES: Final = frozenset(_NATION_OF)
#: Lands by themselves say of the nation, not of the place.
_LANDS: Final = frozenset(
    (
        "uk",
        "united kingdom",
        "great britain",
        "usa",
        "us",
        "united states",
        "nationwide",
        "england",
        "scotland",
        "wales",
        "ireland",
        "northern ireland",
        "india",
        "australia",
        "new zealand",
        "canada",
    )
)
#: The letters with which British postcodes begin.
AREAS: Final = frozenset(
    (
        "AB", "AL", "BA", "BB", "BD", "BH", "BL", "BN", "BR", "BS", "BT", "B", "CA", "CB", "CF", "CH", "CM",
        "CO", "CR", "CT", "CV", "CW", "DA", "DD", "DE", "DG", "DH", "DL", "DN", "DT", "DY", "EC", "EH",
        "EN", "EX", "E", "FK", "FY", "GL", "GU", "GY", "G", "HA", "HD", "HG", "HP", "HR", "HS", "HU", "HX",
        "IG", "IM", "IP", "IV", "JE", "KA", "KT", "KW", "KY", "LA", "LD", "LE", "LL", "LN", "LS", "LU", "L",
        "ME", "MK", "ML", "M", "NE", "NG", "NN", "NP", "NR", "NW", "N", "OL", "OX", "PA", "PE", "PH", "PL",
        "PO", "PR", "RG", "RH", "RM", "SA", "SE", "SG", "SK", "SL", "SM", "SN", "SO", "SP", "SR", "SS",
        "ST", "SW", "SY", "S", "TA", "TD", "TF", "TN", "TQ", "TR", "TS", "TW", "UB", "WA", "WC", "WD", "WF",
        "WN", "WR", "WS", "WV", "W", "YO", "ZE",
    )
)  # fmt: skip
#: States and provinces as they stand behind a town and a comma.
_STATE: Final = re.compile(
    r"(?P<us>A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|"
    r"T[NX]|UT|V[AT]|"
    r"W[AIVY]|(?P<canada>ON|QC|BC|AB|MB|SK|NS|NB|NL)|(?P<australia>NSW|VIC|QLD|SA|TAS|NT|ACT))(?: \d{4,5})?$"
)
_TOWN_STATE: Final = re.compile(r"[A-Z]\w+(?: [A-Z]\w+)? (?:NSW|VIC|QLD|SA|TAS|NT|ACT|WA)(?: \d{4})?$")
_DISTRICT: Final = re.compile(r"(?:^|[ ,])([A-Z]{1,2})\d{1,2}[A-Z]?(?: \d[A-Z]{2})?$")
_COUNTY: Final = re.compile(r"^(?:Co\.?|County) [A-Z]\w+$")
_SHAPE: Final = re.compile(r"[A-ZÀ-Þ][\w'’.&/ -]*(?:, ?[A-ZÀ-Þ][\w'’.&/ -]*)*$")

#: Work from home, in whichever land, is at no place.
NOWHERE: Final = re.compile(
    r"(?:(?:fully |100% )?remote(?:ly)?|home[- ]based|home[- ]?working|work from home|wfh|in person|"
    r"on[- ]?site|hybrid)\b"
    r"(?:[ ,(/-]*(?:within .*|uk|united kingdom|england|usa?|india|ireland|working|based|anywhere|within|"
    r"in|the|only|position|role))*\W*$",
    re.IGNORECASE,
)


def is_place(words: str) -> bool:
    """Whether words are a place: a known name, or a name with a county, state, country or postcode behind it.

    Args:
        words: A piece of a line, as it is written.
    """
    bare = words.strip(" .")
    if not bare or len(bare) > 70 or not _SHAPE.match(bare):
        return False
    if NOWHERE.match(bare) or bare.lower() in _LANDS:
        return False
    if bare.lower() in PLACES:
        return True
    pieces = [piece.strip() for piece in re.split(r",|/| and | & ", bare)]
    last = pieces[-1]
    district = _DISTRICT.search(last)
    if district and (len(pieces) > 1 or district.start()):
        return district[1] in AREAS
    if len(pieces) == 1:
        return _TOWN_STATE.match(bare) is not None
    return last.lower().removeprefix("near ") in PLACES or bool(_STATE.match(last) or _COUNTY.match(last))


def is_land(words: str) -> bool:
    """Whether words are a whole land, which tells the nation and not the place."""
    return words.lower() in _LANDS


def nation_of(words: str) -> Nation:
    """The nation in which a place lies, as far as its last known name tells.

    Args:
        words: A place, as it is written.

    Returns:
        ``UNKNOWN`` for a name that is not known, or known in several lands.
    """
    for piece in reversed(re.split(r", ?|/|\n| and | & ", words.strip(" ."))):
        name = piece.strip().lower()
        if name in _NATION_OF and name not in _AMBIGUOUS:
            return _NATION_OF[name]
        state = _STATE.search(piece.strip()) or (
            _TOWN_STATE.match(piece.strip()) and _STATE.search(piece.split()[-1])
        )
        if state:
            return Nation.AUSTRALIA if state["australia"] else Nation.CANADA if state["canada"] else Nation.US
    return Nation.UNKNOWN
