import { tabPaths } from '../routes/tabPaths';
import { useWaiverCount } from '../waivers/useWaiverCount';

/**
 * Shows in the tab of the waivers how many are in force: `Waivers 3`. The header of the new frontend system takes a tab's title
 * as a fixed text, so a style adds the number. Browsers count it as part of the tab's name.
 */
export function WaiverCountStyle() {
  const count = useWaiverCount();
  return count ? <style>{writeRule(count)}</style> : null;
}

function writeRule(count: number): string {
  return `[role="tab"][href$="/${tabPaths.waivers}"]::after { content: "\\0000a0${count}"; }`;
}
