// What belongs to the name of a place or a business and stands after what was found of it: "Lewis County Primary",
// "Redmond 97756", "Snake River Hand Clinic, Twin Falls".
import type { Finding } from './finding';
import { fold } from './fold';
import { lookUp } from './lexicon';
import * as wordFlags from './wordFlags';
import { stateNames } from './recognizers/places/states';
import type { ScrubDocument } from './scrubDocument';

const ends = '(?![A-Za-z-])';
/** What the first of the patterns that matches does; none has flags or groups by number. */
const anyOf = (patterns: readonly RegExp[]): RegExp => new RegExp(patterns.map(({ source }) => source).join('|'));
/** Kinds of sites in small letters: "Tyson plant". */
const sites: readonly RegExp[] = [new RegExp(String.raw`^ (?:drugs?|drug store|pharmacy|grocery|groceries|hardware|orchards?|farms|nursery|bakery|foods|lumber|trucking|motors|plant|satellite|campus|branch|clinic|mine|mill|rink|warehouse|terminal|depot|quarry)${ends}`)];
/** What makes even a surname the name of a business: "Hoosier Orthotic", "Elkhorn Number 3". */
const trades: readonly RegExp[] = [
  ...sites,
  new RegExp(String.raw`^ (?:Cold Storage|Foods?|Logistics|Freight|Packing|Produce|Dairy|Lumber|Steel|Motors|Plumbing|Electric|Roofing|Trucking|Supply|Supplies|Manufacturing|Industries|Construction|Landscaping|Midwives|NICU|PICU|VAMC|VA Medical Center|ENT|Limb (?:&|and) Brace|Brace (?:&|and) Limb|Orthotics?(?: (?:&|and) Prosthetics?)?|Prosthetics(?: (?:&|and) Orthotics?)?|(?:[A-Z][a-z]+ )?Labs?|Therapy Pool|Med(?:ical)? (?:Equip(?:ment)?|Supply|Supplies))${ends}`),
  /^ (?:Number|No\.) \d{1,2}(?![\d/]|[.-]\d)/,
  // "Orrin's Landing"
  new RegExp(String.raw`^['’]s (?:Landing|Point|Crossing|Corners?|Mills?|Ferry|Creek|Cove|Grove|Hollow|Gap|Bluff|Bay|Bridge|Neck|Island|Ridge|Valley|Grocery|Market|Diner|Cafe|Tavern|Pub|Garage|Bakery|Pharmacy|Hardware|Farms?|Orchards?|Restaurant|Barber ?[Ss]hop|Salon)${ends}`),
];
const tails: readonly RegExp[] = [
  ...trades,
  // Schools and hospitals in short.
  new RegExp(String.raw`^ (?:Primary|Intermediate|Elementary|Middle|Junior High|Senior High|High)(?! Care| Point)(?:\/(?:High|Middle|Elementary|Senior)(?: School)?)?${ends}`),
  new RegExp(String.raw`^\/(?:High|Middle|Elementary|Senior|Junior)(?: School)?${ends}`),
  new RegExp(String.raw`^ Children's${ends}`),
  new RegExp(String.raw`^(?: (?:Women|Men|Girls|Boys))?['’]s (?:Rugby|Soccer|Lacrosse|Hockey|Basketball|Softball|Volleyball|Rowing|Crew|Choir|Chorus|Club)${ends}`),
  // "Tidewater Orthopedic Therapy - Hilltop" at the end of its line
  /^ [-–] [A-Z][a-z]{3,14}(?=[ \t]*(?:\n|$))/,
  /^ at Home(?![A-Za-z])/,
  /^ K-(?:5|6|8|12)(?!\d)/,
  /^ (?:Trading|TRADING) (?:Post|POST)(?![A-Za-z])/,
  // "CAPITOL REHAB - NORTH ANNEX"
  /^(?: ?[-–—,] | )(?:(?:NORTH|SOUTH|EAST|WEST|MAIN|North|South|East|West|Main) )?(?:ANNEX|CAMPUS|Annex|Campus)(?![A-Za-z])/,
  // "Tamarack Village #210"
  /^,? # ?\d{1,5}[A-Z]?(?![\w-])/,
];
const [site, trade, tail] = [anyOf(sites), anyOf(trades), anyOf(tails)];
/** What a tail may begin with. */
const tailStarts = new Set([' ', '/', ',', '#', "'", '’']);
const cityAfter = /^, ([A-Z][a-zA-Z'-]+(?: [A-Z][a-z'-]+){0,2})/;
const zipAfter = /^,? (?:([A-Z][a-z'-]+(?: [A-Z][a-z'-]+){0,2}),? )?\d{5}(?:-\d{4})?(?![\w-]| ?[x×(]| (?:min|units?|and \d))/;
/** Each is some town's name too. */
const states = new RegExp(`^(?:${stateNames.join('|')})$`);
const plain = wordFlags.common | wordFlags.clinical;

/** The finding with its tail. */
export function withPlaceTail(document: ScrubDocument, finding: Finding): Finding {
  const { text } = document;
  if ((finding.category !== 'NAME' && finding.category !== 'GEO') || !tailStarts.has(text.charAt(finding.end))) return finding;
  const start = text[finding.start] ?? '';
  const written = text.slice(finding.start, finding.end);
  // "the Boise VA"
  if (text.startsWith(' VA', finding.end) && matchesAt(veterans, text, finding.end) && isCity(written) && /(?:^|[^A-Za-z])(?:the|at|from|to|our) $/i.test(text.slice(Math.max(0, finding.start - 6), finding.start))) return { ...finding, category: 'GEO', end: veterans.lastIndex };
  const after = text.slice(finding.end, finding.end + 60);
  const single = finding.category === 'NAME' && !written.includes(' ');
  if (finding.category !== 'GEO' && !single) return finding;
  const match = /[A-Z]/.test(start) ? (single ? trade : tail).exec(after) : document.lowerCase ? site.exec(after) : null;
  if (match) return { ...finding, category: 'GEO', end: finding.end + match[0].length };
  if (finding.category !== 'GEO' || !/[A-Z0-9]/.test(start)) return finding;
  const zip = zipAfter.exec(after);
  if (zip && (zip[1] === undefined ? isCity(lastWords(written)) : !states.test(zip[1]) && (/\d/.test(start) || isCity(zip[1]) || !document.isSafe(finding.end + zip[0].length - 1, finding.end + zip[0].length)))) return { ...finding, end: finding.end + zip[0].length };
  const city = cityAfter.exec(after)?.[1];
  return city !== undefined && !/\d/.test(start) ? withCity(finding, city) : finding;
}

/** The finding and the longest town that `words` begin with; one everyday word is none. */
function withCity(finding: Finding, words: string): Finding {
  for (let town = words; town !== ''; town = town.includes(' ') ? town.slice(0, town.lastIndexOf(' ')) : '') {
    if (isCity(town) && !states.test(town) && (town.includes(' ') || (lookUp(fold(town)) & plain) === 0)) return { ...finding, end: finding.end + 2 + town.length };
  }
  return finding;
}

const veterans = / VA(?:MC)?(?![A-Za-z])(?! \d{5})/y;

const isCity = (words: string): boolean => (lookUp(fold(words)) & wordFlags.city) !== 0;
/** The last word of an address: its town. */
const lastWords = (written: string): string => written.slice(written.lastIndexOf(' ') + 1);

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
