/** The product mark: a touchstone with the streak that gold leaves on it. */
export function Logo({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M4.4 1h7.1L15 5.4l-1.2 8.2L12.3 15H3.2L1 13 1.4 5z" fill="#0f6a9c" />
      <path d="M4.4 1h7.1L15 5.4 6.2 6.2 1.4 5z" fill="#2f95dc" />
      <path d="M4.3 12.5 12 8.4" stroke="#ffd257" strokeWidth="2.1" strokeLinecap="round" />
    </svg>
  );
}
