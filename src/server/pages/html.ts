/** Text as it may stand between tags and in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A value as JSON that may stand in a script element: nothing in it can end the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** The mark of onrecord: a statement (the quotation marks) tied to what it is about. */
export const MARK_SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
<rect width="32" height="32" rx="8" fill="#1d4ed8"/>
<path d="M8 17v-3.2C8 10.600 9.700 8.700 12.600 8l.6 1.700c-1.500.5-2.200 1.300-2.300 2.600h2.300V17zM15.200 17v-3.200c0-3.200 1.700-5.100 4.600-5.800l.6 1.700c-1.500.5-2.200 1.300-2.300 2.600h2.300V17z" fill="#fff"/>
<path d="M11 23.500h9" stroke="#fff" stroke-width="1.800"/>
<circle cx="9.500" cy="23.500" r="2" fill="#fff"/><circle cx="22.500" cy="23.500" r="2.500" fill="#93c5fd"/>
</svg>`;
