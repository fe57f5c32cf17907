"""What has been sent and done, so that the same form sent twice is done once."""

from django.db import models
from django.utils import timezone


class SentForm(models.Model):
    """A form that was sent and done. Its two digests tell nothing of what was written, nor by whom."""

    form = models.CharField(max_length=64)  # the form as it was shown: whose, where, and its token
    content = models.CharField(max_length=64)  # what was written in it
    address = models.TextField(blank=True)  # where its answer led
    answer = models.TextField(blank=True)  # what was answered to a small window, which leads nowhere
    sent_at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["form", "content"], name="twintowns_sentform_once")]

    def __str__(self):
        return f"{self.sent_at:%Y-%m-%d %H.%M}"
