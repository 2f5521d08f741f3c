// The unit rules against a reference that counts every way to give the units out (domain: 2.2, 2.3), over many days.
import assert from 'node:assert/strict';
import { computeUnits, type Service } from '../../../src/core/billing/units';

const timed = ['97110', '97112', '97116', '97140', '97530', '97535'];
const untimed = ['97150', '97161', '97012'];

/** A fixed sequence, so that a failure can be read again. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Every allocation the CMS rule allows: whole quarters, then one unit each to a set of codes none of which is passed by a larger remainder. */
function reference(minutes: ReadonlyMap<string, number>): readonly ReadonlyMap<string, number>[] {
  const codes = [...minutes.keys()];
  const total = [...minutes.values()].reduce((sum, one) => sum + one, 0);
  let allowed = 0;
  while (8 + 15 * allowed <= total) allowed += 1;
  const whole = codes.map((code) => Math.floor((minutes.get(code) ?? 0) / 15));
  const rest = codes.map((code) => (minutes.get(code) ?? 0) % 15);
  const open = allowed - whole.reduce((sum, one) => sum + one, 0);
  const found: ReadonlyMap<string, number>[] = [];
  for (let mask = 0; mask < 2 ** codes.length; mask += 1) {
    const inside = codes.map((_, index) => ((mask >> index) & 1) === 1);
    if (inside.filter(Boolean).length !== open) continue;
    const smallest = Math.min(...rest.filter((_, index) => inside[index]));
    const largest = Math.max(-1, ...rest.filter((_, index) => !inside[index]));
    if (open > 0 && largest > smallest) continue;
    found.push(new Map(codes.map((code, index) => [code, (whole[index] ?? 0) + (inside[index] === true ? 1 : 0)] as const).filter(([, units]) => units > 0)));
  }
  return found;
}

function day(draw: () => number): readonly Service[] {
  const count = 1 + Math.floor(draw() * 6);
  const small = draw() < 0.4;
  return Array.from({ length: count }, (): Service => {
    if (draw() < 0.15) return { cpt: untimed[Math.floor(draw() * untimed.length)] ?? '97150', minutes: 1 + Math.floor(draw() * 30) };
    return { cpt: timed[Math.floor(draw() * timed.length)] ?? '97110', minutes: 1 + Math.floor(draw() * (small ? 14 : 50)) };
  });
}

describe('the unit rules against every allowed allocation', () => {
  const sequence = numbers(20261128);
  const draw = (): number => sequence.next().value;
  const days = Array.from({ length: 3000 }, () => day(draw));

  it('gives a CMS allocation the rule allows, and names the tie exactly where there is a choice', () => {
    for (const services of days) {
      const minutes = new Map<string, number>();
      for (const { cpt, minutes: own = 0 } of services) if (timed.includes(cpt)) minutes.set(cpt, (minutes.get(cpt) ?? 0) + own);
      const units = computeUnits('cms', services);
      assert.ok(!('error' in units));
      const given = new Map(Object.entries(units.allocation).filter(([code]) => timed.includes(code)));
      const choices = reference(minutes);
      assert.ok(choices.some((choice) => choice.size === given.size && [...choice].every(([code, count]) => given.get(code) === count)), JSON.stringify(services));
      assert.equal(units.total, [...given.values()].reduce((sum, one) => sum + one, 0));
      // The tie lists the codes whose units differ between choices.
      const differing = [...minutes.keys()].filter((code) => new Set(choices.map((choice) => choice.get(code) ?? 0)).size > 1).sort();
      assert.deepEqual(units.ties, differing.length === 0 ? [] : [differing], JSON.stringify(services));
      for (const { cpt } of services) if (!timed.includes(cpt)) assert.equal(units.allocation[cpt], 1);
    }
  });

  it('counts quarters past their midpoint code by code under the midpoint rule', () => {
    for (const services of days) {
      const units = computeUnits('spm', services);
      assert.ok(!('error' in units));
      for (const code of timed) {
        const minutes = services.filter(({ cpt }) => cpt === code).reduce((sum, service) => sum + (service.minutes ?? 0), 0);
        let count = 0;
        while (8 + 15 * count <= minutes) count += 1;
        assert.equal(units.allocation[code] ?? 0, count, JSON.stringify(services));
      }
      assert.deepEqual(units.ties, []);
    }
  });

  it('answers impossible days with an error and nothing else', () => {
    const bad: readonly unknown[] = [[], [{ cpt: '', minutes: 15 }], [{ minutes: 15 }], [{ cpt: '99999', minutes: 15 }], ...[0, -15, 7.5, 1441, '15', null, Number.NaN, Number.POSITIVE_INFINITY].map((minutes) => [{ cpt: '97110', minutes }]), [{ cpt: '97110', minutes: 1440 }, { cpt: '97112', minutes: 1 }]];
    for (const services of bad) for (const rule of ['cms', 'spm'] as const) assert.ok('error' in computeUnits(rule, services as readonly Service[]), JSON.stringify(services));
    assert.ok('error' in computeUnits('ama' as 'cms', [{ cpt: '97110', minutes: 15 }]));
  });
});
