/** Tells the other tabs of this browser that something was done, so that none shows an old state longer than it must. */
const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("workflow-changes");
const listeners = new Set<() => void>();

/** Something was done here: this tab's reads are renewed, and the other tabs'. */
export function announceChange(): void {
  channel?.postMessage("changed");
  notify();
}

/** Calls back when this or another tab did something. */
export function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function notify(): void {
  for (const listener of [...listeners]) {
    listener();
  }
}

channel?.addEventListener("message", notify);
