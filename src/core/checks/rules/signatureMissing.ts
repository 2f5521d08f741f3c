// signature-missing: no name with credentials signs the note.
import { closingLine } from '../slotLines';
import { documentProblem, type CheckRule } from './rule';

export const signatureMissing: CheckRule = {
  id: 'signature-missing',
  find: (note) => (note.signature === undefined ? documentProblem('signature-missing', note.firstLine, 'Nobody signs the note. End it with the therapist\'s name and credentials.', closingLine(note, 'Insert a slot for the signature', '[NEEDS: therapist name, credentials]')) : []),
};
