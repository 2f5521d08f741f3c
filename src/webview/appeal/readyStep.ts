// Step 6: what stands out in the letter, what only a person can do, and the ways out.
import { html, type TemplateResult } from 'lit';
import type { AppealView } from '../../protocol/appealMessages';
import { send } from '../hostApi';
import { icon } from '../icon';
import { w } from './words';

export function readyStep({ ready, letter, deadline }: AppealView): TemplateResult {
  const hasLetter = letter.state === 'letter';
  const isPast = deadline.daysLeft !== undefined && deadline.daysLeft < 0;
  return html`<section class="card">
      <h2 tabindex="-1">${w('readyTitle')}</h2>
      <h3>${w('problems')}</h3>
      ${!hasLetter ? html`<p class="empty">${icon('info')}<span>${w('noLetter')}</span></p>`
        : ready.problems.length === 0 ? html`<p class="ok">${icon('pass-filled')}<span>${w('noProblems')}</span></p>`
        : html`<ul class="problems">${ready.problems.map(({ message, line }, problem) => html`<li>${icon('warning')}<span>${message} <button type="button" class="link" @click=${() => send({ type: 'openProblem', problem })}>${w('line', line)}</button></span></li>`)}</ul>`}
      <h3>${w('tasks')}</h3>
      <ul class="tasks">${ready.tasks.map((task) => html`<li>${icon('circle-large-outline')}<span>${task}</span></li>`)}</ul>
    </section>
    <section class="card">
      <p class="buttons">
        <button type="button" class="plain-button primary" ?disabled=${!hasLetter} @click=${() => send({ type: 'export', as: 'word' })}>${w('word')}</button>
        <button type="button" class="plain-button" ?disabled=${!hasLetter} @click=${() => send({ type: 'export', as: 'markdown' })}>${w('markdown')}</button>
        <button type="button" class="plain-button" ?disabled=${deadline.fileBy === undefined || isPast} @click=${() => send({ type: 'export', as: 'calendar' })}>${w('calendar')}</button>
      </p>
      <p class="muted">${w(isPast ? 'calendarPast' : 'calendarHint')}</p>
      <p><button type="button" class="link" @click=${() => send({ type: 'setSent', sent: !ready.sent })}>${w(ready.sent ? 'unmarkSent' : 'markSent')}</button></p>
    </section>`;
}
