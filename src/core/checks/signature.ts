// Who signs a note: a name with a therapist's credentials, alone at the head of a short line or at the very end of a text.
import type { Span } from '../clinical/span';

const credential = String.raw`(?:LPTA|PTA|DPT|MPT|MSPT|SPTA?|RPT|LPT|PT\/L|PT|OTRL|LOTR|OTR\/L|OTR|OTD|MOT|MSOT|COTA\/L|COTA|OTA|OT\/L|OT|CCC-SLP|SLP|[Pp]hysical [Tt]herapist(?: [Aa]ssistant)?|[Oo]ccupational [Tt]herap(?:ist|y)(?: [Aa]ssistant)?|[Dd]octor of [Pp]hysical [Tt]herapy|CHT|P\.T\.|O\.T\.)(?![A-Za-z/])`;
const word = String.raw`(?:(?:van|von|de|da|del|la|der|bin|al|O'|D')\s?)?[A-ZÀ-Þ][A-Za-zÀ-ɏ.'’-]{0,24}`;
const surrogate = String.raw`\[NAME_\d{1,5}[a-z]{0,2}\]`;
const name = String.raw`(?:${surrogate}(?:\s${surrogate})?|${word}(?:\s${word}){0,3})`;
const lead = String.raw`(?:[\s>*_~|/-]|—|–){0,12}(?:(?:(?:[Ee]lectronically|[Dd]igitally|[Ee]-?)?\s?(?:[Ss]igned|[Ss]ignature|SIGNED|[Ss]ign|SIGN|SIGNATURE)(?:\s?(?:by|BY|\/s\/))?|[Tt]herapist(?:\s?(?:[Nn]ame|[Ss]ignature))?|[Cc]linician(?: signature)?|[Pp]rovider|[Tt]reating (?:therapist|clinician|PT|OT)|[Ss]ubmitted by|(?:[Dd]ictated|[Rr]eviewed|[Rr]ead) and (?:electronically )?signed by|[Ss]igned electronically(?: by)?|[Ee]lectronically authenticated by|[Bb]y|[Dd]ictated by|[Ww]ritten by|[Dd]ocumented by|[Aa]uthor|[Aa]uthenticated by|\/s\/)[\s:,*_–—|/-]{0,8})?(?:\/s\/\s?|[A-Za-z]{2,3}\s{1,3}\(|\()?`;
const degree = String.raw`(?:MS|MA|BS|BA|PhD|MEd|MHS|EdD|MSc|BSc|MBA|ATC|CSCS|CHT|OCS|NCS|GCS|SCS|PCS|WCS)`;
const rest = String.raw`(?!(?:PT|OT)\s?\d)(?:(?:[\s,/|–—-]{0,4}${degree}(?=[,\s/])){0,3}[\s,./|–—-]{0,4}(?<![A-Za-z])${credential})`;
const atHead = new RegExp(String.raw`^${lead}(${name})\s?(?:\*\*)?\s?[,|(–—-]?\s{0,2}${rest}`);
/** "Ostrander, Quillan, PT". */
const reversed = new RegExp(String.raw`^${lead}(${word},\s${word}(?:\s[A-Z]\.?)?),\s{0,2}${rest}`);
const credentialsOnly = new RegExp(String.raw`^[\s>*_~|(-]{0,8}(?:${degree}[,\s]{1,2}){0,2}${credential}[A-Za-z0-9,./()\s-]{0,60}$`);
const bareName = new RegExp(String.raw`^${lead}(${name})\s{0,3}$`);
const atEnd = new RegExp(String.raw`(?:[.!?:;)]|—|–|--)\s{1,12}(?:Signed[:,]?\s|(?:Electronically|E-?) ?signed(?: by)?[:,]?\s)?(${name})\s?[,|(–—-]?\s{0,2}${rest}[^\n]{0,80}$`);
const notNames = /^(?:[SOAP]|He|She|They|Resident|I|We|Plan|Assessment|Objective|Subjective|Skilled|Cont(?:inue[ds]?)?|Begin|Start|Resume|See|Seen|Weekly|Daily|Attend|Receives?|Receiving|Recommend|Needs?|Requires?|Patient|Pt|The|Next|Return|Refer(?:red)?|Plan|With|By|Discussed|Supervising|Supervised|Home|School|Outpatient|Physical|Occupational|Daily|Initial|Evaluating|Seen|Treating|Therapist|Name|Signature|Signed|Credentials|No|Your|Progress|PTA?|DPT|OTR?|OTD|MPT|COTA|MSPT|MOT)\b/i;

/** The name in a line that signs, as offsets within the line. */
export function signatureLine(line: string): Span | undefined {
  if (line.length > 160) return undefined;
  const written = lowerCase.exec(line);
  if (written?.[1] !== undefined && !/^(?:pt|ot|the|skilled|needs?|continue|plan|per|see|with|by|next|cont|discuss)\b/.test(written[1])) {
    const start = written.index + written[0].indexOf(written[1]);
    return { start, end: start + written[1].length };
  }
  return nameIn(hiddenName.exec(line)) ?? nameIn(atHead.exec(line)) ?? nameIn(reversed.exec(line));
}

/** The name that signs the note between `start` and `end` of the text: in its last part, never in the header. */
export function findSignature(text: string, note: Span, from: number): Span | undefined {
  let end = note.end;
  for (let lines = 0; lines < 14 && end > from; lines += 1) {
    const start = Math.max(note.start, text.lastIndexOf('\n', end - 1) + 1);
    const line = text.slice(start, Math.min(end, start + 4000));
    const found = signatureLine(line.trim() === '' ? '' : line.replace(/\s+$/, '')) ?? (lines < 6 ? closing(text.slice(Math.max(start, end - 240), end).trimEnd(), Math.max(start, end - 240) - start) : undefined);
    if (found !== undefined) return { start: start + found.start, end: start + found.end };
    if (start <= from) return undefined;
    if (credentialsOnly.test(line.slice(0, 120))) {
      const above = text.lastIndexOf('\n', start - 2) + 1;
      const named = nameIn(bareName.exec(text.slice(above, start - 1).trimEnd()));
      if (named !== undefined) return { start: above + named.start, end: above + named.end };
    }
    end = start - 1;
  }
  return undefined;
}

/** "[NAME_1], pt": behind a hidden name small letters will do. */
const hiddenName = new RegExp(String.raw`^(?:\d{1,2}:?\d\d\s)?[\s>*_~|/—–-]{0,8}(?:(?:(?:e-?|electronically |digitally )?signed|dictated|warmly|thx|thanks|this is)(?: by)?[:,]? |\/s\/ ?)?(${surrogate}(?:(?:,?\s|-)${surrogate}){0,2}),?\s(?:(?:M\.?S\.?|MA|BS),?\s)?(?:pta?|dpt|mpt|otr(?:\/?l)?|otd|ot(?:\/l)?|cota(?:\/l)?|(?:ccc-)?slp)(?![a-z/])(?:[^.;:\n]{0,60}|;? (?:sup(?:\.|v\b|ervis)|co-?sign)[^\n]{0,60})$`, 'i');

/** "k. ostrander dpt": a note without capitals is signed without them. */
const lowerCase = /^[\s>*_~|/—–-]{0,8}(?:signed:? |\/s\/ ?)?([a-z](?:[a-z'’-]{1,24}|\.)(?:\s[a-z][a-z.'’-]{0,24}){1,2}),?\s(?:pta?|dpt|mpt|otr(?:\/l)?|otd|ot(?:\/l)?|cota(?:\/l)?|slp)(?:[\s,/]{1,3}[a-z]{2,5}){0,3}\s*$/;

function closing(tail: string, offset: number): Span | undefined {
  const found = nameIn(atEnd.exec(tail));
  return found === undefined ? undefined : { start: offset + found.start, end: offset + found.end };
}

function nameIn(match: RegExpExecArray | null): Span | undefined {
  const written = match?.[1];
  // "S. Okoro, PT" signs; "S. Patient" and "A: needs PT" do not.
  if (match === null || written === undefined || notNames.test(written.replace(/^[A-Z]\.\s?(?=\S)/, ''))) return undefined;
  const start = match.index + match[0].indexOf(written);
  return { start, end: start + written.length };
}
