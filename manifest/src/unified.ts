import type { TeamsManifestLatest } from "@microsoft/app-manifest";
import { activityPrefix, autoOpenView, buttons, dashboardEntity, excelApi, functionButtons, iconPath, pages, ribbonIconSizes, sharedRuntime } from "./app.js";
import { apiScope, resource, siteHost, type Environment } from "./environment.js";
import type { Texts } from "./texts.js";

/** The schema's version that the manifest is written to. */
export const schemaVersion = "1.30";

/** The unified app manifest in one language; the package carries Japanese, and English as its translation. */
export function unifiedManifest(environment: Environment, texts: Texts, version: string): TeamsManifestLatest {
  const mark = environment.name === "production" ? "" : texts.testMark;
  const at = (path: string): string => environment.site + path;
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${schemaVersion}/MicrosoftTeams.schema.json`,
    manifestVersion: schemaVersion,
    version,
    id: environment.appId,
    developer: {
      name: environment.developer.name,
      websiteUrl: environment.developer.website,
      privacyUrl: environment.developer.privacy,
      termsOfUseUrl: environment.developer.terms,
    },
    localizationInfo: { defaultLanguageTag: "ja", additionalLanguages: [{ languageTag: "en", file: "en.json" }] },
    name: { short: texts.name + mark, full: texts.nameFull + mark },
    description: { short: texts.descriptionShort, full: texts.descriptionFull },
    icons: { color: "color.png", outline: "outline.png", color32x32: "color32.png" },
    accentColor: "#0B6A4F",
    staticTabs: [
      { entityId: dashboardEntity, name: texts.dashboardTab, contentUrl: at(`${pages.dashboard}?host=teams&theme={theme}&locale={locale}&place={subEntityId}`), websiteUrl: at(pages.dashboard), scopes: ["personal"] },
    ],
    validDomains: [siteHost(environment)],
    webApplicationInfo: {
      id: environment.clientId,
      resource: resource(environment),
      nestedAppAuthInfo: [{ redirectUri: `brk-multihub://${siteHost(environment)}`, scopes: [`${resource(environment)}/${apiScope}`] }],
    },
    authorization: {
      permissions: {
        resourceSpecific: [
          { name: "Document.ReadWrite.User", type: "Delegated" },
          { name: "TeamsActivity.Send.User", type: "Application" },
        ],
      },
    },
    activities: {
      activityTypes: Object.entries(texts.activities).map(([kind, [description, templateText]]) => ({ type: activityPrefix + kind, description, templateText })),
    },
    extensions: [
      {
        requirements: { scopes: ["workbook"], formFactors: ["desktop"], capabilities: [excelApi] },
        runtimes: [
          {
            id: "pane",
            type: "general",
            lifetime: "long",
            requirements: { capabilities: [sharedRuntime] },
            code: { page: at(pages.taskpane) },
            actions: buttons.map(button =>
              button.keys === null
                ? { id: button.id, type: "openPage", displayName: texts[button.label], view: autoOpenView }
                : { id: button.id, type: "executeFunction", displayName: texts[button.label] }),
          },
        ],
        ribbons: [
          {
            contexts: ["default"],
            tabs: [
              {
                builtInTabId: "TabHome",
                groups: [
                  {
                    id: "surveyGroup",
                    label: texts.group,
                    icons: icons("pane"),
                    controls: buttons.map(button => ({
                      id: `${button.id}Button`,
                      type: "button",
                      label: texts[button.label],
                      icons: icons(button.icon),
                      supertip: { title: texts[button.label], description: texts[button.tip] },
                      actionId: button.id,
                    })),
                  },
                ],
              },
            ],
          },
        ],
        keyboardShortcuts: [
          {
            requirements: { capabilities: [sharedRuntime] },
            shortcuts: functionButtons.map(button => ({ key: { ...button.keys }, actionId: button.id })),
          },
        ],
        getStartedMessages: [{ title: texts.getStartedTitle, description: texts.getStartedText, learnMoreUrl: environment.developer.website }],
        alternates: [{ hide: { customOfficeAddin: { officeAddinId: environment.addInOnlyId } } }],
      },
    ],
  };

  function icons(name: string): { size: (typeof ribbonIconSizes)[number]; url: string }[] {
    return ribbonIconSizes.map(size => ({ size, url: at(iconPath(name, size)) }));
  }
}
