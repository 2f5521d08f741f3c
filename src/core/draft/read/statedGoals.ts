// A goal in a sentence ("Goal: FGA 25/30 and L grip 30 lb in 5 weeks") is the goal of the measure it names, as a cell of a table is.
import { literally } from '../../literally';
import { splitSide } from '../compose/measureLines';
import { sideWord } from '../compose/tidy';
import { topicOf } from '../compose/topics';
import type { MeasureRow, NoteFacts } from '../noteFacts';

const side = String.raw`(right|left|bilateral|rt|lt|r|l)\b\.?`;
/** Right after the name. A change ("by 4 points") and a time ("in 5 weeks") are no value. */
const value = String.raw`(?:(?:score|time|value)\s+)?(?:(?:from\s+\S+\s+)?to|of|at|=|:)?\s*((?:at (?:least|most)|(?:more|less) than|over|under|[<>]=?|[≥≤])?\s*\d+(?:\.\d+)?[+-]?(?:\s*\/\s*\d+)?(?:\s*(?:°|deg(?:rees?)?\b|sec(?:onds?)?\b|s\b|lbs?\b|kg\b|ft\b|cm\b|m\/s\b|m\b|%))?)(?!\s*(?:x|×|reps?|sets?|weeks?|wks?|visits?|days?|months?)\b|[\d.-]*\d)`;

/** `facts` with a goal in each row that has none, where the goal statements give exactly one value for its measure and side. */
export function withStatedGoals(facts: NoteFacts): NoteFacts {
  const goals = facts.statements.filter((statement) => topicOf(statement) === 'goal').map(({ text }) => text);
  if (goals.length === 0) return facts;
  const sidesOf = (name: string): number => new Set(facts.measures.map(splitSide).filter((row) => same(row.name, name)).map((row) => row.side)).size;
  return { ...facts, measures: facts.measures.map((row) => (row.goal === undefined ? withGoal(row, goals, sidesOf(splitSide(row).name) > 1) : row)) };
}

function withGoal(row: MeasureRow, goals: readonly string[], sided: boolean): MeasureRow {
  const own = splitSide(row);
  const named = new RegExp(String.raw`(?<![\w-])(?:${side}\s+)?${escaped(own.name)}(?:\s+${side})?\s*${value}`, 'gi');
  const found = goals.flatMap((text) => [...text.matchAll(named)].flatMap((match) => {
    const stated = match[1] ?? match[2];
    const fits = stated === undefined ? !sided : sideWord(stated) === own.side;
    return fits && match[3] !== undefined ? [match[3].trim()] : [];
  }));
  const [goal, ...others] = new Set(found);
  return goal === undefined || others.length > 0 ? row : { ...row, goal };
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function escaped(name: string): string {
  return literally(name.trim()).replace(/\s+/g, String.raw`\s+`);
}
