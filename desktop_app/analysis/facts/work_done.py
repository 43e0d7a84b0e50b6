"""Words by which work done, or a system used, is told from skills, virtues and knowledge.

| asked for | as in |
|---|---|
| years | ``two years' coding in a hospital``, ``1 - 5 Yrs``, ``18 months of ICD-10-AM coding`` |
| experience by its name | ``experience of summarising``, ``background in audit``, ``previous use of DMICP`` |
| a system | ``SystmOne user``, ``EMIS would be a plus``, ``familiar with Epic`` |
| not | patients' experience, pay depending on experience, experience that one will gain |
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.list_headings import EXPERIENCE, OTHER, QUALIFICATIONS
from desktop_app.analysis.facts.spotting import Cues, at_words, begun, spotted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.stretches import Text

#: Systems whose use is experience.
_SYSTEM: Final = (
    r"(?:emis|systmone|docman|accurx|ardens|dmicp|medicode|simplecode|simple code|3m|360 encompass|"
    r"encompass|epic|cerner|meditech|lorenzo|carenotes|nervecentre|careflow|codefinder|encoder|rave|"
    r"compucare|liquidlogic|power bi|tableau|sql|eclinicalworks|modmed|athena\w*|nextgen|malaffi|socrates|"
    r"hpm|healthone|patientcentre|webpas|winrecs|rio|morse|emis ?web|evolve\w*|openclinica|redcap|"
    r"argus|codify|trakcare|somerset cancer reg\w+|sage|pas|datix|moodle|ipm|hipe portal|"
    r"snomed ct(?: coding)?|patient administration system|g2 digital dictation|digital dictation|"
    r"(?:another|any other|a second|any) (?:clinical|patient) systems?)"
)
_COUNT: Final = (
    r"(?:\d{1,2}\+?|(?:an? )?(?:good )?couple of|several|a few|one|two|three|four|five|six|eighteen|twelve)"
)
_YEARS: Final = re.compile(
    # It begins with a number, or with the first letter of a word for one, of ``at``, ``over`` or ``more``.
    rf"(?=[\dacefgmost])(?:(?<![\d.])\b{_COUNT}(?: ?(?:-|to|or) ?"
    r"(?:\d{1,2}|more|two|three|four|five|six))? ?(?:years?|yrs)(?:'s?)?"
    r"(?= (?:of |in (?!the first)|as |post|hospital|coding|clinical|clerical|secretarial|office|"
    r"nhs|medical|inpatient|acute|work|admin|surgical|recent|minimum|or more|'|\w+ coding\b|"
    r"behind (?:you|them)|since qualif))|(?<![\d.])\d{1,2} ?(?:-|to) ?\d{1,2} ?(?:years?|yrs)\b(?! old)|"
    r"\bsome (?:months|years) (?:in|as|at|of|with) |"
    r"\b(?:at least |over |more than )an? (?:full )?year(?:'s)? (?:as|of|in|with|or more|\w+ing)\b|"
    rf"(?<!within )\b{_COUNT} (?:months|years|yrs)'?(?: or more| or longer)? (?:of \w|as an? ))"
)
_YEAR_CUES: Final = Cues("year", "yrs", "month")
_PHRASES: Final = re.compile(
    r"experience\b|[\w-]+ coding(?= (?:(?:would be|is) )?(?:an? )?(?:ideal\b|advantage|plus|bonus|"
    r"desirable|essential|helpful))|experienced (?:clinical |medical |hospital )?coders?\b|"
    r"(?:confident |regular )?users? of (?:emis|systmone|vision|docman|\w+ encoder)|"
    r"(?:emis|systmone|docman|encoder|epic)(?: web)? (?:user|knowledge)\b|"
    r"knowledge of (?:emis|systmone|docman|vision|epic|cerner)|"
    r"(?:have|has|had) (?:\w+ )?(?:coded|summarised|abstracted|analysed|used (?!to |us\b)|"
    r"done (?:the|this|coding|similar)|led (?:an? |coders|people|others|staff)|"
    r"managed (?:an? |coders|people|others|staff)|audited (?!by)|worked (?:with|in|as|for|at|on)\b(?! us\b))|"
    r"if you(?:'ve| have|'d|'d have| had) (?:\w+ )?(?:coded|worked|used|summarised)\b|exposure to \w|"
    r"previous work (?:as|in|with|at)\b|"
    r"who(?:'ve|'s) (?:\w+ )?(?:coded|worked|used|summarised|led|managed|audited|done)\b|"
    r"(?:everyday|daily|regular|routine|recent|practical) use of \w|(?:some )?acquaintance with \w|"
    r"time in (?:the |an? )?(?:community|private|acute|primary|hospital|nhs|ward|office|independent)|"
    rf"used to (?:using )?{_SYSTEM}\b|knows? (?:your way (?:round|around) )?{_SYSTEM}\b|"
    rf"at home with {_SYSTEM}\b|"
    r"(?:management|leadership) of (?:a |an )?(?:\w+ )?team\b|have spent (?:at least )?(?:an? |one |two |"
    r"some )|some time in an? |who's coded\b|(?:coding|clinical|nursing|records|healthcare|"
    r"secretarial) background\b|"
    r"(?<!every )(?:background|track record|spell|grounding) (?:in|of|at|as)\b|(?:previous|prior) use of|"
    r"having (?:\w+ ){0,2}(?:worked|done|used|coded|managed)\b|"
    rf"{_SYSTEM}(?:[ /,]+\w+){{0,6}} (?:(?:is|would be|will be) )?(?:an? )?(?:real |big |definite |great )?"
    r"(?:great|asset|plus|handy|advantage|desirable|essential|preferred|required|useful|bonus|ideal|lovely|"
    r"nice|"
    r"helpful|welcome|good)\b|"
    rf"work in an? |\buse of (?:an? |the )?{_SYSTEM}\b|(?:ideally|preferably) (?:with |using |on |"
    rf"in )?(?:experience of |some )?{_SYSTEM}\b|"
    rf"you(?:'ve| have) (?:\w+ ){{0,2}}(?:led|managed|supervised|run|coached|audited|coded|used {_SYSTEM})\b|"
    r"(?:previous|prior|some|health care|healthcare|nhs|care home|office|clerical|administrative|library|"
    r"records|hospital|filing|warehouse) work(?:ing)?(?: before\b| with\b| (?:would|is|will|helps)\b|[.,;]|$)"
)
#: A field of work that would be welcome.
_WELCOME: Final = re.compile(
    r"[\w-]+ work (?=(?:would be|will be|is) (?:an? )?(?:plus|advantage|bonus|asset|desirable|ideal|useful|"
    r"helpful|"
    r"handy|nice|lovely|welcome))"
)
_WELCOME_CUES: Final = Cues("work would be", "work is ", "work will be")
_PHRASE_CUES: Final = Cues(
    "who've ", "who's ", "everyday use", "daily use", "regular use", "routine use", "recent use",
    "practical use", "some acq", "acquaintance", "time in ", "experience", "confident user", "regular "
    "user", "user of", "users of", "emis", "systmone", "docman",
    "encoder", "epic", "knowledge of", "have ", "has ", "spinal", "cardi", "matern", "cancer", "trauma",
    "orthop", "day case", "inpatient", "if you", "background", "track record", "spell ", "grounding",
    "previous ", "prior ", "having ", "accurx", "ardens", "dmicp", "medicode", "simplecode", "simple code",
    "use of ", "you've ", "you have ", "ideally ", "preferably ", "3m ", "360 enc", "encompass",
    "cerner", "meditech",
    "some time in", "who's coded", "coding background", "clinical background", "nursing background",
    "records background", "healthcare background", "secretarial background", "used to ", "know ", "knows ",
    "at home with", "exposure to",
    "management of", "leadership of", "had ", "datix", "moodle",
    "webpas", "winrecs", "rio ", "morse", "evolve", "openclinica", "redcap", "snomed", "read coding",
    "lorenzo", "carenotes", "nervecentre", "careflow",
    "codefinder", "rave ", "compucare", "liquidlogic", "power bi", "tableau", "sql", "eclinical", "modmed",
    "athena", "nextgen", "malaffi", "socrates", "healthone", "trakcare", "work in a", "some work",
    "health care work", "healthcare work", "nhs work", "care home work", "office work", "clerical work",
    "administrative work", "library work", "records work", "hospital work", "filing work", "warehouse work",
)  # fmt: skip
_NO_EXPERIENCE: Final = at_words(
    r"right to work|\beducation or (?:relevant |equivalent )?experience|\bor experience that shows|"
    r"through experience|for us since|(?:kept|held|valid|lasts?) for|"
    r"(?:standard|enhanced|basic) dbs|eligib\w+ to work|the lived experience|skills and experience for|"
    r"pension|the following qualifications|free use|gym\b|deduction|opportunities to|"
    r"\b0 ?- ?1\d years|(?:aged?|children|adults|people|patients) (?:\w+ ){0,3}\d|please (?:refer|note|"
    r"see|ensure|only)|suitable (?:both )?for|experience requirements|skills,? (?:and |"
    r"& )?(?:\w+ )?experience(?:,? (?:and )?\w+)? (?:to|match|you)|(?:levels?|wealth|breadth|years) of "
    r"experience (?:and|who|to|within our)|(?:passion|expertise|personality)[\w, ]{0,24} experience|"
    r"experience (?:to make|"
    r"and personality|and passion)|for experienced|from experienced|experienced (?:and|team|multi)|"
    r"(?:patients?|user|people|staff|customer(?! service)|learning|their|lived|(?<!customer )service|"
    r"work|employee|an?|your|of the|"
    r"this|great|good) experience\b(?! (?:of|in|with|as))|experienced? (?:by|team|colleagues|coders? "
    r"(?:will|sit)|trainer)|"
    r"depend\w+ (?:up)?on|according to|by experience|gain|experience and qualifications will|commensurate|"
    r"experience (?:you|they|for) (?:will|our)|range of experience|(?:equivalent|equal|comparable)(?: "
    r"\w+){0,3} experience\b(?! in [a-z]+ )|equivalent by experience|opportunity to|requested|"
    r"experience (?:we|facilitator)\b"
)
WORKED: Final = at_words(
    r"\bexperienced?\b|\b(?:\d{1,2}\+?|one|two|three|four|five|six|eighteen|twelve|some|"
    r"several|an?)(?: \(\d+\))?(?: ?(?:-|to|or) "
    r"?\w+)? ?(?:years?|yrs?|months?)\b|\bbackground in|track record|\bspell (?:in|at)|\bprevious(?:ly)?\b|"
    r"\b(?:you've|hav(?:e|ing)) (?:\w+ ){0,2}(?:worked|done|used|coded|managed|run|been|led|supervised)\b|"
    r"\b(?:coding|summarising|auditing) (?:in|at|for|within) (?:an? |the )?(?:\w+ )?(?:hospitals?|"
    r"general practice|primary care|secondary care|acute|gp|nhs|trust)\b|\bexposure\b|^used |"
    r"\bworked (?:in|with|as|at|for|on|to)\b|"
    r"\bwork (?:in|within|at|as|with) |\b(?:use|users?) of \w|\bfamiliar(?:ity)? with|\bline management|"
    r"\bsupervis(?:ion of|ing) (?:staff|others|a team)|\bstaff supervision|\w+ background$|\bprofiad\b|"
    r"\b(?:audited|led|coded|summarised) (?:an?|at|in|for|the)\b|"
    r"\b(?:management|leadership|mentoring) of (?:a |an )?(?:\w+ )?(?:team|staff|trainees|people|coders)\b|"
    r"\bwork before\b|\bin a similar\b|"
    rf"\b(?:knowledge|working knowledge|awareness|competent|confident|proficien\w+|"
    rf"skilled|knows?) (?:\w+ )?(?:of|in|with|user of|using) (?:the )?{_SYSTEM}\b"
)
_ANY_SYSTEM: Final = re.compile(_SYSTEM)
#: Without one of these nothing tells of work done.
WORKED_CUES: Final = Cues(
    "experience",
    "year",
    "yr",
    "month",
    "background",
    "track record",
    "spell",
    "previous",
    "have ",
    "having ",
    "worked ",
    "work ",
    "use of",
    "user",
    "users of",
    "familiar",
    "line man",
    "supervis",
    "management of",
    "leadership of",
    "mentoring",
    "profiad",
    "audited ",
    "led ",
    "coded ",
    "summarised ",
    "in a similar",
    "knowledge",
    "awareness",
    "competent",
    "confident",
    "proficien",
    "skilled",
    "know",
    "you've ",
    "coding ",
    "summarising ",
    "auditing ",
    "exposure",
    "used ",
)
_SYSTEM_ITEM: Final = re.compile(rf"(?:\w+[ /,]+){{0,3}}{_SYSTEM}\b.{{0,44}}$")
#: Nothing but the name of some work (``cardiac or thoracic coding``, ``hospital or hotel work``).
_WORK: Final = re.compile(
    r"(?:managing|line[- ]managing|running|leading|supervising|reporting to|handling|coding|summarising|"
    r"auditing|teaching|mentoring|dealing with|recruiting|scheduling|chairing|abstracting|scanning|"
    r"indexing|delivering|using (?:an? |the )?(?:microsoft|ms|word|excel|outlook|electronic|computer|"
    r"clinical|patient|hospital|\w+ every day)|"
    r"working (?:in|at|for) (?:the|an?|other|another|gp|nhs|hospital|health|primary|acute)) (?=\w)"
    r"(?!(?:own|under|pressure|conflict|change|time|workload|priorit|difficult|multiple|sensitive|"
    r"an? (?:\w+ )?team|deadlines|competing|the unexpected|volume))|"
    r"(?:some |recent |previous |prior )?(?:dealings with|preparation of|internship|placement|"
    r"(?:some )?time (?:spent )?(?:in|at|as|with)|everyday use|daily use|acquaintance with|a spell)\b|"
    r"(?:[\w'-]+ ){1,3}work(?: (?:in|with|at|before|for) [\w ]+|, [\w ]+)?\W*$"
)
_PLACED: Final = re.compile(r"(?:\w+ )?(?:internship|placement)\b")
_NO_WORK: Final = re.compile(
    r"\b(?:repetitive|detailed|careful|pressured|through|of|for|team|hard|shift|night|weekend|evening|"
    r"own|neat|accurate|legally|able|free|right) "
    r"work|work(?:ing)? (?:in|as|with) (?:an? |the )?(?:\w+ )?(?:team|others|own)|\bwork (?:well|hard|"
    r"under|flex)|complex|quality|change\b|conflict"
)
_CODING: Final = re.compile(
    r"(?!.*\b(?:knowledge|understanding|awareness|interest|certificate|diploma|able|ability|passion|team|"
    r"shift|hard|night|weekend|own|accurate|detailed|evening|out)\b)"
    r"(?:[\w-]+[ /,]+){1,4}(?:coding(?: before)?|trials|auditing|abstracting|"
    r"(?:hospital|prison|hotel|office|care|practice|surgery|clerical|clinic|laboratory|ward) work)\W*$"
)
_PLAINLY: Final = re.compile(
    r"(?<!within a )(?<!within one )(?<!within six )(?<!within \d )(?<!within \d\d )\b(?:years?|"
    r"months?)'? (?:as|in|of)\b(?! hire)|experience|"
    r"background|worked|whole-time|with (?:\w+ ){0,3}(?:years|yrs)\b"
)
_BENEFIT: Final = re.compile(
    r"pension|annual leave|holiday|parking|benefits|bonus|salary|interview|apply|closing"
)
_AT_FRONT: Final = 24
#: The same lines are asked about at each key that is typed elsewhere, and stand in many adverts.
_KEPT: Final = 512
#: How skills, virtues and knowledge begin.
SKILL: Final = re.compile(
    r"(?:an? |the |very |demonstrable |proven |some |sound |basic |detailed )*(?:knowledge|understanding|"
    r"awareness|abilit|able|good|excellent|strong|effective|commit|willing|flexib|high(?:ly)? |attention|"
    r"communicat|interpersonal|organis|organiz|team|self|motivat|enthusias|confiden|numera|litera|accura|"
    r"analytical|comput|it skills|keyboard|skill|polite|friendly|reliab|tact|discret|calm|patien|fluent|"
    r"capab|competent|positive|adaptab|resilien|meticulous|methodical|logical|car\b|full driv|right to|"
    r"empath|respect|honest|integrity|proactiv|problem|time management|prioriti|work (?:well|under|on|"
    r"independ|as part|flexib)|eligib(?!le (?:for|to) (?:certif|regist|sit))|must be able)"
)
#: Words of certificates that have no usual name.
GENERIC: Final = re.compile(
    r"\b(?:qualification|certified|approved|certificat(?:e|ion)|diploma|credential|licen[cs]e|award|"
    r"registration|registered|accreditation|accredited|membership|chartered|module)\b"
)


def work_told_in(text: Text) -> Iterator[re.Match[str]]:
    """The places of a text where running words speak of work done or a system used, by place."""
    found = list(begun(_PHRASES, text, _PHRASE_CUES))
    phrases = len(found)
    found += spotted(_YEARS, text, _YEAR_CUES, before=30, behind=44)
    found += spotted(_WELCOME, text, _WELCOME_CUES, behind=44)
    if phrases < len(found):
        found.sort(key=lambda match: match.start())
    yield from found


def is_no_experience(low: str, start: int, end: int) -> bool:
    """Whether words speak of experience that nobody is asked for."""
    return _NO_EXPERIENCE.search(low, start, end) is not None


def _is_named_work(low: str) -> bool:
    """Whether an item names some work by what is done in it (``managing staff``, ``hospital work``)."""
    return _WORK.match(low) is not None and not _NO_WORK.search(low) and not GENERIC.search(low)


@lru_cache(_KEPT)
def is_work(low: str, topics: frozenset[str], *, told: bool, named: int | None) -> bool:
    """Whether an item of a list asks for work done or a system used.

    Args:
        low: The item in small letters.
        topics: What its headings speak of.
        told: Whether one of ``WORKED_CUES`` stands in it.
        named: Where in it a certificate is named; ``None`` where none is.
    """
    worked = told and WORKED.search(low) is not None
    if not worked and topics != {EXPERIENCE}:
        if QUALIFICATIONS in topics:
            return (
                named is None
                and not GENERIC.search(low)
                and (_SYSTEM_ITEM.match(low) or _PLACED.match(low) or _CODING.match(low)) is not None
            )
        return (_SYSTEM_ITEM.match(low) is not None and (topics != {OTHER} or "snomed" not in low)) or (
            named is None
            and topics != {OTHER}
            and (_CODING.match(low) is not None or (_is_named_work(low)))
            and not SKILL.match(low)
        )
    if _NO_EXPERIENCE.search(low):
        return False
    if named is not None and named < _AT_FRONT and not _PLAINLY.search(low):
        return False
    if topics == {EXPERIENCE}:
        return worked or not (SKILL.match(low) or _BENEFIT.search(low))
    if topics == {QUALIFICATIONS}:
        plainly = _PLAINLY.search(low) is not None or (named is not None and named >= _AT_FRONT)
        return worked and (plainly or (named is None and not GENERIC.search(low)))
    system = _ANY_SYSTEM.search(low) is not None
    return system or "experience" in low or "user" in low or not SKILL.match(low)
