import { Badge, Caption1, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Shape } from "../../shared/api/types";
import { useTexts } from "../texts/useTexts";

const useStyles = makeStyles({
  box: { backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke2}`, padding: tokens.spacingHorizontalM },
  list: { margin: 0, display: "grid", gridTemplateColumns: "auto 1fr", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalS, marginBlockStart: tokens.spacingVerticalS },
  code: { margin: 0, minWidth: "2em", textAlign: "center", fontWeight: tokens.fontWeightSemibold, borderLeft: "4px solid transparent", paddingInlineStart: tokens.spacingHorizontalS },
  words: { margin: 0, overflowWrap: "anywhere" },
  chosen: { fontWeight: tokens.fontWeightBold, color: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground2, display: "block" },
});

/** 評価区分: what each rating means. */
export function RatingScale({ scale, chosen }: { readonly scale: readonly Shape<"LevelView">[]; readonly chosen: string | null }) {
  const styles = useStyles();
  const t = useTexts();
  if (scale.length === 0) {
    return null;
  }
  return (
    <section className={styles.box} aria-label={t.row.scale}>
      <Text as="h3" weight="semibold" style={{ margin: 0 }}>{t.row.scale}</Text>
      <dl className={styles.list}>
        {scale.map(level => {
          const isChosen = chosen !== null && level.code.normalize("NFKC").trim().toUpperCase() === chosen;
          return (
            <div key={level.code} style={{ display: "contents" }}>
              <dt className={mergeClasses(styles.code, isChosen && styles.chosen)} style={level.color === null ? {} : { borderLeftColor: level.color }}>{level.code}</dt>
              <dd className={styles.words}>
                <Text weight={isChosen ? "semibold" : "regular"}>{level.name ?? level.description ?? ""}</Text>
                {isChosen && <> <Badge appearance="tint" color="brand" size="small">{t.row.chosen}</Badge></>}
                {level.name !== null && level.description !== null && <Caption1 className={styles.quiet}>{level.description}</Caption1>}
                {level.reasonRequired && <Caption1 className={styles.quiet}>{t.row.reasonRequired}</Caption1>}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
