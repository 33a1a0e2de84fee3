"""Lines that are no words of the article: one named rule a row, in the order they are tried.

A row matches a whole line. `where` says in which part of a page it counts: `any`; `head`, before the
article's first paragraph; `tail`, after its last. The name is the reason an editor reads beside the line.
"""

import re
from dataclasses import dataclass
from typing import Literal

Where = Literal["any", "head", "tail"]

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
DATE = (
    rf"(?:{MONTH} [0-9]{{1,2}},? [0-9]{{4}}|[0-9]{{1,2}} {MONTH},? [0-9]{{4}}|"
    r"[0-9]{4}-[0-9]{2}-[0-9]{2})"
)
CLOCK = r"[0-9]{1,2}[:.][0-9]{2} ?(?:[ap]\.?m\.?)?"
UPDATED = r"(?:[|·•(–-] ?)?(?:last |and )?(?:updated|modified)(?: on| at)?:? "
ITEM = r"[^|·•>»›.!?,;:\n0-9]{1,24}"
PARTED = r"[|·•>»›]"
WIRE = r"(?:AFP|AP|UPI|IANS|XNS|XINHUA|REUTERS|ANI|PTI|DPA|EFE|ANSA|KYODO|YONHAP|TASS|SPX|BNS)"


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of line."""

    name: str
    pattern: re.Pattern[str]
    where: Where = "any"


def _rule(name: str, *patterns: str, where: Where = "any") -> Rule:
    return Rule(name, re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE), where)


RULES = (
    _rule(
        "audio notice",
        r"(?:new: ?)?(?:you can now )?listen to (?:(?:this|the|our) )?(?:articles?|stor(?:y|ies)).{0,60}",
        r"(?:this|the) audio (?:is|was|version).{0,80}",
        r"listen|[0-9]+ min(?:ute)?s? listen|audio by .{1,40}|0:00(?: ?/ ?[0-9:]+)?",
    ),
    _rule(
        "reading time",
        rf"(?:(?:updated |published )?{DATE} ?[·•|–-] ?)?[0-9]+[ -]min(?:ute)?s?(?: read)?",
        rf"[0-9]+[ -]min(?:ute)?s? read(?: ?[·•|–-] ?{DATE})?",
    ),
    _rule(
        "date at time",
        rf"(?:.{{1,40}}[|·•] ?)?(?:{WEEKDAY},? )?{DATE},? (?:at )?{CLOCK}(?: [A-Z]{{2,4}})?",
        where="head",
    ),
    _rule(
        "publication date",
        rf"(?:{UPDATED}.{{0,12}}{DATE}.{{0,30}})?(?:first )?(?:published|posted|created|issued)(?: on| at)?:?"
        rf" .{{0,12}}{DATE}.{{0,30}}(?:{UPDATED}.{{0,50}})?(?<![a-z]\.)",
    ),
    _rule("update date", rf"{UPDATED}.{{0,12}}{DATE}.{{0,30}}(?<![a-z]\.)"),
    _rule("dateline", rf"[A-Z][\w .'-]{{1,40}} \({WIRE}\) {DATE}", where="head"),
    _rule("whole-line date", rf"(?:{WEEKDAY},? )?{DATE}", where="head"),
    _rule(
        "source and date",
        rf"\w[\w&'’.-]{{0,20}}(?: [\w&'’.-]{{1,20}}){{0,3}}(?:,| ?[|·•–—]| -) "
        rf"(?:{WEEKDAY},? )?{DATE}(?:,? {CLOCK}(?: [A-Z]{{2,4}})?)?",
        where="head",
    ),
    _rule(
        "photo credit",
        r"(?:photos?|images?|pictures?|illustration|graphic)(?: credits?| by)? ?[:/] ?[^.]{1,60}",
        r"(?:credits?: ?|© ?(?![ 0-9])|getty images)[^.]{0,60}",
    ),
    _rule(
        "advertisement", r"advertisements?|sponsored(?: content)?|promoted|story continues below.{0,40}|ad"
    ),
    _rule(
        "share",
        r"share|tweet|e-?mail|print|copy link|whatsapp|facebook|telegram|linkedin|reddit|save|bookmark",
        r"(?:share (?:this|on|via)|follow us|like us|join us on)\b[^.]{0,60}",
    ),
    _rule(
        "newsletter",
        r"(?:subscribe|sign up|get our|join our)\b.{0,80}\b(?:newsletters?|inbox|alerts|channel)\b.{0,20}",
    ),
    _rule(
        "related links",
        r"(?:read|see|watch) (?:more|next|also)(?: ?:.{0,160}|\W{0,3})",
        r"also read ?:.{0,160}",
    ),
    _rule(
        "comments",
        r"comments?(?: \([0-9]+\))?|[0-9]+ comments?|[0-9]+/[0-9]+|loading comments\W*|join the conversation",
        r"(?:leave a (?:reply|comment)|post a comment|log in to comment)[^.]{0,40}",
    ),
    _rule("report control", r"report (?:bias|an? (?:error|issue|typo)|this (?:article|page|ad))"),
    _rule(
        "navigation",
        r"(?:back to|return to) (?:all |the )?(?:articles?|top|home(?: ?page)?|news|stories|list|results)",
        r"home|menu|search|skip to (?:main )?content|next|previous|top",
        rf"(?=(?:.{{0,80}}{PARTED} ?)?(?:home|log ?in|sign (?:in|up)|contact(?: us)?|about(?: us)?|privacy"
        rf"(?: policy)?|terms(?: of \w+)?|help|subscribe|menu|search) ?(?:{PARTED}|\Z))"
        rf"{ITEM}(?:{PARTED}{ITEM})+",
    ),
    _rule("menu", rf"{ITEM}(?:{PARTED}{ITEM}){{2,}}", where="head"),
    _rule(
        "account notice",
        r"(?:already (?:a )?(?:subscriber|member|have an account)|log ?in|sign (?:in|up)|subscribe|register|"
        r"create (?:an|a free) account|my account|sign out|log ?out)"
        r"(?: now| here| today|\?(?: (?:log|sign) in)?(?: here)?| to (?:read|continue)[^.]{0,60})?\W{0,2}",
        r"(?:this (?:article|story|content) is (?:only )?(?:for|available to) (?:our )?"
        r"(?:subscribers|members)"
        r"|(?:subscribe|register) (?:now )?to (?:continue|keep) (?:reading|watching)).{0,80}",
        r"you(?: have|(?:'|’)ve) (?:read|reached|used) .{0,40}"
        r"\b(?:free|monthly) (?:articles?|stories|limit).{0,40}",
    ),
    _rule(
        "newsletter notice",
        r"view (?:this (?:email|message) )?in (?:your )?browser|unsubscribe|manage (?:your )?preferences|"
        r"forward(?:ed)? this (?:email|newsletter).{0,60}|you(?:'|’)?(?:re| are) "
        r"receiving this (?:e-?mail|newsletter|message)\b.{0,120}",
    ),
    _rule("rule line", r"[-–—_=*~#. ]{3,}"),
    _rule("page number", r"page [0-9]{1,4}(?: (?:of|/) [0-9]{1,4})?|[0-9]{1,4} / [0-9]{1,4}"),
    _rule(
        "section label",
        r"featured|breaking(?: news)?|exclusive|opinion|latest|trending|live|premium|world|politics|business|"
        r"(?:press|news|media) release|for immediate release",
        where="head",
    ),
    _rule(
        "cookie notice",
        r"(?:we use cookies|this (?:site|website) uses cookies|accept (?:all )?cookies).{0,300}",
        r"(?:accept|reject) all|manage (?:cookies|choices|consent)",
        r"cookie (?:policy|settings)",
    ),
    _rule(
        "legal text",
        r"(?:©|copyright|\(c\)) ?(?:©|\(c\))? ?[0-9]{4}.{0,400}|all rights reserved.{0,200}",
        r"(?:privacy policy|terms of (?:use|service)).{0,60}",
    ),
)
"""Patterns are matched against whole lines of at most `LONGEST` characters."""

LONGEST = 500

ENDS = re.compile(
    r"(?:related (?:links|content|articles|stories|news|topics|posts|reading|coverage)|"
    r"(?:more|most) (?:from|on|in|news|stories|read|popular|viewed|like this).{0,40}|"
    r"recommended(?: for you| reading)?|you (?:may|might) (?:also )?like.{0,20}|read (?:more|next)|up next|"
    r"trending(?: now)?|editor'?s'? picks?|comments?(?: \([0-9]+\))?|report bias|leave a (?:reply|comment)|"
    r"share this.{0,30}|about the authors?|subscribe (?:free )?to.{0,60}|sign up (?:for|to).{0,60}|"
    r"back to (?:all|top).{0,30})\W*",
    re.IGNORECASE,
)
"""A line after which the page is no longer the article, unless prose resumes."""

LEGAL = re.compile(
    r"copyright|all rights reserved|cookies|privacy (?:policy|statement)|terms of (?:use|service)|gdpr|"
    r"does not imply endorsement|without (?:prior )?(?:written )?permission",
    re.IGNORECASE,
)
TEASER = re.compile(r"(?:\.\.\.|…) ?(?:read|continue|see) more\W*\Z|\bread more\W*\Z", re.IGNORECASE)


def reason(text: str, where: Where) -> str:
    """The name of the first rule that calls this whole line no part of the article; empty for none."""
    if len(text) > LONGEST:
        return ""
    return next((r.name for r in RULES if r.where in ("any", where) and r.pattern.fullmatch(text)), "")
