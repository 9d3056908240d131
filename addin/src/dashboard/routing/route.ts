/** The parts of a survey's page. */
export const tabs = ["sections", "statistics", "timeline", "plan", "reports"] as const;
export type Tab = (typeof tabs)[number];

/** Where the reader is. It stands in the address behind `#`, so that a page can be linked to and the browser's back button works. */
export type Route =
  | { readonly page: "list" }
  | { readonly page: "new" }
  | { readonly page: "survey"; readonly survey: string; readonly tab: Tab; readonly section: string | null };

const list: Route = { page: "list" };

/** Reads the part of an address behind `#`; whatever is no route leads to the list. */
export function parseRoute(hash: string): Route {
  const parts = hash.replace(/^#?\/?/, "").split("/").map(decode);
  if (parts[0] === "new") {
    return { page: "new" };
  }
  if (parts[0] !== "surveys" || parts[1] === undefined || parts[1] === "") {
    return list;
  }
  const tab = tabs.find((t) => t === parts[2]) ?? "sections";
  return { page: "survey", survey: parts[1], tab, section: tab === "sections" && parts[3] !== undefined && parts[3] !== "" ? parts[3] : null };
}

/** The address of a route. */
export function formatRoute(route: Route): string {
  switch (route.page) {
    case "list":
      return "#/";
    case "new":
      return "#/new";
    case "survey": {
      const parts = [route.survey, ...(route.tab === "sections" && route.section === null ? [] : [route.tab]), ...(route.section === null ? [] : [route.section])];
      return `#/surveys/${parts.map(encodeURIComponent).join("/")}`;
    }
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
