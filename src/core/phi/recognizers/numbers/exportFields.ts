// Fields of an export that hold a person's name or user name, by their key: "SIGN=dkimball", "REF_PROV=hsu.amy".
import { found } from '../anchored';
import type { Recognizer } from '../recognizer';

const keys = ['sign', 'signer', 'signed', 'therapist', 'ther', 'provider', 'prov', 'author', 'user', 'username', 'clinician', 'attending', 'referrer', 'referring', 'by', 'pcp', 'supervisor', 'guarantor', 'subscriber', 'patient', 'pt'];
/** The value up to the end of its field. */
const value = /^(?:= ?|\|(?=[a-z]{4,14}\d{0,3}\|))"?([A-Za-z][A-Za-z.'_-]{2,30}(?:,[A-Za-z'-]{2,20})?)"?(?=[|;,\t\n]|$| {2}| [A-Z_]{2,20}=)/;
/** Words that tell the state of a field, not who. */
const states = /^(?:yes|no|none|null|true|false|unknown|pending|self|same|complete\w*|active|inactive|final|signed|unsigned|electronic\w*|male|female|new|cash|medicare|medicaid)$/i;

export const exportFields: Recognizer = {
  name: 'exportFields',
  needs: { words: keys },
  find(document, starts, findings): void {
    const { text, words } = document;
    for (const index of starts) {
      const end = words[index]?.end ?? 0;
      const match = value.exec(text.slice(end, end + 60));
      if (match?.[1] === undefined || states.test(match[1])) continue;
      const at = end + match[0].indexOf(match[1]);
      findings.push(found('exportFields', 'NAME', at, at + match[1].length, 0.8));
    }
  },
};
