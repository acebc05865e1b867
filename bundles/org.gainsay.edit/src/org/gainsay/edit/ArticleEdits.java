// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.dsl.conversion.Names;
import org.gainsay.dsl.validation.Dates;
import org.gainsay.dsl.writing.ClaimsWriter;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CorpusFiles;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.model.Actor;
import org.gainsay.model.AnnotationSet;
import org.gainsay.model.Article;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.ClaimsFile;
import org.gainsay.model.Event;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.StatementSet;
import org.gainsay.model.Status;
import org.gainsay.text.ArticleText;
import org.gainsay.text.QuotePattern;
import org.gainsay.text.Span;
import org.gainsay.text.TextFolder;

/**
 * Makes articles, and changes what is known of them. Texts of articles that are there are never changed.
 * <p>
 * Every method throws {@link IllegalArgumentException} with a message for the user if there is no such article, set, actor, event or
 * category, a name is taken or none, or the file has an error in the article or has changed since it was checked.
 */
public final class ArticleEdits {

	/**
	 * A new article.
	 *
	 * @param name      null to have one made of the name of the text file
	 * @param title     as people and tables call it; null for the first line of the text
	 * @param textFile  where the text is or is to be, relative to the corpus folder, with / between its parts
	 * @param text      the text to write there; null where the file is there already
	 * @param outlet    an actor, known or new; null for none
	 * @param published a date or date-time as it is written, or null
	 * @param retrieved a date or date-time as it is written, or null
	 * @param language  a BCP 47 tag, or null
	 * @param url       or null
	 * @param event     the name of an event, or null
	 * @param pin       whether the SHA-256 of the text is written down
	 * @param annotator whose statements the new file will hold; null to say nobody
	 * @param credits   what the article says of itself
	 */
	public record Wish(String name, String title, String textFile, String text, Speaker outlet, String published, String retrieved,
			String language, String url, String event, boolean pin, String annotator, Credits credits) {

		/** An article of which no more is known. */
		public Wish(String name, String title, String textFile, String text, Speaker outlet, String published, String retrieved,
				String language, String url, String event, boolean pin, String annotator) {
			this(name, title, textFile, text, outlet, published, retrieved, language, url, event, pin, annotator, Credits.NONE);
		}
	}

	/**
	 * What an article says of itself.
	 *
	 * @param via      actors whose copy the whole article is, known or new, in the order of the credit; empty for none
	 * @param byline   whom it names as its author, in its words, or null
	 * @param section  the part of the paper that it stands in, or null
	 * @param dateline where it says that it was written, or null
	 * @param revises  the name of the article that is an earlier version of it, or null
	 */
	public record Credits(List<Speaker> via, String byline, String section, String dateline, String revises) {

		/** Nothing. */
		public static final Credits NONE = new Credits(List.of(), null, null, null, null);

		public Credits {
			via = List.copyOf(via);
		}
	}

	private final CorpusSession session;

	public ArticleEdits(CorpusSession session) {
		this.session = session;
	}

	/** A name for a new article: the name of its text file without its ending made an identifier, unlike every article's that is there. */
	public static String nameFor(String textFile, CorpusSession session) {
		return nameFor(textFile, one -> session.corpus().article(one).isPresent());
	}

	/** The same, unlike every name that is taken. */
	public static String nameFor(String textFile, Predicate<String> taken) {
		String file = textFile.substring(textFile.lastIndexOf('/') + 1);
		String stem = file.lastIndexOf('.') > 0 ? file.substring(0, file.lastIndexOf('.')) : file;
		String name = stem.replaceAll("[^\\p{L}\\p{N}_]+", "_").replaceAll("^_+|_+$", "");
		String identifier = Names.isName(name) ? name : Names.isName("_" + name) && !name.isEmpty() ? "_" + name : Editing.camelCase(List.of(stem.split("[^\\p{L}\\p{N}]+")), "article");
		return Editing.free(identifier, taken);
	}

	/** Makes an article: a claims file of its name in the corpus folder, and its text file where a text is given. */
	public CorpusEdit create(Wish wish) {
		Editing editing = new Editing(session);
		ArticleText text = text(editing, wish);
		String name = wish.name() == null ? nameFor(wish.textFile(), session) : wish.name();
		Editing.checkName(name);
		if (editing.corpus().article(name).isPresent()) {
			throw new IllegalArgumentException("There is an article \"" + name + "\" already. Give another name.");
		}
		Article article = GainsayFactory.eINSTANCE.createArticle();
		article.setName(name);
		String title = wish.title() == null || wish.title().isBlank() ? firstLine(text) : wish.title().strip();
		article.setTitle(title.isEmpty() ? name : title);
		if (wish.outlet() != null) {
			Actor outlet = GainsayFactory.eINSTANCE.createActor();
			outlet.setName(editing.name(wish.outlet()));
			article.setOutlet(outlet);
		}
		Credits credits = wish.credits();
		credits.via().stream().map(editing::name).distinct().forEach(actor -> {
			Actor copied = GainsayFactory.eINSTANCE.createActor();
			copied.setName(actor);
			article.getVia().add(copied);
		});
		article.setByline(blank(credits.byline()));
		article.setSection(blank(credits.section()));
		article.setDateline(blank(credits.dateline()));
		if (blank(credits.revises()) != null) {
			Article earlier = GainsayFactory.eINSTANCE.createArticle();
			earlier.setName(editing.article(credits.revises().strip()).name());
			article.setRevises(earlier);
		}
		article.setPublished(date(wish.published()));
		article.setRetrieved(date(wish.retrieved()));
		article.setLanguage(blank(wish.language()));
		article.setUrl(blank(wish.url()));
		if (wish.event() != null) {
			Event event = GainsayFactory.eINSTANCE.createEvent();
			event.setName(event(editing, wish.event()));
			article.getOn().add(event);
		}
		article.setText(wish.textFile());
		article.setSha256(wish.pin() ? text.sha256() : null);
		ClaimsFile file = GainsayFactory.eINSTANCE.createClaimsFile();
		if (wish.annotator() != null) {
			Editing.checkName(wish.annotator());
			file.setAnnotator(wish.annotator());
		}
		file.getElements().add(article);
		if (wish.text() != null) {
			editing.create(wish.textFile(), text.text());
		}
		String claims = Editing.free(name, one -> editing.isThere(one + CorpusFiles.EXTENSION)) + CorpusFiles.EXTENSION;
		editing.create(claims, Editing.writer().write(file));
		return editing.result("New article \"" + name + "\"", List.of(name));
	}

	/**
	 * Says how far articles are.
	 *
	 * @param set the name of the annotation set whose status it is, or of its annotator; null for the solo set
	 */
	public CorpusEdit status(Collection<String> articles, String set, Status status) {
		Editing editing = new Editing(session);
		String made = status == null || status == Status.OPEN ? null : "status " + status.getLiteral();
		for (String article : articles) {
			WrittenElement.of(editing, set(editing, article, set).at(), StatementSet.class, what(article), (written, there) -> written.edit(written.body().set("status", made)));
		}
		return editing.result("Change the status", List.copyOf(articles));
	}

	public CorpusEdit title(String article, String title) {
		String made = ClaimsWriter.string(title(title));
		return change(List.of(article), "Change the title", (written, there) -> written.head("title", made));
	}

	/** @param outlet an actor, known or new; null takes it away */
	public CorpusEdit outlet(Collection<String> articles, Speaker outlet) {
		Editing editing = new Editing(session);
		String made = outlet == null ? null : "outlet " + Editing.written(editing.name(outlet));
		change(editing, articles, (written, there) -> written.edit(written.body().set("outlet", made)));
		return editing.result("Change the outlet", List.copyOf(articles));
	}

	/** @param published a date or date-time as it is written; null takes it away */
	public CorpusEdit published(String article, String published) {
		String made = date(published);
		return change(List.of(article), "Change the date", (written, there) -> written.edit(written.body().set("published", made == null ? null : "published " + made)));
	}

	/** Gives an article all that it says of itself, instead of what it has. */
	private static void credits(Editing editing, WrittenElement written, String article, Credits credits) {
		List<String> via = credits.via().stream().map(editing::name).distinct().map(Editing::written).toList();
		String earlier = blank(credits.revises());
		checkRevises(editing, article, earlier);
		written.edit(written.body().setAll("via", via.isEmpty() ? List.of() : List.of("via " + Editing.joined(via))));
		written.edit(written.body().set("byline", words("byline", credits.byline())));
		written.edit(written.body().set("section", words("section", credits.section())));
		written.edit(written.body().set("dateline", words("dateline", credits.dateline())));
		written.edit(written.body().set("revises", earlier == null ? null : "revises " + Editing.written(earlier)));
	}

	/** @param actors whose copy the whole article is, known or new, in the order of the credit; empty for nobody's */
	public CorpusEdit via(Collection<String> articles, List<Speaker> actors) {
		Editing editing = new Editing(session);
		List<String> names = actors.stream().map(editing::name).distinct().map(Editing::written).toList();
		String made = names.isEmpty() ? null : "via " + Editing.joined(names);
		change(editing, articles, (written, there) -> written.edit(written.body().setAll("via", made == null ? List.of() : List.of(made))));
		return editing.result("Change whose copy the article is", List.copyOf(articles));
	}

	/**
	 * Says of several articles whose copy they are, behind whom they name already, or which article they are a later version of.
	 *
	 * @param via     names of actors by those of articles
	 * @param revises names of earlier articles by those of articles; none may be in both
	 */
	public CorpusEdit copies(Map<String, String> via, Map<String, String> revises) {
		Editing editing = new Editing(session);
		via.forEach((article, actor) -> {
			List<String> names = Stream.concat(editing.article(article).via().stream(), Stream.of(actor)).distinct().map(Editing::written).toList();
			change(editing, List.of(article), (written, there) -> written.edit(written.body().setAll("via", List.of("via " + Editing.joined(names)))));
		});
		revises.forEach((article, earlier) -> {
			checkRevises(editing, article, earlier);
			change(editing, List.of(article), (written, there) -> written.edit(written.body().set("revises", "revises " + Editing.written(earlier))));
		});
		return editing.result("Say whose copy articles are", Stream.concat(via.keySet().stream(), revises.keySet().stream()).toList());
	}

	/** @param byline in the article's words; null or blank takes it away */
	public CorpusEdit byline(Collection<String> articles, String byline) {
		return words(articles, "byline", byline);
	}

	/** @param section of the paper; null or blank takes it away */
	public CorpusEdit section(Collection<String> articles, String section) {
		return words(articles, "section", section);
	}

	/** @param dateline in the article's words; null or blank takes it away */
	public CorpusEdit dateline(Collection<String> articles, String dateline) {
		return words(articles, "dateline", dateline);
	}

	private CorpusEdit words(Collection<String> articles, String key, String words) {
		String made = words(key, words);
		return change(articles, "Change the " + key, (written, there) -> written.edit(written.body().set(key, made)));
	}

	private static String words(String key, String words) {
		return blank(words) == null ? null : key + " " + ClaimsWriter.string(words.strip());
	}

	/** @param earlier the name of the article that is an earlier version of this one; null takes it away */
	public CorpusEdit revises(String article, String earlier) {
		Editing editing = new Editing(session);
		checkRevises(editing, article, earlier);
		String made = earlier == null ? null : "revises " + Editing.written(earlier);
		change(editing, List.of(article), (written, there) -> written.edit(written.body().set("revises", made)));
		return editing.result("Change which version the article revises", List.of(article));
	}

	private static void checkRevises(Editing editing, String article, String earlier) {
		Set<String> seen = new HashSet<>();
		for (String at = earlier; at != null && seen.add(at); at = editing.corpus().article(at).map(ArticleFacts::revises).orElse(null)) {
			editing.article(earlier);
			if (at.equals(article)) {
				throw new IllegalArgumentException("The article \"" + article + "\" would be an earlier version of itself.");
			}
		}
	}

	/** @param events the names of events, instead of those that they have */
	public CorpusEdit events(Collection<String> articles, List<String> events) {
		Editing editing = new Editing(session);
		List<String> known = events.stream().map(event -> event(editing, event)).toList();
		articles.stream().distinct().forEach(article -> events(editing, article, known));
		return editing.result("Change the events", List.copyOf(articles));
	}

	/** @param events declared there, or about to be */
	static void events(Editing editing, String article, List<String> events) {
		List<String> made = events.stream().distinct().map(event -> "on " + Editing.written(event)).toList();
		change(editing, List.of(article), (written, there) -> written.edit(written.body().setAll("on", made)));
	}

	/**
	 * What is known of an article beside its text.
	 *
	 * @param title     its headline
	 * @param outlet    an actor, known or new; null for none
	 * @param published a date or date-time as it is written; null or blank for none
	 * @param language  BCP 47; null or blank for none
	 * @param events    the names of those that it reports on
	 * @param newEvents the titles of those that it reports on and that are not declared yet
	 * @param credits   what it says of itself
	 */
	public record Details(String title, Speaker outlet, String published, String language, List<String> events, List<String> newEvents, Credits credits) {
	}

	/** Gives an article other details instead of all that it has; what stays is not written anew. */
	public CorpusEdit details(String article, Details details) {
		Editing editing = new Editing(session);
		ArticleFacts now = editing.article(article);
		String title = title(details.title());
		String outlet = details.outlet() == null ? null : editing.name(details.outlet());
		String published = date(details.published());
		String language = blank(details.language());
		List<String> events = new ArrayList<>(details.events().stream().distinct().map(event -> event(editing, event)).toList());
		details.newEvents().stream().distinct().forEach(made -> events.add(EventEdits.declare(editing, EventEdits.nameFor(made, session, events), made, List.of())));
		change(editing, List.of(article), (written, there) -> {
			if (!title.equals(there.getTitle())) {
				written.head("title", ClaimsWriter.string(title));
			}
			if (!Objects.equals(outlet, now.outlet())) {
				written.edit(written.body().set("outlet", outlet == null ? null : "outlet " + Editing.written(outlet)));
			}
			if (!Objects.equals(published, there.getPublished())) {
				written.edit(written.body().set("published", published == null ? null : "published " + published));
			}
			if (!Objects.equals(language, there.getLanguage())) {
				written.edit(written.body().set("language", words("language", language)));
			}
			credits(editing, written, article, details.credits());
		});
		if (!events.equals(now.events())) {
			events(editing, article, events);
		}
		return editing.result("Change the article's details", List.of(article));
	}

	private static String title(String title) {
		if (title == null || title.isBlank()) {
			throw new IllegalArgumentException("Give the article a title.");
		}
		return title.strip();
	}

	/**
	 * Codes articles with the values of a category instead of those that they have of it.
	 *
	 * @param category one that is on articles
	 * @param values   names of the category's list, no more than one if it is one of them; of a category of numbers or of texts the one number or text;
	 *                 empty takes the code away
	 */
	public CorpusEdit code(Collection<String> articles, String category, List<String> values) {
		return code(articles, null, category, values, List.of());
	}

	/**
	 * Codes articles as one annotator sees them, and says which passage shows it.
	 *
	 * @param set     the name of the annotation set, or of its annotator; null for the article's own
	 * @param values  as {@link #code(Collection, String, List)} takes them
	 * @param passage a span a piece, in UTF-16 units of the one article's text; empty for none: one that is there stays
	 */
	public CorpusEdit code(Collection<String> articles, String set, String category, List<String> values, List<Span> passage) {
		Editing editing = new Editing(session);
		String made = Codes.written(editing, category, values, CategorySubject.ARTICLE);
		for (String article : articles.stream().distinct().toList()) {
			List<QuotePattern> quotes = passage.isEmpty() ? List.of()
					: new Quotes(Quotes.text(editing.corpus(), editing.article(article)), article).passage(passage);
			WrittenElement.of(editing, set(editing, article, set).at(), StatementSet.class, what(article), (written, there) -> written
					.edit(Codes.set(written.body(), there instanceof Article own ? own.getCodes() : ((AnnotationSet) there).getCodes(), category, Codes.at(made, quotes), !quotes.isEmpty())));
		}
		return editing.result("Change the code \"" + category + "\"", List.copyOf(articles));
	}

	private static AnnotationSetFacts set(Editing editing, String article, String set) {
		editing.article(article);
		return editing.corpus().set(article, set)
				.orElseThrow(() -> new IllegalArgumentException("There is no annotation set \"" + set + "\" on the article \"" + article + "\"."));
	}

	/** Gives an annotator a set of their own on an article, in a new file. */
	public CorpusEdit newSet(String article, String annotator) {
		Editing editing = new Editing(session);
		editing.article(article);
		Editing.checkName(annotator);
		if (editing.corpus().setsOf(article).stream().anyMatch(set -> annotator.equals(set.annotator()))) {
			throw new IllegalArgumentException("\"" + annotator + "\" has a set on the article \"" + article + "\" already.");
		}
		newSet(editing, article, annotator, "");
		return editing.result("New annotation set of \"" + annotator + "\"", List.of(article));
	}

	/** @param statements as they stand in the file */
	static void newSet(Editing editing, String article, String annotator, String statements) {
		String file = Editing.free(article + "-" + annotator, one -> editing.isThere(one + CorpusFiles.EXTENSION)) + CorpusFiles.EXTENSION;
		editing.create(file, "gainsay 1\nannotator " + Editing.written(annotator) + "\n\nannotations " + Editing.written(annotator) + " of " + Editing.written(article)
				+ " {\n" + statements + "}\n");
	}

	private CorpusEdit change(Collection<String> articles, String label, BiConsumer<WrittenElement, Article> work) {
		Editing editing = new Editing(session);
		change(editing, articles, work);
		return editing.result(label, List.copyOf(articles));
	}

	private static void change(Editing editing, Collection<String> articles, BiConsumer<WrittenElement, Article> work) {
		articles.stream().distinct().forEach(article -> WrittenElement.of(editing, editing.article(article).at(), Article.class, what(article), work));
	}

	private static String what(String article) {
		return "the article \"" + article + "\"";
	}

	/** The text that an article is to have; its file is checked. */
	private ArticleText text(Editing editing, Wish wish) {
		String file = wish.textFile();
		if (file == null || file.isBlank() || file.endsWith("/") || CorpusFiles.isClaimsFile(Path.of(file))) {
			throw new IllegalArgumentException("Say where the text is to be, such as \"articles/ledger.txt\".");
		}
		TextFolder.Reading reading = new TextFolder(session.folder()).read(session.folder().resolve("new" + CorpusFiles.EXTENSION), file);
		boolean there = editing.isThere(file);
		if (reading instanceof TextFolder.Refused refused && refused.reason() == TextFolder.Reason.OUTSIDE) {
			throw new IllegalArgumentException("The text file \"" + file + "\" lies outside the corpus folder. Give a path inside it.");
		}
		if (wish.text() != null) {
			if (there) {
				throw new IllegalArgumentException("There is a file \"" + file + "\" already. Give another name.");
			}
			if (wish.text().isBlank()) {
				throw new IllegalArgumentException("The text is empty. Paste the text of the article.");
			}
			return ArticleText.of(ArticleText.of(wish.text()).text());
		}
		return switch (reading) {
			case TextFolder.Read read -> read.text();
			case TextFolder.Refused refused -> throw new IllegalArgumentException(switch (refused.reason()) {
				case NOT_UTF8 -> "The text file \"" + file + "\" is not UTF-8. Save it again as UTF-8.";
				case TOO_LARGE -> "The text file \"" + file + "\" is too large.";
				case UNREADABLE -> "The text file \"" + file + "\" cannot be read. Check who may read it.";
				default -> "There is no text file \"" + file + "\".";
			});
		};
	}

	private static String firstLine(ArticleText text) {
		return text.text().lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("");
	}

	private static String blank(String value) {
		return value == null || value.isBlank() ? null : value.strip();
	}

	/**
	 * Looks at a date before it is written.
	 *
	 * @param date as it is typed; blank for none
	 * @throws IllegalArgumentException with what is wrong, for the user
	 */
	public static void checkDate(String date) {
		date(date);
	}

	private static String date(String date) {
		if (blank(date) != null && !Dates.isDateOrPart(date.strip())) {
			throw new IllegalArgumentException("\"" + date.strip() + "\" is not a date. Write year, month and day as 2023-08-31, a month as 2023-08, a year as 2023, with a time as 2023-08-31T14:30+09:00.");
		}
		return blank(date);
	}

	private static String event(Editing editing, String event) {
		return editing.corpus().event(event).orElseThrow(() -> new IllegalArgumentException("There is no event \"" + event + "\".")).name();
	}
}
