// Parts of the body that a row and a statement name. Evidence about another part is none.
const parts: readonly (readonly [part: string, words: RegExp])[] = [
  ['arm', /\b(?:upper (?:limb|extremity)|UE|arms?|shoulders?|elbows?|wrists?|hands?|fingers?|thumbs?|digits?|grip|glenohumeral|WMFT|ARAT|FMA-UE|QuickDASH|DASH|SPADI)\b/i],
  ['leg', /\b(?:lower (?:limb|extremity)|LE|legs?|hips?|knees?|ankles?|foot|feet|gait|walk(?:s|ed|ing)?|stairs?|quad\w*|TKA|THA|ACL\w*|LEFS)\b/i],
  ['back', /\b(?:lumbar|low(?:er)? back|lumbosacral|LBP|ODI|oswestry|back pain|buttock)\b/i],
  ['neck', /\b(?:cervical|neck|NDI|whiplash)\b/i],
  ['pelvis', /\b(?:pelvic|bladder|bowel|urinary|vaginal)\b/i],
  ['speech', /\b(?:speech|language|aphasi\w+|swallow\w*|voice|SLP)\b/i],
];

const partsOf = (text: string): ReadonlySet<string> => new Set(parts.filter(([, words]) => words.test(text)).map(([part]) => part));

/** Does the statement speak of other parts only? */
export function isOtherPart(row: string, statement: string): boolean {
  const [asked, told] = [partsOf(row), partsOf(statement)];
  return asked.size > 0 && told.size > 0 && [...told].every((part) => !asked.has(part));
}

/** Does a row of the affected side meet a statement of the other side only? */
export function isOtherSide(row: string, statement: string, affected: string | undefined): boolean {
  if (affected === undefined || !/\b(?:affected|involved|operated|operative|injured|surgical|paretic|hemiparetic|treated)\b/i.test(row) || /\b(?:unaffected|uninvolved|less affected|opposite|contralateral|other side|both)\b/i.test(row)) return false;
  const sides = { right: /\b(?:right|rt)\b|\bR(?=[\s:,/]|$)/i.test(statement.replace(/\br\b/g, '')), left: /\b(?:left|lt)\b|\bL(?=[\s:,/]|$)/i.test(statement.replace(/\bl\b/g, '')) };
  return affected === 'right' ? sides.left && !sides.right : sides.right && !sides.left;
}
