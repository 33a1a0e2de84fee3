"""Words written before a name.

Honorifics, offices and ranks with a capital, and what may stand before them.
"""

from site_builder.language.wordlist import words

HONORIFICS = words(
    "Mr Mr. Mrs Mrs. Ms Ms. Miss Mx Messrs Messrs. Mister Madam Madame Sir Dame Lord Lady M. Mme"
)
"""Say only that a person follows; no office."""

ABBREVIATED = words(
    """
    Mr Mrs Ms Mx Messrs Dr Prof Sen Sens Rep Reps Gov Govs Gen Lt Col Maj Capt Cmdr Cpl Sgt Pvt Adm Brig
    Rev Hon St Ste Fr Sr Jr Pres Supt Det Insp Amb Atty Asst Assoc Sec Treas Del Msgr
    """
)
"""Keep their full stop inside a name."""

SUFFIXES = words("Jr Jr. Sr Sr. II III IV KC QC OBE CBE MBE KBE DBE PhD Ph.D. MD M.D. Esq Esq.")
"""End a name and are no surname."""

TITLES = words(
    """
    President Vice-President Premier Chancellor Taoiseach Prime Minister Minister Secretary
    Undersecretary Under-Secretary Under-Secretary-General Secretary-General Ambassador Envoy Consul
    Commissioner Governor Lieutenant Mayor Senator Sen. Sens. Congressman Congresswoman Congressmember
    Representative Rep. Reps. Gov. Govs. Delegate Assemblyman Assemblywoman Councilman Councilwoman
    Councillor Councilor Alderman MP MEP Speaker Leader Chief Chairman Chairwoman Chairperson Chair
    Director Deputy Assistant Associate Acting Vice Executive Spokesman Spokeswoman Spokesperson General
    Gen. Colonel Col. Major Maj. Captain Capt. Lt. Sergeant Sgt. Admiral Adm. Commander Cmdr. Brigadier
    Brig. Marshal Corporal Private Officer Detective Det. Sheriff Constable Superintendent Supt.
    Inspector Judge Justice Attorney Prosecutor Solicitor Counsel Lawyer Professor Prof. Prof Dr Dr.
    Doctor Rev. Reverend Father Sister Brother Bishop Archbishop Cardinal Pope Rabbi Imam Ayatollah
    Sheikh Mufti Pastor Monsignor King Queen Prince Princess Emperor Sultan Emir Crown Duke Duchess
    Count Countess Baron Baroness Coach Manager Strategist Analyst Economist Adviser Advisor Aide Dean
    Provost Chancellor Comptroller Treasurer Administrator Coordinator Negotiator Ombudsman Candidate
    Nominee Mayor-elect Governor-elect Senator-elect Minister-elect Minister-designate Premier-designate
    Editor Correspondent Reporter Columnist Author Actor Actress Singer Founder CEO CFO COO
    Co-founder Co-chair Sens President-elect Whip Supreme Secretaries Presidents Leaders Ministers
    Senators Chairmen Governors Majority Minority First Lady Special Representative Fellow Researcher
    Scholar Historian Host Anchor Dictator Mullah Lama Pres. Atty. Asst. Amb. Hon. Sec. Del. Msgr. Fr.
    Assoc. Insp. Treas. St.
    """
)
"""With a capital before a name, they say what the person is; several may follow each other."""

SURNAMES_TOO = words(
    "King Prince Bishop Pope Dean Judge Baron Marshal Major Cardinal Abbott Constable English French"
)
"""Titles and adjectives that are surnames after Mr or Ms."""

TITLE_MIDDLES = words(
    """
    Press Policy Security Affairs Foreign Defence Defense Finance Interior Home Health Trade Commerce
    Treasury State Labor Labour Education Energy Justice Transport Economy Environment Agriculture
    National Communications Political Campaign Staff Deputy Assistant Senior Chief Party House Senate
    Union Army Navy Air Force Republican Democratic Conservative Liberal Labour Tory Presidential Vice
    Former Ex Then Acting Interim Permanent Special Joint Managing General Attorney District Federal
    Supreme Court Police Fire City County Majority Minority Opposition Shadow Junior Lead Head Principal
    Regional Sports Medical Military Council
    """
)
"""Stand inside a title: Foreign Minister, Press Secretary, Chief of Staff."""

TITLE_OBJECTS = words(
    """
    State Defense Defence Treasury Commerce Labor Labour Health Education Energy Homeland Transportation
    Justice Agriculture Interior Housing Veterans Staff Foreign War Finance Trade the Public Affairs
    Wales
    """
)
"""Follow "of" inside a title: Secretary of State, Chief of Staff, Prince of Wales."""

PARTICLES = words(
    "de del della dos das da di du la le van von der den ter ten bin bint ibn ben al el abu zu y e"
)
"""Stand in lower case inside a name: Vincent van Gogh, Mohammed bin Salman."""

CALENDAR = words(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
    January February March April May June July August September October November December Jan Feb Mar
    Apr Jun Jul Aug Sept Sep Oct Nov Dec Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec. AM
    PM GMT EST EDT PST PDT CET BST UTC Christmas Easter Ramadan Thanksgiving AD BC
    """
)
"""Never part of a name, except May, April and June as names of persons."""
