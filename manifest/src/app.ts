/** What both manifests say and the pages rely on: pages, actions, keys, requirement sets. */

/** The pages of the web build that a manifest opens. */
export const pages = { taskpane: "/taskpane.html", dashboard: "/dashboard.html" } as const;

/**
 * The ribbon's buttons. `openPane` opens the task pane; the others run a function of the same name, which the task pane's script registers with
 * `Office.actions.associate`. Keyboard shortcuts work in a shared runtime only, so these functions live in the task pane's page and there is no page for commands.
 */
export const buttons = [
  { id: "openPane", icon: "pane", label: "paneLabel", tip: "paneTip", keys: null },
  { id: "checkAnswers", icon: "check", label: "checkLabel", tip: "checkTip", keys: { default: "Ctrl+Shift+Alt+K", mac: "Command+Shift+Alt+K" } },
  { id: "submitAnswers", icon: "submit", label: "submitLabel", tip: "submitTip", keys: { default: "Ctrl+Shift+Alt+J", mac: "Command+Shift+Alt+J" } },
] as const;

/** The buttons that run a function instead of opening the pane. */
export const functionButtons = buttons.filter(button => button.keys !== null);

/** The view that Excel opens by itself with a workbook that carries our web extension part. */
export const autoOpenView = "Office.AutoShowTaskpaneWithDocument";

/** What Excel must offer: events of all sheets and selections of several areas, known to Excel 2021, Microsoft 365 and the web. */
export const excelApi = { name: "ExcelApi", minVersion: "1.9" } as const;

/** Without it Excel has neither keyboard shortcuts nor functions that share the pane's state. */
export const sharedRuntime = { name: "SharedRuntime", minVersion: "1.1" } as const;

/** Sizes of the ribbon's icons, in pixels. */
export const ribbonIconSizes = [16, 32, 64, 80] as const;

/** Where the site serves an icon. */
export const iconPath = (name: string, size: number): string => `/icons/${name}-${size}.png`;

/** The tab's id in the manifest, part of links into Teams. */
export const dashboardEntity = "dashboard";

/** The prefix of activity types; the kind of notice follows. */
export const activityPrefix = "survey";
