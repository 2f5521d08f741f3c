// Finds the sections of a document in a Markdown reply, whatever way its headings are written.
import { findSection, type NameMatch, type SectionSpec } from './schemas';
import type { ReplySection } from './validate';

export interface SplitReply {
  /** One for each demanded section, in the kind's order; empty where the reply has none. */
  readonly sections: readonly ReplySection[];
  /** What stands before the first section, e.g. a title or a letter's head, without chat phrases. */
  readonly preamble: string;
}

const chatOpening = /^(?:sure|certainly|of course|absolutely|okay|here(?:'s|’s| is| are)|below is|i(?:'ve|’ve| have) (?:drafted|written|prepared))\b/i;
const chatClosing = /^(?:let me know|would you like|feel free|i hope|if you(?:'d|’d| would) like|please (?:let me know|review))\b/i;
/** What such a phrase is about; a letter may well offer a call or ask the reviewer to let the writer know. */
const aboutTheReply = /\b(?:notes?|drafts?|letter|statement|document|version|changes?|adjust(?:ments?|ed)?|revis(?:e|ions?)|shorter|longer|below)\b/i;

/** Takes off what chat models put around a document: thoughts, a code fence. */
export function stripWrapping(text: string): string {
  let reply = text.replace(/^\uFEFF/, '').trim();
  if (reply.startsWith('<think>')) {
    const close = reply.indexOf('</think>');
    reply = close < 0 ? '' : reply.slice(close + '</think>'.length).trim();
  }
  const fence = /^(`{3,})(?:json|markdown|md)?[ \t]*\r?\n/i.exec(reply);
  if (fence === null) return reply;
  const body = reply.slice(fence[0].length);
  const close = body.lastIndexOf(fence[1] ?? '```');
  return (close < 0 ? body : body.slice(0, close)).trim();
}

export function splitSections(reply: string, specs: readonly SectionSpec[]): SplitReply {
  const bodies = new Map<string, string[]>();
  const preamble: string[] = [];
  let current = preamble;
  for (const line of reply.split(/\r?\n/)) {
    const heading = headingIn(line, specs);
    if (heading === undefined) {
      current.push(line);
      continue;
    }
    current = bodies.get(heading.spec.key) ?? [];
    if (heading.rest !== '') current.push(heading.rest);
    bodies.set(heading.spec.key, current);
  }
  const last = [...bodies.values()].at(-1);
  if (last !== undefined) dropClosing(last);
  return {
    sections: specs.map((spec) => ({ key: spec.key, heading: spec.heading, markdown: (bodies.get(spec.key) ?? []).join('\n').trim(), facts: [] })),
    preamble: trimRules(preamble.filter((line) => !isChat(line, chatOpening))).join('\n'),
  };
}

/** `## Plan`, `**Plan:** text`, `Plan:`, `P: text`, `2. Plan`; a list item or a sentence that begins with the word is no heading. */
function headingIn(line: string, specs: readonly SectionSpec[]): { readonly spec: SectionSpec; readonly rest: string } | undefined {
  if (line.length > 400) return headingWithText(line.slice(0, 80), line, specs);
  const hashes = /^ {0,3}(#{1,6})\s+(.+?)\s*#*\s*$/.exec(line);
  // A deeper heading such as "### Goals" divides a section, unless it is the section's own name.
  if (hashes !== null) return named(hashes[2] ?? '', '', specs, (hashes[1] ?? '').length <= 2 ? 'any' : 'letter');
  const bold = /^\s*(?:\*\*|__)([^*_]{1,80})(?:\*\*|__)\s*:?\s*(.*)$/.exec(line);
  if (bold !== null) return named(bold[1] ?? '', bold[2] ?? '', specs, 'letter');
  return headingWithText(line, line, specs);
}

function headingWithText(head: string, line: string, specs: readonly SectionSpec[]): { readonly spec: SectionSpec; readonly rest: string } | undefined {
  const colon = head.indexOf(':');
  if (colon < 1 || colon > 60 || /^\s*(?:[-*•|>]|\d+[.)]\s)/.test(head)) return undefined;
  return named(head.slice(0, colon), line.slice(colon + 1).trim(), specs, 'letter');
}

function named(name: string, rest: string, specs: readonly SectionSpec[], match: NameMatch): { readonly spec: SectionSpec; readonly rest: string } | undefined {
  const spec = findSection(name.replace(/:\s*$/, ''), specs, match);
  return spec === undefined ? undefined : { spec, rest };
}

function dropClosing(lines: string[]): void {
  let end = lines.length;
  while (end > 0 && isRule(lines[end - 1])) end--;
  if (isChat(lines[end - 1] ?? '', chatClosing)) lines.length = end - 1;
  while (lines.length > 0 && isRule(lines.at(-1))) lines.pop();
}

function isChat(line: string, phrase: RegExp): boolean {
  const words = line.trim().slice(0, 300);
  return phrase.test(words) && aboutTheReply.test(words);
}

function trimRules(lines: readonly string[]): readonly string[] {
  let start = 0;
  let end = lines.length;
  while (start < end && isRule(lines[start])) start++;
  while (end > start && isRule(lines[end - 1])) end--;
  return lines.slice(start, end);
}

/** An empty line or a horizontal rule. */
function isRule(line: string | undefined): boolean {
  return /^\s*(?:-{3,})?\s*$/.test((line ?? '').slice(0, 200));
}
