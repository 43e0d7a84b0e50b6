"""The certificates, degrees, registers and licences that adverts ask for, by their usual names."""

from __future__ import annotations

import re
from typing import Final

from desktop_app.analysis.facts.demands.registrations import REGISTERS, REGISTRATION
from desktop_app.analysis.facts.layout.spotting import Cues, one_of

#: Usual names with the forms that adverts use, in lower case.
QUALIFICATIONS: Final = (
    ("NCCQ", one_of(
        r"nccq\b",
        "national (?:clinical )?coding (?:qualification|examination)",
    )),
    ("ACC", one_of(
        r"acc(?= status| qualif| designat|\b[ ,;:.)/\n]|$)(?![a-z])",
        "accredited clinical coder",
        "clinical coding accreditation",
        "accredited coder",
        "accredited (?:clinical coder )?status",
    )),
    ("Clinical Coding Standards Course", "(?:standards|foundation) course"),
    ("Refresher",
        r"refresher(?! (?:training|modules?|courses?)\b[^.;\n]{0,40}\b(?:follows?|before going|given|"
        r"provided|every)\b)"
    ),
    ("Approved auditor", one_of(
        "approved (?:clinical coding |experienced )*auditor",
        "auditor programme",
    )),
    ("Approved trainer", one_of(
        "approved (?:clinical coding |experienced )*trainer",
        "trainer programme",
    )),
    ("CCS-P", r"ccs-p\b"),
    ("CCS", r"ccs\b(?!-p)"),
    ("CPC", r"cpc(?:-a)?\b"),
    ("COC", r"coc\b"),
    ("CIC", r"cic\b"),
    ("CRC", r"crc\b"),
    ("CPMA", r"cpma\b"),
    ("CCA", r"cca\b"),
    ("RHIT", r"rhit\b"),
    ("RHIA", r"rhia\b"),
    ("CCDS", r"ccds\b"),
    ("CDIP", r"cdip\b"),
    ("HIMAA", r"himaa\b"),
    ("DHA, DOH or MOH licence", one_of(
        r"(?:dha|doh|haad|moh|scfhs)(?: |/|-)(?:\w+ ){0,2}(?:licen[cs]\w+|eligib\w+|exam|registr\w+|"
        r"certif\w+)",
        r"scfhs\)? classif\w+",
    )),
    ("GCSEs", r"gcses?\b|gcse's|tgau\b"),
    ("A levels", r"a[- ]levels?\b(?! (?:[ivx]+\b|\d))"),
    ("NVQ or BTEC", r"(?:nvq|btec|svq|tvq|qcf)(?:s|\d)?\b"),
    ("HNC or HND", r"hn[cd]\b"),
    ("Functional Skills", "functional skills"),
    ("Level 2", r"level 2\b(?! (?:safeguard|(?:\w+ ){0,3}apprent))"),
    ("Leaving Certificate", r"leaving cert\w*"),
    ("High school diploma", r"high school(?: diploma)?|\bged\b"),
    ("Master's degree", one_of(
        r"master'?s(?: degree| level)?\b",
        r"\bmsc\b(?! modules?)",
        "post[ -]?graduate(?! (?:(?:clinical|medical|professional) )?(?:development|experience|deans?|"
        "teaching|"
        r"education|students?|trainees?|doctors?|centre)\b)",
    )),
    ("Degree", one_of(
        r"degree\b(?! of)",
        r"bachelor(?:'?s\b| (?:of|in|degree)\b)",
        r"\bb\.?sc\b",
        r"\bb[as]/b[as]\b",
        r"\bbsc\b",
        r"(?<!recent )(?<!new )(?<!post )(?<!post- )(?<!under )\bgraduates?\b(?! (?:mental|trainee|"
        "scheme|programme|nurses? programme|"
        "entry))",
    )),
    ("AMSPAR", "amspar"),
    ("Highers", one_of(
        r"(?:advanced )?highers\b",
        r"(?:advanced )?higher (?:in (?:an? )?)?(?:english|maths|mathematics|biology|human biology|"
        r"chemistry)\b",
    )),
    ("ODS-C", r"ods-c\b|ctr\b"),
    ("Care Certificate", r"care certificate\b"),
    ("Medical degree", r"m\.?b\.?,? ?(?:ch\.? ?b|b\.?s)\b"),
    ("Nursing registration", r"(?:rgn|rmn|rnld|rnmh|rscn|rnc|rnlds?)\b(?:/(?:rgn|rmn|rnld|rnmh|rn)\b)*"),
    ("English and maths",
        "(?:functional |basic )?(?:english|maths|mathematics|literacy|numeracy)(?: (?:and|&|/|"
        r"or) (?:english|maths|mathematics|literacy|numeracy))? (?:to|at) (?:level \d|gcse|"
        r"grade(?: [a-e\d](?:/[a-e\d])?\b)?(?: (?:or|and) above)?|national)"
    ),
    ("AAPC or AHIMA",
        r"(?:aapc|ahima)(?:(?: or |/)(?:aapc|ahima))? (?:certif\w+|credential\w*|accredit\w+)|"
        r"(?:accreditation|certification|certified|credentials?) (?:with|from|by|through) (?:the )?(?:aapc|"
        r"ahima)(?: or (?:aapc|ahima))?"
    ),
    ("PGCE", r"pgce\b|cert\.? ?ed\b"),
    ("BSN", r"bsn\b"),
    ("AAT", r"aat(?: l(?:evel )?\d)?\b"),
    ("PRINCE2", r"prince ?2\b"),
    ("BLS", r"(?:bls|acls|als|ils|epals|epls|pils|apls|atls|nls)\b"),
    ("Life support",
        "(?:advanced|immediate|intermediate|basic|newborn|neonatal) (?:paediatric |trauma |"
        "neonatal )?life support"
    ),
    ("CHAA", r"chaa\b"),
    ("ILM award", r"ilm (?:level )?\d"),
    ("Word processing",
        r"(?:rsa|ocr) (?:or (?:rsa|ocr) )?(?:[\w-]+ ){0,3}(?:word processing|text processing|typing)"
    ),
    ("RSA", r"rsa (?:level |stage )?[i\d]+\b"),
    ("Trainer's or auditor's certificate",
        "(?:auditor|trainer)'?s? (?:or (?:auditor|trainer)'?s? )?(?:certificate|approval)"
    ),
    ("ECDL", "ecdl|european computer driving"),
    ("IHRIM", "ihrim"),
    ("Good education", r"good (?:general )?(?:(?:level|standard) of )?(?:general |basic )?education\b"),
    ("National 5s", r"(?:standard grades?|national 5)s?\b"),
    ("QQI award", r"(?:level \d )?qqi\b|level \d qqi"),
    ("Driving licence",
        "(?:full |clean |uk |current )*(?:driving|driver'?s?) licen[cs]e|"
        "full (?:uk )?licen[cs]e"
    ),
    ("Diploma", r"(?:clinical |postgraduate |advanced )*diploma\b(?! in medical)"),
    ("Pharmacy degree", r"m\.?pharm\b|b\.?pharm\b"),
    ("Independent prescriber", one_of(
        "independent prescrib(?:er|ing)(?: qualification)?",
        r"v[13]00\b(?: prescrib\w+)?",
    )),
    ("MRCP", r"mrcp\b|mrcgp\b"),
    ("Royal college examination", r"(?:mrc|frc)(?:s|og|psych|pch|path|r|a|em|ophth|s?\([a-z &]{2,12}\))\b"
        r"(?! (?:\w+ ){0,2}(?:osces?|exams?|examinations?|courses?|teaching))"
    ),
    ("Specialist register", "specialist register"),
    ("CCT", one_of(
        r"(?:cct|ccst|cesr|cegpr)\b(?:(?: ?/ ?| or )(?:cct|ccst|cesr|cegpr)\b){0,2}"
        "(?! (?:process|rotation|programme|route|application|portfolio|pathway|support))",
        "certificate of (?:completion of (?:specialist )?training|eligibility for specialist registration)",
    )),
    ("Doctorate", one_of(
        r"doctorate\b",
        "doctoral (?:degree|level|qualification)",
        r"ph\.?d\b(?! students?)",
        r"d\.?clin\.?psych?\w*",
    )),
    ("English test", r"ielts\b|oet\b"),
    ("ENB course", r"enb\b(?: ?\d{2,4}\b)?"),
    ("City & Guilds", "city (?:&|and) guilds"),
    ("18th Edition", "1[78]th edition"),
    ("Apprenticeship", one_of(
        "apprenticeship served",
        "served (?:an |a )?(?:recognised )?apprenticeship",
        "time[- ]served",
    )),
    ("First aid", r"(?:paediatric )?first aid\b"),
    ("Level 3",
        r"(?:full (?:&|and) relevant )?level 3\b(?! (?:safeguard|competenc|(?:\w+ ){0,3}(?:apprent|standard|"
        "trauma)))"
    ),
    ("Auditor status",
        "(?:clinical coding )?(?:auditor|trainer) (?:(?:or|and|/) (?:auditor|trainer) )?status"
    ),
    ("National qualification", "national qualification"),
    ("COSC", r"cosc\b"),
    ("CMC", r"cmc\b|certified meddra coder"),
    ("RN or LPN", r"(?<!\d )(?<!one )(?:rn|lpn)\b(?: or (?:rn|lpn)\b)?(?! to patient)"),
    ("Information governance training", "(?:up[- ]to[- ]date )?information governance training"),
    ("Teaching award",
        "(?:mentoring|teaching|mentorship|practice assessor)(?: or (?:mentoring|teaching|mentorship|"
        "practice assessor))? (?:award|qualification)"
    ),
    ("Medical terminology", one_of(
        "medical terminology (?:course|certificate|qualification|diploma)",
        "(?:certificate|diploma|qualification) in medical terminology",
    )),
    ("Professional registration", REGISTRATION),
)  # fmt: skip
#: All forms; the group ``q<number>`` says which one matched.
NAMES: Final = re.compile(
    "|".join(rf"(?P<q{number}>(?<![a-z0-9-])(?:{form}))" for number, (_, form) in enumerate(QUALIFICATIONS))
)
#: How their matches begin.
BEGINNINGS: Final = Cues(
    "accreditation with", "accreditation from", "certification from", "certification with", "certified by",
    "certified with", "credential", "nccq", "national clinical coding q", "acc ", "acc,", "acc.", "acc)",
    "acc;", "acc:", "acc/", "acc\n",
    "accredited ", "clinical coding accreditation", "standards course", "foundation course", "refresher",
    "approved ", "auditor programme", "trainer programme", "ccs", "cpc", "coc", "cic", "crc", "cpma", "cca",
    "rhit", "rhia", "ccds", "cdip", "himaa", "dha", "doh", "haad", "moh", "scfhs", "gcse", "a level",
    "a-level", "nvq", "btec", "svq", "leaving cert", "high school", "ged", "master", "msc", "postgrad",
    "post grad", "post-grad",
    "degree", "bachelor", "bsc", "graduate", "amspar", "ecdl", "european computer", "ihrim",
    "medical terminology", "certificate in medical", "diploma in medical", "qualification in medical",
    "good level", "good standard", "good general", "good basic", "good education", "standard grade",
    "national 5", "qqi", "level 3", "level 4", "level 5", "level 6", "full driv", "full &", "full and",
    "full uk", "full licen", "full clean", "clean driv", "driving licen", "driver", "diploma",
    "clinical diploma",
    "mpharm", "m.pharm", "bpharm", "b.pharm", "independent presc", "mrc", "specialist reg", "city ", "18th",
    "17th", "apprenticeship", "served ", "time-served", "time served", "paediatric first", "first aid",
    "clinical coding auditor", "auditor status", "national qual", "cosc", "cmc", "certified meddra", "rn ",
    "rn,", "rn\n", "lpn", "information governance tr", "up to date info", "mentor", "teaching ", "hnc",
    "hnd", "tgau", "aapc", "ahima", "aat", "prince", "highers", "higher ",
    "advanced higher", "ods-c", "ctr",
    "care certificate", "mb bs", "mb, bs", "mb chb", "mb, chb", "mb ch", "m.b", "mbchb", "mbbs", "rgn",
    "rmn", "rnld", "rnmh", "rscn", "english",
    "maths", "mathematics", "literacy", "numeracy", "basic english", "basic maths", "basic literacy",
    "basic numeracy", "functional english", "bls", "acls", "als ", "als/", "als,", "ils ", "ils/", "ils,",
    "epals",
    "epls", "pils", "apls", "atls", "nls", "advanced life", "immediate life", "intermediate life",
    "basic life",
    "newborn life", "neonatal life", "advanced paed", "advanced trauma", "frc", "cct", "ccst", "cesr",
    "cegpr",
    "certificate of comp", "certificate of elig", "doctorate", "doctoral", "phd", "ph.d", "dclin", "d.clin",
    "ielts", "oet", "enb", "tvq", "qcf", "rnc", "chaa", "ilm", "rsa", "ocr ", "auditor",
    "trainer", "pgce", "cert ed", "cert. ed", "bsn", "v300", "v100", "practice assessor",
    "national coding ", "functional skills", "level 2", "b.sc", "bs/ba", "ba/bs", *REGISTERS,
)  # fmt: skip
#: Ordinary words when in lower case: they count only in capitals.
SHOUTED: Final = frozenset((
    "ACC", "RSA", "ILM award", "BLS", "CHAA", "CCS", "CPC", "COC", "CIC", "CRC", "CCA", "A levels", "CMC",
    "COSC", "RN or LPN", "ODS-C", "Nursing registration", "AAT", "CCT", "ENB course",
))  # fmt: skip
#: Names of kinds of which somebody has several: one may be needed and another be welcome.
SEVERAL: Final = frozenset((
    "gcses", "a levels", "nvq or btec", "degree", "diploma", "master's degree", "english and maths",
    "level 2",
    "level 3",
))  # fmt: skip
