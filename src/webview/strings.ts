// Every word the draft panel shows; the first snapshot may bring another language over the English.
import { english } from '../protocol/englishStrings';
import { stringTable, type CountKeyOf } from './stringTable';

export type CountKey = CountKeyOf<typeof english>;

export const { t, tCount, formatNumber, setStrings } = stringTable(english);
