// Street addresses, cities, counties, ZIP codes, clinics and hospitals, employers.
import type { Finding } from '../finding';
import { wordFlags } from '../lexicon';
import { matchesOf } from './patterns';
import type { Recognizer } from './recognizer';
import { stateCodes, stateNames } from './states';

const suffix = '(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|circle|cir|place|pl|way|parkway|pkwy|highway|hwy|terrace|ter|trail|trl|square|sq|loop|pike|alley|plaza|crossing|xing|path|row|run|ridge|point|bend|cove|view|route|rte|expressway|turnpike|tpke|walk|glen|hollow|landing|heights|commons|mall)';
const street = new RegExp(String.raw`()(?<![\p{L}\p{N}./-])\d{1,6}(?:-\d{1,4})?[a-z]?[ \t]{1,2}(?:[nsew]\.?[ \t]|(?:north|south|east|west|ne|nw|se|sw)\.?[ \t])?(?:[\p{L}\p{N}][\p{L}\p{N}'.-]{0,24}[ \t]{1,2}){1,4}${suffix}\b\.?(?:[ \t](?:[nsew]|ne|nw|se|sw|north|south|east|west)\b\.?)?(?:,?[ \t]{0,2}(?:#|apt|apartment|suite|ste|unit|bldg|building|floor|fl|rm|room|lot)\.?[ \t]{0,2}#?[a-z0-9-]{1,8})?`, 'giu');
const poBox = /()\b(?:p\.?[ \t]?o\.?[ \t]?box|post office box|box)[ \t]{1,2}#?\d{1,7}\b/giu;
const unit = /()\b(?:apt|apartment|suite|ste)\.?[ \t]{0,2}#?[ \t]?\d[a-z0-9-]{0,6}\b/giu;
const stateZip = new RegExp(String.raw`(\b(?:${stateCodes.join('|')}|${stateNames.join('|')})\.?,?[ \t]{1,3})\d{5}(?:-\d{4})?(?![\p{L}\p{N}])`, 'giu');
const zipLabel = /(\b(?:zip|zip code|zipcode|postal code)[ \t]{0,2}[:#]?[ \t]{0,2}(?:is )?)\d{3,5}(?:-\d{4}| ?\d{2})?\b/giu;
const cityState = new RegExp(String.raw`()(?<![\p{L}\p{N}])(?:\p{L}[\p{L}'.-]{1,24}[ \t]){0,2}\p{L}[\p{L}'.-]{1,24}(?=,[ \t]{0,2}(?:${stateCodes.join('|')})\b)`, 'gu');
const county = /()(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}'.-]{1,24}[ \t]){1,2}(?:County|Parish|Township)\b/gu;
const facility = /()(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}'.&-]{0,24}(?:,?[ \t](?:&|and|of|the|at|for)?[ \t]?)){1,5}(?:Hospital|Clinic|Medical Center|Med\.? Center|Medical Group|Health Center|Health System|Rehabilitation|Rehab|Physical Therapy|Occupational Therapy|Therapy|Orthopa?edics|Orthopa?edic|Hosp|Associates|Sports Medicine|Surgery Center|Imaging|Pharmacy|University|College|Elementary|Middle School|High School|School|Church|Center|Institute|Healthcare|Health|Wellness|PT)\b/gu;

export const places: Recognizer = {
  name: 'places',
  *find(document): Generator<Finding> {
    const { text, words } = document;
    yield* matchesOf(text, street, 'places', 'GEO', 0.85);
    yield* matchesOf(text, poBox, 'places', 'GEO', 0.85);
    yield* matchesOf(text, unit, 'places', 'GEO', 0.8);
    yield* matchesOf(text, stateZip, 'places', 'GEO', 0.9);
    yield* matchesOf(text, zipLabel, 'places', 'GEO', 0.9);
    yield* matchesOf(text, cityState, 'places', 'GEO', 0.8);
    yield* matchesOf(text, county, 'places', 'GEO', 0.8);
    for (const finding of matchesOf(text, facility, 'places', 'GEO', 0.72)) if (!document.isSafe(finding.start, finding.end)) yield finding;
    for (const word of words) {
      const { flags, wordCase } = word.form;
      if ((flags & wordFlags.city) === 0 || (flags & (wordFlags.common | wordFlags.word | wordFlags.clinical)) !== 0) continue;
      const before = text.slice(Math.max(0, word.start - 12), word.start);
      if (wordCase !== 'lower' && /\b(?:in|from|near|to|of|at|around|outside|lives in) $/i.test(before)) yield { start: word.start, end: word.end, category: 'GEO', score: 0.7, recognizer: 'places', certainty: 'certain' };
    }
  },
};
