import type { HttpConfig } from '../http-settings.ts';

/** What whoever writes operations on the pages must know about how this server is set up. */
export function pageNotices({
  introspection,
  trustedDocuments,
}: Pick<HttpConfig, 'introspection' | 'trustedDocuments'>): string[] {
  return [
    ...(trustedDocuments.mode === 'require'
      ? [
          'This server takes trusted documents alone: other operations are refused (TRUSTED_DOCUMENTS=require).',
        ]
      : []),
    ...(introspection
      ? []
      : [
          'This server does not tell its schema, so that nothing is completed or explained here (INTROSPECTION=off).',
        ]),
  ];
}
