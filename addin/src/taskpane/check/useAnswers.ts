import { useEffect, useMemo, useRef, useState } from "react";
import type { WorkflowApi } from "../../shared/api/workflow";
import type { SectionView, Shape } from "../../shared/api/types";
import type { Sheets, SurveyWorkbook } from "../workbook/surveyWorkbook";
import { toAnswersDocument } from "./answersDocument";
import { LiveCheck } from "./liveCheck";

/** The answers on the sheets and what the server says of them. */
export interface Answers {
  /** Null until read, and when the form is gone. */
  readonly sheets: Sheets | null;
  readonly formGone: boolean;
  readonly check: Shape<"CheckAnswer"> | null;
  readonly checking: boolean;
  /** Why the last check failed; null when it succeeded. */
  readonly failure: unknown;
  readonly checkNow: () => void;
}

/** Reads and checks the workbook at once and after every change, as long as the reader may check. */
export function useAnswers(workbook: SurveyWorkbook, api: WorkflowApi, section: SectionView): Answers {
  const [sheets, setSheets] = useState<Sheets | null>(null);
  const [formGone, setFormGone] = useState(false);
  const [check, setCheck] = useState<Shape<"CheckAnswer"> | null>(null);
  const [checking, setChecking] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const latest = useRef(section);
  useEffect(() => {
    latest.current = section;
  }, [section]);
  const { survey: head, code } = section;
  const canCheck = section.actions.includes("check");
  const live = useMemo(
    () =>
      new LiveCheck<Shape<"CheckAnswer"> | null>(
        async signal => {
          const read = await workbook.read();
          setSheets(read);
          setFormGone(read === null);
          return read === null || !canCheck ? null : api.check(head.id, code, toAnswersDocument(read, latest.current), signal);
        },
        news => {
          setChecking(news.kind === "checking");
          if (news.kind === "checked") {
            setCheck(news.result);
            setFailure(null);
          } else if (news.kind === "failed") {
            setFailure(news.error);
          }
        },
      ),
    [workbook, api, head.id, code, canCheck],
  );
  useEffect(() => {
    live.now();
    const listening = workbook.onChange(() => {
      live.changed();
    });
    const online = (): void => {
      live.now();
    };
    window.addEventListener("online", online);
    return () => {
      live.stop();
      window.removeEventListener("online", online);
      void listening.then(end => end()).catch(() => undefined);
    };
  }, [live, workbook]);
  return {
    sheets, formGone, check, checking, failure,
    checkNow: () => {
      live.now();
    },
  };
}
