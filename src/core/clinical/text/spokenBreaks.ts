// Where a sentence begins in a dictation without punctuation: at the words with which a speaker turns to the next thing.

const opening = [
  // who says or does something
  String.raw`(?:the )?(?:patient|pt|client|he|she|they|mom|mother|father|wife|husband) (?:says?|said|states?|stated|reports?|reported|denies|denied|complains|can|could|cannot|is|was|has|had|walked|walks|did|does|needed|needs|required|requires|tolerated|completed|performed|demonstrated|ambulated|transferred|still|continues|uses|used|rates|rated)`,
  String.raw`(?:i|we) (?:did|cued|gave|added|progressed|started|worked|also|used|had|performed|then|will|increased|reviewed|taught|instructed|educated|plan)`,
  String.raw`pain (?:is|was|today|right|level|rated|currently|now|at)`,
  // the parts of a note
  String.raw`(?:subjective(?:ly)?|objective(?:ly)?|assessment|plan(?! of)|goals?(?= is| are| for| by)|short term goal|long term goal|home (?:exercise )?program|total (?:timed|treatment|time|of))`,
  // services
  String.raw`(?:(?:the )?treatment (?:was|consisted|included|today|time)|therapeutic (?:exercises?|activit\w+)|manual therapy|neuro(?:muscular)? re ?ed\w*|gait training|self care)`,
];
const found = String.raw`(?:(?:active|passive|right|left|bilateral) ){0,2}(?:(?:knee|hip|shoulder|elbow|wrist|ankle|neck|cervical|lumbar|trunk|thumb|finger) )?(?:range of motion|flexion|extension|dorsiflexion|plantar ?flexion|abduction|adduction|internal rotation|external rotation|rotation|inversion|eversion|supination|pronation|quad\w*|hamstring\w*|gluteus \w+|strength|grip(?: strength)?|(?:lateral |key |tip )?pinch|(?<!figure (?:of )?eight )girth|figure (?:of )?eight(?: girth)?|berg|timed up and go|t u g|tug|single leg (?:stance|balance)|gait speed|gait|balance|sensation|edema|five times sit to stand|six minute walk|functional gait|ten meter walk|oswestry|neck disability|quick ?dash|lefs|transfers?)`;

/** A word that keeps what follows in its clause. */
const holds = /\b(?:says?|said|states?|stated|reports?|reported|that|when|if|because|and|or|before|after|while|until|as|what|which|where|who|the|a|an|his|her|their|my|for|of|to|with|without|than|so|but|no|not|in|on|at|from|by|into|each|this|both|since|how|is|was|are|were|against|through|during|active|passive|same|manual|skilled|resisted|up|down|more|about|under|over)\s$/i;
/** A finding ends with its figure or the time it was taken. */
const endsFinding = /\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|\d+|degrees|seconds|pounds|points|percent|minutes|centimeters|plus|minus|eval|evaluation|initially|today|visit|negative|positive|intact|normal|left|right|side)\s$/i;

const turns = new RegExp(String.raw`(?<=\s)(?:${opening.join('|')})\b`, 'gi');
const findings = new RegExp(String.raw`(?<=\s)${found}(?=\s(?:is|was|were|are|at|to|of|improved|went|on|with|score|(?:on the )?(?:right|left)|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|minus|negative|\d+)\b)`, 'gi');

/** The offsets at which sentences begin within a long run of words without marks; none in text that has them. */
export function spokenBreaks(text: string): readonly number[] {
  if (text.length < 160) return [];
  const words = text.split(/\s+/).length;
  const marks = text.match(/[.;:,!?|()=→>]|\d\s?[/x]\s?\d/g)?.length ?? 0;
  if (marks * 40 > words) return [];
  const breaks = new Set<number>();
  for (const match of text.matchAll(turns)) if (!holds.test(text.slice(0, match.index).slice(-24))) breaks.add(match.index);
  for (const match of text.matchAll(findings)) if (endsFinding.test(text.slice(0, match.index).slice(-24))) breaks.add(match.index);
  return [...breaks].sort((one, other) => one - other);
}
