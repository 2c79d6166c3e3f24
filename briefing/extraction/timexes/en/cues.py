"""Words that turn an English clause to the future or to the past.

Published studies of news agree that a bare weekday or month is past or today's in nine of ten cases, so a clause looks
forward only where it says so itself.
"""

from __future__ import annotations

import re

# After these and "to" a deed is still to be done: "agreed to meet", not "agreed to the terms".
_RESOLVED = (
    "agreed|agrees?|decided?|decides|vow(?:s|ed)?|pledged?|pledges|promised?|promises|hop(?:e|es|ed|ing)|wants?|wanted|"
    "threaten(?:s|ed)?|prepar(?:e|es|ed|ing)|ready|chose|chosen|undertook|committed|aim(?:s|ed)?|likely|unlikely|about|"
    "bound|intend(?:s|ed)?|intends|plann?(?:s|ed|ing)?|plans?|expect(?:s|ed)?|scheduled|due|set|going|slated|poised|"
    "is|are|have|has|seek(?:s|ing)?|need(?:s|ed)?|invited|urged|asked|ordered|meant|supposed|able"
)
_GATHERING = (
    "rounds?|meetings?|talks|summit|votes?|elections?|session|conference|ceasefire|truce|visit|referendum|deadline|"
    "hearing|debate|review|launch|opening|start|rally|strike"
)
# "A further meeting was agreed in November" is still to come; "was agreed on Monday" is not.
_BE = "(?:was|were|is|are|has been|have been|had been)"
_FIXED = "agreed|arranged|scheduled|planned|set|fixed|proposed|announced|expected"
_NOT_A_DEED = r"(?!(?:the|a|an|this|that|these|those|its|his|her|their|our|any|all|have)\b)"
_AHEAD = (
    r"will|'ll|’ll|won't|won’t|shall|would|"
    r"(?<!from )(?<!in )(?<!since )(?:may|might|must|should)(?! (?:have|to|and|or|until|through)\b)(?= [a-z])|"
    rf"(?:{_RESOLVED}) (?:not )?to(?= {_NOT_A_DEED})|to be|"
    r"scheduled|expected|planned|slated|due|set for|upcoming|forthcoming|deadline|"
    r"(?:next|another|further|new|fresh|second|third|fourth|fifth|final) (?:round|meeting|session|summit|hearing)s?"
    rf"(?: of talks)?(?: {_BE} (?:\w+ly |also )?(?:{_FIXED})\b(?! (?:on|last)\b)|(?= (?:is|are|in|on|at|of)\b))|"
    r"(?:am|is|are|'m|'re|’m|’re) (?:coming|leaving|arriving|going|meeting|flying|opening|starting|moving|returning)|"
    r"(?<!the )(?<!of )(?<!and )(?:meets?|sits|convenes?|reconvenes?|opens|begins|starts|resumes?|expires?|ends|closes|"
    r"votes|returns|leaves|arrives|takes? place)(?= (?:(?:again|here|back|next) )?(?:on|from) )|"
    rf"(?:propos(?:e|es|ed|ing|al)|suggest(?:s|ed)?|call(?:s|ed|ing) for|calls? for|plans?|date|invitation)"
    rf"(?: (?!on\b|in\b)[\w'’-]+){{0,4}} (?:{_GATHERING})"
)
_TAIL = r"(?: (?:not|also|now|only|likely|probably|still))?(?: have)?(?: be(?: [a-z]+ly)?)?(?: [a-z]+)?"

FUTURE = re.compile(rf"\b(?:{_AHEAD}){_TAIL}")

# The writer's own future: what a story says with these is counted from the day it was written.
PLANNED = re.compile(
    r"\b(?:will|'ll|’ll|won't|won’t|(?:is|are|has been|have been|now) (?:\w+ly )?(?:expected|scheduled|due|set|planned|"
    r"going|likely|slated) (?:to|for)|(?:is|are) due|plans? to|(?:is|are) to)\b"
)

# The future of somebody who spoke before the writer did: a weekday behind it is the nearest one.
BACKSHIFTED = re.compile("would")

# A participle before its noun ("the agreed text") or after "be" or "remain" is no past tense.
_ATTRIBUTE = "".join(
    rf"(?<!\b{word} )"
    for word in (
        "the",
        "a",
        "an",
        "is",
        "are",
        "be",
        "been",
        "its",
        "his",
        "her",
        "their",
        "and",
        "newly",
        "to",
        "remain",
        "remains",
        "stay",
        "stays",
    )
)
PAST = re.compile(
    r"\b(?:was|were|had|did|told|rose|fell|came|went|took|gave|began|spoke|saw|got|fought|wrote|broke|became|knew|has|have|"
    rf"{_ATTRIBUTE}(?:said|made|held|left|lost|won|met|sent|led|found|[a-z]{{2,}}ed))\b"
)

PLUPERFECT = re.compile(r"\bhad\b")

BARRIER = re.compile(
    r"[,;:.!?\"“”()—–\n]|\b(?:that|which|who|whom|where|after|when|because|but|while|although|though|and|said)\b"
)

# Where the name of an event ends: "eight days after [the fall of the city] in May".
PHRASE_ENDS = frozenset(
    re.findall(
        r"\w+",
        """and or but when which that who in on at to by for from with was were is are had has have as while after
        before until since because he she they it we began started ended broke""",
    )
)
ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "our"})
PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i"})
