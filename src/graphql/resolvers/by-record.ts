/** Resolves the type of interfaces and unions: records know their type, and its name is the same in the API. */
export const BY_RECORD = { __resolveType: ({ type }: { readonly type: string }): string => type };
