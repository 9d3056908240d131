import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import { formatTime } from "../../shared/i18n/dates";
import { useLanguage } from "../../shared/i18n/LanguageProvider";
import type { Polled } from "../data/usePoll";
import { useTexts } from "../texts/texts";
import { FailureBar } from "./FailureBar";

const useStyles = makeStyles({
  live: { display: "flex", alignItems: "center", justifyContent: "flex-end", gap: "4px", color: tokens.colorNeutralForeground2, position: "relative", zIndex: 1, marginBottom: "-8px", width: "fit-content", marginInlineStart: "auto", "@media print": { marginBottom: 0 } },
  failed: { marginBottom: "12px" },
  button: { "@media print": { display: "none" } },
});

/** How fresh the page is. When news cannot be had, what is known stays, with its time. */
export function LiveState({ polled }: { readonly polled: Polled<unknown> }) {
  const styles = useStyles();
  const { live: t } = useTexts();
  const { language } = useLanguage();
  const time = polled.at === null ? "" : formatTime(polled.at.toISOString(), language);
  if (polled.failure !== null) {
    return <div className={styles.failed}><FailureBar failure={polled.failure} onRetry={polled.refresh} note={`${time === "" ? "" : t.stale(time)}${polled.retryIn === null ? "" : t.again(polled.retryIn)}`} /></div>;
  }
  return (
    <div className={styles.live}>
      <Caption1>{t.at(time)}</Caption1>
      <Button className={styles.button} size="small" appearance="subtle" icon={<ArrowClockwiseRegular />} aria-label={t.refresh} title={t.refresh} onClick={polled.refresh} />
    </div>
  );
}
