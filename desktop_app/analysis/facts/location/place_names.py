"""Names of counties, regions, states, countries and towns, by nation.

They come from general knowledge of the countries with such adverts. Words as common for people or things
(Deal, March, Ware, Street) are left out; names in several countries are ``AMBIGUOUS``.
"""

from __future__ import annotations

from typing import Final

from desktop_app.domain.verdict import Nation

NAMES: Final = {
    Nation.ENGLAND: """
abingdon|accrington|aldershot|alnwick|altrincham|amersham|andover|ashford|ashton-under-lyne|aylesbury|
banbury|barking|barnet|barnsley|barnstaple|barrow-in-furness|basildon|basingstoke|bath|batley|bedford|
bedfordshire|beds|berks|berkshire|bermondsey|berwick-upon-tweed|beverley|bexhill|bexley|bicester|
bideford|birmingham|bishop auckland|bishop's stortford|blackburn|blackpool|blandford forum|bloomsbury|
blyth|bodmin|bognor regis|bolton|boston|bournemouth|bracknell|bradford|braintree|braunton|brentford|
brentwood|bridgnorth|bridgwater|bridlington|brighton|brighton and hove|bristol|brixton|bromley|
bromsgrove|buckinghamshire|bucks|burgess hill|burnley|burton|burton upon trent|bury|bury st edmunds|
buxton|camberley|cambridge|cambridgeshire|cambs|camden|cannock|canterbury|carlisle|castleford|catford|
catterick|chatham|chelmsford|cheltenham|chertsey|cheshire|chester|chesterfield|chichester|chippenham|
chorley|cirencester|cleethorpes|clitheroe|co durham|colchester|congleton|consett|corby|cornwall|
county durham|coventry|cramlington|crawley|crewe|crewkerne|cromer|croydon|cumbria|dagenham|darlington|
dartford|daventry|derby|derbyshire|devon|dewsbury|didcot|diss|doncaster|dorchester|dorset|droitwich|
dudley|durham|ealing|east anglia|east midlands|east of england|east riding|east sussex|east yorkshire|
eastbourne|ely|enfield|england|epsom|essex|evesham|exeter|falmouth|fareham|farnborough|farnham|
felixstowe|fleetwood|folkestone|framlingham|frimley|frome|gainsborough|gateshead|gillingham|glastonbury|
glos|glossop|gloucester|gloucestershire|goole|gosport|grantham|gravesend|grays|great yarmouth|
greater london|greater manchester|greenwich|grimsby|guildford|hackney|halesowen|halifax|hammersmith|
hampshire|hants|haringey|harlow|harpenden|harrogate|harrow|hartlepool|hastings|havering|haywards heath|
hemel hempstead|hereford|herefordshire|hertfordshire|herts|hexham|heywood|high wycombe|hillingdon|
hinckley|hitchin|home counties|honiton|horncastle|hornchurch|horsham|hounslow|hove|huddersfield|hull|
humberside|huntingdon|ilford|ilkeston|ipswich|isle of wight|islington|keighley|kendal|kent|kettering|
kidderminster|king's lynn|kingsbridge|kingston|kingston upon thames|knutsford|lambeth|lancashire|
lancaster|lancs|launceston|leamington spa|leatherhead|leeds|leek|leicester|leicestershire|leics|
leighton buzzard|letchworth|lewes|lewisham|lichfield|lincoln|lincolnshire|lincs|littlehampton|liverpool|
london|long eaton|loughborough|lowestoft|ludlow|luton|lytham|macclesfield|maidstone|malvern|manchester|
mansfield|margate|market drayton|market harborough|market weighton|marlborough|matlock|melton mowbray|
merseyside|merton|middlesbrough|milton keynes|minehead|morecambe|moreton-in-marsh|morpeth|nationwide|
newark|newark-on-trent|newbury|newcastle|newcastle upon tyne|newcastle-under-lyme|newham|
newport pagnell|newquay|newton abbot|norfolk|north devon|north east|north east england|
north lincolnshire|north west|north west england|north yorkshire|
northallerton|northampton|northamptonshire|northants|northumberland|
northwich|norwich|norwood|nottingham|nottinghamshire|notts|nuneaton|okehampton|oldham|ormskirk|
orpington|oswestry|otley|oxford|oxfordshire|oxon|paignton|penrith|penzance|peterborough|pickering|
plymouth|pontefract|poole|portsmouth|preston|ramsgate|rawtenstall|reading|redbridge|redcar|redditch|
redhill|redruth|reigate|retford|ripon|rochdale|rochester|romford|romsey|ross-on-wye|rotherham|rugby|
runcorn|rushden|rutland|ryde|saffron walden|salford|salisbury|scarborough|scunthorpe|seaham|selby|
settle|sevenoaks|sheffield|shepton mallet|shrewsbury|shropshire|sidcup|sittingbourne|skegness|
skelmersdale|skipton|sleaford|slough|solihull|somerset|south east|south east england|south shields|
south west|south west england|south yorkshire|southall|southampton|southend|southend-on-sea|southport|
southwark|southwell|spalding|st albans|st austell|st helens|st ives|st neots|stafford|staffordshire|
staffs|staines|stamford|stevenage|stockport|stockton|stockton on tees|stockton-on-tees|stoke-on-trent|
stourbridge|stowmarket|stratford|stroud|sudbury|suffolk|sunderland|surrey|sussex|sutton|
sutton coldfield|swindon|tamworth|taunton|tavistock|tees valley|teesside|telford|tewkesbury|thetford|
thirsk|thurrock|tiverton|tonbridge|tooting|torquay|totnes|tottenham|tower hamlets|trowbridge|truro|
tunbridge wells|twickenham|tyne and wear|ulverston|uttoxeter|uxbridge|wakefield|wallingford|wallsend|
walsall|walthamstow|wandsworth|wantage|warrington|warwick|warwickshire|watford|wellingborough|
wells-next-the-sea|welwyn garden city|wembley|west bromwich|west midlands|west sussex|west yorkshire|
westminster|weston-super-mare|weybridge|weymouth|whitby|whitehaven|whitstable|widnes|wigan|wilts|
wiltshire|wimborne|winchester|windermere|windsor|winsford|wirral|wisbech|witney|woking|wokingham|
wolverhampton|worcester|worcestershire|worcs|workington|worthing|yate|yeovil|york|yorkshire
    """,
    Nation.WALES: """
aberdare|abergavenny|abertawe|aberteifi|abertillery|aberystwyth|ammanford|anglesey|bae colwyn|bala|
bangor|barmouth|barry|blackwood|blaenau gwent|brecon|bridgend|builth|caerdydd|caerfyrddin|caernarfon|
caerphilly|caldicot|cardiff|cardigan|carmarthen|carmarthenshire|casnewydd|ceredigion|chepstow|
colwyn bay|conwy|cwmbran|cymru|denbighshire|dolgellau|ebbw vale|fishguard|flint|flintshire|gwynedd|
haverfordwest|holyhead|holywell|isle of anglesey|lampeter|llandrindod|llandudno|llanelli|llangefni|
llangollen|llanidloes|machynlleth|maesteg|merthyr|merthyr tydfil|mid wales|milford haven|mold|
monmouthshire|neath|neath port talbot|newport|newtown powys|north wales|pembrokeshire|penarth|
pontypridd|port talbot|porthmadog|powys|prestatyn|pwllheli|rhayader|rhondda|rhondda cynon taf|rhyl|
ruthin|sir gâr|south wales|swansea|tenby|torfaen|tregaron|tywyn|usk|vale of glamorgan|wales|welshpool|
west wales|wrecsam|wrexham|ynys môn|ystradgynlais
    """,
    Nation.SCOTLAND: """
aberdeen|aberdeenshire|airdrie|alloa|angus|annan|arbroath|argyll|aviemore|ayr|ayrshire|blairgowrie|
borders|caithness|campbeltown|clackmannanshire|coatbridge|cumbernauld|cupar|dingwall|drumnadrochit|
dumbarton|dumfries|dumfries & galloway|dumfries and galloway|dunbartonshire|dundee|dunfermline|dunoon|
east kilbride|east lothian|east renfrewshire|edinburgh|elgin|ellon|falkirk|falkland|fife|forfar|
fort william|fraserburgh|galashiels|girvan|glasgow|glenrothes|golspie|grangemouth|greenock|haddington|
hamilton|hawick|helensburgh|highland|huntly|inverkip|inverness|inverurie|irvine|isle of skye|jedburgh|
kelso|kilmarnock|kirkcaldy|kirkintilloch|kirkwall|lanarkshire|largs|leith|lerwick|livingston|
lochgilphead|melrose|midlothian|milngavie|montrose|moray|motherwell|musselburgh|nairn|north ayrshire|
oban|orkney|paisley|peebles|perth|perth and kinross|perthshire|peterhead|pitlochry|portree|prestwick|
renfrewshire|ross-shire|rothesay|scotland|scottish borders|selkirk|shetland|south lanarkshire|
st andrews|stirling|stirlingshire|stonehaven|stornoway|stranraer|stromness|sutherland|thurso|troon|
turriff|ullapool|west lothian|western isles|wick|wishaw
    """,
    Nation.NORTHERN_IRELAND: """
antrim|armagh|ballymena|ballymoney|ballynahinch|banbridge|belfast|carrickfergus|castlederg|co antrim|
co armagh|co down|co tyrone|coleraine|cookstown|county antrim|county armagh|county down|
county fermanagh|county londonderry|county tyrone|craigavon|derry|down|downpatrick|dromore|dundonald|
dungannon|dungiven|enniskillen|fermanagh|holywood|kilkeel|larne|limavady|lisburn|londonderry|lurgan|
magherafelt|newcastle co down|newry|newtownards|northern ireland|omagh|portadown|strabane|tyrone|
warrenpoint
    """,
    Nation.IRELAND: """
arklow|athlone|ballina|ballinasloe|ballinrobe|bray|carlow|castlebar|cavan|clare|clonmel|co clare|
co cork|co galway|co kerry|co mayo|co meath|co sligo|cork|county cork|county galway|county kerry|
donegal|drogheda|dublin|dundalk|ennis|enniscorthy|galway|ireland|kerry|kildare|kilkenny|killarney|laois|
leitrim|letterkenny|limerick|longford|loughrea|louth|mayo|meath|midleton|monaghan|mullingar|naas|navan|
nenagh|offaly|portlaoise|roscommon|sligo|tallaght|thurles|tipperary|tralee|tuam|tullamore|waterford|
westmeath|wexford|wicklow|youghal
    """,
    Nation.US: """
alabama|alaska|albuquerque|anchorage|arizona|arkansas|atlanta|austin|baltimore|baton rouge|billings|
birmingham al|boise|buffalo|california|charleston|charlotte|chattanooga|chicago|cincinnati|cleveland|
colorado|columbus|connecticut|dallas|delaware|denver|des moines|detroit|durham nc|el paso|flagstaff|
florida|fort worth|fresno|georgia|hawaii|honolulu|houston|idaho|illinois|indiana|indianapolis|iowa|
jacksonville|kansas|kansas city|kentucky|knoxville|las cruces|las vegas|little rock|los angeles|
louisiana|louisville|lubbock|madison|maine|maryland|massachusetts|memphis|mesa|miami|michigan|milwaukee|
minneapolis|minnesota|mississippi|missouri|montana|nashville|nebraska|nevada|new hampshire|new jersey|
new mexico|new orleans|new york|newport news|north carolina|north dakota|oakland|ohio|oklahoma|omaha|
oregon|orlando|pennsylvania|philadelphia|phoenix|pittsburgh|portland|providence|raleigh|reno|
research triangle park|rhode island|sacramento|saint louis|salt lake city|san antonio|san diego|
san francisco|san jose|scottsdale|seattle|south carolina|south dakota|spokane|st louis|tampa|tempe|
tennessee|texas|toledo|tucson|tulsa|united states|us|usa|utah|vermont|virginia|washington|west virginia|
wichita|wisconsin|wyoming
    """,
    Nation.CANADA: """
alberta|british columbia|burnaby|calgary|campbellton|canada|charlottetown|edmonton|fredericton|
halifax nova scotia|hamilton ontario|kelowna|kingston ontario|london ontario|manitoba|mississauga|
moncton|montreal|montréal|new brunswick|newfoundland|nova scotia|nunavut|ontario|ottawa|
prince edward island|quebec|quebec city|québec|regina|saint john|saskatchewan|saskatoon|st john's|
sudbury ontario|thunder bay|toronto|vancouver|winnipeg|yukon
    """,
    Nation.INDIA: """
ahmedabad|ameerpet|andhra pradesh|bangalore|bengaluru|bhopal|bhubaneshwar|bhubaneswar|calicut|
chandigarh|chennai|coimbatore|cuttack|dehradun|delhi|gujarat|guntur|gurgaon|gurugram|guwahati|haryana|
hitec city|hosur|hubli|hyderabad|india|indore|jaipur|jalandhar|kakinada|karnataka|kerala|kochi|kolkata|
kozhikode|lucknow|ludhiana|madurai|maharashtra|mangalore|mohali|mumbai|mysore|nagpur|nashik|navi mumbai|
new delhi|noida|omr|pondicherry|puducherry|pune|raipur|rajkot|ranchi|salem|saravanampatti|secunderabad|
surat|tamil nadu|telangana|thane|thiruvananthapuram|tiruchirappalli|trichy|trivandrum|udaipur|
uttar pradesh|vadodara|vellore|vijayawada|visakhapatnam|vizag|vizianagaram|warangal|west bengal
    """,
    Nation.AUSTRALIA: """
adelaide|albury|alice springs|australia|ballarat|bendigo|brisbane|bunbury|bundaberg|cairns|canberra|
coffs harbour|darwin|dubbo|fremantle|geelong|gippsland|gold coast|gosford|hervey bay|hobart|ipswich qld|
joondalup|kalgoorlie|mackay|mandurah|maroochydore|melbourne|mildura|mount gambier|new south wales|
newcastle nsw|northern territory|orange nsw|parramatta|port macquarie|queensland|rockhampton|shepparton|
south australia|sunshine coast|sydney|tamworth nsw|tasmania|toowoomba|townsville|traralgon|victoria|
wagga wagga|wangaratta|warrnambool|western australia|wollongong
    """,
    Nation.NEW_ZEALAND: """
aotearoa|ashburton|auckland|bay of plenty|blenheim|christchurch|dunedin|gisborne|hastings nz|
hawke's bay|hutt valley|invercargill|lower hutt|manawatū|masterton|napier|nelson|new plymouth|
new zealand|north island|otago|palmerston north|porirua|queenstown|rotorua|south island|taranaki|taupo|
taupō|tauranga|te awamutu|timaru|waikato|wairarapa|waitaha|wellington|whakatane|whakatāne|whanganui|
whangarei
    """,
    Nation.UAE: """
abu dhabi|ajman|al ain|al ain city|dubai|fujairah|ras al khaimah|sharjah|uae|umm al quwain|
united arab emirates
    """,
    Nation.OTHER: """
bahrain|doha|kuwait|kuwait city|manama|muscat|oman|qatar|salalah|sohar
    """,
    Nation.SAUDI_ARABIA: """
abha|al khobar|dammam|dhahran|hail|hofuf|jeddah|jubail|khamis mushait|khobar|kingdom of saudi arabia|
ksa|madinah|makkah|mecca|medina|najran|riyadh|saudi arabia|tabuk|taif|yanbu
    """,
    Nation.CROWN_DEPENDENCY: """
alderney|ballasalla|braddan|castletown|douglas|guernsey|isle of man|jersey|laxey|onchan|port erin|
port st mary|ramsey|ramsey isle of man|sark|st brelade|st helier|st peter port|st sampson|st saviour
    """,
    Nation.UNKNOWN: """
great britain|midlands|uk|united kingdom
    """,
}
#: Names that exist in several countries and so indicate none.
AMBIGUOUS: Final = frozenset(
    (
        "albany", "angus", "ashford", "ayr", "bala", "bangor", "barry", "borders", "boston", "bray",
        "buffalo", "cambridge", "canterbury", "cardigan", "christchurch", "clare", "clinton", "columbus",
        "cumberland", "diss", "douglas", "dover", "down", "durham", "flint", "georgia", "grays", "hail",
        "halifax", "hamilton", "hastings", "jackson", "kingston", "launceston", "louth", "madison",
        "mesa", "mold", "napier", "nelson", "newark", "newcastle", "newport", "north east", "north west",
        "orange", "perth",
        "portland", "ramsey", "reading", "reno", "richmond", "rochester", "salem", "settle",
        "springfield", "st helens", "stratford", "sudbury", "sutherland", "tamworth", "usk", "victoria",
        "virginia", "wellington", "wick", "york",
    )
)  # fmt: skip
