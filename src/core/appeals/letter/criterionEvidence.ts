// The evidence cell of a criterion begins with its status: "Met: …", "not met: …", "n/a".
export type StatedStatus = 'met' | 'not met' | 'n/a';

export function statedStatus(evidence: string): StatedStatus | undefined {
  const stated = /^(not met|met|n\/a|not applicable)\b/i.exec(evidence)?.[1]?.toLowerCase();
  return stated === 'not applicable' ? 'n/a' : (stated as StatedStatus | undefined);
}

/** The words of the evidence without the status that the criteria map sets before its quotes. */
export function bareEvidence(evidence: string): string {
  return evidence.replace(/^(?:not met|met|n\/a|not applicable)\b\s*:\s*(?=["“])/i, '');
}
