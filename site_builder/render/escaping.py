"""How templates escape: as MarkupSafe does, without a wrapper object for every value that is written.

What a template writes goes into the page and is never looked at again, so it need not remember that it is
safe. Values that do remember, such as what a macro gives back, are written as they are.

A field of our data is an attribute, so `page.title` is compiled to just that. Where there is no such
attribute the page is made once more by Jinja2's own look-up, which knows items and says what is undefined.
"""

from keyword import iskeyword
from typing import Any

from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Expr, Getattr
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

try:
    from markupsafe._speedups import _escape_inner
except ImportError:  # a MarkupSafe that was built without a compiler
    from markupsafe._native import _escape_inner


def escaped(value: object) -> str:
    """A value as it is written into a page. Raises what an undefined name raises."""
    if type(value) is str:
        return _escape_inner(value)
    return value if type(value) is Markup else escape(value)


class Calling(Context):
    """Calls a macro at once; of anything else Jinja2 asks first what it wants to be given."""

    def call(self, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        """What a call in a template gives back."""
        if type(called) is not Macro:
            return super().call(called, *args, **kwargs)
        kwargs.pop("_block_vars", None)
        kwargs.pop("_loop_vars", None)
        return called(self.eval_ctx, *args, **kwargs)


class Escaping(CodeGenerator):
    """Compiles `{{ value }}` to a call of `escaped`, which every environment carries."""

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.escaped(")


class Direct(Escaping):
    """The same, and `{{ value.field }}` is an attribute and nothing else. Raises AttributeError."""

    def visit_Getattr(self, node: Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja2's name
        """Write the look-up of a field."""
        if iskeyword(node.attr) or not node.attr.isidentifier():
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")
