"""Nouns that say what a person is, by the class of person who bears them, and the words before them."""

from site_builder.language.wordlist import words

LEADERS = words(
    """
    president premier chancellor taoiseach leader dictator monarch king queen emperor sultan emir pope
    ayatollah ruler strongman
    """
)
"""Heads of state and government (a "vice president" or "party leader" is no head of state)."""

OFFICIALS = words(
    """
    minister secretary undersecretary secretary-general ambassador envoy consul diplomat commissioner
    governor lieutenant-governor mayor senator congressman congresswoman lawmaker legislator
    parliamentarian mp mep representative delegate councillor councilman councilwoman councilor alderman
    speaker whip spokesman spokeswoman spokesperson general colonel major captain admiral commander
    brigadier marshal sergeant lieutenant officer detective sheriff constable superintendent inspector
    judge justice prosecutor solicitor attorney-general official negotiator aide adviser advisor
    chief-of-staff counsellor nominee candidate president-elect vice-president prince princess
    crown-prince politician frontrunner front-runner strategist operative premier-designate comptroller
    treasurer administrator regulator committeeman committeewoman councilmember freeholder assemblyman
    assemblywoman alderwoman congressmember superdelegate sen rep gov gen col maj capt lt sgt adm cmdr det
    """
)
"""Hold an office, a rank or a seat, or speak and work for those who do."""

ANALYSTS = words(
    """
    professor prof analyst expert scholar fellow researcher economist historian academic scientist
    lecturer strategist-analyst partner commentator pollster sociologist psychologist criminologist
    political-scientist specialist observer ethicist theologian philosopher anthropologist archaeologist
    linguist geographer virologist immunologist director-analyst consultant theorist demographer
    statistician
    """
)
"""Study the matter and comment on it."""

JOURNALISTS = words(
    """
    journalist reporter correspondent columnist editor anchor host broadcaster presenter blogger
    moderator editor-in-chief photographer co-host contributor publisher cartoonist documentarian
    """
)
"""Work for the media."""

OTHERS = words(
    """
    lawyer attorney doctor surgeon nurse teacher student activist campaigner author writer novelist
    actor actress singer musician artist director producer filmmaker designer model chef coach manager
    player striker goalkeeper quarterback pitcher boxer athlete climber businessman businesswoman
    entrepreneur executive chairman chairwoman chairperson chair chief head founder co-founder co-chair
    owner investor banker trader broker billionaire mogul tycoon ceo cfo coo boss worker employee
    engineer farmer fisherman driver pilot astronaut resident neighbour neighbor witness victim survivor
    suspect defendant gunman shooter suspect shopkeeper voter supporter volunteer organizer organiser
    member father mother brother sister son daughter wife husband widow widower uncle aunt cousin nephew
    niece grandfather grandmother friend colleague partner-in-law fiance girlfriend boyfriend ex-wife
    ex-husband bishop archbishop cardinal rabbi imam cleric priest pastor reverend monk nun mufti
    veteran soldier sailor marine pirate rebel militant rival opponent ally successor predecessor
    counterpart man woman boy girl teenager star comedian legend champion winner loser rapper celebrity
    socialite counsel agent publicist representative-at-law curator librarian principal dean provost
    rector trustee physicist biologist chemist astronomer geologist seismologist meteorologist
    epidemiologist physician paramedic oncologist psychiatrist pharmacist therapist dentist lobbyist
    philanthropist publicist fundraiser donor insider coordinator co-ordinator waitress waiter bartender
    realtor appraiser accountant contractor carpenter electrician plumber mechanic clerk retiree refugee
    migrant immigrant dissident whistleblower whistle-blower hacker fugitive prisoner inmate hostage
    poet playwright screenwriter essayist biographer composer conductor pianist guitarist drummer
    frontman comic dancer choreographer painter sculptor performer golfer wrestler gymnast cyclist
    swimmer runner shareholder homemaker
    """
)
"""Say what a person is without making them an analyst, an official, a leader or media."""

ROLE_NOUNS = LEADERS | OFFICIALS | ANALYSTS | JOURNALISTS | OTHERS

ROLE_WORDS = words(
    """
    former ex then then- acting interim outgoing incoming deputy vice senior junior chief prime foreign
    defence defense finance interior home health trade press state party ministry government policy
    security national military campaign white house presidential political assistant associate adjunct
    visiting emeritus research general high top leading veteran longtime long-time managing executive
    communications communication media public affairs opposition cabinet parliamentary federal local
    regional city county district police army navy air force fire department court supreme civil human
    rights law legal business economic economics energy climate science history history's international
    relations diplomatic special permanent european american company group club team bank union church
    university school hospital agency news television tv radio newspaper magazine billionaire republican
    democratic conservative liberal labour right-wing left-wing far-right centre-left british us uk eu
    un non-resident nonresident resident senior-most principal co-founding founding founder-director
    spokes lead head crown tech real estate hedge fund vice-presidential
    """
)
"""Stand between an article and a role noun.

"a non-resident senior fellow", "the Kremlin's foreign policy aide".
"""

GROUPS = words(
    """
    analysts experts officials diplomats observers economists scholars academics researchers scientists
    strategists commentators critics supporters opponents lawmakers senators legislators ministers
    leaders politicians aides advisers advisors sources insiders authorities prosecutors investigators
    police witnesses residents voters protesters activists advocates campaigners lawyers attorneys
    doctors physicians historians reporters journalists editors investors traders executives regulators
    negotiators envoys generals commanders soldiers rebels militants governors mayors delegates donors
    allies rivals pollsters operatives planners spokespeople spokesmen economists pundits watchers
    specialists professors teachers students workers employees organizers organisers neighbors
    neighbours relatives families colleagues friends republicans democrats
    """
)
"""Anonymous groups that speak."""

BOTH = words("sides leaders countries nations parties presidents men women governments")
"""Follow "both" or "the two": a group of two who are named elsewhere."""
