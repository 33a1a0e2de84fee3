"""A file made of its last edition is the file, and made so only where that edition is known."""

from dataclasses import replace

import pytest

from site_builder.errors import PublishError
from site_builder.model import Handle
from site_builder.publish import forget, whole
from tests.publish.conftest import Loads, published, state


class Revised(Loads):
    """A site with one file that is made of its last edition where it may be."""

    def part(self, text: str, earlier: str) -> list[Handle]:
        def revise(read):
            self.loaded.append("copied")
            yield from read(0, 2)
            yield text[2:].encode()

        whole = replace(self.handle("whole.txt", text), earlier=earlier.encode(), revise=revise)
        return [*self.site(), whole]


@pytest.mark.parametrize(
    ("earlier", "harm", "loaded"),
    [
        ("abc", None, "copied"),
        ("other", None, "whole.txt"),
        ("abc", "changed", "whole.txt"),
        ("abc", "lost", "whole.txt"),
        ("abc", "link", "whole.txt"),
        ("abc", "notes", "whole.txt"),
    ],
)
def test_a_file_is_made_of_its_last_edition_only_where_that_is_known(dist, tmp_path, earlier, harm, loaded):
    """As it was left, by its digest and its stamp; else all of it is loaded."""
    loads = Revised()
    published(dist, loads.part("abc", ""))
    file = dist / "whole.txt"
    if harm == "changed":
        file.write_text("xyz")
    elif harm in ("lost", "link"):
        file.unlink()
    if harm == "link":
        (tmp_path / "precious").write_text("abc")
        file.symlink_to(tmp_path / "precious")
    elif harm == "notes":
        forget(state(dist))
    loads.loaded.clear()
    published(dist, loads.part("abd", earlier))
    assert {one for one in loads.loaded if one in ("copied", "whole.txt")} == {loaded}
    assert file.read_text() == "abd"
    assert whole(dist, state(dist))


def test_a_file_is_copied_whose_link_is_in_the_tree_before(dist):
    """Unlinking it there changes its stamp, and not its bytes."""
    loads = Revised()
    for number in range(3):
        published(dist, [*loads.part("abc", ""), loads.handle("n", str(number))])
    loads.loaded.clear()
    published(dist, [*loads.part("abd", "abc"), loads.handle("n", "2")])
    assert loads.loaded == ["copied"]
    assert (dist / "whole.txt").read_text() == "abd"


def test_a_file_cut_short_while_it_is_copied_stops_the_build(dist):
    """And the site stays as it is."""
    loads = Revised()
    published(dist, loads.part("abc", ""))
    handles = loads.part("abd", "abc")

    def revise(read):
        yield from read(0, 4)

    handles[-1] = replace(handles[-1], revise=revise)
    with pytest.raises(PublishError, match="changed while it was read"):
        published(dist, handles)
    assert (dist / "whole.txt").read_text() == "abc"
