"""Names of counties, regions, states, countries and larger towns, to tell a place from an employer.

Written from general knowledge of the lands from which adverts come; a name that is missing only means that a
place must be told by other signs (a label, ``based in``, a county behind a comma).
"""

from __future__ import annotations

import re
from typing import Final

_NAMES: Final = """
england scotland wales cymru northern ireland|united kingdom|uk|great britain|ireland|isle of man|jersey|guernsey
london|greater london|central london|west midlands|east midlands|midlands|north west|north east|north west england
north east england|south east|south west|south east england|south west england|east of england|east anglia
home counties|merseyside|greater manchester|tyne and wear|teesside|tees valley|humberside|nationwide
bedfordshire|berkshire|buckinghamshire|cambridgeshire|cheshire|cornwall|cumbria|derbyshire|devon|north devon|dorset
county durham|co durham|durham|east sussex|west sussex|sussex|essex|gloucestershire|hampshire|herefordshire
hertfordshire|herts|kent|lancashire|leicestershire|lincolnshire|norfolk|northamptonshire|northumberland
nottinghamshire|notts|oxfordshire|rutland|shropshire|somerset|staffordshire|suffolk|surrey|warwickshire|wiltshire
worcestershire|yorkshire|north yorkshire|south yorkshire|west yorkshire|east yorkshire|east riding|isle of wight
north lincolnshire|cambs|lancs|leics|lincs|northants|staffs|wilts|worcs|bucks|berks|beds|oxon|glos|hants
anglesey|gwynedd|conwy|denbighshire|flintshire|wrexham|powys|ceredigion|pembrokeshire|carmarthenshire|swansea
neath port talbot|bridgend|rhondda|merthyr tydfil|caerphilly|blaenau gwent|torfaen|monmouthshire|newport|cardiff
aberteifi|aberystwyth|bangor|llandudno|haverfordwest|abergavenny|ysbyty
aberdeen|aberdeenshire|angus|argyll|ayrshire|ayr|borders|scottish borders|caithness|clackmannanshire|dumfries
dumfries and galloway|dunbartonshire|dundee|east lothian|edinburgh|falkirk|fife|glasgow|highland|inverness
kirkcaldy|lanarkshire|livingston|midlothian|moray|elgin|orkney|paisley|perth|perthshire|renfrewshire|ross-shire
shetland|stirling|stirlingshire|stornoway|sutherland|west lothian|western isles|fort william|oban|wick
antrim|county antrim|armagh|belfast|county down|craigavon|derry|londonderry|down|enniskillen|fermanagh|lisburn
newry|omagh|tyrone|county tyrone|ballymena|coleraine|limavady|downpatrick|portadown
dublin|cork|limerick|galway|waterford|kilkenny|wexford|tralee|sligo|letterkenny|drogheda|dundalk|tullamore
mullingar|naas|ennis|clonmel|castlebar|portlaoise|carlow|cavan|clare|donegal|kerry|kildare|laois|leitrim|longford
louth|mayo|meath|monaghan|offaly|roscommon|tipperary|westmeath|wicklow
barnet|basildon|basingstoke|bath|bedford|birmingham|blackburn|blackpool|bolton|bournemouth|bradford|brighton
brighton and hove|bristol|bromley|burnley|burton|bury|bury st edmunds|cambridge|canterbury|carlisle|chelmsford
cheltenham|chester|chesterfield|chichester|colchester|coventry|crawley|crewe|croydon|darlington|dartford|derby
doncaster|dorchester|dudley|ealing|eastbourne|enfield|epsom|exeter|gateshead|gillingham|gloucester|grantham
grimsby|guildford|halifax|harlow|harrogate|hartlepool|hastings|hereford|high wycombe|huddersfield|hull|huntingdon
ipswich|kendal|kettering|kidderminster|king's lynn|kingston|kingston upon thames|lancaster|leamington spa|leeds
leicester|lewes|lichfield|lincoln|liverpool|luton|macclesfield|maidstone|manchester|mansfield|margate
middlesbrough|milton keynes|newbury|newcastle|newcastle upon tyne|northallerton|northampton|norwich|nottingham
nuneaton|oldham|oxford|peterborough|plymouth|poole|portsmouth|preston|reading|redditch|redhill|rochdale|romford
rotherham|rugby|salford|salisbury|scarborough|scunthorpe|sheffield|shrewsbury|slough|solihull|southampton|southend
southend-on-sea|southport|stafford|stevenage|stockport|stockton|stockton-on-tees|stoke-on-trent|stratford
sunderland|sutton|swindon|taunton|telford|torquay|truro|tunbridge wells|uxbridge|wakefield|walsall|warrington
warwick|watford|west bromwich|weston-super-mare|weymouth|whitehaven|wigan|winchester|windsor|woking|wolverhampton
worcester|worthing|yeovil|york|barnsley|barrow-in-furness|bicester|braunton|catterick|clitheroe|gainsborough
redruth|framlingham|market drayton|northwich|winsford|selby|hemel hempstead|st albans|welwyn garden city|ashford
alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois
indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri
montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma
oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington
west virginia|wisconsin|wyoming|united states|usa|us
boston|chicago|houston|dallas|phoenix|seattle|denver|atlanta|miami|cleveland|columbus|austin|orlando
ontario|quebec|british columbia|alberta|manitoba|saskatchewan|nova scotia|new brunswick|newfoundland|canada|toronto
vancouver|calgary|edmonton|ottawa|winnipeg|halifax
new south wales|victoria|queensland|south australia|western australia|tasmania|northern territory|australia|sydney
melbourne|brisbane|adelaide|canberra|hobart|darwin|gold coast|new zealand|auckland|wellington|christchurch
hamilton|dunedin|tauranga|rotorua|whangarei|whakatāne|whakatane|palmerston north|nelson|north island|south island
india|mumbai|navi mumbai|pune|bengaluru|bangalore|chennai|hyderabad|secunderabad|coimbatore|trichy|salem|madurai
kochi|trivandrum|thiruvananthapuram|delhi|new delhi|noida|gurgaon|gurugram|kolkata|ahmedabad|vijayawada
visakhapatnam|vizag|mangalore|mysore|nagpur|indore|jaipur|chandigarh|mohali|tamil nadu|karnataka|telangana|kerala
maharashtra|andhra pradesh|gujarat|haryana|calicut|kozhikode
dubai|abu dhabi|sharjah|ajman|ras al khaimah|fujairah|al ain|uae|united arab emirates|riyadh|jeddah|dammam|khobar
al khobar|mecca|makkah|medina|madinah|tabuk|jubail|saudi arabia|ksa|kingdom of saudi arabia|doha|qatar|kuwait
kuwait city|muscat|oman|manama|bahrain
"""
PLACES: Final = frozenset(
    name.strip() for line in _NAMES.strip().split("\n") for name in line.split("|") if name.strip()
)
#: The letters with which British postcodes begin.
AREAS: Final = frozenset(
    (
        "AB", "AL", "BA", "BB", "BD", "BH", "BL", "BN", "BR", "BS", "BT", "B", "CA", "CB", "CF", "CH", "CM",
        "CO", "CR", "CT", "CV", "CW", "DA", "DD", "DE", "DG", "DH", "DL", "DN", "DT", "DY", "EC", "EH", "EN",
        "EX", "E", "FK", "FY", "GL", "GU", "GY", "G", "HA", "HD", "HG", "HP", "HR", "HS", "HU", "HX", "IG",
        "IM", "IP", "IV", "JE", "KA", "KT", "KW", "KY", "LA", "LD", "LE", "LL", "LN", "LS", "LU", "L", "ME",
        "MK", "ML", "M", "NE", "NG", "NN", "NP", "NR", "NW", "N", "OL", "OX", "PA", "PE", "PH", "PL", "PO",
        "PR", "RG", "RH", "RM", "SA", "SE", "SG", "SK", "SL", "SM", "SN", "SO", "SP", "SR", "SS", "ST", "SW",
        "SY", "S", "TA", "TD", "TF", "TN", "TQ", "TR", "TS", "TW", "UB", "WA", "WC", "WD", "WF", "WN", "WR",
        "WS", "WV", "W", "YO", "ZE",
    )
)  # fmt: skip
#: States and provinces as they stand behind a town and a comma.
_STATE: Final = re.compile(
    r"(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|"
    r"W[AIVY]|ON|QC|BC|AB|MB|SK|NS|NB|NL|NSW|VIC|QLD|SA|WA|TAS|NT|ACT)(?: \d{4,5})?$"
)
_DISTRICT: Final = re.compile(r"(?:^|[ ,])([A-Z]{1,2})\d{1,2}[A-Z]?(?: \d[A-Z]{2})?$")
_COUNTY: Final = re.compile(r"^(?:Co\.?|County) [A-Z]\w+$")
_SHAPE: Final = re.compile(r"[A-ZÀ-Þ][\w'’.&/ -]*(?:, ?[A-ZÀ-Þ][\w'’.&/ -]*)*$")

#: Work from home, in whichever land, is at no place.
NOWHERE: Final = re.compile(
    r"(?:(?:fully |100% )?remote(?:ly)?|home[- ]based|home[- ]?working|work from home|wfh|in person|on[- ]?site|hybrid)\b"
    r"(?:[ ,(/-]*(?:uk|united kingdom|england|usa?|india|ireland|working|based|anywhere|within|in|the|position|role))*\W*$",
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
    if NOWHERE.match(bare):
        return False
    if bare.lower() in PLACES:
        return True
    pieces = [piece.strip() for piece in re.split(r",|/| and | & ", bare)]
    last = pieces[-1]
    district = _DISTRICT.search(last)
    if district:
        return district[1] in AREAS
    if len(pieces) == 1:
        return False
    return last.lower().removeprefix("near ") in PLACES or bool(_STATE.match(last) or _COUNTY.match(last))
