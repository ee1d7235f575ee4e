import type { Entity } from '@backstage/catalog-model';
import { findOwnerRefs, isOwner } from './findOwnerRefs';

function entity(kind: string, name: string, targets: readonly string[] = []) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    relations: targets.map(targetRef => ({ type: 'memberOf', targetRef })),
  } satisfies Entity;
}

describe('findOwnerRefs', () => {
  it.each<[string, Entity, readonly string[]]>([
    ['a Group for itself alone', entity('Group', 'Web'), ['group:default/web']],
    [
      'a User for itself and its Groups',
      entity('User', 'anne', ['group:default/web', 'group:retail/shop']),
      ['user:default/anne', 'group:default/web', 'group:retail/shop'],
    ],
    [
      'a User for nothing else that it is a member of',
      entity('User', 'anne', ['team:default/web']),
      ['user:default/anne'],
    ],
    [
      'a User without relations for itself',
      { ...entity('User', 'anne'), relations: undefined },
      ['user:default/anne'],
    ],
  ])('counts what %s owns', (_, given, owners) => {
    expect(findOwnerRefs(given)).toEqual(owners);
  });
});

describe('isOwner', () => {
  it.each([
    ['Group', true],
    ['user', true],
    ['System', false],
  ])('for the kind %s is %s', (kind, expected) => {
    expect(isOwner(entity(kind, 'a'))).toBe(expected);
  });
});
