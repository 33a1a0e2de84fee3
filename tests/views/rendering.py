"""A made site as its pages."""

from site_builder.model import Site
from site_builder.read.templates import Templates, read_templates
from site_builder.render import render
from site_builder.views import make_views


def rendered(site: Site) -> dict[str, str]:
    """HTML by path."""
    templates = Templates(read_templates(None)[0])
    return {o.path: o.data.decode() for o in map(render, map(templates.page, make_views(site)))}
