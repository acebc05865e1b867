// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.clean;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands with articles and is not of them, by its words in English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian, Japanese and, where they are known, others. Each is recognised only by a whole paragraph: in
 * a sentence of an article all these words may stand.
 */
public enum Residue {
	/** What was to be replaced by a program and was not. */
	TEMPLATE("residue of a template", 600, find("\\{\\{\\s*[#^/&!>]?\\s*[\\w.$]+\\s*\\}\\}|\\{%\\s*\\w+[^%]{0,80}%\\}|<%=?\\s*[\\w.$]+[^%]{0,80}%>|\\$\\{[\\w.]+\\}|\\[\\[\\s*[\\w.]+\\s*\\]\\]|%%[A-Z_]{3,}%%")),
	/** A form or a plea for a newsletter. */
	NEWSLETTER("a newsletter form", 700, find("(?:sign[- ]?up|subscribe|register)\\b.{0,80}\\b(?:newsletters?|e-?mails?|alerts?|inbox|briefing)\\b|\\bnewsletters?\\b.{0,60}\\b(?:sign[- ]?up|subscribe|inbox)\\b"
			+ "|\\b(?:please )?enter (?:a valid|your) e-?mail\\b|read our privacy (?:notice|policy)|thanks for signing up|by signing up\\b|sent (?:straight |directly )?to your inbox|delivered (?:straight |directly )?to your inbox"
			+ "|newsletter\\b.{0,80}\\b(?:abonnieren|anmelden|bestellen|erhalten|eintragen)|(?:abonnieren|melden) sie\\b.{0,80}\\bnewsletter|(?:inscrivez-vous|abonnez-vous|s['’]inscrire|recevez)\\b.{0,80}\\b(?:newsletters?|infolettre|lettre d['’]information)"
			+ "|(?:suscr[ií]b(?:ete|ase|irse)|recib[ea])\\b.{0,80}\\b(?:newsletter|bolet[ií]n)|(?:iscriviti|iscrivetevi|ricevi)\\b.{0,80}\\bnewsletter|(?:inscreva-se|assine|receba)\\b.{0,80}\\b(?:newsletter|boletim)"
			+ "|(?:schrijf je in|meld je aan|abonneer)\\b.{0,80}\\bnieuwsbrief|zapisz się\\b.{0,80}\\b(?:newsletter\\w*|biuletyn\\w*)|подпи(?:шитесь|саться)\\b.{0,80}\\b(?:рассылк\\w+|новост\\w+)|(?:メールマガジン|メルマガ|ニュースレター).{0,40}(?:登録|購読)")),
	/** Cookies and privacy. */
	COOKIES("a text about cookies or privacy", 900, find("\\b(?:we|this (?:web)?site|our partners)\\b.{0,60}\\buses? cookies\\b|\\baccept (?:all )?cookies\\b|\\bcookie (?:policy|settings|preferences|notice|consent)\\b|\\bmanage (?:my )?(?:cookies|consent)\\b"
			+ "|protected by recaptcha|(?:verwend|nutz|setz)en?\\b.{0,40}\\bcookies\\b|cookies (?:akzeptieren|zustimmen|zulassen)|cookie-(?:einstellungen|richtlinie|hinweis)|utilis(?:e|ons) des cookies|accepter (?:tous )?les cookies|utiliza(?:mos)? cookies"
			+ "|aceptar (?:todas )?las cookies|utilizza(?:no)? (?:i )?cookie|accetta(?:re)? (?:tutti )?i cookie|aceitar (?:todos )?os cookies|gebruik(?:t|en)? (?:van )?cookies|cookies accepteren|używa(?:my)? (?:plików )?cookies|plik(?:i|ów) cookies|использу\\w+ (?:файлы )?cookie|クッキー(?:を使用|の使用|に同意)")),
	/** An advertisement's label. */
	ADVERTISEMENT("an advertisement", 60, whole("(?:continue reading below )?advertise?ments?|advertising|\\[?ad\\]?|ads|sponsored(?: content| by .{1,30})?|promoted|story continues below(?: advertisement)?|article continues (?:below|after)(?: (?:this |the )?(?:ad|advertisement|video))?|advertisement[ -]*(?:continue reading|scroll).{0,30}"
			+ "|anzeige|werbung|publicité|pub|publicidad|publicidade|pubblicità|advertentie|reclame|reklama|реклама|広告|スポンサーリンク|광고|广告|annons|annonse|annonce|reklam|mainos")),
	/** Buttons to share it, to print it, to follow whoever wrote it. */
	SHARE("buttons to share it", 120, whole("(?=.*\\p{L})(?:(?:share|tweet|pin(?: it)?|e-?mail|print|save|copy link|whatsapp|facebook|twitter|linkedin|reddit|pinterest|telegram|tumblr|messenger|flipboard|google\\+|xing|pocket|comments?|like|follow(?: us)?|more|on|this|article|story|via|link|to|x|\\d+[km]?|shares|views?|and|[•|,/:&+-])\\s*)+"
			+ "|share (?:this|on|via|with|it|the)\\b.{0,60}|(?:click|tap) (?:here )?to (?:share|print|e-?mail|tweet)\\b.{0,60}|follow (?:us|me|him|her|them|@?\\w+) on (?:twitter|facebook|instagram|linkedin|youtube|google news)\\b.{0,40}|(?:like|find|join) us on (?:twitter|facebook|instagram)\\b.{0,30}"
			+ "|teilen|drucken|merken|artikel (?:teilen|drucken|merken|versenden)|(?:per|via) (?:e-?mail|whatsapp) (?:teilen|versenden)|partager(?: .{0,40})?|imprimer|envoyer par e-?mail|compartir(?: .{0,40})?|comparte(?: .{0,30})?|imprimir|condividi(?: .{0,40})?|stampa|compartilh(?:ar|e)(?: .{0,40})?|partilhar(?: .{0,40})?"
			+ "|delen|deel (?:dit|via|op)\\b.{0,40}|afdrukken|udostępnij(?: .{0,40})?|drukuj|поделиться(?: .{0,40})?|распечатать|シェア(?:する)?|ツイート(?:する)?|印刷(?:する)?|공유(?:하기)?|分享(?:到.{0,10})?|打印")),
	/** A pointer to another article, or to the rest of this one. */
	READ_MORE("a pointer to something else", 260, start("(?:read|see|learn) (?:more|also|next|the full (?:story|article)|full (?:story|article))\\b|(?:also|related)(?: (?:on|in|from|to|read|reads?|articles?|stor(?:y|ies)|news|posts?|content|coverage|links?|topics?|video))?\\s*(?:[:»>|–-]|$)|more (?:on|from|in|about) .{1,50}(?::|$)|more .{0,30}(?:stories|news|articles)\\s*(?::|$)|related [\\w ]{1,20}:|more\\s*:|don['’]?t miss\\s*:|recommended(?: (?:reading|for you|stories))?\\s*(?::|$)"
			+ "|continue reading\\b|keep reading\\b|(?:you (?:may|might)|you['’]ll) also (?:like|enjoy|be interested)\\b|(?:most (?:read|popular|viewed|shared|commented)|meistgelesen\\w*|les plus lus|lo más (?:leído|visto)|i più letti|mais lid[ao]s|meest gelezen|najczęściej czytane|самое читаемое)(?: .{1,30})?$|(?:trending|popular|up next|watch (?:now|next|more|also|below)?|must[- ]reads?|what to read next|recent (?:posts|articles|stories)|latest (?:news|stories|posts))(?: (?:now|today|stories))?\\s*(?::|$)"
			+ "|(?:lesen sie|lies) (?:auch|dazu|mehr|hier|weiter)\\b|mehr (?:zum thema|lesen|dazu)\\b|(?:auch|das könnte (?:sie|dich) auch) interess\\w+|weiterlesen\\b|zum thema\\s*(?::|$)|siehe auch\\b|lire (?:aussi|la suite|également|plus)\\b|à lire(?: aussi)?\\b|(?:voir|découvrez) aussi\\b|(?:lea|lee|leer|ver) (?:también|además|más)\\b|te puede interesar\\b|(?:más|sigue) (?:información|leyendo)\\s*(?::|$)"
			+ "|leggi (?:anche|tutto|di più)\\b|potrebbe interessarti\\b|(?:leia|veja|saiba) (?:também|mais)\\b|lees (?:ook|meer|verder)\\b|bekijk ook\\b|(?:czytaj|zobacz|przeczytaj) (?:też|także|również|więcej|dalej)\\b|(?:читайте|смотрите|см\\.?) (?:также|еще|ещё|далее)\\b|(?:по теме|подробнее)\\s*(?::|$)|(?:関連記事|あわせて読みたい|こちらもおすすめ|続きを読む|もっと見る)|관련\\s?기사|(?:você )?(?:também )?pode gostar|vous aimerez aussi|te puede gustar|ähnliche (?:artikel|beiträge)|weitere (?:artikel|beiträge|themen|meldungen)|mehr (?:artikel|beiträge)|articles (?:similaires|liés)|artículos relacionados|notas relacionadas|notícias relacionadas|articoli correlati|gerelateerd\\w*|podobne (?:artykuły|wpisy)|相关(?:阅读|新闻|文章)|延伸阅读|les også\\b|läs (?:också|mer)\\b|læs også\\b")),
	/** What it is filed under. */
	TAGS("what it is filed under", 240, start("(?:tags?|tagged(?: with)?|topics?|filed under|keywords|labels|posted in|categor(?:y|ies)|schlagw(?:ort|orte|örter)|verschlagwortet(?: mit)?|stichwörter|themen|kategorien?|abgelegt unter|dieser (?:beitrag|eintrag) wurde|mots[- ]clés|étiquettes|catégories?|etiquetas|palabras clave|categorías?|categorias?|palavras-chave|parole chiave|trefwoorden|categorie|tagi|kategorie|теги|метки|рубрики?|タグ|カテゴリー?|关键词|标签)\\s*(?::|：|$)|dieser (?:beitrag|eintrag) wurde (?:unter|am|in|von)\\b|this entry was posted\\b")),
	/** An invitation to comment, and what readers' comments begin with. */
	COMMENTS("readers' comments", 240, whole("(?:\\d+|one|eine?|une?|una|uno|um|een)(?: \\w+)? (?:thoughts?|responses?|comments?|repl(?:y|ies)|gedanken?|kommentare?|antworten|réponses?|réflexions?|commentaires?|pensamientos?|comentarios?|respuestas?|pensier[io]|commenti|risposte|pensamentos?|comentários?|respostas?|reacties?|gedachten?|komentarz\\w*|myśli|комментари\\w+)(?: (?:on|to|zu|auf|sur|à|en|em|su|op|na|do|к)\\b.*)?|(?:top|best|latest|newest|readers?['’]?|recent)(?: rated)? comments|kommentare zu .*|leserkommentare.{0,20}|diskussion|(?:\\d+ )?(?:comments?|kommentare?|commentaires?|comentarios?|commenti|comentários?|reacties|komentarze|комментари(?:и|ев|й)|コメント)(?: ?\\(?\\d*\\)?)?|(?:leave|post|add|write) a (?:comment|reply)|(?:join|start) the (?:conversation|discussion)\\.?|(?:view|show|read|see|load)(?: all)?(?: \\d+)? comments?"
			+ "|comments are closed\\.?|schreib(?:e)? (?:einen|uns einen) kommentar|(?:deine|ihre) e-mail-adresse wird nicht veröffentlicht.*|your email address will not be published.*|diskutieren sie mit\\.?|jetzt kommentieren|antworten|reply|répondre|responder|rispondi|beantwoorden|odpowiedz|ответить|kommentar (?:schreiben|hinterlassen|verfassen)|laisser un commentaire|deja(?:r)? un comentario|lascia un commento|deix[ae](?:r)? um comentário|plaats een reactie|dodaj komentarz|добавить комментарий|コメントを(?:残す|書く)")),
	/** Rules for readers' comments. */
	MODERATION("readers' comments", 300, find("\\b(?:comments?|comentarios|comentários|kommentare?|commentaires|commenti)\\b.{0,160}\\b(?:moderat\\w*|moderad\\w*|moderiert|modérés|aprovados|freigeschaltet)\\b|\\bmoderating .{0,20}comments\\b")),
	/** A log-in or an offer to subscribe. */
	SUBSCRIBE("an offer to subscribe", 400, start("(?:subscribe|become a (?:member|subscriber)|already a (?:subscriber|member)|(?:log|sign) in(?:$| (?:to|or|with|here|now))|create (?:an|your) (?:free )?account|to continue reading|this (?:article|content|story) is (?:only |exclusively )?(?:available )?(?:for|to) (?:our )?(?:subscribers|members)|support (?:our|independent|quality) journalism)\\b"
			+ "|(?:jetzt )?(?:abonnieren|abonnent werden|anmelden|einloggen|registrieren)(?:$|[.!:])|(?:bereits|schon) abonnent|(?:dieser|diesen) (?:artikel|inhalt) .{0,40}(?:abonnenten|abo)\\b|(?:déjà abonné|abonnez-vous|réservé aux abonnés|cet article est réservé)\\b|(?:suscríbete|ya soy suscriptor|contenido exclusivo para suscriptores)|(?:abbonati|sei già abbonato|contenuto riservato)|(?:já é assinante|conteúdo exclusivo para assinantes)|(?:al abonnee|word abonnee)|この記事は(?:有料)?会員限定")),
	/** How to search or go on in the page. */
	CONTROLS("controls of the page", 60, whole("(?:back|return) to (?:top|home|article).{0,20}|skip to .{1,30}|(?:next|previous|prev)(?: (?:article|story|post|page|slide))?|show (?:more|less|all|caption)|hide caption|load more|close|open|menu|search|loading\\.*|toggle .{1,30}|(?:view|see) (?:all|more|gallery|photos|full (?:image|size))(?: .{0,20})?|(?:play|pause|mute|replay)(?: video)?|enlarge(?: (?:this )?image)?|expand|image \\d+ of \\d+|\\d+ ?/ ?\\d+|page \\d+( of \\d+)?"
			+ "|nach oben|zur startseite|weiter|zurück|schließen|suche|haut de page|retour|suivant|précédent|fermer|volver arriba|siguiente|anterior|cerrar|torna su|successivo|precedente|chiudi|voltar ao topo|próximo|fechar|naar boven|volgende|vorige|sluiten|наверх|закрыть|поиск|閉じる|検索|ページトップへ|次へ|前へ"));

	/** Whoever asks speaks of himself or to the reader. */
	private static final Pattern ASKS = compile("\\b(?:we|our|us|you|your|please|sign|subscribe|wir|unser\\w*|ihr\\w*|bitte|nous|notre|nos|vous|votre|vos|nosotros|nuestr\\w+|usted|tu|noi|nostr\\w+|voi|nós|noss\\w+|você|wij|onze|uw|nasz\\w*|мы|наш\\w*|вы|ваш\\w*)\\b");

	/** Why it goes, in a few words. */
	public final String why;
	private final int longest;
	private final Pattern pattern;
	private final boolean whole;

	/** A pattern and whether all of the paragraph must be it. */
	private record Wanted(Pattern pattern, boolean whole) {
	}

	/** Without one of these, in small letters, no pattern that is looked for within a paragraph is there: to look for them is quick. */
	private static final Map<String, List<String>> HINTS = Map.of("TEMPLATE", List.of("{{", "{%", "<%", "${", "[[", "%%"), "NEWSLETTER", List.of("newsletter", "mail", "inbox", "alert", "briefing", "signing up", "privacy", "infolettre", "lettre d", "bolet", "nieuwsbrief", "biuletyn", "рассылк", "новост", "メール", "メルマガ", "ニュース"), "MODERATION", List.of("moder", "aprovad", "freigesch", "modér"), "COOKIES",
			List.of("cookie", "recaptcha", "consent", "クッキー"));

	Residue(String why, int longest, Wanted wanted) {
		this.why = why;
		this.longest = longest;
		this.pattern = wanted.pattern;
		this.whole = wanted.whole;
	}

	private static Wanted find(String expression) {
		return new Wanted(compile(expression), false);
	}

	private static Wanted start(String expression) {
		return new Wanted(compile("^[\\s\\p{So}\\p{Pd}»›>▶►•*|(\\[]*(?:" + expression + ")"), false);
	}

	private static Wanted whole(String expression) {
		return new Wanted(compile("[\\s\\p{So}\\p{Pd}»›>▶►•*|(\\[]*(?:" + expression + ")[\\s\\p{So}»›>▶►•*|)\\].:…-]*"), true);
	}

	private static Pattern compile(String expression) {
		return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
	}

	/** Whether a paragraph is that and nothing else. */
	public boolean is(String paragraph) {
		if (paragraph.length() > longest) {
			return false;
		}
		List<String> hints = HINTS.get(name());
		if (hints != null) {
			String small = paragraph.toLowerCase(Locale.ROOT);
			if (hints.stream().noneMatch(small::contains)) {
				return false;
			}
		}
		if (whole || this != TEMPLATE && this != NEWSLETTER && this != COOKIES) {
			return whole ? pattern.matcher(paragraph).matches() : pattern.matcher(paragraph).find() && !quotes(paragraph);
		}
		int found = 0;
		int length = 0;
		for (Matcher matcher = pattern.matcher(paragraph); matcher.find();) {
			found++;
			length += matcher.end() - matcher.start();
		}
		// An article may speak of newsletters, cookies, even templates: what asks for them does so more than once, or in a line.
		return this == TEMPLATE ? found > 1 || found == 1 && paragraph.length() - length < 100 : (found > 1 || found == 1 && paragraph.length() <= 260 && (paragraph.length() <= 100 || ASKS.matcher(paragraph).find())) && !quotes(paragraph);
	}

	/** Whether somebody is quoted in it: then it is of an article. */
	private static boolean quotes(String paragraph) {
		return paragraph.length() > 100 && paragraph.codePoints().anyMatch(c -> "\"“”„«»「」".indexOf(c) >= 0);
	}

	/** What a paragraph is; null for none of these. */
	public static Residue of(String paragraph) {
		for (Residue residue : values()) {
			if (residue.is(paragraph)) {
				return residue;
			}
		}
		return null;
	}
}
