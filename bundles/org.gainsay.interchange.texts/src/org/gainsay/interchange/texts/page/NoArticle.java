// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.page;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.gainsay.interchange.texts.clean.Residue;
import org.jsoup.nodes.Document;

/** Whether a page has no article: it is a list of articles, a log-in, a wall, an error. What may be an article is one: to lose one is worse than to have a page too many. */
final class NoArticle {

	/** An article with less than this is looked at twice. */
	private static final int SHORT = 600;
	/** Less than this is no text. */
	private static final int NOTHING = 25;

	private static final Pattern ERROR = compile("\\b(?:40[0134]|410|50[0234])\\b.{0,40}|.{0,60}\\b(?:page (?:was )?(?:could )?not (?:be )?found|not found|access denied|forbidden|page (?:does not|doesn['’]t) exist|no longer (?:available|exists)|internal server error|bad gateway|service unavailable|error 40\\d|40\\d error|something went wrong"
			+ "|seite (?:wurde )?nicht gefunden|nicht mehr verfügbar|zugriff verweigert|page (?:introuvable|non trouvée)|accès refusé|página no encontrada|acceso denegado|pagina non trovata|accesso negato|página não encontrada|acesso negado|pagina niet gevonden|toegang geweigerd|nie (?:została )?znaleziono?|strona nie istnieje"
			+ "|страница не найдена|доступ запрещ[её]н)\\b.{0,60}|.{0,30}(?:ページが見つかりません|アクセスが拒否|페이지를 찾을 수 없|页面不存在|找不到页面).{0,30}");
	private static final Pattern ROBOT = compile(".*(?:just a moment|checking your browser|attention required|verify (?:that )?you are (?:a )?human|are you a (?:robot|human)|unusual traffic|complete the captcha|security check|please enable (?:java ?script|cookies)|you need to enable javascript|javascript (?:is disabled|aktivieren|muss aktiviert)|activer javascript|habilit[ae] javascript|ddos protection|press (?:and|&) hold).*");

	private NoArticle() {
	}

	private static Pattern compile(String expression) {
		return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);
	}

	/**
	 * Why there is no article.
	 *
	 * @param kept the paragraphs that would be its text
	 * @return a sentence; null where there is one
	 */
	static String why(Document page, Layout layout, Facts facts, List<Block> kept, String address) {
		int size = kept.stream().mapToInt(block -> block.size).sum();
		if (layout.blocks.isEmpty()) {
			return "The page is empty: what it shows may be made by a program. Save it from a browser, or print it there.";
		}
		String title = facts.titles.isEmpty() ? "" : facts.titles.getLast();
		if (size < SHORT) {
			String begin = String.join("\n", layout.blocks.stream().filter(block -> block.kind != Block.Kind.REMOVED || block.isHeading()).limit(6).map(block -> block.text).toList());
			if (ROBOT.matcher(title).matches() || ROBOT.matcher(begin.substring(0, Math.min(begin.length(), 500))).matches() && size < SHORT / 2) {
				return "It is a page that wants to know whether a person asks for the article.";
			}
			if (size < SHORT / 2 && (ERROR.matcher(title).matches() || layout.blocks.stream().limit(200).anyMatch(block -> block.isHeading() && ERROR.matcher(block.text).matches()))) {
				return "It is a page that says that there is an error, or no such article.";
			}
			if (page.selectFirst("input[type=password]") != null && (size < NOTHING || !facts.saysArticle && login(title))) {
				return "It is a log-in.";
			}
			int cookies = layout.blocks.stream().filter(block -> Residue.COOKIES.is(block.text)).mapToInt(block -> block.size).sum();
			if (cookies > size && cookies * 2 > layout.blocks.stream().mapToInt(block -> block.size).sum()) {
				return "It is a page that asks for consent to cookies.";
			}
		}
		if (isIndex(layout, facts, kept, size, address)) {
			return "It is a page of links to articles.";
		}
		if (size < NOTHING) {
			return layout.blocks.stream().mapToInt(block -> block.linked).sum() * 2 > layout.blocks.stream().mapToInt(block -> block.size).sum() && layout.blocks.size() > 20 ? "It is a page of links: there is no text of an article on it."
					: "There is no text of an article on it.";
		}
		return null;
	}

	private static boolean login(String title) {
		return compile(".*\\b(?:log ?in|sign ?in|anmelden|anmeldung|einloggen|connexion|se connecter|iniciar sesión|accedi|entrar|inloggen|zaloguj|logowanie|вход|войти)\\b.*|.*ログイン.*").matcher(title).matches();
	}

	/** Paragraphs that each stand below a linked heading are teasers. */
	private static boolean isIndex(Layout layout, Facts facts, List<Block> kept, int size, String address) {
		boolean front = address != null && isFront(address);
		if (facts.saysArticle && !front) {
			return false;
		}
		Set<Block> taking = new HashSet<>(kept);
		int teasers = 0;
		int keptTeasers = 0;
		int prose = 0;
		int since = 9;
		for (Block block : layout.blocks) {
			since++;
			if (block.links() > .8 && block.size >= 15 && (block.isHeading() || block.box.nearest("h1", "h2", "h3", "h4", "h5") != null)) {
				since = 0;
			} else if (block.prose() > 0) {
				boolean taken = taking.contains(block);
				boolean teaser = since <= 3;
				teasers += teaser ? 1 : 0;
				keptTeasers += teaser && taken ? 1 : 0;
				prose += taken ? 1 : 0;
				since = 9;
			}
		}
		return keptTeasers >= 3 && keptTeasers >= .6 * prose || prose <= 2 && teasers >= 5 && size < SHORT && (front || keptTeasers == prose);
	}

	private static boolean isFront(String address) {
		try {
			String path = URI.create(address).getPath();
			return path == null || path.isEmpty() || path.equals("/");
		} catch (IllegalArgumentException odd) {
			return false;
		}
	}
}
