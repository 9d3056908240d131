import { useEffect, useState } from "react";
import type { SectionView } from "../../shared/api/types";
import { answersDigest } from "../workbook/digest";
import type { Sheets } from "../workbook/surveyWorkbook";
import { digestForm } from "./digestForm";

/** The pane's own digest of what is on the sheets; null until computed. Computed only when asked for, since it looks at every answer. */
export function useOwnDigest(sheets: Sheets | null, section: SectionView, wanted: boolean): string | null {
  const [computed, setComputed] = useState<{ readonly of: Sheets; readonly digest: string } | null>(null);
  useEffect(() => {
    if (sheets === null || !wanted) {
      return;
    }
    let isCurrent = true;
    answersDigest(sheets.form, sheets.indicators, digestForm(section)).then(
      digest => {
        if (isCurrent) {
          setComputed({ of: sheets, digest });
        }
      },
      () => undefined, // no Web Crypto: the receipt is shown without the proof
    );
    return () => {
      isCurrent = false;
    };
  }, [sheets, section, wanted]);
  return computed !== null && computed.of === sheets ? computed.digest : null;
}
