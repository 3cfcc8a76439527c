import { OnrecordError } from '../../shared/errors.ts';

/** A node went while a transaction waited for it; `Connection.transaction` begins again. */
export class NodeGone extends OnrecordError {
  constructor() {
    super('STORE_BUSY', 'Neo4j could not finish because of other transactions. Try again.');
  }
}
