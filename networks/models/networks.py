"""Networks: what they are, who runs them, what they are about."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from twintowns.dates.fields import EDTFField
from twintowns.languages import LanguageField
from twintowns.models import Period, Publishable, PublishableQuerySet, Quantity, Sourced, Statement, is_live
from twintowns.models.constraints import ends_after_start
from twintowns.models.fields import FoldedField, SeenField, SortKeyField
from twintowns.models.seen import SeenOnce
from twintowns.text.fields import LineField, SlugField, URLField


class NetworkQuerySet(PublishableQuerySet):
    def _visible(self, user):
        """Drafts are seen by those who registered them and by those whose municipality is a member."""
        members = Q(memberships__municipality_id__in=user.municipality_ids())
        return super()._visible(user) | members | is_live()

    def _tied(self, municipality):
        return super()._tied(municipality) | Q(memberships__municipality=municipality)


class Network(Publishable):
    """A network, regional cooperation, cross-border body, programme or chain of towns. Its members share it, one keeps it."""

    seen_once = SeenOnce(
        "name",
        _("%(record)s is among the networks already. Use that one, or write a name that tells them apart."),
    )

    class Kind(models.TextChoices):
        INTERNATIONAL = "international", _("international network")
        REGIONAL = "regional", _("regional cooperation")
        CROSS_BORDER = "cross_border", _("cross-border cooperation")
        PROGRAMME = "programme", _("programme and network")
        CHAIN = "chain", _("chain of twin towns")
        UNKNOWN = "unknown", _("not stated")

    municipality = models.ForeignKey(
        "twintowns.Municipality",
        verbose_name=_("kept by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="registered_networks",
        help_text=_(
            "The municipality whose staff change the network; other members propose. Only they see it while it is a draft."
            " Empty: the administrator keeps it."
        ),
    )
    slug = SlugField(
        _("slug"),
        max_length=80,
        unique=True,
        help_text=_("The last part of the address, made of the name."),
    )
    name = LineField(_("name"), max_length=200)
    name_folded = FoldedField(of="name")
    name_seen = SeenField(of="name")
    name_sort = SortKeyField(of="name")
    short_name = LineField(
        _("short name"),
        max_length=60,
        blank=True,
        help_text=_("The abbreviation that people use, for example SERN."),
    )
    short_name_folded = FoldedField(of="short_name")
    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=Kind,
        default=Kind.UNKNOWN,
        help_text=_("What sort of cooperation it is."),
    )
    founded = EDTFField(
        _("founded"),
        blank=True,
        help_text=_("As precisely as it is known."),
    )
    ended = EDTFField(
        _("ended"),
        blank=True,
        help_text=_("Only when the network no longer exists."),
    )
    legal_form = LineField(
        _("legal form"),
        max_length=120,
        blank=True,
        help_text=_("For example non-profit association."),
    )
    seat = models.ForeignKey(
        "twintowns.Place",
        verbose_name=_("seat"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="seated_networks",
        help_text=_("Where the network or its secretariat is based."),
    )
    has_secretariat = models.BooleanField(
        _("has a secretariat"),
        null=True,
        blank=True,
        help_text=_("Whether somebody is employed to run it."),
    )
    parent = models.ForeignKey(
        "self",
        verbose_name=_("part of network"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        help_text=_("The larger network that it is a part of."),
    )
    parent_organisation = models.ForeignKey(
        "twintowns.Organisation",
        verbose_name=_("tied to"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("The organisation that it belongs to."),
    )
    coordinator = models.ForeignKey(
        "twintowns.Organisation",
        verbose_name=_("coordinated by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Who leads the work, when it is not a secretariat."),
    )
    funders = models.ManyToManyField(
        "twintowns.Organisation",
        verbose_name=_("funded by"),
        blank=True,
        related_name="funded_networks",
        help_text=_("Those who pay, beside the members."),
    )
    themes = models.ManyToManyField(
        "twintowns.Theme",
        verbose_name=_("themes"),
        blank=True,
        related_name="networks",
        help_text=_("The fields that it works with."),
    )
    population_min = models.PositiveIntegerField(
        _("members have at least (population)"),
        null=True,
        blank=True,
        help_text=_("When only municipalities of a certain size may join."),
    )
    population_max = models.PositiveIntegerField(
        _("members have at most (population)"),
        null=True,
        blank=True,
        help_text=_("When only municipalities of a certain size may join."),
    )

    objects = NetworkQuerySet.as_manager()

    class Meta:
        verbose_name = _("network")
        verbose_name_plural = _("networks")
        ordering = ["name_sort"]
        constraints = [
            models.CheckConstraint(
                condition=Q(population_min__isnull=True)
                | Q(population_max__isnull=True)
                | Q(population_max__gt=F("population_min")),
                name="networks_network_population_span",
                violation_error_message=_("The highest population must be larger than the lowest."),
            ),
            ends_after_start("networks_network_ends_after_start", "founded", "ended"),
        ]

    def __str__(self):
        return f"{self.name} ({self.short_name})" if self.short_name else self.name

    def get_absolute_url(self):
        """The page of the first municipality that says so; a network has its page with each member.

        Before anybody has published it, the address that it will have.
        """
        memberships = self.memberships.order_by("municipality__slug")
        membership = memberships.published().first() or memberships.first()
        return membership.get_absolute_url() if membership else ""

    @property
    def label(self):
        """The short name where there is one: what people say."""
        return self.short_name or self.name


OF_NETWORK = ("network__municipality_id",)  # a part is changed by whoever changes the network


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


def network_url(municipality_slug, network_slug):
    return reverse("network-detail", args=[municipality_slug, network_slug])
