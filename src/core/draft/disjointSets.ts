// Groups that grow together (union-find).

export interface DisjointSets {
  join(a: number, b: number): void;
  /** The same number for all members of a group. */
  find(member: number): number;
}

/** `count` members, each alone at first. */
export function disjointSets(count: number): DisjointSets {
  const parent = Int32Array.from({ length: count }, (_, index) => index);
  const find = (member: number): number => {
    let at = member;
    while (parent[at] !== at) {
      const up = parent[parent[at] ?? at] ?? at;
      parent[at] = up;
      at = up;
    }
    return at;
  };
  return { find, join: (a, b) => { parent[Math.max(find(a), find(b))] = Math.min(find(a), find(b)); } };
}
