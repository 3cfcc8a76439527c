import { ROLES, type Role } from '../../model/role.ts';

/** A role as issuers write it: "editor", "Editor", "onrecord:editor", "onrecord-editor". */
const ROLE = /^(?:onrecord[:_-])?(reader|editor|admin)$/i;

/**
 * The highest role that a claim names; null where it names none. The claim holds a role or a list of names, of which those
 * that are no role here are others' business.
 *
 * @param claim name of the claim, or the way to it through objects, its steps parted by dots: "realm_access.roles"
 */
export function roleOf(claims: Readonly<Record<string, unknown>>, claim: string): Role | null {
  const value = valueOf(claims, claim);
  const names = Array.isArray(value) ? value : [value];
  const roles = names.flatMap((name) => {
    const role = typeof name === 'string' ? ROLE.exec(name)?.[1]?.toUpperCase() : undefined;
    return role === undefined ? [] : [role];
  });
  return ROLES.findLast((role) => roles.includes(role)) ?? null;
}

/** A claim may have dots in its own name, as those that are addresses do: "https://news.example.org/role". */
function valueOf(claims: Readonly<Record<string, unknown>>, claim: string): unknown {
  if (Object.hasOwn(claims, claim)) return claims[claim];
  return claim
    .split('.')
    .reduce<unknown>(
      (value, step) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, step)
          ? (value as Record<string, unknown>)[step]
          : undefined,
      claims,
    );
}
