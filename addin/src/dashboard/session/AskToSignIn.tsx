import { Button, Text, Title3, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { useCommon } from "../../shared/i18n/common";
import { LocalSignIn } from "../../shared/identity/LocalSignIn";
import { FailureBar } from "../parts/FailureBar";
import type { Connection } from "./connection";

const useStyles = makeStyles({ page: { padding: "32px 16px", maxWidth: "40rem", margin: "0 auto", display: "flex", flexDirection: "column", gap: "12px", alignItems: "flex-start" } });

/** Who somebody is: chosen from a list on one machine, the organisation's account elsewhere. */
export function AskToSignIn({ connection, onDone, within = false }: { readonly connection: Connection; readonly onDone: () => void; readonly within?: boolean }) {
  const styles = useStyles();
  const common = useCommon();
  const [failure, setFailure] = useState<unknown>(null);
  const { signIn } = connection;
  if (signIn === null) {
    return <LocalSignIn onChosen={onDone} within={within} />;
  }
  const Frame = within ? "section" : "main";
  return (
    <Frame className={styles.page}>
      <Title3 as={within ? "h2" : "h1"}>{common.identity.signInTitle}</Title3>
      <Text>{common.identity.signInDetail}</Text>
      <Button appearance="primary" onClick={() => { setFailure(null); signIn().then(onDone, setFailure); }}>{common.identity.signIn}</Button>
      <FailureBar failure={failure} />
    </Frame>
  );
}
