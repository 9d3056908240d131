import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/**
 * The oldest browsers the pages run in (docs/decisions/0010): Excel for Mac and iPad show them in the system's WebKit. No polyfills are added, so what our own code calls has
 * to exist there too.
 */
const browsers = ["safari16", "ios16", "chrome109", "edge109", "firefox115"];

/** Two pages from one project: the task pane, which also holds the ribbon's functions, and the dashboard (Teams tab). */
export default defineConfig({
  base: "./",
  plugins: [react()],
  build: {
    target: browsers,
    sourcemap: false,
    rollupOptions: { input: ["taskpane.html", "dashboard.html"] },
  },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.{ts,tsx}"],
  },
});
