// Writes the fictional denial letters of sample/appeals that are no plain text. Run after a change: node scripts/sampleLetters.mjs
import { Document, Packer, Paragraph } from 'docx';
import { writeFile } from 'node:fs/promises';
import PDFDocument from 'pdfkit';

const priorAuthorization = `CIGNA HEALTHCARE
Coverage Review Department
P.O. Box 188062
Chattanooga, TN 37422

October 12, 2026

Harold Brennick
407 Tamarack Lane
Fairhaven, OR 97299

Member: Harold Brennick
Member ID: U55920174 01
Group number: 2207731
Authorization request number: AR-88213094
Requesting provider: Lindenport Hand and Neuro Therapy
Service requested: constraint-induced movement therapy, CPT 97112 and 97530
Dates requested: 10/19/2026 through 10/30/2026
Diagnosis: I69.351

Dear Harold Brennick:

We reviewed the request for prior authorization named above. We are unable to approve the request. Prior authorization is denied because the documentation received does not meet coverage criteria: it does not show the severity of the motor deficit, the history of prior therapy or the rehabilitation potential of the affected arm.

The decision is based on Cigna Medical Coverage Policy 0267.

This service has not been provided. Your plan is a self-funded employer plan subject to the Employee Retirement Income Security Act (ERISA).`;

const rights = `YOUR APPEAL RIGHTS

You, or a person you name in writing, may file an appeal within 180 days of receiving this notice. Send the appeal to:

Cigna National Appeals Organization
P.O. Box 188011
Chattanooga, TN 37422

You may ask for free copies of all documents relevant to this decision. If waiting could seriously jeopardize your health or your ability to regain maximum function, you may ask for an expedited appeal.

This letter is fictional and was written for testing.`;

const visitLimit = `CIGNA HEALTHCARE
Coverage Review Department
P.O. Box 188062
Chattanooga, TN 37422

September 30, 2026

Odette Varga
15 Millrace Street
Fairhaven, OR 97299

Member: Odette Varga
Member ID: U61177205 02
Group number: 2207731
Authorization request number: AR-88340417
Service requested: constraint-induced movement therapy, CPT 97112 and 97530, 10 further sessions
Dates requested: 10/05/2026 through 10/16/2026
Diagnosis: I69.354

Dear Odette Varga:

We reviewed the request for additional sessions. We cannot approve the request, because the number of sessions exceeds the quantity that is considered medically necessary for a course of constraint-induced movement therapy. Ten sessions have been approved and used.

Your plan is an employer plan subject to the Employee Retirement Income Security Act (ERISA). You may file an appeal within 180 days of receiving this notice. Send the appeal to:

Cigna National Appeals Organization
P.O. Box 188011
Chattanooga, TN 37422

This letter is fictional and was written for testing.`;

// A fixed date keeps the files the same from run to run.
const pdf = new PDFDocument({ size: 'LETTER', margin: 72, info: { Title: 'Denial letter (fictional)', CreationDate: new Date('2026-10-12T12:00:00Z') } });
const pieces = [];
pdf.on('data', (piece) => pieces.push(piece));
const ended = new Promise((resolve) => pdf.on('end', resolve));
pdf.fontSize(11).text(priorAuthorization);
pdf.addPage().text(rights);
pdf.end();
await ended;
await writeFile('sample/appeals/cimt-prior-auth/denial.pdf', Buffer.concat(pieces));

const word = new Document({ creator: '', title: 'Denial letter (fictional)', sections: [{ children: visitLimit.split('\n').map((line) => new Paragraph(line)) }] });
await writeFile('sample/appeals/cimt-visit-limit/denial.docx', await Packer.toBuffer(word));
