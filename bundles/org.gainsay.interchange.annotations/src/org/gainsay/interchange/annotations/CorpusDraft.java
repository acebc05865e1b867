// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.annotations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;

import org.gainsay.dsl.ClaimsStandaloneSetup;
import org.gainsay.dsl.conversion.Names;
import org.gainsay.dsl.writing.ClaimsWriter;
import org.gainsay.edit.ActorEdits;
import org.gainsay.edit.ArticleEdits;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.ImportResult;
import org.gainsay.model.Actor;
import org.gainsay.model.ActorKind;
import org.gainsay.model.Article;
import org.gainsay.model.Category;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.CategoryValue;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimsFile;
import org.gainsay.model.Codebook;
import org.gainsay.model.Correspondence;
import org.gainsay.model.Element;
import org.gainsay.model.Event;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.Round;

/**
 * A corpus that an importer of annotations makes: it says what there is in the classes of the model, and which words are what by their
 * place in the text; here come the names, the files and the quotes. What is asked for twice (an actor, a claim, a category by its
 * label) is made once. Files: {@code actors.claims}, {@code claims.claims}, {@code codebook.claims}, for each article its text and a
 * claims file beside it, and one more for each further annotator.
 */
public final class CorpusDraft {

	private static final int LONGEST_NAME = 60;

	private final ImportResult.Draft files;
	private final List<Actor> actors = new ArrayList<>();
	private final Map<String, Actor> actorsByLabel = new HashMap<>();
	private final List<Claim> claims = new ArrayList<>();
	private final Map<String, Claim> claimsByText = new HashMap<>();
	private final Map<String, Codebook> codebooks = new LinkedHashMap<>();
	private final Map<String, Category> categories = new HashMap<>();
	private final Map<String, CategoryValue> values = new HashMap<>();
	private final Map<Category, DraftNames> valueNames = new HashMap<>();
	private final List<Event> events = new ArrayList<>();
	private final List<Correspondence> correspondences = new ArrayList<>();
	private final List<ArticleDraft> articles = new ArrayList<>();
	private final Map<String, String> annotators = new LinkedHashMap<>();
	private final Map<String, Round> rounds = new LinkedHashMap<>();
	private final DraftNames actorNames = new DraftNames("");
	private final DraftNames claimNames = new DraftNames("");
	private final DraftNames eventNames = new DraftNames("");
	private final DraftNames categoryNames = new DraftNames("");
	private final DraftNames annotatorNames = new DraftNames("");
	private final DraftNames roundNames = new DraftNames("");
	private final DraftNames articleNames = new DraftNames("");
	private final DraftNames stems = new DraftNames("-");
	private final DraftNames paths = new DraftNames("-");
	/** The hashes of texts, by their paths. */
	private final Map<String, String> texts = new HashMap<>();
	/** The claims files of articles, by their paths. */
	private final Map<String, ClaimsFile> shared = new LinkedHashMap<>();

	/** @param files gathers the files, and what the importer counts */
	public CorpusDraft(ImportResult.Draft files) {
		this.files = files;
		List.of("actors", "claims", "codebook", "correspondences").forEach(stems::free);
	}

	/** What the importer counts: what went along and what did not. */
	public ImportResult.Draft files() {
		return files;
	}

	/**
	 * The actor of a label; it is declared where there is none of that label and kind yet. What else is known of it is set on what comes back.
	 *
	 * @param label as the source calls it; not blank
	 */
	public Actor actor(ActorKind kind, String label) {
		return actorsByLabel.computeIfAbsent(kind + "\n" + label, key -> newActor(kind, null, label));
	}

	/**
	 * Declares an actor, whatever others there are.
	 *
	 * @param name  what the source calls it by in references, made unlike the others; null for one that is made of the label
	 * @param label not blank
	 */
	public Actor newActor(ActorKind kind, String name, String label) {
		Actor actor = GainsayFactory.eINSTANCE.createActor();
		actor.setName(actorNames.free(name == null ? shortened(ActorEdits.nameFor(label, one -> false)) : identifier(name, "actor")));
		actor.setKind(kind);
		actor.setLabel(label);
		actors.add(actor);
		return actor;
	}

	/** The claim of a text, with a name made of its first words; declared where there is none. */
	public Claim claim(String text) {
		return claimsByText.computeIfAbsent(text, key -> newClaim(null, text));
	}

	/** Declares a claim, whatever others there are. @param name made unlike the others; null for one that is made of its first words */
	public Claim newClaim(String name, String text) {
		Claim claim = GainsayFactory.eINSTANCE.createClaim();
		claim.setName(claimNames.free(name == null ? words(text, "claim") : identifier(name, "claim")));
		claim.setText(text);
		claims.add(claim);
		return claim;
	}

	/** A new event. */
	public Event event(String title) {
		return event(null, title);
	}

	/** A new event. @param name made unlike the others; null for one that is made of the title's first words */
	public Event event(String name, String title) {
		Event event = GainsayFactory.eINSTANCE.createEvent();
		event.setName(eventNames.free(name == null ? words(title, "event") : identifier(name, "event")));
		event.setTitle(title);
		events.add(event);
		return event;
	}

	/**
	 * The category of a name on things of a kind; declared where there is none.
	 *
	 * @param label as the source calls it; the definition, where it is no name
	 */
	public Category category(CategorySubject on, String label, CategoryKind kind) {
		return categories.computeIfAbsent(on + "\n" + kind + "\n" + label, key -> newCategory(null, on, label, kind));
	}

	/**
	 * Declares a category, whatever others there are. One of a list is to get values.
	 *
	 * @param codebook the title of the codebook that it is in; null for the one of what is imported
	 * @param label    as the source calls it; the definition, where it is no name
	 */
	public Category newCategory(String codebook, CategorySubject on, String label, CategoryKind kind) {
		Category category = GainsayFactory.eINSTANCE.createCategory();
		category.setName(categoryNames.free(identifier(label, "category")));
		category.setOn(on);
		category.setKind(kind);
		if (!label.equals(category.getName())) {
			category.setDefinition(label);
		}
		codebooks.computeIfAbsent(codebook == null ? "Imported" : codebook, title -> {
			Codebook made = GainsayFactory.eINSTANCE.createCodebook();
			made.setName("imported");
			made.setTitle(title);
			return made;
		}).getCategories().add(category);
		return category;
	}

	/**
	 * The value of a category of a list; added where there is none.
	 *
	 * @param label as the source calls it; the definition, where it is no name
	 */
	public CategoryValue value(Category category, String label) {
		return values.computeIfAbsent(category.getName() + "\n" + label, key -> {
			CategoryValue value = newValue(category, label);
			if (!label.equals(value.getName())) {
				value.setDefinition(label);
			}
			return value;
		});
	}

	/** Adds a value to a category of a list, whatever others it has. @param label of which its name is made, unlike the others */
	public CategoryValue newValue(Category category, String label) {
		CategoryValue value = GainsayFactory.eINSTANCE.createCategoryValue();
		value.setName(valueNames.computeIfAbsent(category, one -> new DraftNames("")).free(identifier(label, "value")));
		category.getValues().add(value);
		return value;
	}

	/** Takes a pair of the same utterance or the same line, whose statements are those of articles of this draft. */
	public void correspondence(Correspondence correspondence) {
		correspondences.add(correspondence);
	}

	/**
	 * A new article.
	 *
	 * @param name what the source calls its file or the article, with or without an ending; the names of its files and its own are made of it
	 * @param text all of it; a byte order mark at its beginning is no part of it and is left out, and spans are counted without it
	 */
	public ArticleDraft article(String name, String text) {
		String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		String stem = stems.free(DraftNames.stem(file.toLowerCase(Locale.ROOT).endsWith(".txt") ? file.substring(0, file.length() - 4) : file));
		ArticleDraft article = new ArticleDraft(this, stem, articleNames.free(ArticleEdits.nameFor(stem + ".txt", one -> false)), text);
		articles.add(article);
		return article;
	}

	/** The articles so far, in their order. */
	public List<ArticleDraft> articles() {
		return List.copyOf(articles);
	}

	/** A round of a study, of which nothing is known but its name. */
	Round round(String name) {
		return rounds.computeIfAbsent(name, key -> {
			Round round = GainsayFactory.eINSTANCE.createRound();
			round.setName(roundNames.free(identifier(name, "round")));
			return round;
		});
	}

	/** How an annotator is called here: as in the source, where that is a name. */
	String annotator(String label) {
		return annotators.computeIfAbsent(label, key -> annotatorNames.free(identifier(label, "annotator")));
	}

	/** A stem for one more file, such as {@code ledger-ben}. */
	String freeStem(String stem) {
		return stems.free(DraftNames.stem(stem));
	}

	/**
	 * Writes all of it into the files.
	 *
	 * @param label what was done, for an undo menu
	 * @throws CancellationException if progress stops it
	 */
	public ImportResult result(String label, Progress progress) {
		articles.forEach(ArticleDraft::settle);
		file("actors", null, List.copyOf(actors));
		List<Element> claimed = new ArrayList<>(claims);
		claimed.addAll(events);
		file("claims", null, claimed);
		file("codebook", null, List.copyOf(codebooks.values()));
		file("study", null, List.copyOf(rounds.values()));
		for (int i = 0; i < articles.size(); i++) {
			progress.step(i, articles.size());
			if (progress.cancelled()) {
				throw new CancellationException();
			}
			articles.get(i).write(this);
		}
		shared.forEach((path, file) -> {
			if (!file.getElements().isEmpty()) {
				files.file(path, ClaimsStandaloneSetup.injector().getInstance(ClaimsWriter.class).write(file));
			}
		});
		file("correspondences", null, List.copyOf(correspondences));
		return files.result(label);
	}

	/** Whether the text of an article may stand at a path; several articles may have one text. @param stem that the article has for itself */
	boolean mayBe(String path, String ending, String stem, String sha256) {
		return sha256.equals(texts.get(path)) || isFree(path, ending, stem) && texts.putIfAbsent(path, sha256) == null;
	}

	/** Whether a file may stand at a path where nothing else is; it is taken then. */
	private boolean isFree(String path, String ending, String stem) {
		return isSafe(path, ending) && (path.contains("/") || DraftNames.same(path, stem + ending) || stems.take(path.substring(0, path.length() - ending.length()))) && paths.take(path);
	}

	/** The same for a claims file, which may hold more than one article. */
	boolean mayHold(String path, String ending, String stem) {
		return shared.containsKey(path) || isFree(path, ending, stem) && shared.putIfAbsent(path, GainsayFactory.eINSTANCE.createClaimsFile()) == null;
	}

	private static boolean isSafe(String path, String ending) {
		return path.endsWith(ending) && !path.startsWith("raw/") && List.of(path.split("/", -1)).stream().allMatch(part -> part.equals(DraftNames.stem(part)));
	}

	/** Puts an article into its claims file, or into another where those in there are somebody else's. */
	void file(String path, String otherwise, Article article) {
		String annotator = ((ClaimsFile) article.eContainer()).getAnnotator();
		ClaimsFile there = shared.computeIfAbsent(path, key -> GainsayFactory.eINSTANCE.createClaimsFile());
		if (there.getElements().isEmpty()) {
			there.setAnnotator(annotator);
		} else if (!Objects.equals(there.getAnnotator(), annotator)) {
			file(otherwise.equals(path) ? freeStem(path.substring(0, path.length() - ".claims".length())) + ".claims" : otherwise, otherwise, article);
			return;
		}
		there.getElements().add(article);
	}

	/** Writes a claims file, if anything is to stand in it. */
	void file(String stem, String annotator, List<? extends Element> elements) {
		if (!elements.isEmpty()) {
			ClaimsFile file = elements.getFirst().eContainer() instanceof ClaimsFile there ? there : GainsayFactory.eINSTANCE.createClaimsFile();
			file.setAnnotator(annotator);
			file.getElements().addAll(elements);
			files.file(stem + ".claims", ClaimsStandaloneSetup.injector().getInstance(ClaimsWriter.class).write(file));
		}
	}

	/** A name of the first words of a text. */
	static String words(String text, String otherwise) {
		String[] words = text.strip().split("\\s+");
		String name = ActorEdits.nameFor(String.join(" ", List.of(words).subList(0, Math.min(4, words.length))), one -> false);
		return name.equals("actor") && !text.strip().equalsIgnoreCase("actor") ? otherwise : shortened(name);
	}

	/** A label as a name: itself, where it is one. */
	static String identifier(String label, String otherwise) {
		String name = label.strip().replaceAll("[^\\p{L}\\p{N}_]+", "_").replaceAll("^_+|_+$", "");
		return Names.isName(label) ? label : Names.isName(name) ? shortened(name) : Names.isName("_" + name) && !name.isEmpty() ? shortened("_" + name) : otherwise;
	}

	private static String shortened(String name) {
		return name.length() <= LONGEST_NAME ? name : name.substring(0, Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1)) ? LONGEST_NAME - 1 : LONGEST_NAME);
	}
}
