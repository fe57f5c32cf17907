"""What an admin may do beside editing, each a class of its own that the admin names in `features`."""

from django.urls import path


class Feature:
    """Of the admin `model_admin`: views of its own, and what the form of a record says of them."""

    def __init__(self, model_admin):
        self.admin, self.opts = model_admin, model_admin.opts

    def urls(self):
        return []

    def context(self, request, record):
        """What the form of a stored record shows."""
        return {}

    def route(self, route, view, name):
        """The path of a view that only staff reach; `name` is that of the view in its admin, such as “import”."""
        name = f"{self.opts.app_label}_{self.opts.model_name}_{name}"
        return path(route, self.admin.admin_site.admin_view(view), name=name)
