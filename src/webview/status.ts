// What the status region says after a snapshot. It speaks of changes, never of each token that arrives.
import { isAnswered } from '../core/draft/questions/factQuestion';
import type { ViewState } from '../protocol/messages';
import { countStates, toGroups } from './findingGroups';
import { previewSummary } from './previewSummary';
import { changesOf } from './reviewSections';
import { t, tCount } from './strings';
import type { Screen } from './screens';

export function statusOf(state: ViewState, screen: Screen): string {
  const said = [situation(state, screen), state.message?.text, state.message?.left].filter((words) => words !== undefined && words !== '');
  return said.join(' ');
}

function situation(state: ViewState, screen: Screen): string {
  switch (screen) {
    case 'form': {
      const { questions } = state.form ?? { questions: [] };
      return t('status.form', tCount('form.answered', questions.length, questions.filter(isAnswered).length));
    }
    case 'busy':
      return t('preview.busy');
    case 'preview':
      return state.preview ? t('status.scrubbed', previewSummary(countStates(toGroups(state.preview)))) : '';
    case 'drafting':
      return t('status.drafting');
    case 'review': {
      if (!state.review) return '';
      const { review } = state;
      const decided = review.accepted + review.rejected > 0;
      return decided
        ? t('status.decided', `${tCount('review.accepted', review.accepted)}, ${tCount('review.rejected', review.rejected)}`, tCount('review.pending', review.pending))
        : t('status.review', tCount('review.changes', changesOf(review).length), t('review.notInNote', review.facts.notInNote));
    }
    case 'inserted':
      return t('status.inserted');
    case 'partial':
    case 'message':
      return '';
  }
}
