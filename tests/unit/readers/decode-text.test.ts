import fc from 'fast-check';
import { isUtf8 } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/readers/decode-text.ts';
import { firstInvalidUtf8 } from '../../../src/readers/utf8.ts';

const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return littleEndian ? bytes : bytes.swap16();
};

describe('bytes as text', () => {
  it('are UTF-8, without the byte order mark', () => {
    expect(decodeText(Buffer.from('\uFEFFZoë said “no” \u{1f6a2}\r\n'))).toBe('Zoë said “no” \u{1f6a2}\r\n');
  });

  it('are UTF-16 where a byte order mark says so', () => {
    expect(decodeText(utf16('Zoë', true))).toBe('Zoë');
    expect(decodeText(utf16('Zoë', false))).toBe('Zoë');
  });

  it('in another encoding are refused with byte, line and a way out', () => {
    const bytes = Buffer.from('Line one\nZo\xeb said', 'latin1');
    expect(() => decodeText(bytes)).toThrow(
      expect.objectContaining({
        code: 'INPUT_ENCODING',
        line: 2,
        message: expect.stringMatching(/byte 11 \(0xEB\).*iconv/) as string,
      }),
    );
  });

  it('in UTF-16 without a mark, in UTF-32, or cut short are refused as wrongly encoded', () => {
    expect(() => decodeText(Buffer.from('plain words', 'utf16le'))).toThrow(
      expect.objectContaining({ code: 'INPUT_ENCODING' }),
    );
    expect(() => decodeText(Buffer.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0]))).toThrow(
      expect.objectContaining({ code: 'INPUT_ENCODING' }),
    );
    expect(() => decodeText(Buffer.from([0xff, 0xfe, 0x00, 0xd8]))).toThrow(
      expect.objectContaining({ code: 'INPUT_ENCODING' }),
    );
  });

  it.each([
    ['the signature of a PDF', Buffer.from('%PDF-1.7\n%\xe2\xe3', 'latin1')],
    ['zero bytes', Buffer.from('PK\x03\x04\0\0\0abc')],
    ['control characters', Buffer.from('\x01\x02\x03\x04\x05text')],
  ])('with %s are binary', (_, bytes) => {
    expect(() => decodeText(bytes)).toThrow(expect.objectContaining({ code: 'INPUT_BINARY' }));
  });

  it('may hold a stray control character', () => {
    expect(decodeText(Buffer.from('Page one\fPage two'))).toBe('Page one\fPage two');
  });
});

describe('the first invalid byte', () => {
  it('is there exactly where the platform finds one too, and all before it is valid', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        const at = firstInvalidUtf8(bytes);
        expect(at === null).toBe(isUtf8(bytes));
        if (at !== null) expect(isUtf8(bytes.subarray(0, at))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
