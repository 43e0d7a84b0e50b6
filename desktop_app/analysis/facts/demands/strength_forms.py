"""Patterns for how strongly something is asked for, one per line."""

from __future__ import annotations

import re
from typing import Final

from desktop_app.analysis.facts.layout.spotting import at_words, one_of

#: How long it takes.
_SPAN: Final = "(?:an?|one|two|three|four|five|six|nine|twelve|eighteen|\\d{1,2}) (?:weeks?|months?|years?)"
NOT_NEEDED: Final = re.compile(
    one_of(
        r"(?:\bnot|n't|\bby no means) (?:strictly |always |absolutely |in itself |be )?(?:an? )?(?:needed|"
        r"required?|necessary|essential|mandatory|compulsory|relevant|expect(?:ed)?|requirement|looking for|"
        r"ask(?:ed| for)|matter|help|must)\b",
        r"\bneed(?: not|n't)\b",
        r"\bwhether or not (?:you|they)\b",
        r"\b(?:unnecessary|immaterial)\b",
        r"^not (?:an? |the )\w",
        r"\b(?:is|are)(?: not|n't)\W*$",
        r"\b(?:regardless|irrespective) of (?!(?:(?:your|their|his|any|an?|the) )?(?:age|rac|gender|sex|"
        "disab|ethnic|background|religi|belief|marital|colou?r|nationality|protected|where|when|how|"
        "location|"
        r"pregnan|marri|faith|identity|origin|time|wh|grade|band|hours|number|amount|size|socio|social))",
        r"(?:\bnot|n't|never) (?:\w+ )?need\b(?! (?:much|to be|help|telling|showing))",
        r"\bno (?:need|requirement) (?:to|for)\b",
        r"\bnot what we(?:'re| are) (?:after|looking for)",
        r"\bno (?:\w+[ ,/-]{1,2}){0,7}?(?:is |are )?(?:needed|required|necessary|asked|expected)",
        r"\bwithout (?:any )?(?!(?:\w+ )?(?:conditions?|restrictions?|supervision|limits?)\b)",
        r"neither|\bnor\b|\bof no use",
        r"\b(?:fine|ok|okay|no problem|all right) if (?:you|they)",
        r"\bno degree",
        r"\bnot applicable",
        r"\b(?:none|nil) (?:is |are )?(?:asked|needed|required|necessary|essential|expected)",
        r"^none\W*$",
        r"\bno (?:(?:previous|prior|coding|clinical|direct|nhs) )*experience",
    )
)
TOWARDS: Final = at_words(
    one_of(
        "work(?:ing)? towards",
        "be(?:ing)? (?:studied|worked|trained) (?:for|towards)",
        r"be able to (?:gain|obtain|achieve|complete|get|sit|pass)\b(?! (?:on|along|about))",
        "or (?:to |would |will )?(?:sit|take) (?:it|this|the)",
        "study(?:ing)? (?:for|towards)",
        "about to (?:sit|take|qualify|graduate|complete|register)",
        "part[- ]way",
        "willing(?:ness)?(?: and (?:able|ability))? to (?:work|study|undertake|complete|gain|train|"
        "attend|obtain|"
        "achieve|enrol|do|take|sit|become)",
        "prepared to (?:work|study|undertake|train|take|sit|gain|obtain|achieve|complete|become)",
        "close to",
        "in progress",
        "undertaking",
        r"working toward\b",
        r"working on (?:the (?:\w+ ){0,3}(?:nccq|qualification|exam|diploma|certificate|course|award|"
        r"degree)|it\b)",
        "keen to take",
        r"in process\b",
        "within reach",
        "(?:well )?on the way to",
        "half passed",
        "or expect(?:ing)? to",
        "sitting (?:it|the)",
        "eligible to sit",
        r"\bunder ?way\b",
        f"within {_SPAN} of (?:the )?(?:sitting|taking|passing|obtain|gain|award|being awarded|achiev|"
        "attain|"
        r"complet|regist|qualif|receiv|getting|entry|inclusion|(?:your |their )?c(?:ct|esr)\b)",
        rf"or (?:to )?(?:be |will be |able to be )?(?:\w+ ){{0,2}}within {_SPAN}\b",
        "due to (?:qualify|complete|graduate|register|finish|obtain|gain)",
        "soon to (?:qualify|graduate|complete|register|be (?:qualified|registered))",
        "(?:in|entering) (?:the|your|their|his|her) final year",
        "awaiting (?:(?:your|their|full|nmc|hcpc|gmc) )*(?:registration|pin|results)",
        r"(?:newly )?qualified ?(?:/|or) ?qualifying",
        "commitment to (?:sit|take|gain|undertake)",
        "programme begun",
        "(?:or|and|to) be ready to",
        "near(?:ing)? completion",
        "or (?:an? |the )?(?:wish|will|willingness|desire|intention|plan|readiness|aim|hope) to",
        "or (?:stud(?:y|ies)|progress|work) towards",
        r"or (?:to )?(?:obtain|gain|achieve|complete|reach|acquire|pass)\w* (?:this|it|one|within)\b",
        "or (?:able|ready|willing|prepared|happy) to (?:work|study|gain|take|sit|achieve|complete|obtain|"
        "acquire)",
    )
)
DESIRABLE: Final = at_words(
    one_of(
        "desirable|optional",
        "advantage",
        r"\bnice\b",
        "prefer(?:red|abl[ey]|ence)",
        "ideally",
        "bonus",
        "useful|would help|helpful|great help",
        "so much the better",
        r"\bit helps? (?:to have|if)",
        "in your favour|good stead",
        r"an edge\b|stand out",
        r"\bhelps(?! (?:us|to|the|you|our|them|people)\b|[^()]*\))",
        r"\bprefer\b",
        r"\ba (?:real |big |definite |great )?plus",
        r"\bsuper\b(?!-)",
        r"(?<!you )(?<!it )would (?:also |really )?be (?:an? |the )?(?!required|expected|essential|necessary|"
        r"needed|based|responsible|part\b|able|in\b|on\b|at\b|for\b|to\b|asked|subject|offered|your|"
        r"under|from|by\b|with\b|\w+ing\b)\w",
        "would (?:best |ideally |really )?suit",
        "invaluable",
        r"^so (?:is|are|would)\b",
        "counts? (?:for (?:a lot|much|something)|in)",
        "(?:delighted|pleased|thrilled|glad|happy|great|good|nice) (?:if|to (?:see|have|hear of))",
        "beneficial|handy|welcome",
        "an asset",
        "would save",
        "(?:highly|well) regarded",
        "love(?:ly| it)",
        r"\bgrand\b",
        "might (?:also )?(?:have|hold)",
        "if you(?: already)? know",
        r"\bideal\b(?! (?:candidate|person|applicant))",
        "if you(?: have|'ve|'d)? (?:have|hold|coded|worked|used|summarised)",
        "hit the ground",
        r"(?:shortlisted|considered|seen|interviewed) first\b",
        "given (?:priority|preference)|(?<!high )(?<!top )(?<!our )(?<!key )priority",
        r"(?<=\()d\)\W*$",
        r"\bdesired\b",
        r"glad of\b",
        "(?:not|n't) insist",
    )
)
ESSENTIAL: Final = at_words(
    one_of(
        r"\bmust\b",
        r"\bmin\b",
        "no less than",
        "essential",
        r"\brequir",
        r"\bneed(?:s|ed)?\b",
        "mandatory",
        "minimum",
        "at least",
        "compulsory",
        "necessary",
        r"you(?:'ll| will)(?: also)? (?:have|hold|bring|come|be\b(?! (?:in|on|at|taught|trained|sent|given|"
        r"put|paid|supported|joining)\b))",
        r"you(?:'ll| will| should| must)? (?:already )?know\b",
        r"you've (?:\w+ ){0,2}(?:coded|worked|used|spent|been|done|led|managed|audited|run|handled|dealt|"
        r"served|taught|summarised|looked|passed|got)\b",
        "you can (?:show|demonstrate|point to)",
        "(?:is|are|will be) expected",
        "you (?:have|hold|are|bring|come with)",
        "hear(?:ing)? from",
        "applications (?:are )?invited from",
        r"seek(?:ing|s)?\b",
        "educated to",
        "^having",
        "^with (?:(?:an?|proven|significant|previous|relevant|extensive|some|strong|good|your|at least|"
        "demonstrable|solid) )*"
        r"(?:\w+ )?(?:track record|experience|background|years)\b",
        "we(?:'d| would)? (?:want|like|ask|expect)",
        "applicants",
        "candidates",
        "should (?:have|hold|be|possess)",
        "qualified",
        r"\bholds?\b",
        "looking for",
        "(?:applicant|candidate|post[ -]?holder|person) (?:will|must|should) be (?:an? )?(?:experienced|"
        "qualified|registered|"
        "educated)",
        r"(?:applicant|candidate|post[ -]?holder) will be [^.;]{3,60} with (?:\w+ )?experience",
        "(?:applicant|candidate|post[ -]?holder|person|individual|appointee)(?: for (?:this|the|"
        r"our) (?:[\w-]+ ){1,3})? ?"
        "(?:will|must|should|"
        "would)(?: also| ideally)? (?:have|hold|possess|bring|need)",
        r"\bwanted\W*$",
        r"will do\b(?! (?:this|that|it|the|more|so|some|all|your))",
        "who (?:has|have|holds?)",
        "be able",
        r"\bplease$",
        r"\bplease[.;]",
        "experience wanted",
        "only (?:shortlist|consider|interview|appoint)",
        "that means",
        "what you(?:'ll| will) bring",
        "what matters",
        "all you need",
        r"(?<!also )\b(?:may|can) apply",
        "we(?:'re| are) after",
        r"(?:is|are) (?:only )?open to\b",
        "(?:people|someone|somebody|coders?|person|those) (?:with|who)",
        "either an?",
        r"are you (?:an? )?[^?]{3,80} with\b",
        r"(?<=experience )(?:is|does)\W*$",
    )
)
#: What the person will gain in the post is not a demand.
LATER: Final = at_words(
    one_of(
        "on passing",
        "once you",
        "when(?:ever)? (?:you(?:'re| are| feel|'ll be) )?ready",
        "successful (?:applicants?|candidates?|appointees?) (?:must|will|should|(?:is|are|will be) "
        "(?:required|expected) to) (?:then |also )?(?:complete|undertake|attend|sit|take|pass|study|work "
        "towards|enrol)",
        "you(?:'ll| will) (?:study|sit|work towards|then|be (?:paid|trained|supported|put|enrolled|taken|"
        "given|sent))",
        "support(?:ed)? (?:you|to|through|with)",
        "we(?:'ll| will)?(?: also)? (?:pay|support|fund|train|put|send|help)",
        "lead(?:s|ing)? to",
        "progress(?!:)",
        "opportunit",
        r"after (?:an? year|one|two|three|\d)",
        r"\bput forward\b",
        "funded",
        "in return",
        "you'll go on",
        "then (?:the|supervised)",
        "towards? (?:the|your) n",
        "we offer",
        "training (?:given|provided)",
        "paid to learn",
        "when you've passed",
        "you'd (?:sit|study|go)",
        "deliver(?!y (?:of|service|unit|suite)|ing)",
        "teach(?!ing)",
        "teaching you",
        "train the",
        "prepar(?:e|ing) (?:them|trainees|candidates)",
        "enrolled (?:for|on|in)",
        "by the end",
        "if you(?:'re| are) looking for",
        r"you (?:might|may) be\b",
    )
)
#: Anyone without it must be willing to gain it (``have, or be willing to work towards, the NCCQ``).
OR_GAIN: Final = re.compile(
    r"\b(?:have|has|hold\w*|possess\w*)\b,?(?: already)? or (?:to )?(?:be |are |is )?(?:currently "
    r"|actively )?(?:willing|prepared|ready|able|happy|working|studying) (?:to |for )?\w+"
)
#: Immediately follows a thing and applies to it alone.
RIGHT_BEHIND: Final = re.compile(
    r"[\w/'+&-]+(?: (?!is|are|would|will|but|and )[\w/'+&-]+){0,7}? (?:\(|- )?(?:(?:is|are|would be|"
    r"will be) )?(?:also )?(?:an? |highly |very )?(?:(?P<desirable>desirable|preferred|handy|advantage\w*|"
    r"plus\b(?! \w)|bonus|useful|helpful|nice to have|great\b|asset)|(?P<essential>essential|required|"
    r"mandatory|must\b))(?! (?:\w+ )?(?:criteria|skills))"
)
#: The start of a requirement, anywhere in a sentence.
MUST_BE: Final = re.compile(
    r"\W*(?:(?:you|(?:all )?(?:candidates|applicants)|the (?:post[ -]?holder|"
    r"successful \w+)) )?must (?:also )?"
    r"(?:have|hold|be|own|possess)\b"
)
