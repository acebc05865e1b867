// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.page;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Element;

/** What a page says a part of it is, by its tag, its role, and the words in its class and its id. These are the words of web designers the world over, not of single sites. */
enum Mark {
	/** The article's text. */
	BODY(null, "articlebody entrycontent postcontent storybody articlecontent articletext storycontent postbody entrybody storytext newstext newsbody articlecopy bodycopy contentbody bodytext"),
	NAVIGATION("a list of links", "nav navbar navigation menu submenu breadcrumb breadcrumbs pagination pager paging nextprev prevnext postnavigation nextpost prevpost articlenavigation postnav beitragsnavigation sitemap skiplink skip toc tableofcontents"),
	FOOTER("the page's foot", "footer colophon foot"),
	SIDEBAR("a side column", "sidebar rail rightrail sidecolumn rightcol rightcolumn"),
	WIDGET("a part that a program sets in", "widget"),
	COMMENTS("readers' comments", "comments comment disqus commentlist respond livefyre kommentare kommentar commentaires comentarios commenti reacties komentarze trackbacks pingback viafoura coral"),
	RELATED("links to other articles",
			"related recirc recirculation recommended recommendation recommendations recommend outbrain taboola trending popular mostread mostpopular teaser teasers morelinks readmore readalso readnext seealso morefrom "
					+ "youmaylike suggested similar zergnet upnext nextarticle prevnext playlist relacionadas relacionados verwandte correlati relatedposts relatedarticles relatedcontent yarpp crp weiterlesen mehrzumthema themen promo promobox latestnews morestories alsoread crosslinks linkbox"),
	SHARE("buttons to share it", "share sharing sharebar sharebuttons social socials socialmedia sharethis addthis addtoany shares sharedaddy jssocials followus follow bookmarks toolbar tools articletools like likes"),
	ADVERTISEMENT("an advertisement", "ad ads advert advertisement advertising adsense adslot adcontainer adwrapper dfp gpt sponsor sponsored sponsors commercial banner anzeige werbung publicidad publicidade affiliate googlead"),
	NEWSLETTER("a newsletter form", "newsletter newsletters subscribe subscription signup mailinglist optin emailsignup mailchimp registration donate donation membership cta calltoaction fundraising"),
	COOKIES("a text about cookies", "cookie cookies consent gdpr cookiebar cookiebanner privacy cmp"),
	LOGIN("a log-in", "login signin paywall regwall loginform"),
	POPUP("a window over the page", "modal popup overlay lightbox tooltip dialog popover hovercard flyout rolloverblock hoverbox"),
	CAPTION(null, "caption captions figcaption wpcaption imagecaption photocaption cutline bildunterschrift legende"),
	CREDIT(null, "credit credits photocredit imagecredit imgcredit photographer copyright"),
	SUBTITLE(null, "subtitle subheadline subhead subline dek deck standfirst strapline untertitel unterzeile sottotitolo"),
	GALLERY("a picture gallery", "gallery slideshow carousel slider slick swiper"),
	BYLINE(null, "byline bylines author authors authorname articleauthor writer autor auteur"),
	ABOUT_AUTHOR("about the author", "authorbio authorbox aboutauthor authorinfo bio authordescription aboutauthorbox authorprofile postauthor biography"),
	DATE(null, "dateline timestamp pubdate date published updated postdate articledate datetime publishdate"),
	DETAILS("details of the page", "meta metadata postmeta entrymeta articlemeta tags taglist topics keywords categories posttags tagcloud postmetadata entryfooter kicker eyebrow views rating ratings poll quiz"),
	PULL_QUOTE("a quotation pulled out of the text", "pullquote pulledquote pull"),
	HIDDEN(null, "sronly visuallyhidden screenreader screenreadertext offscreen accessibility assistive a11y printonly printblock visibleprint onlyprint");

	/** Why what is so marked is not of the article; null where it may be. */
	final String why;
	private final Set<String> words;

	Mark(String why, String words) {
		this.why = why;
		this.words = Set.of(words.split(" "));
	}

	private static final Map<String, Mark> BY_WORD = new HashMap<>();
	static {
		for (Mark mark : values()) {
			for (String word : mark.words) {
				BY_WORD.put(word, mark);
			}
		}
	}

	/**
	 * The marks in words such as {@code article-body shareTools}: each word of them, and each two that stand together.
	 *
	 * @param names a class, an id or a role
	 */
	static void of(String names, EnumSet<Mark> into) {
		for (String name : names.split("\\s+")) {
			String before = "";
			int start = 0;
			for (int i = 1; i <= name.length(); i++) {
				char c = i == name.length() ? '-' : name.charAt(i);
				boolean letter = Character.isLetterOrDigit(c);
				if (!letter || Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1))) {
					String word = name.substring(start, i).toLowerCase(Locale.ROOT);
					add(word, into);
					if (!before.isEmpty()) {
						add(before + word, into);
					}
					before = word;
					start = letter ? i : i + 1;
					while (start < name.length() && !Character.isLetterOrDigit(name.charAt(start))) {
						start++;
					}
					i = Math.max(i, start);
				}
			}
		}
	}

	/** How words begin that are written as one. */
	private static final Map<String, Mark> BY_BEGINNING = Map.of("comment", COMMENTS, "kommentar", COMMENTS, "related", RELATED, "recommended", RELATED, "social", SHARE, "sharing", SHARE, "sidebar", SIDEBAR, "newsletter", NEWSLETTER, "breadcrumb",
			NAVIGATION, "advert", ADVERTISEMENT);

	private static void add(String word, EnumSet<Mark> into) {
		Mark mark = BY_WORD.get(word);
		if (mark == null && word.length() > 6 && !word.equals("commentary")) {
			for (Map.Entry<String, Mark> beginning : BY_BEGINNING.entrySet()) {
				if (word.startsWith(beginning.getKey())) {
					mark = beginning.getValue();
				}
			}
		}
		if (mark != null) {
			into.add(mark);
		}
	}

	/** The marks of an element by its tag, its role and what it says that it is. */
	static EnumSet<Mark> of(Element element) {
		EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
		if (element.hasAttr("class")) {
			of(element.attr("class"), marks);
		}
		if (element.hasAttr("id")) {
			of(element.attr("id"), marks);
		}
		switch (element.normalName()) {
			case "nav" -> marks.add(NAVIGATION);
			case "footer" -> marks.add(FOOTER);
			case "figcaption" -> marks.add(CAPTION);
			case "time" -> marks.add(DATE);
			case "dialog" -> marks.add(POPUP);
			case "address" -> marks.add(BYLINE);
			default -> {
				// The tag says nothing.
			}
		}
		switch (element.attr("role").toLowerCase(Locale.ROOT)) {
			case "navigation", "menu", "menubar", "search", "tablist" -> marks.add(NAVIGATION);
			case "contentinfo" -> marks.add(FOOTER);
			case "dialog", "alertdialog" -> marks.add(POPUP);
			case "complementary" -> marks.add(SIDEBAR);
			default -> {
				// Nor does the role.
			}
		}
		switch (element.attr("itemprop").toLowerCase(Locale.ROOT)) {
			case "articlebody" -> marks.add(BODY);
			case "author" -> marks.add(BYLINE);
			case "datepublished", "datemodified" -> marks.add(DATE);
			case "caption" -> marks.add(CAPTION);
			case "comment" -> marks.add(COMMENTS);
			default -> {
				// Nor does what it says.
			}
		}
		return marks;
	}
}
