import { expect, it } from "vitest";
import { ApiFailure } from "../../shared/api/failure";
import { retrySeconds } from "./retry";

it("waits longer each time, but never longer than a minute", () => {
  const lost = new ApiFailure("offline", 0);
  expect([1, 2, 3, 4, 5, 9].map((n) => retrySeconds(lost, n))).toEqual([5, 10, 20, 40, 60, 60]);
});

it("does as the server asks", () => {
  expect(retrySeconds(new ApiFailure("tooManyRequests", 429, "", "", [], 7), 3)).toBe(7);
});

it.each([401, 403, 404, 409, 422])("leaves %i to a person", (status) => {
  expect(retrySeconds(new ApiFailure("x", status), 1)).toBeNull();
});

it("does not repeat a defect of its own", () => {
  expect(retrySeconds(new TypeError("defect"), 1)).toBeNull();
});
