// Lays the facts out by section and topic: statements, typed fields and stated totals. Nothing is dropped here.
import type { NoteFacts, SoapSection, Statement } from '../noteFacts';
import type { ComposeTemplate } from './composeOptions';
import { placeFields, type Place } from './fields';
import { holdsTimes, statedMinutesIn, type StatedMinutes } from './statedMinutes';
import { stockPhrase } from './stockPhrases';
import { sectionOf, topicOf, type Topic } from './topics';

export interface Item {
  readonly topic: Topic;
  readonly text: string;
  readonly row?: Statement['row'];
  readonly masthead?: true;
}

export interface Gathered {
  readonly header: readonly Item[];
  readonly sections: Readonly<Record<SoapSection, readonly Item[]>>;
  readonly signature: readonly string[];
  readonly stated: StatedMinutes;
  /** Stock wording taken out of the prose; the composer asks for the fact behind it. */
  readonly stock: readonly StockUse[];
}

export interface StockUse {
  readonly section: SoapSection;
  readonly asks: string;
}

/** "Date of Eval: …   Onset: …" */
const dayLine = /^(?:dates?|DOS|DOI|eval(?:uation)?|SOC|start of care|onset|visit)\b/i;

function itemOf(topic: Topic, { text, row, masthead }: Statement): Item {
  return { topic, text, ...(row === undefined ? {} : { row }), ...(masthead === undefined ? {} : { masthead }) };
}

/** `times`: how long lay between the times of the day that the note holds. */
export function gather(facts: NoteFacts, template: ComposeTemplate, times = ''): Gathered {
  const placed: { place: Place; item: Item }[] = [];
  const stock: StockUse[] = [];
  for (const field of placeFields(facts, template)) {
    for (const text of field.texts) {
      const phrase = stockPhrase(text);
      if (phrase === undefined) placed.push({ place: field.place, item: { topic: field.topic, text } });
      else stock.push(phrase);
    }
  }
  for (const statement of facts.statements) {
    const timed = statement.masthead !== true && holdsTimes(statement.text, times);
    const topic = timed ? 'minutes' : statement.masthead === true && (topicOf(statement) !== 'diagnosis' || dayLine.test(statement.text)) ? 'header' : topicOf(statement);
    const fixed = topic === 'signature' || topic === 'header';
    const place: Place = fixed || timed || statement.section === undefined ? sectionOf(topic) : statement.section;
    const phrase = stockPhrase(statement.text);
    if (phrase !== undefined) stock.push(phrase);
    else placed.push({ place, item: itemOf(topic, statement) });
  }
  const at = (place: Place): readonly Item[] => placed.filter((entry) => entry.place === place).map((entry) => entry.item);
  return {
    // The head as the therapist wrote it, then what was read out of it.
    header: [...at('header').filter((item) => item.masthead === true), ...at('header').filter((item) => item.masthead !== true)],
    sections: { S: at('S'), O: at('O'), A: at('A'), P: at('P') },
    signature: at('end').map((item) => item.text),
    stated: statedMinutesIn(facts, placed.filter((entry) => entry.item.topic === 'minutes').map((entry) => entry.item), times),
    stock,
  };
}
