"""Short forms of given names: a writer's "Mike Pompeo" is another's "Michael Pompeo"."""

from site_builder.language.wordlist import words

_TABLE = """
abraham abe; albert al bert; alexander alex sasha alexandr aleksandr alexandros alexis; alfred alf fred;
andrew andy drew;
anthony tony; antonio tony; arthur art; barbara barb; benjamin ben benny; bernard bernie; charles charlie
chuck chas;
christopher chris kit; clifford cliff; cynthia cindy; daniel dan danny; david dave davey; deborah deb debbie;
dennis denny; donald don donnie; dorothy dot dottie; douglas doug; edward ed eddie ted ned; elizabeth liz
beth betty bettie
lizzie eliza; emily em; eugene gene; florence flo; francis frank; franklin frank; frederick fred freddie;
gabriel gabe;
gerald gerry jerry; geoffrey geoff jeff; gregory greg; harold hal harry; henry hank harry; herbert herb;
howard howie;
jacob jake; james jim jimmy jamie; jeffrey jeff; jennifer jen jenny; jerome jerry; jessica jess jessie;
john jack
johnny jon; jonathan jon; joseph joe joey; joshua josh; judith judy; katherine kathryn catherine kate
kathy katie kat; kathleen kathy;
kenneth ken kenny; lawrence larry; leonard len lenny leo; louis lou louie; lucille lucy; margaret maggie
peggy meg;
martin marty; matthew matt; maurice mo; maximilian max; michael mike mick mickey; mitchell mitch; mohammed
mohamed
muhammad mohammad mohamad; nathaniel nate nathan; nicholas nick nicky; pamela pam; patricia pat patty trish;
patrick pat paddy; peter pete; philip phil phillip; randolph randy; raymond ray; rebecca becky; reginald
reggie;
richard rick dick rich ricky; robert bob bobby rob robby bert; roderick rod; ronald ron ronnie; rudolph rudy;
samuel sam sammy; samantha sam; sandra sandy; stephen steve steven; stuart stu stewart; susan sue susie;
terence terry;
theodore ted teddy theo; thomas tom tommy; timothy tim timmy; valerie val; victor vic; victoria vicky;
vincent vince
vinny; virginia ginny; walter walt wally; wilfred wilf; william bill billy will willie liam; zachary zach
zack;
vladimir volodymyr; sergei sergey serhiy; dmitry dmitri dmitriy dmytro; yuri yury yuriy; alexei alexey
oleksiy aleksei;
nikolai nikolay mykola; andrei andrey andriy; yevgeny evgeny yevgeniy; hussein hussain husayn; ahmed
ahmad; yusuf yousef
youssef; alexander alyaksandr aliaksandr; abdullah abdallah; ibrahim ebrahim; osama usama;
moammar muammar muammer; hassan hasan; mahmoud mahmud mahmood; ismail ismael esmail; yahya yehya; hosni
husni; benjamin benyamin binyamin; mikhail mikheil; valery valeriy valeri; oleg oleh; konstantin
kostyantyn; pavel pavlo; viktor victor; igor ihor; anatoly anatoliy anatoli; ali aly; omar umar; khaled
khalid; mustafa mostafa; saeed said saeid; faisal faysal; hamid hameed; rashid rasheed; walid waleed; javad
jawad; qasem qassem kassem ghassem; abdel abdul abd
"""

ROMANISED = words(
    """
    ali aly hassan hasan hussein husain hussain husayn mahmoud mahmud mahmood ismail ismael esmail yahya yehya
    hosni husni muammar moammar muammer bashar abdel abdul abd abdullah abdallah ahmed ahmad mohammed mohamed
    muhammad mohammad mohamad osama usama omar umar khaled khalid mustafa mostafa saeed saeid faisal faysal
    hamid hameed rashid rasheed walid waleed javad jawad qasem qassem kassem ghassem ibrahim ebrahim yusuf
    yousef youssef saddam nouri nuri haider haidar moqtada muqtada ayman aiman abu mullah vladimir volodymyr
    wolodymyr sergei sergey serhiy dmitry dmitri dmitriy dmytro yuri yury yuriy alexei alexey oleksiy aleksei
    nikolai nikolay mykola andrei andrey andriy yevgeny evgeny yevgeniy mikhail mikheil valery valeriy valeri
    aleksandr alexandr alyaksandr aliaksandr oleksandr viktor pavel pavlo igor ihor anatoly anatoliy leonid
    boris vitaly vitaliy vyacheslav ramzan ruslan rustam nikita anton arseniy arseny petro yulia yuliya
    """
)
"""Given names that papers write from another script, so that their bearers' surnames vary as well."""

GIVEN: dict[str, frozenset[str]] = {}
"""A given name, folded, with the numbers of the rows it stands in, as text."""

for _number, _row in enumerate(_TABLE.replace("\n", " ").split(";")):
    for _name in _row.split():
        GIVEN[_name] = GIVEN.get(_name, frozenset()) | {str(_number)}


def same_given(one: str, other: str) -> bool:
    """Can two folded given names be the same person's?"""
    return one == other or bool(GIVEN.get(one, frozenset()) & GIVEN.get(other, frozenset()))
