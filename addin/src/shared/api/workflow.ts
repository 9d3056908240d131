import type { ApiClient } from "./client";
import type { operations } from "./schema";
import type { Answer, Request } from "./types";

type Signal = AbortSignal | undefined;
type Act = string;
type Upload = "createSurvey" | "putDefinition" | "putWorkbook";

/** The operations of the API, each with its own shapes. Acts take a key that names them, so that a repeated click does nothing twice. */
export class WorkflowApi {
  constructor(private readonly client: ApiClient) {}

  me = (signal?: Signal) => this.get<"identity">("/api/me", signal);
  surveys = (signal?: Signal) => this.get<"listSurveys">("/api/surveys", signal);
  survey = (id: string, signal?: Signal) => this.get<"getSurvey">(survey(id), signal);
  statistics = (id: string, signal?: Signal) => this.get<"getStatistics">(`${survey(id)}/statistics`, signal);
  plan = (id: string, signal?: Signal) => this.get<"getPlan">(`${survey(id)}/plan`, signal);
  section = (id: string, code: string, signal?: Signal) => this.get<"getSection">(section(id, code), signal);
  comments = (id: string, code: string, signal?: Signal) => this.get<"getComments">(`${section(id, code)}/comments`, signal);

  createSurvey = (book: Blob, signal?: Signal) => this.upload<"createSurvey">("POST", "/api/surveys", book, {}, signal);
  /** Without `confirm` the differences alone; with it they are put in force. */
  putDefinition = (id: string, book: Blob, confirmed: { confirm: string; reason: string } | null, signal?: Signal) =>
    this.upload<"putDefinition">("PUT", `${survey(id)}/definition`, book, confirmed ?? {}, signal);
  putWorkbook = (id: string, code: string, file: Blob, signal?: Signal) => this.upload<"putWorkbook">("PUT", `${section(id, code)}/workbook`, file, {}, signal);

  test = (id: string, act: Act) => this.post<"testSurvey">(`${survey(id)}/test`, undefined, act);
  distribute = (id: string, act: Act) => this.post<"distributeSurvey">(`${survey(id)}/distribute`, undefined, act);
  remind = (id: string, body: Request<"remindSections">, act: Act) => this.post<"remindSections">(`${survey(id)}/remind`, body, act);
  extend = (id: string, body: Request<"extendDeadline">, act: Act) => this.post<"extendDeadline">(`${survey(id)}/extend`, body, act);
  close = (id: string, body: Request<"closeSurvey">, act: Act) => this.post<"closeSurvey">(`${survey(id)}/close`, body, act);
  consolidate = (id: string, act: Act) => this.post<"consolidateSurvey">(`${survey(id)}/consolidate`, undefined, act);
  reopen = (id: string, body: Request<"reopenSurvey">, act: Act) => this.post<"reopenSurvey">(`${survey(id)}/reopen`, body, act);
  cancel = (id: string, body: Request<"cancelSurvey">, act: Act) => this.post<"cancelSurvey">(`${survey(id)}/cancel`, body, act);

  check = (id: string, code: string, body: Request<"checkAnswers">, signal?: Signal) => this.post<"checkAnswers">(`${section(id, code)}/check`, body, undefined, signal);
  submit = (id: string, code: string, body: Request<"submitSection">, signal?: Signal) => this.post<"submitSection">(`${section(id, code)}/submit`, body, undefined, signal);
  returnSection = (id: string, code: string, body: Request<"returnSection">, act: Act) => this.post<"returnSection">(`${section(id, code)}/return`, body, act);
  accept = (id: string, code: string, act: Act) => this.post<"acceptSection">(`${section(id, code)}/accept`, undefined, act);
  approve = (id: string, code: string, act: Act) => this.post<"approveSection">(`${section(id, code)}/approve`, undefined, act);
  reject = (id: string, code: string, body: Request<"rejectSection">, act: Act) => this.post<"rejectSection">(`${section(id, code)}/reject`, body, act);
  reissue = (id: string, code: string, body: Request<"reissueWorkbook">, act: Act) => this.post<"reissueWorkbook">(`${section(id, code)}/reissue`, body, act);
  comment = (id: string, code: string, body: Request<"postComment">, act: Act) => this.post<"postComment">(`${section(id, code)}/comments`, body, act);
  correct = (id: string, code: string, body: Request<"correctAnswer">, act: Act) =>
    this.client.json(`${section(id, code)}/answers`, { method: "PATCH", json: body, act }) as Promise<Answer<"correctAnswer">>;

  report = (id: string, format: string) => this.client.file(`${survey(id)}/report`, { query: { format } });

  private get<O extends keyof operations>(path: string, signal: Signal): Promise<Answer<O>> {
    return this.client.json(path, { signal }) as Promise<Answer<O>>;
  }

  private post<O extends keyof operations>(path: string, json: unknown, act: Act | undefined, signal?: Signal): Promise<Answer<O>> {
    return this.client.json(path, { method: "POST", json, signal, ...(act === undefined ? {} : { act }) }) as Promise<Answer<O>>;
  }

  private upload<O extends Upload>(method: "POST" | "PUT", path: string, file: Blob, query: Record<string, string>, signal: Signal): Promise<Answer<O>> {
    return this.client.json(path, { method, file, query, signal }) as Promise<Answer<O>>;
  }
}

/** A new name for an act; keep it while the same wish is tried again. */
export const newAct = (): Act => crypto.randomUUID();

const survey = (id: string): string => `/api/surveys/${encodeURIComponent(id)}`;
const section = (id: string, code: string): string => `${survey(id)}/sections/${encodeURIComponent(code)}`;
