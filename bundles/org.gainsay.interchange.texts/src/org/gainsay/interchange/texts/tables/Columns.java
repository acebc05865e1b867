// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.tables;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.gainsay.interchange.texts.ArticleSink;
import org.gainsay.interchange.texts.PrintedDate;
import org.gainsay.interchange.texts.SourceArticle;
import org.gainsay.interchange.texts.SourceArticle.Draft;
import org.gainsay.interchange.texts.SourceArticle.Field;
import org.gainsay.interchange.texts.intake.Languages;

/** Which column of a table holds what of an article. */
final class Columns {

	/** What a column with the text is called in a mapping; the others by their fields. */
	static final String TEXT = "text";
	private static final String WORD_COUNT = "words";
	private static final int MOST_NAMED = 12;
	private static final int LONGEST_NAME = 40;
	/** A column whose values are so long on average is the text, if none is by its name. */
	private static final int LONG = 200;

	private static final List<String> TEXT_NAMES = names("text, body, content, full text, fulltext, article text, article body, articlebody, body text, main text, story, volltext, inhalt, artikeltext, haupttext, beitragstext, "
			+ "texte, contenu, corps, texte intégral, texto, contenido, cuerpo, conteúdo, corpo, testo, contenuto, tekst, inhoud, artikeltekst, brödtext, treść, текст, содержание, 本文, 正文, 内容, 全文, 본문, نص, النص");

	private static final Map<Field, List<String>> NAMES = new EnumMap<>(Field.class);

	static {
		NAMES.put(Field.HEADLINE, names("headline, title, heading, article title, titel, überschrift, schlagzeile, hauptüberschrift, titre, manchette, título, titular, titulo, manchete, titolo, kop, titeltekst, rubrik, rubrikrad, overskrift, tytuł, nadpis, otsikko, заголовок, название, "
				+ "タイトル, 見出し, 题名, 标题, 標題, 제목, عنوان, العنوان"));
		NAMES.put(Field.SUBTITLE, names("subtitle, subheadline, sub headline, subhead, deck, standfirst, lead, untertitel, unterzeile, vorspann, sous titre, chapô, chapeau, subtítulo, subtitulo, entradilla, sottotitolo, ondertitel, подзаголовок"));
		NAMES.put(Field.OUTLET, names("outlet, source, newspaper, paper, publication, publication title, publisher, media, media name, medium, source name, source title, journal, quelle, zeitung, medienname, blatt, titre de publication, fuente, periódico, "
				+ "periodico, diario, medio, veículo, jornal, fonte, testata, giornale, bron, krant, tidning, kilde, avis, gazeta, źródło, источник, издание, газета, 新聞, 媒体, 来源, 报纸, 新聞社, 매체, 신문사, مصدر, المصدر"));
		NAMES.put(Field.PUBLISHED, names("date, published, published at, publication date, publish date, pub date, pubdate, date published, datepublished, datum, erschienen, erscheinungsdatum, veröffentlicht, veröffentlichungsdatum, date de publication, date de parution, fecha, "
				+ "fecha de publicación, data, data de publicação, data di pubblicazione, publicatiedatum, dato, data publikacji, дата, дата публикации, 日付, 掲載日, 日期, 发布日期, 날짜, تاريخ, التاريخ"));
		NAMES.put(Field.MODIFIED, names("modified, updated, date modified, datemodified, updated at, last modified, geändert, aktualisiert, modifié, mis à jour, actualizado, modificado, gewijzigd"));
		NAMES.put(Field.RETRIEVED, names("retrieved, accessed, fetched, crawled, scraped, date retrieved, indexed date, abgerufen, abrufdatum, consulté, consultado"));
		NAMES.put(Field.BYLINE, names("byline, author, authors, author name, authors name, by, writer, journalist, creator, autor, autoren, verfasser, autorin, auteur, auteurs, autores, autore, autori, schrijver, författare, forfatter, автор, авторы, 著者, 記者, 作者, 记者, 저자, 기자, كاتب"));
		NAMES.put(Field.SECTION, names("section, category, desk, ressort, rubrik name, rubrique, sección, seccion, seção, sezione, rubriek, sektion, рубрика, раздел, 面名, 版面, 栏目"));
		NAMES.put(Field.DATELINE, names("dateline, place, location, ort, ortsmarke, lieu, lugar, luogo, plaats"));
		NAMES.put(Field.EDITION, names("edition, ausgabe, édition, edición, edição, edizione, editie, выпуск, 版"));
		NAMES.put(Field.PAGE, names("page, pages, page number, seite, seiten, page no, página, pagina, страница, 面, 页码"));
		NAMES.put(Field.AGENCY, names("agency, news agency, wire, agentur, nachrichtenagentur, agence, agencia, agência, agenzia, persbureau, агентство, 通讯社"));
		NAMES.put(Field.LANGUAGE, names("language, lang, language code, sprache, langue, idioma, lengua, língua, lingua, taal, språk, język, язык, 言語, 语言, 언어, لغة"));
		NAMES.put(Field.URL, names("url, link, href, address, web url, permalink, uri, article url, adresse, lien, enlace, dirección, indirizzo, ссылка, адрес, 链接, 网址, リンク"));
		NAMES.put(Field.DATABASE_ID, names("id, article id, document id, doc id, guid, uuid, accession number, identifier, kennung, identifiant, identificador, stories id, nr, no"));
		NAMES.put(Field.SUBJECT, names("subject, subjects, keywords, tags, topic, topics, schlagwörter, schlagworte, thema, themen, sujet, mots clés, palabras clave, tema, temas, trefwoorden, ключевые слова"));
		NAMES.put(Field.CAPTION, names("caption, image caption, bildunterschrift, légende, pie de foto, didascalia, bijschrift"));
		NAMES.put(Field.CREDIT, names("credit, photo credit, fotograf, foto, crédit"));
		NAMES.put(Field.COPYRIGHT, names("copyright, rights, urheberrecht, droits, derechos"));
	}

	private static final List<String> WORDS = names("words, word count, wordcount, length, wörter, wortanzahl, länge, mots, nombre de mots, palabras, parole, woorden, слов");

	private final Map<String, Field> fields = new LinkedHashMap<>();
	private final List<String> all;
	private String text;
	private String words;

	private Columns(List<String> all) {
		this.all = all;
	}

	private static List<String> names(String names) {
		return Arrays.stream(names.split(",")).map(Columns::form).toList();
	}

	/** A name without what makes no difference in it. */
	private static String form(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
	}

	/**
	 * Finds what the columns hold.
	 *
	 * @param said    by the name of a field or {@code text}, the column; goes before what is guessed
	 * @param samples some of the rows, for a text whose column has another name
	 * @throws IOException whose message says in a sentence what was said wrongly
	 */
	static Columns of(List<String> all, Map<String, String> said, List<Map<String, String>> samples) throws IOException {
		Columns columns = new Columns(all);
		Set<String> used = new HashSet<>();
		Set<Field> none = EnumSet.noneOf(Field.class);
		for (Map.Entry<String, String> one : said.entrySet()) {
			if (one.getValue().isEmpty()) {
				if (!one.getKey().equals(TEXT) && !one.getKey().equals(WORD_COUNT)) {
					none.add(field(one.getKey()));
				}
				continue;
			}
			String column = all.stream().filter(one.getValue()::equals).findFirst().or(() -> all.stream().filter(name -> form(name).equals(form(one.getValue()))).findFirst())
					.orElseThrow(() -> new IOException("It has no column “" + one.getValue() + "”; it has: " + some(all) + "."));
			used.add(column);
			if (one.getKey().equals(TEXT)) {
				columns.text = column;
			} else if (one.getKey().equals(WORD_COUNT)) {
				columns.words = column;
			} else {
				columns.fields.put(column, field(one.getKey()));
			}
		}
		for (Map.Entry<Field, List<String>> names : NAMES.entrySet()) {
			if (!columns.fields.containsValue(names.getKey()) && !none.contains(names.getKey())) {
				String found = first(all, names.getValue(), used);
				if (found != null) {
					columns.fields.put(found, names.getKey());
					used.add(found);
				}
			}
		}
		if (columns.text == null && !said.containsKey(TEXT)) {
			columns.text = first(all, TEXT_NAMES, used);
			columns.text = columns.text == null ? longest(all, used, samples) : columns.text;
			used.add(columns.text);
		}
		if (columns.words == null && !said.containsKey(WORD_COUNT)) {
			columns.words = first(all, WORDS, used);
		}
		return columns;
	}

	private static Field field(String name) throws IOException {
		try {
			return Field.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
		} catch (IllegalArgumentException none) {
			throw new IOException("An article has no field “" + name + "”; it has: text, words, " + Arrays.stream(Field.values()).map(field -> field.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")) + ".");
		}
	}

	/** The column with the earliest of some names. */
	private static String first(List<String> all, List<String> names, Set<String> used) {
		for (String name : names) {
			for (String column : all) {
				if (!used.contains(column) && form(column).equals(name)) {
					return column;
				}
			}
		}
		return null;
	}

	private static String longest(List<String> all, Set<String> used, List<Map<String, String>> samples) {
		String longest = null;
		long most = (long) LONG * Math.max(1, samples.size());
		for (String column : all) {
			long letters = samples.stream().mapToLong(row -> row.getOrDefault(column, "").length()).sum();
			if (!used.contains(column) && letters >= most) {
				longest = column;
				most = letters + 1;
			}
		}
		return longest;
	}

	/** How many things are known of the columns, the text for two. */
	int known() {
		return fields.size() + (text == null ? 0 : 2);
	}

	/** How many things are known of the columns by their names; that of a text is not known by its length. */
	int named() {
		return fields.size() + (text == null || !TEXT_NAMES.contains(form(text)) ? 0 : 1);
	}

	/** Whether all columns are called as columns are, and not by pieces of a sentence. */
	boolean areNames() {
		return all.stream().allMatch(name -> name.length() <= LONGEST_NAME && !name.strip().endsWith("."));
	}

	boolean hasText() {
		return text != null;
	}

	/** Whether it is known what an article is called or says. */
	boolean isOfArticles() {
		return text != null || fields.containsValue(Field.HEADLINE);
	}

	/** What a column was taken for: a field's name in small letters, {@code text} or {@code words}; null for nothing. */
	String holds(String column) {
		return column.equals(text) ? TEXT : column.equals(words) ? WORD_COUNT : fields.containsKey(column) ? fields.get(column).name().toLowerCase(Locale.ROOT) : null;
	}

	/** Whether a row has what its headline and its text are taken from. */
	boolean fit(Map<String, String> row) {
		return (text == null || row.containsKey(text)) && fields.entrySet().stream().allMatch(field -> field.getValue() != Field.HEADLINE || row.containsKey(field.getKey()));
	}

	/** What the columns were taken for, in a sentence. */
	String sentence() {
		String taken = (text == null ? "" : "text = " + text + "; ") + fields.entrySet().stream().map(one -> one.getValue().name().toLowerCase(Locale.ROOT) + " = " + one.getKey()).collect(Collectors.joining("; "));
		List<String> left = all.stream().filter(column -> !column.equals(text) && !column.equals(words) && !fields.containsKey(column)).toList();
		return "Columns: " + taken + (left.isEmpty() ? "" : "; kept in the record only: " + some(left)) + ". Say it otherwise with --map.";
	}

	private static String some(List<String> names) {
		return names.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")) + (names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "");
	}

	/**
	 * Makes an article of a row.
	 *
	 * @param where the row stands, such as {@code row 3}
	 * @param row   by the names of the columns; what is not in it is empty
	 */
	void article(String where, Map<String, String> row, ArticleSink into) {
		Draft draft = new Draft();
		String language = null;
		for (Map.Entry<String, Field> field : fields.entrySet()) {
			if (field.getValue() == Field.LANGUAGE && row.get(field.getKey()) != null) {
				language = Languages.tag(row.get(field.getKey()));
			}
		}
		for (String column : all) {
			String value = row.get(column);
			if (value == null || value.isBlank() || column.equals(text)) {
				continue;
			}
			Field field = fields.get(column);
			if (column.equals(words)) {
				String digits = value.replaceAll("\\D", "");
				draft.words(digits.isEmpty() || digits.length() > 7 ? -1 : Integer.parseInt(digits));
			} else if (field == null) {
				draft.about(Field.OTHER, column + ": " + value);
			} else {
				draft.about(field, field == Field.PUBLISHED || field == Field.MODIFIED || field == Field.RETRIEVED ? date(value, language) : value.strip().replaceAll("\\s*\\R\\s*", field == Field.HEADLINE ? " " : "; "));
			}
		}
		if (text != null && row.get(text) != null) {
			row.get(text).lines().forEach(draft::paragraph);
		}
		SourceArticle article = draft.article();
		if (article.paragraphs().isEmpty() && article.first(Field.HEADLINE) == null) {
			into.notRead(where, "It has neither a headline nor a text.");
		} else {
			into.article(article);
		}
	}

	private static String date(String value, String language) {
		String made = PrintedDate.of(value.strip(), language);
		String time = value.strip().replace(' ', 'T');
		return time.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?") ? time : made;
	}
}
