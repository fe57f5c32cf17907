"""The least that Django answers: one constant page behind its common and its security middleware, to hold the site against."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path

settings.configure(
    ALLOWED_HOSTS=["127.0.0.1"],
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware",
        "django.middleware.common.CommonMiddleware",
    ],
    ROOT_URLCONF=__name__,
)
urlpatterns = [path("", lambda request: HttpResponse("Hej"))]
application = get_wsgi_application()
