// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.gainsay.dsl.ClaimsStandaloneSetup;
import org.gainsay.dsl.validation.Dates;
import org.gainsay.dsl.writing.ClaimsWriter;
import org.gainsay.edit.ArticleEdits;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.CorpusFiles;
import org.gainsay.interchange.texts.Source;
import org.gainsay.interchange.texts.SourceArticle.Field;
import org.gainsay.model.Actor;
import org.gainsay.model.Article;
import org.gainsay.model.ClaimsFile;
import org.gainsay.model.GainsayFactory;
import org.gainsay.text.Sha256;

/** Writes articles into a corpus, one after the other: each a text and a claims file beside it. */
final class ArticleWriter {

	private static final int LONGEST_TITLE = 300;
	private static final Pattern FRACTION = Pattern.compile("(T\\d{2}:\\d{2}:\\d{2})\\.\\d+");

	/** What is known of an article that another may be nearly the same as. */
	private record Known(String name, String text, String outlet, String published) {
	}

	private final Path folder;
	private final Places places;
	private final Outlets outlets;
	private final NearDuplicates near;
	private final Set<String> names = new HashSet<>();
	/** The articles that there were, by their texts. */
	private final Map<String, ArticleFacts> byText = new HashMap<>();
	/** Those with a text, in the order in which they came. */
	private final List<Known> known = new ArrayList<>();

	/** @param texts the articles that {@code near} knows, in its order */
	ArticleWriter(Path folder, Corpus corpus, Places places, Outlets outlets, NearDuplicates near, List<ArticleFacts> texts) {
		this.folder = folder;
		this.places = places;
		this.outlets = outlets;
		this.near = near;
		corpus.articles().forEach(article -> names.add(article.name()));
		texts.forEach(article -> {
			byText.put(article.text(), article);
			known.add(new Known(article.name(), article.text(), article.outlet(), article.published()));
		});
	}

	/** The names of the actors that were declared. */
	List<String> declared() {
		return outlets.declared();
	}

	/**
	 * Writes an article.
	 *
	 * @param stem    that the names of its files begin with
	 * @param ending  of its text file, with the point; null for the name of the source's own file
	 * @param former  says which texts were made by imports that came to their end
	 * @param remarks takes what whoever imports should know
	 */
	RawRecord.Entry write(MadeArticle made, Source source, String stem, String ending, FormerRecords former, List<String> remarks) throws IOException {
		byte[] bytes = made.text() == null ? null : made.text().getBytes(StandardCharsets.UTF_8);
		String free = places.free(stem, one -> bytes == null ? !places.isThere(one + CorpusFiles.EXTENSION)
				: !places.isThere(one + ending) && !places.isThere(one + CorpusFiles.EXTENSION) || isLeftBehind(one + ending, bytes, former));
		String text = bytes == null ? null : free + ending;
		String sha256 = bytes == null ? null : Sha256.hex(bytes);
		ArticleFacts there = text == null ? null : byText.get(text);
		if (there != null) { // written by an import that was stopped before it wrote its record
			return new RawRecord.Entry(there.name(), text, sha256, there.at().file(), made, List.of());
		}
		String name = ArticleEdits.nameFor(free.substring(free.lastIndexOf('/') + 1) + CorpusFiles.EXTENSION, names::contains);
		names.add(name);
		Article article = article(made, source, name, remarks);
		String file = free.substring(free.lastIndexOf('/') + 1);
		if (bytes != null) {
			article.setText(file + ending);
			article.setSha256(sha256);
			if (!places.isThere(text)) {
				places.write(text, bytes);
			}
		}
		ClaimsFile claims = GainsayFactory.eINSTANCE.createClaimsFile();
		claims.getElements().add(article);
		String claimsFile = free + CorpusFiles.EXTENSION;
		places.write(claimsFile, ClaimsStandaloneSetup.injector().getInstance(ClaimsWriter.class).write(claims).getBytes(StandardCharsets.UTF_8));
		return new RawRecord.Entry(name, text, sha256, claimsFile, made, bytes == null ? List.of() : near(made, article, text));
	}

	private boolean isLeftBehind(String text, byte[] bytes, FormerRecords former) throws IOException {
		return places.is(text, bytes) && !former.made(text) && (byText.containsKey(text) || !places.isThere(text.substring(0, text.lastIndexOf('.')) + CorpusFiles.EXTENSION));
	}

	private Article article(MadeArticle made, Source source, String name, List<String> remarks) throws IOException {
		Article article = GainsayFactory.eINSTANCE.createArticle();
		article.setName(name);
		String headline = made.about(Field.HEADLINE);
		article.setTitle(headline != null ? headline : made.text() == null ? name : title(made.text(), name));
		String outlet = made.about(Field.OUTLET);
		if (outlet != null) {
			article.setOutlet(actor(outlets.actor(outlet)));
		}
		for (String agency : made.article().about().getOrDefault(Field.AGENCY, List.of())) {
			String via = outlets.actor(MadeArticle.line(agency));
			if ((article.getOutlet() == null || !article.getOutlet().getName().equals(via)) && article.getVia().stream().noneMatch(one -> one.getName().equals(via))) {
				article.getVia().add(actor(via));
			}
		}
		article.setByline(made.allAbout(Field.BYLINE, "; "));
		article.setSection(made.allAbout(Field.SECTION, "; "));
		article.setDateline(made.about(Field.DATELINE));
		article.setPublished(date(made.about(Field.PUBLISHED), "publication", remarks));
		String retrieved = made.about(Field.RETRIEVED);
		article.setRetrieved(retrieved == null ? day(source.fetched()) : date(retrieved, "retrieval", remarks));
		article.setLanguage(made.language());
		article.setUrl(made.about(Field.URL) != null ? made.about(Field.URL) : MadeArticle.line(source.address()));
		return article;
	}

	private static String title(String text, String otherwise) {
		String first = text.lines().map(MadeArticle::line).filter(line -> line != null).findFirst().orElse(otherwise);
		return first.length() <= LONGEST_TITLE ? first : first.substring(0, first.offsetByCodePoints(0, first.codePointCount(0, LONGEST_TITLE))) + "…";
	}

	/** A date as the language takes it; what it does not take stays in the record. */
	private static String date(String said, String what, List<String> remarks) {
		if (said == null) {
			return null;
		}
		String date = FRACTION.matcher(said).replaceFirst("$1");
		if (Dates.isDateOrPart(date)) {
			return date;
		}
		remarks.add("Its date of " + what + ", “" + said + "”, could not be read; it is in the record, and the article has none.");
		return null;
	}

	private static String day(String fetched) {
		return fetched != null && Dates.isDateOrPart(fetched) ? fetched : null;
	}

	private static Actor actor(String name) {
		Actor actor = GainsayFactory.eINSTANCE.createActor();
		actor.setName(name);
		return actor;
	}

	/** The earlier articles whose texts are nearly that of a new one. */
	private List<IntakeSummary.Near> near(MadeArticle made, Article article, String file) {
		List<NearDuplicates.Match> matches = near.add(made.ready(), () -> Intake.text(folder, file));
		String outlet = article.getOutlet() == null ? null : article.getOutlet().getName();
		known.add(new Known(article.getName(), file, outlet, article.getPublished()));
		List<IntakeSummary.Near> found = new ArrayList<>();
		for (NearDuplicates.Match match : matches) {
			Known earlier = known.get(match.number());
			boolean first = found.isEmpty(); // of many copies the words of the nearest tell enough
			found.add(new IntakeSummary.Near(article.getName(), earlier.name, match.alike(), first ? WordsThatDiffer.of(Intake.text(folder, earlier.text), made.text()) : "", CopyMark.of(new CopyMark.Known(article.getName(), outlet, article.getPublished()), new CopyMark.Known(earlier.name, earlier.outlet, earlier.published))));
		}
		return found;
	}

	/** The ending of a source's own name, with the point; empty where it has none, another where it is one of the corpus' own. */
	static String ending(String source) {
		String file = source.substring(source.lastIndexOf('/') + 1);
		String ending = file.lastIndexOf('.') > 0 ? file.substring(file.lastIndexOf('.')) : "";
		return Places.isOfCorpus(source) ? ".txt" : ending;
	}
}
