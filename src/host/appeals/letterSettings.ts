// The clinic's own words on a letter: letterhead, signature and contact from the settings.
import * as vscode from 'vscode';

export interface LetterSettings {
  /** Name, address, phone: a line each. */
  readonly letterhead: readonly string[];
  readonly signature: string;
  readonly contact: string;
}

export function letterSettings(scope: vscode.Uri | undefined): LetterSettings {
  const config = vscode.workspace.getConfiguration('theradraft.letterhead', scope ?? null);
  const text = (key: string): string => {
    const value = config.get<unknown>(key);
    return typeof value === 'string' ? value.trim() : '';
  };
  const [name, address, phone, fax] = [text('clinic'), text('address'), text('phone'), text('fax')];
  return {
    letterhead: [name, ...address.split(/\r?\n/), [phone === '' ? '' : `Phone ${phone}`, fax === '' ? '' : `Fax ${fax}`].filter((part) => part !== '').join(', ')].filter((line) => line !== ''),
    signature: text('signature'),
    contact: phone === '' ? '' : `Phone ${phone}${fax === '' ? '' : `, fax ${fax}`}`,
  };
}
