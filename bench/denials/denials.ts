// Field accuracy of the denial reader on the synthetic letters, field by field; `--misses` lists what it got wrong.
import { readDenial } from '../../src/core/appeals/denial';
import { allFields, readDenials, sameField, withVariants, type FieldMiss } from '../../test/fixtures/denials/readDenials';

const cases = withVariants(readDenials());
const misses: FieldMiss[] = [];
for (const one of cases) {
  if (one.kind !== 'denial') continue;
  const reading = readDenial(one.text) as unknown as Readonly<Record<string, { readonly value: unknown }>>;
  for (const field of allFields) {
    const found = reading[field]?.value;
    if (!sameField(one.expected[field], found, one.id.endsWith('/scanned'))) misses.push({ id: one.id, field, expected: one.expected[field], found });
  }
}
const letters = cases.filter(({ kind }) => kind === 'denial').length;
for (const field of allFields) {
  const wrong = misses.filter((miss) => miss.field === field).length;
  console.log(`${field.padEnd(22)} ${(100 * (1 - wrong / letters)).toFixed(1).padStart(5)} %`);
}
console.log(`${'all'.padEnd(22)} ${(100 * (1 - misses.length / (letters * allFields.length))).toFixed(1).padStart(5)} %  (${letters} letters)`);
if (process.argv.includes('--misses')) for (const { id, field, expected, found } of misses) console.log(`${id}  ${field}\n   expected ${JSON.stringify(expected)}\n   found    ${JSON.stringify(found)}`);
