// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.SourceArticle.Field;
import org.gainsay.interchange.texts.intake.IntakeSummary.Outcome;

/** The first of what an import would bring; nothing is written. */
public final class IntakePreview {

	/**
	 * A file, or an article of it.
	 *
	 * @param source  the name of the file
	 * @param outcome what would become of the file
	 * @param format  the id of the format that it is read in; null for none
	 * @param title   of the article; null for a file of which nothing is read
	 * @param text    of the article as it would be written; of a file of which nothing is read, the reason
	 */
	public record Line(String source, Outcome outcome, String format, String title, String text) {
	}

	/** Thrown when there is enough to see. */
	private static final class EnoughException extends RuntimeException {
		private static final long serialVersionUID = 1L;

		EnoughException() {
			super(null, null, false, false);
		}
	}

	private final List<Line> lines = new ArrayList<>();
	private final int most;

	private IntakePreview(int most) {
		this.most = most;
	}

	/**
	 * Reads as far as it takes.
	 *
	 * @param most how many lines there are at most
	 * @throws IOException           if what was imported before cannot be looked up
	 * @throws CancellationException if progress stops it
	 */
	public static List<Line> of(IntakeWish wish, int most, Progress progress) throws IOException {
		IntakePreview preview = new IntakePreview(most);
		Events events = new Events(wish, new FormerRecords(wish.target().resolve(Places.RAW)), false, progress);
		try (SourceWalk walk = new SourceWalk(wish)) {
			for (SourceWalk.Found found = walk.next(); found != null && preview.lines.size() < most; found = walk.next()) {
				if (progress.cancelled()) {
					throw new CancellationException();
				}
				preview.read(events, found);
			}
		}
		return List.copyOf(preview.lines);
	}

	private void read(Events events, SourceWalk.Found found) {
		String[] format = { null };
		String[] nothing = { null };
		int before = lines.size();
		try {
			events.readOrThrow(found, event -> {
				switch (event) {
					case Events.Opened opened -> format[0] = opened.format();
					case Events.Article article -> {
						add(new Line(found.name(), Outcome.READ, format[0], title(article.made()), article.made().text() == null ? "" : article.made().text()));
					}
					case Events.Nothing none -> nothing[0] = none.why();
					case Events.NotRead one -> nothing[0] = one.where() + ": " + one.why();
					case Events.There there -> add(new Line(found.name(), Outcome.THERE, there.format(), null, ""));
					case Events.Remark remark -> {
						// the summary has it
					}
					case Events.PageOf page -> {
						// nothing is put together here
					}
					case Events.Follows next -> {
						// nor followed
					}
				}
			});
		} catch (EnoughException enough) {
			return;
		}
		if (lines.size() == before) {
			lines.add(new Line(found.name(), Outcome.SKIPPED, format[0], null, nothing[0] == null ? "There is no article in it." : nothing[0]));
		}
	}

	private void add(Line line) {
		lines.add(line);
		if (lines.size() >= most) {
			throw new EnoughException();
		}
	}

	private static String title(MadeArticle made) {
		String headline = made.about(Field.HEADLINE);
		String first = headline != null || made.text() == null ? headline : MadeArticle.line(made.text().lines().findFirst().orElse(""));
		return first == null ? "" : first;
	}
}
