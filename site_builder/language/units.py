"""Units of measure and money as the news writes them, each to one normalised singular name.

A ton is taken as a tonne: press figures on crops and oil mean metric tons, and the difference never
decides whether two sources agree. "short ton" and "long ton" keep their own names.
"""

_UNITS = {
    "tonne": "ton tons tonne tonnes",
    "kilogram": "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes",
    "gram": "gram grams gramme grammes",
    "pound-weight": "lb lbs",
    "ounce": "ounce ounces oz",
    "kilometre": "km kms kilometre kilometres kilometer kilometers",
    "metre": "metre metres meter meters",
    "centimetre": "cm centimetre centimetres centimeter centimeters",
    "millimetre": "mm millimetre millimetres millimeter millimeters",
    "mile": "mile miles",
    "foot": "feet foot ft",
    "inch": "inch inches",
    "yard": "yard yards",
    "hectare": "hectare hectares",
    "acre": "acre acres",
    "barrel": "barrel barrels bbl",
    "bushel": "bushel bushels",
    "litre": "litre litres liter liters",
    "gallon": "gallon gallons",
    "megawatt": "mw megawatt megawatts",
    "gigawatt": "gw gigawatt gigawatts",
    "kilowatt": "kw kilowatt kilowatts",
    "kilowatt-hour": "kwh",
    "basis-point": "bps",
    "degree": "degree degrees",
    "warhead": "warhead warheads",
    "mph": "mph mi/h",
    "km/h": "km/h km/hr kmh kph kmph",
    "m/s": "m/s",
}
UNITS = {word: unit for unit, words in _UNITS.items() for word in words.split()}
"""One word, lower-case, to its unit."""

PHRASES = {
    "metric tons": "tonne",
    "metric ton": "tonne",
    "metric tonnes": "tonne",
    "square kilometres": "square-kilometre",
    "square kilometers": "square-kilometre",
    "sq km": "square-kilometre",
    "square miles": "square-mile",
    "square metres": "square-metre",
    "square meters": "square-metre",
    "square feet": "square-foot",
    "cubic metres": "cubic-metre",
    "cubic meters": "cubic-metre",
    "cubic feet": "cubic-foot",
    "basis points": "basis-point",
    "nautical miles": "nautical-mile",
    "short tons": "short-ton",
    "long tons": "long-ton",
}
"""Two words to their unit; tried before one."""

SPEEDS = {
    ("kilometre", "hour"): "km/h",
    ("mile", "hour"): "mph",
    ("metre", "second"): "m/s",
}
"""A length and the time it takes to their unit: 98 kilometres per hour is no length."""

CURRENCIES = {
    "USD": "dollar dollars",
    "EUR": "euro euros",
    "GBP": "pound pounds sterling",
    "CNY": "yuan renminbi rmb",
    "JPY": "yen",
    "KRW": "won",
    "RUB": "ruble rubles rouble roubles",
    "INR": "rupee rupees",
    "CHF": "franc francs",
    "UAH": "hryvnia hryvnias",
    "BRL": "real reais",
    "MXN": "peso pesos",
    "TRY": "lira",
    "cent": "cent cents",
}
MONEY = {word: code for code, words in CURRENCIES.items() for word in words.split()}
"""Words for money to ISO 4217 codes; where several countries share a word, the largest currency of that
name.
"""

SYMBOLS = {
    "$": "USD",
    "US$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "CNY",
    "₹": "INR",
    "₩": "KRW",
    "₽": "RUB",
    "A$": "AUD",
    "AU$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "HK$": "HKD",
    "S$": "SGD",
    "NT$": "TWD",
    "NZ$": "NZD",
}
"""Signs for money to ISO 4217 codes."""

TIME = {
    word + plural: word
    for word in ("second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade")
    for plural in ("", "s")
} | {"century": "century", "centuries": "century", "fortnight": "fortnight", "fortnights": "fortnight"}
"""Units of time, both numbers, to the singular."""
