import { useState } from 'preact/hooks';
import { makeDiagnostic } from '../lib/app/diagnostic.ts';
import type { Services } from '../lib/app/services.ts';
import type { MessageKey } from '../lib/app/words.ts';
import type { Reading } from '../lib/reading/article.ts';
import { Check } from './controls/Check.tsx';
import { MarksKey } from './MarksKey.tsx';
import { PanelSection } from './PanelSection.tsx';
import { KeysList } from './tools/KeysList.tsx';
import { useWords } from './words-context.ts';

/** What is read, and the way to the clipboard. */
export interface HelpSectionProps {
  readonly reading: Reading;
  readonly services: Services;
  readonly onStatus: (status: string) => void;
}

const PERMISSIONS: readonly MessageKey[] = [
  'permission_activeTab',
  'permission_storage',
  'permission_contextMenus',
  'permission_clipboardWrite',
  'permission_site',
];

/** Copies what a report needs: numbers, and the page itself only when that is ticked. */
function Report({ reading, services, onStatus }: HelpSectionProps) {
  const words = useWords();
  const [withPage, setWithPage] = useState(false);
  const copy = async (): Promise<void> => {
    const { version } = await services.kept();
    const { userAgent } = navigator;
    const text = makeDiagnostic(reading, { version, userAgent, language: words('uiLanguage') }, withPage);
    onStatus(await services.copyText(text, { said: words('reportCopied') }));
  };
  return (
    <>
      <h3>{words('report')}</h3>
      <p class="aside">{words('reportHelp')}</p>
      <Check block name="report-page" checked={withPage} onCheck={setWithPage}>
        {words('reportPage')}
      </Check>
      <p class="actions">
        <button
          type="button"
          data-action="report"
          onClick={() => {
            copy().catch(() => onStatus(words('writersFailed')));
          }}
        >
          {words('reportCopy')}
        </button>
      </p>
    </>
  );
}

/** Help: what it does, what the marks mean, why it may do what it may, and what to do about a fault. */
export function HelpSection(props: HelpSectionProps) {
  const words = useWords();
  return (
    <PanelSection name="help" title={words('help')}>
      <p>{words('helpWhat')}</p>
      <h3>{words('helpMarks')}</h3>
      <MarksKey />
      <p>{words('helpMarksOwn')}</p>
      <h3>{words('keysList')}</h3>
      <KeysList />
      <h3>{words('helpPermissions')}</h3>
      <ul>
        {PERMISSIONS.map((key) => (
          <li key={key}>{words(key)}</li>
        ))}
      </ul>
      <Report {...props} />
    </PanelSection>
  );
}
