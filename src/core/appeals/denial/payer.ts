// Who denied: the company that signs the letter, not the reviewer it hired and not the programme it runs.
import payerTable from '../../data/denialPayers.json';
import type { PlanType } from '../../billing/planTypes';
import type { Span } from '../../clinical/span';
import { stateNames } from '../../phi/recognizers/places/states';
import { notStated, sure, unsure, type OptionalField } from './denialTypes';
import { lineAt, phrases, type Letter } from './letterText';

interface PayerRow {
  readonly name: string;
  readonly planType?: PlanType;
  readonly role?: 'reviewer' | 'programme';
}

const rows = payerTable.rows as readonly PayerRow[];
const names = phrases(...rows.map(({ name }) => name));
const bySkeleton: ReadonlyMap<string, PayerRow> = new Map(rows.map((row) => [squeeze(row.name), row]));
const salutation = phrases('dear', 'to whom it may concern');
const behalf = phrases('on behalf of', 'behalf of', 'reviewing for', 'review for', 'reviews for', 'reviewer for', 'reviews therapy for', 'decides for', 'health plan', 'plan name', 'payer', 'payer name', 'payor', 'insurer', 'insurance carrier', 'carrier', 'administered by', 'claims administrator', 'issued by', 'from');
const organization = /\b(?:Health ?[Pp]lans?|Healthcare|Health Care|Insurance|Assurance|Mutual|Benefit(?:s)?|Medicaid|Benefit Fund|Welfare Fund|Trust|Administrators?|Health Network|HMO|Health Partners|Medical Plan|Casualty|Indemnity|Compensation|Comp (?:Management|Services|Solutions|Fund)|Advantage|Health|Medicare)\b/i;
const provider = /\b(?:Physical Therapy|Occupational Therapy|Therapy|Rehab\w*|Clinic|PT|OT|DPT|Orthopa?edics?|Hospital|Sports Medicine|Wellness Center)\b/i;

export interface PayerReading {
  readonly payer: OptionalField<string>;
  /** What the company's name alone says of the plan. */
  readonly planType: PlanType | undefined;
}

export function readPayer(letter: Letter): PayerReading {
  const greeting = letter.find(salutation)[0]?.start ?? 900;
  const leads = letter.find(behalf);
  const hits = letter.find(names).flatMap((span) => {
    const written = letter.plain.slice(span.start, span.end);
    const row = /^medical$/i.test(written) ? undefined : rowOf(written);
    if (row === undefined || (!/[A-Z]/.test(written) && !(span.start < 120 && letter.lines[lineAt(letter, span.start)]?.text.trim() === written)) || (row.name.length <= 4 && written !== row.name)) return [];
    const line = (letter.lines[lineAt(letter, span.start)]?.text ?? '').slice(0, 300);
    const score = (/^(?:UHC|BCBS|WPS|HCSC)$/.test(row.name) ? -8 : 0) + (row.role === 'programme' ? -40 : row.role === 'reviewer' ? -12 : 0)
      + (span.start < Math.min(greeting, 900) ? 6 : 0) + (span.start < 150 ? 3 : 0)
      + (leads.some(({ start, end }) => end <= span.start && ((span.start - end < 4 && !letter.plain.slice(end, span.start).includes('\n')) || /^[ \t:]{2,40}$/.test(letter.plain.slice(end, span.start))) && (!/^from$/i.test(letter.plain.slice(start, end)) || /(?:^|\n)[ \t]*$/.test(letter.plain.slice(Math.max(0, start - 8), start)))) ? 9 : 0)
      + (provider.test(line) && !organization.test(line.replace(provider, '')) ? -8 : 0)
      + (/\b(?:primary|secondary|other) (?:insurance|payer|coverage|carrier)\b/i.test(line) ? -15 : 0);
    return [{ span, row, score }];
  });
  // "Superior HealthPlan" is no payer of its own beside "Ambetter from Superior HealthPlan".
  const longer = hits.map(({ span }) => letter.plain.slice(span.end, span.end + (restOfName(letter, span) ?? extension(letter.plain.slice(span.end, span.end + 60))).length)).filter((more) => more !== '');
  const totals = new Map<PayerRow, number>();
  for (const { row } of hits) totals.set(row, (totals.get(row) ?? 0) + 1);
  // The contractor decides, not the programme it serves.
  const contractor = hits.some(({ row }) => /^(?:TriWest|Humana Military|Health Net Federal)/.test(row.name));
  const serves = ({ row }: { readonly row: PayerRow }): boolean => contractor && row.name === 'TRICARE';
  const isPart = ({ row }: { readonly row: PayerRow }): boolean => longer.some((more) => squeeze(more).includes(squeeze(row.name)));
  // A reviewer decides for somebody, whom the letter names somewhere.
  const hired = ({ row, score }: { readonly row: PayerRow; readonly score: number }): boolean => row.role === 'reviewer' || score <= -8;
  const fuller = ({ row }: { readonly row: PayerRow }): number => hits.filter((other) => other.row.name.startsWith(`${row.name} `) && other.row.role === undefined && row.role === undefined && / Blue/.test(other.row.name)).length;
  const best = hits.toSorted((a, b) => Number(serves(a)) - Number(serves(b)) || Number(hired(a)) - Number(hired(b)) || Number(isPart(a)) - Number(isPart(b)) || Number(fuller(a) > 0) - Number(fuller(b) > 0) || b.score - a.score || a.span.start - b.span.start)[0];
  if (best !== undefined && best.score > -20) {
    const more = restOfName(letter, best.span) ?? extension(letter.plain.slice(best.span.end, best.span.end + 60));
    const below = more === '' ? nameBelow(letter, best.span) : '';
    const less = !/^(?:blue|bcbs)/i.test(best.row.name) ? '' : brandBefore(letter.plain.slice(Math.max(0, best.span.start - 40), best.span.start));
    const span = { start: best.span.start - less.length, end: best.span.end + more.length };
    const value = fullName(letter, less + spelling(letter.plain.slice(best.span.start, best.span.end), best.row) + more + (below === '' ? '' : ` ${below}`)).replace(/\s+/g, ' ');
    const made = best.row.role === undefined && (best.score > 0 || (totals.get(best.row) ?? 0) > 1) ? sure(value, span) : unsure(value, span);
    return { payer: made, planType: best.row.planType };
  }
  return letterhead(letter, greeting) ?? (best === undefined ? { payer: notStated, planType: undefined } : { payer: unsure(best.row.name, best.span), planType: undefined });
}

/** "UnitedHealthcare" over "Community Plan of Hawaii" in a letterhead. */
function nameBelow(letter: Letter, { start }: Span): string {
  const at = lineAt(letter, start);
  const state = new RegExp(`^[ \\t]*(${stateNames.join('|')})[ \\t]*$`).exec(letter.lines[at + 1]?.text ?? '')?.[1];
  if (start < 200 && state !== undefined && /^\s*$/.test(letter.plain.slice(letter.lines[at]?.start, start))) return state;
  return start > 300 ? '' : (/^\s{0,3}((?:Community Plan|Better Health|Health Plan|HealthPlan|Medicare Advantage)(?: of (?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)?)?)\s*$/.exec(letter.lines[at + 1]?.text ?? '')?.[1] ?? '');
}

/** "oscar" on top, "Oscar Health" alone in a line of the address. */
function fullName({ plain }: Letter, name: string): string {
  return /^[A-Z][a-z]+$/.test(name) ? (new RegExp(String.raw`(?:^|[:;]\s)[ \t]*(${name} (?:Health|Healthcare|Health Plan))[ \t]*(?:,|$)`, 'm').exec(plain.slice(0, 20_000))?.[1] ?? name) : name;
}

/** As printed; as usual where the print is in capitals or misread. */
function spelling(written: string, row: PayerRow): string {
  const printed = written.replace(/\s+/g, ' ');
  const bare = (name: string): string => name.toLowerCase().replace(/[\s'-]/g, '');
  return bare(printed) === bare(row.name) && printed !== printed.toUpperCase() && !/(?:\w ){3}/.test(printed) && printed !== printed.toLowerCase() ? printed : row.name;
}

/** "Empire BlueCross": a plan of the Blues goes by its own word in front. */
function brandBefore(before: string): string {
  const word = /(?:^|[\n:,;(|]|[ \t]{2}|\b(?:of|by|with|from|the))[ \t]*((?:[A-Z][a-z]+ ){1,2})$/.exec(before)?.[1] ?? '';
  return /^(?:The|Your|Our|Dear|From|By|Re|Payer|Plan|Insurer|Member|Notice|Letter|Claim|Claims|Original|Secondary|Primary|Provider|Medicare|Medicaid|Federal|State|In|And|Local)\b/.test(word) ? '' : word;
}

const notOfName = /\b(?:ID|No|Number|Claims?|Appeals?|Department|Dept|Notice|Reviews?|Utilization|Providers?|Members?|Explanation|EO[BP]|Remit\w*|Letter|Portal|Denial|Decision|Determination|Box|Date|Customer|Services?|Grievances?|Director|Management|Benefits?|Payment|Summary|Statement|Medicare|Medicaid|Marketplace|Individual|Attn|Prior|Authorization|Re|Medical|PPO|HMO|EPO|POS|Complete|Gold|Silver|Bronze|UM|Commercial|Clinical|Operations|Precertification|Unit|Team|Office|Administrative|Case|Page|Fax|Phone|Response|Form|Result|Report|Final|Initial|Adverse|Family|Workers|TRICARE|and)\b/i;

/** "Zurich North America" alone in its line or cell is the whole name. */
function restOfName({ plain }: Letter, { start, end }: Span): string | undefined {
  if (!/(?:^|\n|\t| {2}|[|:])[ ]*$/.test(plain.slice(Math.max(0, start - 12), start))) return undefined;
  const rest = /^(?: (?:[A-Z][A-Za-z'-]*|of|the|from|OF|THE)){1,5}(?:,? (?:Inc|INC|LLC|Corp|CORP|Co)\b\.?)?(?=[ ]*(?:\n|\t| {2}|[|(,]|$))/.exec(plain.slice(end, end + 80))?.[0];
  // A product: "Wellcare Dual Liberty (HMO D-SNP)".
  if (/^\s*\((?:HMO|PPO|POS|EPO|PFFS|[CDI]-?SNP)\b/.test(plain.slice(end + (rest?.length ?? 0), end + (rest?.length ?? 0) + 10))) return undefined;
  // "JF" is the jurisdiction of a Medicare contractor.
  return rest === undefined || /^ (?:INC|LLC|CORP|CO)\.?$/i.test(rest) || /^ J[A-Z\d]$/.test(rest) || notOfName.test(rest) || !/[A-Z]/.test(rest) ? undefined : rest;
}

/** "of Texas", "Insurance Company", "Health Plan" behind a known name belong to it. */
function extension(after: string): string {
  const place = /^\s+(?:[Oo]f|OF)\s+(?:the\s+|THE\s+)?(?:North |South |West |New |Rhode |Northeastern |Western |Central |Greater )?[A-Z](?:[a-z]+|[A-Z]+)(?: (?:City|York|Pennsylvania|Carolina|Dakota|Jersey|Mexico|Hampshire|Virginia|Island))?(?![A-Za-z])/.exec(after)?.[0];
  if (place !== undefined) return /\s(?:Service|Medical|The|This|Coverage)$/.test(place) ? '' : place;
  const state = new RegExp(`^ {1,2}(?:${stateNames.join('|')})(?=[ ]*(?:\n|$|[|,(-]| {3}))`).exec(after)?.[0];
  if (state !== undefined) return state;
  const own = /^(?:[ ]+(?:Health Plan|Choice|Advantage Plan))?[ ]+(?:by Allwell|from [A-Z][A-Za-z]+ (?:HealthPlan|Health Plan|Health)|BlueCross BlueShield|Blue Cross Blue Shield|HCSC|FEP|of the Mid-Atlantic(?: States)?|of the [A-Z][a-z]+(?:-[A-Z][a-z]+)?|Choice)(?![A-Za-z])/.exec(after)?.[0];
  if (own !== undefined) return own;
  return /^[ ]+(?:Life Insurance Company|Casualty Insurance Company|Insurance Company|Health Plans?|Health Insurance Company|Community Plan|Federal Employee Program|Health Options)(?![A-Za-z])/.exec(after)?.[0] ?? '';
}

/** An unknown company by the first line of the letter that names one. */
function letterhead(letter: Letter, greeting: number): PayerReading | undefined {
  for (const line of letter.lines) {
    if (line.start > Math.min(greeting, 700)) break;
    if (line.text.length > 300) continue;
    const match = /^\s*(?:(?:From|Payer|Payor|Plan|Health plan|Insurer):\s*)?([A-Z][A-Za-z&.,' -]{3,60}?(?: \d{1,4}(?: [A-Z][A-Za-z]+){1,4})?)\s*(?:\s{2,}|\||$|- |for the |\((?![A-Z]{2,5}\)\s*$)|,? (?:P\.?O\.?|Appeals|Utilization|Claims) )/.exec(line.text);
    // "Benefit administrators for …": the administrator is named above it.
    if (forOthers.test(line.text)) {
      const above = letter.lines[lineAt(letter, line.start) - 1];
      const own = /^\s*([A-Z][A-Za-z&.' -]{3,60}?)(?:,? (?:Inc|INC|LLC|Corp|CORP)\.?)?\s*(?:$| {3})/.exec(above?.text ?? '')?.[1];
      if (above !== undefined && own !== undefined && !provider.test(own)) return { payer: unsure(own, { start: above.start + above.text.indexOf(own), end: above.start + above.text.indexOf(own) + own.length }), planType: undefined };
      continue;
    }
    const name = match?.[1]?.replace(/[,.\s]+$/, '').replace(/,? (?:INC|Inc)$/, '').replace(/^.* on behalf of /i, '').replace(/^(?:Claims?|Third[- ]Party|Plan) Administrators? for .*/i, '');
    if (name === undefined || name === '' || provider.test(name) || !organization.test(name) || /\b(?:Notice|Explanation|Determination|Denial|Statement|Advice|Coverage|Summary|Dear|Date|Medical Director)\b/i.test(name) || name === name.toLowerCase()) continue;
    const start = line.start + line.text.indexOf(name);
    return { payer: unsure(name, { start, end: start + name.length }), planType: undefined };
  }
  return signedBy(letter) ?? addressee(letter) ?? firstName(letter);
}

const forOthers = /^\s*(?:(?:Claims?|Third[- ]Party|Plan|Benefits?|TPA) )?(?:[Aa]dministrat(?:ors?|ion)|services)(?: services?)? (?:for|of)\b/;

/** "Harborlight Benefits, Appeals Dept, 88 Quay Road": the company whose appeals unit has an address. */
const appealsUnit = /(?:^|[:,.;]|\b(?:to|at|write|mail|send))[ \t]+((?:[A-Z][A-Za-z&'-]+ ){0,4}[A-Z][A-Za-z&'-]+),?\s(?:Member |Provider |Claims? |Payment )?(?:Appeals?|Grievances?|Disputes?|Claim Review|Reconsiderations?)\b[^\n]{0,60}?(?:\n[^\n]{0,60}?)?\b(?:P\.? ?O\.? ?Box|\d{1,5} [A-Z])/m;

function addressee(letter: Letter): PayerReading | undefined {
  const match = appealsUnit.exec(letter.plain.slice(0, 20_000));
  const name = match?.[1]?.replace(/^(?:(?:Mail|Send|Write|Fax|To|The|Attn|Attention|Address|Submit|Appeals?|Or)\b[ :]*)+/, '').replace(/ (?:Provider|Member|Claims?|Payment)$/, '') ?? '';
  if (match === null || name.length < 3 || provider.test(name) || /^(?:Member|Provider|Claims?|Health|Customer|Attn|Attention|Medical|Clinical|Written|Your|First|Level)\b/.test(name)) return undefined;
  const at = match.index + match[0].indexOf(name);
  // The head of the letter may say it in full: "CAREBRIDGE COORDINATED CARE".
  const full = new RegExp(String.raw`(?<=^|\n|[ \t]-[ \t]+)[ \t]*(${name}(?: [A-Z][A-Za-z]+){1,3})(?=[ \t]*(?:\(|\n|$| {2}))`, 'i').exec(letter.plain.slice(0, 400));
  const found = full?.[1] !== undefined && full[1].split(' ').every((word) => /^[A-Z]/.test(word)) ? full[1] : name;
  const start = found === name ? at : (full?.index ?? 0) + (full?.[0].indexOf(found) ?? 0);
  return { payer: unsure(found, { start, end: start + found.length }), planType: undefined };
}

/** The company that signs below the last sentence. */
function signedBy(letter: Letter): PayerReading | undefined {
  for (const line of letter.lines.filter(({ text }) => text.trim() !== '').slice(-3).toReversed()) {
    const name = /^\s*([A-Z][A-Za-z&.,' -]{5,60}?)\s*(?:\([A-Z]{2,5}\))?\s*$/.exec(line.text)?.[1];
    if (name === undefined || provider.test(name) || !organization.test(name) || /^(?:Plan|Claims?|Third[- ]Party) Administrators?$/.test(name) || /[.!?]$|\b(?:Appeals?|Department|Dept|Box|Director|Services|Unit|Dear|Notice)\b/.test(name)) continue;
    const start = line.start + line.text.indexOf(name);
    return { payer: unsure(name, { start, end: start + name.length }), planType: undefined };
  }
  return undefined;
}

/** Else the short name that stands alone at the top of the page, over the date and the address. */
function firstName(letter: Letter): PayerReading | undefined {
  for (const line of letter.lines.slice(0, 4)) {
    const name = /^\s*([A-Z][A-Za-z&.'-]*(?: (?:of |of the |the |and )?[A-Z&][A-Za-z&.'-]*){0,3})\s*(?:$|\s{4})/.exec(line.text)?.[1];
    if (name === undefined || name.length < 3 || provider.test(name) || /\b(?:Notice|Explanation|Determination|Denial|Statement|Advice|Coverage|Summary|Dear|Date|Director|Received|Remittance|Appeals?|Confidential|Page|Letter|Decision|Claim|Member|Patient|Provider|Important|January|February|March|April|May|June|July|August|September|October|November|December)\b/i.test(name)) continue;
    const start = line.start + line.text.indexOf(name);
    return { payer: unsure(name, { start, end: start + name.length }), planType: undefined };
  }
  return undefined;
}

function rowOf(written: string): PayerRow | undefined {
  const key = squeeze(written);
  return bySkeleton.get(key);
}

function squeeze(name: string): string {
  return phrases(name).folded[0] ?? '';
}
