"""Patterns that show whether a sum in running text is pay, something else, or another person's pay."""

from __future__ import annotations

import re
from typing import Final

#: Before a sum: it is pay.
PAY_WORD: Final = re.compile(
    r"salar|\bpay\b|\bpays\b|\bpaid\b|\brate\b|remuneration|package|\bearn|wage|cyflog|\bband\b|afc|"
    r"\bctc\b|stipend"
)
_LEAD: Final = r"(?:up to|from|circa|approx\w*\.?|around|starting at) "
BEFORE_SUM: Final = re.compile(_LEAD)
#: From the start of a line, sentence or cell to the sum.
OPENING: Final = re.compile(rf"(?:^|[\n|.] ?| - )(?:{_LEAD})?$")
#: After a sum in a line of the post's terms.
TERMS_BEHIND: Final = re.compile(
    r"[ ,|(-]{1,3}(?:perm|fixed[ -]term|contract\b|(?:full|part)[ -]?time|hybrid|remote|home[ -]|"
    r"depend|doe\b|negotiable|basic\b|"
    r"plus (?:bonus|benefits|car)|\+ (?:bonus|benefits|car))"
)
#: Before a sum: budgets, bonuses, fees and the like.
NOT_PAY: Final = re.compile(
    r"budget|deduct|packag(?:e|ing) up|allowance|relocat|bonus|premi|\bfees?\b|\bcosts?\b|worth|turnover|"
    r"income of|supplement|\bsave|discount|voucher|prize|grant|invest|contribut|fine of|welcome|retention|"
    r"instalment|value|invoices?|\bfund|deposit|refund|charge|bursary|reward|refer |stipend of|incentive|"
    r"\bplus\b|\+ ?$|was |price|savings?|liability|indemnity|cover of|a total of|excess|expenses|help|"
    r"up to £?\d,\d{3} (?:for|towards)|\bote\b|\bon[- ]target"
)
#: The same after a sum.
NOT_PAY_AFTER: Final = re.compile(
    r" ?(?:m\b|bn\b|million|billion)|(?:(?!plus|with|and )[^+,;.•|·\n]){0,14}?(?:deduct|costs?\b|bonus|"
    r"allowance|relocation|budget|premium|voucher|welcome|worth|sign[- ]on|contribution|\bfees?\b|supplement|"
    r"incentive|instalment|discount|\bfor (?:your|courses|training|home|equipment)|towards|a head\b|\brrp\b|"
    r"payment|of public|of income|turnover|prize|in vouchers)"
)
#: Pay that comes only later: after training, an examination, probation.
LATER: Final = re.compile(
    r"[^.;\n£]{0,24}? (?:once|when|after|on (?:passing|qualif|complet|gaining)|upon|following|"
    r"with (?:an? |the )?(?:nvq|nccq|level))\b"
)
#: Somebody else's pay: that of colleagues, of other posts, of employers in general.
OTHERS: Final = re.compile(
    r"\b(?:our (?:\w+ ){0,3}\w+(?:s|team)|\w+s (?:who|that)|juniors|seniors|assistants|associates|colleagues|"
    r"dispensers|reception(?:ists)?|trainees|managers|supervisors|clerks|teams?|they|others|another \w+|"
    r"older adverts?|coordinators?)(?:,? (?:who|which|that|\w+ly))? (?:\w+ )?(?:gets?|earns?|pays?|"
    r"joins? (?:on|at)|starts? (?:on|at)|are paid|is paid|receives?|begins? (?:on|at)|offered|"
    r"hires? \w+) (?:at |on |from |up to |about )*$|\bhires? (?:its|their) own [\w ]{3,20} (?:at|on|for) $|"
    r"\b(?:report(?:s|ing)?|accountable|responsible|answer(?:s|able|ing)?|managed|supervised)(?: \w+ly)? "
    r"(?:to|by)\b[^.;\n()]{3,70}\([^.;\n()]{0,24}$"
)
#: A line near the start with only annual pay, without a currency.
BARE_LINE: Final = re.compile(
    r"^\d{1,3},\d{3}(?:\.\d\d)? ?(?:-|to) ?\d{1,3},\d{3}(?:\.\d\d)?"
    r"(?: ?(?:per annum|p\.?a\.?|a year|pro rata))*$",
    re.MULTILINE,
)
#: Between a sum and what it grows to.
RISING: Final = re.compile(
    r"(?: \(?(?:fte|wte|pro rata|per annum|p\.?a\.?)\)?)?,? (?:rising|increasing|going up) to (?=£)|"
    r" ?\n ?(?:-|to) (?=£)"
)
#: Ways of being paid, each of which has a sum of its own.
WAYS: Final = re.compile(r"\b(?:umbrella|paye)\b")
#: Before a sum: earnings that hold bonuses.
ON_TARGET: Final = re.compile(r"\b(?:ote|on[- ]target(?: earnings)?)\b[^\d;.]*$")
