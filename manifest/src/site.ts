import { apiScope, resource, type Environment } from "./environment.js";

/** What the pages read at their start to know where the API is and how to sign in. The local edition has no such file: its pages call their own origin. */
export const siteSettings = (environment: Environment): Record<string, string> => ({
  api: environment.api,
  tenantId: environment.tenantId,
  clientId: environment.clientId,
  scope: `${resource(environment)}/${apiScope}`,
});

/** Where Teams, Excel for the web and Microsoft 365 may frame our pages. */
const hosts = [
  "https://teams.microsoft.com", "https://*.teams.microsoft.com", "https://*.cloud.microsoft", "https://*.microsoft365.com", "https://*.office.com",
  "https://*.officeapps.live.com", "https://*.sharepoint.com",
];

/** Headers of Azure Static Web Apps: nothing but Office's own script comes from elsewhere, and only Microsoft 365 may frame the pages. */
export function staticWebApp(environment: Environment): unknown {
  const policy = [
    "default-src 'self'",
    "script-src 'self' https://appsforoffice.microsoft.com",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self' ${environment.api} https://login.microsoftonline.com https://appsforoffice.microsoft.com`,
    "frame-src https://login.microsoftonline.com",
    `frame-ancestors 'self' ${hosts.join(" ")}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ];
  return {
    globalHeaders: {
      "Content-Security-Policy": policy.join("; "),
      "Referrer-Policy": "no-referrer",
      "Strict-Transport-Security": "max-age=31536000",
      "X-Content-Type-Options": "nosniff",
    },
    routes: [
      { route: "/", redirect: "/dashboard.html", statusCode: 302 },
      { route: "/*.html", headers: { "Cache-Control": "no-cache" } },
      { route: "/settings.json", headers: { "Cache-Control": "no-cache" } },
    ],
  };
}
