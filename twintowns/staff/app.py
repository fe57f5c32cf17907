"""Django's admin app with a site of our own."""

from django.contrib.admin.apps import AdminConfig


class StaffSiteConfig(AdminConfig):
    default_site = "twintowns.staff.site.StaffSite"
