// "within 30 days", "90-day limit": a record that tells the day answers the criterion by its number, whatever its words.
/** The days a criterion allows; undefined where it names none. */
export function daysAllowed(criterion: string): number | undefined {
  const found = /\bwithin (?:the )?(\d{1,3})[- ]?(?:calendar )?days?\b|\b(\d{1,3})[- ]days? (?:filing )?(?:limit|deadline|window)\b/i.exec(criterion);
  return found === null ? undefined : Number(found[1] ?? found[2]);
}

/** The first and the last of two days in one statement: "Cast off 3/3/26, first visit 3/9/26". */
function daysBetween(statement: string): number | undefined {
  const days = [...statement.matchAll(/\b(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})\b/g)].map(([, month, day, year]) => Date.UTC(2000 + (Number(year) % 100), Number(month) - 1, Number(day)) / 86_400_000);
  const [first, second] = days;
  return days.length !== 2 || first === undefined || second === undefined ? undefined : Math.abs(second - first);
}

/** The days that a statement tells of: "12 days after the first treatment", "sent on day 119", or those between its two dates. */
export function daysTold(statement: string): number | undefined {
  const days = [...statement.matchAll(/\b(\d{1,3}) days? (?:after|from|past|following|post)\b|\b(?:on |by )?day (\d{1,3})\b/gi)].map((match) => Number(match[1] ?? match[2]));
  return days.length === 0 ? daysBetween(statement) : Math.min(...days);
}
