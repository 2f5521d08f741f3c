// Every word the appeal panel shows of itself; the host may bring another language over the English.
import { appealEnglish } from '../../protocol/appealStrings';
import { stringTable } from '../stringTable';

export const { t: w, tCount: wCount, setStrings } = stringTable(appealEnglish);
