import { InputError } from '@backstage/errors';
import type { NextFunction, Request, Response } from 'express';

/**
 * Refuses requests with text that no database can store or look for. A listing that is posted to `/evaluations` is left alone,
 * because it is judged as text and never stored.
 */
export function requireStorableText(
  req: Request,
  _res: Response,
  next: NextFunction,
): void {
  const parts: readonly (readonly [string, unknown])[] = [
    ['its path', decodePath(req.path)],
    ['its query', req.query],
    ['its body', isListing(req.body) ? undefined : req.body],
  ];
  const [place] = parts.find(([, value]) => !isStorable(value)) ?? [];
  next(
    place &&
      new InputError(
        `This request cannot be used: ${place} holds NUL or half of a surrogate pair, which no database can store. Leave it out.`,
      ),
  );
}

/** Whether all texts in a value can be stored. Nested values wait in a list, because JSON can be deeper than the stack. */
function isStorable(value: unknown): boolean {
  const left = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'string') {
      if (next.includes('\0') || !next.isWellFormed()) {
        return false;
      }
    } else if (typeof next === 'object' && next !== null) {
      for (const entry of Object.entries(next)) {
        left.push(...entry);
      }
    }
  }
  return true;
}

/** Only the listing reader leaves a text as the body: other bodies are objects or lists. */
function isListing(body: unknown): boolean {
  return typeof body === 'string';
}

/** The path's text; none where it is malformed, which the validation refuses. */
function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
    // Stryker disable next-line BlockStatement: an empty one returns the same.
  } catch {
    return undefined;
  }
}
