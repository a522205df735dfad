/** A SHA-256 in groups of four, as people compare it; `short` shows the first groups of it. */
export function Fingerprint({ sha256, short }: { sha256: string; short?: boolean }) {
  const groups = sha256.match(/.{1,4}/g) ?? [];
  return (
    <code class="print" title={short ? `SHA-256: ${sha256}` : undefined}>
      {short ? `${groups.slice(0, 4).join(' ')} …` : groups.join(' ')}
    </code>
  );
}
