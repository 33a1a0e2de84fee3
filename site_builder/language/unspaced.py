"""Scripts that part no words by blanks: Thai, Lao, Burmese, Khmer, kana, Chinese characters.

Where words are counted, each sign of them counts as one: a sentence of thirty characters is no single word.
"""

SIGNS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\uff66-\uff9f\U00020000-\U0003ffff"
)
"""For a class of a regular expression."""
