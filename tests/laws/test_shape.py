"""The size and wording of the program, read from its syntax: small files, small functions, each explained."""

import ast
import statistics

from tests.laws.syntax import FILES, TREES, functions, name, stage_of


def test_files_hold_one_idea():
    """No file over 300 lines, half of them at most 100."""
    lengths = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert not {module: length for module, length in lengths.items() if length > 300}
    assert statistics.median(lengths.values()) <= 100


def test_functions_do_one_thing():
    """No function over 40 lines, docstring included."""
    found = {
        f"{name(path)}.{node.name}": length
        for path, node in functions()
        if (length := (node.end_lineno or 0) - node.lineno + 1) > 40
    }
    assert not found


def test_the_pipeline_fits_on_one_screen():
    """`build()` is the function to read first: 40 lines at most."""
    (node,) = [
        node for path, node in functions() if name(path) == "site_builder.build" and node.name == "build"
    ]
    assert (node.end_lineno or 0) - node.lineno < 40


def test_everything_public_is_explained():
    """Every module, and every public function, method and class, has a docstring."""
    found = [name(path) for path, tree in TREES.items() if not ast.get_docstring(tree)]
    for path, tree in TREES.items():
        for holder in (tree, *(n for n in ast.walk(tree) if isinstance(n, ast.ClassDef))):
            for node in holder.body:
                public = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
                if public and not node.name.startswith("_") and not explained(node, holder):
                    found.append(f"{name(path)}.{node.name}")
    assert not found


def explained(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef, holder: ast.AST) -> bool:
    """Has it a docstring, or does a base class outside this program explain it?"""
    inherits = isinstance(holder, ast.ClassDef) and bool(holder.bases)
    return bool(ast.get_docstring(node)) or inherits


def test_values_are_frozen():
    """What passes between stages cannot be changed on the way."""
    found = [
        f"{name(path)}.{node.name}"
        for path, tree in TREES.items()
        if stage_of(path) == "model"
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        and not any("frozen=True, slots=True" in ast.unparse(decorator) for decorator in node.decorator_list)
        and not frozen_struct(node)
    ]
    assert not found


def frozen_struct(node: ast.ClassDef) -> bool:
    """Is it a struct that cannot be changed? Such have slots."""
    struct = "Struct" in map(ast.unparse, node.bases)
    return struct and any(one.arg == "frozen" and ast.unparse(one.value) == "True" for one in node.keywords)


def test_no_catch_all_modules():
    """A name says what is inside."""
    assert not {path.stem for path in FILES} & {
        "utils",
        "util",
        "helpers",
        "helper",
        "common",
        "manager",
        "misc",
    }
