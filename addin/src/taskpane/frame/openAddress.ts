/** Opens a page outside the pane: through Office where it can, since a pane in Excel for Windows has no windows of its own. */
export function openAddress(address: string): void {
  if (Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) {
    Office.context.ui.openBrowserWindow(address);
  } else {
    window.open(address, "_blank", "noopener");
  }
}
