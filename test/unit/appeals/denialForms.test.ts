// How payers write one thing in many ways: a field of a short letter, form by form. All text is fictional.
import assert from 'node:assert/strict';
import { readDenial } from '../../../src/core/appeals/denial';
import type { DenialFields } from '../../../src/core/appeals/denial/denialTypes';

/** What the form is, the letter, the field, and its value. */
type Form = readonly [string, string, keyof DenialFields, unknown];

const forms: readonly Form[] = [
  ['days of several months that share a year', 'Payment for therapy on May 28, June 4 and June 11, 2026 is denied.', 'serviceDates', ['2026-05-28', '2026-06-04', '2026-06-11']],
  ['days in figures that share a year', 'Dates of service: 5/28, 6/4 and 6/11/2026. The claim is denied.', 'serviceDates', ['2026-05-28', '2026-06-04', '2026-06-11']],
  ['codes beside a claim number in groups', 'Claim no.  Code\n26113 5507 82    97530\n26113 5507 83    97140\nThe claim is denied as bundled.', 'cpt', ['97530', '97140', '97110']],
  ['a ground behind the letter of its note and its codes', 'Claim 20-4471-3309 denied.\nA7 (CO 236, N657)  Procedure 97140 is part of procedure 97530 billed the same day.', 'reasonVerbatim', 'Procedure 97140 is part of procedure 97530 billed the same day.'],
  ['a number behind a sign', 'Claim denied: the filing limit has passed.\nMedicaid # 440 118 2093', 'memberId', '440 118 2093'],
  ['the day a portal was printed', 'Claim inquiry   Printed on: 03/09/2026\nClaim: 77-1203-445   Denied 02/27/2026\nCARC 29', 'denialDate', '2026-02-27'],
  ['a reviewer who acts for a company', 'MotionPath Review on behalf of Larkfield Mutual\n\nThe request is denied: the therapy is not medically necessary.', 'payer', 'Larkfield Mutual'],
  ['a company with its programme in brackets', 'Payer: Stonebridge HMO (Medicaid)\nClaim 20-4471-3309 was denied 04/02/2026. CARC 29', 'payer', 'Stonebridge HMO'],
  ['a company named by its appeals unit alone', 'Your request for occupational therapy is not approved.\nMail appeals to: Tidewater Choice, Appeals Unit, 14 Harbor Street, Norfolk, VA 23510.', 'payer', 'Tidewater Choice'],
  ['a name with small words on top', 'Trellis Choice of Nebraska\nClaim denied, coverage ended before the date of service.', 'payer', 'Trellis Choice of Nebraska'],
  ['an administrator behind its label', 'Claims Administrator: Meridian TPA\nPlan: Harlow Employees Trust\nBenefits are denied: the maximum was reached.', 'payer', 'Meridian TPA'],
  ['an address behind a dated sentence', 'The request is denied as not medically necessary. Appeals must be received by June 1, 2027. Write: Larkfield Appeals, 9 Mill Road, Duluth, MN 55802.', 'appealAddress', 'Larkfield Appeals, 9 Mill Road, Duluth, MN 55802'],
  ['a ground below entries without colons', 'Diagnosis M25.511\nAmount denied $310.00\nThe plan limits outpatient therapy to 30 visits a year. Our records show that this maximum was reached.', 'reasonVerbatim', 'The plan limits outpatient therapy to 30 visits a year. Our records show that this maximum was reached.'],
  ['a ground before the right to appeal', 'We have denied the therapy.\nReason: The records do not show that the treatment is medically needed. Your provider, with your consent, can ask for an appeal within 60 days.', 'reasonVerbatim', 'The records do not show that the treatment is medically needed.'],
  ['a determination in a line of its own', 'Claim 20-4471-3309 denied, CO-50.\nLCD L33631\nNot deemed a medical necessity by the payer.', 'policyCited', 'LCD L33631'],
  ['a page of the plan with its title', 'Denied: see Summary Plan Description page 41, "Rehabilitation Services". The visit limit has been reached.', 'policyCited', 'Summary Plan Description page 41, "Rehabilitation Services"'],
  ['what a code means, in capitals', 'CLAIM 20-4471-3309   97530   CO 197 N54\n197 PRECERTIFICATION/AUTHORIZATION ABSENT\nN54 CLAIM INFORMATION IS INCONSISTENT WITH PRE-CERTIFIED/AUTHORIZED SERVICES', 'reasonVerbatim', 'PRECERTIFICATION/AUTHORIZATION ABSENT'],
  ['a notice with questions for headings', 'Your request was denied\nWe denied the services listed below: 97110 x 8 units\nWhy did we deny your request?\nYour records show you climb 12 stairs. Skilled therapy is not reasonable and necessary.\nHow do I appeal?\nLarkfield Appeals, 9 Mill Road, Duluth, MN 55802.', 'reasonVerbatim', 'Your records show you climb 12 stairs. Skilled therapy is not reasonable and necessary.'],
  ['a line that was paid beside one that was not', 'Dry needling is investigational under Larkfield Policy 8.03.22. Line 97140 was paid.', 'reasonVerbatim', 'Dry needling is investigational under Larkfield Policy 8.03.22.'],
  ['visits that were not shown to be needed', 'The six visits that are not authorized were not shown to be medically necessary.', 'denialType', 'medical-necessity'],
  ['a number in groups that fills its line', 'Request denied: not medically necessary.\nMember ID: KHI 4471 22019 01', 'memberId', 'KHI 4471 22019 01'],
  ['a claim at the end of a sentence', 'Claim No. BK 44718\nPayment is denied: the condition is not accepted under this claim. WAC 296-20-01002.', 'claimNumbers', ['BK 44718']],
  ['an address with its state in full', 'The request is denied. Send appeals to Blue Heron Administrators, Appeals Committee, 2200 Commerce Court, Boise, Idaho 83702.', 'appealAddress', 'Blue Heron Administrators, Appeals Committee, 2200 Commerce Court, Boise, Idaho 83702'],
  ['a section of a yearly brochure', 'The yearly limit of 60 visits has been met. See your 2026 brochure, Section 5(a), page 34.', 'policyCited', '2026 brochure, Section 5(a), page 34'],
  ['an administrator on top of its client', 'Northway Comp Management\nClaims Administrator for Pinecrest Unified School District\nThe difference is above the fee schedule and is not payable.', 'payer', 'Northway Comp Management'],
  ['a plan of an exchange', 'Plan: Sierra Choice Gold (Covered California)\nThe request is not medically necessary.\nMail: Sierra Choice Health, Grievance Unit, PO Box 5570, Sacramento, CA 95817', 'payer', 'Sierra Choice Health'],
  ['a request made too late', 'The retro request for visits in January cannot be approved. We require the request before the first visit.', 'denialType', 'prior-authorization'],
  ['a number behind the name it stands with', 'Patient/ID  KOWALCZYK JAN / XDP882A71190\nClaim denied, CARC 236', 'memberId', 'XDP882A71190'],
  ['an article of a plan', 'Under Article VII, Section 3 of the Plan we must deny the additional visits.', 'policyCited', 'Article VII, Section 3 of the Plan'],
  ['the claim number with its kind', 'Claim ICN 0226140889000 denied: records were not received.', 'claimNumbers', ['0226140889000']],
  ['a state programme by its own name', 'Oregon Health Plan\nWe have denied physical therapy: it is not medically necessary.', 'planType', 'medicaid-mco'],
  ['an authorization whose label no table lists', 'Retro-authorization order: 0000-26-0714482\nClaim 77-1203-445. The request is denied as not medically necessary.', 'authNumber', '0000-26-0714482'],
  ['a claim number in groups behind its own label', 'Carrier case   7341 0886-215\nThe therapy is denied as not medically necessary.', 'claimNumbers', ['7341 0886-215']],
  ['the number of a veteran', 'veteran icn 1013774520V884102\nThe claim is denied: no referral is on file.', 'memberId', '1013774520V884102'],
  ['a stamp before its word', 'OCT 19 2026 RECEIVED EXAMPLE PT\n\nNotice date: 14 Oct 2026\nThe claim is denied as not medically necessary.', 'receivedDate', '2026-10-19'],
  ['a stamp in spaced letters', 'January 29, 2026      | R E C \' D  FEB 04 2026 |\nThe claim is denied as not medically necessary.', 'receivedDate', '2026-02-04'],
  ['first and last day packed into a row of a remittance', 'REMIT DATE 03/24/26\n1457702216 0303 030326 11 2  97110 GP    90.00   0.00  CO-16', 'serviceDates', ['2026-03-03']],
  ['a policy under a line of its own', 'The request is denied as not medically necessary.\n\nWhere the rule is\nState Medicaid Provider Manual, section 4.2', 'policyCited', 'State Medicaid Provider Manual, section 4.2'],
  ['a place in a plan document', 'The claim is denied. Refer to your Subscriber Certificate, Part 5, "Short-Term Therapy".', 'policyCited', 'Subscriber Certificate, Part 5, "Short-Term Therapy"'],
  ['a term of appeal without the word', 'The claim is denied as not medically necessary.\n\nYou may send proof within 120 days of this letter to:\nExample Claims\nPO Box 12\nReno, NV 89501', 'appealDeadlineStated', '120 days'],
  ['the first of two levels', 'The claim is denied as not medically necessary.\nLevel I: in writing, not later than 180 days after receipt.\nLevel II: 60 days after the Level I answer.', 'appealDeadlineStated', '180 days'],
  ['the grounds behind a plain outcome', 'The answer is no for now. You walk half a mile without stopping and your strength is normal.', 'reasonVerbatim', 'You walk half a mile without stopping and your strength is normal.'],
  ['a form with small keys', 'claim        77-1203-445\nclinic       Example PT\nlines        97110 denied\nmsg          The referral was for 15 visits. This visit is past\n             the end and no extension is on record.\nnext step    appeal', 'reasonVerbatim', 'The referral was for 15 visits. This visit is past the end and no extension is on record.'],
  ['a paragraph that its heading announces', 'We denied the service because:\n\nYou met the goals of September. The therapist wrote no new ones.', 'reasonVerbatim', 'You met the goals of September. The therapist wrote no new ones.'],
  ['a product of a company', 'Wellcare Dual Liberty (HMO D-SNP), a Medicare Advantage plan\nThe claim is denied as not medically necessary.', 'payer', 'Wellcare'],
  ['a worn capital', 'lndependent HeaIth\n\nThe claim is denied as not medically necessary.', 'payer', 'Independent Health'],
  ['a limit beyond which nothing was granted', 'The guideline allows a maximum of twelve weeks. No authorization for more was granted, so the claim is denied.', 'denialType', 'quantity-limit'],
  ['no therapist needed, told in plain words', 'We cannot pay this claim. A family member can carry out the stretching program with the training already given.', 'denialType', 'medical-necessity'],
  ['leave that was never asked for', 'We cannot pay this claim. Precert was needed after the eighth visit and was never obtained.', 'denialType', 'prior-authorization'],
  ['a limit told as what is left', 'We cannot pay this claim. You have no therapy visits left for this benefit year.', 'denialType', 'quantity-limit'],
  ['papers that never came', 'We cannot pay this claim. Because the itemized therapy log was never returned, the charges remain denied.', 'denialType', 'documentation'],
  ['a window that closed', 'We cannot pay this claim. The submission window closed before this claim was received.', 'denialType', 'timely-filing'],
  ['another insurer', 'We cannot pay this claim. The injury happened at work and belongs to the workers\' compensation carrier.', 'denialType', 'eligibility'],
  ['what is still studied', 'We cannot pay this claim. We do not pay for treatments that are still being studied.', 'denialType', 'experimental'],
  ['what the contract leaves out', 'We cannot pay this claim. Services by a relative are not covered.', 'denialType', 'contractual'],
  ['grounds between the outcome and what comes next', 'Your appeal was not successful. Photographs of the home do not show why bathing cannot be practised there. You have now used the last appeal with us.', 'reasonVerbatim', 'Photographs of the home do not show why bathing cannot be practised there.'],
  ['a month with a letter left out', 'Example Mutual\n\nFebuary 23, 2026\n\nThe claim is denied as not medically necessary.', 'denialDate', '2026-02-23'],
  ['public employees', 'State of Kansas Employees Health Plan\nThe claim is denied as not medically necessary.', 'planType', 'governmental'],
];

describe('A field of a denial letter', () => {
  for (const [form, letter, field, value] of forms) {
    it(`is read from ${form}`, () => assert.deepEqual(readDenial(`${letter}\n\nMember: M. Example. CPT 97110.`)[field].value, value));
  }
});
