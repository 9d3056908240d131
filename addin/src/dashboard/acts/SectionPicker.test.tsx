import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { LanguageProvider } from "../../shared/i18n/LanguageProvider";
import { section } from "../testing/samples";
import { SectionPicker } from "./SectionPicker";

function Picking({ onChoose }: { readonly onChoose: (codes: readonly string[]) => void }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const sections = [section("kodomo", { name: "こども課" }), section("kankyo", { name: "環境課" }), section("doboku", { name: "土木課" })];
  return (
    <LanguageProvider initial="ja">
      <FluentProvider theme={webLightTheme}><SectionPicker sections={sections} chosen={chosen} onChoose={(codes) => { setChosen(codes); onChoose([...codes]); }} /></FluentProvider>
    </LanguageProvider>
  );
}

describe("SectionPicker", () => {
  afterEach(cleanup);

  it("chooses the section whose name was clicked, and no other", async () => {
    const choices: (readonly string[])[] = [];
    render(<Picking onChoose={(codes) => { choices.push(codes); }} />);
    await userEvent.click(screen.getByText("環境課"));
    await userEvent.click(screen.getByText("土木課"));
    expect(choices).toEqual([["kankyo"], ["kankyo", "doboku"]]);
  });

  it("names every box, and the group", () => {
    render(<Picking onChoose={() => undefined} />);
    expect(screen.getAllByRole("checkbox").map((box) => (box as HTMLInputElement).labels?.[0]?.textContent)).toEqual(["こども課", "環境課", "土木課"]);
    expect(screen.getByRole("group", { name: "対象の課" })).toBeTruthy();
  });
});
