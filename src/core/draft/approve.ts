// The one door to the network: text that a person has seen, scrubbed, and released.

declare const approved: unique symbol;

/** Scrubbed text a person has approved, byte for byte. Only `approve` makes one; a model port takes nothing else. */
export type ApprovedText = string & { readonly [approved]: true };

/** Marks `preview`, exactly as it was shown, as approved for sending. Call it from the person's own action only. */
export function approve(preview: string): ApprovedText {
  return preview as ApprovedText;
}
