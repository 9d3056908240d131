import { autoOpenView, buttons, excelApi, iconPath, pages, ribbonIconSizes } from "./app.js";
import { siteHost, type Environment } from "./environment.js";
import { element, type Xml } from "./xml.js";
import type { Texts } from "./texts.js";

const officeApp = "http://schemas.microsoft.com/office/appforoffice/1.1";
const basicTypes = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";
const overrides = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";

/** Where the site serves the keyboard shortcuts of this manifest, and their English names. */
export const shortcutFiles = { keys: "/shortcuts.json", english: "/shortcuts.en.json" } as const;

/** The add-in-only manifest, for Excel versions without unified manifests (perpetual Office). Element order is the schema's. */
export function addInOnlyManifest(environment: Environment, japanese: Texts, english: Texts, version: string): string {
  const at = (path: string): string => environment.site + path;
  const mark = (texts: Texts): string => (environment.name === "production" ? "" : texts.testMark);
  const translated = (name: string, of: (texts: Texts) => string): Xml => element(name, { DefaultValue: of(japanese) }, [element("Override", { Locale: english.locale, Value: of(english) })]);
  const manifest = element("OfficeApp", { xmlns: officeApp, "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance", "xmlns:bt": basicTypes, "xsi:type": "TaskPaneApp" }, [
    element("Id", {}, environment.addInOnlyId),
    element("Version", {}, `${version}.0`),
    element("ProviderName", {}, environment.developer.name),
    element("DefaultLocale", {}, japanese.locale),
    translated("DisplayName", texts => texts.name + mark(texts)),
    translated("Description", texts => texts.descriptionShort),
    element("IconUrl", { DefaultValue: at(iconPath("pane", 32)) }),
    element("HighResolutionIconUrl", { DefaultValue: at(iconPath("pane", 64)) }),
    element("SupportUrl", { DefaultValue: environment.developer.website }),
    element("AppDomains", {}, [element("AppDomain", {}, `https://${siteHost(environment)}`)]),
    element("Hosts", {}, [element("Host", { Name: "Workbook" })]),
    element("Requirements", {}, [element("Sets", { DefaultMinVersion: "1.1" }, [element("Set", { Name: excelApi.name, MinVersion: excelApi.minVersion })])]),
    element("DefaultSettings", {}, [element("SourceLocation", { DefaultValue: at(pages.taskpane) })]),
    element("Permissions", {}, "ReadWriteDocument"),
    element("VersionOverrides", { xmlns: overrides, "xsi:type": "VersionOverridesV1_0" }, [
      element("Hosts", {}, [
        element("Host", { "xsi:type": "Workbook" }, [
          // One page, kept alive: the pane and the functions of the ribbon and the keyboard share it. Older hosts skip this element.
          element("Runtimes", {}, [element("Runtime", { resid: "Pane.Url", lifetime: "long" })]),
          element("DesktopFormFactor", {}, [
            element("GetStarted", {}, [
              element("Title", { resid: "GetStarted.Title" }),
              element("Description", { resid: "GetStarted.Text" }),
              element("LearnMoreUrl", { resid: "Help.Url" }),
            ]),
            element("FunctionFile", { resid: "Pane.Url" }),
            element("ExtensionPoint", { "xsi:type": "PrimaryCommandSurface" }, [element("OfficeTab", { id: "TabHome" }, [group()])]),
          ]),
        ]),
      ]),
      resources(),
    ]),
    element("ExtendedOverrides", { Url: at(shortcutFiles.keys), ResourcesUrl: at(shortcutFiles.english) }),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${manifest.text}`;

  function group(): Xml {
    return element("Group", { id: "Survey.Group" }, [
      element("Label", { resid: "Group.Label" }),
      icon("pane"),
      ...buttons.map(button => element("Control", { "xsi:type": "Button", id: `${button.id}Button` }, [
        element("Label", { resid: `${button.id}.Label` }),
        element("Supertip", {}, [element("Title", { resid: `${button.id}.Label` }), element("Description", { resid: `${button.id}.Tip` })]),
        icon(button.icon),
        button.keys === null
          ? element("Action", { "xsi:type": "ShowTaskpane" }, [element("TaskpaneId", {}, autoOpenView), element("SourceLocation", { resid: "Pane.Url" })])
          : element("Action", { "xsi:type": "ExecuteFunction" }, [element("FunctionName", {}, button.id)]),
      ])),
    ]);
  }

  function icon(name: string): Xml {
    return element("Icon", {}, ribbonIconSizes.map(size => element("bt:Image", { size: String(size), resid: `${name}.${size}` })));
  }

  function resources(): Xml {
    const text = (kind: "bt:String", id: string, of: (texts: Texts) => string): Xml =>
      element(kind, { id, DefaultValue: of(japanese) }, [element("bt:Override", { Locale: english.locale, Value: of(english) })]);
    const images = [...new Set(buttons.map(button => button.icon))];
    return element("Resources", {}, [
      element("bt:Images", {}, images.flatMap(name => ribbonIconSizes.map(size => element("bt:Image", { id: `${name}.${size}`, DefaultValue: at(iconPath(name, size)) })))),
      element("bt:Urls", {}, [
        element("bt:Url", { id: "Pane.Url", DefaultValue: at(pages.taskpane) }),
        element("bt:Url", { id: "Help.Url", DefaultValue: environment.developer.website }),
      ]),
      element("bt:ShortStrings", {}, [
        text("bt:String", "GetStarted.Title", texts => texts.getStartedTitle),
        text("bt:String", "Group.Label", texts => texts.group),
        ...buttons.map(button => text("bt:String", `${button.id}.Label`, texts => texts[button.label])),
      ]),
      element("bt:LongStrings", {}, [
        text("bt:String", "GetStarted.Text", texts => texts.getStartedText),
        ...buttons.map(button => text("bt:String", `${button.id}.Tip`, texts => texts[button.tip])),
      ]),
    ]);
  }
}
