const KIB = 1024;
const MIB = 1024 * KIB;

/**
 * How large the body of a request may be, in bytes, after decompression. An article may have 2,000,000 characters, for
 * which JSON takes up to six bytes each (\u0416), so 12 MB; the rest is room for the other fields. Readers send no
 * articles, and anybody may be a reader.
 */
export const BODY_LIMITS = { editor: 16 * MIB, reader: 256 * KIB } as const;

/** How long the address of a GET may be, in characters: as long as RFC 9110 (4.1) wants to be possible everywhere. */
export const LONGEST_ADDRESS = 8_000;

/** The limits in words, for messages. */
export const BODY_LIMITS_TEXT = `${BODY_LIMITS.reader / KIB} KiB, with the token of an editor ${BODY_LIMITS.editor / MIB} MiB`;
