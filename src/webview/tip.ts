// The hover card over a chip: the original words, shown on this machine only. One card for the whole panel.
import { html, render } from 'lit';
import type { FindingView } from '../protocol/messages';
import { t } from './strings';

let card: HTMLElement | undefined;

export function showTip(over: Element, finding: FindingView): void {
  if (!card) {
    card = document.createElement('div');
    card.className = 'tip';
    // The chip's own label says the same to a screen reader.
    card.setAttribute('aria-hidden', 'true');
    card.setAttribute('popover', 'manual');
    document.body.append(card);
  }
  const key = finding.state === 'hidden' ? 'finding.tipHidden' : finding.state === 'uncertain' ? 'finding.tipUncertain' : 'finding.tipKept';
  render(html`<span class="tip-note">${t(key, t(`class.${finding.category}`))}</span><span class="tip-words">${finding.original}</span>`, card);
  if (!card.matches(':popover-open')) card.showPopover();
  const place = over.getClientRects()[0] ?? over.getBoundingClientRect();
  const size = card.getBoundingClientRect();
  const below = place.bottom + 4 + size.height < window.innerHeight;
  card.style.left = `${Math.max(4, Math.min(place.left, window.innerWidth - size.width - 4))}px`;
  card.style.top = `${below ? place.bottom + 4 : Math.max(4, place.top - size.height - 4)}px`;
}

export function hideTip(): void {
  if (card?.matches(':popover-open')) card.hidePopover();
}
