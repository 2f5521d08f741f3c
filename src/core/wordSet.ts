/** The words of a list with single spaces between. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(' '));
