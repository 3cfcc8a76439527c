import { InputError } from './read-outcome.ts';
import { firstInvalidUtf8 } from './utf8.ts';

const LF = 0x0a;
/** How files begin that people most often take for text, and that may hold no zero byte. */
const SIGNATURES: readonly (readonly [signature: readonly number[], name: string])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF'],
  [[0x1f, 0x8b], 'gzip-compressed'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP file (as .docx and .odt are)'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
];
/** A text may hold this share of control characters (form feeds, escapes of a terminal) before it counts as binary. */
const CONTROL_SHARE = 0.02;
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g;

/**
 * The text of a file's bytes: UTF-8, or UTF-16 where a byte order mark says so. The mark itself is dropped, line ends
 * stay as they are.
 *
 * @throws {InputError} INPUT_ENCODING with the byte and line of what is not UTF-8; INPUT_BINARY for what is no text
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes);
  const controls = text.match(CONTROL)?.length ?? 0;
  if (text.includes('\0') || controls > Math.max(3, text.length * CONTROL_SHARE)) {
    throw new InputError('INPUT_BINARY', 'this is not text: it holds control characters as binary files do');
  }
  return text;
}

function decode(bytes: Uint8Array): string {
  const mark = byteOrderMark(bytes);
  if (mark === 'utf-32') {
    throw new InputError('INPUT_ENCODING', 'this is UTF-32: convert it to UTF-8 (iconv -f UTF-32 -t UTF-8)');
  }
  if (mark !== null) return decodeUtf16(bytes, mark);
  const format = SIGNATURES.find(([signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (format !== undefined) {
    throw new InputError('INPUT_BINARY', `this is not text but ${format[1]}: convert it to text first`);
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0) throw binary(bytes, zero);
  const bad = firstInvalidUtf8(bytes);
  if (bad !== null) throw notUtf8(bytes, bad);
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

type MarkedEncoding = 'utf-16le' | 'utf-16be' | 'utf-32';

/** What a byte order mark says, or null without one (or with that of UTF-8, which the decoder drops). */
export function byteOrderMark(bytes: Uint8Array): MarkedEncoding | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 && bytes.length >= 4 ? 'utf-32' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? 'utf-32' : null;
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(
      'INPUT_ENCODING',
      `the byte order mark says ${encoding.toUpperCase()}, but the bytes are not: save the file as UTF-8`,
    );
  }
}

function binary(bytes: Uint8Array, zero: number): InputError {
  // Latin letters in UTF-16 have a zero in every second byte.
  const sample = bytes.subarray(0, 4096);
  const zeros = sample.filter((byte) => byte === 0).length;
  if (zeros > sample.length * 0.4 && zeros < sample.length * 0.6) {
    return new InputError(
      'INPUT_ENCODING',
      'this looks like UTF-16 without a byte order mark: convert it to UTF-8 (iconv -f UTF-16LE -t UTF-8)',
    );
  }
  return new InputError('INPUT_BINARY', `this is not text: byte ${zero} is zero, as in binary files`);
}

function notUtf8(bytes: Uint8Array, at: number): InputError {
  let line = 1;
  for (let i = 0; i < at; i += 1) if (bytes[i] === LF) line += 1;
  const hex = (bytes[at] ?? 0).toString(16).padStart(2, '0').toUpperCase();
  return new InputError(
    'INPUT_ENCODING',
    `byte ${at} (0x${hex}) is not UTF-8: the text may be Windows-1252 or ISO-8859-1; convert it (iconv -f WINDOWS-1252 -t UTF-8)`,
    line,
  );
}
