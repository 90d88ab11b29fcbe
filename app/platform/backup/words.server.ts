/** What backup and restore say when they cannot, to the person at the command line. Never an address of a database: it may hold a password. */
import { BackupProblem, type Problem } from '~db/backup/archive';
import { isSpoken, SpokenError } from '../spoken-error';

/** The error in words; the one that it is when it has some. */
export function spoken(error: unknown): SpokenError {
  if (isSpoken(error)) return error;
  if (error instanceof BackupProblem) return ofProblem(error.problem, error);
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (/^(ENOSPC|EDQUOT|SQLITE_FULL)$/.test(String(code)))
    return new SpokenError(
      'Ổ đĩa đã đầy. Hãy dọn bớt, hoặc đặt BACKUP_DIR ở một ổ đĩa khác, rồi chạy lại.',
      'The disk is full. Make room, or set BACKUP_DIR to another disk, and run it again.',
      error,
    );
  if (/^(EACCES|EPERM|EROFS)$/.test(String(code)))
    return new SpokenError(
      `Không có quyền đọc hoặc ghi ${path ?? ''}. Hãy chạy bằng tài khoản mà Gương Sáng đang chạy, hoặc sửa quyền của thư mục.`,
      `No permission to read or write ${path ?? ''}. Run it as the account that Gương Sáng runs as, or mend the folder's rights.`,
      error,
    );
  return new SpokenError(
    `Không làm được (${String(code ?? 'lỗi')}): ${message}`,
    `It failed (${String(code ?? 'error')}): ${message}`,
    error,
  );
}

function ofProblem(problem: Problem, cause: unknown): SpokenError {
  const [vietnamese, english] = wordsOf(problem);
  return new SpokenError(vietnamese, english, cause);
}

function wordsOf(problem: Problem): [vietnamese: string, english: string] {
  switch (problem.kind) {
    case 'inUse':
      return [
        `Cơ sở dữ liệu đang được dùng (${problem.by}). Hãy dừng Gương Sáng và mọi kết nối khác rồi chạy lại.`,
        `The database is in use (${problem.by}). Stop Gương Sáng and every other connection, and run it again.`,
      ];
    case 'nothingThere':
      return [
        'Chưa có cơ sở dữ liệu nào ở DATABASE_URL để sao lưu.',
        'There is no database at DATABASE_URL to back up.',
      ];
    case 'damaged':
      return [
        'Tệp cơ sở dữ liệu bị hỏng nên không sao lưu được. Các bản sao lưu cũ vẫn còn nguyên: hãy phục hồi bằng npm run restore.',
        'The database file is damaged, so it cannot be backed up. Older backups are untouched: restore one with npm run restore.',
      ];
    case 'otherMigration':
      return [
        `Bản sao lưu không khớp: bản kê ghi ${problem.wanted}, cơ sở dữ liệu bên trong là ${problem.found ?? 'không rõ'}. Chưa thay gì trong cơ sở dữ liệu. Hãy chọn bản khác.`,
        `The backup does not fit together: its manifest says ${problem.wanted}, the database in it ${problem.found ?? 'nothing'}. The database was not replaced. Take another one.`,
      ];
    case 'programMissing':
      return missing(problem);
    case 'programFailed':
      return [
        `${problem.program} báo lỗi: ${problem.said}`,
        `${problem.program} failed: ${problem.said}`,
      ];
  }
}

function missing({
  program,
  needed,
  found,
}: Extract<Problem, { kind: 'programMissing' }>): [string, string] {
  const [why, whyEnglish] = found
    ? [
        `bản ${found} cũ hơn máy chủ PostgreSQL ${needed}`,
        `version ${found} is older than the server, ${needed}`,
      ]
    : ['không tìm thấy', 'not found'];
  return [
    `Cần ${program} của PostgreSQL ${needed} (${why}). Hãy cài, ví dụ: apt-get install postgresql-client-${needed}, hoặc thêm thư mục của nó vào PATH.`,
    `${program} of PostgreSQL ${needed} is needed (${whyEnglish}). Install it, for example: apt-get install postgresql-client-${needed}, or add its folder to PATH.`,
  ];
}
