import { addressBlocks } from './addressBlocks';
import { ages } from './ages';
import { careSites } from './careSites';
import { contacts } from './contacts';
import { dates } from './dates';
import { initials } from './initials';
import { labelledNumbers } from './labelledNumbers';
import { names } from './names';
import { files } from './files';
import { vehicles } from './vehicles';
import { nameForms } from './nameForms';
import { otherIdentifiers } from './otherIdentifiers';
import { phones } from './phones';
import { addresses } from './addresses';
import { localities } from './localities';
import { organizations } from './organizations';
import type { Recognizer } from './recognizer';

export const recognizers: readonly Recognizer[] = [contacts, phones, labelledNumbers, dates, ages, addresses, addressBlocks, localities, careSites, organizations, names, nameForms, initials, vehicles, files, otherIdentifiers];
