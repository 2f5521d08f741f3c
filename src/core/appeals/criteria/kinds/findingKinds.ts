// What payers ask to have been found or tried: tests with their outcome, medicine, effort, the standing of a claim.
import type { Topic } from '../topics';
import { delayed } from './judges';
import { any, near, word } from './wordClasses';

const drugs = 'naproxen|ibuprofen|NSAIDs?|meloxicam|diclofenac|acetaminophen|tylenol|gabapentin|duloxetine|cyclobenzaprine|tramadol|oxycodone|opioids?|prednisone|steroids?|meclizine|medic\\w+|meds|injections?|CSI|ESI';
const provoked = String.raw`hawkins|neer|empty can|speed'?s|o'?brien|yergason|spurling|ULTT|slump|SLR|straight leg raise|phalen|tinel|finkelstein|eichhoff|cozen|mill'?s|lachman|mcmurray|thessaly|apley|drawer|FADIR|FABER|thomas|ober|patellar grind|painful arc|compression|distraction|apprehension|sulcus|windlass|squeeze test|quadrant`;

export const findingKinds: readonly Topic[] = [
  {
    id: 'k-notForSport', lasting: true, plans: true,
    asks: /\b(?:not|never|rather than|other than)\b[^.;]{0,30}\b(?:sports?|recreation\w*|athletic|fitness|leisure)\b/i,
    // Nothing that a note says of work shows what the visits are not for.
    evidence: /\bnot (?:for|seeking|aimed at) (?:return to )?(?:sports?|recreation|athletics|fitness)\b/i,
    contrary: /\b(?:marathon|10k|5k|race|triathlon|tournament|tryouts?|(?:pre)?season|plyos?|plyometrics?|cutting drills?|return to (?:running|sports?|play)|gym (?:membership|workouts?))\b/i,
    gather: 'what the visits are for in daily life or at work',
  },
  {
    id: 'k-returnDate', plans: true, lasting: true,
    asks: /\b(?:estimated|expected|projected|anticipated|target|likely) (?:\w+ )?(?:date|day|time)\b[^.;]{0,30}\b(?:return|discharge|recovery|release|duty)\b/i,
    evidence: near('return\\w*|RTW|full duty|regular duty|release\\w*|back to work|d\\/c|discharge', String.raw`\d{1,2}\/\d{1,2}|in (?:about )?\d+ (?:weeks?|wks?|months?)|(?:mid|early|late|end of)[ -](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*`, 50),
    gather: 'the day on which return or discharge is expected',
  },
  {
    id: 'k-medicationReviewed', lasting: true,
    asks: near('medic\\w+|drugs?|prescriptions?', 'review\\w*|reconcil\\w*|checked', 40),
    evidence: near(drugs, 'review\\w*|reconcil\\w*|checked|adjusted by|updated', 40),
    contrary: near(drugs, 'not (?:yet )?(?:reviewed|reconciled|checked)', 30),
    gather: 'who reviewed the medicines, and when',
  },
  {
    id: 'k-cognitionScreened', lasting: true,
    asks: near('cogniti\\w+|memory|mental status', 'screen\\w*|tools?|standardized|tests?|tested|scores?|measured', 40),
    evidence: /\b(?:MoCA|MMSE|SLUMS|Mini-?Cog|BIMS|ACLS?|SBT|Trail Making|TMT|SDMT|CAM)\b/i,
    contrary: near('no|not', '(?:cogniti\\w+|MoCA|MMSE|SLUMS) (?:screen\\w*|test\\w*)?', 15),
    gather: 'the screen of cognition with its score',
  },
  {
    id: 'k-painRated',
    asks: /\bpain (?:ratings?|scores?|levels?|numbers?|intensity)\b[^.;]{0,40}\b(?:recorded|documented|noted|stated|given|reported|present|rated)\b/i,
    evidence: /\b(?:pain|NPRS|VAS)\b[^.;]{0,30}\d|\b\d{1,2} ?\/ ?10\b/i,
    contrary: /\b(?:forgot|did not|didn't|not) (?:to )?(?:ask|rate|record|get|obtain)\w*\b[^.;]{0,30}\bpain\b|\bpain\b[^.;]{0,25}\bnot (?:asked|rated|recorded|obtained)\b/i,
    gather: 'the pain rating of each visit',
  },
  {
    id: 'k-medicationStopped', lasting: true,
    asks: near('medic\\w+|drugs?|opioids?|suppressants?', 'stopped|discontinu\\w+|weaned|withdrawn|tapered|no longer', 60),
    evidence: near(drugs, 'off|stopped|d\\/c(?:\'?d)?|discontinued|weaned|no longer|quit|last (?:dose|taken)', 30),
    contrary: near(drugs, 'continues|still tak\\w+|daily|prn|increased', 30),
    gather: 'the medicine and the day it was stopped',
  },
  {
    id: 'k-medicationTried', lasting: true,
    asks: near('medic\\w+|analgesics?|anti-?inflammator\\w+|NSAIDs?|injections?|pharmacolog\\w+', 'tried|trials?|fail\\w*|inadequate|adequate|relief|respon\\w+|attempt\\w*|unsuccessful|not (?:helped|worked)', 40),
    evidence: near('naproxen|ibuprofen|NSAIDs?|meloxicam|diclofenac|acetaminophen|tylenol|gabapentin|duloxetine|cyclobenzaprine|tramadol|prednisone|steroids?|medic\\w+|meds|injections?|CSI|ESI', 'relief|helps?|helped|no (?:change|effect|benefit)|fail\\w*|little|minimal|without|partial\\w*|tried|wore off|\\d+ ?(?:x )?(?:wks?|weeks?|months?|days?)', 50),
    contrary: any(near('not|never|no|declin\\w+|refus\\w+', 'tried|taking|takes|medic\\w+|meds|NSAIDs?|injections?', 20), near('naproxen|ibuprofen|NSAIDs?|medic\\w+|meds|injections?', '(?:good|full|complete|excellent) relief|resolved', 40)),
    gather: 'the medicine tried, for how long, and what it did',
  },
  {
    id: 'k-developmentalDelay', lasting: true, judge: delayed,
    asks: any(near('delay\\w*|below (?:the )?(?:mean|age)|behind (?:age|peers)', 'percent|%|standard deviations?|SDs?|percentile|months', 60), /\bpercentile\b/i),
    evidence: any(near('delay\\w*|age equivalent|AE', String.raw`\d{1,3}(?= ?%)|\d{1,2} (?:months|mos?)`, 60), /-?\b\d(?:\.\d{1,2})? ?SDs?\b|\b\d{1,2}(?:st|nd|rd|th)? (?:%ile|percentile)/i),
    gather: 'a standardized score with the delay it shows',
  },
  {
    id: 'k-startedWithin', lasting: true,
    asks: /\b(?:begins?|began|begun|starts?|started|initiated|seen|first (?:visit|treatment))\b[^.;]{0,30}\bwithin (?:the )?\d{1,3}[- ]days?\b/i,
    evidence: near('first (?:visit|treatment|session)|eval\\w*|IE|started|start of care|SOC|began|seen', String.raw`\d{1,2}\/\d{1,2}\/\d{2,4}|\d{1,3} days (?:after|post|from)`, 60),
    gather: 'the day of the event and the day of the first visit',
  },
  {
    id: 'k-provocation', lasting: true,
    asks: /\bprovocat\w+|\b(?:special|orthop(?:a?e)dic|clinical|neural tension) tests?\b|\bsymptoms? (?:are |is |were )?reproduc\w+|\breproduc\w+ (?:the )?(?:symptoms?|pain)\b/i,
    evidence: any(near(provoked, String.raw`\+|positive|pos\b|reproduc\w+|\d+ ?-|\d`, 15), new RegExp(String.raw`\b(?:${provoked})\b\s?(?:\(\+\)|\+)|\+\s?(?:${provoked})\b`, 'i')),
    contrary: near(provoked, 'negative|neg', 15),
    gather: 'the provocation tests with side and outcome',
  },
  {
    id: 'k-headMotion',
    asks: near('symptoms?|dizz\\w+|vertigo|visual', 'head (?:motion|movements?|turns?)|(?:position|motion|movement)(?: changes?)?|provok\\w+', 40),
    evidence: near('sx|symptoms?|dizz\\w+|vertigo|spins?|spinning|oscillopsia|VAS|\\d\\/10', 'head (?:turns?|motion|movements?|nods?)|VOR\\w*|roll(?:s|ing)|bend\\w*|look(?:s|ing) up|turn(?:s|ing)|lying|quick', 60),
    contrary: near('no', '(?:sx|symptoms?|dizz\\w+|vertigo)\\b[^.;]{0,30}(?:head|VOR|roll\\w*|turn\\w*)', 10),
    gather: 'which motion brings the symptoms on, rated, and how long they last',
  },
  {
    id: 'k-vestibularTest', lasting: true,
    asks: /\b(?:vestibular (?:function|laboratory|lab)|caloric|videonystagmo\w+|electronystagmo\w+|VNG|ENG|rotary chair|VEMP)\b/i,
    evidence: word('VNG|ENG|calorics?|v?HIT|VEMPs?|rotary chair|videonystagmo\\w+'),
    gather: 'the vestibular test with day and finding',
  },
  {
    id: 'k-effort', absence: true,
    asks: /\b(?:inconsistent|consistent|sub-?maximal|full|maximal|valid|best) effort\b|\beffort (?:is|was|has been)\b|\bsymptom magnification\b|\bvalidity (?:criteria|checks?|tests?|testing)\b/i,
    evidence: any(near('effort', 'consistent|full|maxim\\w+|valid|good|excellent', 20), near('validity', 'met|passed|\\d+ (?:of|\\/) \\d+', 30)),
    contrary: any(near('effort', 'inconsistent|sub-?maximal|self-?limit\\w*|poor|invalid', 20), /\bsymptom magnification\b(?<!\bno [^.;]{0,20})/i),
    gather: 'the consistency of effort as tested',
  },
  {
    id: 'k-belowMmi', lasting: true,
    asks: /\b(?:not|before|short of|below)\b[^.;]{0,30}\b(?:maxim(?:um|al) (?:medical|therapeutic) (?:improvement|benefit)|MMI)\b/i,
    evidence: near('not|pending|before|no|prior to', '(?:at |reached )?(?:MMI|maximum medical improvement)', 20),
    contrary: /\b(?<!not |not yet )(?:at|reached|placed at|declared) (?:MMI|maximum medical improvement)\b/i,
    gather: 'the physician\'s word on maximum medical improvement',
  },
  {
    id: 'k-livesAlone', lasting: true,
    asks: /\b(?:lives?|living|resides?) (?:alone|by (?:her|him|them)sel\w+)\b|\b(?:without|lacks?|no) (?:\w+ ){0,2}(?:help|caregivers?|support) (?:at home|in the home|available)?/i,
    evidence: /\b(?:lives?|living|resides?) (?:alone|by (?:her|him|them)sel\w+)\b|\bno (?:caregiver|one (?:to help|at home)|help at home|local family)\b/i,
    contrary: /\b(?:lives?|living|resides?) (?:with|w\/)\s|\b(?:wife|husband|spouse|daughter|son|mother|father) (?:helps?|assists?|is home|lives with)\b/i,
    gather: 'who lives in the home and can help',
  },
];
