import { Sidebar, SidebarItem, SidebarSpace } from '@backstage/core-components';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import type { NavContentComponentProps } from '@backstage/plugin-app-react';

const PATHS = ['/', '/catalog', '/palette'];
const PATHS_BELOW = ['/settings'];

/** The side bar of the demo portal: home, software catalog, the fleet; notifications and settings at the bottom. */
export function SideBar({ navItems }: NavContentComponentProps) {
  const list = (paths: readonly string[]) =>
    paths.flatMap(path =>
      navItems
        .rest()
        .filter(({ href }) => href === path)
        .map(({ href, icon, title }) => (
          <SidebarItem key={href} to={href} text={title} icon={() => icon} />
        )),
    );
  return (
    <Sidebar>
      {list(PATHS)}
      <SidebarSpace />
      {/* What pops up would lie over what a test or a person clicks. */}
      <NotificationsSidebarItem
        snackbarEnabled={false}
        titleCounterEnabled={false}
      />
      {list(PATHS_BELOW)}
    </Sidebar>
  );
}
