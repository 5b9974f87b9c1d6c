/** The product's mark: a shield with a check, peace kept. */
export function Emblem({ size = 30 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="#174a51" />
      <path
        d="M16 6.500c4 3 7.500 4 7.500 4v6c0 5-3.500 8-7.500 9.500-4-1.500-7.500-4.500-7.500-9.500v-6s3.500-1 7.500-4z"
        fill="none"
        stroke="#8fd3cb"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      <path
        d="M12.300 16.200l2.700 2.700 4.800-5.300"
        fill="none"
        stroke="#fff"
        strokeWidth="2.200"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
