"""How many partners a municipality has: those that nothing has ended by the day, and apart from them the former."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnerships.models import Relation


@dataclass(frozen=True)
class Partners:
    lasting: int = 0  # neither ended nor replaced
    former: int = 0
    countries: int = 0  # of the lasting

    def __str__(self):
        text = ngettext("%(number)s partner", "%(number)s partners", self.lasting) % {"number": self.lasting}
        return text + (", " + _("%(number)s former") % {"number": self.former} if self.former else "")


def count_partners(municipalities, on=None):
    """{primary key: Partners} of the municipalities by what is published, in a fixed number of queries."""
    published = Relation.objects.published(on).filter(municipality__in=municipalities).order_by()
    ended = published.former(on)
    former = Counter(relation.municipality_id for relation in ended)
    lasting = published.exclude(pk__in=[relation.pk for relation in ended]).values_list("municipality")
    in_country = Count("place__country", distinct=True, filter=~Q(place__country=""))
    counted = lasting.annotate(number=Count("pk"), countries=in_country)
    found = {pk: Partners(number, former[pk], countries) for pk, number, countries in counted}
    return {pk: Partners(former=number) for pk, number in former.items()} | found


def count_run_out(municipalities, on=None):
    """{primary key: how many of the lasting partners have an agreement that has ended, or no longer exist}.

    Nothing says that these relations ended, so they are not former. Each status is derived: ask it of a few.
    """
    relations = Relation.objects.published(on).filter(municipality__in=municipalities).for_list()
    return Counter(one.municipality_id for one in relations if one.status(on).kind.has_run_out)
