import { ages } from './ages';
import { contacts } from './contacts';
import { dates } from './dates';
import { labelledNumbers } from './labelledNumbers';
import { names } from './names';
import { otherIdentifiers } from './otherIdentifiers';
import { phones } from './phones';
import { places } from './places';
import type { Recognizer } from './recognizer';

export const recognizers: readonly Recognizer[] = [contacts, phones, labelledNumbers, dates, ages, places, names, otherIdentifiers];
