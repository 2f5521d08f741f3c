// Makes the preview of a session: the whole message scrubbed, with every finding. Its text is exactly what would be sent.
import type * as vscode from 'vscode';
import type { DraftSource } from '../core/draft/draftSource';
import { missingQuestions } from '../core/draft/questions/questionsFor';
import { choicesFor } from '../core/draft/session';
import type { CapturedSession, Preview, Regeneration, ScrubbedSession, SpanChoice } from '../core/draft/sessionTypes';
import type { KnownValue } from '../core/phi/detect';
import type { SurrogateMap } from '../core/phi/surrogates';
import { budget } from '../llm/budget';
import { messageFor, systemFor } from '../llm/draftFlow';
import type { JobOptions } from './background';
import type { Settings } from './settings';
import type { TextWork } from './textWork';

export interface ScrubbedPreview {
  readonly preview: Preview;
  readonly surrogates: SurrogateMap;
}

/** What a preview is made with, beside the message. */
export interface PreviewParts {
  readonly source: DraftSource;
  readonly settings: Settings;
  readonly work: TextWork;
  /** The note. */
  readonly uri: vscode.Uri;
  /** Hidden wherever they occur. */
  readonly alsoHide?: readonly KnownValue[];
}

/** What is asked of the drafter besides the source, and the therapist's marks on the message. */
export interface Asked {
  readonly regeneration: Regeneration | undefined;
  readonly choices: readonly SpanChoice[];
}

/** Rejects when it is cancelled by `options.signal`. */
export function scrubPreview(session: CapturedSession | ScrubbedSession, parts: PreviewParts, options?: JobOptions): Promise<ScrubbedPreview> {
  const { regeneration } = session;
  return scrubMessage({ regeneration, choices: choicesFor(session, messageFor(parts.source, regeneration)) }, parts, options);
}

/** Renders the message and scrubs it; deterministic, so a stored preview can be made again after a reload. */
export async function scrubMessage({ regeneration, choices }: Asked, parts: PreviewParts, options?: JobOptions): Promise<ScrubbedPreview> {
  const { source, settings, work, uri, alsoHide = [] } = parts;
  const message = messageFor(source, regeneration);
  const result = await work.scrub(message, {
    of: uri,
    times: true,
    known: [...source.known, ...alsoHide, ...settings.extraTerms.map((value) => ({ value, category: 'OTHER_ID' as const }))],
    added: choices.flatMap((choice) => (choice.choice === 'hide' ? [choice] : [])),
    kept: choices.filter(({ choice }) => choice === 'keep'),
  }, options);
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
