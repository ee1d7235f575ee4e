import { join } from 'node:path';

// This package is never built, so its sources stay where its folders are.
// eslint-disable-next-line no-restricted-syntax
const here = __dirname;
const output = join(here, '../output');

/** The file for a picture to look at. */
export function picture(name: string): string {
  return join(output, name);
}

/** The file for a picture of the README, which changes only on request. */
export function pictureOfReadme(name: string): string {
  return process.env.UPDATE_SCREENSHOTS === '1'
    ? join(here, '../../../docs/images', name)
    : picture(name);
}
