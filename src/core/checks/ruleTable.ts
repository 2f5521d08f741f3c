// Every rule of the checks, in the order of its documentation.
import { clonedNote } from './rules/clonedNote';
import { codeEvidenceMismatch } from './rules/codeEvidenceMismatch';
import { goalNotMeasurable } from './rules/goalNotMeasurable';
import { maintenanceCommercial } from './rules/maintenanceCommercial';
import { measureMissing } from './rules/measureMissing';
import { measureOutOfRange } from './rules/measureOutOfRange';
import { measureWithoutSide } from './rules/measureWithoutSide';
import { minutesMissing } from './rules/minutesMissing';
import { outOfScope } from './rules/outOfScope';
import { phiPresent } from './rules/phiPresent';
import { plateauArgument } from './rules/plateauArgument';
import { progressionMissing } from './rules/progressionMissing';
import { progressReportDue } from './rules/progressReportDue';
import type { CheckRule } from './rules/rule';
import { sectionMissing } from './rules/sectionMissing';
import { signatureMissing } from './rules/signatureMissing';
import { skilledNeedMissing } from './rules/skilledNeedMissing';
import { unitsMismatch } from './rules/unitsMismatch';
import { unresolvedPlaceholder } from './rules/unresolvedPlaceholder';
import { vaguePhrase } from './rules/vaguePhrase';
import { wnlWithoutValue } from './rules/wnlWithoutValue';

export const rules: readonly CheckRule[] = [
  sectionMissing, minutesMissing, unitsMismatch, measureMissing, measureWithoutSide, measureOutOfRange, wnlWithoutValue,
  vaguePhrase, clonedNote, goalNotMeasurable, skilledNeedMissing, progressionMissing, codeEvidenceMismatch, plateauArgument,
  maintenanceCommercial, outOfScope, progressReportDue, signatureMissing, unresolvedPlaceholder, phiPresent,
];
