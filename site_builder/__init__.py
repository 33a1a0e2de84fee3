"""Site Builder: a folder of articles in, a briefing site out."""

__version__ = "0.1.0"
