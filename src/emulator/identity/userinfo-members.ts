import type { JsonObject } from '../../model/json.ts';
import type { Call } from '../call.ts';
import { isActive } from '../checks/check-login.ts';
import { changedAt, displayName, type User } from '../org/user.ts';
import { apiUrls } from './api-urls.ts';
import { photos } from './photos.ts';

/** What userinfo says about a user. */
export function userinfoMembers(call: Call, user: User, subject: string): JsonObject {
  const { base } = call.host;
  return {
    sub: subject,
    user_id: user.id,
    organization_id: call.org.id,
    preferred_username: user.username,
    nickname: user.nickname,
    name: displayName(user),
    email: user.email,
    email_verified: true,
    given_name: user.firstName,
    family_name: user.lastName,
    zoneinfo: 'Europe/Berlin',
    photos: photos(base),
    profile: `${base}/${user.id}`,
    picture: photos(base).picture,
    address: {},
    is_salesforce_integration_user: user.apiOnly,
    urls: apiUrls(call, user.id),
    active: isActive(call, user),
    user_type: 'STANDARD',
    language: 'en_US',
    locale: 'en_GB',
    utcOffset: 3_600_000,
    updated_at: changedAt,
    is_app_installed: true,
  };
}
