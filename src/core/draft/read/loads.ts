// The load, height, resistance or setting of a jotted exercise: "3#", "6 in step", "blue TB", "level 3", "35 Hz". They belong to its dose.

const colour = String.raw`(?:x-?|extra[- ]?|super[- ]?)?(?:yellow|red|green|blue|black|silver|gold|tan|orange|purple|gr[ae]y|peach|pink|light|lt|medium|med|heavy)`;
const band = String.raw`(?:t\.?-?b(?:and)?|TB|thera-?bands?|therabands?|bands?|tubing|tubes?|loops?|clx|mini-?bands?|sports? cords?|resistance bands?)`;
const number = String.raw`(?<![\w./])\d+(?:\.\d+)?`;
/** A load carried as a thing ("15 lb box") names the thing. */
const thing = String.raw`(?!\s?(?:box(?:es)?|bags?|crates?|baskets?|balls?|trays?|laundry|grocer\w*|plates?|jugs?|pans?|pots?|dowels?|bars?|objects?|suitcases?|sleds?|milk|kettle)\b)`;
const load = new RegExp(
  String.raw`(?<!\b(?:from|on|onto|to|off|over|of|in))(?:\s|^|\()(?:(?:with|w\/|at|@|using|-|–|:)\s*)?(` +
    [
      String.raw`${number}\s?(?:#|(?:lbs?|pounds?|kgs?)\b)\s?(?:(?:ankle |cuff |hand |wrist )?(?:wts?|weights?|cuffs?)\b|dbs?\b|dumbbells?\b|kb\b)?(?:\s?(?:each|ea|B)\b)?${thing}`,
      String.raw`${colour}\s?${band}(?![\w-])`,
      String.raw`(?:levels?|lvl|lv|resistance|setting)\.?\s?\d{1,2}\b`,
      String.raw`${number}\s?(?:MHz|kHz|Hz|pps|pulses\/sec|W\/cm(?:2|²)|mA(?:[-·/ ]?min)?|mmHg|mph|rpm|bpm|watts?|W)(?![\w/])`,
      String.raw`${number}\s?mg(?:\/mL)?\b(?:\s?(?:dex\w*|lido\w*))?`,
      String.raw`(?<!\bof )\d{1,3} (?:jars|lids|pegs|coins|beads|blocks|cones|pins|clothespins|buttons|cards|cups|nuts|bolts|marbles|pieces|letters|words|items|objects|tosses|throws|catches|flights|passes|cycles|circuits|lengths|widths)(?=$|,)`,
      String.raw`${number}\s?%\s?(?:1 ?RM|BWS|body ?weight support|duty cycle|incline|grade)(?!\w)`,
    ].join('|') +
    String.raw`)\)?`,
  'i',
);
/** Heights are of what is stepped on or cut along; else inches and centimetres measure. */
const raised = /\b(?:steps?|stepping|box|stool|blocks?|jumps?|hops?|squats?|chair|bench|curbs?|platform|lunges?|hurdles?|cutting|line|dips?|stairs?|taps?|sit)\b|-downs?\b|-ups?\b/i;
const height = new RegExp(String.raw`(?<!\b(?:from|on|onto|to|off|over|of|in))(?:\s|^)(?:(?:with|w\/|at|@|-)\s*)?(${number}(?:\s?-\s?\d+)?\s?(?:"|in(?:ch(?:es)?)?\b\.?|cm\b)(?!\s?(?:forward|fwd|from|past|of)\b)(?:\s?(?:step|stool|block)\b(?![\s-]?(?:ups?|downs?|overs?|taps?)))?)`, 'i');
/** "bike L2": of a machine a letter is the level, of a spine it is a vertebra. */
const machine = /\b(?:bike|nu-?step|elliptical|ube|ergometer|scifit|stepper|recumbent|treadmill|TM|rower|arc trainer|cycle)\b/i;
const machineLevel = /\s(?:[LR]\s?\d{1,2}|(?:lev|L)\.?\s?\d{1,2})\b/;

/** The words of an exercise without what it was loaded with, and the loads in order. */
export function takeLoads(words: string): { readonly rest: string; readonly loads: readonly string[] } {
  const loads: string[] = [];
  let rest = words;
  const take = (pattern: RegExp): boolean => {
    const found = pattern.exec(rest);
    if (found === null) return false;
    loads.push((found[1] ?? found[0]).trim());
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`.replace(/\s+/g, ' ').trim();
    return true;
  };
  while (loads.length < 4 && take(load));
  if (raised.test(rest)) take(height);
  if (machine.test(rest)) take(machineLevel);
  return { rest: rest.replace(/^(?:[-–:,]\s*)+|(?:\s*(?:[-–:,]|\bwith|w\/|\bat|@|\band|\/))+$/g, '').trim(), loads };
}
