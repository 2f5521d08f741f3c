// What the panel says of a state where the host said nothing.
import type { PanelMessage, ViewState } from '../protocol/messages';
import { t } from './strings';

export function ownMessage(state: ViewState): PanelMessage | undefined {
  const say = (severity: PanelMessage['severity'], text: string): PanelMessage => ({ severity, text, left: undefined, actions: [] });
  if (state.phase === 'cancelled') return say('info', t('cancelled.text'));
  if (state.phase === 'failed') return say('error', t('failed.text'));
  if (state.phase === 'incomplete') return say('warning', t('incomplete.text'));
  return undefined;
}
