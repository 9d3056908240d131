/** The ribbon's functions; the manifests name the same (manifest/src/app.ts). */
export type Command = "checkAnswers" | "submitAnswers";

/** Passes the ribbon's buttons and keyboard shortcuts on to the pane; one pressed before the pane listens is kept for it. */
export class Ribbon {
  #listener: ((command: Command) => void) | null = null;
  #waiting: Command | null = null;

  /** Registers the functions with Office. Each shows the pane first: what follows is to be seen there. */
  register(): void {
    for (const command of ["checkAnswers", "submitAnswers"] as const) {
      Office.actions.associate(command, (event: Office.AddinCommands.Event) => {
        void Office.addin.showAsTaskpane().catch(() => undefined);
        this.press(command);
        event.completed();
      });
    }
  }

  /** A button was pressed. */
  press(command: Command): void {
    if (this.#listener === null) {
      this.#waiting = command;
    } else {
      this.#listener(command);
    }
  }

  /** Hears every command until the answer is called. */
  listen(listener: (command: Command) => void): () => void {
    this.#listener = listener;
    if (this.#waiting !== null) {
      const command = this.#waiting;
      this.#waiting = null;
      listener(command);
    }
    return () => {
      if (this.#listener === listener) {
        this.#listener = null;
      }
    };
  }
}
