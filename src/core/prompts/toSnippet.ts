// Writes a template as the body of a VS Code snippet: tab stops, choices, mirrors and escapes.
import { disciplineTexts, type DerivedName, type Discipline } from './disciplines';
import { endMark, startMark, type Template } from './template';

/**
 * Snippet body. Every blank is a bracketed tab stop, a repeated param mirrors the first, a list is one row to copy, `$0` ends
 * it. Without a discipline the texts it sets follow the slot by transform when the therapist leaves it.
 */
export function toSnippet(template: Template, values: { readonly discipline?: Discipline | undefined } = {}): string {
  const { discipline } = values;
  const stops = new Map<string, number>();
  const placed = new Set<string>();
  const number = (name: string): number => {
    const known = stops.get(name);
    if (known !== undefined) return known;
    stops.set(name, stops.size + 1);
    return stops.size;
  };
  const open = (name: string, placeholder: string, choices: readonly string[] | undefined): string => {
    const stop = number(name);
    if (placed.has(name)) return `\${${stop}}`;
    placed.add(name);
    return choices
      ? `\${${stop}|${[placeholder, ...choices].map(escapeChoice).join(',')}|}`
      : `\${${stop}:${escapeText(placeholder)}}`;
  };
  const slotted = template.params.some((param) => param.name === 'discipline');

  const body = [...template.instructionPieces, ...template.factPieces].map((piece): string => {
    switch (piece.kind) {
      case 'text':
        return escapeText(piece.text);
      case 'derived':
        return discipline !== undefined || !slotted
          ? escapeText(disciplineTexts(discipline)[piece.name])
          : transform(number('discipline'), piece.name);
      case 'param': {
        if (piece.name === 'discipline' && discipline !== undefined) return discipline;
        const param = template.params.find((candidate) => candidate.name === piece.name);
        return param ? open(param.name, param.placeholder, param.choices) : '';
      }
      case 'cell': {
        const column = template.lists
          .find((list) => list.name === piece.list)
          ?.columns.find((candidate) => candidate.name === piece.column);
        return column ? open(`${piece.list}.${piece.column}`, column.placeholder, column.choices) : '';
      }
    }
  });
  return `${startMark(template.id)}\n${body.join('').trimEnd()}\n${endMark(template.id)}\n$0`;
}

/** Mirrors the discipline's tab stop, turned into the text for PT, OT, or either. */
function transform(stop: number, name: DerivedName): string {
  const [pt, ot, either] = [disciplineTexts('PT')[name], disciplineTexts('OT')[name], disciplineTexts(undefined)[name]];
  return `\${${stop}/^(PT)$|^(OT)$|^(.*)$/\${1:+${pt}}\${2:+${ot}}\${3:+${either}}/}`;
}

function escapeText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function escapeChoice(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&');
}
