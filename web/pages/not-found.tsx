import { Page } from '../parts/page.tsx';

export default () => <Page title="There is no such page" />;
