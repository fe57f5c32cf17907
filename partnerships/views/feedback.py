"""“Stämmer inte uppgiften?” – a reader's report about a sentence on a partner's page."""

from django.utils.functional import cached_property

from partnerships.partner_page.context import page_context
from twintowns.text.languages import in_language
from twintowns.views.feedback import FeedbackMixin

from .relations import RelationDetailView

LONGEST = 500


class FeedbackView(FeedbackMixin, RelationDetailView):
    template_name = "partnerships/relation_feedback.html"
    extra_context = {"is_form_page": True}

    @cached_property
    def relation(self):
        return super().get_relation()

    def get_relation(self):
        return self.relation

    def get_municipality(self):
        return self.relation.municipality

    def get_data(self, relation):
        """Machines read of the place and its exchanges on the partner's own page."""
        return []

    def get_sentences(self):
        """The page's sentences: its lead, its timeline, its agreements and its facts."""
        page = page_context(self.relation, self.day)
        sentences = [*page["whole_lead"]]
        sentences += [f"{event.when}: {event.text}" for event in page["timeline"]]
        for told in page["agreements"]:
            sentences.append(" ".join([f"{in_language(told.agreement, 'title')}:", *told.sentences]))
        sentences += [f"{fact.label}: {fact.value}" for fact in page["facts"]]
        return list(dict.fromkeys(text[:LONGEST] for text in sentences))
