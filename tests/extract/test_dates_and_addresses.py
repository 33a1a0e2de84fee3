"""ISO dates, and the addresses a reader may be sent to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.language.iso_date import parse_date, suggestion
from site_builder.language.urls import clean_url, site_file


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2026-02-04", "2026-02-04"),
        (" 2026-02-04 ", "2026-02-04"),
        ("2024-02-29", "2024-02-29"),
        ("2026-02-04T23:06", "2026-02-04T23:06:00"),
        ("2026-02-04 23:06:59", "2026-02-04T23:06:59"),
        ("2026-02-04T23:06:00.123Z", "2026-02-04T23:06:00+00:00"),
        ("2026-02-04 23:06:00 +0800", "2026-02-04T23:06:00+08:00"),
        ("2026-02-04T23:06:00-05", "2026-02-04T23:06:00-05:00"),
    ],
)
def test_dates_are_read_in_iso_form(text: str, iso: str) -> None:
    """A day, or a day with a time and a zone, comes back in one form."""
    assert parse_date(text) == iso


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2026-02-30", "'2026-02-30' is no day: February 2026 has 28 days; write 2026-02-28"),
        ("2024-13-45", "'2024-13-45' has month 13, and months run from 01 to 12; write it as in 2026-02-04"),
        ("0000-01-01", "'0000-01-01' has no such year; write it as in 2026-02-04"),
        ("2026-02-04T25:00", "'2026-02-04T25:00' has no such time of day; write 2026-02-04T23:06:00+00:00"),
        ("4 February 2026", "'4 February 2026' is not a date; write 2026-02-04"),
        ("Feb. 4, 2026", "'Feb. 4, 2026' is not a date; write 2026-02-04"),
        ("4 Febuary", "'4 Febuary' is not a date; write it as in 2026-02-04"),
        ("2026", "'2026' is not a date; write it as in 2026-02-04"),
        ("٢٠٢٦-٠٢-٠٤", "'٢٠٢٦-٠٢-٠٤' is not a date; write it as in 2026-02-04"),
        ("9" * 5000, f"'{'9' * 37}...' is not a date; write it as in 2026-02-04"),
    ],
)
def test_what_is_no_date_is_answered_with_one(text: str, message: str) -> None:
    """The error says what is wrong and what to write instead."""
    with pytest.raises(ValueError) as caught:
        parse_date(text)
    assert str(caught.value) == message


@given(st.dates())
def test_every_day_of_the_calendar_is_read(day) -> None:
    """ISO dates come back as they are, and dates in words suggest the same day."""
    assert parse_date(day.isoformat()) == day.isoformat()


def test_impossible_days_in_words_suggest_nothing() -> None:
    """A suggestion is a day that exists."""
    assert (suggestion("31 April 2026"), suggestion("3 Xuly 2026"), suggestion("3rd March 2026")) == (
        "",
        "",
        "2026-03-03",
    )


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e"),
        ("HTTP://Example.org:8080/ä b", "http://example.org:8080/%C3%A4%20b"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("https://example.org/%41%zz", "https://example.org/%41%zz"),
        ("http://[2001:DB8::1]:8080/a", "http://[2001:db8::1]:8080/a"),
    ],
)
def test_web_and_mail_addresses_pass(raw: str, clean: str) -> None:
    """http, https and mailto come out encoded and otherwise as they were."""
    assert clean_url(raw) == clean


BAD = """javascript:alert(1)
JaVaScRiPt:alert(1)
java\tscript:alert(1)
&#106;avascript:alert(1)
&amp;#106;avascript:x
java\u200bscript:x
\u202ejavascript:x
data:text/html,x
vbscript:x
//example.org
/\\example.org
\\\\example.org
intent:x
view-source:https://x
filesystem:http://x
jar:http://x
blob:x
file:///etc/passwd
http:/x
http:x
https://
https:///x
https://user:pw@example.org/
https://[bad/
https://example.org:99999/
mailto:nobody
/relative
relative.html
#frag
""".strip("\n").split("\n")


@pytest.mark.parametrize("raw", [*BAD, "", "https://x.org/" + "a" * 3000])
def test_everything_else_is_refused(raw: str) -> None:
    """Schemes other than three, hidden schemes, protocol-relative and relative addresses are no links."""
    assert clean_url(raw) == ""


@given(st.text(max_size=80))
def test_what_passes_is_harmless(raw: str) -> None:
    """No address that passes holds a character that could leave its attribute."""
    clean = clean_url(raw) or site_file(raw)
    assert not set(clean) & set("\"'<> \n\t\0`")


@pytest.mark.parametrize(
    ("raw", "file"),
    [
        ("method.html", "method.html"),
        ("people/index.html#a-b", "people/index.html#a-b"),
        ("../secret.html", ""),
        ("/method.html", ""),
        ("a//b.html", ""),
        ("javascript:x.html", ""),
        ("data/articles.json", "data/articles.json"),
    ],
)
def test_pages_may_name_files_of_the_site(raw: str, file: str) -> None:
    """A path inside the site, with a known suffix, and nothing that climbs out of it."""
    assert site_file(raw) == file
