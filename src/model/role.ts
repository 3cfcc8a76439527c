/** What somebody may do; each role may do all that the ones before it may. */
export const ROLES = ['READER', 'EDITOR', 'ADMIN'] as const;
export type Role = (typeof ROLES)[number];
