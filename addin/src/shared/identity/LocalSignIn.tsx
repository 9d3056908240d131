import { Badge, Body1, Button, Field, Input, Spinner, Text, Title2, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { useCommon } from "../i18n/common";
import { useFailureText } from "../i18n/failures";
import { isStarting, localIdentity, type LocalChoice, type LocalPerson } from "./local";

const mostShown = 60;
const startingMilliseconds = 1_000;

const useStyles = makeStyles({
  page: { maxWidth: "40rem", margin: "0 auto", padding: "2rem 1rem", display: "flex", flexDirection: "column", gap: "0.75rem" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "0.25rem" },
  person: { width: "100%", justifyContent: "flex-start", textAlign: "start", paddingBlock: "0.5rem", minHeight: "3rem" },
  words: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: "0.75rem", flexGrow: 1 },
  sections: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
});

interface Props {
  readonly onChosen: (choice: LocalChoice) => void;
  /** Whether it stands inside a page or a dialog that has a heading of its own. */
  readonly within?: boolean;
}

/** 「どなたとして使いますか」: in the local edition there is nobody to ask for a password. */
export function LocalSignIn({ onChosen, within = false }: Props) {
  const Frame = within ? "section" : "main";
  const styles = useStyles();
  const t = useCommon();
  const words = useFailureText();
  const { people, failure, starting, again } = usePeople();
  const [search, setSearch] = useState("");
  const [failedChoice, setFailedChoice] = useState<unknown>(null);
  const found = useMemo(() => (people ?? []).filter((p) => matches(p, search)), [people, search]);
  const choose = (person: LocalPerson) => {
    localIdentity.choose(person.name).then(onChosen, setFailedChoice);
  };
  const trouble = failedChoice ?? failure;
  return (
    <Frame className={styles.page}>
      <Title2 as={within ? "h2" : "h1"}>{t.identity.title}</Title2>
      <Body1>{t.identity.explanation}</Body1>
      {starting && <Spinner label={t.identity.starting} />}
      {trouble !== null && (
        <div role="alert">
          <Text weight="semibold">{words(trouble).title}</Text> <Text>{words(trouble).detail}</Text> <Button onClick={again}>{t.retry}</Button>
        </div>
      )}
      {people !== null && (
        <>
          {people.length > 8 && (
            <Field label={t.identity.search}>
              <Input type="search" value={search} onChange={(_, data) => { setSearch(data.value); }} />
            </Field>
          )}
          <ul className={styles.list}>
            {found.slice(0, mostShown).map((person) => (
              <li key={person.name}>
                <Button className={styles.person} size="large" onClick={() => { choose(person); }}>
                  <span className={styles.words}>
                    <span>{person.displayName}</span>
                    <span className={styles.sections}>{person.sections.join("、")}</span>
                  </span>
                  {person.coordinator && <Badge appearance="tint" color="brand">{t.identity.coordinator}</Badge>}
                </Button>
              </li>
            ))}
          </ul>
          {found.length === 0 && <Body1>{t.identity.none}</Body1>}
          {found.length > mostShown && <Body1>{t.identity.more(found.length - mostShown)}</Body1>}
        </>
      )}
    </Frame>
  );
}

function matches(person: LocalPerson, search: string): boolean {
  const wanted = search.normalize("NFKC").trim().toLowerCase();
  return [person.displayName, person.name, ...person.sections].some((text) => text.normalize("NFKC").toLowerCase().includes(wanted));
}

/** Everybody there is; asks again by itself while the local edition is still making its sample. */
function usePeople() {
  const [people, setPeople] = useState<readonly LocalPerson[] | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  const starting = isStarting(failure);
  useEffect(() => {
    const abort = new AbortController();
    localIdentity.people(abort.signal).then(
      (all) => {
        setPeople(all);
        setFailure(null);
      },
      (reason: unknown) => {
        if (!abort.signal.aborted) {
          setFailure(reason);
        }
      },
    );
    return () => {
      abort.abort();
    };
  }, [attempt]);
  useEffect(() => {
    if (!starting) {
      return;
    }
    const timer = setTimeout(() => {
      setAttempt((n) => n + 1);
    }, startingMilliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [starting, attempt]);
  return { people, failure: starting ? null : failure, starting, again: () => { setAttempt((n) => n + 1); } };
}
