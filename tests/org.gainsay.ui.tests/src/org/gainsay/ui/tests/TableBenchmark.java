// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.gainsay.analysis.Flag;
import org.gainsay.analysis.Ledger;
import org.gainsay.desk.claimtable.GridWish;
import org.gainsay.facts.Progress;
import org.gainsay.ui.views.claimtable.ClaimTableView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How fast the claim table is with many claims and articles. It measures and says, and fails for nothing: {@code ./build bench table}
 * runs it, the tests do not.
 */
class TableBenchmark {

	private static final int ROUNDS = 9;
	private static final int SCROLLS = 40;
	private static final List<String> STANCES = List.of("asserts", "asserts", "asserts", "asserts", "confirms", "denies", "disputes", "does not confirm",
			"declines to comment on", "remarks on");
	private static final List<String> REPORT = new ArrayList<>();

	private final Random random = new Random(17);

	/** Claims, articles, and how many statements an article has. */
	@ParameterizedTest
	@CsvSource({ "1000, 500, 30", "1000, 500, 200" })
	void measure(int claims, int articles, int statements) throws Exception {
		Workbench.begin();
		TestProject project = write(claims, articles, statements);
		say("-- %,d claims, %,d articles, %,d statements", claims, articles, articles * statements);
		List<Taken> ledger = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			Taken began = Taken.now();
			Ledger.of(project.corpus().corpus(), null);
			ledger.add(began.until());
		}
		say("the ledger, before the table (not on the UI thread)  %s", Taken.figures(ledger));
		project.corpus().ledger().of(project.corpus().corpus(), null);
		ClaimTableView view = open();
		say("%,d rows by %,d columns", view.grid().rows().size(), view.grid().articles().size());
		scroll(view);
		ask(view, "sorted by text", new GridWish("", null, null, false, GridWish.Order.TEXT, null, false));
		ask(view, "sorted by what stands out", new GridWish("", null, null, false, GridWish.Order.FLAGS, null, false));
		ask(view, "sorted by an article's standings", new GridWish("", null, null, false, GridWish.Order.ARTICLE, "article7", false));
		ask(view, "sorted by the first date", new GridWish("", null, null, false, GridWish.Order.FIRST, null, false));
		ask(view, "filtered by words", new GridWish("claim 12", null, null, false, GridWish.Order.FILES, null, false));
		ask(view, "filtered by a speaker", new GridWish("speaker 3", null, null, false, GridWish.Order.FILES, null, false));
		ask(view, "filtered by contested", new GridWish("", Flag.CONTESTED, null, false, GridWish.Order.FILES, null, false));
		ask(view, "only articles that speak", new GridWish("claim 12", null, null, true, GridWish.Order.FILES, null, false));
		List<Taken> copied = new ArrayList<>();
		for (int round = 0; round < 3; round++) {
			copied.add(Workbench.ui(() -> {
				Taken began = Taken.now();
				view.grid().asText();
				return began.until();
			}));
		}
		say("the whole table as text  %s", Taken.figures(copied));
		Workbench.ui(() -> Workbench.page().hideView(view));
		project.close();
	}

	@AfterAll
	static void report() throws Exception {
		Path folder = Checkout.top().resolve("tests/org.gainsay.ui.tests/target/results");
		Files.createDirectories(folder);
		Files.write(folder.resolve("table.txt"), REPORT);
	}

	/** Articles on one event whose statements are about any of the claims, so that no corner of the table is empty. */
	private TestProject write(int claims, int articles, int statements) throws Exception {
		TestProject project = TestProject.empty("table");
		StringBuilder common = new StringBuilder("gainsay 1\n");
		for (int i = 0; i < 40; i++) {
			common.append("actor speaker").append(i).append(" : ").append(i % 5 == 0 ? "publication" : "person").append(" \"Speaker ").append(i).append("\"\n");
		}
		common.append("event all \"All\" { claims ");
		for (int i = 0; i < claims; i++) {
			common.append(i == 0 ? "" : ", ").append("claim").append(i);
		}
		common.append(" }\n");
		for (int i = 0; i < claims; i++) {
			common.append("claim claim").append(i).append(" \"Claim ").append(i).append(" says that something of some length has happened somewhere\"")
					.append(i % 10 == 1 ? " { entails claim" + (i - 1) + " }" : "").append('\n');
		}
		project.write("common.claims", common.toString());
		for (int i = 0; i < articles; i++) {
			StringBuilder text = new StringBuilder();
			StringBuilder file = new StringBuilder("gainsay 1\narticle article").append(i).append(" \"Article ").append(i).append("\" {\n\toutlet speaker").append(5 * (i % 8))
					.append("\n\tpublished 2025-").append(String.format("%02d-%02d", 1 + i % 12, 1 + i % 28)).append("\n\ton all\n\ttext \"a").append(i).append(".txt\"\n\tstatus done\n");
			for (int s = 0; s < statements; s++) {
				String words = "w" + s + "a is w" + s + "b";
				text.append(words).append(s % 6 == 5 ? ".\n\n" : ". ");
				file.append("\tstatement s").append(s).append(" { says \"").append(words).append("\" by speaker").append(random.nextInt(40))
						.append(s % 4 == 0 ? " citing speaker" + random.nextInt(40) : "").append(' ').append(STANCES.get(random.nextInt(STANCES.size())))
						.append(" claim").append(random.nextInt(claims)).append(" }\n");
			}
			project.write("a" + i + ".txt", text.toString());
			project.write("a" + i + ".claims", file.append("}\n").toString());
		}
		project.build();
		project.corpus().built(Progress.NONE);
		return project;
	}

	private static ClaimTableView open() {
		List<Taken> opened = new ArrayList<>();
		ClaimTableView view = null;
		for (int round = 0; round < 5; round++) {
			if (view != null) {
				ClaimTableView before = view;
				Workbench.ui(() -> Workbench.page().hideView(before));
				Workbench.settle();
			}
			view = Workbench.ui(() -> {
				Taken began = Taken.now();
				ClaimTableView shown = (ClaimTableView) Workbench.page().showView(ClaimTableView.ID);
				while (shown.grid() == null) {
					if (!Workbench.display().readAndDispatch()) {
						LockSupport.parkNanos(500_000);
					}
				}
				shown.table().update();
				opened.add(began.until());
				return shown;
			});
			Workbench.settle();
		}
		say("the view opens, until the cells are painted  %s", Taken.figures(opened));
		return view;
	}

	/** Page after page down, and column after column across; what is in sight is painted into an image, as a display paints it. */
	private static void scroll(ClaimTableView view) {
		List<Taken> down = new ArrayList<>();
		List<Taken> across = new ArrayList<>();
		Workbench.ui(() -> {
			NatTable table = view.table();
			view.choose("claim0", "article0");
			table.setFocus();
			int first = table.getRowIndexByPosition(1);
			int left = table.getColumnIndexByPosition(3);
			for (int i = 0; i < SCROLLS; i++) {
				down.add(key(table, SWT.PAGE_DOWN));
			}
			for (int i = 0; i < SCROLLS; i++) {
				across.add(key(table, SWT.ARROW_RIGHT));
			}
			say("from row %d to %d, from column %d to %d", first, table.getRowIndexByPosition(1), left, table.getColumnIndexByPosition(3));
		});
		say("Page Down, and all in sight painted  %s", Taken.figures(down));
		say("Right arrow, and all in sight painted  %s", Taken.figures(across));
	}

	private static Taken key(NatTable table, int key) {
		Rectangle area = table.getClientArea();
		Image image = new Image(table.getDisplay(), area.width, area.height);
		GC gc = new GC(image);
		try {
			Taken began = Taken.now();
			Event pressed = new Event();
			pressed.keyCode = key;
			table.notifyListeners(SWT.KeyDown, pressed);
			Event paint = new Event();
			paint.gc = gc;
			paint.width = area.width;
			paint.height = area.height;
			table.notifyListeners(SWT.Paint, paint);
			return began.until();
		} finally {
			gc.dispose();
			image.dispose();
			while (Workbench.display().readAndDispatch()) {
				// What else it led to, such as what another view follows.
			}
		}
	}

	private static void ask(ClaimTableView view, String what, GridWish wish) {
		List<Taken> all = new ArrayList<>();
		for (int round = 0; round < ROUNDS; round++) {
			Workbench.ui(() -> view.ask(GridWish.ALL));
			Workbench.waitUntil("all shows", () -> view.grid().wish().equals(GridWish.ALL));
			Workbench.settle();
			all.add(Workbench.ui(() -> {
				Taken began = Taken.now();
				view.ask(wish);
				while (!view.grid().wish().equals(wish)) {
					if (!Workbench.display().readAndDispatch()) {
						LockSupport.parkNanos(500_000); // Else waiting would count as work.
					}
				}
				view.table().update();
				return began.until();
			}));
		}
		say("%s, painted  %s", what, Taken.figures(all));
	}

	private static void say(String format, Object... values) {
		String line = String.format(Locale.ROOT, format, values);
		REPORT.add(line);
		System.out.println(line);
	}
}
