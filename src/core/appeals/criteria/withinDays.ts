// "within 30 days", "90-day limit": a record that tells the day answers the criterion by its number, whatever its words.
/** The days a criterion allows; undefined where it names none. */
export function daysAllowed(criterion: string): number | undefined {
  const found = /\bwithin (?:the )?(\d{1,3})[- ]?(?:calendar )?days?\b|\b(\d{1,3})[- ]days? (?:filing )?(?:limit|deadline|window)\b/i.exec(criterion);
  return found === null ? undefined : Number(found[1] ?? found[2]);
}

/** The latest day that a statement tells of: "12 days after the first treatment", "sent on day 119". */
export function daysTold(statement: string): number | undefined {
  const days = [...statement.matchAll(/\b(\d{1,3}) days? (?:after|from|past|following|post)\b|\b(?:on |by )?day (\d{1,3})\b/gi)].map((match) => Number(match[1] ?? match[2]));
  return days.length === 0 ? undefined : Math.min(...days);
}
