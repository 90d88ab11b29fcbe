/** `npm run create-admin -- <username> ["Display name"]`: makes an administrator and prints the password, once. */
import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { createPerson } from '~/features/accounts/commands.people.server';
import { createPersonInput } from '~/features/accounts/input';
import { DomainError, type ErrorParams, type Message } from '~/platform/errors';
import type { ErrorKey } from '~/platform/i18n/keys';
import { translator } from '~/platform/i18n/server';
import type { Principal } from '~/platform/principal';
import { services, stopServices } from '~/platform/services.server';
import { isSpoken } from '~/platform/spoken-error';

// Nobody signs in here, so the secret of the sessions is not needed.
process.env.SESSION_SECRET ??= randomBytes(32).toString('hex');
const t = translator('vi');

try {
  await createAdmin(process.argv[2], process.argv[3]);
} catch (error) {
  if (isSpoken(error)) console.error(`\n${error.vietnamese}\n\n${error.english}\n`);
  else if (error instanceof DomainError) console.error(refusalIn(error));
  else throw error;
  process.exitCode = 1;
} finally {
  await stopServices();
}

function refusalIn({ code, fields, params }: DomainError): string {
  return [code, ...Object.values(fields).flat()].map((message) => say(message, params)).join('\n');
}

/** A message in words: its key may carry what fills its gaps. */
function say(message: Message | ErrorKey, params: ErrorParams): string {
  const [key, carried] = message.split('?', 2) as [ErrorKey, string?];
  return t(key, { ...params, ...Object.fromEntries(new URLSearchParams(carried)) });
}

async function createAdmin(username?: string, displayName = 'Quản trị hệ thống'): Promise<void> {
  const input = createPersonInput.safeParse({ username, displayName, grants: ['admin'] });
  if (!input.success) {
    console.error(
      'Cách dùng (usage): npm run create-admin -- <tên đăng nhập> ["Họ và tên"]\nTên đăng nhập từ 3 đến 40 ký tự, gồm chữ thường không dấu, số, dấu chấm, gạch nối.',
    );
    process.exitCode = 1;
    return;
  }
  const { db, clock } = await services();
  const id = v7();
  // There may be nobody yet who could: the new administrator is named as the one who did it.
  const who: Principal = {
    id,
    ...input.data,
    locale: 'vi',
    mustChangePassword: true,
  };
  const ids = [id];
  const { password } = await createPerson(
    { db, clock, who, newId: () => ids.shift() ?? v7() },
    input.data,
  );
  console.log(`Đã tạo tài khoản quản trị "${input.data.username}". Mật khẩu dùng một lần: ${password}
Mật khẩu chỉ hiện ra lúc này; người dùng phải đổi ở lần đăng nhập đầu tiên.`);
}
