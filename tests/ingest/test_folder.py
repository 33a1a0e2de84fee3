"""The folder: what is written, what is kept, what is refused."""

from pathlib import Path

from site_builder.ingest import ingest_folder

ONE = (
    "Bridge is to be repaired\n\nThe council of the town met on Monday and agreed to repair the old bridge.\n"
)


def run(root: Path, *, force: bool = False) -> dict[str, str]:
    """Outcome for each raw file."""
    report = ingest_folder([root / "raw"], root / "content", force=force)
    return {entry.raw: entry.outcome for entry in report.entries}


def site(root: Path) -> Path:
    """A raw file; the article it will become."""
    (root / "raw").mkdir()
    (root / "raw" / "one.txt").write_text(ONE)
    return root / "content" / "articles" / "bridge-is-to-be-repaired.md"


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    """The same raw file gives the same article."""
    article = site(tmp_path)
    assert run(tmp_path) == {"one.txt": "written"}
    first = article.read_bytes()
    assert run(tmp_path) == {"one.txt": "unchanged"}
    assert article.read_bytes() == first


def test_an_edited_article_is_kept_unless_forced(tmp_path: Path) -> None:
    """An editor's work is never overwritten unasked."""
    article = site(tmp_path)
    run(tmp_path)
    article.write_text(article.read_text().replace("old bridge", "OLD bridge"))
    assert run(tmp_path) == {"one.txt": "kept"}
    assert "OLD bridge" in article.read_text()
    assert run(tmp_path, force=True) == {"one.txt": "written"}
    assert "OLD bridge" not in article.read_text()


def test_a_renamed_article_is_found_again(tmp_path: Path) -> None:
    """The raw file's name in the front matter ties the two, whatever the article is called."""
    article = site(tmp_path)
    run(tmp_path)
    article.rename(article.with_name("renamed.md"))
    assert run(tmp_path) == {"one.txt": "unchanged"}
    assert not article.exists()


def test_a_changed_source_updates_an_untouched_article(tmp_path: Path) -> None:
    """What nobody edited follows its source."""
    article = site(tmp_path)
    run(tmp_path)
    (tmp_path / "raw" / "one.txt").write_text(ONE.replace("Monday", "Tuesday"))
    assert run(tmp_path) == {"one.txt": "written"}
    assert "Tuesday" in article.read_text()


def test_two_sources_of_one_title_get_two_files(tmp_path: Path) -> None:
    """Another raw file never takes an article's place."""
    article = site(tmp_path)
    (tmp_path / "raw" / "two.txt").write_text(ONE)
    run(tmp_path)
    assert {p.name for p in article.parent.iterdir()} == {article.name, "bridge-is-to-be-repaired-2.md"}


def test_faults_are_reported_and_the_rest_is_done(tmp_path: Path) -> None:
    """An empty file and a link are problems; the other file is written."""
    site(tmp_path)
    (tmp_path / "raw" / "empty.txt").write_text("")
    (tmp_path / "raw" / "link.txt").symlink_to(tmp_path / "raw" / "one.txt")
    report = ingest_folder([tmp_path / "raw", tmp_path / "missing.txt"], tmp_path / "content", force=False)
    assert [entry.raw for entry in report.entries] == ["one.txt"]
    assert len(report.problems) == 3
    assert "no text found" in str(report.problems[0])
