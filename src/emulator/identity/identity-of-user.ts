import type { JsonObject } from '../../model/json.ts';
import type { Call } from '../call.ts';
import { isActive } from '../checks/check-login.ts';
import { changedAt, displayName, type User } from '../org/user.ts';
import { identityUrl } from '../tokens/token-members.ts';
import { apiUrls } from './api-urls.ts';
import { photos } from './photos.ts';

/** What the identity URL says about a user. */
export function identityOfUser(call: Call, user: User): JsonObject {
  return {
    id: identityUrl(call, user.id),
    asserted_user: true,
    user_id: user.id,
    organization_id: call.org.id,
    username: user.username,
    nick_name: user.nickname,
    display_name: displayName(user),
    email: user.email,
    first_name: user.firstName,
    last_name: user.lastName,
    photos: photos(call.host.base),
    urls: apiUrls(call, user.id),
    active: isActive(call, user),
    user_type: 'STANDARD',
    language: 'en_US',
    locale: 'en_GB',
    utcOffset: 3_600_000,
    last_modified_date: changedAt,
    is_app_installed: true,
  };
}
