"""Words that show an organisation: the nouns that head its name, and bodies known by name."""

from site_builder.language.wordlist import phrases, words

HEADS = words(
    """
    Ministry Ministries Department Office Bureau Agency Administration Authority Commission Committee
    Council Congress Parliament Senate Assembly Legislature Cabinet Government Treasury Embassy
    Consulate Court Tribunal Army Navy Guard Guards Corps Command Fleet Police University College School
    Schools Institute Institution Academy Centre Center Foundation Fund Trust Society Association
    Federation Confederation Union League Alliance Coalition Front Movement Party Group Company
    Corporation Corp Corp. Inc Inc. Ltd Ltd. LLC LLP PLC Co Co. Bank Holdings Partners Partnership
    Capital Ventures Industries Systems Technologies Laboratories Laboratory Labs Airlines Airways
    Motors Energy Oil Gas Electric Pharmaceuticals Insurance Media News Press Times Post Journal Tribune
    Herald Gazette Guardian Telegraph Observer Chronicle Daily Weekly Magazine Review Television TV
    Radio Network Broadcasting Studios Records Entertainment Hospital Clinic Church Cathedral Mosque
    Synagogue Museum Library Theatre Theater Club Team Initiative Project Forum Organization
    Organisation Board Panel Secretariat Service Services Division Directorate Task-Force Brigade
    Battalion Regiment Conference Convention Caucus Chamber Exchange Reserve Watch International
    Campaign Unit Intelligence Program Programme Monitor Survey Registry Ombudsman Observatory Dispatch
    Bulletin Globe Register Examiner Inquirer Sun Mirror Democrats Republicans Communists PAC PACs Inc
    Newsroom Legion Convention Coalition
    """
)
"""The last word of an organisation's name, or the one before "of"."""

HEADS_OF = words(
    """
    Ministry Department Office Bureau Agency Administration Authority Commission Committee Council
    Congress Court University College School Institute Institution Academy Centre Center Foundation Fund
    Society Association Federation Confederation Union League Alliance Coalition Front Movement Party
    Bank House Church Archdiocese Diocese Conference Organization Organisation Board Chamber Library
    Museum Bank Division Voice Daughters Sons Corps Service Faculty Companies Parliament Embassy Friends
    Doctors Reporters Physicians Lawyers Mothers Women Citizens Veterans Students Americans Campaign
    League Order Republic Heads Bank Friends
    """
)
"""May be continued by "of …", "for …", "on …": University of Texas, Doctors Without Borders."""

AGENCIES = words(
    """
    Xinhua TASS AFP Reuters AP UPI Bloomberg Interfax RIA Novosti Kyodo Yonhap PTI ANSA DPA EFE Anadolu
    IRNA ISNA KCNA CNA BBC CNN NBC CBS ABC MSNBC NPR PBS ITV CNBC CCTV CGTN RT Sputnik DW NHK RTE
    Politico Axios Vox Slate BuzzFeed Buzzfeed HuffPost Breitbart Gawker Mashable TMZ Newsweek Time
    Forbes Fortune Vanity Rolling TechCrunch Gallup Rasmussen Quinnipiac Haaretz Spiegel Bild Figaro
    Monde Guardian Telegraph Economist Univision Telemundo Meduza United24Media Caixin Twitter Facebook
    Google Reddit YouTube Instagram WikiLeaks Wikileaks Ipsos YouGov
    """
)
"""News agencies, broadcasters, papers, platforms and pollsters known by one word."""

MEDIA_HEADS = words(
    """
    News Press Times Post Journal Tribune Herald Gazette Guardian Telegraph Observer Chronicle Daily
    Weekly Magazine Television TV Radio Network Broadcasting Media Globe Register Examiner Inquirer
    Mirror Dispatch Bulletin Newspaper Agency-Press Monitor Sentinel Courier Today Sun Star
    """
)
"""End the name of a paper, a broadcaster or an agency."""

BODIES = words(
    """
    Kremlin Pentagon Congress Parliament Senate Duma Knesset Bundestag Diet Politburo Interpol Europol
    Hamas Hezbollah Taliban Fatah Mossad Boko Likud Fed Hezbollah Treasury Greenpeace Amnesty Oxfam
    Unicef UNICEF Unesco UNESCO NATO Nato OPEC Opec ASEAN Asean BRICS APEC Apec UN EU U.N. E.U. IMF WTO
    WHO IAEA ICC ICJ OECD OSCE FBI CIA NSA DOJ EPA FDA CDC SEC FTC IRS NASA Nasa DHS DEA ATF NYPD LAPD
    ACLU NAACP NRA GOP DNC RNC PLA CPC CCP PAP Gazprom Rosneft Rosatom Huawei Tencent Alibaba Baidu
    ByteDance TikTok Xiaomi Samsung Sony Toyota Nissan Honda Microsoft Apple Amazon Intel Nvidia Tesla
    Boeing Airbus Pfizer Moderna Exxon Chevron Shell Walmart Netflix Uber Goldman Citigroup JPMorgan
    Barclays HSBC Lehman Enron Disney Verizon Comcast Foxconn Nokia Ericsson Volkswagen Fox AIPAC Cato
    Brookings Heritage Chatham Carnegie RAND Rand Hoover
    """
)
"""Bodies known by one word; never the name of a person."""

PHRASES = phrases(
    """
    White House; Downing Street; State Department; Supreme Court; High Court; Wall Street; Capitol Hill;
    Truth Social; Associated Press; Human Rights Watch; Amnesty International; United Nations; European
    Union; European Commission; Federal Reserve; Security Council; House of Commons; House of Lords;
    House of Representatives; World Bank; Red Cross; Economist Intelligence Unit; Goldman Sachs; Morgan
    Stanley; Asia Group; Eurasia Group; People's Liberation Army; People’s Liberation Army; Communist
    Party; Blue House; Great Hall; Access Hollywood; Boko Haram; Al Jazeera; Der Spiegel; Le Monde; Le
    Figaro; El Pais; Chatham House; Carnegie China; Planned Parenthood; Tea Party; Oval Office; Hill;
    Vanity Fair; Rolling Stone; Red Sox; Us Weekly; Sky News; Scotland Yard; Black Lives Matter;
    Medecins Sans Frontieres; Doctors Without Borders; Bank of England; Elysee; Daily Caller
    """
)
"""Bodies known by several words that no rule would join or tell from a person."""

METONYMS = phrases(
    """
    Kremlin; White House; Downing Street; Pentagon; Blue House; Elysee; Capitol Hill
    """
)
"""Buildings that always stand for the body inside."""

NOT_ORGANISATIONS = words(
    """
    TV AI PM AM CEO CFO COO MP MPs GDP DNA HIV AIDS DVD CD PC ID IQ IT OK PR VIP FAQ HR LGBT LGBTQ TPP
    NAFTA START ET UFO WWI WWII IV II III VI VII USD GBP EUR RSVP PDF URL HTML DIY SUV GPS Q A I ICBM
    ICBMs AR ER EVA PTSD BBQ PAC PACs DC D.C. NY N.Y. LA L.A. U.S US UK Ph.D. M.D. J.D. B.A. M.A. LOL
    USA
    """
)
"""Written in capitals, and no bodies."""
