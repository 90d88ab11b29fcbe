import { type OutletLook, OutletMark } from '~/features/newsroom/components/outlet-mark';
import { markState, type OutletCoverage } from '../rules';

interface CoverageMarksProps {
  outlets: readonly (OutletLook & { id: string })[];
  coverage: { outlets: readonly { outletId: string; state: OutletCoverage }[] };
}

/** What each outlet has done about an exemplar; dashed where it still owes coverage. */
export function CoverageMarks({ outlets, coverage }: CoverageMarksProps) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      {outlets.map((outlet) => {
        const state = coverage.outlets.find((each) => each.outletId === outlet.id)?.state ?? 'none';
        return <OutletMark key={outlet.id} outlet={outlet} state={markState(state)} />;
      })}
    </span>
  );
}
