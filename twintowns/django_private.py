"""All that is used of Django beyond its documented names; its test tells which of it a new release breaks."""

from django.contrib.messages import get_messages


def is_stored(file):
    """Whether a record's file lies in the storage already; what was just uploaded does not."""
    return getattr(file, "_committed", False)


def messages_told_now(request):
    """The messages that were added while the request is answered, not those that wait from before."""
    return tuple(getattr(get_messages(request), "_queued_messages", ()))


def forget_messages_told_now(request):
    getattr(get_messages(request), "_queued_messages", []).clear()


def loaded_queryset(model, records):
    """A queryset that holds these records, in this order, and asks the database for nothing."""
    queryset = model._default_manager.none()
    queryset._result_cache, queryset._prefetch_done = list(records), True
    return queryset


def hold_related(record, name, records):
    """Let the record hold these, a list or a queryset, as its related records of that name, as if they had been prefetched."""
    vars(record).setdefault("_prefetched_objects_cache", {})[name] = records
