import { encode } from 'uqr';
import { useWords } from '../../platform/i18n/words-context';

/** What a code of 15-M holds; denser ones are not read from the small screens of old phones. */
const MOST_BYTES = 412;
const QUIET_ZONE = 4;

/** A link as a QR code of 15-M at most: black on white in every look, since readers expect it so. */
export function QrCode({ link }: { readonly link: string }) {
  const words = useWords();
  if (link.length > MOST_BYTES) return <p className="notice notice-amber">{words.t('handoff:give.qrTooBig')}</p>;
  const { size, data } = encode(link, { ecc: 'M', border: QUIET_ZONE });
  return (
    <>
      <svg className="qr" viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" role="img">
        <title>{words.t('handoff:give.qrAlt')}</title>
        <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
        <path fill="#000" d={darkSquares(data)} />
      </svg>
      <p className="small quiet">{words.t('handoff:give.qrHelp')}</p>
    </>
  );
}

/** The dark squares of each line, those side by side as one. */
function darkSquares(data: readonly (readonly boolean[])[]): string {
  return data
    .flatMap((row, y) => {
      const runs = row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g);
      return Array.from(runs, ({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`);
    })
    .join('');
}
