// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.pictures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gainsay.analysis.Ledger;
import org.gainsay.facts.Standing;
import org.gainsay.facts.Standings;
import org.gainsay.facts.StatementFacts;
import org.gainsay.report.pictures.PictureDrawing.Target;

/** How much of what each outlet reports is asserted by named sources, by unnamed ones or by nobody, denied, or refused: a bar an outlet. */
public final class StandingsByOutlet implements Picture {

	/** So many outlets have a bar of their own, those with most statements. */
	private static final int MOST = 24;

	private record Outlet(String label, String name, Tally tally) {
	}

	private final List<Outlet> outlets;
	private final List<Standing> shown;

	/** @param ledger of the corpus */
	public StandingsByOutlet(Ledger ledger) {
		this(new Counted(ledger));
	}

	/** @param counted whose outlets have a bar each */
	public StandingsByOutlet(Counted counted) {
		Map<String, Tally> tallies = new LinkedHashMap<>();
		Map<String, String> names = new HashMap<>();
		for (StatementFacts statement : counted.statements()) {
			String outlet = counted.outlet(statement.article());
			names.computeIfAbsent(outlet, label -> counted.outlets().actor(statement.article()));
			tallies.computeIfAbsent(outlet, label -> new Tally()).add(Standings.of(statement, counted.corpus()));
		}
		this.outlets = tallies.entrySet().stream().map(one -> new Outlet(one.getKey(), names.get(one.getKey()), one.getValue()))
				.sorted((one, other) -> Integer.compare(other.tally().sum(), one.tally().sum())).toList();
		this.shown = Tally.shown(tallies.values());
	}

	@Override
	public String name() {
		return "standings";
	}

	@Override
	public String title() {
		return "Standings by outlet";
	}

	@Override
	public String note() {
		return "How many statements of each outlet have which standing. " + Counted.WHAT;
	}

	@Override
	public List<Key> keys() {
		return Tally.keys(shown);
	}

	@Override
	public PictureTable table() {
		return new PictureTable(Tally.heads("Outlet", shown), outlets.stream().map(outlet -> outlet.tally().row(outlet.label(), shown)).toList());
	}

	@Override
	public boolean isEmpty() {
		return outlets.isEmpty();
	}

	@Override
	public boolean fits() {
		return true;
	}

	@Override
	public PictureDrawing drawing(double width) {
		List<StackedBars.Bar> bars = new ArrayList<>();
		outlets.stream().limit(MOST).forEach(outlet -> bars.add(new StackedBars.Bar(outlet.label(), outlet.name() == null ? null : new Target(Target.Kind.ACTOR, outlet.name()), outlet.tally().parts())));
		if (outlets.size() <= MOST) {
			return StackedBars.drawing(bars, null, width);
		}
		Tally rest = new Tally();
		outlets.subList(MOST, outlets.size()).forEach(outlet -> rest.add(outlet.tally()));
		return StackedBars.drawing(bars, new StackedBars.Bar("+" + (outlets.size() - MOST) + " more", null, rest.parts()), width);
	}
}
