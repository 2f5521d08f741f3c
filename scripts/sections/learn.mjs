// Learns how single words speak for S, O, A and P (src/core/data/sectionWords.json) from marked notes and from statements of our own.
//   node scripts/sections/learn.mjs [--without PART_OF_A_FILE_NAME] [--out FILE]
// Multinomial logistic regression; `--without` leaves files out, to judge on them what the others teach.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { runBundled } from '../../bench/runBundled.mjs';

const sections = ['S', 'O', 'A', 'P'];
const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const without = option('--without');
const folders = ['test/fixtures/notes/marked', 'test/fixtures/notes/unheaded', 'test/fixtures/notes/measured', 'scripts/sections/notes'];
const [rounds, first, decay, leastNotes, leastWeight] = [30, 0.3, 0.006, 2, 0.5];
/** The weights are told in the points of the cues beside them (src/core/draft/read/sectionCues.ts). */
const points = 3;

function marked(text) {
  return text.split(/^=== /m).slice(1).flatMap((block) => {
    const note = block.slice(0, block.indexOf(' '));
    return [...block.matchAll(/\{([SOAP])\}([^{\n]*)/g)].map(([, section, words]) => ({ note, section, text: words.replace(/\s*\|?\s*$/, '') }));
  });
}

function learn(statements, featuresOf) {
  const known = statements.map(({ text }) => featuresOf(text));
  const notes = new Map();
  known.forEach((features, index) => features.forEach((feature) => notes.set(feature, (notes.get(feature) ?? new Set()).add(statements[index].note))));
  // A word of a single note tells of that note only.
  const weights = new Map([...notes].filter(([, found]) => found.size >= leastNotes).map(([feature]) => [feature, sections.map(() => 0)]));
  let seed = 1;
  const below = (most) => (seed = (seed * 1103515245 + 12345) % 2147483648) % most;
  const order = statements.map((_statement, index) => index);
  for (let round = 0; round < rounds; round += 1) {
    const step = first / (1 + 0.2 * round);
    for (let index = order.length - 1; index > 0; index -= 1) {
      const other = below(index + 1);
      [order[index], order[other]] = [order[other], order[index]];
    }
    for (const index of order) {
      const rows = known[index].flatMap((feature) => weights.get(feature) ?? []);
      const kept = known[index].map((feature) => weights.get(feature)).filter((row) => row !== undefined);
      const size = Math.sqrt(known[index].length);
      const scores = sections.map((_section, at) => Math.exp(rows.reduce((sum, weight, place) => (place % 4 === at ? sum + weight : sum), 0) / size));
      const whole = scores.reduce((sum, score) => sum + score);
      for (const row of kept) sections.forEach((section, at) => (row[at] = row[at] * (1 - step * decay) - (step * (scores[at] / whole - (section === statements[index].section ? 1 : 0))) / size));
    }
  }
  return weights;
}

const notes = folders.flatMap((folder) => readdirSync(folder).filter((file) => file.endsWith('.txt') && !(without !== undefined && file.includes(without))).sort().flatMap((file) => marked(readFileSync(`${folder}/${file}`, 'utf8'))));
const own = readFileSync('scripts/sections/statements.txt', 'utf8').split('\n').filter((line) => /^[SOAP] /.test(line)).map((line) => ({ note: line, section: line[0], text: line.slice(2) }));
await runBundled('src/core/draft/read/sectionWords.ts', ({ featuresOf }) => {
  const rows = [...learn([...notes, ...own], featuresOf)].map(([feature, row]) => {
    const mean = row.reduce((sum, weight) => sum + weight) / row.length;
    return [feature, row.map((weight) => Math.round(10 * points * (weight - mean)) / 10)];
  });
  const kept = rows.filter(([, row]) => row.some((weight) => Math.abs(weight) >= leastWeight)).sort(([one], [other]) => (one < other ? -1 : 1));
  const head = { about: 'Points by which words, their beginnings and their ends speak for S, O, A and P, in this order. Learned by scripts/sections/learn.mjs; not to be edited by hand.', asOf: '2026-11-29', source: 'learned from the project\'s own marked notes and statements' };
  const lines = kept.map(([feature, row]) => `  ${JSON.stringify(feature)}: ${JSON.stringify(row)}`).join(',\n');
  writeFileSync(option('--out') ?? 'src/core/data/sectionWords.json', `${JSON.stringify(head, null, 1).slice(0, -2)},\n "words": {\n${lines}\n }\n}\n`);
  console.log(`${notes.length + own.length} statements, ${kept.length} weights`);
});
