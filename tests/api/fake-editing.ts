import type {
  CorrectionBy,
  CorrectionOutcome,
  CorrectionRequest,
  Editing,
  Keyed,
  KeyPage,
} from '../../src/ingest/editing.ts';
import type {
  ArticleRevision,
  Correction,
  CorrectionAction,
  CorrectionProblem,
  IdentityDecision,
  MergeCandidate,
  StatementAnchor,
} from '../../src/model/correction.ts';

/** A ledger in memory. It writes down what is asked for and changes no graph: that is not the API's part. */
export class FakeEditing implements Editing {
  readonly entries: Correction[] = [];
  candidates: MergeCandidate[] = [];
  /** By entity. */
  readonly names = new Map<string, IdentityDecision[]>();
  /** By article. */
  readonly versions = new Map<string, ArticleRevision[]>();
  /** What was asked for, in order. */
  readonly requests: { readonly request: CorrectionRequest | string; readonly by: CorrectionBy }[] = [];
  /** Names of the methods that were called to read. */
  readonly reads: string[] = [];
  /** What the next correction is refused for. */
  problems: CorrectionProblem[] = [];
  /** The entity that a split makes. */
  readonly splitOff = 'person:zoe-muller';
  #version = 0;

  correct(request: CorrectionRequest, by: CorrectionBy): Promise<CorrectionOutcome> {
    this.requests.push({ request, by });
    if (this.problems.length > 0) return Promise.resolve({ problems: this.problems });
    return Promise.resolve(this.applied(this.add(actionOf(request), by)));
  }

  undo(correctionId: string, by: CorrectionBy): Promise<CorrectionOutcome> {
    this.requests.push({ request: correctionId, by });
    const at = this.entries.findIndex(({ id }) => id === correctionId);
    const entry = this.entries[at];
    if (!entry) {
      const message = 'There is no such correction.';
      return Promise.resolve({ problems: [{ code: 'NOT_FOUND', field: 'correctionId', message }] });
    }
    const { author, reason } = by;
    this.#version += 1;
    const undoing = { author, reason, recordedAt: '2026-12-02T00:00:00.000Z', ledgerVersion: this.#version };
    const undone = { ...entry, undone: undoing };
    this.entries[at] = undone;
    return Promise.resolve(this.applied(undone));
  }

  /** Puts an entry at the end of the ledger. */
  add(action: CorrectionAction, by: Partial<CorrectionBy> = {}): Correction {
    this.#version += 1;
    const entry: Correction = {
      id: `correction:${String(this.#version).padStart(12, '0')}`,
      author: by.author ?? 'ines',
      reason: by.reason ?? null,
      recordedAt: `2026-12-01T00:00:${String(this.#version % 60).padStart(2, '0')}.000Z`,
      ledgerVersion: this.#version,
      action,
      frozen: [],
      createdId: action.kind === 'SPLIT' ? this.splitOff : null,
      undone: null,
    };
    this.entries.push(entry);
    return entry;
  }

  correction(id: string): Promise<Correction | null> {
    this.reads.push('correction');
    return Promise.resolve(this.entries.find((entry) => entry.id === id) ?? null);
  }

  ledgerVersion(): Promise<number> {
    this.reads.push('ledgerVersion');
    return Promise.resolve(this.#version);
  }

  corrections(page: KeyPage): Promise<readonly Keyed<Correction>[]> {
    this.reads.push('corrections');
    return Promise.resolve(pageOf(this.entries.toReversed(), ({ id }) => id, page));
  }

  mergeCandidates(page: KeyPage): Promise<readonly Keyed<MergeCandidate>[]> {
    this.reads.push('mergeCandidates');
    return Promise.resolve(pageOf(this.candidates, ({ id }) => id, page));
  }

  decisions(entityId: string, page: KeyPage): Promise<readonly Keyed<IdentityDecision>[]> {
    this.reads.push('decisions');
    return Promise.resolve(pageOf(this.names.get(entityId) ?? [], ({ articleId }) => articleId, page));
  }

  revisions(articleId: string): Promise<readonly ArticleRevision[]> {
    this.reads.push('revisions');
    return Promise.resolve(this.versions.get(articleId) ?? []);
  }

  private applied(correction: Correction): CorrectionOutcome {
    return { correction, ledgerVersion: this.#version, articles: 2 };
  }
}

function pageOf<T>(all: readonly T[], keyOf: (value: T) => string, { after, limit }: KeyPage): Keyed<T>[] {
  const keyed = all.map((value) => ({ key: keyOf(value), value }));
  const start = after === null ? 0 : keyed.findIndex(({ key }) => key === after) + 1;
  return keyed.slice(start, start + limit);
}

/** The action of a request. */
function actionOf(request: CorrectionRequest): CorrectionAction {
  switch (request.kind) {
    case 'MERGE':
      return { ...request, keepName: request.keepId };
    case 'SPLIT': {
      const { kind, entityId, statementIds, name } = request;
      return { kind, entityId, name, statements: statementIds.map(anchor), references: [] };
    }
    case 'REATTRIBUTE': {
      const { kind, statementId, speakerId } = request;
      return { kind, statement: anchor(statementId), speakerId, speakerName: speakerId };
    }
    case 'REJECT':
    case 'CONFIRM':
      return { kind: request.kind, statement: anchor(request.statementId) };
    case 'SET_TOPICS': {
      const { kind, statementId, topicIds } = request;
      return { kind, statement: anchor(statementId), topicIds };
    }
    case 'SET_ROLE':
      return { ...request, organizationName: request.organizationId, articleId: null };
    default:
      return request;
  }
}

function anchor(statementId: string): StatementAnchor {
  return { articleId: 'article:post-1', statementId, evidence: [] };
}
