import {
  type Entity,
  parseEntityRef,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/**
 * Finds in whose name a Group or User owns something: its own, and for a User that of each Group that has them as a member.
 * Backstage means the same by a signed-in user's `ownershipEntityRefs`: a Group above those does not count.
 *
 * @returns entity references, its own first
 */
export function findOwnerRefs(entity: Entity): readonly string[] {
  const own = stringifyEntityRef(entity);
  if (!isKind(entity, 'user')) {
    return [own];
  }
  const groups = (entity.relations ?? [])
    .filter(({ type }) => type === RELATION_MEMBER_OF)
    .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US'))
    .filter(ref => parseEntityRef(ref).kind === 'group');
  return [...new Set([own, ...groups])];
}

/** Whether an entity is one that owns others: a Group or a User. */
export function isOwner(entity: Entity): boolean {
  return isKind(entity, 'group') || isKind(entity, 'user');
}

function isKind({ kind }: Entity, expected: string): boolean {
  return kind.toLocaleLowerCase('en-US') === expected;
}
