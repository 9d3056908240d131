import { Text } from "@fluentui/react-components";
import { useSay } from "../parts/Notices";
import { ActDialog } from "./ActDialog";
import { useAct } from "./useAct";

interface Props {
  readonly title: string;
  readonly button: string;
  readonly done: string;
  /** What will happen, one sentence a line; the first is the one that counts. */
  readonly lines: readonly string[];
  readonly act: (key: string) => Promise<unknown>;
  readonly onDone?: () => void;
  readonly onClose: () => void;
}

/** Asks before an act that needs nothing but a yes. */
export function SimpleDialog({ title, button, done, lines, act, onDone, onClose }: Props) {
  const acting = useAct();
  const say = useSay();
  const submit = async () => {
    if (await acting.run(act)) {
      say(done);
      onDone?.();
      onClose();
    }
  };
  return (
    <ActDialog title={title} button={button} acting={acting} onSubmit={() => void submit()} onClose={onClose}>
      {lines.map((line, i) => <Text key={line} weight={i === 0 ? "semibold" : "regular"}>{line}</Text>)}
    </ActDialog>
  );
}
