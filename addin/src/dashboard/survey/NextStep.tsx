import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRightFilled, ChevronDownRegular } from "@fluentui/react-icons";
import type { SurveyDetail } from "../../shared/api/types";
import { useTexts } from "../texts/texts";
import { nextWords, type NextKind } from "./next";
import type { SurveyDialog } from "./dialogs";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", gap: "12px", alignItems: "center", padding: "12px 16px", borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke2}`, "@media print": { display: "none" } },
  words: { flexGrow: 1, flexBasis: "16rem", display: "flex", flexDirection: "column" },
  label: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", gap: "8px", flexWrap: "wrap" },
});

const inMenu = ["remind", "extend", "consolidate", "close", "reopen", "test", "definition", "cancel"] as const;

interface Props {
  readonly survey: SurveyDetail;
  readonly onNext: (kind: NextKind, sections: readonly string[]) => void;
  readonly onDialog: (dialog: SurveyDialog) => void;
}

/** 次の一手: the one thing to do now, with its button; everything else stands in the menu beside it. */
export function NextStep({ survey, onNext, onDialog }: Props) {
  const styles = useStyles();
  const t = useTexts();
  const next = nextWords(survey, t);
  const possible = inMenu.filter((a) => survey.actions.includes(a));
  return (
    <section className={styles.bar} aria-label={t.next.title}>
      <div className={styles.words}>
        <Text size={200} className={styles.label}>{t.next.title}</Text>
        <Text weight="semibold">{next.text}</Text>
      </div>
      <div className={styles.buttons}>
        {next.kind !== null && (
          <Button appearance="primary" icon={<ArrowRightFilled aria-hidden />} iconPosition="after" onClick={() => { if (next.kind !== null) { onNext(next.kind, next.sections); } }}>
            {t.next.buttons[next.kind]}
          </Button>
        )}
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button icon={<ChevronDownRegular aria-hidden />} iconPosition="after">{t.actions.more}</Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {possible.map((action) => <MenuItem key={action} onClick={() => { onDialog(action); }}>{t.actions[action]}</MenuItem>)}
              <MenuItem onClick={() => { print(); }}>{t.actions.print}</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
    </section>
  );
}
