"""The program as syntax trees, for laws about its shape."""

import ast
from collections.abc import Iterator
from pathlib import Path

import site_builder

ROOT = Path(site_builder.__file__).parent
FILES = tuple(sorted(path for path in ROOT.rglob("*.py") if "__pycache__" not in path.parts))


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


TREES = {path: parsed(path) for path in FILES}


def name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(("site_builder", *(parts[:-1] if parts[-1] == "__init__" else parts)))


def stage_of(path: Path) -> str:
    return path.relative_to(ROOT).with_suffix("").parts[0]


def imports(tree: ast.AST) -> Iterator[str]:
    """Every module of ours that is imported at run time, wherever the import stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def functions() -> list[tuple[Path, ast.FunctionDef | ast.AsyncFunctionDef]]:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [
        (path, node) for path, tree in TREES.items() for node in ast.walk(tree) if isinstance(node, kinds)
    ]
