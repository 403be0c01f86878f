"""The two languages and where each one's pages lie in the site."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs.utils import get_relative_url


@dataclass(frozen=True)
class Language:
    """One language of the site; its sources are `docs/<locale>/`."""

    locale: str
    name: str
    """What its own readers call it."""
    folder: str
    """Where its pages lie in the site: empty for the default language, else a name and a slash."""


ZH = Language("zh", "中文", "")
EN = Language("en", "English", "en/")
LANGUAGES = (ZH, EN)
DEFAULT = ZH


def language(locale: str) -> Language:
    """The language called `locale`."""
    for candidate in LANGUAGES:
        if candidate.locale == locale:
            return candidate
    known = ", ".join(candidate.locale for candidate in LANGUAGES)
    raise ValueError(f"no language {locale!r} (there are: {known})")


@dataclass(frozen=True)
class Alternate:
    """One language's version of a page, as the switcher and the head of the page need it."""

    locale: str
    name: str
    link: str
    """Relative to the page, so that a copy of the site anywhere works."""
    address: str
    """Absolute, as hreflang demands."""
    current: bool


def alternates(page: str, current: Language, root: str, others: set[str]) -> list[Alternate]:
    """All versions of a page.

    Args:
        page: the page's URL below its language's folder, such as `start/first-gradient/`.
        current: the language it is read in.
        root: address of the site, with a slash at its end.
        others: locales of the other languages that have this page.
    """
    return [
        Alternate(
            locale=each.locale,
            name=each.name,
            link=get_relative_url(each.folder + page or "./", current.folder + page),
            address=root + each.folder + page,
            current=each == current,
        )
        for each in LANGUAGES
        if each == current or each.locale in others
    ]
