// Criteria, quotes and denial fields on the invented appeal cases.
import { readCriteriaCases, scoreCriteria } from '../../test/fixtures/appeals/criteria/readCases';

export function printTable(showMisses: boolean): void {
  const { cases, criteria, rightQuotes, rightStatuses, falselyMet, falselyOffered, fields, rightFields, misses } = scoreCriteria(readCriteriaCases());
  const line = (label: string, right: number, all: number): void => console.log(`${label.padEnd(52)} ${((100 * right) / all).toFixed(1).padStart(5)} %   ${right} of ${all}`);
  console.log(`${cases} cases`);
  line('criteria with the right status and the right quote', rightQuotes, criteria);
  line('criteria with the right status', rightStatuses, criteria);
  console.log(`${'called met on silent or contrary evidence'.padEnd(52)} ${String(falselyMet.length).padStart(5)}`);
  console.log(`${'offered to a person on such evidence'.padEnd(52)} ${String(falselyOffered.length).padStart(5)}`);
  line('fields of the denial letters', rightFields, fields);
  if (showMisses) for (const { id, what, expected, found } of misses) console.log(`${id}  ${what}\n   expected ${expected}\n   found    ${found}`);
}
