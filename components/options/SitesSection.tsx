import { useEffect, useState } from 'preact/hooks';
import { isAtOnce } from '../../lib/app/at-once.ts';
import type { Settings } from '../../lib/app/settings.ts';
import { changeSite, listSites, type Site } from '../../lib/app/sites.ts';
import { useWords } from '../words-context.ts';
import { SiteRow } from './SiteRow.tsx';
import type { SectionProps } from './section-props.ts';

/** The sites that open by themselves, which the browser keeps. */
export interface AtOnce {
  readonly list: () => Promise<readonly string[]>;
  /** To be called at once on a click: the browser asks the reader then. */
  readonly set: (host: string, on: boolean) => Promise<boolean>;
}

/** Those of the hosts that are not listed with a port already. */
const withoutPorts = (settings: Settings, hosts: readonly string[]): readonly string[] =>
  hosts.filter((host) => listSites(settings).every((site) => !isAtOnce([host], site.host)));

/** What is kept for single sites: seen, changed, forgotten. */
export function SitesSection({ settings, onSettings, atOnce }: SectionProps & { readonly atOnce: AtOnce }) {
  const words = useWords();
  const [hosts, setHosts] = useState<readonly string[]>([]);
  const look = (): void => {
    atOnce.list().then(setHosts, () => setHosts([]));
  };
  useEffect(look, [atOnce]);
  const setAtOnce = (host: string, on: boolean): void => {
    atOnce.set(host, on).then(look, look);
  };
  const sites = listSites(settings, withoutPorts(settings, hosts));
  const change = (site: Site): void => onSettings(changeSite(settings, site) satisfies Partial<Settings>);
  return (
    <section class="sites">
      <h2>{words('sites')}</h2>
      <p class="aside">{words(sites.length > 0 ? 'sitesHelp' : 'sitesNone')}</p>
      {sites.length > 0 && (
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{words('site')}</th>
                <th scope="col">{words('sitePlace')}</th>
                <th scope="col">{words('script')}</th>
                <th scope="col">{words('theme')}</th>
                <th scope="col">{words('siteAtOnceShort')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {sites.map((site) => (
                <SiteRow
                  key={site.host}
                  site={site}
                  isAtOnce={isAtOnce(hosts, site.host)}
                  onAtOnce={(on) => setAtOnce(site.host, on)}
                  onChange={change}
                  onForget={() => {
                    change({ host: site.host });
                    if (isAtOnce(hosts, site.host)) setAtOnce(site.host, false);
                  }}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
