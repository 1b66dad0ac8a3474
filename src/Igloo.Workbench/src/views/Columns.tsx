/** Counts side by side as columns, with the same as a table for those who read rather than look. */
export function Columns({ label, values, names }: { label: string; values: number[]; names: string[] }) {
  const most = Math.max(1, ...values);
  const width = 240 / values.length;
  return (
    <figure className="counts">
      <figcaption className="small">{label}</figcaption>
      <svg viewBox="0 0 240 60" aria-hidden="true">
        {values.map((value, index) => (
          <g key={index}>
            <rect x={index * width + 1} width={width - 2} y={46 - (44 * value) / most} height={(44 * value) / most} />
            {(values.length < 8 || index % 6 === 0) && <text x={index * width + width / 2} y="58" textAnchor="middle">{names[index]}</text>}
          </g>
        ))}
      </svg>
      <table className="sr-only">
        <caption>{label}</caption>
        <tbody>{values.map((value, index) => <tr key={index}><th scope="row">{names[index]}</th><td>{value}</td></tr>)}</tbody>
      </table>
    </figure>
  );
}
