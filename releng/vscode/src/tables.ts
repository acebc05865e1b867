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

interface Draw {
	round: string;
	population: number;
	seed: number | null;
	strata: { stratum: string; articles: number; drawn: number }[];
	articles: string[];
}

interface Measured {
	measure: string | null;
	value: number | null;
	low: number | null;
	high: number | null;
	n: number | null;
	reason: string | null;
}

interface Feedback {
	coder: string;
	round: string;
	compared: string[];
	unfinished: string[];
	withoutGold: string[];
	marks: (Measured & { variable: string; least: number; passed: boolean | null })[];
	differences: { article: string; variable: string; about: string | null; statement: string | null; value: string | null; gold: string | null }[];
}

interface Drift extends Measured {
	kind: string;
	round: string;
	week: string | null;
	coder: string | null;
	variable: string;
	articles: number;
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

/** The sample of a round. */
export function draw(answer: Draw, title: string): string {
	const strata = answer.strata.length < 2 ? '' : '\n' + table(['stratum', 'articles', 'drawn'], answer.strata.map(one => [one.stratum, String(one.articles), String(one.drawn)]), [1, 2]);
	return `${title}\n\n${count(answer.articles.length, 'article')} of ${answer.population} drawn for the round ${answer.round}${answer.seed === null ? '' : ` with the seed ${answer.seed}`}. Nothing is written until they are assigned.\n${strata}\n${answer.articles.join('\n')}\n`;
}

/** A figure in five cells. */
function cells(of: Measured): string[] {
	return [number(of.value), number(of.low), number(of.high), of.n === null ? '' : String(of.n), of.reason ?? ''];
}

/** What a coder gave otherwise than the gold. */
export function feedback(answer: Feedback, title: string): string {
	const left = (answer.unfinished.length === 0 ? '' : `, ${answer.unfinished.length} not finished yet`) + (answer.withoutGold.length === 0 ? '' : `, ${answer.withoutGold.length} finished and without a gold`);
	const head = `${title}\n\n${answer.coder} in ${answer.round}: ${count(answer.compared.length, 'article')} finished and compared with the gold${left}.\n`;
	if (answer.compared.length === 0) {
		return head;
	}
	const marks = answer.marks.length === 0 ? '' : '\n' + table(['variable', 'asked for', 'value', 'low', 'high', 'n', 'why not', ''], answer.marks.map(mark => [mark.variable, String(mark.least), ...cells(mark), mark.passed === null ? 'cannot be said' : mark.passed ? 'passed' : 'not passed']), [1, 2, 3, 4, 5]);
	const differences = answer.differences.map(one => `${one.article}${one.statement === null ? '' : ', ' + one.statement}: ${one.variable}${one.about === null ? '' : ' on ' + one.about}: ${one.value ?? '(nothing)'}; the gold has ${one.gold ?? '(nothing)'}\n`);
	return head + marks + '\n' + (differences.length === 0 ? 'Nothing differs.\n' : differences.join(''));
}

/** How coders drift. */
export function drift(rows: Drift[], title: string): string {
	return `${title}\n\n` + (rows.length === 0 ? 'There is nothing to measure: no article of a round has sets of two coders that are done, or a gold.\n'
		: table(['', 'round', 'week', 'coder', 'variable', 'articles', 'value', 'low', 'high', 'n', 'why not'],
			rows.map(row => [row.kind, row.round, row.week ?? '', row.coder ?? '', row.variable, String(row.articles), ...cells(row)]), [5, 6, 7, 8, 9]));
}

/** What went wrong in a study. */
export function check(mishaps: Mishap[], title: string): string {
	return `${title}\n\n` + (mishaps.length === 0 ? 'Nothing went wrong.\n'
		: mishaps.map(one => `${one.file ? one.file + ': ' : ''}${one.mishap}: ${one.message}${one.round ? ` [${one.round}]` : ''}\n`).join(''));
}
