// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gainsay.interchange.texts.clean.Residue;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** What each block is where the article is: its paragraphs, what is said of it, and what goes. */
final class Body {

	/** How many quotations pulled out are looked for in the text. */
	private static final int MOST_PULLED = 100;

	/** What is judged by the box that it is in: a link alone does not make it something else. */
	private static final Set<String> IN_TEXT = Set.of("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "dd", "dt", "td", "th", "tr");

	private static final int MOST_LABELS = 6;
	private static final Evaluator PICTURE = QueryParser.parse("img, picture");

	private final Extraction where;
	private final Facts facts;
	/** The blocks of the article's boxes. */
	private final List<Block> blocks = new ArrayList<>();
	private final Block headline;
	private Box home;

	Body(Extraction where, Facts facts) {
		this.where = where;
		this.facts = facts;
		for (Box root : where.roots) {
			for (int i = root.from; i < root.to; i++) {
				blocks.add(where.layout.blocks.get(i));
			}
		}
		headline = find();
		linked();
		blocks.stream().filter(block -> block.kind == Block.Kind.UNKNOWN).forEach(this::label);
		comments();
		home = home();
		lead();
		lists();
		twice();
		tail();
		headings();
	}

	private int firstProse() {
		for (Box root : where.roots) {
			for (int i = root.from; i < root.to; i++) {
				Block block = where.layout.blocks.get(i);
				if (block.kind != Block.Kind.REMOVED && block.size >= 80 && block.prose() > 0) {
					return i;
				}
			}
		}
		return where.layout.blocks.size();
	}

	/** The box that a paragraph stands in with others. */
	private static Box home(Block block) {
		Box box = block.box;
		while (box.parent != null && IN_TEXT.contains(box.tag)) {
			box = box.parent;
		}
		return box;
	}

	/** The box with most of the text. */
	private Box home() {
		Map<Box, Double> prose = new HashMap<>();
		Box most = null;
		for (Block block : blocks) {
			if (block.kind == Block.Kind.TEXT) {
				Box box = home(block);
				prose.merge(box, block.prose(), Double::sum);
				most = most == null || prose.get(box) > prose.get(most) ? box : most;
			}
		}
		return most;
	}

	/** Boxes that are mostly links go with all that is in them: teasers, lists of further articles. */
	private void linked() {
		List<Box> open = new ArrayList<>(where.roots);
		double all = where.roots.stream().mapToDouble(where::prose).sum();
		while (!open.isEmpty()) {
			Box box = open.removeLast();
			int size = 0;
			int links = 0;
			for (int i = box.from; i < box.to; i++) {
				Block block = where.layout.blocks.get(i);
				if (block.kind != Block.Kind.REMOVED) {
					size += block.size;
					links += block.linked;
				}
			}
			if ((links * 2 > size || isTeaser(box)) && where.prose(box) < .3 * all && !where.roots.contains(box) && !where.saysClaim(box) && (!IN_TEXT.contains(box.tag) || isPointer(where.layout.blocks.get(box.from), box))) {
				for (int i = box.from; i < box.to; i++) {
					if (where.layout.blocks.get(i).kind == Block.Kind.UNKNOWN) {
						where.layout.blocks.get(i).remove(Mark.NAVIGATION.why);
					}
				}
			} else {
				open.addAll(box.children);
			}
		}
	}

	/** A box that begins with a linked heading and says little more is about another article. */
	private boolean isTeaser(Box box) {
		Block first = where.layout.blocks.get(box.from);
		return box.to - box.from <= 4 && !IN_TEXT.contains(box.tag) && first != headline && first.isHeading() && first.links() > .8 && first.size > 10;
	}

	/** A line that is one link and no sentence: it leads elsewhere. A short one may be a source. */
	private static boolean isPointer(Block block, Box box) {
		return box.tag.equals("p") && box.to - box.from == 1 && block.links() > .95 && block.size >= 35 && !block.ends();
	}

	private void label(Block block) {
		Residue residue = Residue.of(block.text);
		if (block == headline || block.size < 250 && block.isHeading() && headline != null && block.text.equals(headline.text)) {
			block.become(Block.Kind.HEADLINE);
		} else if (residue != null) {
			block.remove(residue.why);
		} else if (in(block, Mark.CAPTION) || block.box.nearest("figure") != null && block.size < 500) {
			block.become(Block.Kind.CAPTION);
		} else if (isUnderPicture(block)) {
			block.become(Block.Kind.CAPTION);
		} else if (in(block, Mark.CREDIT) && block.size < 120) {
			block.become(Block.Kind.CREDIT);
		} else if (Labels.isCaption(block) && !Labels.isCopyright(block)) {
			block.become(Block.Kind.CAPTION);
		} else {
			block.become(Block.Kind.TEXT);
		}
	}

	/** A short text alone in a box with a picture, or right below one. */
	private static boolean isUnderPicture(Block block) {
		Box box = block.box;
		if (block.size > 250 || IN_TEXT.contains(box.tag) || box.to - box.from > 2) {
			return false;
		}
		Element before = box.element.previousElementSibling();
		return before != null && (before.normalName().equals("img") || before.normalName().equals("picture")) || box.element.selectFirst(PICTURE) != null;
	}

	private boolean in(Block block, Mark mark) {
		for (Box box = block.box; box != null && box != where.core && box != where.scope; box = box.parent) {
			// A label is short: what has more in it only has a class that is named so.
			if (box.is(mark) && box.to - box.from <= MOST_LABELS) {
				return true;
			}
		}
		return false;
	}

	/** What stands below a heading of comments is of readers. */
	private void comments() {
		boolean prose = false;
		boolean comments = false;
		for (Block block : blocks) {
			comments |= prose && Extraction.opensComments(block);
			prose |= block.kind == Block.Kind.TEXT && block.prose() > 0;
			if (comments && block.kind == Block.Kind.TEXT) {
				block.remove(Mark.COMMENTS.why);
			}
		}
	}

	/** Between the headline and the text: who, when, and what the text is about. */
	private void lead() {
		if (blocks.isEmpty()) {
			return;
		}
		int first = 0;
		while (first < blocks.size() && !(blocks.get(first).kind == Block.Kind.TEXT && blocks.get(first).size >= 80 && blocks.get(first).prose() > 0 && home(blocks.get(first)) == home)) {
			first++;
		}
		int title = -1;
		int last = -1;
		int end = Math.min(blocks.size(), Math.min(first + 1, 14));
		List<Block> dates = blocks.subList(0, end).stream().filter(Labels::isDate).toList();
		if (dates.size() > 3) {
			// A calendar, below what may be a date of its own.
			end = blocks.indexOf(dates.get(1));
		}
		Set<String> above = new HashSet<>();
		for (int i = where.begin; i < where.roots.getFirst().from; i++) {
			above.add(where.layout.blocks.get(i).text);
		}
		for (int i = 0; i < end; i++) {
			Block block = blocks.get(i);
			if (block.kind == Block.Kind.TEXT && i <= first && (in(block, Mark.SUBTITLE) || i < 3 && above.contains(block.text))) {
				block.become(Block.Kind.SUBTITLE);
			} else if (block.kind == Block.Kind.HEADLINE) {
				title = i;
				last = i;
			} else if (block.kind == Block.Kind.TEXT && block.size < 150) {
				boolean date = Labels.isDate(block) || in(block, Mark.DATE) && block.size < 80;
				if (date || Labels.isByline(block, facts.authors) || in(block, Mark.BYLINE) && !(block.ends() && block.size > 60)) {
					block.become(date ? Block.Kind.DATE : Block.Kind.BYLINE);
					last = i;
				}
			}
		}
		for (int i = 0; i < last; i++) {
			Block block = blocks.get(i);
			if (block.kind != Block.Kind.TEXT) {
				continue;
			}
			if (i < title) {
				block.remove("before the headline");
			} else if (block.size >= 40) {
				if (i - title < 4 && headline != null || block.isHeading()) {
					block.become(Block.Kind.SUBTITLE);
				}
			} else {
				block.become(Block.Kind.BYLINE);
			}
		}
	}

	/** What stands there twice, stands there once: whole paragraphs, and quotations pulled out of the text. */
	private void twice() {
		Map<String, Integer> known = new HashMap<>();
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < blocks.size(); i++) {
			Block block = blocks.get(i);
			if (block.kind != Block.Kind.TEXT) {
				continue;
			}
			Integer before = known.putIfAbsent(block.text, i);
			if (before != null && (block.size >= 40 || i > 0 && before > 0 && blocks.get(i - 1).kind == Block.Kind.REMOVED && blocks.get(i - 1).text.equals(blocks.get(before - 1).text))) {
				block.remove("stands there twice");
			} else if (!pulled(block)) {
				text.append(block.text).append('\n');
			}
		}
		String all = text.toString();
		int looked = 0;
		for (Block block : blocks) {
			if (block.kind == Block.Kind.TEXT && block.size >= 15 && block.text.length() <= 600 && pulled(block) && looked++ < MOST_PULLED) {
				String quote = block.text.replaceAll("^[\"'“”„«»‘’\\s]+|[\"'“”«»‘’\\s.,]+$", "");
				if (all.contains(quote)) {
					block.remove(Mark.PULL_QUOTE.why);
				}
			}
		}
	}

	private boolean pulled(Block block) {
		return in(block, Mark.PULL_QUOTE) || block.box.nearest("aside", "blockquote", "q", "figure") != null;
	}

	/** After the text: who wrote it, whose it is, where there is more. */
	private void tail() {
		List<String> names = names();
		for (int i = blocks.size() - 1, left = 6; i >= 0 && left > 0; i--) {
			Block block = blocks.get(i);
			if (block.kind != Block.Kind.TEXT) {
				continue;
			}
			left--;
			if (Labels.isCredits(block)) {
				block.become(Block.Kind.CREDIT);
			} else if (i > 0 && (Labels.isAboutAuthor(block) || names.stream().anyMatch(block.text::startsWith) && block.size < 600) && blocks.subList(0, i).stream().anyMatch(before -> before.kind == Block.Kind.TEXT && before.prose() > 0)) {
				block.remove(Mark.ABOUT_AUTHOR.why);
			} else if (Labels.isCopyright(block)) {
				block.become(Block.Kind.COPYRIGHT);
			} else if (block.text.startsWith("—") && block.box.nearest("blockquote") != null) {
				// Who said what is quoted.
				left++;
			} else if (block.links() > .5 && !(home(block) == home && (block.ends() || block.box.tag.equals("p") && Labels.isSigned(block))) || Labels.isStamp(block) || Labels.isDate(block) && block.size <= 20) {
				block.remove("after the text");
			} else if (block.prose() > 0) {
				left -= 2;
			}
		}
	}

	/** The full names of who wrote it, as the page says for programs and for readers. */
	private List<String> names() {
		List<String> names = new ArrayList<>(facts.authors);
		blocks.stream().filter(block -> block.kind == Block.Kind.BYLINE).map(block -> Facts.name(block.text)).forEach(names::add);
		names.removeIf(name -> name.length() < 6 || name.indexOf(' ') < 0);
		return names;
	}

	/** A list below a pointer to something else is of it. */
	private void lists() {
		for (int i = 1; i < blocks.size(); i++) {
			Block block = blocks.get(i);
			Box list = block.box.nearest("ul", "ol");
			Block before = blocks.get(i - 1);
			if (block.kind == Block.Kind.TEXT && block.linked > 0 && list != null && before.kind == Block.Kind.REMOVED && Residue.READ_MORE.is(before.text) && before.box.nearest("ul", "ol") != list) {
				for (int j = i; j < blocks.size() && list.holds(blocks.get(j).box); j++) {
					blocks.get(j).remove(Residue.READ_MORE.why);
				}
			}
		}
	}

	/** A heading of which all is gone goes too. */
	private void headings() {
		Block after = null;
		for (int i = blocks.size() - 1; i >= 0; i--) {
			Block block = blocks.get(i);
			if (block.kind == Block.Kind.TEXT) {
				if (block.isHeading() && after == null) {
					block.remove("a heading of nothing");
				} else {
					after = block;
				}
			}
		}
	}

	/** The article's blocks, in the order of the page. */
	List<Block> blocks() {
		return blocks;
	}

	/** The headline; null where there is none on the page. */
	Block headline() {
		return headline;
	}

	private Block find() {
		int prose = firstProse();
		Block like = Headline.of(where.layout, facts.titles, prose);
		for (int i = where.roots.isEmpty() ? prose : where.roots.getFirst().from; like == null && i < Math.min(prose + 4, where.layout.blocks.size()); i++) {
			Block block = where.layout.blocks.get(i);
			if (block.size > 10 && block.size < 250 && facts.titles.stream().anyMatch(title -> Headline.alike(block.text, title) >= .95)) {
				like = block;
			}
		}
		if (like == null && !where.roots.isEmpty() && where.roots.getFirst().from < prose) {
			Block first = where.layout.blocks.get(where.roots.getFirst().from);
			return Headline.level(first) > 0 && first.size > 15 && !first.ends() ? first : null;
		}
		return like;
	}
}
