// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.gainsay.interchange.texts.clean.Residue;

/**
 * Where on a page the article is. Paragraphs that look like an article's give weight to the boxes around them, the less the farther out (as in Readability); the heaviest is the core. From it outwards, what stands beside
 * it and looks the same is taken in, so that an article in several parts comes out whole.
 */
final class Extraction {

	private static final double FADE = .8;
	/** How many blocks behind the headline are where the article is expected. */
	private static final int NEAR = 14;
	/** No heading within an article is longer, in letters. */
	private static final int MOST_HEADING = 120;
	/** How many blocks a claim that is checked has around it: its heading, who made it, a link. */
	private static final int MOST_OF_CLAIM = 6;
	/** Marks whose words may mean something else. */
	private static final Set<Mark> SOFT = EnumSet.of(Mark.DETAILS, Mark.NAVIGATION, Mark.GALLERY, Mark.POPUP);

	/** Marks that are believed even where an article was missed. */
	private static final Set<Mark> ALWAYS = EnumSet.of(Mark.NAVIGATION, Mark.FOOTER, Mark.COMMENTS, Mark.COOKIES);

	final Layout layout;
	/** The boxes that the article is in, in the order of the page. */
	final List<Box> roots = new ArrayList<>();
	/** The heaviest box; null where there is no text. */
	Box core;
	/** The smallest box that holds all of them. */
	Box scope;

	/** The index of the headline; 0 where there is none. */
	int begin;
	private final Facts facts;
	private final Block headline;
	private final boolean trusting;
	private final double[] prose;

	/** @param trusting whether to believe a page where it calls a part of itself something else */
	Extraction(Layout layout, Facts facts, boolean trusting) {
		this.layout = layout;
		this.facts = facts;
		prose = new double[layout.blocks.size() + 1];
		for (int i = 0; i < layout.blocks.size(); i++) {
			prose[i + 1] = prose[i] + layout.blocks.get(i).prose();
		}
		headline = Headline.of(layout, facts.titles, layout.blocks.size());
		this.trusting = trusting;
		mark();
		core = core();
		if (core != null) {
			join();
		}
	}

	double prose(Box box) {
		return prose[box.to] - prose[box.from];
	}

	/** Whether a box is text as an article's in spite of what it says that it is. */
	private boolean isProse(Box box) {
		return prose(box) > 500 && prose(box) > .8 * size(box) && links(box) < .1 * size(box);
	}

	/** Whether a box has the headline and some of the text. */
	private boolean isMain(Box box, double all) {
		return headline != null && box.holds(headline.box) && prose(box) > .15 * all && !box.tag.equals("nav") && !box.tag.equals("footer");
	}

	/** The reason why a box is not of an article, as it says itself; null for none, and where it says so of what must be most of the page. */
	private String excluded(Box box, double all) {
		if (isMain(box, all) || box.is(Mark.BODY) && prose(box) > .15 * all) {
			return null;
		}
		for (Mark mark : box.marks) {
			if (mark.why == null || mark == Mark.PULL_QUOTE || !trusting && !ALWAYS.contains(mark) || isText(box, mark)) {
				continue;
			}
			boolean elsewhere = ALWAYS.contains(mark) && headline != null && !box.holds(headline.box);
			boolean sure = elsewhere && (box.tag.equals("footer") || box.tag.equals("nav"));
			if (sure || prose(box) < (elsewhere ? .7 : .4) * all || mark == Mark.COMMENTS && box.nearest("article", "main") != box && !box.is(Mark.BODY)) {
				return mark.why;
			}
		}
		return null;
	}

	/** Whether a box may be of the text in spite of a mark: quotations are set in by programs, too, and a paragraph's class may mean anything. */
	private boolean isText(Box box, Mark mark) {
		return switch (mark) {
			case SHARE -> !box.element.getElementsByTag("blockquote").isEmpty() || isProse(box);
			// Whole pages are put together of what is called so.
			case WIDGET -> !box.element.getElementsByTag("blockquote").isEmpty() || size(box) < 150 && links(box) < .3 * size(box) || prose(box) > .5 * size(box) && links(box) < .3 * size(box);
			case RELATED, ADVERTISEMENT, SIDEBAR -> box.tag.equals("p") && prose(box) > 0 && links(box) < .3 * size(box) || box.to - box.from == 1 && Labels.isDisclosure(layout.blocks.get(box.from));
			case DETAILS -> isProse(box) || saysClaim(box);
			default -> SOFT.contains(mark) && isProse(box);
		};
	}

	private int size(Box box) {
		return layout.blocks.subList(box.from, box.to).stream().mapToInt(block -> block.size).sum();
	}

	private int links(Box box) {
		return layout.blocks.subList(box.from, box.to).stream().mapToInt(block -> block.linked).sum();
	}

	/** How much of what looks like an article is readers' comments. */
	private double comments() {
		double comments = 0;
		List<Box> open = new ArrayList<>();
		if (layout.root != null) {
			open.addAll(layout.root.children);
		}
		while (!open.isEmpty()) {
			Box box = open.removeLast();
			if (box.is(Mark.COMMENTS) && !box.is(Mark.BODY) && !box.tag.equals("article") && !box.tag.equals("main")) {
				comments += prose(box);
			} else {
				open.addAll(box.children);
			}
		}
		return comments;
	}

	/** Whether a box is headed as further articles, after an article. */
	private boolean isFurther(Box box) {
		Block first = box.isEmpty() ? null : layout.blocks.get(box.from);
		return first != null && box.to - box.from > 1 && first.isHeading() && first.size < 60 && prose[box.from] > 200 && Residue.READ_MORE.is(first.text);
	}

	/** Blocks in boxes that say to be something else are marked so. */
	private void mark() {
		double all = prose[prose.length - 1] - comments();
		List<Box> open = new ArrayList<>();
		if (layout.root != null) {
			open.add(layout.root);
		}
		while (!open.isEmpty()) {
			Box box = open.removeLast();
			String why = box.parent == null ? null : isFurther(box) ? Mark.RELATED.why : excluded(box, all);
			if (why != null) {
				for (int i = box.from; i < box.to; i++) {
					layout.blocks.get(i).remove(why);
				}
			} else {
				open.addAll(box.children);
			}
		}
	}

	private Box core() {
		Box best = null;
		String summary = facts.description == null ? "" : Headline.bare(facts.description);
		String begin = summary.substring(0, Math.min(40, summary.length()));
		boolean after = headline == null;
		Box further = null;
		boolean comments = false;
		double before = 0;
		for (int i = 0; i < layout.blocks.size(); i++) {
			Block block = layout.blocks.get(i);
			if (block == headline) {
				after = true;
				this.begin = i;
			}
			if (block.isHeading() && block.size < 60 && Residue.READ_MORE.is(block.text)) {
				further = block.box.parent;
			}
			comments |= before > 250 && opensComments(block);
			double weight = block.kind == Block.Kind.REMOVED ? 0 : block.prose() * (after ? 1 : .5);
			if (weight == 0) {
				continue;
			}
			if (after) {
				before += weight;
				weight *= comments ? .2 : i < this.begin + NEAR ? 1.3 : 1;
			}
			if (further != null && further.holds(block.box) || isTeaser(i)) {
				weight *= .3;
			}
			if (begin.length() == 40 && Headline.bare(block.text.substring(0, Math.min(block.text.length(), 120))).startsWith(begin)) {
				weight *= 1.5;
			}
			Box box = block.box;
			while (box.parent != null && (box.tag.equals("p") || box.tag.equals("li") || box.tag.equals("ul") || box.tag.equals("ol") || box.tag.equals("blockquote"))) {
				box = box.parent;
			}
			// What is a hundredth of it changes nothing.
			for (double share = 1; box != null && share > .01; box = box.parent, share *= FADE) {
				box.score += weight * share * (box.element.attr("itemprop").equals("articleBody") ? 3 : box.is(Mark.BODY) ? 1.4 : box.tag.equals("article") ? 1.1 : 1);
				if (best == null || box.score > best.score) {
					best = box;
				}
			}
		}
		return best;
	}

	/** Whether readers' comments follow a block: it is a heading that says so. */
	static boolean opensComments(Block block) {
		return block.isHeading() && block.size < 60 && Residue.COMMENTS.is(block.text);
	}

	/** Whether a block stands below a heading that is a link. */
	private boolean isTeaser(int index) {
		for (int i = index - 1; i >= Math.max(0, index - 2); i--) {
			Block before = layout.blocks.get(i);
			if (before.size > 10 && before.links() > .8 && before.box.nearest("h1", "h2", "h3", "h4", "h5") != null) {
				return true;
			}
		}
		return false;
	}

	private void join() {
		roots.add(core);
		scope = core;
		Box limit = core.nearest("article", "main");
		for (Box box = core; box.parent != null && box != limit; box = box.parent) {
			for (Box sibling : box.parent.children) {
				if (sibling != box && (alike(sibling) || isClaim(sibling))) {
					roots.add(sibling);
					scope = box.parent;
				}
			}
		}
		roots.sort((a, b) -> a.from - b.from);
		for (int i = roots.size() - 1; i > 0; i--) {
			Box heading = headingOf(roots.get(i), roots.get(i - 1).to);
			if (heading != null) {
				roots.add(i, heading);
			}
		}
	}

	/** The heading right before a part of the article that is not its first: the one within the article, not the headline; null for none. */
	private Box headingOf(Box part, int from) {
		int i = part.from - 1;
		while (i >= from && layout.blocks.get(i).kind == Block.Kind.REMOVED) {
			i--;
		}
		Block block = i < from ? null : layout.blocks.get(i);
		return block != null && i > begin && block.isHeading() && block.size < MOST_HEADING && block.links() < .5 && block.box.to - block.box.from == 1 ? block.box : null;
	}

	/** Whether a box between the headline and the core is the claim that the page checks, or how it rates it, below a heading: without one it is the subtitle. */
	private boolean isClaim(Box box) {
		return box.from > begin && box.from < core.from && box.to - box.from > 1 && layout.blocks.get(box.from).isHeading() && !facts.claims.contains(layout.blocks.get(box.from).text) && saysClaim(box);
	}

	/** Whether a small box has a claim in it that the page checks, or how it rates it. */
	boolean saysClaim(Box box) {
		return !facts.claims.isEmpty() && box.to - box.from <= MOST_OF_CLAIM && layout.blocks.subList(box.from, box.to).stream().anyMatch(block -> facts.claims.contains(block.text));
	}

	/** Whether a box beside the core is of the same article: it is paragraphs and little else. */
	private boolean alike(Box box) {
		double good = 0;
		double all = 0;
		boolean ends = false;
		int teasers = 0;
		if (box.from < begin || box.is(Mark.CAPTION) || box.is(Mark.CREDIT) || box.is(Mark.SUBTITLE)) {
			return false;
		}
		for (int i = box.from; i < box.to; i++) {
			Block block = layout.blocks.get(i);
			if (block.kind == Block.Kind.REMOVED) {
				continue;
			}
			teasers += block.isHeading() && block.links() > .5 ? 1 : 0;
			good += block.prose();
			all += block.size;
			ends |= block.prose() > 0 && block.ends();
		}
		return ends && teasers * 400 <= good && good > 80 && good > .7 * all;
	}
}
