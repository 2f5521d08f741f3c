// What can be wrong with a template file. Messages name declared names and lines only: a parser's own words quote the file.

export type TemplateProblemKind =
  | 'frontMatterMissing'
  | 'frontMatterYaml'
  | 'frontMatterField'
  | 'idMismatch'
  | 'duplicateName'
  | 'labelMismatch'
  | 'defaultNotBracketed'
  | 'handlebarsSyntax'
  | 'constructNotAllowed'
  | 'unknownName'
  | 'unknownPartial'
  | 'factsMarkMissing'
  | 'questionMissing';

export interface TemplateProblem {
  readonly kind: TemplateProblemKind;
  /** Path relative to the prompts folder. */
  readonly path: string;
  /** Line of the file, counted from 1, where one is known. */
  readonly line: number | undefined;
  /** One sentence for the user. */
  readonly message: string;
  /** What to do about it. */
  readonly next: string;
}

export class TemplateError extends Error {
  readonly problem: TemplateProblem;

  constructor(problem: TemplateProblem) {
    super(`${problem.path}${problem.line === undefined ? '' : `:${problem.line}`}: ${problem.message} ${problem.next}`);
    this.name = 'TemplateError';
    this.problem = problem;
  }
}
