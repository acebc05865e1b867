// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.gainsay.interchange.texts.SourceArticle.Part;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Which page of an article a page is, by its links to the others, by its address, and by what it says to readers. */
final class PageOfSeveral {

	private static final Pattern SAYS = Pattern.compile("(?:page|seite|página|pagina|strona|страница|sida|side|sivu) (\\d{1,2}) ?(?:of|von|sur|de|di|van|z|из|av|af|/) ?(\\d{1,2})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	private static final Pattern SAVED = Pattern.compile("saved from url=\\(\\d+\\)(https?://\\S+)");

	private final Document page;
	private final String base;
	/** What the address is, taken without a number and with one. */
	private final PageNumber plain;
	private final PageNumber numbered;
	private String article;
	private int number;
	private int of;
	private String next;

	private PageOfSeveral(Document page, String address) {
		this.page = page;
		this.base = page.baseUri().isEmpty() ? address : page.baseUri();
		this.plain = PageNumber.plain(address);
		this.numbered = PageNumber.of(address, true);
	}

	/**
	 * @param address where the page is from; null where that is not known
	 * @return null for a page that holds all of its article, as far as it says
	 */
	static Part of(Document page, Facts facts, String address, List<Block> blocks) {
		String own = address != null ? address : saved(page);
		own = own != null ? own : facts.canonical;
		return own == null || !own.startsWith("http") ? null : new PageOfSeveral(page, own).part(own, blocks);
	}

	private Part part(String own, List<Block> blocks) {
		links();
		for (Block block : blocks) {
			Matcher says = block.text.length() <= 30 ? SAYS.matcher(block.text) : null;
			if (says != null && says.matches() && !block.box.is(Mark.COMMENTS) && Integer.parseInt(says.group(2)) >= Math.max(2, Integer.parseInt(says.group(1))) && Integer.parseInt(says.group(1)) > 0) {
				number = number == 0 ? Integer.parseInt(says.group(1)) : number;
				of = Math.max(of, Integer.parseInt(says.group(2)));
			}
		}
		PageNumber sure = PageNumber.of(own, false);
		if (number == 0 && sure != null && sure.number() > 1) {
			number = sure.number();
		}
		if (number == 0 || number == 1 && next == null && of < 2) {
			return null;
		}
		if (article == null) {
			article = sure != null ? sure.article() : plain.article();
		}
		return new Part(article, number, of > 0 ? Math.max(of, number) : 0, next);
	}

	private void links() {
		TreeSet<Integer> linked = new TreeSet<>();
		String numberedArticle = null;
		Element pager = page;
		List<String> linkTo = new ArrayList<>();
		for (Element link : page.getElementsByAttribute("href")) {
			String rel = link.attr("rel").toLowerCase(Locale.ROOT);
			String words = link.normalName().equals("a") && link.childNodeSize() < 4 ? link.text().strip() : "";
			boolean digits = !words.isEmpty() && words.length() <= 2 && words.chars().allMatch(c -> c >= '0' && c <= '9');
			boolean forward = List.of(rel.split("\\s+")).contains("next");
			boolean back = !forward && (List.of(rel.split("\\s+")).contains("prev") || rel.contains("previous"));
			if (!digits && !forward && !back) {
				continue;
			}
			String to = StringUtil.resolve(base, link.attr("href").strip());
			PageNumber there = to.isEmpty() ? null : PageNumber.of(to, true);
			boolean same = there != null && (there.article().equals(plain.article()) || numbered != null && there.article().equals(numbered.article()));
			if (there != null && same && there.number() > 1) {
				if (digits && there.number() == Integer.parseInt(words)) {
					linked.add(there.number());
					numberedArticle = there.article();
					linkTo.add(to);
					pager = link.parents().stream().filter(around -> !around.normalName().equals("li") && !around.normalName().equals("span")).findFirst().orElse(page);
				} else if (forward) {
					is(there.article(), there.number() - 1);
					next = to;
				} else if (back) {
					is(there.article(), there.number() + 1);
				}
			} else if (digits && words.equals("1") && !to.isEmpty() && isFirst(to)) {
				linked.add(1);
			} else if (back && !to.isEmpty() && numbered != null && numbered.number() == 2 && isFirst(to)) {
				is(numbered.article(), 2);
			}
		}
		if (numberedArticle == null) {
			return;
		}
		int last = linked.last();
		if (number == 0) {
			String wanted = numberedArticle;
			List<Integer> open = IntStream.rangeClosed(1, last).filter(one -> !linked.contains(one)).boxed().toList();
			// Its own number is the one that is no link; where all are, its address says it.
			int own;
			if (numbered != null && numbered.article().equals(wanted)) {
				own = numbered.number();
			} else if (open.size() == 1) {
				own = open.getFirst();
			} else if (open.isEmpty()) {
				own = List.of(pager.text().split("\\s+")).contains(String.valueOf(last + 1)) ? last + 1 : 1;
			} else {
				return;
			}
			is(wanted, own);
		}
		of = Math.max(of, Math.max(last, number));
		next = next != null ? next : linkTo.stream().filter(to -> PageNumber.of(to, true).number() == number + 1).findFirst().orElse(null);
	}

	private boolean isFirst(String to) {
		String first = PageNumber.plain(to).article();
		return first.equals(plain.article()) || numbered != null && first.equals(numbered.article());
	}

	private void is(String what, int which) {
		if (number == 0) {
			article = what;
			number = which;
		}
	}

	/** The address that browsers write into what they save; null where there is none. */
	private static String saved(Document page) {
		for (Node node : page.childNodes()) {
			Matcher from = node instanceof Comment comment ? SAVED.matcher(comment.getData()) : null;
			if (from != null && from.find()) {
				return from.group(1);
			}
		}
		Element html = page.firstElementChild();
		return html == null ? null : html.childNodes().stream().filter(Comment.class::isInstance).map(node -> SAVED.matcher(((Comment) node).getData())).filter(Matcher::find).map(from -> from.group(1)).findFirst().orElse(null);
	}
}
