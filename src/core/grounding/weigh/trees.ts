// Evaluates fitted trees: a leaf is a number; a branch holds the sign it looks at, up to where it goes left, left and right.

export type Tree = number | readonly [sign: number, upTo: number, low: Tree, high: Tree];

/** How likely the signs make it, by the sum of the trees: 0 to 1. */
export const chance = (trees: readonly Tree[], signs: readonly number[]): number => 1 / (1 + Math.exp(-trees.reduce<number>((sum, tree) => sum + leafOf(tree, signs), 0)));

function leafOf(tree: Tree, signs: readonly number[]): number {
  let at = tree;
  while (typeof at !== 'number') at = (signs[at[0]] ?? 0) <= at[1] ? at[2] : at[3];
  return at;
}
