"""The shape of the program, read from its syntax: who may import whom, and what a pure stage may not do."""

import ast

import pytest

from tests.laws.syntax import TREES, imports, name, stage_of

STAGES = (
    "read",
    "extract",
    "annotate",
    "digest",
    "gather",
    "chronicle",
    "compare",
    "withhold",
    "reuse",
    "views",
    "render",
    "search",
    "export",
)
PURE = tuple(stage for stage in STAGES if stage != "read")
FOR_ALL = ("model", "language", "ids", "links", "errors")
IMPURE_NAMES = frozenset(["open", "input", "print", "exec", "eval", "compile", "__import__"])
IMPURE_MODULES = frozenset(
    ["os", "random", "secrets", "socket", "subprocess", "tempfile", "time", "uuid", "shutil"]
)
IMPURE_METHODS = frozenset(
    [
        "read_text",
        "read_bytes",
        "write_text",
        "write_bytes",
        "iterdir",
        "glob",
        "rglob",
        "now",
        "today",
        "utcnow",
        "environ",
        "getenv",
        "mkdir",
        "unlink",
    ]
)
DATA = {"export": ("read_text", "read_bytes", "iterdir"), "render": ("read_bytes",)}
"""Stages that read data files of a package (schemas, a typeface), and how."""


@pytest.mark.parametrize("stage", STAGES)
def test_no_stage_imports_another(stage):
    """A stage knows the model, the language and nothing else of ours, so that each can be read alone."""
    allowed = (stage, *FOR_ALL, *(("config",) if stage == "read" else ()))
    found = {
        f"{name(path)} imports {module}"
        for path, tree in TREES.items()
        if stage_of(path) == stage
        for module in imports(tree)
        if module.startswith("site_builder.") and module.split(".")[1] not in allowed
    }
    assert not found


def test_only_the_build_and_the_edge_import_stages():
    """The pipeline is put together in one place; commands may call a stage, stages never call commands."""
    edge = ("build", "edition", "cli", "update", "serve", "bench", "ingest")
    found = {
        f"{name(path)} imports {module}"
        for path, tree in TREES.items()
        if stage_of(path) not in (*STAGES, *edge)
        for module in imports(tree)
        if module.startswith("site_builder.") and module.split(".")[1] in STAGES
    }
    assert not found


def test_no_import_goes_round_in_a_circle():
    """Modules can be read from the leaves up."""
    ours = {name(path): tree for path, tree in TREES.items()}
    graph = {module: {i for i in imports(tree) if i in ours and i != module} for module, tree in ours.items()}
    graph = {m: {i for i in used if not m.startswith(f"{i}.")} for m, used in graph.items()}
    leaves: set[str] = set()
    while ready := {module for module, used in graph.items() if module not in leaves and used <= leaves}:
        leaves |= ready
    assert not set(graph) - leaves


@pytest.mark.parametrize("stage", PURE)
def test_a_pure_stage_sees_nothing_but_its_argument(stage):
    """No disk, clock, environment or chance: the same value in, the same value out."""
    found = [
        f"{name(path)}:{node.lineno}: {offence}"
        for path, tree in TREES.items()
        if stage_of(path) == stage
        for own in [own_names(tree)]
        for node in ast.walk(tree)
        if (offence := impurity(node, own)) and offence not in DATA.get(stage, ())
    ]
    assert not found


def own_names(tree: ast.Module) -> frozenset[str]:
    """Names this module imports from us: `door.read_text` is no method of a path."""
    ours = [
        n
        for n in ast.walk(tree)
        if isinstance(n, ast.ImportFrom) and (n.module or "").startswith("site_builder")
    ]
    return frozenset(alias.asname or alias.name for node in ours for alias in node.names)


def impurity(node: ast.AST, own: frozenset[str] = frozenset()) -> str:
    """What a node does that a pure stage may not; empty for nothing."""
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in own:
        return ""
    if isinstance(node, ast.Name) and node.id in IMPURE_NAMES:
        return node.id
    if isinstance(node, ast.Attribute) and node.attr in IMPURE_METHODS:
        return node.attr
    modules = (
        {m.split(".")[0] for m in imports(node)} if isinstance(node, ast.Import | ast.ImportFrom) else set()
    )
    return next(iter(sorted(modules & IMPURE_MODULES)), "")


def test_the_offences_are_recognised():
    """The law above can fail: each kind of offence is seen."""
    for code in (
        "open('x')",
        "Path('x').read_text()",
        "datetime.now()",
        "import random",
        "from os import environ",
    ):
        assert any(impurity(node) for node in ast.walk(ast.parse(code))), code


def test_safe_markup_is_made_in_render_only():
    """What is not escaped is decided in one place."""
    found = [
        name(path)
        for path, tree in TREES.items()
        if stage_of(path) != "render"
        for node in ast.walk(tree)
        if (isinstance(node, ast.Name) and node.id == "Markup")
        or (isinstance(node, ast.ImportFrom) and node.module == "markupsafe")
    ]
    assert not found


def test_no_set_is_looped_over_unsorted():
    """The order of a set differs from run to run, and must never reach the output."""
    found = [
        f"{name(path)}:{node.lineno}"
        for path, tree in TREES.items()
        if stage_of(path) in PURE
        for node in ast.walk(tree)
        for looped in loops(node)
        if isinstance(looped, ast.Set | ast.SetComp)
        or (
            isinstance(looped, ast.Call)
            and isinstance(looped.func, ast.Name)
            and looped.func.id in ("set", "frozenset")
        )
    ]
    assert not found


def loops(node: ast.AST) -> list[ast.expr]:
    """What a node loops over in order. A set made from a set has no order to lose."""
    if isinstance(node, ast.For):
        return [node.iter]
    if isinstance(node, ast.ListComp | ast.DictComp):
        return [part.iter for part in node.generators]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("tuple", "list"):
        return list(node.args)
    return []


def test_no_broad_except_outside_the_watch_loop():
    """A bug keeps its traceback; only an editor's running session survives one."""
    found = [
        f"{name(path)}:{node.lineno}"
        for path, tree in TREES.items()
        if stage_of(path) != "serve"
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler)
        and (
            node.type is None
            or (isinstance(node.type, ast.Name) and node.type.id in ("Exception", "BaseException"))
        )
    ]
    assert not found
