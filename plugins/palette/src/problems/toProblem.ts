import { ResponseError } from '@backstage/errors';
import {
  type SetupProblem,
  setupProblems,
} from 'backstage-plugin-palette-common';

/** Why a request failed, told apart by what the reader can do about it. */
export type Problem =
  | {
      readonly kind: 'setup';
      readonly problem: SetupProblem;
      readonly message: string;
    }
  | { readonly kind: 'notPermitted' }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'backendMissing' }
  | { readonly kind: 'backendDown' }
  | { readonly kind: 'other'; readonly message: string };

/** The problem behind the error of a failed request. */
export function toProblem(error: Error): Problem {
  if (!isResponseError(error)) {
    // The browser's fetch rejects with a TypeError when no answer comes.
    return error.name === 'TypeError'
      ? { kind: 'backendDown' }
      : { kind: 'other', message: error.message };
  }
  const { name, message, problem } = error.body.error;
  if (name === 'PaletteSetupError' && isSetupProblem(problem)) {
    return { kind: 'setup', problem, message };
  }
  switch (error.statusCode) {
    case 401:
      return { kind: 'signedOut' };
    case 403:
      return { kind: 'notPermitted' };
    case 404:
      // A backend without the plugin answers 404 without a typed error.
      return name === 'NotFoundError'
        ? { kind: 'other', message }
        : { kind: 'backendMissing' };
    case 502:
    case 503:
    case 504:
      return { kind: 'backendDown' };
    default:
      return { kind: 'other', message };
  }
}

/** Whether the backend cannot use what was asked, however often it is asked. */
export function isRefused(error: Error): boolean {
  return isResponseError(error) && error.statusCode === 400;
}

function isResponseError(error: Error): error is ResponseError {
  return error.name === 'ResponseError' && 'body' in error;
}

function isSetupProblem(value: unknown): value is SetupProblem {
  return setupProblems.some(problem => problem === value);
}
