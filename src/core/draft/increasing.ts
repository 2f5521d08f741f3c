// The heaviest subsequence that rises: which of many pairs keep their order, so that as little as possible counts as moved.

/** The heaviest choice of `items`, in their order, in which `rank` (distinct whole numbers from 0) rises. O(n log n). */
export function increasing<T>(items: readonly T[], rank: (item: T) => number, weight: (item: T) => number): readonly T[] {
  const size = items.reduce((most, item) => Math.max(most, rank(item) + 1), 0);
  // Fenwick tree over ranks; each cell holds the index of the item that ends the heaviest choice so far.
  const tree = new Int32Array(size + 1).fill(-1);
  const total = new Float64Array(items.length);
  const previous = new Int32Array(items.length).fill(-1);
  let best = -1;
  items.forEach((item, index) => {
    let before = -1;
    for (let cell = rank(item); cell > 0; cell -= cell & -cell) before = heavier(total, before, tree[cell] ?? -1);
    previous[index] = before;
    total[index] = weight(item) + (total[before] ?? 0);
    for (let cell = rank(item) + 1; cell <= size; cell += cell & -cell) tree[cell] = heavier(total, tree[cell] ?? -1, index);
    best = heavier(total, best, index);
  });
  const chosen: T[] = [];
  for (let index = best; index >= 0; index = previous[index] ?? -1) chosen.push(items[index] as T);
  return chosen.reverse();
}

function heavier(total: Float64Array, a: number, b: number): number {
  return (total[b] ?? -1) > (total[a] ?? -1) ? b : a;
}
