import assert from 'node:assert/strict';
import { compose } from '../../../src/core/draft/compose';
import { readSource } from '../../../src/core/draft/readSource';
import { builtinTemplates, type Template } from '../../../src/core/prompts/template';
import { quantityAppeal, sessionAppeal } from '../../fixtures/notes/factsTexts';

const template = (id: string): Template => builtinTemplates().find((candidate) => candidate.id === id) ?? assert.fail(id);
const draft = (text: string, id: string): string => compose(readSource(text, template(id)), template(id), { discipline: 'PT', unitRule: undefined, source: text });
const section = (text: string, heading: string): string => text.split(/^## /m).find((part) => part.startsWith(heading)) ?? assert.fail(heading);
const withLine = (text: string, label: string, value: string | undefined): string => text.replace(new RegExp(`^${label}: .*\n`, 'm'), value === undefined ? '' : `${label}: ${value}\n`);

describe('an appeal letter', () => {
  const text = draft(sessionAppeal, 'appeal-session');

  it('has the demanded sections in order', () => {
    assert.deepEqual(text.match(/^## .*/gm), template('appeal-session').sections.map((each) => `## ${each.heading}`));
  });

  it('carries every surrogate', () => {
    for (const atom of sessionAppeal.match(/\[[A-Z_]+_\d[^\]]*\]/g) ?? []) assert.ok(text.includes(atom), atom);
  });

  it('asks for one thing in one sentence', () => assert.match(section(text, 'Request'), /I ask you to overturn the denial and pay 97112 x 2 and 97116 x 1 for both dates\./));

  it("quotes the payer's reason word for word", () => {
    assert.match(section(text, 'Reason Given'), /"The records do not document measurable improvement or the need for the skills of a licensed therapist\."/);
  });

  it('answers each criterion, and calls nothing met that the facts do not', () => {
    const map = section(text, 'Coverage Criteria');
    assert.match(map, /\| "successive objective measures over a defined period" \| met: [^|]*\| Exhibit B, p\. 2 \| met \|/);
    assert.match(map, /\| "unique skill of a therapist" \|[^\n]*\[NEEDS: met, not met or not applicable\]/);
    assert.match(map, /\| "potential to improve" \| \[NEEDS: evidence\] \| \[NEEDS: exhibit and page\] \| not documented \|/);
  });

  it('asks for an exhibit that is cited but not enclosed', () => {
    assert.match(draft(sessionAppeal.replace('Exhibit B, p. 3', 'Exhibit F, p. 3'), 'appeal-session'), /Exhibit F, p\. 3 \[NEEDS: this exhibit in the list of enclosures\]/);
  });

  it('cites no guideline or study of its own', () => assert.match(section(text, 'Guidelines'), /^Guidelines and Literature\n\n\[NEEDS: [^\]]*\]\s*$/));

  it('asks for the criteria where the notice names none', () => {
    assert.match(draft(withLine(sessionAppeal, 'Policy cited', 'not stated'), 'appeal-session'), /The notice names no policy or criterion\. Please send/);
  });

  it('asks for each missing required answer', () => {
    const poorer = withLine(withLine(sessionAppeal, 'Claim number', undefined), 'What is requested', undefined);
    const asked = draft(poorer, 'appeal-session');
    assert.match(asked, /- Claim number: \[NEEDS: claim number\]/);
    assert.match(asked, /\[NEEDS: what is requested/);
  });
});

describe('procedural requests by plan type', () => {
  const procedure = (plan: string | undefined): string => section(draft(withLine(sessionAppeal, 'Plan type', plan), 'appeal-session'), 'Procedural');
  const further = (plan: string | undefined): string => section(draft(withLine(sessionAppeal, 'Plan type', plan), 'appeal-session'), 'Further');

  it('cites ERISA claim rules for an employer plan, after service 60 days', () => {
    assert.match(procedure('ERISA group plan'), /29 CFR 2560\.503-1\(h\)\(3\)\(iii\)/);
    assert.match(procedure('ERISA group plan'), /post-service claim within 60 days/);
    assert.ok(!procedure('ERISA group plan').includes('pre-service'));
  });
  it('cites neither ERISA nor external review to other plans', () => {
    for (const plan of ['Medicare', 'Medicare Advantage', 'Medicaid managed care', 'TRICARE', 'governmental or church plan', "workers' compensation", 'other commercial plan']) {
      assert.ok(!procedure(plan).includes('2560.503'), plan);
      assert.ok(!further(plan).includes('147.136'), plan);
    }
  });
  it('asks for a reviewer with the right expertise from Medicare Advantage', () => assert.match(procedure('Medicare Advantage'), /42 CFR 422\.566\(d\)/));
  it('asks for the plan type, and names no right, while it is unknown', () => {
    assert.match(procedure(undefined), /NEEDS: plan type/);
    assert.ok(!/CFR/.test(procedure(undefined) + further(undefined)));
  });
  it('names the plan type it cannot speak for', () => assert.match(further('TRICARE'), /NEEDS: next level of review/));
});

describe('an appeal from the notice alone', () => {
  const notice = `[Insurer] Cigna Healthcare
National Appeals Organization
[GEO_1]

[DATE_1]

[NAME_1]
[GEO_2]

Member: [NAME_1]          Member ID: [HEALTH_PLAN_ID_1]
Plan: Acme Employee Health Plan (self-funded, ERISA)
Claim number: [OTHER_ID_1]     Provider: Balance Clinic
Dates of service: [DATE_2] and [DATE_3]
Procedure codes: 97112 (2 units), 97116 (1 unit)
Diagnosis: I69.351

We have decided not to approve payment.

Reason for our decision: "The records do not show that continued therapy is medically necessary."

Adjustment codes: CO-50, N115
Guideline used: Physical Therapy, CPG 135.

You may ask for an appeal in writing within 180 days of receipt. Send it to the address above or by fax to [FAX_1].
You may ask, free of charge, for copies of all documents.`;
  const text = draft(notice, 'appeal-session');

  it('fills the reference and the reason from the labels of the notice', () => {
    for (const line of ['- Patient: [NAME_1]', '- Member ID: [HEALTH_PLAN_ID_1]', '- Claim number: [OTHER_ID_1]', '- Dates of service: [DATE_2] and [DATE_3]', '- Services: 97112 (2 units), 97116 (1 unit)', '- ICD-10 codes: I69.351',
      'The notice of [DATE_1] gives this reason: "The records do not show that continued therapy is medically necessary."', '- CARC: CO-50', '- RARC: N115', '- Appeal deadline: 180 days', 'Policy cited: Physical Therapy, CPG 135.', 'National Appeals Organization, [GEO_1]. Send it']) assert.ok(text.includes(line), `${line}\n${text}`);
  });
  it("carries none of the payer's other sentences", () => assert.ok(!text.includes('You may ask, free of charge')));
  it('gates its requests by the plan named in the notice', () => assert.match(section(text, 'Procedural'), /29 CFR 2560\.503-1/));
  it('asks for the clinical facts it cannot know', () => {
    for (const asked of ['functional limitation', 'timeline', 'skilled need', 'answer to the reason']) assert.match(text, new RegExp(`NEEDS: ${asked}`));
  });
  it('takes a therapy note that mentions an appeal for a note', () => {
    assert.match(draft('S: Pt denied dizziness, asked about her appeal.\nO: BBS 44/56 (38 at eval). 97112 24 min: foam 4 x 20 s, CGA.\nA: PT needed to guard.\nP: 2x/wk.', 'appeal-session'), /\| BBS \|/);
  });
});

describe('limits and authorizations', () => {
  it('does not argue a contract maximum as necessity, nor promise external review', () => {
    const text = draft(quantityAppeal, 'appeal-cimt-quantity');
    assert.match(section(text, 'The Limit'), /The limit is one of the plan contract/);
    assert.match(section(text, 'The Limit'), /NEEDS: the plan's exception or extension clause/);
    assert.ok(!section(text, 'Further').includes('147.136'));
  });
  it('argues a necessity limit without the contract paragraph', () => {
    const text = draft(withLine(quantityAppeal, 'Kind of limit', 'medical-necessity limit'), 'appeal-cimt-quantity');
    assert.ok(!text.includes('The limit is one of the plan contract'));
    assert.match(section(text, 'Further'), /147\.136/);
  });
  const facts = 'Plan type: ERISA group plan\nWhat is requested: authorize the protocol\n';
  it('tells a request denied before service from a claim denied after it', () => {
    const before = draft(`${facts}Case: request denied before service`, 'appeal-cimt-prior-auth');
    const after = draft(`${facts.replace('authorize the protocol', 'pay the lines')}Case: claim denied after service for absent authorization`, 'appeal-cimt-prior-auth');
    assert.match(before, /pre-service appeal/);
    assert.match(before, /pre-service claim within 30 days/);
    assert.match(after, /post-service appeal/);
    assert.match(after, /NEEDS: ground for retroactive authorization/);
    assert.match(after, /post-service claim within 60 days/);
  });
  it('asks which case it is while the facts do not say', () => {
    assert.match(draft('Plan type: ERISA group plan\nPayer: Cigna', 'appeal-cimt-prior-auth'), /NEEDS: which case/);
  });
});
