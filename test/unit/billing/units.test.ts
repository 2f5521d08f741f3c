import assert from 'node:assert/strict';
import fc from 'fast-check';
import { therapyCodes } from '../../../src/core/billing/codes';
import { explainUnits } from '../../../src/core/billing/explainUnits';
import { computeUnits, type Service, type Units, type UnitRule } from '../../../src/core/billing/units';

const parse = (line: string): Service[] =>
  line.split(' ').map((part) => {
    const [cpt = '', minutes = ''] = part.split(':');
    return { cpt, minutes: Number(minutes) };
  });
const units = (rule: UnitRule, services: readonly Service[]): Units => {
  const result = computeUnits(rule, services);
  assert.ok(!('error' in result), JSON.stringify(result));
  return result;
};

// [minutes, CMS allocation, CMS ties, midpoint allocation]; totals are the sums over timed codes.
type Vector = [string, Record<string, number>, string[][], Record<string, number>];
const vectors: Vector[] = [
  ['97112:24 97110:23', { 97112: 2, 97110: 1 }, [], { 97112: 2, 97110: 2 }],
  ['97112:20 97110:20', { 97112: 2, 97110: 1 }, [['97110', '97112']], { 97112: 1, 97110: 1 }],
  ['97110:33 97140:7', { 97110: 2, 97140: 1 }, [], { 97110: 2 }],
  ['97110:18 97140:13 97116:10 97035:8', { 97110: 1, 97140: 1, 97116: 1 }, [], { 97110: 1, 97140: 1, 97116: 1, 97035: 1 }],
  ['97112:7 97110:7 97140:7', { 97112: 1 }, [['97110', '97112', '97140']], {}],
  ['97110:7', {}, [], {}],
  ['97110:8', { 97110: 1 }, [], { 97110: 1 }],
  ['97110:22', { 97110: 1 }, [], { 97110: 1 }],
  ['97110:23', { 97110: 2 }, [], { 97110: 2 }],
  ['97110:37', { 97110: 2 }, [], { 97110: 2 }],
  ['97110:38', { 97110: 3 }, [], { 97110: 3 }],
  ['97110:53', { 97110: 4 }, [], { 97110: 4 }],
  ['97110:15 97112:15', { 97110: 1, 97112: 1 }, [], { 97110: 1, 97112: 1 }],
  ['97110:8 97112:8', { 97110: 1 }, [['97110', '97112']], { 97110: 1, 97112: 1 }],
  ['97110:8 97112:8 97530:8', { 97110: 1, 97112: 1 }, [['97110', '97112', '97530']], { 97110: 1, 97112: 1, 97530: 1 }],
  ['97110:10 97112:5', { 97110: 1 }, [], { 97110: 1 }],
  ['97110:4 97112:4', { 97110: 1 }, [['97110', '97112']], {}],
  ['97110:3 97112:4', {}, [], {}],
  ['97110:25 97112:10 97116:5', { 97110: 2, 97112: 1 }, [], { 97110: 2, 97112: 1 }],
  ['97110:14 97112:14', { 97110: 1, 97112: 1 }, [], { 97110: 1, 97112: 1 }],
  ['97530:28 97112:12 97535:6', { 97530: 2, 97112: 1 }, [], { 97530: 2, 97112: 1 }],
  ['97110:45 97112:8 97140:7', { 97110: 3, 97112: 1 }, [], { 97110: 3, 97112: 1 }],
  ['97110:16 97112:16 97530:16 97140:16', { 97110: 1, 97112: 1, 97530: 1, 97140: 1 }, [], { 97110: 1, 97112: 1, 97530: 1, 97140: 1 }],
  ['97161:25 97110:15', { 97161: 1, 97110: 1 }, [], { 97161: 1, 97110: 1 }],
  ['97150:30 97110:8', { 97150: 1, 97110: 1 }, [], { 97150: 1, 97110: 1 }],
  ['97110:7 97112:7 97140:7 97530:7', { 97110: 1, 97112: 1 }, [['97110', '97112', '97140', '97530']], {}],
  // The larger remainder is certain, only the rest is a choice.
  ['97110:25 97112:20 97140:5', { 97110: 2, 97112: 1 }, [], { 97110: 2, 97112: 1 }],
  ['97110:25 97112:21 97140:6', { 97110: 2, 97112: 1 }, [], { 97110: 2, 97112: 1 }],
  ['97110:27 97112:6 97140:6', { 97110: 2, 97112: 1 }, [['97112', '97140']], { 97110: 2 }],
  ['97110:20 97112:5', { 97110: 2 }, [['97110', '97112']], { 97110: 1 }],
  ['97161:25', { 97161: 1 }, [], { 97161: 1 }],
];

const timedCodes = therapyCodes().filter((row) => row.timed).map((row) => row.code);
const day = fc.uniqueArray(fc.record({ cpt: fc.constantFrom(...timedCodes), minutes: fc.integer({ min: 1, max: 120 }) }), {
  minLength: 1, maxLength: 6, selector: (service) => service.cpt,
});
const timedSum = (allocation: Readonly<Record<string, number>>): number => Object.values(allocation).reduce((a, b) => a + b, 0);

describe('billing units', () => {
  for (const [line, cms, ties, spm] of vectors) {
    it(`counts ${line}`, () => {
      const services = parse(line);
      const untimed = services.filter((service) => !timedCodes.includes(service.cpt)).length;
      assert.deepEqual(units('cms', services), { total: timedSum(cms) - untimed, allocation: cms, ties });
      assert.deepEqual(units('spm', services), { total: timedSum(spm) - untimed, allocation: spm, ties: [] });
    });
  }

  it('takes lines of the same code, with or without modifiers, as one code', () => {
    assert.deepEqual(units('spm', parse('97110:5 97110-GP:5')), { total: 1, allocation: { 97110: 1 }, ties: [] });
    assert.deepEqual(units('cms', parse('97161:20 97161:20')), { total: 0, allocation: { 97161: 1 }, ties: [] });
  });

  it('needs no minutes for an untimed code', () => {
    assert.deepEqual(units('cms', [{ cpt: '97161' }]), { total: 0, allocation: { 97161: 1 }, ties: [] });
  });

  const bad: [string, unknown, unknown][] = [
    ['no service', 'cms', []], ['no list', 'cms', undefined], ['an unknown rule', 'ama', parse('97110:8')], ['no code', 'cms', [{ cpt: ' ', minutes: 8 }]],
    ['an unknown code', 'cms', parse('99999:15')], ['a null line', 'cms', [null]],
    ...[0, -5, 7.5, 1441, NaN, '15', undefined, null].map((minutes): [string, unknown, unknown] => [`minutes of ${String(minutes)}`, 'cms', [{ cpt: '97110', minutes }]]),
    ['an untimed code with minutes of 0', 'cms', [{ cpt: '97161', minutes: 0 }]],
    ['more minutes than the day has', 'cms', parse('97110:1400 97112:100')],
  ];
  for (const [name, rule, services] of bad) {
    it(`refuses ${name} with a sentence`, () => {
      const result = computeUnits(rule as UnitRule, services as Service[]);
      assert.ok('error' in result && /^[A-Z0-9].*\.$/.test(result.error), JSON.stringify(result));
    });
  }

  it('follows the total of the day under the CMS rule', () => {
    fc.assert(fc.property(day, (services) => {
      const total = services.reduce((minutes, service) => minutes + service.minutes, 0);
      const result = units('cms', services);
      assert.equal(result.total, Math.floor((total + 7) / 15));
      assert.equal(timedSum(result.allocation), result.total);
      for (const { cpt, minutes } of services) {
        const given = (result.allocation[cpt] ?? 0) - Math.floor(minutes / 15);
        assert.ok(given === 0 || (given === 1 && minutes % 15 > 0));
      }
    }));
  });

  it('never gives a unit to a smaller remainder before a larger one, and names a tie exactly when equals are left out', () => {
    fc.assert(fc.property(day, (services) => {
      const result = units('cms', services);
      const extra = services.map(({ cpt, minutes }) => ({ cpt, rest: minutes % 15, given: (result.allocation[cpt] ?? 0) > Math.floor(minutes / 15) }));
      const least = Math.min(...extra.filter((line) => line.given).map((line) => line.rest));
      assert.ok(extra.every((line) => line.given || line.rest <= least));
      const leftOut = extra.some((line) => !line.given && line.rest === least);
      const equal = extra.filter((line) => line.rest === least).map((line) => line.cpt).sort();
      assert.deepEqual(result.ties, leftOut ? [equal] : []);
    }));
  });

  it('counts each code for itself under the midpoint rule', () => {
    fc.assert(fc.property(day, (services) => {
      const result = units('spm', services);
      for (const { cpt, minutes } of services) assert.equal(result.allocation[cpt] ?? 0, Math.floor((minutes + 7) / 15));
      assert.deepEqual(result.ties, []);
    }));
  });

  it('does not depend on the order of the services, ties apart', () => {
    fc.assert(fc.property(day, (services) => {
      const forward = units('cms', services);
      const backward = units('cms', services.toReversed());
      assert.equal(forward.total, backward.total);
      assert.deepEqual(forward.ties, backward.ties);
      if (forward.ties.length === 0) assert.deepEqual(forward.allocation, backward.allocation);
    }));
  });
});

describe('units in words', () => {
  const sentences: [UnitRule, string, string][] = [
    ['cms', '97110:18 97140:13 97116:10 97035:8',
      'CMS total-time rule: 49 timed minutes allow 3 units; full 15-minute blocks: 97110 x1; the largest remainders are 97140 (13 min) and 97116 (10 min). 97035: no unit, the minutes still count in the total.'],
    ['cms', '97112:20 97110:20',
      'CMS total-time rule: 40 timed minutes allow 3 units; full 15-minute blocks: 97112 x1 and 97110 x1. Equal remainders of 5 min: the therapist chooses which one of 97110 or 97112 takes a unit.'],
    ['cms', '97110:7', 'CMS total-time rule: 7 timed minutes allow 0 units; one unit needs 8 minutes.'],
    ['spm', '97112:24 97110:7',
      'CPT midpoint rule, each code for itself (a unit needs 8 minutes of its 15): 97112 24 min = 2 units; 97110 7 min = 0 units; 2 in all.'],
    ['cms', '97161:30', '97161: untimed, one unit each.'],
  ];
  for (const [rule, line, words] of sentences) {
    it(`explains ${line} by ${rule}`, () => assert.equal(explainUnits(rule, parse(line)), words));
  }

  it('answers impossible input with the same sentence as the computation', () => {
    const result = computeUnits('cms', parse('97110:0'));
    assert.equal('error' in result && result.error, explainUnits('cms', parse('97110:0')));
  });
});
