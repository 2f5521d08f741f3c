// Every command of the manifest and what it takes. A test compares this map with contributes.commands.

/** Command id (without `theradraft.`) to the signature of its handler. Insert commands are added per template. */
export interface CommandHandlers {
  insertTemplate: () => Promise<void>;
  draft: () => Promise<void>;
  justify: () => Promise<void>;
  interview: () => Promise<void>;
  checkPhi: () => Promise<void>;
  scrubToNewDocument: () => Promise<void>;
  forgetKeptTerms: () => Promise<void>;
  checkNote: () => Promise<void>;
  checkFolder: () => Promise<void>;
  fillBillingLine: () => Promise<void>;
  /** `measureId` is given by a hover; without it the therapist picks. */
  compareMeasure: (measureId?: unknown) => Promise<void>;
  /** `rule` is given by a diagnostic's code link; without it the therapist picks. */
  showRule: (rule?: unknown) => Promise<void>;
  chooseProvider: () => Promise<void>;
  chooseModel: () => Promise<void>;
  setApiKey: () => Promise<void>;
  removeApiKey: () => Promise<void>;
  testConnection: () => Promise<void>;
  acceptAll: () => void;
  rejectAll: () => void;
  /** `argument`: the file chosen in the explorer, if there. */
  startAppeal: (argument: unknown) => Promise<void>;
  showDeadlines: () => Promise<void>;
  showLog: () => void;
}

export const commandPrefix = 'theradraft.';

export function insertCommandId(templateId: string): string {
  return `${commandPrefix}insert.${templateId}`;
}
