import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/** Three pages from one project: the task pane, the dashboard (Teams tab) and the ribbon's commands. */
export default defineConfig({
  base: "./",
  plugins: [react()],
  build: {
    target: "es2022",
    sourcemap: false,
    rollupOptions: { input: ["taskpane.html", "dashboard.html"] },
  },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.{ts,tsx}"],
  },
});
