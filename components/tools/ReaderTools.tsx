import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CopyForm } from '../../lib/app/copy-form.ts';
import type { CopyRequest, Services } from '../../lib/app/services.ts';
import type { Settings, ShownScript } from '../../lib/app/settings.ts';
import { AloudBar } from '../aloud/AloudBar.tsx';
import { FindBar } from '../find/FindBar.tsx';
import type { PanelName } from '../Panels.tsx';
import css from '../styles/tools.css?inline';
import type { ReaderModel } from '../use-reader.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { useKeyCommands } from './use-key-commands.ts';

/** What stands over the text when asked for. */
export type ToolName = 'find' | 'aloud' | 'keys';

/** Opens a tool; does nothing until their code is there. */
export type AskForTool = { current: (tool: ToolName) => void };

/** What the tools show, and what keys can do. */
export interface ReaderToolsProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly model: ReaderModel;
  readonly settings: Settings;
  readonly script: ShownScript;
  /** The whole body is on screen. */
  readonly drawn: boolean;
  /** Index of the measure whose card is open. */
  readonly chosen: number | undefined;
  readonly onSettings: (change: Partial<Settings>) => void;
  readonly onPanel: (panel: PanelName) => void;
  readonly onMeasure: (index: number) => void;
  readonly onCopy: () => void;
  readonly services: Services;
  /** What is shown, to be written in a form. */
  readonly requestOf: (form: CopyForm) => CopyRequest;
  readonly onStatus: (status: string) => void;
  readonly onTool: (tool: ToolName) => void;
}

/** Keys, and what they or the menu open over the text. No part of the first paint. */
export function ReaderTools({ ask, ...rest }: Omit<ReaderToolsProps, 'onTool'> & { readonly ask: AskForTool }) {
  /** How often the search was asked for while it is open; 0: it is closed. */
  const [find, setFind] = useState(0);
  const [aloud, setAloud] = useState(false);
  const [keys, setKeys] = useState(false);
  const onTool = (tool: ToolName): void => {
    if (tool === 'find') setFind((times) => times + 1);
    else if (tool === 'keys') setKeys(true);
    else setAloud((last) => !last);
  };
  useEffect(() => {
    ask.current = onTool;
  });
  useKeyCommands({ ...rest, onTool });
  const back = (): void => rest.root.current?.querySelector('main')?.focus({ preventScroll: true });
  return (
    <>
      <style>{css}</style>
      <div class="tool-bars">
        {find > 0 && (
          <FindBar
            root={rest.root}
            drawn={rest.drawn}
            asked={find}
            onClose={() => {
              setFind(0);
              back();
            }}
          />
        )}
        {aloud && (
          <AloudBar
            root={rest.root}
            script={rest.script}
            speech={rest.services.speech}
            onClose={() => setAloud(false)}
          />
        )}
      </div>
      {keys && <KeysDialog onClose={() => setKeys(false)} />}
    </>
  );
}
