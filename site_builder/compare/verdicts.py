"""Words that judge conduct or cast a role, in families: forms of one word that say the same.

General words of political and economic comment, as the press uses them; none says who is right. Listed by
form, not by stem, so that "success" never meets "succession" nor "peace" "peaceful".
"""

_FAMILIES = """
hedge hedges hedged hedging
ironclad
neutral neutrality
equidistant equidistance
mediator mediators mediate mediating mediation broker brokers brokering
leverage
transactional
pragmatic pragmatism pragmatically
assertive assertiveness
aggressive aggressiveness aggressively
provocative provocation provocations provocatively
defiant defiance defiantly
conciliatory
isolated isolation isolating
hegemony hegemonic hegemon
fragile fragility
resilient resilience
destabilizing destabilize destabilizes destabilization
stabilizing stabilizer
turbulent turbulence
chaotic chaos
reckless recklessly recklessness
irresponsible irresponsibly
abusive
rare rarely rarity
unusual unusually
unprecedented
historic
symbolic symbolism
pivotal
indispensable
sidelined sidelining
snub snubs snubbed snubbing
rebuke rebukes rebuked
setback setbacks
breakthrough breakthroughs
stalemate deadlock
escalation escalate escalates escalating
concession concessions
capitulation capitulate
betrayal betray betrayed
rivalry rival rivals
menace menacing
coercion coercive coerce coercing
bully bullies bullying
intimidation intimidate intimidating
choreography choreographed choreograph
posturing posture
calculated
opportunistic opportunistically opportunism
cynical cynicism
hypocritical hypocrisy
illegitimate illegitimacy
unlawful illegal illegally
unconstitutional
brutal brutality brutally
massacre massacred
genocide genocidal
terrorist terrorists terrorism
insurgent insurgents insurgency
extremist extremists extremism
hardline hardliner hardliners
authoritarian authoritarianism
autocratic autocrat autocracy
dictator dictators dictatorship dictatorial
strongman strongmen
populist populists populism
controversial controversy
landmark
sweeping
drastic drastically
draconian
harsh harshly harsher
lenient leniency
cautious caution cautiously
ambitious ambition
unrealistic
unfair unfairly
disastrous disaster
catastrophic catastrophe
devastating devastation
crippling crippled
booming boom
ailing
icy frosty
tense tensions
cordial
hostile hostility
exemplary
steadfast steadfastly
mercurial
erratic
unpredictable unpredictability
expansionist expansionism
imperialist imperialism
overreach overreaching
overplaying overplay overplayed
lifeline
proxy proxies
puppet puppets
vassal
pawn pawns
kingmaker
balancing
bridge bridges
counterweight
honest honestly
skeptical skepticism skeptic
vague vagueness
inevitable inevitably
existential
toothless
"""

FAMILY_OF: dict[str, str] = {
    form: line.split()[0] for line in _FAMILIES.strip().splitlines() for form in line.split()
}
"""Folded form to the family's first word."""
