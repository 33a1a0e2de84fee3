"""What a careful reader finds in the five articles of the demo, by hand; held against what the rules find.

Articles by the number their source file begins with.
"""

QUOTED = (
    ("000", "Xi is flexing", "Chong Ja Ian"),
    ("000", "is showing that he is central to key developments", "Chong Ja Ian"),
    ("000", "some degree of assurance to Putin that he can manage Trump", "Chong Ja Ian"),
    ("000", "Beijing sees itself in a position of strength", "Chong Ja Ian"),
    ("000", "China is a pivotal major power", "Ren Xiao"),
    ("000", "The order of the calls reflects close", "Ren Xiao"),
    ("000", "Xi extended New Year greetings", "Xinhua"),
    ("000", "Xi said China and Russia should work together", "Xinhua"),
    ("000", "expressed full confidence in Russia-China", "Xinhua"),
    ("000", "both sides should continue to support each other", "Xinhua"),
    ("000", "in an eternal bloom", "Vladimir Putin"),
    ("000", "Xi sees Putin as a good friend", "TASS"),
    ("000", "successfully defending global justice", "Xi Jinping"),
    ("000", "very positive talks", "Donald Trump"),
    ("000", "all very positive", "Donald Trump"),
    ("000", "extremely good", "Donald Trump"),
    ("000", "We both realise how important", "Donald Trump"),
    ("000", "It is rather rare for top leaders", "Zhang Xin"),
    ("000", "an increasing sense of urgency that China", "Zhang Xin"),
    ("000", "It shows that China has options", "Chong Ja Ian"),
    ("000", "Hedging is for the weak", "Chong Ja Ian"),
    ("000", "the core of China’s core interests", "Taiwan Affairs Office"),
    ("001", "long and thorough", "Donald Trump"),
    ("001", "The timing of the call is rare and interesting", "George Chen"),
    ("001", "It does demonstrate that Xi can hold court", "Dylan Loh"),
    ("001", "most consequential", "Dylan Loh"),
    ("001", "a simple scheduling issue", "Dylan Loh"),
    ("001", "in spite of what's happened around", "Dylan Loh"),
    ("001", "low-hanging fruit", "Dylan Loh"),
    ("001", "we don't worry too much about", "Chen Ming-chi"),
    ("001", "In fact, we believe that it will", "Chen Ming-chi"),
    ("001", "opinions", "Kremlin"),
    ("001", "special attention was given to the tense", "Kremlin"),
    ("001", "China is trying to seek international", "Benjamin Ho"),
    ("001", "two-timing", "Benjamin Ho"),
    ("001", "probably for domestic posturing", "Benjamin Ho"),
    ("001", "are not ironclad", "analysts"),
    ("001", "both are primarily focused on stabilising", "Yue Su"),
    ("001", "Meaningful Chinese cooperation", "Yue Su"),
    ("002", "exceptionally good", "Donald Trump"),
    ("002", "unprecedented level", "Chinese sources"),
    ("003", "exceptionally good", "Donald Trump"),
    ("003", "strategic autonomy", "Chinese officials"),
    ("003", "unprecedented level", "both leaders"),
    ("003", "great changes unseen in a century", "Chinese strategists"),
    ("004", "great ship of China-US relations", "Xi Jinping"),
    ("004", "all very positive", "Donald Trump"),
    ("004", "grand plan", "Xi Jinping"),
    ("004", "right trajectory", "Xi Jinping"),
    ("004", "important stabilising factor", "Vladimir Putin"),
    ("004", "mutually beneficial", "Vladimir Putin"),
    ("004", "truly strategic", "Vladimir Putin"),
    ("004", "structurally stable", "Wang Yiwei"),
)
"""(article, words between quotation marks, whoever the article says them of)."""

NOT_SPEECH = (("002", "Peace Council"), ("003", "Peace Council"), ("001", "strong"))
"""Terms and scare quotes."""

REPORTED = (
    ("000", "were a calculated move by Beijing", "analysts"),
    ("000", "Beijing was projecting itself", "experts"),
    ("000", "that the choreography carried strategic significance", "analysts"),
    ("000", "that no major security or diplomatic recalibration", "Chong Ja Ian"),
    ("000", "had set out China’s firm position on Taiwan", "Chen Binhua"),
    ("000", "should adhere to the one-China principle", "Chen Binhua"),
    ("000", "is in little position to press Beijing", "Chong Ja Ian"),
    ("000", "would be unacceptable", "Zhang Xin"),
    ("001", "Xi and Putin spoke for 1.5 hours", "aide"),
    ("001", "he and Xi discussed trade", "Donald Trump"),
    ("001", "that China had committed to increasing soybean purchases", "Donald Trump"),
    ("001", "Putin accepted invitations during the call", "Kremlin"),
    ("004", "that China did not opportunistically increase", "Wang Yiwei"),
)
"""Speech without quotation marks that is plainly given to someone."""

EVENTS = (
    ("2026-02-04", "2026-02-04", "past", ("Putin", "video")),
    ("2026-02-04", "2026-02-04", "past", ("Trump",)),
    ("2026-02-04", "2026-02-04", "past", ("Abu Dhabi",)),
    ("2026-02-05", "2026-02-05", "past", ("treaty",)),
    ("2026-02-05", "2026-02-05", "past", ("Chen Binhua",)),
    ("2026-02-05", "2026-02-05", "past", ("red lines",)),
    ("2026-01-01", "2026-06-30", "planned", ("Putin", "visit")),
    ("2026-04-01", "2026-04-30", "planned", ("Trump", "visit")),
    ("2026-02-04", "2026-02-04", "past", ("Trump hailed", "Truth Social")),
    ("2026-02-04", "2026-02-04", "past", ("accepted invitations",)),
    ("2026-01-01", "2026-12-31", "planned", ("soybean",)),
    ("2026-01-01", "2026-12-31", "planned", ("Additional meetings",)),
    ("2026-11-01", "2026-11-30", "planned", ("APEC",)),
    ("2025-10-30", "2025-10-30", "past", ("Busan",)),
    ("2022-02-01", "2022-02-28", "past", ("summit",)),
    ("2022-01-01", "2022-12-31", "past", ("invasion",)),
)
"""(first day, last day, status, words of one of its passages)."""

DIFFERENCES = (
    ("participants", ("Russian, Ukrainian and US", "United States, Russia, and China")),
    ("quotation-variant", ("extremely good", "exceptionally good")),
    ("status", ("lapsed", "is set to expire")),
    ("attribution", ("Chinese sources", "both leaders")),
    ("medium", ("video", "phone")),
    ("claim-or-fact", ("had committed", "agreed to increase")),
    ("quantity", ("20 million tons",)),
)
"""(type, words that stand in a side's value, speaker or passage)."""

COPIED = (
    "In China, as across Asia, long-term strategic thinking guides policy",
    "accepted Xi's invitation to visit China in the first half of 2026, with additional m",
)
"""Beginnings of what 002 and 003 share word for word."""
