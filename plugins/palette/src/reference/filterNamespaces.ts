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
 * The namespaces with entries that pass the filter, each with those entries. All words of the text must occur. The entry
 * that a link leads to always passes.
 */
export function filterNamespaces(
  namespaces: readonly ReferenceNamespace[],
  filter: ReferenceFilter,
  options: { readonly words: ConditionWords; readonly linked?: string },
): readonly ReferenceNamespace[] {
  const wanted = splitWords(filter.text);
  const passes = (entry: ReferenceEntry, { types }: ReferenceNamespace) =>
    entry.id === options.linked ||
    (matchesTypeEntry(entry, filter) &&
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

function splitWords(text: string): readonly string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

/** Whether one cluster type has the workload with the presence asked for. */
function matchesTypeEntry(
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
    ...listTypeEntries(entry).flatMap(([, typeEntry]) => {
      const { kind, summary, alsoNamed } = getWorkload(typeEntry);
      return [
        kind,
        summary,
        ...alsoNamed,
        ...(typeEntry.standing === 'companion'
          ? []
          : collectComponentTexts(typeEntry.component, words)),
      ];
    }),
  ];
}

function collectComponentTexts(
  component: Component,
  words: ConditionWords,
): readonly string[] {
  const { documents, alsoIn, homes, note = '' } = component;
  return [
    ...documents,
    ...alsoIn,
    ...homes,
    note,
    ...words.describeConditions(component),
  ];
}
