// What a row asks beside its subject: a plan or a deed, a number, an ability, a lack, a change, an absence.
import words from '../../../data/criteriaWords.json';
import { anyOf } from './anyOf';
import { remembered } from './remembered';

export interface Wants {
  /** What is planned, requested or expected answers it. */
  readonly plans: boolean;
  /** A paper or an argument: what is asked for and supposed answers it, too. */
  readonly argued: boolean;
  readonly number: boolean;
  /** A day or a span of time. */
  readonly date: boolean;
  readonly ability: boolean;
  readonly limitation: boolean;
  readonly absence: boolean;
  readonly change: boolean;
  readonly signed: boolean;
  /** Something to be kept to: a program, a schedule, visits. */
  readonly adherence: boolean;
  /** All of a motion or function, as on the other side or before. */
  readonly fully: boolean;
  /** Something that is used, not only tried. */
  readonly use: boolean;
  /** What the ability must do without, in the row's words. */
  readonly unaided: string | undefined;
  /** An examination with its finding. */
  readonly examined: boolean;
  /** Something given up: a drug, tobacco. */
  readonly cessation: boolean;
  /** A second time. */
  readonly again: boolean;
  /** The least number of things, in the row's word. */
  readonly times: string | undefined;
  /** Something that had to be done. */
  readonly deed: boolean;
  /** History, a cause, or what was before: older dates are in order. */
  readonly history: boolean;
}

const signed = /\b(?:sign(?:ed|ature)\w*|certif\w+|recertif\w+|executed|countersign\w*|endors\w+)\b/i;
const plans = anyOf(words.plans);
/** Papers of claims and authorizations, letters, and why a therapist is needed tell of what is asked and supposed. */
const argued = anyOf(words.argued);

export const wantsOf: (row: string) => Wants = remembered(2000, read);

function read(row: string): Wants {
  const isSigned = signed.test(row);
  return {
    signed: isSigned,
    argued: argued.test(row) && !isSigned,
    plans: plans.test(row) && !(isSigned && !/\bfrequency|goals?\b/i.test(row)),
    number: anyOf(words.number).test(row) && !/\bminutes? (?:long|apart)\b/i.test(row),
    date: /\b(?:(?:estimated|expected|target|anticipated|projected) (?:\w+ )?dates?|dates? of (?!service|birth)|time ?frames?|time-?bound|signed and dated|with dates?|by when)\b/i.test(row) && !/\b(?:up to|through|before|after|since|from) (?:the )?dates? of\b/i.test(row),
    ability: anyOf(words.ability).test(row) && !/\b(?:unable|inability|cannot|can not|not able|no longer|needs?|requires?|limit\w*)\b/i.test(row),
    limitation: anyOf(words.limitation).test(row),
    absence: anyOf(words.absence).test(row),
    change: anyOf(words.change).test(row) && !/\b(?:interventions?|treatments?|programs?|plan(?: of care)?|exercises?|frequency|goals?|interventions) (?:\w+ ){0,3}(?:changed|modified|progressed|advanced|adjusted|updated|revised|increased|reduced)\b|\bany change to\b/i.test(row),
    deed: anyOf(words.deed).test(row),
    adherence: anyOf(words.adherence).test(row),
    fully: /\b(?:full(?! (?:duty|shift|day|work|time|length|course|set|competition|activit\w+|sports?|contact|practice|play))|fully|complete(?:ly)?|equal(?:s|ed)?(?: to| that)?|normal|restored|symmetric\w*|pain-?free)\b/i.test(row) && !/\b(?:not|yet to|lack|without) (?:\w+ )?(?:full|normal|restored)|\bhalf\b/i.test(row),
    use: /\b(?:uses|is using|relies on|makes use of)\b/i.test(row),
    unaided: /\bwithout (?:the |an? |any )?(?:use of |assistance (?:of|from) |help (?:of|from) |signs? of |evidence of )?(?!adequate|sufficient|success|improvement|relief|benefit|therap|skilled|treatment|which|it\b|further|this|these|intervention|response|lasting)((?:loss of balance)|(?:physical |verbal |manual )?[a-z]{3,}(?: ?rails?)?)/i.exec(row)?.[1]?.toLowerCase(),
    examined: /\b(?:has|have|had|was|were|been|is|are) (?:\w+ ){0,2}(?:assessed|evaluated|tested|measured|screened|examined|graded|scored|identified|substantiated|verified)\b/i.test(row),
    cessation: /\b(?:weaned off|been weaned|discontinued|no longer (?:used|taken|taking|uses?|requires?)|ceased|abstains?|free of (?:opioids|tobacco)|stopped (?:taking|using|smoking)|off (?:all )?opioids)\b/i.test(row),
    again: /\b(?:re-?administ\w*|follow-?up (?!and|visits?|care)|repeat(?:ed)? (?:instrumental|imaging|study|test|evaluation|assessment)|second (?:evaluation|study|opinion))/i.test(row),
    times: /\b(?:at least|a minimum of|minimum of|no fewer than|series of(?: at least)?) (two|three|four|five|six|\d) (?!points?|degrees|weeks?|days|months?|years?|hours?|minutes|percent|visits|sessions|lb|feet|pounds|seconds|inch|standard|times|of\b|or\b)[a-z]+/i.exec(row)?.[1]?.toLowerCase(),
    history: /\b(?:histor\w+|prior|previous\w*|before|premorbid|onset|diagnos\w+|since|following|after|surg\w+|stroke|injur\w+|comorbid\w*|condition|sustained|etiolog\w*|cause)\b/i.test(row),
  };
}
