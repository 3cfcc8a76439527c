import { ROLES, type Role } from '../model/role.ts';

/** On whose behalf a request, or a stream, is made. */
export interface Viewer {
  /** ANONYMOUS came without a token, which only a server that lets anybody read allows: it may do what a READER may. */
  readonly role: Role | 'ANONYMOUS';
  /** Whom the token is of: the name of a static token, or `sub` of a JWT. Null where it names nobody. */
  readonly subject: string | null;
  /** When the token ends, in milliseconds since 1970: a stream must not outlive it. Null: it does not end. */
  readonly expiresAt: number | null;
}

export const ANONYMOUS: Viewer = { role: 'ANONYMOUS', subject: null, expiresAt: null };

/** May the viewer do what this role may? */
export function isAtLeast({ role }: Pick<Viewer, 'role'>, needed: Role): boolean {
  return ROLES.indexOf(role === 'ANONYMOUS' ? 'READER' : role) >= ROLES.indexOf(needed);
}
