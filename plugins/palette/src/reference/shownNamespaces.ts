import type { ConditionWords } from './conditionWords';
import {
  type ReferenceEntry,
  type ReferenceNamespace,
  listingsOf,
  notesOf,
  workloadOf,
} from './referenceCatalog';
import type { ReferenceFilter } from './referenceState';

/**
 * The namespaces that have something to show, each with the entries that pass every filter. All words of the text
 * must occur, anywhere. What a link means is shown whatever the filters are.
 */
export function shownNamespaces(
  namespaces: readonly ReferenceNamespace[],
  filter: ReferenceFilter,
  options: { readonly words: ConditionWords; readonly linked?: string },
): readonly ReferenceNamespace[] {
  const wanted = wordsOf(filter.text);
  const passes = (entry: ReferenceEntry) =>
    entry.id === options.linked ||
    (matchesListing(entry, filter) &&
      (!filter.differs || notesOf(entry).length > 0) &&
      matchesText(entry, wanted, options.words));
  return namespaces
    .map(namespace => ({
      ...namespace,
      entries: namespace.entries.filter(passes),
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
  return listingsOf(entry).some(
    ([each, { standing }]) =>
      (!type || each === type) && (!presence || standing === presence),
  );
}

function matchesText(
  entry: ReferenceEntry,
  wanted: readonly string[],
  words: ConditionWords,
): boolean {
  if (wanted.length === 0) {
    return true;
  }
  const text = searchText(entry, words);
  return wanted.every(word => text.includes(word));
}

function searchText(entry: ReferenceEntry, words: ConditionWords): string {
  return [
    entry.id,
    ...listingsOf(entry).flatMap(([, listing]) => {
      const { kind, summary, alsoNamed } = workloadOf(listing);
      return [
        kind,
        summary,
        ...alsoNamed,
        ...(listing.standing === 'companion'
          ? []
          : [
              ...listing.rows.flatMap(({ namespace, pod }) => [namespace, pod]),
              listing.component.note ?? '',
              ...listing.component.alsoIn,
              ...listing.component.homes,
              ...words.of(listing.component),
            ]),
      ];
    }),
  ]
    .join('\n')
    .toLowerCase();
}
