// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleSink;
import org.gainsay.interchange.texts.Encoding;
import org.gainsay.interchange.texts.SourceArticle.Draft;
import org.gainsay.interchange.texts.SourceArticle.Field;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The article of one page, wherever the page comes from. */
final class PageArticle {

	/** A text shorter than this is looked for once more, in what the page hides and in what it calls something else. */
	private static final int SHORT = 400;
	/** No article has more captions and credits. */
	private static final int MOST_LABELS = 500;
	/** A place and an agency at the beginning of a text. */
	private static final Pattern DATELINE = Pattern.compile("^((?:\\p{Lu}[\\p{Lu}\\p{M} .'’/-]{2,40}|\\p{Lu}[\\p{L}\\p{M} .'’/-]{2,40}(?=[^(]{0,24}\\())(?:, (?:\\p{Lu}[\\p{L}.]{1,20}\\.?|\\d{1,2}\\.? \\p{L}+))?)(?:,? ?\\((AP|Reuters|AFP|dpa|EFE|ANSA|Xinhua|TASS|Kyodo|UPI|Bloomberg|PAP|Lusa|ANP|Belga|SDA|APA|KNA|epd|sid|Interfax|CNN|PTI|ANI|REUTERS|DPA)\\))? ?(?:[—–]|--?) ");

	/** One way to look at a page. */
	private record Reading(Layout layout, Extraction where, Body body, List<Block> kept, int size) {

		static Reading of(Document page, Facts facts, boolean hidden, boolean trusting) {
			Layout layout = Layout.of(page, hidden);
			Extraction where = new Extraction(layout, facts, trusting);
			Body body = new Body(where, facts);
			List<Block> kept = body.blocks().stream().filter(block -> block.kind == Block.Kind.TEXT).toList();
			return new Reading(layout, where, body, kept, kept.stream().mapToInt(block -> block.size).sum());
		}

		/** How much of the text that the page gives to programs is in it, from 0 to 1. */
		double share(String given) {
			StringBuilder all = new StringBuilder();
			kept.forEach(block -> all.append(Headline.bare(block.text)).append(' '));
			Set<String> words = new HashSet<>(List.of(all.toString().split(" ")));
			String[] wanted = Headline.bare(given).split(" ");
			int found = 0;
			for (String word : wanted) {
				found += words.contains(word) ? 1 : 0;
			}
			return found / (double) wanted.length;
		}
	}

	private PageArticle() {
	}

	/**
	 * Hands on the article of a page, or why there is none.
	 *
	 * @param address where the page was fetched from; null where that is not known
	 * @param fetched when; null where that is not known
	 */
	static void read(String html, String address, String fetched, ArticleSink into, Progress progress) {
		Document page = Jsoup.parse(html, address == null ? "" : address);
		if (progress.cancelled()) {
			throw new CancellationException();
		}
		Facts facts = new Facts(page, address);
		Reading reading = best(page, facts);
		String none = NoArticle.why(page, reading.layout, facts, reading.kept, address == null ? facts.canonical : address);
		if (none != null) {
			into.noArticle(none);
			return;
		}
		into.article(draft(reading, facts).about(Field.RETRIEVED, fetched).part(PageOfSeveral.of(page, facts, address, reading.layout.blocks)).article());
	}

	private static Reading best(Document page, Facts facts) {
		Reading best = Reading.of(page, facts, false, true);
		boolean given = facts.body != null && facts.body.length() > SHORT;
		double share = given ? best.share(facts.body) : 1;
		if (best.size >= SHORT && share >= .6) {
			return best;
		}
		// Not what is expected: what the page calls something else may be the article, or what it shows only when asked.
		for (boolean hidden : new boolean[] { false, true }) {
			Reading other = Reading.of(page, facts, hidden, false);
			if (given ? other.share(facts.body) > share + .2 : other.size > 2 * best.size + 200 && best.size < SHORT / 2) {
				best = other;
				share = given ? other.share(facts.body) : 1;
			}
		}
		return best;
	}

	private static Draft draft(Reading reading, Facts facts) {
		Draft draft = new Draft();
		Block headline = reading.body.headline();
		draft.about(Field.HEADLINE, headline != null ? headline.text : facts.titles.isEmpty() ? null : title(facts));
		facts.authors.forEach(author -> draft.about(Field.BYLINE, author));
		facts.sections.forEach(section -> draft.about(Field.SECTION, section));
		facts.subjects.forEach(subject -> draft.about(Field.SUBJECT, subject));
		draft.about(Field.PUBLISHED, facts.published).about(Field.MODIFIED, facts.modified).about(Field.LANGUAGE, facts.language).about(Field.URL, facts.canonical).about(Field.OUTLET, facts.outlet);
		text(reading, facts, draft);
		if (!reading.kept.isEmpty()) {
			Matcher dateline = DATELINE.matcher(reading.kept.getFirst().text);
			if (dateline.find()) {
				draft.about(Field.DATELINE, dateline.group(1)).about(Field.AGENCY, dateline.group(2));
			}
		}
		if (facts.paid) {
			draft.remark("The page says that not everybody may read all of it: its text may be cut.");
		}
		if (facts.body != null && reading.share(facts.body) < .7) {
			draft.remark("The page has other text for programs than was found in it: compare it with what a browser shows.");
		}
		String damage = Encoding.damage(String.join("\n", reading.kept.stream().map(block -> block.text).toList()));
		if (damage != null) {
			draft.remark(damage);
		}
		return draft;
	}

	/** All blocks of the article's part of the page: what is text, what is said of it, and the rest. */
	private static void text(Reading reading, Facts facts, Draft draft) {
		Set<Block> taken = new HashSet<>(reading.body.blocks());
		StringBuilder gone = new StringBuilder();
		String why = null;
		int labels = 0;
		for (Block block : reading.layout.blocks.subList(reading.where.scope.from, reading.where.scope.to)) {
			String reason = switch (block.kind) {
				case REMOVED -> block.why;
				case UNKNOWN -> "beside the text";
				case DATE -> facts.published == null ? null : "a date";
				case BYLINE -> facts.authors.isEmpty() ? null : "a byline";
				case TEXT -> taken.contains(block) ? null : "beside the text";
				default -> null;
			};
			if (reason == null && block.kind != Block.Kind.TEXT && ++labels > MOST_LABELS) {
				reason = "one caption or credit too many";
			}
			if (block.kind == Block.Kind.JOINED) {
				continue;
			}
			if (reason == null || !reason.equals(why)) {
				remove(draft, gone, why);
			}
			why = reason;
			if (reason != null) {
				gone.append(gone.isEmpty() ? "" : "\n").append(block.text);
				continue;
			}
			switch (block.kind) {
				case TEXT -> draft.paragraph(block.text);
				case SUBTITLE -> draft.about(Field.SUBTITLE, block.text);
				case DATE -> draft.about(Field.PUBLISHED, Moment.read(block.text));
				case BYLINE -> draft.about(Field.BYLINE, block.text);
				case CAPTION -> draft.about(Field.CAPTION, block.text);
				case CREDIT -> draft.about(Field.CREDIT, block.text);
				case COPYRIGHT -> draft.about(Field.COPYRIGHT, block.text);
				default -> draft.about(Field.HEADLINE, block.text);
			}
		}
		remove(draft, gone, why);
	}

	private static void remove(Draft draft, StringBuilder gone, String why) {
		if (!gone.isEmpty()) {
			draft.removed(gone.toString(), why);
			gone.setLength(0);
		}
	}

	/** The best title without the name of the outlet behind it. */
	private static String title(Facts facts) {
		String title = facts.titles.getFirst();
		for (String other : facts.titles) {
			if (title.startsWith(other) && title.length() > other.length()) {
				title = other;
			}
		}
		Matcher behind = Pattern.compile("^(.{10,}?)\\s+[|–—-]\\s+([^|–—-]{2,40})$").matcher(title);
		if (behind.matches()) {
			String name = Headline.bare(behind.group(2));
			String host = facts.canonical == null ? "" : facts.canonical.replaceFirst("^https?://([^/]+).*", "$1");
			return facts.outlet != null && name.equals(Headline.bare(facts.outlet)) || host.contains(name.replace(" ", "")) ? behind.group(1) : title;
		}
		return title;
	}
}
