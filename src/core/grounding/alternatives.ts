// Names of which only one can be meant: a device, a band's color, a maneuver, the direction of a glide. The draft may not
// name one the source never names where the source names another.
import type { ClinicalReading } from '../clinical/reader';
import type { Corpus } from './corpus';
import type { Issue } from './issue';

interface Sort {
  /** Finds the names; the pattern's groups are unused. */
  readonly names: RegExp;
  /** Finds them in the source, where they may stand shorter. */
  readonly stated?: RegExp;
  /** One key for the ways to write a name. */
  readonly key: (name: string) => string;
}

const directions: Readonly<Record<string, string>> = { ant: 'anterior', post: 'posterior', inf: 'inferior', sup: 'superior', lat: 'lateral', med: 'medial', pa: 'posterior', ap: 'anterior' };

function deviceKey(name: string): string {
  if (/hemi/.test(name)) return 'hemi-walker';
  if (/rollator|4ww|four-wheeled/.test(name)) return 'rollator';
  if (/quad|qc\b/.test(name)) return 'quad cane';
  if (/forearm|lofstrand/.test(name)) return 'forearm crutches';
  if (/crutch/.test(name)) return 'crutches';
  if (/cane|spc|sc\b/.test(name)) return 'cane';
  return 'walker';
}

function fingerKey(name: string): string {
  if (/^i/.test(name)) return 'index';
  if (/^m/.test(name)) return 'middle';
  return /^r/.test(name) ? 'ring' : 'small';
}

function weightKey(name: string): string {
  if (/^(?:wbat)$|as tolerated/.test(name)) return 'wbat';
  if (/^(?:ttwb|tdwb)$|touch/.test(name)) return 'touch';
  if (/^(?:nwb)$|^non/.test(name)) return 'none';
  return /^pwb$|partial/.test(name) ? 'partial' : 'full';
}

const sorts: readonly Sort[] = [
  { names: /\b(?:rollator|4ww|four-wheeled walker|hemi-?\s?walker|(?:rolling|wheeled|front[- ]wheeled|standard|two-wheeled|platform)\s(?:front\s)?walker|walker|rw|fww|2ww|(?:small|large)[- ]base(?:d)? quad cane|(?:sb|lb)?qc|quad cane|(?:single[- ]point|straight|standard)\scane|cane|spc|(?:forearm|lofstrand|axillary)\scrutch(?:es)?|crutch(?:es)?)\b/gi, key: deviceKey },
  { names: /\b(?:epley|semont|gufoni|lempert|appiani|casani|brandt[- ]daroff|yacovino)\b/gi, key: (name) => name.replace(/[\s-]/g, '') },
  { names: /\b(?:yellow|red|green|blue|black|gr[ae]y|gold|tan|silver|orange|purple)(?=[\s-](?:[a-z]+[\s-]){0,2}(?:band|bands|putty|tubing|loop|theraband|thera-band|t-band|tb|flexbar|resistance|clip|clothespins?)\b|\s\d+x\d+)/gi, key: (name) => name.replace('grey', 'gray') },
  { names: /\b(?:anterior|posterior|inferior|superior|lateral|medial|ant|post|inf|sup|lat|med|pa|ap)(?=[\s-](?:[a-z]+[\s-]){0,1}(?:glides?|gl|mobilizations?|mobs?)\b)/gi, key: (name) => directions[name] ?? name },
  { names: /\b(?:anterior|posterior|lateral|anterolateral|posterolateral|ant|post|lat)(?= approach\b)/gi, key: (name) => directions[name] ?? name },
  { names: /(?<=\b(?:ASIA|AIS|Frankel|[Ii]mpairment [Ss]cale)(?:\s(?:scale|grade|class|level|impairment|is|of|\(AIS\)|:)){0,3}\s)[A-E]\b/g, key: (name) => name },
  { names: /\b(?:WBAT|NWB|TTWB|TDWB|PWB|FWB|FFWB|non[- ]weight[- ]?bearing|toe[- ]?touch weight[- ]?bearing|touch[- ]?down weight[- ]?bearing|partial weight[- ]?bearing|full weight[- ]?bearing|weight[- ]?bearing as tolerated|bear(?:s|ing)? (?:full )?weight as tolerated)\b/gi, key: weightKey },
  { names: /\b(?:(?:[Mm]orning|[Ee]vening|[Aa]fternoon)s?|AM|PM)\b/g, key: (name) => (/^(?:m|am)/.test(name) ? 'morning' : /^(?:e|pm)/.test(name) ? 'evening' : 'afternoon') },
  { names: /\b(?:(?:[Ii]ndex|[Mm]iddle|[Rr]ing|[Ss]mall) finger|IF|MF|RF|SF)\b/g, stated: /\b(?:[Ii]ndex|[Mm]iddle|[Rr]ing|[Ss]mall|IF|MF|RF|SF)\b/g, key: fingerKey },
  { names: /\bK[0-4]\b/g, key: (name) => name },
  { names: /\b(?:eyes open|eyes closed|EO|EC)\b/g, key: (name) => (/open|eo/i.test(name) ? 'open' : 'closed') },
  { names: /\b(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)(?:day|sday|nesday|rsday|urday)?\b/g, key: (name) => name.slice(0, 3) },
];

/** Bands and putty of the source may stand without their noun ("blue 3x15", "putty yellow->red"). */
const anyColor = /\b(?:yellow|red|green|blue|black|gr[ae]y|gold|tan|silver|orange|purple)\b/gi;

export function checkAlternatives(draft: ClinicalReading, corpus: Corpus, statementAt: (offset: number) => number, skip: (statement: number) => boolean): readonly Issue[] {
  const source = corpus.reading.text;
  return sorts.flatMap(({ names, key, stated: wider }, sort) => {
    const stated = new Set([...source.matchAll(sort === 2 ? anyColor : (wider ?? names))].map((match) => key(match[0].toLowerCase())));
    if (stated.size === 0) return [];
    return [...draft.text.matchAll(names)].flatMap((match) => {
      const own = key(match[0].toLowerCase());
      // A plain "walker" or "crutches" may stand for any kind of it.
      const general = /^(?:walker|crutches|cane)$/i.test(match[0]) && [...stated].some((name) => name.includes(own.replace(/s$/, '')) || (own === 'walker' && name === 'rollator'));
      const statement = statementAt(match.index);
      if (stated.has(own) || general || skip(statement)) return [];
      return [{ start: match.index, end: match.index + match[0].length, kind: sort === sorts.length - 1 ? ('date' as const) : ('measure' as const), statement, cause: `name:${match.index}` }];
    });
  });
}
