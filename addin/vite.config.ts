import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/** Two pages from one project: the task pane, which also holds the ribbon's functions, and the dashboard (Teams tab). */
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
