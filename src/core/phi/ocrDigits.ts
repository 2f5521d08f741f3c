// Scanned pages mix up O and 0, l and 1. Reads such letters as digits where the rest of the group is digits.

const cluster = /(?<![A-Za-z0-9À-ÖØ-öø-῿])[\dOolI][\dOolI()./ -]{2,18}[\dOolI](?![A-Za-z0-9À-ÖØ-öø-῿])/g;

/** `text` with misread digits put right, letter by letter, so that offsets stay the same. */
export function readOcrDigits(text: string): string {
  if (!/\d[OolI][\d)/.-]|[\d(/.-][OolI]\d|(?<![A-Za-z0-9À-ÖØ-öø-῿])[OolI]{1,2}\d{2}/.test(text)) return text;
  return text.replace(cluster, (group) => {
    const digits = group.match(/\d/g)?.length ?? 0;
    const letters = group.match(/[OolI]/g)?.length ?? 0;
    if (letters === 0 || digits < letters || digits < 3) return group;
    // Whole words of such letters ("I", "lol") are no digits.
    return group.replace(/[\dOolI/.()-]+/g, (part) => (/\d/.test(part) ? part.replace(/[Oo]/g, '0').replace(/[lI]/g, '1') : part));
  });
}
