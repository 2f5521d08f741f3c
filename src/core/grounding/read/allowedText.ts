// Structured fields that count as source, put into words the reader understands.
import type { GroundAllow } from '../groundTypes';

/** One line per field: "visit number: 7", "dos: 2026-03-12". Nested lists and records are written out. */
export function allowedText(allow: GroundAllow): string {
  return Object.entries(allow).map(([name, value]) => line(name, value)).filter((text) => text !== '').join('\n');
}

function line(name: string, value: unknown): string {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[._]/g, ' ').toLowerCase();
  const written = write(value);
  if (written === '') return '';
  if (/^visit (?:number|count|no)$/.test(words)) return `Visit ${written}.`;
  return `${words}: ${written}.`;
}

function write(value: unknown): string {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(write).filter((text) => text !== '').join('; ');
  if (typeof value === 'object' && value !== null) return Object.entries(value).map(([name, inner]) => `${name} ${write(inner)}`).join(', ');
  return '';
}
