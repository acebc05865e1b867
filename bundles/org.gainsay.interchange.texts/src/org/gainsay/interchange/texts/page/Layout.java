// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** A page as a reader sees it: blocks of text one below the other, and the boxes that they are in. One walk over the page, whatever its depth. */
final class Layout implements NodeVisitor {

	private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
			"footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "tbody",
			"td", "tfoot", "th", "thead", "tr", "ul");
	/** What nobody reads: programs, pictures, and what is only there where programs do not run. */
	private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "canvas", "audio", "video", "head", "map", "noframes", "datalist");
	/** What holds text that is seen where programs do not run, or once they have put it in its place. */
	private static final Set<String> WITHOUT_PROGRAMS = Set.of("noscript", "template");
	/** What readers operate. */
	private static final Set<String> CONTROLS = Set.of("button", "select", "textarea", "input", "option", "label", "optgroup");
	/** What does not stand in a cell of data. */
	private static final Set<String> APART = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "article", "section", "figure", "form", "table");
	private static final Pattern NONE = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");
	private static final Pattern OWN_LINE = Pattern.compile("display\\s*:\\s*(block|flex|table|list-item)");

	/** Controls whose text is seen: it is kept apart, and does not part the text that it stands in. */
	private static final Set<String> LABELLED = Set.of("button", "label");
	/** Links in a text that are for it and not of it. */
	private static final Pattern TWEET = Pattern.compile("\\s*(?:click to tweet|tweet (?:this|it|that)|share this(?: quote)?|(?:das )?twittern|tweeter(?: ceci)?)\\s*", Pattern.CASE_INSENSITIVE);

	/** An initial that is set as a block of its own. */
	private static final Pattern INITIAL = Pattern.compile("[\"'“„«‘]?\\p{Lu}");

	final List<Block> blocks = new ArrayList<>();
	Box root;
	/** How many nodes were looked at, tables' twice. */
	int work;

	private final boolean hiddenToo;
	/** The marks by the words that give them: pages repeat themselves. */
	private final Map<String, EnumSet<Mark>> known = new HashMap<>();
	private final StringBuilder text = new StringBuilder();
	private Box box;
	private int size;
	private int linked;
	private int bold;
	private int links;
	private int bolds;
	private int preformatted;
	private int breaks;
	private final List<String> controls = new ArrayList<>();
	private Element skipped;
	private Element row;

	private Layout(boolean hiddenToo) {
		this.hiddenToo = hiddenToo;
	}

	/** @param hiddenToo whether to read what the page hides at first, too */
	static Layout of(Document page, boolean hiddenToo) {
		Layout layout = new Layout(hiddenToo);
		page.body().traverse(layout);
		return layout;
	}

	@Override
	public void head(Node node, int depth) {
		work++;
		if (skipped != null) {
			return;
		}
		if (node instanceof TextNode letters) {
			write(letters.getWholeText());
		} else if (node instanceof Element element) {
			enter(element);
		}
	}

	@Override
	public void tail(Node node, int depth) {
		if (skipped != null) {
			if (skipped == node) {
				skipped = null;
			}
			return;
		}
		if (node instanceof Element element) {
			leave(element);
		}
	}

	private void enter(Element element) {
		String tag = element.normalName();
		if (tag.equals("br")) {
			lineEnd();
			return;
		}
		String style = element.attributesSize() > 0 && element.hasAttr("style") ? element.attr("style").toLowerCase(Locale.ROOT) : "";
		if (UNSEEN.contains(tag) && !(hiddenToo && WITHOUT_PROGRAMS.contains(tag)) || CONTROLS.contains(tag) || !hiddenToo && (element.hasAttr("hidden") || !style.isEmpty() && NONE.matcher(style).find())) {
			skipped = element;
			if (LABELLED.contains(tag)) {
				control(element);
			}
			return;
		}
		if ((tag.equals("a") || tag.equals("span")) && !text.isEmpty() && element.childNodeSize() <= 2 && element.firstChild() instanceof TextNode words && TWEET.matcher(words.text()).matches()) {
			skipped = element;
			control(element);
			return;
		}
		switch (tag) {
			case "a" -> links += element.hasAttr("href") ? 1 : 0;
			case "b", "strong" -> bolds++;
			case "pre" -> preformatted++;
			default -> {
				// Nothing to count.
			}
		}
		if (row != null && (tag.equals("td") || tag.equals("th"))) {
			if (!text.isEmpty()) {
				text.append('\t');
			}
			return;
		}
		boolean own = isBlock(tag, style);
		EnumSet<Mark> marks = own || element.hasAttr("class") ? marks(element) : null;
		if (marks != null && !own && (marks.contains(Mark.HIDDEN) || marks.contains(Mark.POPUP))) {
			skipped = element;
			if (tag.equals("a")) {
				links -= element.hasAttr("href") ? 1 : 0;
			}
			return;
		}
		if (own && row == null) {
			flush();
			if (marks != null && marks.contains(Mark.HIDDEN)) {
				skipped = element;
				return;
			}
			Box inner = new Box(box, element, marks, blocks.size());
			if (box == null) {
				root = inner;
			} else {
				box.children.add(inner);
			}
			box = inner;
			if (tag.equals("tr") && isData(element)) {
				row = element;
			}
		} else if (own && !text.isEmpty()) {
			write(" ");
		}
	}

	private EnumSet<Mark> marks(Element element) {
		if (element.attributesSize() == 0) {
			return known.computeIfAbsent(element.normalName(), none -> Mark.of(element));
		}
		String names = element.normalName() + ' ' + element.attr("class") + ' ' + element.attr("id") + ' ' + element.attr("role") + ' ' + element.attr("itemprop");
		return known.computeIfAbsent(names, none -> Mark.of(element));
	}

	private void leave(Element element) {
		String tag = element.normalName();
		switch (tag) {
			case "a" -> links -= element.hasAttr("href") ? 1 : 0;
			case "b", "strong" -> bolds--;
			case "pre" -> preformatted--;
			default -> {
				// Nothing was counted.
			}
		}
		if (row == element) {
			row = null;
		}
		if (box != null && box.element == element) {
			flush();
			box.to = blocks.size();
			if (box.isEmpty() && box.parent != null) {
				box.parent.children.removeLast();
			}
			box = box.parent;
		}
	}

	private void control(Element element) {
		String label = element.text().strip();
		if (!label.isEmpty()) {
			controls.add(label);
		}
	}

	private static boolean isBlock(String tag, String style) {
		return BLOCKS.contains(tag) || !style.isEmpty() && OWN_LINE.matcher(style).find();
	}

	/** Whether a row is one of a table of data, whose cells are read across, and not of one that sets a page. */
	private boolean isData(Element tr) {
		int cells = 0;
		for (Element cell = tr.firstElementChild(); cell != null; cell = cell.nextElementSibling()) {
			cells++;
			int letters = 0;
			Node node = cell;
			// In the order of the page, without recursion: a cell may be as deep as the page.
			while (node != null) {
				work++;
				if (node instanceof Element inner && node != cell && (APART.contains(inner.normalName()))) {
					return false;
				}
				letters += node instanceof TextNode words ? words.getWholeText().length() : 0;
				if (letters > 400) {
					return false;
				}
				Node next = node.firstChild();
				while (next == null && node != cell && node != null) {
					next = node.nextSibling();
					if (next == null) {
						node = node.parent();
					}
				}
				node = next;
			}
		}
		return cells > 1;
	}

	private void lineEnd() {
		if (row != null) {
			write(" ");
			return;
		}
		breaks++;
		if (breaks > 1) {
			flush();
			breaks = 1;
		}
	}

	private void write(String letters) {
		for (int i = 0; i < letters.length();) {
			int letter = letters.codePointAt(i);
			i += Character.charCount(letter);
			if (letter == '\n' && preformatted > 0) {
				lineEnd();
			} else if (letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r' || letter == '\f') {
				if (!text.isEmpty() && !endsInSpace()) {
					text.append(' ');
				}
			} else {
				if (breaks > 0 && letter != 0xA0) {
					afterBreak();
				}
				text.appendCodePoint(letter);
				int counts = Block.size(letter);
				size += counts;
				linked += links > 0 ? counts : 0;
				bold += bolds > 0 ? counts : 0;
			}
		}
	}

	private boolean endsInSpace() {
		char last = text.charAt(text.length() - 1);
		return last == ' ' || last == '\t';
	}

	/** One line end within a text is a space. */
	private void afterBreak() {
		breaks = 0;
		if (!text.isEmpty()) {
			flush();
		}
	}

	private void flush() {
		breaks = 0;
		if (size > 0 || !text.toString().isBlank()) {
			String whole = text.toString().strip();
			if (!whole.isEmpty() && whole.chars().anyMatch(c -> c != 0xA0 && c != 0x200B && c != 0xFEFF)) {
				Block before = blocks.isEmpty() ? null : blocks.getLast();
				if (before != null && before.text.length() <= 2 && box.tag.equals("p") && INITIAL.matcher(before.text).matches() && Character.isLetter(whole.charAt(0)) && !before.isHeading()) {
					before.become(Block.Kind.JOINED);
					whole = before.text + whole;
				}
				blocks.add(new Block(box, whole, size, linked, bold));
			}
		}
		if (box != null) {
			for (String label : controls) {
				Block control = new Block(box, label, 0, 0, 0);
				control.remove("a control of the page");
				blocks.add(control);
			}
			controls.clear();
		}
		text.setLength(0);
		size = 0;
		linked = 0;
		bold = 0;
	}
}
