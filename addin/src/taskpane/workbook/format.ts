/** The names that make a workbook ours (contracts §2). The writer of the workbooks uses the same (WorkbookFormat in Workflow.Workbooks). */

/** The form. */
export const formSheet = "調査票";

/** The indicators. */
export const indicatorSheet = "指標";

/** How to fill in; holds no answers. */
export const guideSheet = "記入要領";

/** The very hidden sheet of keys and values. */
export const metaSheet = "_workflow";

/** The key of the hidden column of row ids. */
export const idKey = "id";

/** What stands in column A of the meta sheet. */
export const metaKeys = { survey: "survey id", section: "section code", issue: "issue number" } as const;
