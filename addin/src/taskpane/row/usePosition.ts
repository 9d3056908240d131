import { useEffect, useState } from "react";
import type { Position, SurveyWorkbook } from "../workbook/surveyWorkbook";

/** Where the reader is in the sheets; the last row of answers stays while they look elsewhere. */
export function usePosition(workbook: SurveyWorkbook): Position | null {
  const [position, setPosition] = useState<Position | null>(null);
  useEffect(() => {
    const listening = workbook.onMove(to => {
      if (to !== null) {
        setPosition(to);
      }
    });
    return () => {
      void listening.then(end => end()).catch(() => undefined);
    };
  }, [workbook]);
  return position;
}
