"""How many partners a municipality has: those that nothing has ended by the day, and apart from them the former."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnerships.lists.queries import former_of, load_listed
from partnerships.models import Relation
from twintowns.models import today
from twintowns.models.prepared import PreparedRows


@dataclass(frozen=True)
class Partners:
    lasting: int = 0  # neither ended nor replaced
    former: int = 0
    countries: int = 0  # of the lasting

    def __str__(self):
        text = ngettext("%(number)s partner", "%(number)s partners", self.lasting) % {"number": self.lasting}
        return text + (", " + _("%(number)s former") % {"number": self.former} if self.former else "")


@PreparedRows
def _lasting(municipalities, former, on):
    """(municipality, number of its partners, of their countries) without the former ones."""
    published = Relation.objects.published(on).filter(municipality__in=municipalities)
    in_country = Count("place__country", distinct=True, filter=~Q(place__country=""))
    found = published.exclude(pk__in=former).order_by().values_list("municipality")
    return found.annotate(number=Count("pk"), countries=in_country)


def count_partners(municipalities, on=None):
    """{primary key: Partners} of the municipalities by what is published, in four queries."""
    on, keys = on or today(), [municipality.pk for municipality in municipalities]
    ended = former_of(keys, on)
    former = Counter(relation.municipality_id for relation in ended)
    left_out = [0, *(relation.pk for relation in ended)]  # no key is 0: of none left out SQL would find none
    rows = _lasting(municipalities=keys, former=left_out, on=on)
    lasting = {pk: Partners(number, former[pk], countries) for pk, number, countries in rows}
    return {pk: Partners(former=number) for pk, number in former.items()} | lasting


def count_run_out(municipalities, on=None):
    """{primary key: how many of the lasting partners have an agreement that has ended, or no longer exist}.

    Nothing says that these relations ended, so they are not former. Each status is derived: ask it of a few.
    """
    on = on or today()
    relations = Relation.objects.published(on).filter(municipality__in=municipalities).select_related("place")
    found = load_listed(relations, on)
    return Counter(one.municipality_id for one in found if one.status(on).kind.has_run_out)
