"""The certificates, degrees, registers and licences that adverts ask for, by their usual names."""

from __future__ import annotations

import re
from typing import Final

from desktop_app.analysis.facts.spotting import Cues

#: Usual names with the forms in which adverts write them, in small letters.
QUALIFICATIONS: Final = (
    ("NCCQ", r"nccq\b|national (?:clinical )?coding (?:qualification|examination)"),
    ("ACC", r"acc(?= status| qualif| designat|\b[ ,;.)/\n]|$)(?![a-z])|accredited clinical coder|clinical "
            r"coding accreditation|accredited coder|accredited (?:clinical coder )?status"),
    ("Clinical Coding Standards Course", r"(?:standards|foundation) course"),
    ("Refresher", r"refresher"),
    ("Approved auditor", r"approved (?:clinical coding |experienced )*auditor|auditor programme"),
    ("Approved trainer", r"approved (?:clinical coding |experienced )*trainer|trainer programme"),
    ("CCS-P", r"ccs-p\b"),
    ("CCS", r"ccs\b(?!-p)"),
    ("CPC", r"cpc(?:-a)?\b"),
    ("COC", r"coc\b"), ("CIC", r"cic\b"), ("CRC", r"crc\b"), ("CPMA", r"cpma\b"), ("CCA", r"cca\b"),
    ("RHIT", r"rhit\b"), ("RHIA", r"rhia\b"), ("CCDS", r"ccds\b"), ("CDIP", r"cdip\b"), ("HIMAA", r"himaa\b"),
    ("DHA, DOH or MOH licence", r"(?:dha|doh|haad|moh|scfhs)(?: |/|-)(?:\w+ ){0,2}(?:licen[cs]\w+|"
                                r"eligib\w+|exam|registr\w+|certif\w+)|scfhs\)? classif\w+"),
    ("GCSEs", r"gcses?\b|gcse's|tgau\b"),
    ("A levels", r"a[- ]levels?\b(?! (?:[ivx]+\b|\d))"),
    ("NVQ or BTEC", r"(?:nvq|btec|svq)s?\b"),
    ("HNC or HND", r"hn[cd]\b"),
    ("Functional Skills", r"functional skills"),
    ("Level 2", r"level 2\b(?! (?:safeguard|(?:\w+ ){0,3}apprent))"),
    ("Leaving Certificate", r"leaving cert\w*"),
    ("High school diploma", r"high school(?: diploma)?|\bged\b"),
    ("Master's degree", r"master'?s(?: degree| level)?\b|\bmsc\b|postgraduate"),
    ("Degree", r"degree\b(?! of)|bachelor'?s|bachelor of|\bb\.?sc\b|\bb[as]/b[as]\b|\bbsc\b|\bgraduates?\b"),
    ("AMSPAR", r"amspar"),
    ("Highers", r"highers\b|higher (?:english|maths)"),
    ("AAPC or AHIMA", r"(?:aapc|ahima)(?:(?: or |/)(?:aapc|ahima))? (?:certif\w+|credential\w*|accredit\w+)"),
    ("PGCE", r"pgce\b|cert\.? ?ed\b"), ("BSN", r"bsn\b"),
    ("PRINCE2", r"prince ?2\b"),
    ("BLS", r"(?:bls|acls)\b"), ("CHAA", r"chaa\b"), ("ILM award", r"ilm (?:level )?\d"),
    ("RSA", r"rsa (?:level |stage )?[i\d]+\b"),
    ("Trainer's or auditor's certificate", r"(?:auditor|trainer)'?s? (?:or (?:auditor|trainer)'?s? )?"
    "(?:certificate|"
                                           r"approval)"),
    ("ECDL", r"ecdl|european computer driving"),
    ("IHRIM", r"ihrim"),
    ("Good education", r"good (?:(?:level|standard) of )?(?:general |basic )?education\b"),
    ("National 5s", r"(?:standard grades?|national 5)s?\b"),
    ("QQI award", r"(?:level \d )?qqi\b|level \d qqi"),
    ("Driving licence", r"(?:full |clean |uk |current )*(?:driving|driver'?s?) licen[cs]e"),
    ("Diploma", r"(?:clinical |postgraduate |advanced )*diploma\b(?! in medical)"),
    ("Pharmacy degree", r"m\.?pharm\b|b\.?pharm\b"),
    ("Independent prescriber", r"independent prescrib(?:er|ing)(?: qualification)?|"
                               r"v[13]00\b(?: prescrib\w+)?"),
    ("MRCP", r"mrcp\b|mrcgp\b"),
    ("Specialist register", r"specialist register"),
    ("City & Guilds", r"city (?:&|and) guilds"),
    ("18th Edition", r"1[78]th edition"),
    ("Apprenticeship", r"apprenticeship served|served (?:an |a )?(?:recognised )?apprenticeship|time[- "
        r"]served"),
    ("First aid", r"(?:paediatric )?first aid\b"),
    ("Level 3", r"(?:full (?:&|and) relevant )?level 3\b(?! (?:safeguard|(?:\w+ ){0,3}(?:apprent|"
    r"standard|trauma)))"),
    ("Auditor status", r"(?:clinical coding )?auditor status"),
    ("National qualification", r"national qualification"),
    ("COSC", r"cosc\b"), ("CMC", r"cmc\b|certified meddra coder"), ("RN or LPN", r"(?:rn|lpn)\b(?: or "
        r"(?:rn|lpn)\b)?"),
    ("Information governance training", r"(?:up[- ]to[- ]date )?information governance training"),
    ("Teaching award", r"(?:mentoring|teaching|mentorship|practice assessor)(?: or (?:mentoring|teaching|"
        r"mentorship|practice assessor))? (?:award|qualification)"),
    ("Medical terminology", r"medical terminology (?:course|certificate|qualification|diploma)|"
                            r"(?:certificate|diploma|qualification) in medical terminology"),
    ("Professional registration", r"(?:nmc|hcpc|gmc|gphc)\b[ -](?:regist\w+|pin|licen[cs]e)|registrant\b|"
    "registered "
                                  r"(?:nurse|midwife|pharmacist|health professional)|registration with "
                                  r"(?:the )?(?:general|nursing|health)|professional registration"),
)  # fmt: skip
#: All forms; the group ``q<number>`` tells which.
NAMES: Final = re.compile(
    "|".join(rf"(?P<q{number}>(?<![a-z0-9-])(?:{form}))" for number, (_, form) in enumerate(QUALIFICATIONS))
)
#: How their matches begin.
BEGINNINGS: Final = Cues(
    "nccq", "national clinical coding q", "acc ", "acc,", "acc.", "acc)", "acc;", "acc/", "acc\n",
    "accredited ", "clinical coding accreditation", "standards course", "foundation course", "refresher",
    "approved ", "auditor programme", "trainer programme", "ccs", "cpc", "coc", "cic", "crc", "cpma", "cca",
    "rhit", "rhia", "ccds", "cdip", "himaa", "dha", "doh", "haad", "moh", "scfhs", "gcse", "a level",
    "a-level", "nvq", "btec", "svq", "leaving cert", "high school", "ged", "master", "msc", "postgrad",
    "degree", "bachelor", "bsc", "graduate", "amspar", "ecdl", "european computer", "ihrim",
    "medical terminology", "certificate in medical", "diploma in medical", "qualification in medical",
    "good level", "good standard", "good general", "good basic", "good education", "standard grade",
    "national 5", "qqi", "level 3", "level 4", "level 5", "level 6", "full driv", "full &", "full and",
    "full uk", "full clean", "clean driv", "driving licen", "driver", "diploma", "clinical diploma",
    "mpharm", "m.pharm", "bpharm", "b.pharm", "independent presc", "mrc", "specialist reg", "city ", "18th",
    "17th", "apprenticeship", "served ", "time-served", "time served", "paediatric first", "first aid",
    "clinical coding auditor", "auditor status", "national qual", "cosc", "cmc", "certified meddra", "rn ",
    "rn,", "rn\n", "lpn", "information governance tr", "up to date info", "mentor", "teaching ", "hnc",
    "hnd", "tgau", "aapc", "ahima", "prince", "highers", "higher ", "bls", "acls", "chaa", "ilm", "rsa",
    "auditor", "trainer",
    "pgce", "cert ed", "cert. ed", "bsn", "v300", "v100", "practice assessor", "national coding ",
    "registrant", "functional skills", "level 2", "b.sc", "bs/ba", "ba/bs", "nmc",
    "hcpc", "gmc", "gphc",
    "registered ", "registration with", "professional reg",
)  # fmt: skip
#: These are words or other things in small letters: they count in capitals only.
SHOUTED: Final = frozenset(
    (
        "ACC",
        "RSA",
        "ILM award",
        "BLS",
        "CHAA",
        "CCS",
        "CPC",
        "COC",
        "CIC",
        "CRC",
        "CCA",
        "A levels",
        "CMC",
        "COSC",
        "RN or LPN",
    )
)
