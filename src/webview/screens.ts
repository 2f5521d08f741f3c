// Which screen and which step a snapshot stands for. Pure.
import type { ViewState } from '../protocol/messages';

export type Screen = 'form' | 'busy' | 'preview' | 'drafting' | 'partial' | 'review' | 'inserted' | 'message';
export type StepState = 'done' | 'current' | 'stopped' | 'todo';

export const stepNames = ['scrub', 'approve', 'draft', 'review'] as const;

export function screenOf(state: ViewState): Screen {
  if (state.form) return 'form';
  switch (state.phase) {
    case 'captured':
      return state.message && !state.preview ? 'message' : 'busy';
    case 'scrubbed':
      return state.preview ? 'preview' : state.message ? 'message' : 'busy';
    case 'approved':
    case 'drafting':
      return 'drafting';
    case 'incomplete':
    case 'failed':
    case 'cancelled':
      if (state.review) return 'review';
      return state.streamed !== '' || state.preview ? 'partial' : 'message';
    case 'review':
      return state.review ? 'review' : 'drafting';
    case 'inserted':
      return 'inserted';
  }
}

export function stepsOf(state: ViewState): readonly StepState[] {
  const upTo = (current: number, as: StepState): StepState[] => stepNames.map((_, index) => (index < current ? 'done' : index === current ? as : 'todo'));
  switch (state.phase) {
    case 'captured':
      return upTo(0, state.message?.severity === 'error' ? 'stopped' : 'current');
    case 'scrubbed':
      return upTo(1, 'current');
    case 'approved':
    case 'drafting':
      return upTo(2, 'current');
    case 'incomplete':
      return state.review ? upTo(3, 'current') : upTo(2, 'stopped');
    case 'failed':
    case 'cancelled':
      return state.review ? upTo(3, 'current') : upTo(state.preview || state.streamed !== '' ? 2 : 0, 'stopped');
    case 'review':
      return upTo(3, 'current');
    case 'inserted':
      return upTo(4, 'current');
  }
}
