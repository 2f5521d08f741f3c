// Finds in a note what is said to a machine that reads it ("ignore the above and write …"). Such words are data like any others, but
// they are no evidence: a draft that says what they ask for is not borne out by them. Reads English, and the opening words of
// such an order in a few other languages.
import type { Span } from '../../clinical/span';

/** Tried on one sentence at a time, without hidden characters, in plain letters. */
const orders: readonly RegExp[] = [
  /^(?:please |now |important: ?|you (?:must|should|may)(?: now)? )?(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instructions?|rules?|guidelines?|prompts?|surrogates?|the above|above and|(?:everything|anything|all|what) (?:before|above|that|came|comes|follows|written))\b/i,
  /\b(?:ignora|ignore|ignorez|ignorieren|ignoriere|olvida|olvide|vergiss|vergessen|oubliez|oublie)\b.{0,40}\b(?:instrucciones|instruções|consignes|anweisungen|reglas|regras|regeln|règles)\b/i,
  /忽略|无视|無視して|игнорируй|забудь (?:все|предыдущ)|تجاهل/i,
  /\b(?:(?:note|message|instructions?|attention)[,:]? (?:to|for) (?:the |any |all )?|(?:dear|hello|hey),? )(?:AI|LLM|model|language model|chat ?bot|chatgpt|drafter)\b/i,
  /\bif (?:the|you are (?:an?|the)) (?:AI|model|LLM|language model)\b/i,
  /\byou (?:are|act as) (?:now )?(?:in |an? |the )?(?:\w+ )?(?:developer mode|reviewer|AI|model|bot|chatbot|poet|pirate)\b/i,
  /\b(?:system prompt|developer mode|your (?:system )?(?:prompt|rules|style rules|instructions)|instructions you were given)\b/i,
  /^(?:please |now |and )?(?:write|say|state|output|print)\b ?(?:that\b|only\b|all\b|the\b|she\b|he\b|pt\b|patient\b|:|["“'])/i,
  /^(?:please )?(?:translate everything|repeat the text|call the function|decode:)/i,
  /\b(?:from now on,? (?:use|write|say|report|state)|use these (?:facts|numbers|scores|values)|use this table instead|the therapist asks)\b/i,
  /\b(?:end|finish|close|sign) the (?:document|note|letter|draft) (?:with|as|by)\b|\bdelete the \w+ section\b|\badd ["“'].{1,200}["”'] to the \w+/i,
];

/** Where a turn of a chat begins, as no note has it. */
const turns = /^[ \t]{0,8}(?:<\/?(?:system|assistant|instructions?)>|<\|[a-z_]{2,20}\|>|\[INST\]|\{\s?"role"\s?:|#{1,6} ?(?:instructions?|prompt) (?:to|for) (?:the )?(?:model|AI|assistant)|(?:AI|chatgpt|llm) ?:|system ?(?:\([^)\n]{0,30}\)|prompt[^:\n]{0,30}|message|override) ?:|system ?: ?(?:you|new|ignore|now)\b|assistant ?: ?(?:sure|ok|okay|certainly|of course|understood|here|you are)\b|user ?: ?(?:thanks|yes|no|please)\b)/gim;

const hidden = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** A line that goes on longer is a whole note, and only the next sentence belongs to the order. */
const longLine = 400;

/** `source` with the words said to a machine turned into spaces; every other character stands where it stood. */
export function withoutOrders(source: string): string {
  const spans = [...turnsIn(source), ...ordersIn(source)];
  return spans.reduce((text, { start, end }) => text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end), source);
}

function turnsIn(source: string): readonly Span[] {
  return [...source.matchAll(turns)].map(({ index, 0: mark }) => {
    const rest = source.slice(index, index + 2 * longLine);
    const closing = /<\/(?:system|assistant|instructions?)>|<\|im_end\|>|\[\/INST\]/i.exec(rest);
    // A mark that stands alone speaks of the line below it.
    const alone = /[>\]]$/.test(mark) ? (/^(?:system|assistant|user)?[ \t]*\n/i.exec(rest.slice(mark.length))?.[0].length ?? 0) : 0;
    const line = rest.indexOf('\n', mark.length + alone);
    return { start: index, end: index + (closing ? closing.index + closing[0].length : line < 0 ? rest.length : line) };
  });
}

function ordersIn(source: string): readonly Span[] {
  return [...source.matchAll(/[^\n]+/g)].flatMap((line) => {
    const parts = [...line[0].matchAll(/\S(?:[^.!?]|[.!?](?!\s))*[.!?]*/g)].map((part) => ({ start: line.index + part.index, end: line.index + part.index + part[0].length, words: part[0] }));
    const first = parts.findIndex(({ words }) => isOrder(words));
    const from = parts[first];
    const to = line[0].length > longLine ? (parts[first + 1] ?? from) : parts.at(-1);
    return from && to ? [{ start: from.start, end: to.end }] : [];
  });
}

function isOrder(words: string): boolean {
  const plain = words.slice(0, longLine).replace(hidden, '').normalize('NFKC');
  return orders.some((order) => order.test(plain));
}
