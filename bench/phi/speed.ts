// How fast a redactor is, ours and a peer's in turns, so that both meet the same machine. Processor time, not the clock's: what else
// the machine does counts for neither.

/** Rounds of all texts: an odd number, so that the median is one of them. */
const rounds = 7;

/** Seconds of processor time that `work` takes. */
export function processorSeconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Megabytes a second of each, the median of the rounds, and the median of how many times as fast the first is as each in one round. */
export function speeds(texts: readonly string[], redactors: readonly ((text: string) => unknown)[]): readonly { readonly rate: number; readonly firstIs: number }[] {
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  // Small sets are read several times a round, or the clock would be too coarse.
  const times = Math.max(1, Math.ceil(0.1 / megabytes));
  const seconds = (redact: (text: string) => unknown): number => processorSeconds(() => {
    for (let time = 0; time < times; time += 1) for (const text of texts) redact(text);
  }) / times;
  for (const redact of redactors) seconds(redact);
  const measured = Array.from({ length: rounds }, () => redactors.map(seconds));
  return redactors.map((_, index) => ({
    rate: median(measured.map((round) => megabytes / (round[index] ?? 1))),
    firstIs: median(measured.map((round) => (round[index] ?? 1) / (round[0] ?? 1))),
  }));
}
