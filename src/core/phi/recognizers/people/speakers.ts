// Whoever speaks at the head of a sentence, though no list of names has the word: "Cricket says it rubs".
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import * as wordFlags from '../../wordFlags';
import { wordSet } from '../../../wordSet';

/** What only people do; "reported" and "stated" also end what is said of a finding. */
const speech = wordSet('called drove phoned emailed agrees says said told asked wants texted thinks insists laughed laughs cried cries admits hopes jokes joked giggled smiled begged promised promises grins shrugged');
/** What says something without being anybody. */
const things = wordSet('letter letters note notes message report reports chart sign signs text texts email order script card box label bottle monitor app watch policy rule law study studies research evidence guideline guidelines school camp work doc docs ortho office clinic store nobody everyone everybody somebody someone anyone people surgeon research form forms website portal system computer manual protocol handout voicemail mychart telemetry gps fitbit garmin scale meter thermometer weather news paper book bible article letter denial plan insurance adjuster reviewer staff nursing dietary night day team front desk home company boss management rehab hospital lab radiology pharmacy driver coworker church court judge daycare teacher therapist receptionist nurse half most several others both either neither another one ones two three always never just then also still even only mostly who which what that this it she he they we i you patient pt client member wheelchair');
const reserved = ~(roles.numberLabel | roles.vehicle | roles.employer | roles.file | roles.topLevel | roles.unit | roles.street);

/** Whether word `index` is who says something here; it must begin its sentence. */
export function speaksHere({ words }: ScrubDocument, index: number): boolean {
  const [word, next] = [words[index], words[index + 1]];
  if (word === undefined || next?.gap !== ' ' || !speech.has(next.form.folded) || next.form.wordCase !== 'lower') return false;
  const { form } = word;
  return form.kind === 'word' && form.raw.length > 2 && form.wordCase !== 'upper' && (form.roles & reserved) === 0 && (form.flags & wordFlags.clinical) === 0 && !things.has(form.folded) && !/(?:ly|ing|ed|ness|tion|ments?|ies)$/.test(form.folded);
}
