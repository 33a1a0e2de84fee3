"""`python -m site_builder.bench quotes FOLDER`: run one benchmark on a folder and print its table."""

import argparse
import importlib

from site_builder.cycles import seek_seldom

NAMES = ("build", "compare", "dates", "people", "quotes", "search", "stories")
"""Modules of this package, each with a `main(folder, …)`."""


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(prog="python -m site_builder.bench", description=__doc__)
    parser.add_argument("name", choices=NAMES)
    parser.add_argument("folder", help="folder with the labelled data")
    parser.add_argument("--file", help="quotes only: another file of the folder")
    parser.add_argument("--against", help="quotes only: a saved run; prints marks gained and lost")
    parser.add_argument("--save", help="quotes only: write this run to a file")
    parser.add_argument("--sizes", help="build only: how many articles to take, such as 1000,10000")
    parser.add_argument("--pool", help="build only: where the work runs")
    parser.add_argument("--csv", help="build only: also append the rows to a file")
    given = parser.parse_args()
    seek_seldom()
    options = {key: value for key, value in vars(given).items() if key not in ("name", "folder") and value}
    importlib.import_module(f"site_builder.bench.{given.name}").main(given.folder, **options)


if __name__ == "__main__":
    main()
