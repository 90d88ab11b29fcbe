/** The version of what a form was drawn from: who saved meanwhile is told, and nobody's change is overwritten unseen. */
interface VersionFieldProps {
  version: number;
  /** What the form was refused with. Sent again, it names the version that the person has now been told of. */
  problem?: { params?: Record<string, unknown> } | null | undefined;
}

/** A hidden field in every form that edits a stored row. */
export function VersionField({ version, problem }: VersionFieldProps) {
  const told = problem?.params?.version;
  return <input type="hidden" name="version" value={typeof told === 'number' ? told : version} />;
}
