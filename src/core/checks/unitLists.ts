// "Units 2 and 1", "Units: 2, 1, 1": one count a code, in the order in which the codes were given.
import type { ReadService } from './services';

const list = /\bunits?(?:\sbilled)?[ \t]{0,2}[:=]?[ \t]{0,2}(?=(\d(?:[ \t]?(?:,|and|&|\+|\/|, and)[ \t]?\d){1,5})(?![\d.]|[ \t]?(?:units?|of|[x×]|min)))/gi;

/** The services with their units from such a list, where no code states its own and the list has a count for each. */
export function withListedUnits(text: string, services: readonly ReadService[]): readonly ReadService[] {
  const codes = [...new Set(services.map(({ code }) => code))];
  if (codes.length < 2 || services.some(({ units }) => units !== undefined)) return services;
  for (const match of text.matchAll(list)) {
    const from = match.index + match[0].length;
    const counts = [...(match[1] ?? '').matchAll(/\d/g)].map((digit) => ({ count: Number(digit[0]), start: from + digit.index, end: from + digit.index + 1 }));
    if (counts.length === codes.length) return services.map((service) => ({ ...service, units: counts[codes.indexOf(service.code)] }));
  }
  return services;
}
