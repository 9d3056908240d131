import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What differs between a city's environments: one file each in `environments/`. */
export interface Environment {
  /** `test` and `production`; any other name is allowed and marked as a test. */
  readonly name: string;
  /** Id of the unified manifest. Each environment has its own, so that both can be installed side by side. */
  readonly appId: string;
  /** Id of the add-in-only manifest; the unified one hides it where both are installed. */
  readonly addInOnlyId: string;
  /** The city's tenant in Entra ID. */
  readonly tenantId: string;
  /** The app registration in Entra ID that people sign in to and that owns the activity notices. */
  readonly clientId: string;
  /** Origin of the web pages: https, no path. */
  readonly site: string;
  /** Origin of the API (the Function App): https, no path. */
  readonly api: string;
  readonly developer: { readonly name: string; readonly website: string; readonly privacy: string; readonly terms: string };
}

/** The scope that pages ask for when they call the API. */
export const apiScope = "access_as_user";

const folder = fileURLToPath(new URL("../../environments/", import.meta.url));
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The names of all environments, from their files. */
export const environmentNames = (): string[] => readdirSync(folder).filter(f => f.endsWith(".json")).map(f => f.slice(0, -5)).sort();

/** Reads an environment's file. */
export const readEnvironment = (name: string): Environment => parseEnvironment(readFileSync(`${folder}${name}.json`, "utf8"), `environments/${name}.json`);

/** Checks an environment's text as a whole. @throws Error naming the file and every fault with its cure. */
export function parseEnvironment(text: string, file: string): Environment {
  const value = object(JSON.parse(text));
  const developer = object(value["developer"]);
  const faults: string[] = [];
  const take = (of: Record<string, unknown>, key: string, label: string, fault: (text: string) => string | false): string => {
    const found = of[key];
    const wrong = typeof found !== "string" || found.length === 0 ? "is missing" : fault(found);
    if (wrong) faults.push(`${label} ${wrong}`);
    return String(found);
  };
  const isGuid = (text: string): string | false => (guid.test(text) && !/^[0-]+$/.test(text) ? false : "must be a GUID in lower case (make one with `uuidgen | tr A-Z a-z`)");
  const isPage = (text: string): string | false => (isHttps(text) ? false : "must be an https address");
  const isOrigin = (text: string): string | false =>
    isHttps(text) && new URL(text).origin === text ? false : "must be https and a host alone, without path or final slash";
  const environment: Environment = {
    name: take(value, "name", "name", text => (file.endsWith(`/${text}.json`) ? false : "must be the file's name")),
    appId: take(value, "appId", "appId", isGuid),
    addInOnlyId: take(value, "addInOnlyId", "addInOnlyId", isGuid),
    tenantId: take(value, "tenantId", "tenantId", isGuid),
    clientId: take(value, "clientId", "clientId", isGuid),
    site: take(value, "site", "site", isOrigin),
    api: take(value, "api", "api", isOrigin),
    developer: {
      name: take(developer, "name", "developer.name", text => (text.length <= 32 ? false : "takes 32 characters at most")),
      website: take(developer, "website", "developer.website", isPage),
      privacy: take(developer, "privacy", "developer.privacy", isPage),
      terms: take(developer, "terms", "developer.terms", isPage),
    },
  };
  const unknown = Object.keys(value).filter(key => !(key in environment));
  faults.push(...unknown.map(key => `${key} is not a known value: correct its spelling or remove it`));
  if (new Set([environment.appId, environment.addInOnlyId, environment.clientId]).size < 3) faults.push("appId, addInOnlyId and clientId must differ");
  if (faults.length > 0) throw new Error(`${file}:\n${faults.map(fault => `  - ${fault}`).join("\n")}`);
  return environment;
}

/** Whether the values are those of the made-up city: fine to look at, useless to upload. */
export const isSample = (environment: Environment): boolean => new URL(environment.site).hostname.endsWith(".example");

/** The host of the web pages, with its port when it has one. */
export const siteHost = (environment: Environment): string => new URL(environment.site).host;

/** The application id URI of the API; tokens name it as their audience. */
export const resource = (environment: Environment): string => `api://${siteHost(environment)}/${environment.clientId}`;

const object = (value: unknown): Record<string, unknown> => (typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {});

function isHttps(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === "https:";
}
