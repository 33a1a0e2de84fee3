"""British and American spelling of one word made equal, so that "soya beans" and "soybeans" are no
difference.

Rules of the field (Oxford and Merriam-Webster variant lists), applied by ending where the ending is safe and
by list where it is not ("colour" but "four"). The result is for comparison only, so that a word changed too
far does no harm as long as its other spelling changes with it.
"""

import re
from functools import lru_cache


def _pairs(table: str) -> list[tuple[str, str]]:
    """The pairs of a table "a=b, c=d", line breaks read as blanks."""
    cells = (" ".join(cell.split()).partition("=") for cell in table.split(","))
    return [(left, right) for left, _, right in cells]


_COMPOUNDS = """
soya bean=soybean, soya beans=soybeans, soy bean=soybean, soy beans=soybeans, per cent=percent, world
wide=worldwide, mean while=meanwhile, air plane=airplane, video link=videolink, video call=videocall,
health care=healthcare, cease fire=ceasefire, man power=manpower, stock pile=stockpile, policy
maker=policymaker, policy makers=policymakers, spokes person=spokesperson, micro chip=microchip, semi
conductor=semiconductor, semi conductors=semiconductors, super power=superpower, super
powers=superpowers, co operation=cooperation, co operate=cooperate, co ordination=coordination, co
ordinate=coordinate, re unification=reunification
"""

COMPOUNDS: dict[str, str] = dict(_pairs(_COMPOUNDS))
"""Two words that others write as one (or with a hyphen), folded."""

OUR = re.compile(
    r"\b(arm|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|"
    r"sav|savi|splend|tum|val|vap|vig)our"
)
DOUBLED = re.compile(
    r"\b((?:cance|channe|chise|counse|crue|dia|due|equa|fue|grove|grue|initia|jewe|labe|leve|libe|marsha|meda|mode|pane"
    r"|parce|penci|quarre|reve|riva|shove|signa|spira|swive|tota|trave|tunne|unrave|yode)l)l(ed|ing|er|ers|ery|ings)\b"
)
ISE = re.compile(r"(?<=[a-z]{3})(is|ys)(e|ed|es|er|ers|ing|ation|ations|ational)\b")
RE = re.compile(
    r"\b(cent|theat|lit|fib|calib|sab|spect|somb|lust|meag|mit|och|manoeuv|(?:\w{0,12})met)re(s|d)?\b"
)
OGUE = re.compile(r"\b(catal|anal|dial|monol|prol|epil)ogue(s)?\b")

_LISTED = """
programme=program, programmes=programs, defence=defense, defences=defenses, offence=offense,
offences=offenses, licence=license, licences=licenses, practise=practice, practised=practiced,
practising=practicing, pretence=pretense, grey=gray, cheque=check, cheques=checks, tyre=tire,
tyres=tires, kerb=curb, ageing=aging, judgement=judgment, judgements=judgments,
acknowledgement=acknowledgment, sceptic=skeptic, sceptics=skeptics, sceptical=skeptical,
scepticism=skepticism, mould=mold, plough=plow, storey=story, storeys=stories, jewellery=jewelry,
aluminium=aluminum, sulphur=sulfur, foetus=fetus, paediatric=pediatric, encyclopaedia=encyclopedia,
anaemia=anemia, oestrogen=estrogen, diarrhoea=diarrhea, haemorrhage=hemorrhage, leukaemia=leukemia,
anaesthetic=anesthetic, archaeology=archeology, fulfil=fulfill, fulfils=fulfills, fulfilment=fulfillment,
enrol=enroll, enrolment=enrollment, instalment=installment, instalments=installments, skilful=skillful,
wilful=willful, instil=instill, distil=distill, whilst=while, amongst=among, amidst=amid, towards=toward,
afterwards=afterward, backwards=backward, forwards=forward, learnt=learned, burnt=burned, spelt=spelled,
dreamt=dreamed, spoilt=spoiled, manoeuvre=maneuver, manoeuvres=maneuvers, manoeuvred=maneuvered,
manoeuvring=maneuvering, pyjamas=pajamas, moustache=mustache, artefact=artifact, artefacts=artifacts,
cosy=cozy, draught=draft, draughts=drafts, gaol=jail, kilogramme=kilogram, tonne=ton, tonnes=tons,
metre=meter, metres=meters, mum=mom, mums=moms, travelled=traveled, travelling=traveling,
traveller=traveler, travellers=travelers, cancelled=canceled, cancelling=canceling, focussed=focused,
focussing=focusing, benefitted=benefited, benefitting=benefiting, marvellous=marvelous, woollen=woolen,
councillor=councilor, councillors=councilors, counsellor=counselor, connexion=connection, yoghurt=yogurt,
liquorice=licorice, speciality=specialty, specialities=specialties, adviser=advisor, advisers=advisors,
okay=ok, kyiv=kiev
"""

LISTED: dict[str, str] = dict(_pairs(_LISTED))
"""British form to American form, for words that no ending rule covers."""


@lru_cache(maxsize=65536)
def american(word: str) -> str:
    """The American spelling of a lower-case word; the word itself when both write it alike."""
    if word in LISTED:
        return LISTED[word]
    if len(word) < 5 or not word.isalpha():
        return word
    word = OUR.sub(r"\1or", word)
    word = RE.sub(lambda m: f"{m[1]}er{m[2] or ''}".replace("erd", "ered"), word)
    word = DOUBLED.sub(r"\1\2", word)
    word = OGUE.sub(r"\1og\2", word)
    return ISE.sub(lambda m: m[1][0] + "z" + m[2], word)
