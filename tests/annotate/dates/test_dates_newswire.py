"""Sentences as newswires and Wikinews write them; the values were written down before any was tried."""

import pytest

FRIDAY = "2013-03-22"
WEDNESDAY = "2009-10-14"
CRISIS = "2008-10-15"

VAGUE = ("PRESENT_REF", "FUTURE_REF")

NEWSWIRE = [
    (
        "Police said on Friday that the man had been held since Tuesday night.",
        FRIDAY,
        ["2013-03-22", "2013-03-19TNI"],
    ),
    ("The shares closed at 41.20 on Thursday, their lowest since mid-2009.", FRIDAY, ["2013-03-21", "2009"]),
    (
        "The ministry will publish its report on Monday, a spokesman said late Thursday.",
        FRIDAY,
        ["2013-03-25", "2013-03-21"],
    ),
    (
        "The vote, originally set for last Tuesday, is now due on 2 April.",
        FRIDAY,
        ["2013-03-19", "2013-04-02"],
    ),
    ("Output rose 2% in the three months to December, the agency said.", FRIDAY, ["2012-12"]),
    ("He was jailed in 1998 and freed four years later.", FRIDAY, ["1998", "2002"]),
    (
        "The quake struck at 05:13 local time (2113 GMT Thursday).",
        FRIDAY,
        ["2013-03-22T05:13", "2013-03-21T21:13"],
    ),
    ("It opened in the early 1980s and closed a decade later.", FRIDAY, ["198", "199"]),
    ("A year ago this week the same team lost at home.", FRIDAY, ["2012-W12"]),
    ("Two years ago this month, the plant was flooded.", FRIDAY, ["2011-03"]),
    (
        "The firm cut 300 jobs in the fourth quarter of 2012, after 120 a year earlier.",
        FRIDAY,
        ["2012-Q4", "2011-Q4"],
    ),
    ("She was due to appear in court later on Friday.", FRIDAY, ["2013-03-22"]),
    ("The two could not be reached for comment on Thursday.", FRIDAY, ["2013-03-21"]),
    ("Neither man could be reached Wednesday.", FRIDAY, ["2013-03-20"]),
    ("He would have met them on Monday had the plane landed.", FRIDAY, ["2013-03-18"]),
    ("The bank is expected to reopen on Tuesday morning at the earliest.", FRIDAY, ["2013-03-26TMO"]),
    ("Until this week, nobody had seen the letter.", FRIDAY, ["2013-W12"]),
    ("The court refused to hear the case in November.", FRIDAY, ["2012-11"]),
    ("Ministers agreed to meet again in May.", FRIDAY, ["2013-05"]),
    ("Since the 2008 financial crisis, rates have been near zero.", FRIDAY, ["2008"]),
    ("The attacks of September 11, 2001 were recalled.", FRIDAY, ["2001-09-11"]),
    ("The law was passed after the Sept. 11 attacks.", FRIDAY, ["2001-09-11"]),
    ("Eleven years after 9/11 the tower was finished.", FRIDAY, ["2001-09-11"]),
    (
        "Snow fell overnight and by Friday morning the roads were shut.",
        FRIDAY,
        ["2013-03-21TNI", "2013-03-22TMO"],
    ),
    ("By noon on Thursday, more than 40 flights had been cancelled.", FRIDAY, ["2013-03-21T12:00"]),
    ("The strike begins at midnight on Sunday.", FRIDAY, ["2013-03-24T24:00"]),
    ("The pope will celebrate Mass on Easter Sunday.", FRIDAY, ["2013-03-31"]),
    ("Talks resumed on Good Friday last year.", FRIDAY, ["2012-04-06"]),
    ("The price doubled between March 2010 and June 2012.", FRIDAY, ["2010-03", "2012-06"]),
    (
        "The economy shrank between April and June, and again between July and September.",
        FRIDAY,
        ["2012-04", "2012-06", "2012-07", "2012-09"],
    ),
    (
        "An inquiry due to report in the autumn was delayed until early next year.",
        FRIDAY,
        ["2013-FA", "2014"],
    ),
    ("He served as mayor from 1994 to 2001.", FRIDAY, ["1994", "2001"]),
    ("The firm, founded in 1923, was sold last month.", FRIDAY, ["1923", "2013-02"]),
    ("At the end of the last century it had 40 shops.", FRIDAY, ["19"]),
    (
        "They had met on Wednesday evening and would meet again on Saturday.",
        FRIDAY,
        ["2013-03-20TEV", "2013-03-23"],
    ),
    ("A verdict is expected as early as next week.", FRIDAY, ["2013-W13"]),
    ("“We will vote tomorrow,” she said on Thursday.", FRIDAY, ["2013-03-23", "2013-03-21"]),
    ("A hearing was scheduled for Monday.", FRIDAY, ["2013-03-25"]),
    (
        "The suspect was arrested on Monday and charged the following day.",
        FRIDAY,
        ["2013-03-18", "2013-03-19"],
    ),
    ("In the year to March, sales rose 4%.", FRIDAY, ["2013-03"]),
    ("The annual meeting takes place every November.", FRIDAY, []),
    ("Last weekend’s derby drew 40,000 people.", FRIDAY, ["2013-W11-WE"]),
    ("Some 2,013 people came, 1998 of them by train.", FRIDAY, []),
    ("He said the plan “will cost us until 2020”.", FRIDAY, ["2020"]),
    ("The US raid in May 2011 killed him.", FRIDAY, ["2011-05"]),
    ("On the morning of 14 December a gunman entered the school.", FRIDAY, ["2012-12-14TMO"]),
    ("Fighting broke out late last year and continued into January.", FRIDAY, ["2012", "2013-01"]),
    ("Exports fell in February for the third month in a row.", FRIDAY, ["2013-02"]),
    ("The bill passed on March 7, two days before the session ended.", FRIDAY, ["2013-03-07", "2013-03-09"]),
    ("Earlier on Friday the two sides had traded accusations.", FRIDAY, ["2013-03-22"]),
    ("The show returns in the fall.", FRIDAY, ["2013-FA"]),
    ("Thousands of years ago the lake was a sea.", FRIDAY, ["PAST_REF"]),
    ("This Sunday voters choose a new mayor.", FRIDAY, ["2013-03-24"]),
    ("It was the coldest March since 1962.", FRIDAY, ["2013-03", "1962"]),
]


@pytest.mark.parametrize(("text", "published", "expected"), NEWSWIRE)
def test_newswire(marks, text, published, expected):
    """A time in one sentence of a newswire has the value a reader gives it."""
    assert [
        m.value for m in marks(text, published) if m.type in ("DATE", "TIME") and m.value not in VAGUE
    ] == expected


COMPANY_NEWS = [
    (
        "Shares of the carmaker fell 5% on Tuesday, after the company reported a third-quarter loss.",
        WEDNESDAY,
        ["2009-10-13", "2009-Q3"],
    ),
    (
        "The airline announced today that it would order 20 jets for delivery from 2012.",
        WEDNESDAY,
        ["2009-10-14", "2012"],
    ),
    ("The index closed at 10,015.86, its highest since October 3 last year.", WEDNESDAY, ["2008-10-03"]),
    ("At 15:30 UTC the FTSE 100 stood at 5,256.10.", WEDNESDAY, ["2009-10-14T15:30"]),
    ("The Russell 2000 index gained two percent.", WEDNESDAY, []),
    (
        "Revenue in the quarter was $9.87 billion, up from $7.9 billion in the same quarter last year.",
        WEDNESDAY,
        ["2009-Q3", "2008-Q3"],
    ),
    ("The company earned $1.2 billion in the fiscal third quarter.", WEDNESDAY, ["2009-Q3"]),
    (
        "Analysts expect the company to return to profit by the first half of next year.",
        WEDNESDAY,
        ["2010-H1"],
    ),
    ("The merger, first announced in July, should close by year end.", WEDNESDAY, ["2009-07", "2009"]),
    ("Sales in September were 23% lower than a year earlier.", WEDNESDAY, ["2009-09", "2008-09"]),
    ("GM filed for bankruptcy on June 1 and emerged on July 10.", WEDNESDAY, ["2009-06-01", "2009-07-10"]),
    (
        "The delivery, originally planned for May 2008, is now scheduled for the fourth quarter of 2010.",
        WEDNESDAY,
        ["2008-05", "2010-Q4"],
    ),
    ("Oil has not cost as much since last September.", WEDNESDAY, ["2008-09"]),
    ("The phone went on sale at 8 a.m. local time on Friday.", WEDNESDAY, ["2009-10-09T08:00"]),
    ("Trading was halted for an hour on Monday morning.", WEDNESDAY, ["2009-10-12TMO"]),
    ("Exports declined by 1.3% between April and June.", WEDNESDAY, ["2009-04", "2009-06"]),
    ("The jets will be built by 2015 and delivered from then on.", WEDNESDAY, ["2015"]),
    (
        "The bank lost $2 billion in 2008, compared with a profit of $4 billion in 2007.",
        WEDNESDAY,
        ["2008", "2007"],
    ),
    ("In a statement Monday, the firm said it had hired a new chief.", WEDNESDAY, ["2009-10-12"]),
    ("The bailout of October 2008 was the largest in history.", WEDNESDAY, ["2008-10"]),
    ("For the month of September, sales were flat.", WEDNESDAY, ["2009-09"]),
    ("The factory will be idled the week of November 2.", WEDNESDAY, ["2009-W45"]),
    ("The government loaned the company $13.4 billion last December.", WEDNESDAY, ["2008-12"]),
    ("The shares have doubled since the beginning of this year.", WEDNESDAY, ["2009"]),
    ("The last time the Dow closed above 10,000 was on October 3, 2008.", WEDNESDAY, ["2008-10-03"]),
    ("The plane arrived three days later than planned.", WEDNESDAY, []),
    ("About a quarter of the dealers will close by June 2010.", WEDNESDAY, ["2010-06"]),
    ("It would resume production when the markets opened on Friday.", WEDNESDAY, ["2009-10-16"]),
    ("The strike, now in its third week, began on September 28.", WEDNESDAY, ["2009-09-28"]),
    ("The plan was unveiled in the last week of September.", WEDNESDAY, ["2009-09"]),
    ("The aircraft first flew on April 27, 2005.", WEDNESDAY, ["2005-04-27"]),
    ("Apple had sold 30 million units as of September 26, 2009.", WEDNESDAY, ["2009-09-26"]),
    ("The Fed will meet on November 3-4.", WEDNESDAY, ["2009-11-03"]),
    ("During the 2007-2008 crisis, oil hit $147 a barrel.", WEDNESDAY, ["2007"]),
    ("Profit for fiscal 2009 rose to $8.2 billion.", WEDNESDAY, ["2009"]),
    ("The recall affects 2005 to 2010 models.", WEDNESDAY, ["2005", "2010"]),
]


@pytest.mark.parametrize(("text", "published", "expected"), COMPANY_NEWS)
def test_company_news(marks, text, published, expected):
    """So has one in news of companies and markets."""
    assert [
        m.value for m in marks(text, published) if m.type in ("DATE", "TIME") and m.value not in VAGUE
    ] == expected


PARAGRAPHS = [
    (
        "Police said Thursday they had found the car. It was stolen on March 2. The next day a man drove it.",
        FRIDAY,
        ["2013-03-21", "2013-03-02", "2013-03-03"],
    ),
    (
        "He died at 3:40 a.m. Thursday, his family said. He had been admitted on Sunday night.",
        FRIDAY,
        ["2013-03-21T03:40", "2013-03-17TNI"],
    ),
    (
        "The minister, who took office in January, will visit Ankara next Wednesday.",
        FRIDAY,
        ["2013-01", "2013-03-27"],
    ),
    ("Ten years after the invasion began on March 20, 2003, the city is calm.", FRIDAY, ["2003-03-20"]),
    (
        "On Tuesday the house rejected it, 36-0. On Thursday the bank gave it until Monday to raise money.",
        FRIDAY,
        ["2013-03-19", "2013-03-21", "2013-03-25"],
    ),
    (
        "The banks have been closed since March 16 and will not open before Tuesday.",
        FRIDAY,
        ["2013-03-16", "2013-03-26"],
    ),
    (
        "His lawyer said Friday that he would plead not guilty when he appears in court next month.",
        FRIDAY,
        ["2013-03-22", "2013-04"],
    ),
    ("In 2011-12 the deficit was 8%; in 2012-13 it is forecast to be 7.4%.", FRIDAY, ["2011", "2012"]),
    (
        "The court, which will rule by the end of June, heard arguments Tuesday and Wednesday.",
        FRIDAY,
        ["2013-06", "2013-03-19", "2013-03-20"],
    ),
    ("The bishops elected him on the second day of the conclave, March 13.", FRIDAY, ["2013-03-13"]),
    ("Stocks rose on Friday, and for the week the Dow slipped 0.01%.", FRIDAY, ["2013-03-22", "2013-W12"]),
    (
        "The Dow closed at 14,512 on Friday, up 90.54. It is up 10.7% this year.",
        FRIDAY,
        ["2013-03-22", "2013"],
    ),
    ("It was 1:30 in the morning when the fire broke out.", FRIDAY, ["2013-03-22T01:30"]),
    (
        "The president arrives in Amman on Friday evening after two days in Jerusalem.",
        FRIDAY,
        ["2013-03-22TEV"],
    ),
    ("She has lived there since the late 1960s.", FRIDAY, ["196"]),
    ("Nearly 20 years ago, in the spring of 1993, he opened a shop.", FRIDAY, ["1993", "1993-SP"]),
    ("The rebels took the capital on Sunday, March 24, officials said.", "2013-03-25", ["2013-03-24"]),
    ("He turns 80 in December.", FRIDAY, ["2013-12"]),
    ("The season starts on 1 April.", FRIDAY, ["2013-04-01"]),
    ("Half of the 2012 budget was spent by August.", FRIDAY, ["2012", "2012-08"]),
    (
        "On Dec. 14, 2012, 26 people died there; on Thursday the town mourned again.",
        FRIDAY,
        ["2012-12-14", "2013-03-21"],
    ),
    (
        "She told the BBC on Thursday evening: “It will end tonight.”",
        FRIDAY,
        ["2013-03-21TEV", "2013-03-22TNI"],
    ),
    (
        "The company, bought for $1.6bn in 2006, made its last profit in the 2009 financial year.",
        FRIDAY,
        ["2006", "2009"],
    ),
    ("At 10:00 GMT on Saturday the polls open.", FRIDAY, ["2013-03-23T10:00"]),
    ("There were 35 attacks in the first two weeks of March.", FRIDAY, ["2013-03"]),
    ("Last week's storm was the second this month.", FRIDAY, ["2013-W11", "2013-03"]),
    ("Police arrested two men in the early hours of Friday morning.", FRIDAY, ["2013-03-22TMO"]),
    ("The film, due out in November, was shot last summer.", FRIDAY, ["2013-11", "2012-SU"]),
    ("He will be 65 on 3 June next year.", FRIDAY, ["2014-06-03"]),
    ("The law takes effect on January 1, 2014.", FRIDAY, ["2014-01-01"]),
    ("They have until 5 p.m. on Monday to reply.", FRIDAY, ["2013-03-25T17:00"]),
    ("The match was postponed from Tuesday to Thursday.", FRIDAY, ["2013-03-19", "2013-03-21"]),
    (
        "In January, the unemployment rate had been 7.9%; in February it fell to 7.7%.",
        FRIDAY,
        ["2013-01", "2013-02"],
    ),
    (
        "The Dow fell 733 points, or 7.87%, on Wednesday, its worst day since the crash of October 1987.",
        CRISIS,
        ["2008-10-15", "1987-10"],
    ),
    (
        "The retailer reported on October 14 that its profit for the quarter ended August 30 fell 40%.",
        CRISIS,
        ["2008-10-14", "2008-Q3", "2008-08-30"],
    ),
    (
        "Apple will hold an event on October 14, at which it is expected to unveil new laptops.",
        "2008-10-09",
        ["2008-10-14"],
    ),
    (
        "The iPhone 3G went on sale on July 11, and the original was released on June 29, 2007.",
        CRISIS,
        ["2008-07-11", "2007-06-29"],
    ),
    (
        "Airbus delivered the first jet to the airline on 15 October 2007, two years behind schedule.",
        CRISIS,
        ["2007-10-15"],
    ),
    (
        "The strike, which began on September 6, has cost the company $100 million a day.",
        CRISIS,
        ["2008-09-06"],
    ),
    (
        "General Motors' European arm will close plants for up to nine weeks before the end of the year.",
        CRISIS,
        ["2008"],
    ),
    (
        "The third-quarter loss compares with a profit of $1.3 billion in the year-ago quarter.",
        CRISIS,
        ["2008-Q3", "2007-Q3"],
    ),
    ("Sales in September fell 27% from the same month last year.", CRISIS, ["2008-09", "2007-09"]),
    ("The company has not turned an annual profit since 2004.", CRISIS, ["2004"]),
    ("US stocks had their best day since the 1930s on Monday.", CRISIS, ["193", "2008-10-13"]),
    (
        "The two began talks in July and could reach a deal by November 4, the day of the election.",
        CRISIS,
        ["2008-07", "2008-11-04"],
    ),
    (
        "As of 16:00 UTC, the Nikkei was down 9.4% from Tuesday's close.",
        CRISIS,
        ["2008-10-15T16:00", "2008-10-14"],
    ),
    ("The unit was sold to a group of investors in May of last year for $7.4 billion.", CRISIS, ["2007-05"]),
    ("It plans to introduce the car by 2010 and to sell 10,000 in the first year.", CRISIS, ["2010"]),
    ("The merger was announced in 1998 and ended in August 2007.", CRISIS, ["1998", "2007-08"]),
    ("The next hearing is on November 3rd.", CRISIS, ["2008-11-03"]),
    (
        "Production at the plant will stop from October 27 to November 10.",
        CRISIS,
        ["2008-10-27", "2008-11-10"],
    ),
    ("Earlier this month, it said that output would be halved in 2009.", CRISIS, ["2008-10", "2009"]),
]


@pytest.mark.parametrize(("text", "published", "expected"), PARAGRAPHS)
def test_paragraphs(marks, text, published, expected):
    """Times of two or three clauses are each read in their own."""
    assert [
        m.value for m in marks(text, published) if m.type in ("DATE", "TIME") and m.value not in VAGUE
    ] == expected


WEEK = "2013-03-27"

MORE = [
    ("Cyprus's banks will reopen Thursday, almost two weeks after they were shut.", ["2013-03-28"]),
    ("She was found dead on Saturday at her home in Berkshire.", ["2013-03-23"]),
    ("A ruling is expected in late June.", ["2013-06"]),
    ("They married in 2004, and their first child was born the following year.", ["2004", "2005"]),
    (
        "The former president, who left office in January 2009, was in hospital last November.",
        ["2009-01", "2012-11"],
    ),
    ("The bomb went off at about 11:30 am on Tuesday.", ["2013-03-26T11:30"]),
    ("Her trial, which opened on Monday, is expected to last until May.", ["2013-03-25", "2013-05"]),
    ("He had been due to fly home on Sunday.", ["2013-03-24"]),
    ("By Wednesday afternoon, the fire was out.", ["2013-03-27TAF"]),
    ("Unemployment reached 26% in the last three months of 2012.", ["2012"]),
    ("The two Koreas signed an armistice in 1953.", ["1953"]),
    ("The club sacked him in November 2012, six months after he won the cup.", ["2012-11"]),
    ("Last month's meteor injured 1,500 people.", ["2013-02"]),
    ("On Monday night into Tuesday, it snowed.", ["2013-03-25TNI", "2013-03-26"]),
    ("In the coming week the senate will vote.", ["2013-W14"]),
    ("The museum reopens in April after ten years.", ["2013-04"]),
    ("The two-day summit ends today.", ["2013-03-27"]),
    ("It was announced on the eve of the summit on Tuesday.", ["2013-03-26"]),
    ("The rule has been in force since 1 January.", ["2013-01-01"]),
    ("The 2013 World Cup qualifier on Tuesday ended 1-1.", ["2013", "2013-03-26"]),
    ("Shares were down 3% at 14:35 GMT.", ["2013-03-27T14:35"]),
    ("He said last night that he would step down in the summer.", ["2013-03-26TNI", "2013-SU"]),
    (
        "This year's budget, published last Wednesday, takes effect in April.",
        ["2013", "2013-03-20", "2013-04"],
    ),
    ("An earlier version of this article, published on March 25, was wrong.", ["2013-03-25"]),
    ("Growth slowed to 0.2% in the final quarter of last year.", ["2012-Q4"]),
    ("The firm expects to break even in 2014 or 2015.", ["2014", "2015"]),
    ("The ship left port in the early hours of 13 January 2012.", ["2012-01-13TMO"]),
    ("Ministers meet again on Friday and Saturday.", ["2013-03-29", "2013-03-30"]),
    (
        "Paris (AFP) March 20, 2013 - The minister resigned on Tuesday.\nLater paragraphs said so.",
        ["2013-03-20", "2013-03-19"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), MORE)
def test_another_day(marks, text, expected):
    """Written on a Wednesday."""
    assert [
        m.value for m in marks(text, WEEK) if m.type in ("DATE", "TIME") and m.value not in VAGUE
    ] == expected
