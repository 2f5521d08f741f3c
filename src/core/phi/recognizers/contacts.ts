// E-mail addresses, web addresses, IP and MAC addresses, user handles.
import type { Finding } from '../finding';
import { matchesOf } from './patterns';
import type { Recognizer } from './recognizer';

const email = /()[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}\.){1,6}[\p{L}]{2,24}/gu;
const spelledEmail = /()\b[A-Za-z0-9._-]{1,40} ?(?:\(at\)|\[at\]| at ) ?[A-Za-z0-9-]{1,40} ?(?:\(dot\)|\[dot\]| dot ) ?(?:com|org|net|edu|gov|health)\b/gi;
const url = /()\b(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"')\]},;]{2,400}/gi;
const domain = /()\b(?:[a-z0-9](?:[a-z0-9-]{0,40})\.){1,5}(?:com|org|net|edu|gov|io|health|care|clinic|info|biz|co|us|me|app|dev|il|uk|ca|ai|tv|physio|therapy|md|online|site|store|tech|xyz|mil)\b(?:\/[^\s<>"')\]},;]{0,300})?/gi;
const ipv4 = /()\b(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)\b(?:\/\d{1,2}\b)?/g;
const ipv6 = /()(?<![\p{L}\p{N}:.])(?:(?:[0-9a-f]{1,4}:){2,7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,7}:(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?|::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?)(?:(?::|(?<=::))(?:\d{1,3}\.){3}\d{1,3})?(?:%[a-z0-9]{1,10})?(?:\/\d{1,3})?(?![\p{L}\p{N}:])/giu;
const mac = /()\b(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}\b|\b(?:[0-9a-f]{4}\.){2}[0-9a-f]{4}\b/gi;
const handle = /((?:^|[\s(,:;"'/]))@[A-Za-z_][A-Za-z0-9_.]{2,30}[A-Za-z0-9_]/g;

export const contacts: Recognizer = {
  name: 'contacts',
  *find({ text }): Generator<Finding> {
    if (text.includes('@') || / at |[([]at[)\]]/i.test(text)) {
      yield* matchesOf(text, email, 'contacts', 'EMAIL', 0.97);
      yield* matchesOf(text, spelledEmail, 'contacts', 'EMAIL', 0.9);
      yield* matchesOf(text, handle, 'contacts', 'OTHER_ID', 0.8);
    }
    yield* matchesOf(text, url, 'contacts', 'URL', 0.96);
    for (const finding of matchesOf(text, domain, 'contacts', 'URL', 0.85)) {
      const before = text[finding.start - 1];
      if (before !== '@' && before !== '/' && before !== '.') yield finding;
    }
    yield* matchesOf(text, ipv4, 'contacts', 'IP', 0.95);
    for (const finding of matchesOf(text, ipv6, 'contacts', 'IP', 0.93)) {
      const value = text.slice(finding.start, finding.end);
      // A clock time (10:30:15) is no address.
      if (value.includes('::') || value.split(':').length === 8 || /[a-f]/i.test(value)) yield finding;
    }
    yield* matchesOf(text, mac, 'contacts', 'DEVICE', 0.94);
  },
};
