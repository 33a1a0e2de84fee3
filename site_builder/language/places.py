"""Countries, their peoples and capitals, and other places of the news.

Which of them can stand for a government.
"""

from site_builder.language.wordlist import phrases, words

_COUNTRIES = """
Afghanistan=Afghan,Afghans|Kabul; Albania=Albanian|Tirana; Algeria=Algerian|Algiers;
Angola=Angolan|Luanda; Argentina=Argentine,Argentinian|Buenos Aires; Armenia=Armenian|Yerevan;
Australia=Australian|Canberra; Austria=Austrian|Vienna; Azerbaijan=Azerbaijani|Baku;
Bahrain=Bahraini|Manama; Bangladesh=Bangladeshi|Dhaka; Belarus=Belarusian|Minsk;
Belgium=Belgian|Brussels; Bolivia=Bolivian|La Paz; Bosnia=Bosnian|Sarajevo; Botswana=Botswanan|Gaborone;
Brazil=Brazilian|Brasilia; Britain=British,Briton,Brits|London; Bulgaria=Bulgarian|Sofia;
Cambodia=Cambodian|Phnom Penh; Cameroon=Cameroonian|Yaounde; Canada=Canadian|Ottawa;
Chile=Chilean|Santiago; China=Chinese|Beijing; Colombia=Colombian|Bogota; Congo=Congolese|Kinshasa;
Croatia=Croatian|Zagreb; Cuba=Cuban|Havana; Cyprus=Cypriot|Nicosia; Denmark=Danish,Dane|Copenhagen;
Ecuador=Ecuadorian|Quito; Egypt=Egyptian|Cairo; England=English|; Eritrea=Eritrean|Asmara;
Estonia=Estonian|Tallinn; Ethiopia=Ethiopian|Addis Ababa; Finland=Finnish,Finn|Helsinki;
France=French,Frenchman|Paris; Georgia=Georgian|Tbilisi; Germany=German|Berlin; Ghana=Ghanaian|Accra;
Greece=Greek|Athens; Guatemala=Guatemalan|; Haiti=Haitian|Port-au-Prince; Honduras=Honduran|Tegucigalpa;
Hungary=Hungarian|Budapest; Iceland=Icelandic,Icelander|Reykjavik; India=Indian|New Delhi,Delhi;
Indonesia=Indonesian|Jakarta; Iran=Iranian|Tehran; Iraq=Iraqi|Baghdad; Ireland=Irish|Dublin;
Israel=Israeli|Jerusalem; Italy=Italian|Rome; Jamaica=Jamaican|Kingston; Japan=Japanese|Tokyo;
Jordan=Jordanian|Amman; Kazakhstan=Kazakh|Astana; Kenya=Kenyan|Nairobi; Kosovo=Kosovar|Pristina;
Kuwait=Kuwaiti|; Kyrgyzstan=Kyrgyz|Bishkek; Laos=Laotian|Vientiane; Latvia=Latvian|Riga;
Lebanon=Lebanese|Beirut; Liberia=Liberian|Monrovia; Libya=Libyan|Tripoli; Lithuania=Lithuanian|Vilnius;
Luxembourg=|; Macedonia=Macedonian|Skopje; Malaysia=Malaysian|Kuala Lumpur; Mali=Malian|Bamako;
Malta=Maltese|Valletta; Mexico=Mexican|Mexico City; Moldova=Moldovan|Chisinau;
Mongolia=Mongolian|Ulaanbaatar; Montenegro=Montenegrin|Podgorica; Morocco=Moroccan|Rabat;
Mozambique=Mozambican|Maputo; Myanmar=Burmese|Naypyidaw; Namibia=Namibian|Windhoek;
Nepal=Nepali,Nepalese|Kathmandu; Netherlands=Dutch|The Hague,Amsterdam; New Zealand=New
Zealander|Wellington; Nicaragua=Nicaraguan|Managua; Niger=|Niamey; Nigeria=Nigerian|Abuja; North
Korea=North Korean|Pyongyang; Norway=Norwegian|Oslo; Oman=Omani|Muscat; Pakistan=Pakistani|Islamabad;
Palestine=Palestinian|Ramallah; Panama=Panamanian|; Paraguay=Paraguayan|Asuncion; Peru=Peruvian|Lima;
Philippines=Philippine,Filipino|Manila; Poland=Polish,Pole|Warsaw; Portugal=Portuguese|Lisbon;
Qatar=Qatari|Doha; Romania=Romanian|Bucharest; Russia=Russian|Moscow; Rwanda=Rwandan|Kigali; Saudi
Arabia=Saudi,Saudis|Riyadh; Scotland=Scottish,Scot|Edinburgh; Senegal=Senegalese|Dakar;
Serbia=Serbian,Serb|Belgrade; Singapore=Singaporean|; Slovakia=Slovak|Bratislava;
Slovenia=Slovenian|Ljubljana; Somalia=Somali|Mogadishu; South Africa=South African|Pretoria; South
Korea=South Korean|Seoul; South Sudan=South Sudanese|Juba; Spain=Spanish,Spaniard|Madrid; Sri Lanka=Sri
Lankan|Colombo; Sudan=Sudanese|Khartoum; Sweden=Swedish,Swede|Stockholm; Switzerland=Swiss|Bern;
Syria=Syrian|Damascus; Taiwan=Taiwanese|Taipei; Tajikistan=Tajik|Dushanbe; Tanzania=Tanzanian|Dodoma;
Thailand=Thai|Bangkok; Tibet=Tibetan|Lhasa; Tunisia=Tunisian|Tunis; Turkey=Turkish,Turk|Ankara;
Turkmenistan=Turkmen|Ashgabat; Uganda=Ugandan|Kampala; Ukraine=Ukrainian|Kyiv,Kiev; United Arab
Emirates=Emirati|Abu Dhabi; United Kingdom=|; United States=American|Washington;
Uruguay=Uruguayan|Montevideo; Uzbekistan=Uzbek|Tashkent; Vatican=|; Venezuela=Venezuelan|Caracas;
Vietnam=Vietnamese|Hanoi; Wales=Welsh|Cardiff; Yemen=Yemeni|Sanaa; Zambia=Zambian|Lusaka;
Zimbabwe=Zimbabwean|Harare
"""
"""country=peoples|capitals, in one table so that the three never drift apart."""

_SHORT = {"US": "United States", "U.S.": "United States", "USA": "United States", "U.S": "United States",
          "U.S.A.": "United States", "America": "United States", "UK": "United Kingdom",
          "U.K.": "United Kingdom",
          "UAE": "United Arab Emirates", "PRC": "China", "DPRK": "North Korea", "Holland": "Netherlands",
          "Burma": "Myanmar", "Crimea": "Crimea", "Gaza": "Gaza", "Türkiye": "Turkey"}  # fmt: skip

_ROWS = tuple(row.strip() for row in _COUNTRIES.replace("\n", " ").split(";"))


def _column(row: str, mark: str) -> tuple[str, ...]:
    """The peoples (`=`) or the capitals (`|`) of one row."""
    country, _, rest = row.partition("=")
    peoples, _, capitals = rest.partition("|")
    chosen = {"": country, "=": peoples, "|": capitals}[mark]
    return tuple(word for word in chosen.split(",") if word)


COUNTRIES: dict[str, str] = {c: c for row in _ROWS for c in _column(row, "")} | _SHORT
"""Every way to name a country, with its usual name."""

PEOPLES: dict[str, str] = {
    form: _column(row, "")[0]
    for row in _ROWS
    for people in _column(row, "=")
    for form in (people, f"{people}s")
}
"""Adjective or people, with the country: "Chinese" is China."""

CAPITALS: dict[str, str] = {capital: _column(row, "")[0] for row in _ROWS for capital in _column(row, "|")}
"""Capitals, with the country whose government they can stand for."""

OTHER_ADJECTIVES = words(
    """
    Republican Democrat Democratic Conservative Labour Liberal Tory Socialist Communist Green Western
    Eastern Northern Southern European Asian African Arab Muslim Jewish Christian Catholic Protestant
    Islamic Islamist Hindu Buddhist Sunni Shia Shiite Kurdish Kurd Hispanic Latino Latin Soviet Nazi
    Marxist Zionist Anglican Baptist Orthodox Mormon Evangelical Atlantic Pacific Californian Texan Sino
    Anglo Franco Afro Euro Indo Republicans Democrats Muslims Jews Christians Hispanics Latinos Arabs
    Kurds Europeans Asians Africans Libertarian Independent Trumpian Maoist Stalinist Nordic Baltic
    Balkan Caucasian Siberian Manchurian Scandinavian Confucian Persian
    """
)
"""Adjectives with a capital that name no one."""

PLACES = phrases(
    """
    Abu Dhabi; Aleppo; Antarctica; Arctic; Asia; Africa; Europe; Asia-Pacific; Indo-Pacific; Middle
    East; Latin America; South America; North America; Central Asia; Southeast Asia; East Asia; South
    China Sea; East China Sea; Taiwan Strait; Black Sea; Baltic Sea; Red Sea; Persian Gulf; Gulf of
    Mexico; Gulf of Aden; West Bank; Gaza Strip; Golan Heights; Donbas; Donetsk; Luhansk; Kherson;
    Kharkiv; Odesa; Mariupol; Xinjiang; Hong Kong; Macau; Shanghai; Shenzhen; Guangzhou; Wuhan;
    Chongqing; Tianjin; Hainan; Busan; Osaka; Kyoto; Hiroshima; Okinawa; Mumbai; Kolkata; Chennai;
    Kashmir; Lahore; Karachi; Peshawar; Aceh; Sumatra; Bali; Sydney; Melbourne; Brisbane; Perth;
    Auckland; Geneva; Zurich; Davos; Milan; Naples; Venice; Barcelona; Munich; Frankfurt; Hamburg;
    Cologne; Lyon; Marseille; Strasbourg; Rotterdam; Antwerp; Manchester; Liverpool; Birmingham;
    Glasgow; Belfast; Oxford; Cambridge; Saint Petersburg; St. Petersburg; St Petersburg; Vladivostok;
    Sochi; Istanbul; Tel Aviv; Haifa; Dubai; Jeddah; Mecca; Basra; Mosul; Cape Town; Johannesburg;
    Lagos; Alaska; Alabama; Arizona; Arkansas; California; Colorado; Connecticut; Delaware; Florida;
    Hawaii; Idaho; Illinois; Indiana; Iowa; Kansas; Kentucky; Louisiana; Maine; Maryland; Massachusetts;
    Michigan; Minnesota; Mississippi; Missouri; Montana; Nebraska; Nevada; New Hampshire; New Jersey;
    New Mexico; New York; New York City; North Carolina; North Dakota; Ohio; Oklahoma; Oregon;
    Pennsylvania; Rhode Island; South Carolina; South Dakota; Tennessee; Texas; Utah; Vermont; Virginia;
    West Virginia; Wisconsin; Wyoming; Washington, D.C.; Puerto Rico; Guam; Los Angeles; San Francisco;
    San Diego; San Jose; Silicon Valley; Hollywood; Las Vegas; Phoenix; Denver; Chicago; Detroit;
    Cleveland; Milwaukee; Minneapolis; St. Louis; Kansas City; Dallas; Houston; San Antonio; New
    Orleans; Miami; Orlando; Tampa; Atlanta; Charlotte; Baltimore; Philadelphia; Pittsburgh; Boston;
    Brooklyn; Manhattan; Queens; Bronx; Staten Island; Long Island; Harlem; Seattle; Portland; Toronto;
    Montreal; Vancouver; Quebec; Ontario; Alberta; British Columbia; Sao Paulo; Rio de Janeiro;
    Guantanamo; Guantanamo Bay; Benghazi; Fallujah; Raqqa; Idlib; Kandahar; Helmand; Benelux; Balkans;
    Caucasus; Siberia; Sahel; Horn of Africa; Bosnia and Herzegovina; Flint; Columbus; Cincinnati; Des
    Moines; Cedar Rapids; Fort Worth; El Paso; Salt Lake City; Brussels; Crawford; Sacramento;
    Albuquerque; Tucson; Charleston; Ferguson; Strait of Hormuz; East; West; North; South; Midwest;
    Northeast; Southwest; Earth; Moon; Mars; Gimhae
    """
)
"""Other places of the news that no rule would tell from a person or a body."""

PLACE_HEADS = words(
    """
    Garden Gardens Square Street Avenue Park Road Bridge Airport Island Islands River Lake Mountain
    Mountains City County Valley Beach Bay Hills Tower Towers Hotel Stadium Arena Station Peninsula Sea
    Ocean Gulf Strait Desert Province Prefecture District Township Village Harbor Harbour Port Canal
    Highway Boulevard Plaza Heights Springs Falls Creek Forest Coast Border Basin Hook Plateau Oblast
    Territory Territories America Vietnam Carolina Dakota Korea Africa Europe Asia
    """
)
"""The last word of the name of a place."""
