import type { Ledger } from '../../identity/ledger/ledger.ts';
import { CORRECTABLE_TYPES, type CorrectionProblem } from '../../model/correction.ts';
import { typeOfId, type NodeType } from '../../model/graph-schema.ts';
import { foldText } from '../../shared/text.ts';
import type { GraphStore } from '../../store/port.ts';
import type { CorrectionRequest } from '../editing.ts';
import { entitiesNow, rolesNow, statementsNow, type EntityNow, type StatementNow } from './describe.ts';

/** What a request speaks of, as the graph has it now. */
export interface Subjects {
  readonly entities: ReadonlyMap<string, EntityNow>;
  readonly statements: ReadonlyMap<string, StatementNow>;
}

type Problem = CorrectionProblem;

const LONGEST_NAME = 200;

/** Reads what a request speaks of, and says all that is wrong with it. */
export async function checkRequest(
  request: CorrectionRequest,
  ledger: Ledger,
  store: Pick<GraphStore, 'read'>,
): Promise<{ readonly subjects: Subjects; readonly problems: readonly Problem[] }> {
  const subjects = {
    entities: await entitiesNow(store, entityIdsIn(request)),
    statements: await statementsNow(store, statementIdsIn(request)),
  };
  const check = new Check(subjects, ledger);
  switch (request.kind) {
    case 'MERGE':
      check.merge(request.keepId, request.mergeIds);
      break;
    case 'SPLIT':
      check.split(request.entityId, request.statementIds, request.name);
      break;
    case 'RENAME':
      check.entity('entity', request.entityId, CORRECTABLE_TYPES);
      check.name(request.name);
      if (subjects.entities.get(request.entityId)?.name === request.name.trim())
        check.say('NOTHING_TO_CHANGE', 'name', `It is called "${request.name.trim()}" already.`);
      break;
    case 'REATTRIBUTE':
      check.reattribute(request.statementId, request.speakerId);
      break;
    case 'REJECT':
    case 'CONFIRM':
      check.status(request.statementId, request.kind === 'REJECT' ? 'REJECTED' : 'CONFIRMED');
      break;
    case 'SET_TOPICS':
      check.topics(request.statementId, request.topicIds);
      break;
    case 'SET_ROLE':
      check.entity('person', request.personId, ['Person']);
      if (request.organizationId !== null)
        check.entity('organization', request.organizationId, ['Organization']);
      if (request.title.trim() === '') check.say('INVALID', 'title', 'A role needs a title.');
      else if (check.problems.length === 0) check.role(request, await rolesNow(store, request.personId));
  }
  return { subjects, problems: check.problems };
}

function entityIdsIn(request: CorrectionRequest): string[] {
  switch (request.kind) {
    case 'MERGE':
      return [request.keepId, ...request.mergeIds];
    case 'SPLIT':
    case 'RENAME':
      return [request.entityId];
    case 'REATTRIBUTE':
      return request.speakerId === null ? [] : [request.speakerId];
    case 'SET_TOPICS':
      return [...request.topicIds];
    case 'SET_ROLE':
      return [request.personId, ...(request.organizationId === null ? [] : [request.organizationId])];
    default:
      return [];
  }
}

function statementIdsIn(request: CorrectionRequest): readonly string[] {
  if (request.kind === 'SPLIT') return request.statementIds;
  return 'statementId' in request ? [request.statementId] : [];
}

class Check {
  readonly problems: Problem[] = [];
  readonly #subjects: Subjects;
  readonly #ledger: Ledger;

  constructor(subjects: Subjects, ledger: Ledger) {
    this.#subjects = subjects;
    this.#ledger = ledger;
  }

  say(code: Problem['code'], field: string | null, message: string): void {
    this.problems.push({ code, field, message });
  }

  entity(field: string, id: string, types: readonly NodeType[]): EntityNow | null {
    const found = this.#subjects.entities.get(id);
    if (found !== undefined && types.includes(found.type)) return found;
    const now = this.#ledger.mergedInto(id);
    const type = typeOfId(id);
    if (now !== id) this.say('NOT_FOUND', field, `${id} was merged into ${now}. Name that one instead.`);
    else if (type !== null && !types.includes(type))
      this.say('INVALID', field, `${id} is of type ${type}; this can be done with: ${types.join(', ')}.`);
    else
      this.say('NOT_FOUND', field, `There is no ${types.join(' or ').toLowerCase()} "${id}" in the graph.`);
    return null;
  }

  statement(field: string, id: string): StatementNow | null {
    const found = this.#subjects.statements.get(id) ?? null;
    if (found === null) this.say('NOT_FOUND', field, `There is no statement "${id}" in the graph.`);
    return found;
  }

  name(name: string): void {
    if (name.trim() === '') this.say('INVALID', 'name', 'The name is empty.');
    else if (name.trim().length > LONGEST_NAME)
      this.say('INVALID', 'name', `The name is longer than ${LONGEST_NAME} characters.`);
  }

  merge(keepId: string, mergeIds: readonly string[]): void {
    const keep = this.entity('keep', keepId, CORRECTABLE_TYPES);
    if (mergeIds.length === 0) this.say('INVALID', 'merge', 'Name at least one entity that is to be merged.');
    for (const id of new Set(mergeIds)) {
      if (id === keepId) {
        this.say(
          'SAME_ENTITY',
          'merge',
          `${id} is the one that is kept; an entity is not merged with itself.`,
        );
        continue;
      }
      const merged = this.entity('merge', id, CORRECTABLE_TYPES);
      if (keep !== null && merged !== null && keep.type !== merged.type)
        this.say(
          'DIFFERENT_TYPES',
          'merge',
          `${id} is of type ${merged.type} and ${keepId} of type ${keep.type}; only entities of one type can be the same.`,
        );
    }
  }

  split(entityId: string, statementIds: readonly string[], name: string | null): void {
    this.entity('entity', entityId, ['Person', 'Organization']);
    if (name !== null) this.name(name);
    if (statementIds.length === 0)
      this.say('NO_STATEMENTS', 'statements', 'Name the statements that are somebody else\u2019s.');
    for (const id of new Set(statementIds)) {
      const statement = this.statement('statements', id);
      if (statement !== null && statement.speakerId !== entityId)
        this.say(
          'NOT_ITS_STATEMENT',
          'statements',
          `${id} was said by ${statement.speakerId ?? 'nobody known'}, not by ${entityId}.`,
        );
    }
  }

  reattribute(statementId: string, speakerId: string | null): void {
    const statement = this.statement('statement', statementId);
    if (speakerId !== null) this.entity('speaker', speakerId, ['Person', 'Organization']);
    if (statement !== null && statement.status !== 'REJECTED' && statement.speakerId === speakerId)
      this.say(
        'NOTHING_TO_CHANGE',
        'speaker',
        `The statement is ${speakerId === null ? 'nobody\u2019s' : `${speakerId}\u2019s`} already.`,
      );
  }

  status(statementId: string, status: 'REJECTED' | 'CONFIRMED'): void {
    const statement = this.statement('statement', statementId);
    if (statement?.status === status)
      this.say('NOTHING_TO_CHANGE', 'statement', `The statement is ${status.toLowerCase()} already.`);
  }

  topics(statementId: string, topicIds: readonly string[]): void {
    const statement = this.statement('statement', statementId);
    for (const id of new Set(topicIds)) this.entity('topics', id, ['Topic']);
    if (statement?.status === 'REJECTED')
      this.say('INVALID', 'statement', 'The statement is rejected. Undo that first.');
    else if (statement !== null && sameSet(statement.topicIds, topicIds))
      this.say('NOTHING_TO_CHANGE', 'topics', 'The statement is about these topics already.');
  }

  role(
    { title, organizationId, held }: Extract<CorrectionRequest, { kind: 'SET_ROLE' }>,
    roles: Awaited<ReturnType<typeof rolesNow>>,
  ): void {
    const holds = roles.some(
      (role) => role.organizationId === organizationId && foldText(role.title) === foldText(title),
    );
    if (holds === held)
      this.say(
        'NOTHING_TO_CHANGE',
        'held',
        held ? 'The person holds this role already.' : 'The person does not hold this role.',
      );
  }
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [new Set(a), new Set(b)];
  return one.size === other.size && [...one].every((each) => other.has(each));
}
