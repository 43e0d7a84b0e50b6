"""Patterns for clauses that speak of training which nobody is offered, one per line."""

from __future__ import annotations

import re
from typing import Final

from desktop_app.analysis.facts.layout.spotting import at_words, one_of

#: What speaks of training that nobody is offered.
VETO: Final = at_words(
    one_of(
        "(?:up)?on qualification",
        r"(?:must|should)\b",
        "(?<!your )(?<!their )(?<!gain )(?<!further )experience (?:of|in|and|working|as|with|within)",
        "needs? to be taught",
        "prior experience",
        "do you have",
        "during training",
        "starting the",
        "may not",
        "school training",
        r"if you(?:'ve| have| hold| are)? (?:already )?(?:passed|got|hold|have(?! (?:no|not|never|"
        r"little)\b)|qualified|"
        r"accredited|done)\b",
        r"you(?:'ll| will|'d| would)? (?:also |then |help |help to )*train (?:new|our|the|other|others|staff|"
        r"up|colleagues|junior|trainees|people|your)\b",
        r"(?:carry(?! out)|bring|produce|upload)\b",
        r"(?:(?:asked|required|expected) to|and to complete)\b",
        r"induction (?:days?|sessions?) (?:is|are) (?:held|on)\b",
        "significant",
        "required to have",
        r"(?:will|to) have an? (?:\w+ )?(?:degree|qualification)",
        "training needs",
        r"(?:assist\w*|help\w*|participat\w*|engag\w*|involved) (?:\w+ )?(?:in|"
        "with) (?:the )?(?:training|teaching|educat)",
        r"support(?:ing)? with (?:[\w-]+ ){1,4}(?:training|teaching)",
        "ensur(?:e|es|ing) (?:that )?(?:all )?(?:staff|colleagues|everyone)",
        "compl(?:y|iance) with",
        r"once (?:established|in post|trained|you are)\b",
        "preferably",
        "behind you",
        "ideally",
        "(?<!we )(?:deliver|provid|design|develop|plan|organis|organiz|lead|writ|giv|run|support|assist|"
        "facilitat|"
        "coordinat|arrang|contribut|participat|offer)(?:e|es|s|ing|ning|ding|ating|ting)? (?:with |in |to |"
        r"and \w+ )?(?:the )?(?:[\w-]+ ){0,3}(?:training|workshops?|courses?|teaching|lectures) (?:to|for|"
        "of|programmes? for) (?!you|the (?:right|post|successful)|"
        "(?:all|support|develop|enable|help|ensure|meet|become|allow|equip|gain|extend|build) )",
        "actively(?! support)",
        "taking part",
        r"(?:take|play|have) (?:an? (?:\w+ )?)?(?:part|role) in",
        r"(?:attend|complete|undertake|maintain|keep up|comply)\w* (?:with )?(?:all|any|relevant|"
        r"appropriate|necessary|regular|required)\b",
        "keep (?:training|up)",
        "keeping",
        r"(?:on|after|when|once) (?:\w+ )?(?:training|complet\w+)",
        "completion",
        "trainees are (?:working|studying)",
        r"(?:finish|complet|pass)(?:es|ed|ing)? (?:your|the|this|all) [\w ]{0,12}training",
        "training (?:of|to|for) (?:others|colleagues|staff|junior|new|people|students|trainees|other|"
        "doctors)",
        r"(?:(?<!our )(?<!all )staff|student|junior) [\w ]{0,20}training",
        "the training(?=[ .;,)]*$)",
        "trained (?:staff|nurses|colleagues)",
        "(?:we|our) are a training",
        "training practice",
        "do not already",
        "national training number",
        "evidence of",
        "candidates must",
        "applicants must",
        "(?:essential|desirable|required|preferred|an advantage)(?=[ .;,)]*$)",
        "qualified to",
        "(?:former|our (?:previous|last)) ",
        "award by",
        "willing to(?! (?:train|teach))",
        "please",
        "if you(?:'re| are) looking",
        "glad to",
        "(?<!which )(?<!that )is accredited",
        "delivery of",
        "hav(?:e|ing) (?:completed|passed|attended)",
        "looking for",
        "your own",
        r"(?:educat|train|teach|support|advi[cs]|program|inform)\w* (?:(?:and|or) \w+ )?(?:to|for|of|"
        r"with) (?:[\w-]+ ){0,3}"
        "patients?",
        r"patients?'? (?:[\w-]+ ){0,2}(?:education|training|programme|group|information)",
        "service[- ]users",
        "parents?",
        "students? from",
        "assistance programme",
        "employee assistance",
        "health toolkit",
        "wellbeing",
        "fitness",
        r"(?:cv|application|apply(?! for (?:the|an?|our) [\w ]{0,30}(?:course|programme|training))|"
        r"interview|advert)\b",
        r"responsib(?:le|ility|ilities) (?:for|include)",
        "sponsorship for this",
        r"deputis\w+",
        r"deputiz\w+",
        r"trainees? \w* ?through",
    )
)
#: Training that everybody must have; it is offered only where the words say that it is given.
ROUTINE: Final = re.compile(r"\b(?:mandatory|statutory)\b")
