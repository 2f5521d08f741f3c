/** Payers and programs as a note names them. */
export const payerName = /\b(?:medicare|medicaid|BCBS|aetna|cigna|humana|UHC|united ?health\w*|tricare|premera|kaiser|anthem|regence|blue (?:cross|shield)\w*|workers'? comp|health plan|self-pay|PDGM)\b/i;
