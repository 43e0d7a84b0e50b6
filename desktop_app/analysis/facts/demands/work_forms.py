"""Patterns for work experience and use of systems in running text, one per line."""

from __future__ import annotations

import re
from typing import Final

from desktop_app.analysis.facts.layout.spotting import Cues, at_words, one_of

#: Systems whose use is experience.
SYSTEM: Final = (
    "(?:emis|systmone|docman|accurx|ardens|dmicp|medicode|simplecode|simple code|3m|360 encompass|"
    "encompass|epic|cerner|meditech|lorenzo|carenotes|nerve ?centre|careflow|codefinder|encoder|rave|"
    r"compucare|liquidlogic|power bi|tableau|sql|eclinicalworks|modmed|athena\w*|nextgen|malaffi|socrates|"
    r"hpm|healthone|patientcentre|webpas|winrecs|rio|morse|emis ?web|evolve\w*|openclinica|redcap|argus|"
    r"codify|trakcare|somerset cancer reg\w+|sage|pas|datix|moodle|ipm|hipe portal|snomed ct(?: coding)?|"
    "sus/hes|"
    "patient administration system|g2 digital dictation|digital dictation|(?:another|any other|a second|"
    "any) (?:clinical|patient) systems?)"
)
#: What somebody has done at work.
DONE: Final = (
    "(?:done|led|run|taught|kept|built|written|been an?|used|touched|guided|coded|summarised|managed|"
    "handled|worked|supervised|audited|trained|mentored|coached|supported|prepared|processed|scanned|filed|"
    "answered|recorded|extracted|checked|reviewed|validated|presented|designed|developed|delivered|"
    "investigated|analysed|produced|carried out|dealt|looked after|served|reported|abstracted|collected|"
    "implemented|tested|cared for)"
)
COUNT: Final = (
    r"(?:\d{1,2}\+?|(?:an? )?(?:good )?couple of|several|a few|one|two|three|four|five|six|eighteen|twelve)"
)
YEARS: Final = re.compile(
    # It begins with a number, or with the first letter of a word for one, of ``at``, ``over`` or ``more``.
    r"(?=[\dacefgmost])(?:"
    + one_of(
        rf"(?<![\d.])\b{COUNT}(?: ?(?:-|to|or) ?(?:\d{{1,2}}|more|two|three|four|five|six))? ?(?:years?|"
        "yrs)(?:'s?)?(?!'? (?:of )?(?:nhs |reckonable |continuous )?service)(?= (?:of |in (?!the first)|"
        r"as |exp\b|post|hospital|coding|clinical|clerical|secretarial|office|nhs|medical|inpatient|acute|"
        r"work|admin|surgical|recent|minimum|or more|'|\w+ coding\b|behind (?:you|them)|under (?:your|their)|"
        "since qualif))",
        r"(?<![\d.])\d{1,2} ?(?:-|to) ?\d{1,2} ?(?:years?|yrs)\b(?! old)",
        rf"(?<![\d.])\b{COUNT} ?(?:years?|yrs?\.?)'? (?:[\w/-]+ ){{1,2}}(?:coding|auditing|summarising|"
        r"abstracting)\b",
        r"\bsome (?:months|years) (?:in|as|at|of|with) ",
        rf"(?<![\d.])\b{COUNT} ?(?:years?|yrs?)'? [\w /-]{{3,40}}(?= ?\((?:essential|desirable|preferred|"
        r"required)\))",
        rf"(?<![\d.])\b(?:{COUNT}|an?) (?:full )?(?:year|month)s?(?:'s?|s')? (?:[\w/-]+ ){{0,4}}?(?:work|"
        r"coding|practice|summarising|nursing|auditing|abstracting|inpatient coding)\b",
        r"(?:(?<=[.;:] )|(?<=\n))a year (?:in|as|of|spent|with) ",
        r"\b(?:an?|one) (?:full )?year(?:,)? or (?:more|longer|two) (?:as|of|in|with|\w+ing)\b",
        r"\b(?:at least |over |more than )an? (?:full )?year(?:'s)? (?:as|of|in|with|or more|\w+ing)\b",
        rf"(?<!within )\b{COUNT} (?:months|years|yrs)'?(?: or more| or longer)? (?:of \w|as an? |"
        r"(?<!for one )(?<!for two )(?<!for six )(?<!for \d\d )(?<!for \d )in (?!the first|the past|the "
        r"last|post|a row|hand|total|advance|arrears|duration|length|which|all\b|their|your|20)\w)",
    )
    + ")"
)
YEAR_CUES: Final = Cues("year", "yr", "month")
PHRASES: Final = re.compile(
    one_of(
        "have been (?:coding|working|summarising|auditing|nursing|teaching|abstracting) ",
        r"(?:some|previous|prior|past) involvement (?:in|with) \w",
        r"a (?:proven |good |strong |clear )?record of \w+ing\b",
        "(?:currently |already |be )working as an? ",
        r"from an? (?!any\b|all\b)(?:[\w-]+ ){1,2}background\b",
        r"experience\b",
        r"[\w-]+ coding(?= (?:(?:would be|is) )?(?:an? )?(?:ideal\b|advantage|plus|bonus|desirable|"
        "essential|helpful))",
        r"experienced (?:clinical |medical |hospital )?coders?\b",
        r"experienced (?:in|with|within) (?!our\b)\w",
        r"(?:confident |regular )?users? of (?:emis|systmone|vision|docman|\w+ encoder)",
        r"(?:emis|systmone|docman|encoder|epic)(?: web)? (?:user|knowledge)\b",
        "knowledge of (?:emis|systmone|docman|vision|epic|cerner)",
        r"(?<!\bwe )(?:have|has|had) (?:(?!not\b|never\b)\w+ )?(?:coded|summarised|abstracted|analysed|"
        r"used (?!to |us\b)|done (?:the|this|similar|(?:\w+ ){0,3}(?:coding|work|summarising|auditing))|"
        "handled (?!by)|dealt with|supervised (?!by)|run (?:an? |the )|spent (?:time|years|some|an? )|"
        "served (?:in|as|at)|taught (?!by)|looked after (?!an? |your )|been an? (?!part|member|given|"
        "success|huge|great)|led (?:an? |coders|people|others|staff)|managed (?:an? |coders|people|others|"
        r"staff)|audited (?!by)|worked (?:with|in|as|for|at|on)\b(?! us\b))",
        r"if you(?:'ve| have|'d|'d have| had) (?:\w+ )?(?:coded|worked|used|summarised)\b",
        r"exposure to \w",
        r"(?:(?<=\byou )|(?<=\byou'd )|(?<=\byou'll )|(?<=\bto )|(?<=\bwho )|(?<=\bwill )|(?<=\bmust "
        r")|(?<=\bshould )|(?<=\balso )|(?<=\bideally ))have (?:also |already |ever |previously |at least |"
        "at some time )?(?:touched|guided|kept|built|written|supported|assisted|prepared|processed|scanned|"
        "filed|recorded|extracted|checked|reviewed|validated|mentored|coached|trained others|presented|"
        r"designed|developed)\b",
        r"previous work (?:as|in|with|at)\b",
        r"(?:you've|you'd|they've) (?:\w+ )?(?:used|touched|coded|handled|dealt with|spent (?:time|years|"
        "some|an? )|served|looked after|been an? |worked (?:in|as|for|at|on|with)|"
        r"done (?:\w+ ){0,3}(?:coding|work|summarising|auditing)|taught|summarised|audited|led (?!to))",
        "(?:earlier|previous|prior|some) work (?:in|with|on|at|as) ",
        "time with (?:emis|vision|systmone|docman)",
        "history (?:of|in) (?:working|work|coding)",
        "time (?:served|spent|worked) (?:in|at|with|as)",
        r"recent (?:\w+ ){0,2}coding(?: practice)?\b",
        f"familiar(?:ity)? with (?:the )?{SYSTEM}",
        r"who(?:'ve|'s) (?:\w+ )?(?:coded|worked|used|summarised|led|managed|audited|done)\b",
        r"(?:everyday|daily|regular|routine|recent|practical) use of \w",
        r"(?:some )?acquaintance with \w",
        "time in (?:the |an? )?(?:community|private|acute|primary|hospital|nhs|ward|office|independent)",
        rf"used to (?:using )?{SYSTEM}\b",
        r"(?:(?<=experience )|(?<=experienced )|(?<=, )|(?<=\())(?:ideally|"
        r"preferably) (?:with)?in (?:an? |the )?\w",
        rf"knows? (?:your way (?:round|around) )?{SYSTEM}\b",
        rf"at home with {SYSTEM}\b",
        r"(?:management|leadership) of (?:a |an )?(?:\w+ )?team\b",
        "have spent (?:at least )?(?:an? |one |two |some )",
        "some time in an? ",
        r"who's coded\b",
        r"(?<=\w )(?<!your )(?<!their )(?<!any )(?<!all )(?<!this )(?<!educational )(?<!academic )"
        r"background\b(?=,? (?:is|are|would|will be|desirable|essential|preferred|helpful|useful|welcome|"
        r"an advantage)\b)",
        r"(?:coding|clinical|nursing|records|healthcare|secretarial) background\b",
        r"(?<!every )(?:background|track record|spell|grounding) (?:in|of|at|as|working)\b",
        "(?:previous|prior) use of",
        r"having (?:\w+ ){0,2}(?:worked|done|used|coded|managed|led|run|been an?|spent|supervised|audited|"
        r"handled|summarised|taught|looked after)\b",
        rf"{SYSTEM}(?:[ /,]+\w+){{0,6}} (?:(?:is|would be|will be) )?(?:an? )?(?:real |big |definite |"
        "great )?(?:great|asset|plus|handy|advantage|desirable|essential|preferred|required|useful|bonus|"
        r"ideal|lovely|nice|helpful|welcome|good)\b",
        "(?<!to )(?<!team )work in an? ",
        rf"\buse of (?:an? |the )?{SYSTEM}\b",
        r"\buse of (?:[\w-]+ ){1,4}(?=(?:would be|is|will be) (?:an? )?(?:plus|advantage|bonus|asset|"
        "desirable|useful|helpful|handy|nice|preferred))",
        rf"(?:ideally|preferably) (?:with |using |on |in )?(?:experience of |some )?{SYSTEM}\b",
        r"you(?:'ve| have) (?:\w+ ){0,2}(?:led|managed|supervised|run|coached|audited|coded|"
        rf"used {SYSTEM})\b",
        "(?<!no )(?:previous|prior|some|health care|healthcare|nhs|care home|office|clerical|"
        r"administrative|library|records|hospital|filing|warehouse|prison) work(?:ing)?(?: before\b|"
        r" with\b| not expected\b| (?:would|is|will|helps)\b|[.,;]|$)",
    )
)
#: A field of work that would be welcome.
WELCOME: Final = re.compile(
    one_of(
        r"[\w-]+ work (?=(?:would be|will be|is) (?:an? )?(?:plus|advantage|bonus|asset|desirable|ideal|"
        "useful|helpful|handy|nice|lovely|welcome))",
        r"work (?:in|with|on|at|for) (?:[\w-]+ ){1,5}(?=(?:would be|will be|is) (?:an? )?(?:plus|advantage|"
        "bonus|asset|desirable|ideal|useful|helpful|handy|nice|lovely|welcome))",
    )
)
WELCOME_CUES: Final = Cues(
    "work would be", "work is ", "work will be", "work in ", "work with ", "work on ", "work at ", "work for "
)
PHRASE_CUES: Final = Cues(
    "some involvement", "past involvement", "record of", "a record", "a proven", "a good record",
    "a strong record", "a clear record", "currently working", "already working", "be working", "from a ",
    "from an ", "who've ", "who's ", "they've ", "you'd ", "earlier work", "vision", "hospital work",
    "prison work", "history of", "history in", "time served", "time with", "time spent", "time worked",
    "recent ", "familiar", "everyday use", "daily use", "regular use", "routine use", "recent use",
    "practical use", "some acq", "acquaintance", "time in ", "experience", "confident user", "regular user",
    "user of", "users of", "emis", "systmone", "docman", "encoder", "epic", "knowledge of", "have ", "has ",
    "spinal", "cardi", "matern", "cancer", "trauma", "orthop", "day case", "inpatient", "if you",
    "background", "track record", "spell ", "grounding", "previous ", "prior ", "having ", "accurx",
    "ardens", "dmicp", "medicode", "simplecode", "simple code", "use of ", "you've ", "you have ",
    "ideally ", "preferably ", "3m ", "360 enc", "encompass", "cerner", "meditech", "some time in",
    "who's coded", "coding background", "clinical background", "nursing background", "records background",
    "healthcare background", "secretarial background", "used to ", "know ", "knows ", "at home with",
    "exposure to", "management of", "leadership of", "had ", "datix", "moodle", "webpas", "winrecs", "rio ",
    "morse", "evolve", "openclinica", "redcap", "snomed", "read coding", "lorenzo", "carenotes",
    "nervecentre", "careflow", "codefinder", "rave ", "compucare", "liquidlogic", "power bi", "tableau",
    "sql", "eclinical", "modmed", "athena", "nextgen", "malaffi", "socrates", "healthone", "trakcare",
    "work in a", "some work", "health care work", "healthcare work", "nhs work", "care home work",
    "office work", "clerical work", "administrative work", "library work", "records work", "hospital work",
    "filing work", "warehouse work",
)  # fmt: skip
#: Experience that would do instead of something else; it is asked for only where a length is named.
INSTEAD: Final = re.compile(
    r"\b(?:equivalent|equal|comparable)(?: (?!with\b|and\b)\w+){0,3} experience\b(?! in [a-z]+ )"
)
A_LENGTH: Final = re.compile(rf"\b{COUNT} ?(?:years?|yrs?|months)\b")
NO_EXPERIENCE: Final = at_words(
    one_of(
        r"years'? (?:nhs |continuous |reckonable )?service\b",
        r"freshers?\b",
        r"new (?:coders|staff|starters|colleagues|officers) ",
        "lived or worked",
        "resided",
        "overseas police",
        r"(?:enhanc|improv|shap)\w+ the (?:\w+ )?experience\b",
        "right to work",
        r"\beducation or (?:relevant |equivalent )?experience",
        r"\bor experience that shows",
        "through experience",
        "for us since",
        "(?:kept|held|valid|lasts?) for",
        "(?:standard|enhanced|basic) dbs",
        r"eligib\w+ to work",
        "the lived experience",
        "skills and experience for",
        "pension",
        "the following qualifications",
        "free use",
        r"gym\b",
        "deduction",
        "opportunities to",
        r"\b0 ?- ?1\d years",
        r"(?:aged?|children|adults|people|patients) (?:\w+ ){0,3}\d",
        "please (?:refer|note|see|ensure|only)",
        "suitable (?:both )?for",
        "experience requirements",
        r"skills,? (?:and |& )?(?:\w+ )?experience(?:,? (?:and )?\w+)? (?:to|match|you)",
        "(?:levels?|wealth|breadth|years) of experience (?:and|who|to|within our)",
        r"(?:passion|expertise|personality)[\w, ]{0,24} experience",
        r"experience (?:to make|and personality|and passion|and an? (?:\w+ )?(?:positive|attitude|passion))",
        "for experienced",
        "from experienced",
        "experienced (?:and|team|multi)",
        "(?:patients?|user|people|staff|customer(?! service)|learning|their|lived|(?<!customer )service|"
        r"work|employee|an?|your|of the|this|great|good) experience\b(?! (?:of|in|with|as))",
        "experienced? (?:by|team|colleagues|coders? (?:will|sit)|trainer)",
        r"depend\w+ (?:up)?on",
        "according to",
        "by experience",
        "gain",
        "experience and qualifications will",
        "commensurate",
        "experience (?:you|they|for) (?:will|our)",
        "range of experience",
        "equivalent by experience",
        "opportunity to",
        "requested",
        r"experience (?:we|facilitator)\b",
        r"(?:chance|able|likely|get|like|want|wish) to experience\b",
        "(?:who|those|anyone|people|individuals)(?: are|'re| is)? (?:looking for|seeking|"
        r"wanting) (?:\w+ )?experience\b",
        r"offer(?:s|ing)? (?:\w+ ){0,4}experience\b",
        "build(?:ing)? (?:up)?on (?:your|their|his|her|existing|previous|prior)",
        "best (?:possible )?experience",
        r"range of (?:\w+ )?skills and experience",
        "seek (?:\\w+ )?experience",
        r"for those (?:\w+ )?(?:who|with)\b",
        r"(?:will|children) experience\b",
        "the experience of (?:people|patients|staff|users|those|our|their|children|families)",
        "experience (?:and (?:\\w+ ))?to fulfil",
        "knowledge and experience to help",
        "in accordance (?:to|with)",
        "length of service",
        "care and experience of",
        r"less experience\b",
        r"experience (?:(?:or|and) \w+ )?(?:of|in)(?: any| all| some)?(?: of)? (?:the following|these)\W*$",
        "experience required by",
        r"(?:to|and|will|can) experience (?:life|working|the|an?|different|other|what|how)\b",
        r"(?:who|may|might|can|people|patients|clients|users|they) experience\b",
    )
)
