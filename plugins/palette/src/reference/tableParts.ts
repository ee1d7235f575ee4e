import { type ComponentPropsWithoutRef, createElement } from 'react';

// On narrow screens the table's elements become blocks, and some browsers then drop their roles, so each states its own.

export const Head = (props: ComponentPropsWithoutRef<'thead'>) =>
  createElement('thead', { role: 'rowgroup', ...props });

export const Body = (props: ComponentPropsWithoutRef<'tbody'>) =>
  createElement('tbody', { role: 'rowgroup', ...props });

export const ColumnHeader = (props: ComponentPropsWithoutRef<'th'>) =>
  createElement('th', { role: 'columnheader', scope: 'col', ...props });

export const RowHeader = (props: ComponentPropsWithoutRef<'th'>) =>
  createElement('th', { role: 'rowheader', scope: 'row', ...props });

export const Cell = (props: ComponentPropsWithoutRef<'td'>) =>
  createElement('td', { role: 'cell', ...props });
