import { formatRoute, parseRoute } from "./route";

/**
 * The part behind `#` with which a page begins. A link into a Teams tab cannot carry one: Teams puts the link's `subEntityId` into the tab's address as `?place=` (the
 * manifest's contentUrl). What is no place of ours, such as a placeholder nobody filled in, changes nothing.
 */
export function startingHash(search: string, hash: string): string {
  const route = parseRoute(new URLSearchParams(search).get("place") ?? "");
  return hash !== "" || route.page !== "survey" ? hash : formatRoute(route);
}
