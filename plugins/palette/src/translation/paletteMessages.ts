import { card } from './card';
import { common } from './common';
import { entity } from './entity';
import { exporting } from './exporting';
import { findings } from './findings';
import { fleet } from './fleet';
import { history } from './history';
import { kubernetes } from './kubernetes';
import { listing } from './listing';
import { problems } from './problems';
import { reference } from './reference';
import { states } from './states';
import { waivers } from './waivers';

/**
 * The default texts of this plugin, in groups.
 *
 * @public
 */
export const paletteMessages = {
  card,
  common,
  entity,
  exporting,
  findings,
  fleet,
  history,
  kubernetes,
  listing,
  problems,
  reference,
  states,
  waivers,
} as const;

/**
 * A message in groups of groups: its key, joined with dots, and its text.
 *
 * @public
 */
export type MessageEntry<Messages, Group extends string = ''> = {
  [Key in keyof Messages & string]: Messages[Key] extends string
    ? readonly [`${Group}${Key}`, Messages[Key]]
    : MessageEntry<Messages[Key], `${Group}${Key}.`>;
}[keyof Messages & string];

/**
 * The texts of this plugin by their keys, such as `states.word.ready`.
 *
 * @public
 */
export type PaletteMessages = {
  readonly [Entry in MessageEntry<
    typeof paletteMessages
  > as Entry[0]]: Entry[1];
};
