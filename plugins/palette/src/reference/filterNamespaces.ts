import type { Component } from 'backstage-plugin-palette-common';
import type { ConditionWords } from './ConditionWords';
import {
  type ReferenceEntry,
  type ReferenceNamespace,
  listTypeEntries,
  collectNotes,
  getWorkload,
} from './referenceCatalog';
import type { ReferenceFilter } from './referenceState';

/**
 * The namespaces that have something to show, each with the entries that pass every filter. All words of the text
 * must occur, anywhere. What a link means is shown whatever the filters are.
 */
export function filterNamespaces(
  namespaces: readonly ReferenceNamespace[],
  filter: ReferenceFilter,
  options: { readonly words: ConditionWords; readonly linked?: string },
): readonly ReferenceNamespace[] {
  const wanted = wordsOf(filter.text);
  const passes = (entry: ReferenceEntry, { types }: ReferenceNamespace) =>
    entry.id === options.linked ||
    (matchesListing(entry, filter) &&
      (!filter.differs || collectNotes(entry).length > 0) &&
      (wanted.length === 0 ||
        matchesText(
          [
            ...collectEntryTexts(entry, options.words),
            ...Object.values(types).map(({ documents = '' }) => documents),
          ],
          wanted,
        )));
  return namespaces
    .map(namespace => ({
      ...namespace,
      entries: namespace.entries.filter(entry => passes(entry, namespace)),
    }))
    .filter(({ entries }) => entries.length > 0);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

// Type and presence are asked of one listing: required there, not required elsewhere.
function matchesListing(
  entry: ReferenceEntry,
  { type, presence }: ReferenceFilter,
): boolean {
  return listTypeEntries(entry).some(
    ([each, { standing }]) =>
      (!type || each === type) && (!presence || standing === presence),
  );
}

function matchesText(
  texts: readonly string[],
  wanted: readonly string[],
): boolean {
  const text = texts.join('\n').toLowerCase();
  return wanted.every(word => text.includes(word));
}

function collectEntryTexts(
  entry: ReferenceEntry,
  words: ConditionWords,
): readonly string[] {
  return [
    entry.id,
    ...listTypeEntries(entry).flatMap(([, listing]) => {
      const { kind, summary, alsoNamed } = getWorkload(listing);
      return [
        kind,
        summary,
        ...alsoNamed,
        ...(listing.standing === 'companion'
          ? []
          : collectComponentTexts(listing.component, words)),
      ];
    }),
  ];
}

function collectComponentTexts(
  component: Component,
  words: ConditionWords,
): readonly string[] {
  const { documents, alsoIn, homes, note = '' } = component;
  return [...documents, ...alsoIn, ...homes, note, ...words.of(component)];
}
