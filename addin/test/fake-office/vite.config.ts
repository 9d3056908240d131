import { defineConfig } from "vite";

/** The fake Office host as one script, for the browser tests to serve in place of office.js. It never becomes part of the pages. */
export default defineConfig({
  publicDir: false,
  build: {
    target: "es2022",
    outDir: new URL("../../node_modules/.fake-office", import.meta.url).pathname,
    emptyOutDir: true,
    minify: false,
    lib: { entry: new URL("./index.ts", import.meta.url).pathname, name: "FakeOffice", formats: ["iife"], fileName: () => "office.js" },
  },
});
