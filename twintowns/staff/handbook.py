"""The staff's handbook: chapters of Markdown in docs/handbok, with pictures that tests/twintowns/staff/test_browser_handbook.py takes."""

from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

FOLDER = settings.BASE_DIR / "docs" / "handbok"
PICTURES = FOLDER / "bilder"
MARKDOWN = MarkdownIt().enable("table")


@dataclass(frozen=True)
class Chapter:
    """A file named like `2-nytt-avtal.md`: its order, its address, and its title in the first line."""

    path: Path

    @property
    def number(self) -> int:
        return int(self.path.stem.partition("-")[0])

    @property
    def slug(self) -> str:
        return self.path.stem.partition("-")[2]

    @property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @property
    def title(self) -> str:
        return self.text.partition("\n")[0].lstrip("# ")

    @property
    def html(self) -> SafeString:
        """Without the title, which the page shows itself. The files are our own: nobody edits them on the site."""
        return mark_safe(MARKDOWN.render(self.text.partition("\n")[2]))


def chapters() -> list[Chapter]:
    """In their order, which their numbers give."""
    return sorted(map(Chapter, FOLDER.glob("[0-9]*.md")), key=lambda chapter: chapter.number)
