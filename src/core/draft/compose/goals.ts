// The goals of a note as lists under the therapist's own labels, or as one line where there is but one.
import { goalLabel } from '../read/goalLists';
import type { Item } from './gather';
import { bullets, upperFirst, withoutStop } from './sentences';
import { tidy } from './tidy';

interface GoalGroup {
  readonly label: string | undefined;
  readonly goals: string[];
}

/** One block a list of goals; single goals stand together. Empty where the note states none. */
export function goalBlocks(items: readonly Item[]): readonly string[] {
  const groups: GoalGroup[] = [];
  for (const { text } of items.filter(({ topic }) => topic === 'goal')) {
    const own = goalLabel(text);
    const last = groups.at(-1);
    if (own !== undefined) groups.push({ label: /^goals?$/i.test(own.label) ? undefined : own.label, goals: own.rest === '' ? [] : [own.rest] });
    else if (last === undefined) groups.push({ label: undefined, goals: [text] });
    else last.goals.push(text);
  }
  // A label with one goal stands in front of it.
  const lists = groups.filter(({ label, goals }) => label !== undefined && goals.length > 1);
  const single = groups.filter((group) => !lists.includes(group)).flatMap(({ label, goals }) => (goals.length === 0 ? [label ?? ''] : label === undefined ? goals : [`${label}: ${goals[0] ?? ''}`])).filter((goal) => goal !== '');
  const [first, ...more] = single.map(tidy);
  return [
    ...(first === undefined ? [] : more.length === 0 ? [`**Goals.** ${first}`] : [`**Goals.**\n\n${bullets([first, ...more])}`]),
    ...lists.map(({ label = '', goals }) => `**${upperFirst(withoutStop(tidy(label)))}.**\n\n${bullets(goals.map(tidy))}`),
  ];
}
