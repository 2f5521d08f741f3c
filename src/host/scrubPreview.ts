// Makes the preview of a session: the whole message scrubbed, with every finding. Its text is exactly what would be sent.
import type { DraftSource } from '../core/draft/draftSource';
import { missingQuestions } from '../core/draft/questions/questionsFor';
import { choicesFor } from '../core/draft/session';
import type { CapturedSession, Preview, Regeneration, ScrubbedSession, SpanChoice } from '../core/draft/sessionTypes';
import type { KnownValue } from '../core/phi/detect';
import { scrub } from '../core/phi/scrub';
import type { SurrogateMap } from '../core/phi/surrogates';
import { budget } from '../llm/budget';
import { messageFor, systemFor } from '../llm/draftFlow';
import type { Settings } from './settings';

export interface ScrubbedPreview {
  readonly preview: Preview;
  readonly surrogates: SurrogateMap;
}

/** Words with a standing decision. */
export interface ScrubTerms {
  /** Whether a word was cleared for good in this workspace. */
  readonly keptTerms: (term: string) => boolean;
  /** Hidden wherever they occur. */
  readonly alsoHide?: readonly KnownValue[];
}

export function scrubPreview(session: CapturedSession | ScrubbedSession, source: DraftSource, settings: Settings, terms: ScrubTerms): ScrubbedPreview {
  const { regeneration } = session;
  const choices = choicesFor(session, messageFor(source, regeneration));
  return scrubMessage({ source, regeneration, choices }, settings, terms);
}

/** What a preview is made of. */
export interface Unscrubbed {
  readonly source: DraftSource;
  readonly regeneration: Regeneration | undefined;
  /** The therapist's marks on the message. */
  readonly choices: readonly SpanChoice[];
}

/** Renders the message and scrubs it; deterministic, so a stored preview can be made again after a reload. */
export function scrubMessage({ source, regeneration, choices }: Unscrubbed, settings: Settings, { keptTerms, alsoHide = [] }: ScrubTerms): ScrubbedPreview {
  const message = messageFor(source, regeneration);
  const result = scrub(message, {
    known: [...source.known, ...alsoHide, ...settings.extraTerms.map((value) => ({ value, category: 'OTHER_ID' as const }))],
    keptTerms,
    added: choices.flatMap((choice) => (choice.choice === 'hide' ? [choice] : [])),
    kept: choices.filter(({ choice }) => choice === 'keep'),
  });
  const system = systemFor(source.template, settings.discipline, regeneration);
  const { inputTokens, cost } = budget({ system, user: result.text, model: settings.model });
  return {
    surrogates: result.surrogates,
    preview: {
      message,
      scrubbed: result.text,
      findings: result.findings.map(({ start, end, category, surrogate, state, byHand }) => ({ start, end, category, surrogate, state, byHand })),
      instructions: system,
      missing: missingQuestions(source).map(({ label }) => label),
      tokens: inputTokens,
      cost: settings.provider === 'offline' ? 0 : cost,
    },
  };
}
