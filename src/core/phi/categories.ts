/** The identifier classes of 45 CFR 164.514(b)(2)(i), named as the scrubber, the panel and the command line name them. */
export const phiCategories = [
  'NAME', 'DATE', 'AGE_OVER_89', 'PHONE', 'FAX', 'EMAIL', 'SSN', 'MRN', 'HEALTH_PLAN_ID', 'ACCOUNT', 'LICENSE',
  'VEHICLE', 'DEVICE', 'URL', 'IP', 'BIOMETRIC', 'PHOTO', 'GEO', 'OTHER_ID',
] as const;

export type PhiCategory = (typeof phiCategories)[number];
