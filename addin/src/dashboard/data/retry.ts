import { ApiFailure } from "../../shared/api/failure";

/** How often a page asks for news. */
export const pollSeconds = 30;

const first = 5;
const longest = 60;

/**
 * Seconds until a read that failed is tried again: what the server asks for, else longer each time; null when only a person can help (sign in, a right, an address).
 */
export function retrySeconds(failure: unknown, failures: number): number | null {
  if (!(failure instanceof ApiFailure) || !failure.passes) {
    return null;
  }
  return Math.min(longest, failure.retryAfter ?? first * 2 ** Math.max(0, failures - 1));
}
