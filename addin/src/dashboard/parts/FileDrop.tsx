import { Spinner, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowUploadRegular } from "@fluentui/react-icons";
import { useId, useState, type DragEvent } from "react";
import { useTexts } from "../texts/texts";

const useStyles = makeStyles({
  zone: {
    display: "flex", flexDirection: "column", alignItems: "center", justifyContent: "center", gap: "4px", minHeight: "120px", padding: "16px", textAlign: "center", cursor: "pointer",
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`, borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground1,
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
    ":focus-within": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  over: { backgroundColor: tokens.colorBrandBackground2, border: `2px dashed ${tokens.colorBrandStroke1}` },
  input: { position: "absolute", width: "1px", height: "1px", opacity: 0 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  /** The name of the file being sent; null = none. */
  readonly sending: string | null;
  readonly onFile: (file: File) => void;
}

/** Takes an Excel workbook by dropping it or by choosing it. */
export function FileDrop({ sending, onFile }: Props) {
  const styles = useStyles();
  const { drop } = useTexts();
  const [over, setOver] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const hint = useId();
  const take = (file: File | undefined) => {
    if (file === undefined || sending !== null) {
      return;
    }
    const isWorkbook = file.name.toLowerCase().endsWith(".xlsx");
    setWrong(isWorkbook ? null : file.name);
    if (isWorkbook) {
      onFile(file);
    }
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <label
      className={mergeClasses(styles.zone, over && styles.over)}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => { setOver(false); }}
      onDrop={onDrop}
    >
      {sending === null ? (
        <>
          <ArrowUploadRegular fontSize={28} aria-hidden />
          <Text weight="semibold" align="center">{drop.label}</Text>
          <Text size={200} id={hint} className={styles.quiet}>{drop.types}</Text>
        </>
      ) : (
        <Spinner label={drop.reading(sending)} />
      )}
      <input
        type="file"
        className={styles.input}
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-describedby={hint}
        disabled={sending !== null}
        onChange={(event) => { take(event.target.files?.[0]); event.target.value = ""; }}
      />
      {wrong !== null && <Text role="alert" className={styles.wrong}>{drop.wrong(wrong)}</Text>}
    </label>
  );
}
