/** What is for good once an add-on is published: docs/publishing.md says what to confirm before. */
export const ADDON_ID = 'zhengwen@zhengwen.app';
export const HOMEPAGE = 'https://zhengwen.app/';
