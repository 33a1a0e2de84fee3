"""Capitals and seats of government that stand for a country's government: "Beijing said" is China speaking.

Only for asking whose view or image a sentence is about; never for where something happened.
"""

_TABLE = """
australia|canberra
austria|vienna
belarus|minsk
brazil|brasilia
canada|ottawa
china|beijing
cuba|havana
czechia|prague
denmark|copenhagen
egypt|cairo
european union|brussels
finland|helsinki
france|paris
germany|berlin
greece|athens
hungary|budapest
india|delhi
indonesia|jakarta
iran|tehran
iraq|baghdad
ireland|dublin
italy|rome
japan|tokyo
kenya|nairobi
nigeria|abuja
north korea|pyongyang
norway|oslo
pakistan|islamabad
philippines|manila
poland|warsaw
portugal|lisbon
romania|bucharest
russia|kremlin|moscow
saudi arabia|riyadh
south africa|pretoria
south korea|seoul
spain|madrid
sweden|stockholm
syria|damascus
taiwan|taipei
thailand|bangkok
turkey|ankara
ukraine|kiev|kyiv
united kingdom|london
united states|pentagon|washington
venezuela|caracas
"""

GOVERNMENT_OF: dict[str, str] = {
    seat: country
    for country, *seats in (line.split("|") for line in _TABLE.split("\n") if line)
    for seat in seats
}
"""Folded name of the seat to folded name of the country."""


def government(folded: str) -> str:
    """The country a folded word stands for: itself, or that of its capital."""
    return GOVERNMENT_OF.get(folded, folded)
