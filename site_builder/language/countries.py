"""Countries and blocs, and how their people and things are called: "Russian negotiators" are from Russia.

One line a country: its folded name, then names, adjectives and nouns for its people, each after a bar.
Capitals are not listed: "Moscow said" means a government, but talks in Moscow do not.
Source: the demonyms of the UN's member states in English use; only forms that the press uses.
"""

_TABLE = """
afghanistan|afghan|afghans
albania|albanian|albanians
algeria|algerian|algerians
angola|angolan|angolans
argentina|argentine|argentines|argentinian|argentinians
armenia|armenian|armenians
australia|australian|australians
austria|austrian|austrians
azerbaijan|azerbaijani|azerbaijanis|azeri
bahrain|bahraini|bahrainis
bangladesh|bangladeshi|bangladeshis
belarus|belarusian|belarusians|belarussian
belgium|belgian|belgians
bolivia|bolivian|bolivians
bosnia|bosnian|bosnians|bosnia and herzegovina
brazil|brazilian|brazilians
bulgaria|bulgarian|bulgarians
cambodia|cambodian|cambodians
cameroon|cameroonian|cameroonians
canada|canadian|canadians
chad|chadian|chadians
chile|chilean|chileans
china|chinese|sino|people's republic of china|prc
colombia|colombian|colombians
congo|congolese
croatia|croatian|croatians|croat|croats
cuba|cuban|cubans
cyprus|cypriot|cypriots
czechia|czech|czechs|czech republic
denmark|danish|dane|danes
ecuador|ecuadorian|ecuadorians
egypt|egyptian|egyptians
eritrea|eritrean|eritreans
estonia|estonian|estonians
ethiopia|ethiopian|ethiopians
european union|eu
finland|finnish|finn|finns
france|french|frenchman
georgia|georgian|georgians
germany|german|germans
ghana|ghanaian|ghanaians
greece|greek|greeks
guatemala|guatemalan|guatemalans
guinea|guinean|guineans
haiti|haitian|haitians
honduras|honduran|hondurans
hungary|hungarian|hungarians
iceland|icelandic|icelander|icelanders
india|indian|indians
indonesia|indonesian|indonesians
iran|iranian|iranians
iraq|iraqi|iraqis
ireland|irish
israel|israeli|israelis
italy|italian|italians
jamaica|jamaican|jamaicans
japan|japanese
jordan|jordanian|jordanians
kazakhstan|kazakh|kazakhs|kazakhstani
kenya|kenyan|kenyans
kosovo|kosovar|kosovars|kosovan
kuwait|kuwaiti|kuwaitis
kyrgyzstan|kyrgyz
laos|laotian|laotians|lao
latvia|latvian|latvians
lebanon|lebanese
liberia|liberian|liberians
libya|libyan|libyans
lithuania|lithuanian|lithuanians
malaysia|malaysian|malaysians
mali|malian|malians
malta|maltese
mexico|mexican|mexicans
moldova|moldovan|moldovans
mongolia|mongolian|mongolians
montenegro|montenegrin|montenegrins
morocco|moroccan|moroccans
mozambique|mozambican|mozambicans
myanmar|burmese|burma
nato|north atlantic treaty organization|north atlantic treaty organisation
nepal|nepali|nepalese|nepalis
netherlands|dutch|holland
new zealand|new zealander|new zealanders
nicaragua|nicaraguan|nicaraguans
niger|nigerien|nigeriens
nigeria|nigerian|nigerians
north korea|north korean|north koreans|dprk
north macedonia|macedonian|macedonians
norway|norwegian|norwegians
oman|omani|omanis
pakistan|pakistani|pakistanis
palestine|palestinian|palestinians
panama|panamanian|panamanians
paraguay|paraguayan|paraguayans
peru|peruvian|peruvians
philippines|philippine|filipino|filipinos
poland|polish|pole|poles
portugal|portuguese
qatar|qatari|qataris
romania|romanian|romanians
russia|russian|russians|russian federation
rwanda|rwandan|rwandans
saudi arabia|saudi|saudis|saudi arabian
senegal|senegalese
serbia|serbian|serbians|serb|serbs
singapore|singaporean|singaporeans
slovakia|slovak|slovaks|slovakian
slovenia|slovenian|slovenians|slovene
somalia|somali|somalis
south africa|south african|south africans
south korea|south korean|south koreans
south sudan|south sudanese
soviet union|soviet|soviets|ussr
spain|spanish|spaniard|spaniards
sri lanka|sri lankan|sri lankans
sudan|sudanese
sweden|swedish|swede|swedes
switzerland|swiss
syria|syrian|syrians
taiwan|taiwanese
tajikistan|tajik|tajiks
tanzania|tanzanian|tanzanians
thailand|thai|thais
tibet|tibetan|tibetans
tunisia|tunisian|tunisians
turkey|turkish|turk|turks|türkiye
turkmenistan|turkmen
uganda|ugandan|ugandans
ukraine|ukrainian|ukrainians
united arab emirates|emirati|emiratis|uae
united kingdom|uk|british|britain|briton|britons|great britain
united nations|un
united states|us|usa|american|americans|united states of america
uruguay|uruguayan|uruguayans
uzbekistan|uzbek|uzbeks
venezuela|venezuelan|venezuelans
vietnam|vietnamese
yemen|yemeni|yemenis
zambia|zambian|zambians
zimbabwe|zimbabwean|zimbabweans
"""

_BLOCS = frozenset({"US", "UK", "EU", "UN", "USA", "UAE", "PRC", "DPRK", "USSR", "NATO"})
"""Only in capitals: "us" is a pronoun and "un" French."""


def _folded() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _TABLE.strip().splitlines():
        country, *forms = line.split("|")
        for form in (country, *forms):
            table[form.upper() if form.upper() in _BLOCS else form] = country
    return table


COUNTRY_OF: dict[str, str] = _folded()
"""Any form, in lower case (abbreviations in capitals), to the folded name of its country."""

COUNTRIES: frozenset[str] = frozenset(COUNTRY_OF.values())
"""All folded names."""

LONGEST_COUNTRY = max(len(form.split()) for form in COUNTRY_OF)
"""Words in the longest form."""
