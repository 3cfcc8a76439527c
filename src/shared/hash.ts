import { createHash } from 'node:crypto';

/** SHA-256 of a text's UTF-8 bytes, 64 hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The first digits of the SHA-256, for ids: 16 digits collide once in some four thousand million. */
export function shortHash(text: string, digits = 16): string {
  return sha256(text).slice(0, digits);
}

/** FNV-1a of a text's UTF-16 units, 32 bits, unsigned: cheap, and with nothing to do with the alphabet; no two texts are sure to differ. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
