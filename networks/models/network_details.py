"""What is known of a network beside itself: its pages, its numbers, what sources say, and who else is in it."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from twintowns.models import Period, Quantity, Sourced, Statement
from twintowns.text.fields import URLField
from twintowns.text.languages import LanguageField

from .networks import OF_NETWORK, Network


class NetworkLink(Sourced):
    """The network's web site, one row for each language."""

    belongs_by = ()
    kept_by = OF_NETWORK

    network = models.ForeignKey(
        Network, verbose_name=_("network"), on_delete=models.CASCADE, related_name="links"
    )
    url = URLField(_("web address"), max_length=500)
    language = LanguageField(_("language"), blank=True)

    class Meta:
        verbose_name = _("link")
        verbose_name_plural = _("links")

    def __str__(self):
        return self.url


class NetworkFigure(Quantity):
    """A number about a network: its members, countries, fields of activity."""

    belongs_by = ()
    kept_by = OF_NETWORK

    class Kind(models.TextChoices):
        MEMBERS = "members", _("members")
        CITIES = "cities", _("cities that take part")
        COUNTRIES = "countries", _("countries")
        AUTHORITIES = "authorities", _("national authorities that take part")
        FIELDS = "fields", _("fields of activity")
        POPULATION_SHARE = "population_share", _("share of Sweden’s population, per cent")
        RELATED_CITIES = "related_cities", _("cities in the related European movement")

    network = models.ForeignKey(
        Network, verbose_name=_("network"), on_delete=models.CASCADE, related_name="figures"
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)

    class Meta(Quantity.Meta):
        verbose_name = _("figure about a network")
        verbose_name_plural = _("figures about a network")
        ordering = ["network", "pk"]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.value.normalize():f}"


class NetworkStatement(Statement):
    """What a source says about a network in words."""

    belongs_by = ()
    kept_by = OF_NETWORK

    class Kind(models.TextChoices):
        PURPOSE = "purpose", _("purpose")
        MISSION = "mission", _("mission")
        PRIORITY = "priority", _("priorities")
        SERVICE = "service", _("what the secretariat does")
        MEMBERS = "members", _("members")
        CRITERIA = "criteria", _("who may be a member")
        ADVOCACY = "advocacy", _("advocacy")
        INITIATIVE = "initiative", _("initiative")
        MOTIVE = "motive", _("motive")

    network = models.ForeignKey(
        Network, verbose_name=_("network"), on_delete=models.CASCADE, related_name="statements"
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)

    class Meta(Statement.Meta):
        verbose_name = _("statement about a network")
        verbose_name_plural = _("statements about a network")


class NetworkMember(Period):
    """Another member of the network: a place or an organisation."""

    belongs_by = ()
    kept_by = OF_NETWORK

    network = models.ForeignKey(
        Network, verbose_name=_("network"), on_delete=models.CASCADE, related_name="members"
    )
    place = models.ForeignKey(
        "twintowns.Place",
        verbose_name=_("place"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="network_memberships",
    )
    organisation = models.ForeignKey(
        "twintowns.Organisation",
        verbose_name=_("organisation"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="network_memberships",
    )

    class Meta:
        verbose_name = _("other member")
        verbose_name_plural = _("other members")
        ordering = [
            "network",
            F("place__name_sort").asc(nulls_last=True),
            F("organisation__name_folded").asc(nulls_last=True),
        ]
        constraints = [
            *Period.Meta.constraints,
            models.CheckConstraint(
                condition=Q(place__isnull=False, organisation__isnull=True)
                | Q(place__isnull=True, organisation__isnull=False),
                name="networks_networkmember_place_or_organisation",
                violation_error_message=_("Choose either a place or an organisation."),
            ),
        ]

    def __str__(self):
        return str(self.place or self.organisation)
