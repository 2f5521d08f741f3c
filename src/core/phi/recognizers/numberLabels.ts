// The labels that stand before identifying numbers, as folded words, and the class each number belongs to.
import type { PhiCategory } from '../categories';

export interface LabelPhrase {
  readonly words: readonly string[];
  readonly category: PhiCategory;
  /** The least number of digits its value holds; 2 when absent. */
  readonly digits?: number;
}

const labels: Readonly<Partial<Record<PhiCategory, string>>> = {
  MRN: 'mrn|mrns|mr no|mr number|mr|med rec|med rec no|med rec num|medical record|medical record number|medical record no|medical records number|record number|record no|chart|chart no|chart number|chart id|patient id|patient number|patient no|patient identifier|pt id|pt no|emr id|emr no|ehr id|hospital number|hospital no|unit number|visit id|encounter|encounter number|encounter id|encounter no|epic id|csn|har|empi|pid|patient account id',
  HEALTH_PLAN_ID: 'member|member id|member no|member number|member identification number|mbr id|mem id|memb id|subscriber|subscriber id|subscriber number|subscriber no|insured id|insured number|insurance id|insurance number|insurance no|ins id|ins no|policy|policy id|policy number|policy no|policy holder id|policyholder id|group|group id|group no|group number|grp|grp no|grp id|grp number|plan id|plan number|health plan id|health plan number|beneficiary|beneficiary id|beneficiary number|beneficiary no|hicn|hic|hic number|mbi|medicare|medicare id|medicare number|medicare no|medicare beneficiary identifier|medicaid|medicaid id|medicaid number|medicaid no|cardholder id|card id|enrollee id|enrollee number|rx id|rxid|rx bin|rxbin|rx pcn|rxpcn|rx grp|rxgrp|contract number|certificate number|health insurance number|insurance policy number|coverage id|payer id|umi',
  ACCOUNT: 'account|account number|account no|acct|acct no|acct number|guarantor account|patient account|patient account number|patient acct|billing account|bank account|checking account|savings account|routing|routing number|aba|iban|credit card|card number|card no|debit card|visa|mastercard|amex|invoice|invoice number|invoice no|statement number|statement no|receipt number|receipt no|check number|check no|eft|eft number|payment id|trace number|hsa account|fsa account',
  LICENSE: "license|license number|license no|licence|licence number|lic|lic no|state license|pt license|ot license|pta license|driver's license|drivers license|driver license|driver's license number|driver's license no|dl|dl no|dl number|npi|npi number|npi no|dea|dea number|dea no|certificate|certification number|certification no|cert no|cert number|registration number|registration no|upin|nbcot|board certification|professional license|taxonomy|credential number",
  OTHER_ID: "claim|claims|claim id|claim no|claim number|claim numbers|claim ref|claim reference|icn|dcn|tcn|claim control number|claim file|authorization|authorizations|authorization id|authorization no|authorization number|auth|auth no|auth number|auth id|auth ref|prior auth|prior authorization|prior authorization number|pa number|pa no|precert|precertification|precertification number|referral|referral number|referral no|referral id|case|case id|case no|case number|case file|reference|reference no|reference number|ref|ref no|ref number|tracking|tracking number|tracking no|confirmation|confirmation number|confirmation no|document number|document id|document control number|order|order number|order no|order id|accession|accession number|accession no|specimen|specimen id|tax id|tin|ein|fein|federal tax id|taxpayer id|employee id|employee number|employee no|emp id|badge|badge number|badge no|user id|userid|login id|login|passport|passport number|passport no|docket|docket number|file no|file number|appeal|appeal id|appeal number|appeal no|grievance|grievance number|ticket|ticket number|call reference|call ref|student id|student number|military id|dod id|edipi|service number|inmate|prescription number|rx number|rx no|rx|study id|subject id|participant id|site id|locker|room|unique id|barcode|qr code|submission id|transaction|transaction id|transaction number|portal id|fax confirmation|wcb|wcb case|wc claim|workers comp claim|workers' comp claim|icr|eob|eob number|loc|control number|control no|patient control number|visa number|green card|alien number|uscis",
  SSN: "ssn|ss no|ss number|soc sec|soc sec no|social|social security|social security number|social security no|social security num",
  VEHICLE: "vin|vin no|vin number|vehicle identification number|vehicle id|license plate|license plate number|licence plate|plate|plates|plate number|plate no|lic plate|tag number|tag no|vehicle tag|registration plate|vehicle registration|handicap placard|placard|placard number|parking permit|permit number|permit no",
  DEVICE: 'serial|serial number|serial no|serial num|serial id|ser no|s/n|sn|device id|device identifier|device serial|device serial number|udi|implant serial|lot|lot number|lot no|model number|model serial|imei|meid|mac address|asset tag|asset number|asset no|asset id|pacemaker serial|unit serial|device no|device number|equipment id|equipment number|catalog number|ref number lot',
  BIOMETRIC: 'fingerprint id|fingerprint|biometric id|biometric|retina scan|retinal scan|iris scan|voiceprint|voiceprint id|face id|palm scan|palm vein|dna id|genetic id',
  PHOTO: 'photo id|photo|photo no|photo number|image|image id|image no|image number|img|picture id',
};

const loose = new Set(['mr', 'chart', 'member', 'subscriber', 'policy', 'group', 'grp', 'beneficiary', 'medicare', 'medicaid', 'account', 'visa', 'certificate', 'dl', 'claim', 'claims', 'authorization', 'authorizations', 'auth', 'referral', 'case', 'reference', 'ref', 'order', 'appeal', 'room', 'rx', 'loc', 'plate', 'plates', 'lot', 'image', 'photo', 'check', 'statement', 'encounter', 'har', 'social', 'login', 'license', 'licence', 'lic', 'specimen', 'locker', 'hic', 'eft', 'file', 'ticket', 'transaction', 'badge', 'tracking', 'confirmation', 'serial', 'sn']);

/** All labels; the loose ones are everyday words and need a longer number after them. */
export const labelPhrases: readonly LabelPhrase[] = Object.entries(labels).flatMap(([category, phrases]) =>
  phrases.split('|').map((phrase) => ({
    words: phrase.split(/[ /]/),
    category: category as PhiCategory,
    ...(loose.has(phrase) ? { digits: 4 } : {}),
  })));
