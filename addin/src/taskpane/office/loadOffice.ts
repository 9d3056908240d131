/** Where Office's own script lives; the only thing the pane loads from elsewhere. */
export const officeScript = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** How long the script and the host may take before the pane says that it stands alone. */
const patience = 10_000;

/** What the pane runs in. `unreachable`: Office's script could not be loaded. */
export type Host = "excel" | "oldExcel" | "elsewhere" | "unreachable";

/** Loads office.js and asks the host. Never fails: without Office the pane still says what to do. */
export async function loadOffice(): Promise<Host> {
  try {
    await within(patience, addScript(officeScript));
    const info = await within(patience, Office.onReady());
    if (String(info.host) !== "Excel") {
      return "elsewhere";
    }
    return Office.context.requirements.isSetSupported("ExcelApi", "1.9") ? "excel" : "oldExcel";
  } catch {
    return "unreachable";
  }
}

function addScript(source: string): Promise<void> {
  return new Promise((loaded, failed) => {
    const script = document.createElement("script");
    script.src = source;
    script.onload = () => {
      loaded();
    };
    script.onerror = () => {
      failed(new Error("office.js"));
    };
    document.head.append(script);
  });
}

async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, fail) => {
    timer = setTimeout(() => {
      fail(new Error("timeout"));
    }, milliseconds);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}
