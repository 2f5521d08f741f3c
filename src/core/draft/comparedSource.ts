/** What a draft is compared with: `own` is what it would change, `ground` all that may support it, beginning with `own`. */
export interface ComparedSource {
  readonly own: string;
  readonly ground: string;
}
