// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0

/** What `gainsay.agreement` answers, as far as it is shown. */
interface Figure {
	variable: string;
	measure: string;
	value: number | null;
	low: number | null;
	high: number | null;
	n: number;
	reason: string | null;
}

interface Agreement {
	figures: Figure[];
	dropped: { set: string; why: string }[];
	settings: { coders: string[]; articles: number; sets: number };
}

interface Round {
	round: string;
	state: string;
	since: string | null;
	articles: number;
	coders: { coder: string; assigned: number; begun: number; done: number }[];
	mishaps: number;
}

interface Mishap {
	mishap: string;
	round: string | null;
	file: string | null;
	message: string;
}

/** Columns as wide as what is in them; those of numbers are set to the right. */
function table(head: string[], rows: string[][], numbers: number[]): string {
	const widths = head.map((name, i) => Math.max(name.length, ...rows.map(row => row[i].length)));
	const line = (row: string[]) => row.map((cell, i) => numbers.includes(i) ? cell.padStart(widths[i]) : cell.padEnd(widths[i])).join('  ').trimEnd();
	return [line(head), widths.map(width => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n') + '\n';
}

function number(value: number | null): string {
	return value === null ? '' : value.toFixed(3);
}

function count(many: number, what: string): string {
	return `${many} ${what}${many === 1 ? '' : 's'}`;
}

/** How far coders agree. */
export function agreement(answer: Agreement, title: string): string {
	const dropped = answer.dropped.length === 0 ? '' : `\nNot measured:\n${answer.dropped.map(one => `  ${one.set}: ${one.why}`).join('\n')}\n`;
	if (answer.figures.length === 0) {
		return `${title}\n\nNo article has annotations of two coders that are done, so there is nothing to measure.\n${dropped}`;
	}
	const { coders, articles, sets } = answer.settings;
	const rows = answer.figures.map((figure, i) => [
		i > 0 && answer.figures[i - 1].variable === figure.variable ? '' : figure.variable, figure.measure, number(figure.value), number(figure.low), number(figure.high), String(figure.n), figure.reason ?? '',
	]);
	return `${title}\n\n${coders.join(', ')}: ${count(articles, 'article')}, ${count(sets, 'set')}. From low to high: the interval of 95 %.\n\n`
		+ table(['variable', 'measure', 'value', 'low', 'high', 'n', 'why not'], rows, [2, 3, 4, 5]) + dropped;
}

/** How far the rounds of a study are. */
export function status(rounds: Round[], title: string): string {
	const parts = rounds.map(one => `Round ${one.round}: ${one.state}${one.since ? ' ' + one.since : ''}, ${count(one.articles, 'article')}, ${count(one.mishaps, 'mishap')}\n`
		+ (one.coders.length === 0 ? '' : '\n' + table(['coder', 'assigned', 'begun', 'done'], one.coders.map(coder => [coder.coder, String(coder.assigned), String(coder.begun), String(coder.done)]), [1, 2, 3])));
	return `${title}\n\n${parts.join('\n')}`;
}

/** What went wrong in a study. */
export function check(mishaps: Mishap[], title: string): string {
	return `${title}\n\n` + (mishaps.length === 0 ? 'Nothing went wrong.\n'
		: mishaps.map(one => `${one.file ? one.file + ': ' : ''}${one.mishap}: ${one.message}${one.round ? ` [${one.round}]` : ''}\n`).join(''));
}
