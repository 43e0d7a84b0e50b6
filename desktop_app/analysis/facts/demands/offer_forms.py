"""Patterns for clauses that offer training, one per line."""

from __future__ import annotations

import re
from typing import Final

from desktop_app.analysis.facts.layout.spotting import at_words, one_of

#: Something to learn by.
NAMED: Final = (
    r"(?:(?<!of )(?<!in the )(?<!throughout the )(?<!during the )courses?\b(?! of)|"
    r"(?<!post )(?<!degree )qualifications?\b(?! (?:and|or|level|\()| specified)|"
    "(?<!dbs )(?<!police )(?<!training )(?<!death )(?<!birth )(?<!medical )(?<!sickness "
    r")certificat(?:e|es|ion)\b(?! (?:of|to the|dues|fees))|diploma\b(?! centre)|nccq\b|amspar\b|"
    r"apprenticeships?\b|workshops?\b|(?<!hospital )modules?\b(?!\))|tutorials?\b|lessons\b|coaching (?:for|"
    r"in|from|by|towards)\b|boot ?camps?\b|academy\b(?! (?:is|are))|coding school\b|classroom\b|"
    r"cross[- ]training\b|teaching (?:by|from) |(?:onboarding|orientation) class(?:es)?\b|"
    r"(?:[\w-]+[- ](?:day|days|week|weeks|month|months) )(?:[\w-]+ ){0,2}(?:introduction|programme|program|"
    r"course|conversion)\b|(?:range|variety|choice|number) of (?:\w+ )?courses\b|"
    r"(?:exam(?:ination)?|revision) days?\b|day[- ]release\b|bursar(?:y|ies) for\b|"
    r"induction of (?:[\w-]+ ){1,2}(?:days|weeks|months)\b|grounding in\b|level \d (?:in|award|diploma) |"
    r"webinars?\b|(?:[\w-]+[- ](?:day|days|week|weeks|hour|hours)|paid) (?:of )?(?:paid )?(?:induction|"
    r"orientation)\b|orientation (?:to|in|programme|program)\b|(?:revision|evening|weekly|maths|english|"
    r"exam|refresher|coding) class(?:es)?\b|(?:annual|yearly|regular|monthly|clinical|skills|"
    r"immunisation) updates?\b(?! service)|(?:cannulation|phlebotomy|venepuncture|skills|practice|update|"
    r"simulation) days?\b|(?:skills|coaching|exam|technique|tuition|revision) sessions?\b|"
    r"in-house sessions\b|(?<=on the )[\w ]{3,40} accreditation\b|accreditation (?:course|programme|"
    r"with)\b|(?:education|study|teaching|training|induction) (?:days?|sessions?|weeks?|evenings?|"
    r"pathway)\b(?! leave)|e-learning\b|tuition\b(?! (?:fees?|reimburs))|preceptorship\b|precepting\b|"
    r"refreshers?\b(?! (?:dues|fees?))|(?:credential|exam|certification) prep\w*|msc\b|ilm\b|"
    r"training (?:from|by|in|on|for) \w|training (?:places?|packages?)\b|(?:professional|further|"
    r"part[- ]time) study\b|"
    "programme of (?:education|training|induction|learning)|(?:training|trainee|learning|induction|"
    "onboarding|residency|development|preceptor(?:ship)?|leadership|"
    "auditor|"
    "trainer|tutorial|education(?:al)?|foundation|competency|mentorship|dialysis|graduate|qualification|"
    "tutored|"
    r"analysis|coding|national) (?:programme|program|pathway|block)s?\b|level \d [\w ]{3,40} (?:standard|"
    r"programme|pathway)\b)"
)
LEARNT: Final = (
    f"(?:{NAMED}|training(?! (?:website|department|body|laboratory|facilities|needs|budget|records?|"
    "logs?|post|plan|practice|provider|materials?|"
    r"standards|number|hub|lead|the|grade|hospital|centre|schedule|facilit\w+|doctors|"
    r"(?:and|&) (?:days|(?:\w+ )?supervision of|development of (?!our|all))|is (?:mandatory|required)))\b)"
)
NAMED_FORM: Final = at_words(NAMED)
LEARNT_FORM: Final = at_words(LEARNT)
ANYONE: Final = (
    r"(?:the right|new (?:starters|people|coders|staff|colleagues)|somebody|someone|anyone|whoever|those)\b"
)
#: Who teaches whom.
TAUGHT: Final = at_words(
    one_of(
        r"(?:train|teach|coach|tutor)(?:es|s)? you\b",
        r"show you (?:the ropes|how)\b",
        r"be shown how\b",
        r"(?:sit|work|learn) at the elbow of\b",
        r"(?:put|see|get)(?:s|ting|ing)? (?:you|them|people|trainees) through (?:to )?(?:it|the|an?|our|"
        r"your|accredit\w+|"
        r"nccq|qualif\w+)\b",
        r"(?:weeks|months|days|fortnight) [\w ]{0,40}\blearning\b",
        r"(?:we(?:'re| are| would be) (?:\w+ )?(?:happy|willing|able|pleased|prepared) to|we can|"
        r"(?<!you )(?<!are )(?<!'re )(?<!be )happy to) train\b(?=[.,;]|$)",
        rf"(?<!you )(?<!are )(?<!be )happy to train {ANYONE}",
        r"(?:all|everything) (?:is )?taught\b|taught here\b",
        r"(?:a|one|two) days? (?:a|per|each|every) (?:week|fortnight|month) at (?:the |an? |our "
        r")?(?:local )?(?:college|univers)",
        "(?:take|walk|guide|lead|bring|see) you (?:all the way |step by step )?through (?!the (?:process|"
        "interview|application|door))",
        r"you(?:'ll| will| would) learn (?:[\w,-]+ ){1,6}from (?:our|the|an?|your)\b",
        r"(?:\w+|\d+) (?:hours?|days?|weeks?|months?|mornings|afternoons)'? (?:a (?:day|week|"
        r"month) )?(?:of (?:shadowing|teaching|tuition|coaching)\b|(?:is |are |will be )?(?:sat |sitting |"
        r"spent )?(?:next to me|(?:with|beside|alongside|next to|at the side of) (?:an?|our|the|"
        r"your) (?:[\w-]+ ){0,3}(?:coders?|summarisers?|mentor|preceptor|trainer|supervisor|lead|manager|"
        r"tutor|coach|auditor|practitioner|nurse|pharmacist|expert)\b))",
        r"(?:colleague|coder|summariser|trainer|mentor|lead|supervisor)s? (?:who )?(?:will )?sits? (?:with|"
        r"beside|next to|alongside) you\b",
        r"you(?:'ll| will|'d| would) train (?:with|beside|for|at|under|alongside) ",
        r"learn (?:the (?:job|work|ropes|trade)|to code|it) from\b",
        r"be shown (?:everything|what to do|the ropes|it all)\b",
        r"(?:the|our) (?:[\w-]+ ){1,3}(?:will|can|'ll) teach (?:you|theirs|its|it|the rest|what)\b",
        r"[\w-]+[ -](?:day|week|month)s? (?:placement|secondment) (?:at|with) (?:an?|our|the)\b",
        r"send you (?:on|to) (?:the|an?|our) (?:[\w-]+ ){1,4}(?:days?|courses?|workshops?|training)\b",
        "an? (?:week|fortnight|month) (?:beside|alongside|with) (?=[a-z]+ (?:before|to|first|learning|so))",
        "(?:we|she|he|they|who|will|can|would|'ll) (?:(?:will|can|also|then) )?(?:train|teach|coach|"
        f"tutor) {ANYONE}",
        "you(?:'ll|'d)? (?:(?:will|would|then|also|first|soon) ){0,2}(?:learn (?:it|how (?:to|it|we|"
        r"coders)|everything|on the job|alongside|by doing|from (?:our|the|an?) [\w ]{0,20}(?:coders?|"
        r"trainer|team))|be (?:\w+ )?(?:taught|coached|tutored))\b",
        "be taught (?!to)",
        r"(?:(?:are|is|get|gets) |(?<=and )|(?<=or ))taught (?!by\b|to\b|in\b|at\b|and\b|or\b|on\b|"
        r"the importance)[\w-]+",
        r"be (?:\w+ )?trained (?:on|in|by|up|to|further|as|for|at)\b",
        "(?:opportunity|opportunities|chance|support|supported|helped|encouraged) to (?:(?:train|"
        "qualify) (?:as|to|in) |"
        r"become (?:an? )?(?:fully )?(?:qualified|accredited|certified)\b)",
        "(?:the rest|everything else|it all|all of it|what you don't know),? we(?:'ll| will| can) (?:teach|"
        r"show)\b",
        r"shadow (?!doctors|clinicians)[\w' ]{2,60}\b(?:weeks?|months?|until|at first)",
        r"(?:are|will be|get|gets) (?:fully )?(?:taught|trained|coached) (?:by|from|here|up)\b",
        "learn(?:ing)? on the job",
        "sit (?:beside|with|alongside) (?!patients|doctors|clinicians|the trainee|trainees|"
        r"new )[\w' ]{2,40}\b(?:(?<!each )(?<!every )(?<!a )(?<!per )(?:weeks?|months?)|learn|teach|shown)",
    )
)
#: Nothing but the name of what is given, without a verb (``Regular coaching from the audit lead``).
ALONE: Final = re.compile(
    "(?:(?:full|regular|weekly|monthly|in-house|structured|ongoing|refresher|initial|thorough|tailored|"
    "bespoke|external|internal|comprehensive|excellent|one-to-one|free|paid|funded|dedicated|extensive|"
    "specialist|professional|induction|role-specific|hands-on) )+(?:(?:and|"
    r",) )?(?:[\w-]+ ){0,4}(?:training|coaching|tuition|teaching|induction)\b(?! (?:is|are|needs?|must|"
    r"will|required|record|lead|manager|officer|experience|essential|desirable|certificate)\b)"
)
#: That something is given, and by whom it is paid.
PAID: Final = at_words(
    one_of(
        "(?:paid|funded|free|sponsored|subsidised|company[- ]paid|employer[- ]paid|"
        r"in[- ]house)\b(?! (?:leave|parking|holiday|by the|in arrears|on|weekly|monthly|time off))",
        r"paid (?:for\b|by (?:us|them|the|our)\b)",
        r"(?:released?|protected) time\b",
        "meets? (?:the |all |any )?(?:full )?(?:costs?|fees?)",
        r"(?:is|are) on us\b",
        r"at (?:no|our|the \w+'s|the) (?:\w+ )?(?:cost|charge|expense)",
        "no charge",
        "with full pay",
        "on full pay",
        r"costs? (?:of|is|are) (?:\w+ ){0,6}(?:met|paid|covered)",
        "(?:fees|costs?) (?:met|covered|paid)",
        "sponsorship (?:of|for)",
        r"which (?:we|the \w+) (?:pays?|funds?)",
    )
)
GIVEN: Final = at_words(
    one_of(
        "comes? with",
        "(?:is|are|will be|can be) (?:also )?(?:given|provided|offered|available|delivered|included|"
        r"arranged|funded|paid|held|taught|run)\b",
        "(?:given|provided|offered|funded|included|met)(?=[ .;,)]|$)",
        r"(?:a |your )?(?:paid |funded |sponsored )?places? on\b",
        r"(?:is|are) yours\b",
        r"(?:there (?:is|will be|are)|expect) (?:[\w-]+ ){0,3}(?:training|grounding|bursar|coaching|"
        "teaching|tuition|course|induction)",
        "support is (?:on hand|there|available)",
        r"covers\b",
        r"follows?(?=[ .]*$)",
        r"(?:takes? place|consists? of)\b",
        r"comes? round\b",
        r"every (?:\w+ )?years?\b",
        r"part of the (?:job|deal|post|role)\b",
        "what we(?:'re| are) here for",
        "free of charge",
        rf"access to (?=[\w' -]{{0,40}}(?:{NAMED}|training\b))",
        r"\b(?:we|trust|board|hospital|practice|organisation|company|department|unit|ward|"
        "service) (?:also )?ha(?:ve|s) (?:our own |"
        rf"its own |an? )(?=[\w' ,-]{{0,50}}{NAMED})",
        r"(?:range|variety|wealth|host|array|selection|programme) of (?=[\w' -]{0,40}(?:courses|training)\b)",
        "provid(?:e|ing) you with",
        "they will (?:also )?(?:be (?:given|offered|supported)|receive)",
        r"available (?:to|for) (?:you|the|all|our|staff|every\w+)\b",
        r"provides? (?:[\w-]+ ){1,4}with an?\b",
        r"(?<=us )offering|(?<=are )offering|(?<=by )offering",
        r"(?:this|it|which|these|that) (?:will |also |can )?includes?\b",
        r"be (?:undertaken|completed)\b",
        "support you (?:fully )?(?:through|with|in|to)",
        r"(?:attached|linked) to an? (?:\w+ )?apprenticeship",
        "(?:opportunit(?:y|ies)|chance|time(?: and money)?|money|support(?:ed)?|funding|"
        r"sponsorship) (?:is given |available |for (?:\w+ ){1,4}?)?(?:to (?:study|train|take|gain|"
        r"complete|attend|undertake|achieve|become|obtain|learn|sit|qualify|do|work (?:through|towards)|"
        r"access|participate|develop|progress|further|enhance|teach|apply)|through|towards?|with)\b",
        r"(?:first|initial|opening|next) (?:\w+ ){0,2}(?:weeks?|months?|block) [\w ,]{0,25}(?:spent|"
        "classroom)",
        r"(?:first|initial|opening|next) (?:\w+ ){0,2}(?:weeks?|months?|block) (?:you'll|you will) be in",
    )
)
#: Who does it: the employer, those who come, the reader.
EMPLOYER: Final = at_words(
    one_of(
        r"(?:we|the (?:\w+ )?(?:trust|practice|company|hospital|pcn|board|federation|authority|team|"
        "department|"
        "network|service|organisation|hospice|charity|college|group))(?:'ll|'d)? (?:(?:will|can|would|also|"
        "then|happily|actively|regularly|always|continue to) ){0,2}(?:run|"
        "provide|offer|give|fund|pay|sponsor|support|put|send|enrol|cover|arrange|enter|"
        r"subsidise)s?\b",
        r"we(?:'ll| will| can| would)? (?:also )?(?:train|teach|coach) (?:you|it|the rest)\b",
        r"(?<=[a-z] )(?:gives|runs|puts on|provides) (?:an?|the|its|our) (?=[\w -]{0,30}(?:course|training|"
        "workshop|refresher))",
        r"we(?:'ll| will| can| would)? (?:get|see|bring|start|help|take|have) you (?:\w+ )?(?:started|"
        r"through|up|on|onto|to|with)\b",
    )
)
COMERS: Final = at_words(
    one_of(
        r"(?:trainees|new (?:\w+ )?(?:starters|coders|staff|people|recruits|appointees|hires|assistants|"
        "officers|summarisers|clerks|nurses|joiners|employees|colleagues|team members)|"
        "(?:unqualified )?appointees?|unqualified appointees|newcomers|everyone new|"
        r"(?:every|each) (?:new )?(?:\w+ )?(?:starter|coder|trainee|newcomer)|successful (?:candidates|"
        r"applicants)|"
        "selected candidates|the (?:successful (?:candidate|applicant|person)|appointee|trainee|"
        "apprentice)|(?:those|people|candidates|applicants) who (?:are not|have not|are new|do not yet|"
        r"aren't)[\w ,]{0,40})(?: will|'ll)? (?:be (?:put|sent|enrolled|entered|supported|funded|sponsored|"
        "given|offered)|attend|complete|follow|undertake|join|receive|get|go|goes|study|take|spend|start|"
        "shadow|"
        r"learn|begin|have|has|are|(?:attend|complete|follow|join|receive|get|take|spend|start|learn|"
        r"begin)s)\b",
        "all (?:(?:of|our|the|new) )*(?:staff|starters|employees|colleagues|nurses|midwives|doctors|"
        "team members) (?:will )?"
        "(?:receive|get|are given|be given|be offered|are offered|are supported|be supported)",
        "all (?:(?:of|our) )*new (?:starters|staff|employees|colleagues|"
        "nurses) (?:will )?(?:[a-z]+ ){0,8}?(?:undertake|attend|"
        "complete|join)",
        "apprenticeship leads to",
    )
)
READER: Final = at_words(
    "(?:you|the post ?holder)(?:'ll|'d)? (?:(?:will|would|also|then|first) ){0,2}(?:be (?:put|sent|"
    "enrolled|entered|supported|funded|sponsored|given|offered)|attend|complete|follow|undertake|join|"
    r"receive|get|study|take|spend|start|begin|enjoy|have|come to|work through|enrol+)\b"
)
#: Of the reader, where demands stand too.
SURELY: Final = at_words(
    one_of(
        "you(?:'ll| will| would) (?:(?:also|then|first) )?(?:be (?:put|sent|enrolled|entered|supported|"
        "funded|sponsored|given|offered|taught|trained|shown how)|attend|join|receive|come to|sit with|"
        r"spend)\b",
        r"(?:is|are|will be) (?:given|provided|offered|funded|paid for|run|attended)\b",
        r"in work(?:ing)? time\b",
        r"released? time\b",
        "(?:full |free |paid )?in-house training (?:on|in|for)",
    )
)
