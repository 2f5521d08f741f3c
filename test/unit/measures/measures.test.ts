// Measures at hand: every row of the reference, what a change means with its population, hover and completion.
import assert from 'node:assert/strict';
import { changeMeaning, changeSentences, populationsOf } from '../../../src/core/measures/changeMeaning';
import { measureAt } from '../../../src/core/measures/measureAt';
import { measureCompletions } from '../../../src/core/measures/measureCompletions';
import { measureNamed, measureRows, ordinalNamed, romNamed } from '../../../src/core/measures/measureRows';

function meaningOf(...given: Parameters<typeof changeMeaning>): Exclude<ReturnType<typeof changeMeaning>, undefined | { readonly error: string }> {
  const meaning = changeMeaning(...given);
  assert.ok(meaning !== undefined && !('error' in meaning), JSON.stringify(meaning));
  return meaning;
}

describe('measures at hand', () => {
  it('has every measure of the reference, under its usual names', () => {
    for (const name of ['LEFS', 'ODI', 'Oswestry', 'RMDQ', 'NPRS', 'VAS', 'NDI', 'PSFS', 'DASH', 'QuickDASH', 'SPADI', 'BBS', 'Berg', 'TUG', '6MWT', '10MWT', 'gait speed', 'DGI', 'FGA', 'Tinetti', 'POMA', '5xSTS', '30s STS', 'SPPB', 'Mini-BESTest', 'ABC scale', 'FIM', 'ARAT', 'FMA-UE', 'grip', 'Box and Block', '9HPT', 'COPM', 'KOOS', 'HOOS', 'FAAM', 'DHI', 'SIS', 'AM-PAC', 'PROMIS-PF']) {
      assert.ok(measureNamed(name) !== undefined, name);
    }
    for (const name of ['MMT', 'Modified Ashworth', 'Borg RPE', 'CR10', 'reflexes', 'level of assistance']) assert.ok(ordinalNamed(name) !== undefined || measureNamed(name) !== undefined, name);
    assert.equal(romNamed('knee', 'flexion')?.va, 140);
  });

  it('gives every change value a population and a source', () => {
    for (const row of measureRows) for (const change of row.change) assert.ok(change.population !== '' && change.source !== '' && /^[VSR]$/.test(change.confidence), row.id);
  });

  it('compares a change with each value of its population', () => {
    const meaning = meaningOf('LEFS', 38, 51);
    assert.equal(meaning.change, 13);
    assert.equal(meaning.direction, 'better');
    assert.deepEqual(meaning.comparisons.map(({ type, result }) => `${type} ${result}`), ['MDC90 reached', 'MCID reached']);
    assert.match(changeSentences(meaning, 38, 51).join(' '), /\+13 points, better\. MDC90 9 points \(lower-extremity musculoskeletal conditions; Binkley 1999\): reached\./);
  });

  it('takes the row of the start score and says when the population is another', () => {
    const meaning = meaningOf('Berg', 38, 43, "Parkinson's disease");
    assert.deepEqual(meaning.comparisons.filter(({ population }) => population.includes('start score')).map(({ needed }) => needed), [[5]]);
    assert.equal(meaning.comparisons[0]?.samePopulation, true);
    assert.equal(meaning.comparisons[1]?.samePopulation, false);
    assert.ok(populationsOf('Berg').includes('chronic stroke'));
  });

  it('counts a fall as better where lower is better', () => {
    assert.equal(meaningOf('TUG', 18.4, 14.1).direction, 'better');
    assert.equal(meaningOf('TUG', 18.4, 14.1).change, -4.3);
    assert.equal(meaningOf('ODI', 40, 52).direction, 'worse');
    assert.ok(meaningOf('ODI', 40, 52).comparisons.every(({ result }) => result === 'not reached'));
  });

  it('turns percent of baseline and percentage points into the own unit', () => {
    assert.deepEqual(meaningOf('ODI', 40, 28).comparisons.find(({ needed }) => needed[0] === 12)?.result, 'reached');
    assert.deepEqual(meaningOf('NDI', 24, 14).comparisons.find(({ population }) => population === 'mechanical neck pain')?.needed, [9.5]);
  });

  it('tells a range apart from a value', () => {
    assert.equal(meaningOf('QuickDASH', 50, 38, 'shoulder').comparisons[0]?.result, 'between');
  });

  it('marks recalled values as unverified', () => {
    assert.match(changeSentences(meaningOf('SPADI', 60, 45), 60, 45).join(' '), /unverified/);
  });

  it('refuses values the scale cannot have, and knows nothing of other names', () => {
    assert.ok('error' in (changeMeaning('Berg', 38, 60) ?? {}));
    assert.equal(changeMeaning('Foo', 1, 2), undefined);
  });

  it('finds the measure, motion or grade at a place', () => {
    const text = 'O: Berg Balance Scale 44/56. R knee AROM flexion 110. L shoulder ER 60. Modified Ashworth 1+.';
    const at = (word: string): string => measureAt(text, text.indexOf(word) + 1)?.lines[0] ?? '';
    assert.equal(at('Balance'), 'Berg Balance Scale');
    assert.equal(at('knee'), 'Knee flexion');
    assert.equal(at('ER 60'), 'Shoulder external rotation');
    assert.match(at('Ashworth'), /Ashworth/);
    assert.equal(at('44'), '');
    assert.equal(measureAt('The strength of the tugboat', 5), undefined);
    assert.equal(measureAt('The strength of the tugboat', 18), undefined);
  });

  it('offers every row once, with slots', () => {
    const all = measureCompletions();
    assert.equal(new Set(all.map(({ kind, label }) => `${kind} ${label}`)).size, all.length);
    const grip = all.find(({ label }) => label.startsWith('Grip'));
    assert.match(grip?.insertText ?? '', /^\$\{1\|Right,Left,Bilateral\|\} Grip.*\$\{2:current\} kg \(baseline \$\{3:baseline\} kg\)$/);
    for (const { documentation } of all) assert.match(documentation.at(-1) ?? '', /As of \d{4}-\d\d-\d\d\.$/);
  });
});
