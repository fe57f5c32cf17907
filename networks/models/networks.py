"""Networks: what they are, who runs them, what they are about."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from twintowns.dates.fields import EDTFField
from twintowns.models import Publishable, PublishableQuerySet, is_live
from twintowns.models.constraints import ends_after_start
from twintowns.models.fields import FoldedField, SeenField, SortKeyField
from twintowns.models.seen import SeenOnce
from twintowns.text.fields import LineField, SlugField


class NetworkQuerySet(PublishableQuerySet):
    def _visible(self, user):
        """Drafts are seen by those who registered them and by those whose municipality is a member."""
        members = Q(memberships__municipality_id__in=user.municipality_ids())
        return super()._visible(user) | members | is_live()

    def _tied(self, municipality):
        return super()._tied(municipality) | Q(memberships__municipality=municipality)


class Network(Publishable):
    """A network, regional cooperation, cross-border body, programme or chain of towns. Its members share it, one keeps it."""

    address_within = ()

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


def network_url(municipality_slug, network_slug):
    return reverse("network-detail", args=[municipality_slug, network_slug])
