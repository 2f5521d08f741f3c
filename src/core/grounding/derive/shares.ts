/** Whether `share`, in percent, is `value` as a text rounds it: to the whole or to one decimal. */
export const roundsTo = (share: number, value: number): boolean => Math.round(share) === value || Math.round(share * 10) / 10 === value;
