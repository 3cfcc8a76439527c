import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { TrustedDocuments } from '../graphql/trusted-documents/trusted-documents.ts';
import { OnrecordError } from '../shared/errors.ts';
import type { TrustedDocumentsConfig } from './http-settings.ts';

/**
 * The trusted documents that the settings name; null where operations come as text.
 * Throws SETTING_INVALID if only trusted documents are taken and there are none: such a server would answer nothing.
 */
export async function openDocuments(
  { mode, file }: TrustedDocumentsConfig,
  schema: GraphQLSchema,
  logger: Logger,
): Promise<TrustedDocuments | null> {
  if (mode === 'off') return null;
  const documents = await TrustedDocuments.open(file, schema, logger);
  if (mode === 'require' && documents.size === 0) {
    throw new OnrecordError(
      'SETTING_INVALID',
      `TRUSTED_DOCUMENTS is "require", but there are none in ${file}; to add some: onrecord operations add (see docs/settings.md#trusted_documents)`,
    );
  }
  logger.info({ file, documents: documents.size }, 'trusted documents read');
  return documents;
}
