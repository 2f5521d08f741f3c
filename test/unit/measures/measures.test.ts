// Measures by name, in words, and compared. Values from the data files, checked against the published figures.
import assert from 'node:assert/strict';
import { compareMeasure, comparisonWords, type Comparison } from '../../../src/core/measures/compareMeasure';
import { describeMeasure, describeMotion, describeScale } from '../../../src/core/measures/describeMeasure';
import { measureAt, measureNamed, measures, motionAt, motionNorms, ordinalScales, type Measure } from '../../../src/core/measures/measureTable';

const measure = (name: string): Measure => {
  const named = measureNamed(name);
  assert.equal(named?.kind, 'measure', name);
  return named?.row as Measure;
};

describe('measures at hand', () => {
  it('finds the longest name at a place', () => {
    const line = 'Berg Balance Scale 44/56, TUG 14 s';
    const found = measureAt(line, 7);
    assert.equal(line.slice(found?.start, found?.end), 'Berg Balance Scale');
    assert.equal(measureAt(line, line.indexOf('TUG'))?.named.row.id, 'tug');
    assert.equal(measureAt(line, line.indexOf('44')), undefined);
  });

  it('finds a motion with its shorthand', () => {
    assert.equal(motionAt('R knee flex 118', 4)?.row.motion, 'flexion');
    assert.equal(motionAt('L shoulder ER 60', 5)?.row.motion, motionNorms.find(({ joint, motion }) => joint === 'shoulder' && motion.startsWith('external'))?.motion);
    assert.equal(motionAt('the knee hurts', 6), undefined);
  });

  it('names population and source of each value, and what is unverified', () => {
    const words = describeMeasure(measure('BBS')).join('\n');
    assert.match(words, /0–56/);
    assert.match(words, /MDC95 5 \(older adults, start score 35-44; Donoghue & Stokes 2009\)/);
    assert.match(describeMeasure(measure('TUG')).join('\n'), /13\.5.*unverified/);
    assert.match(describeScale(ordinalScales[0] as (typeof ordinalScales)[number]).join('\n'), /4-: /);
    assert.match(describeMotion(motionNorms[0] as (typeof motionNorms)[number]).join('\n'), /unverified/);
  });

  it('takes the row of the starting score', () => {
    const { change, rows } = compareMeasure(measure('BBS'), 38, 44) as Comparison;
    assert.equal(change, 6);
    const older = rows.filter(({ value }) => value.population.includes('start score'));
    assert.deepEqual(older.map(({ value, reached }) => [value.value, reached]), [[5, true]]);
    assert.equal(rows.find(({ value }) => value.population === 'fallers over 65')?.reached, false);
  });

  it('counts a fall in a lower-is-better measure as a gain', () => {
    const result = compareMeasure(measure('ODI'), 44, 28) as Comparison;
    assert.equal(result.direction, 'better');
    assert.equal(result.rows.find(({ value }) => value.type === 'MIC' && value.unit === undefined)?.reached, true);
    assert.match(comparisonWords(measure('ODI'), 44, 28, result), /44 → 28% \(−16%, better\)/);
    const worse = compareMeasure(measure('ODI'), 28, 44) as Comparison;
    assert.equal(worse.direction, 'worse');
    assert.equal(worse.rows.find(({ value }) => value.type === 'MIC' && value.unit === undefined)?.reached, false);
  });

  it('refuses a value the scale cannot have', () => {
    assert.match((compareMeasure(measure('BBS'), 38, 60) as { error: string }).error, /outside the scale/);
    assert.match((compareMeasure(measure('BBS'), Number.NaN, 60) as { error: string }).error, /numbers/);
  });

  it('tells the low end of a range from the whole, and counts percentage points by the width of the scale', () => {
    const shoulder = (compareMeasure(measure('QuickDASH'), 50, 38) as Comparison).rows.find(({ value }) => value.population === 'shoulder');
    assert.deepEqual([shoulder?.reached, shoulder?.between], [false, true]);
    const neck = (compareMeasure(measure('NDI'), 24, 14) as Comparison).rows.find(({ value }) => value.population === 'mechanical neck pain');
    assert.equal(neck?.reached, true);
  });

  it('has every measure of the reference under its usual names, each value with population and source', () => {
    for (const name of ['LEFS', 'ODI', 'Oswestry', 'RMDQ', 'NPRS', 'VAS', 'NDI', 'PSFS', 'DASH', 'QuickDASH', 'SPADI', 'BBS', 'Berg', 'TUG', '6MWT', '10MWT', 'gait speed', 'DGI', 'FGA', 'Tinetti', 'POMA', '5xSTS', '30s STS', 'SPPB', 'Mini-BESTest', 'ABC scale', 'FIM', 'ARAT', 'FMA-UE', 'grip', 'Box and Block', '9HPT', 'COPM', 'KOOS', 'HOOS', 'FAAM', 'DHI', 'SIS', 'AM-PAC', 'PROMIS-PF', 'MMT', 'Modified Ashworth', 'CR10']) {
      assert.ok(measureNamed(name) !== undefined, name);
    }
    for (const { id, change } of measures) for (const { population, source, confidence } of change) assert.ok(population !== '' && source !== '' && /^[VSR]$/.test(confidence), id);
  });
});
