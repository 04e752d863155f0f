import type { RemovalReason } from '../../reading/article.ts';
import type { Role } from '../page/name-hints.ts';

/** Why what stands in a box that is called so is no text. */
export const ROLE_REASON: Readonly<Record<Role, RemovalReason>> = {
  navigation: 'navigation',
  related: 'related',
  comments: 'comments',
  share: 'share',
  advertisement: 'advertisement',
  paging: 'paging',
  print: 'print',
  copyright: 'copyright',
};
