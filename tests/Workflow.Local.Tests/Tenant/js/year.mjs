// Drives the local tenant with Microsoft's own client: what it sends and what it expects back was written by none of us.
// Usage: node year.mjs ORIGIN TOKEN SITE_ID DRIVE_ID MAILBOX
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import {
  BatchRequestContent, BatchResponseContent, Client, FileUpload, HTTPMessageHandler, LargeFileUploadTask, PageIterator, RedirectHandler, RetryHandler,
} from "@microsoft/microsoft-graph-client";

const [origin, token, siteId, driveId, mailbox] = process.argv.slice(2);
// The SDK knows https only: it gives its token to no http host, and takes an http link (of an upload session, of the next page) for a path.
// The loopback address speaks http, so a step of ours gives the token and puts such links right. All else is the SDK's own.
class Loopback {
  setNext(next) {
    this.next = next;
  }

  execute(context) {
    context.request = context.request.replace(/^.*\/v1\.0\/(?=http:)/, "");
    context.options.headers = { ...context.options.headers, Authorization: `Bearer ${token}` };
    return this.next.execute(context);
  }
}

const middleware = [new Loopback(), new RetryHandler(), new RedirectHandler(), new HTTPMessageHandler()];
middleware.forEach((step, index) => step.setNext?.(middleware[index + 1]));
const client = Client.initWithMiddleware({ baseUrl: `${origin}/`, middleware: middleware[0] });

const folder = await client.api(`/drives/${driveId}/root/children`).post({ name: "調査票", folder: {}, "@microsoft.graph.conflictBehavior": "fail" });
await assert.rejects(client.api(`/drives/${driveId}/root/children`).post({ name: "調査票", folder: {} }), { statusCode: 409, code: "nameAlreadyExists" });
const small = await client.api(`/drives/${driveId}/root:/調査票/小さい.txt:/content`).put("回答");
assert.equal(await (await client.api(`/drives/${driveId}/items/${small.id}/content`).getStream()).getReader().read().then((r) => new TextDecoder().decode(r.value)), "回答");
console.log("upload ok");

const bytes = randomBytes(320 * 1024 * 3 + 77);
const session = await LargeFileUploadTask.createUploadSession(client, `/drives/${driveId}/items/${folder.id}:/大きい.bin:/createUploadSession`, {
  item: { "@microsoft.graph.conflictBehavior": "replace" },
});
const task = new LargeFileUploadTask(client, new FileUpload(bytes, "大きい.bin", bytes.length), session, { rangeSize: 320 * 1024 });
const large = (await task.upload()).responseBody;
assert.equal(large.size, bytes.length);
assert.deepEqual(Buffer.from(await client.api(`/drives/${driveId}/items/${large.id}/content`).responseType("arraybuffer").get()), bytes);
console.log("large upload ok");

const seen = [];
const iterator = new PageIterator(client, await client.api(`/drives/${driveId}/root/delta`).top(2).get(), (item) => seen.push(item.name) > 0);
await iterator.iterate();
assert.ok(["調査票", "小さい.txt", "大きい.bin"].every((name) => seen.includes(name)), seen.join());
await client.api(`/drives/${driveId}/items/${small.id}`).patch({ name: "改名.txt" });
const changes = await client.api(iterator.getDeltaLink()).get();
assert.ok(changes.value.some((item) => item.name === "改名.txt"));
console.log("delta ok");

const lists = `/sites/${siteId}/lists`;
const list = await client.api(lists).post({
  displayName: "台帳",
  list: { template: "genericList" },
  columns: [{ name: "Key", text: {}, indexed: true, enforceUniqueValues: true }, { name: "State", text: {} }],
});
const item = await client.api(`${lists}/${list.id}/items`).post({ fields: { Key: "s1/K01", State: "Issued" } });
await client.api(`${lists}/${list.id}/items/${item.id}/fields`).header("If-Match", item["@odata.etag"]).patch({ State: "Submitted" });
await assert.rejects(client.api(`${lists}/${list.id}/items/${item.id}/fields`).header("If-Match", item["@odata.etag"]).patch({ State: "x" }), { statusCode: 412 });
const found = await client.api(`${lists}/${list.id}/items`).expand("fields").filter("fields/Key eq 's1/K01'").get();
assert.equal(found.value[0].fields.State, "Submitted");
console.log("list items ok");

const expirationDateTime = new Date(Date.now() + 86_400_000).toISOString();
const subscription = await client.api("/subscriptions").post({
  changeType: "updated", notificationUrl: `${origin}/hook`, resource: `drives/${driveId}/root`, expirationDateTime, clientState: "himitsu",
});
await client.api(`/subscriptions/${subscription.id}`).patch({ expirationDateTime: new Date(Date.now() + 2 * 86_400_000).toISOString() });
await client.api(`/subscriptions/${subscription.id}`).delete();
await assert.rejects(client.api(`/subscriptions/${subscription.id}`).get(), { statusCode: 404 });
console.log("subscriptions ok");

// The SDK cuts the host off and takes the rest as the path in the batch, which is relative to the version.
const request = (path) => new Request(`${origin}${path}`, { method: "GET" });
const batch = new BatchRequestContent([
  { id: "1", request: request(`/drives/${driveId}/items/${small.id}`) },
  { id: "2", request: request(`/drives/${driveId}/items/nothing`) },
]);
const answers = new BatchResponseContent(await client.api("/$batch").post(await batch.getContent()));
assert.equal((await answers.getResponseById("1").json()).name, "改名.txt");
assert.equal(answers.getResponseById("2").status, 404);
console.log("batch ok");

await client.api(`/users/${mailbox}/sendMail`).post({
  message: { subject: "SDKからの督促", body: { contentType: "Text", content: "お願いします。" }, toRecipients: [{ emailAddress: { address: "kodomo@midorino.example" } }] },
});
console.log("sendMail ok");
