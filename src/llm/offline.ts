// The offline composer as a drafter: nothing leaves the machine, no key, no model. It writes from the approved text alone.
import { compose } from '../core/draft/compose';
import type { ComposeOptions } from '../core/draft/compose/composeOptions';
import { readSource } from '../core/draft/readSource';
import { besideSource, sourceOf } from '../core/draft/request';
import { templateById } from '../core/prompts/justifications';
import { builtinTemplates, type Template } from '../core/prompts/template';
import { withSections } from '../core/prompts/withSections';
import { ModelError } from './errors';
import type { DraftProvider, ModelEvent, ModelRequest } from './provider';

export interface OfflineOptions extends Omit<ComposeOptions, 'source' | 'times'> {
  /** The templates a request may name; those shipped with the product where absent. */
  readonly templates?: readonly Template[];
}

export function offlineComposer(options: OfflineOptions): DraftProvider {
  const { templates, ...rest } = options;
  return {
    id: 'offline',
    destination: { leavesMachine: false, label: 'Offline composer · nothing leaves' },
    listModels: () => Promise.resolve([]),
    countTokens: () => 0,
    async *stream(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelEvent> {
      const template = templateById(templates ?? builtinTemplates(), request.templateId);
      if (template === undefined) throw new ModelError({ kind: 'badReply', sentence: 'The template of this request is not known to the offline composer.', next: ['retry', 'copyPrompt'], left: 'no' });
      const source = sourceOf(request.user);
      const asked = asDemanded(template, request.sections);
      const draft = compose(readSource(source, asked), asked, { ...rest, source, times: besideSource(request.user) });
      for (const section of splitSections(draft)) {
        // Gives the panel a turn between sections, and the person a chance to cancel.
        await Promise.resolve();
        if (signal.aborted) return;
        yield { kind: 'text', text: section };
      }
      yield { kind: 'done' };
    },
  };
}

/** Only what the request asks for: a letter about codes has no section for measures. */
function asDemanded(template: Template, demanded: ModelRequest['sections']): Template {
  const ids = new Set(demanded?.map(({ id }) => id));
  return ids.size === 0 ? template : withSections(template, (id) => ids.has(id));
}

/** The draft cut before each section heading; joined again it is the draft, byte for byte. */
function splitSections(draft: string): readonly string[] {
  return draft.split(/(?=^## )/m).filter((section) => section !== '');
}
