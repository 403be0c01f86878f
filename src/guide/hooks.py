"""What MkDocs, Material and static-i18n do not do by themselves. Each function stands alone and has a test.

Three ways to build: both languages in one go (`mkdocs serve`, English below en/), one language alone at the root
(GUIDE_LANGUAGE=en mkdocs serve), and one language as a part of the published site (`guide.build`, which tells
where that begins in GUIDE_SITE_ROOT).
"""

from __future__ import annotations

import gc
import logging
import os
import posixpath
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from jinja2 import Environment, pass_context
from mkdocs import utils
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from mkdocs.utils.templates import TemplateContext, url_filter
from pymdownx.highlight import Highlight

from guide import reload
from guide.colours import Colours
from guide.foreign import foreign
from guide.languages import DEFAULT, LANGUAGES, ZH, Alternate, Language, alternates, language
from guide.notebook_pages import tutorial
from guide.noticing import notice

# static-i18n makes every File anew and drops what mkdocs-jupyter made of a notebook: its raw JSON would be
# published as a page, without a warning. MkDocs must itself take .ipynb for a page, before any File exists.
if ".ipynb" not in utils.markdown_extensions:
    utils.markdown_extensions = (  # type: ignore[assignment]
        *utils.markdown_extensions,
        ".ipynb",
    )

SCRATCH = Path(__file__).resolve().parents[2] / ".verified"
NOTEBOOK_MARK = "jupyter-wrapper"
_UNIT = re.compile(
    r"<(pre|code|script|style)\b.*?</\1>|(?<=\d) (?=%|(?:[mµ]?s|[KMG]i?B|GFLOP)\b)", re.DOTALL
)
"""The blank in `95 %` and in `8 ms`; and what is code, which stays as it is."""


_colours: Colours | None = None


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Do nothing twice (guide.reload)."""
    if command == "serve":  # what a single build would only note, and never use
        Page.render = reload.rendering_once(Page.render)  # type: ignore[method-assign]
        utils.copy_file = reload.copying_once(utils.copy_file)  # type: ignore[assignment]
        utils.clean_directory = reload.cleaning_once(utils.clean_directory)  # type: ignore[assignment]
    global _colours
    _colours = Colours(SCRATCH)
    Highlight.highlight = reload.colouring_once(Highlight.highlight, _colours)


def on_serve(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]
) -> LiveReloadServer:
    """Notice changes at once: an edit is to be in the browser within a second."""
    gc.collect()
    gc.freeze()  # what the first build left stays; to look through it again and again took a tenth of a rebuild
    notice(server)
    return server


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Let the header end with what partials/alternate.html holds, however the site is built."""
    reload.list_visible_files(config.theme)
    if os.environ.get("GUIDE_LANGUAGE"):
        config.extra["alternate"] = True  # built in one go, static-i18n sets it
    return config


def on_env(env: Environment, config: MkDocsConfig, files: Any) -> Environment:
    """Compile no template twice; in the published site, both languages use one copy of styles and scripts."""
    env.bytecode_cache = reload.TEMPLATES
    root, here = _site_root(), _language(config)
    if root and here.folder:

        @pass_context
        def shared(context: TemplateContext, value: str) -> str:
            address = url_filter(context, value)
            if not str(value).startswith("assets/"):
                return address
            up = "../" * here.folder.count("/")
            return up + address if context["page"] else urlsplit(root).path + str(value)

        env.filters["url"] = shared
    return env


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Any) -> str:
    """Keep Markdown away from a notebook's JSON; mkdocs-jupyter reads the file itself."""
    return "" if page.file.src_uri.endswith(".ipynb") else markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Any) -> str:
    """Keep a number and its unit on one line, and tell what is Chinese on a page that is not."""
    html = _UNIT.sub(lambda found: found[0] if found[1] else "\u00a0", html)
    return html if _language(config) == ZH else foreign(html)


def on_page_context(
    context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
) -> TemplateContext:
    """Tell the templates the page's versions, and where the site begins."""
    here, root = _language(config), _site_root() or config.site_url or "/"
    below = page.url if _alone(config) else page.url.removeprefix(here.folder)
    source = tutorial(page.file.src_uri).removeprefix(f"{here.locale}/")
    others = {
        each.locale
        for each in LANGUAGES
        if _switchable(config) and Path(config.docs_dir, each.locale, source).is_file()
    }
    versions = alternates(below, here, root, others)
    own = get_relative_url(".", below) if below else "."
    return _tell(context, config, versions, get_relative_url(".", here.folder + below), own)


def on_template_context(
    context: TemplateContext, template_name: str, config: MkDocsConfig
) -> TemplateContext:
    """The page for a wrong address can be shown anywhere: absolute links, to the languages' front pages."""
    if template_name != "404.html":
        return context
    root = _site_root() or config.site_url or "/"
    top, here = urlsplit(root).path, _language(config)
    versions = [
        Alternate(each.locale, each.name, top + each.folder, root + each.folder, each == here)
        for each in LANGUAGES
        if each == here or _switchable(config)
    ]
    return _tell(context, config, versions, top, top + here.folder)


def on_post_build(config: MkDocsConfig) -> None:
    """Publish the snippets themselves: the line below each output links to its source. Keep coloured listings.

    Not as MkDocs' own files, of which every plugin would make something for each of them, at each rebuild.
    """
    root = os.path.dirname(config.config_file_path)
    for folder, _, names in os.walk(os.path.join(root, "snippets")):
        below = os.path.join(config.site_dir, "source", os.path.relpath(folder, root))
        for name in names:
            if name.endswith(".py"):
                utils.copy_file(os.path.join(folder, name), os.path.join(below, name))
    if _colours is not None:
        _colours.save()


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Publish no notebook that mkdocs-jupyter did not render."""
    if page.file.src_uri.endswith(".ipynb") and NOTEBOOK_MARK not in output:
        logging.getLogger("mkdocs.guide").warning(
            "docs/%s: the notebook was not rendered; is mkdocs-jupyter among the plugins of mkdocs.yml?",
            page.file.src_uri,
        )
    return output


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Built in one go, both languages write 404.html to the same place: the default one stays."""
    if template_name == "404.html" and not _alone(config) and _language(config) != DEFAULT:
        return ""  # MkDocs writes no empty file
    return output_content


def _i18n(config: MkDocsConfig) -> Any:
    """The plugin mkdocs-static-i18n, which knows what is being built."""
    return config.plugins["i18n"]


def _language(config: MkDocsConfig) -> Language:
    return language(_i18n(config).current_language)


def _site_root() -> str:
    """Address of the whole site, if this build makes a part of it."""
    return os.environ.get("GUIDE_SITE_ROOT", "")


def _alone(config: MkDocsConfig) -> bool:
    """Does this build write one language only, at the root of its folder?"""
    return len(_i18n(config).build_languages) == 1


def _switchable(config: MkDocsConfig) -> bool:
    """Is the other language there, from this build or from the one beside it?"""
    return not _alone(config) or bool(_site_root())


def _tell(
    context: TemplateContext, config: MkDocsConfig, versions: list[Alternate], top: str, own: str
) -> TemplateContext:
    """`top`: where the site begins, `own`: where this language does, as seen from the page."""
    values: Any = context
    values["languages"] = versions
    values["default_language"] = DEFAULT.locale
    values["language_root"] = own
    # Material keeps the chosen tab and palette under the path in `scope`; by default that is the language's own
    # folder, and a reader who picked JAX and dark would lose both on switching the language.
    if _switchable(config):
        config.extra["scope"] = posixpath.join(top, "")
    return context
