"""What apps show on pages of the ground app: templates of theirs, and what these read."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class StartSection:
    """Templates in the places of a municipality's start page. `context` is (municipality, day) to what they read."""

    context: Callable
    numbers: str = ""  # in its head
    main: str = ""  # before its introduction
    end: str = ""  # after it
    aside: str = ""
    more: str = ""  # links to further pages


@dataclass(frozen=True)
class HomeSection:
    """A template at the end of the start page of all. `context` is municipalities to what it reads.

    It may say something of each of them as its `note`.
    """

    context: Callable
    template: str


@dataclass(frozen=True)
class Tie:
    """What ties a place to municipalities, or only names it: rows, and the template that shows them as `rows`."""

    template: str
    rows: list
    municipalities: tuple = ()  # names of those that are tied by it
    trail: tuple = ()  # (name, address) of the pages above that of the place, the uppermost first
