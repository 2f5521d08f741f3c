// How the cells of a table are read: "n/a", and minutes.

/** Whether a cell says that there is nothing to say. */
export function isNotApplicable(value: string): boolean {
  return /^(?:n\/?a\.?|not applicable|[-–—]+)$/i.test(value.trim());
}

/** Whole minutes, 1 to 1440, of a cell such as "23 min"; undefined for anything else. */
export function wholeMinutes(value: string): number | undefined {
  const found = /^(\d{1,4})\s*(?:'|m|min|mins|minutes?)?\.?$/i.exec(value.trim());
  const minutes = Number(found?.[1] ?? Number.NaN);
  return minutes >= 1 && minutes <= 1440 ? minutes : undefined;
}
