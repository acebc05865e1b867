// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.edit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.gainsay.corpus.AnnotationSetFacts;
import org.gainsay.corpus.ArticleFacts;
import org.gainsay.corpus.Corpus;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.FileFacts;
import org.gainsay.corpus.Region;
import org.gainsay.corpus.StatementFacts;
import org.gainsay.dsl.ClaimsStandaloneSetup;
import org.gainsay.dsl.conversion.Names;
import org.gainsay.dsl.writing.ClaimsWriter;
import org.gainsay.model.Actor;
import org.gainsay.model.ActorKind;
import org.gainsay.model.Anchor;
import org.gainsay.model.Claim;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.Member;
import org.gainsay.model.Quote;
import org.gainsay.model.Stance;
import org.gainsay.model.StanceKind;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementSet;
import org.gainsay.model.Target;
import org.gainsay.text.ArticleText;
import org.gainsay.text.QuotePattern;
import org.gainsay.text.Quoting;
import org.gainsay.text.Span;

/**
 * Makes a statement from words selected in an article. The quote is made as short as the resolution rule allows; the statement
 * goes to the end of the annotation set, a speaker that is new to the file of actors.
 */
public final class NewStatement {

	/** Where a new actor goes if no file declares any. */
	static final String ACTORS_FILE = "actors.claims";
	/** How many words of the content a made name has. */
	private static final int WORDS_OF_NAME = 4;

	/**
	 * Who speaks.
	 *
	 * @param name  of an actor that is there, or of the new one
	 * @param kind  of the new actor; null if the actor is there already
	 * @param label of the new actor; null if the actor is there already
	 */
	public record Speaker(String name, ActorKind kind, String label) {
		public boolean isNew() {
			return kind != null;
		}
	}

	/**
	 * What to make.
	 *
	 * @param article the name of the article
	 * @param set     the name of the annotation set; null for the solo set
	 * @param content the selected words, in UTF-16 units of the article's text
	 * @param name    of the statement; null to have one made
	 * @param speaker null to leave the statement incomplete
	 * @param stance  null to leave the statement incomplete
	 * @param claim   the name of a claim, or null
	 * @param text    a free text for what is not a claim yet, or null
	 */
	public record Wish(String article, String set, Span content, String name, Speaker speaker, StanceKind stance, String claim,
			String text) {
	}

	private final Wish wish;
	private final CorpusSession session;
	private final Corpus corpus;
	private final Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
	private final Map<String, String> texts = new LinkedHashMap<>();

	private NewStatement(Wish wish, CorpusSession session) {
		this.wish = wish;
		this.session = session;
		this.corpus = session.corpus();
	}

	/**
	 * The edits that make it.
	 *
	 * @throws IllegalArgumentException with a message for the user if there is no such article or set, the selection is empty,
	 *                                  a name is taken or is none, or there is no such actor or claim
	 */
	public static CorpusEdit of(Wish wish, CorpusSession session) {
		return new NewStatement(wish, session).make();
	}

	/** A name for a new actor: the label in camel case, made unlike every actor's that is there. */
	public static String nameFor(String label, CorpusSession session) {
		return free(camelCase(List.of(label.split("\\s+")), "actor"), name -> session.corpus().actor(name).isPresent());
	}

	private CorpusEdit make() {
		ArticleFacts article = corpus.article(wish.article())
				.orElseThrow(() -> new IllegalArgumentException("There is no article \"" + wish.article() + "\"."));
		AnnotationSetFacts set = corpus.setsOf(article.name()).stream().filter(one -> Objects.equals(one.name(), wish.set())).findFirst()
				.orElseThrow(() -> new IllegalArgumentException(
						"There is no annotation set \"" + wish.set() + "\" on the article \"" + article.name() + "\"."));
		Statement statement = statement(article, set);
		if (wish.speaker() != null) {
			statement.getMembers().add(member(wish.speaker()));
		}
		if (wish.stance() != null) {
			statement.getStances().add(stance());
		}
		insert(statement, set);
		List<FileEdits> files = new ArrayList<>();
		edits.forEach((file, changes) -> files.add(new FileEdits(file, texts.get(file) == null ? null : Stamp.of(texts.get(file)), List.copyOf(changes))));
		return new CorpusEdit("New statement \"" + statement.getName() + "\"", List.copyOf(files));
	}

	private Statement statement(ArticleFacts article, AnnotationSetFacts set) {
		ArticleText text = corpus.text(article)
				.orElseThrow(() -> new IllegalArgumentException("The text of the article \"" + article.name() + "\" cannot be read."));
		if (wish.content().end() > text.text().length()) {
			throw new IllegalArgumentException("The text of the article \"" + article.name() + "\" has changed. Select the words again.");
		}
		Quoting quoting = new Quoting(text);
		Span span = quoting.trimmed(wish.content());
		if (span.length() == 0) {
			throw new IllegalArgumentException("Select the words that are said first.");
		}
		QuotePattern quote = quoting.content(span)
				.orElseThrow(() -> new IllegalArgumentException("The selection begins or ends inside a character. Select whole words."));
		Statement statement = GainsayFactory.eINSTANCE.createStatement();
		Set<String> taken = set.statements().stream().map(StatementFacts::name).collect(Collectors.toSet());
		statement.setName(wish.name() != null ? wish.name()
				: free(camelCase(List.of(text.at(span).split("\\s+")).stream().limit(WORDS_OF_NAME).toList(), "statement"), taken::contains));
		checkName(statement.getName());
		if (taken.contains(statement.getName())) {
			throw new IllegalArgumentException("There is a statement \"" + statement.getName() + "\" already. Give another name.");
		}
		statement.setContent(anchor(quote));
		return statement;
	}

	private static void checkName(String name) {
		if (!Names.isName(name)) {
			throw new IllegalArgumentException("\"" + name + "\" is not a name: a name is a letter or _, then letters, digits and _.");
		}
	}

	private static Anchor anchor(QuotePattern pattern) {
		Quote quote = GainsayFactory.eINSTANCE.createQuote();
		quote.setStart(pattern.start());
		quote.setEnd(pattern.end());
		quote.setOccurrence(pattern.occurrence());
		Anchor anchor = GainsayFactory.eINSTANCE.createAnchor();
		anchor.getQuotes().add(quote);
		return anchor;
	}

	private Member member(Speaker speaker) {
		Actor actor = GainsayFactory.eINSTANCE.createActor();
		actor.setName(speaker.name());
		checkName(speaker.name());
		boolean there = corpus.actor(speaker.name()).isPresent();
		if (speaker.isNew()) {
			if (there) {
				throw new IllegalArgumentException("There is an actor \"" + speaker.name() + "\" already. Give another name.");
			}
			actor.setKind(speaker.kind());
			actor.setLabel(speaker.label());
			declare(actor);
		} else if (!there) {
			throw new IllegalArgumentException("There is no actor \"" + speaker.name() + "\".");
		}
		Member member = GainsayFactory.eINSTANCE.createMember();
		member.setActor(actor);
		return member;
	}

	private Stance stance() {
		Target target = GainsayFactory.eINSTANCE.createTarget();
		if (wish.claim() != null) {
			if (corpus.claim(wish.claim()).isEmpty()) {
				throw new IllegalArgumentException("There is no claim \"" + wish.claim() + "\".");
			}
			Claim claim = GainsayFactory.eINSTANCE.createClaim();
			claim.setName(wish.claim());
			target.setClaim(claim);
		} else if (wish.text() != null && !wish.text().isBlank()) {
			target.setText(wish.text().strip());
		} else {
			throw new IllegalArgumentException("Say what the stance is about: a claim, or a text that is not a claim yet.");
		}
		Stance stance = GainsayFactory.eINSTANCE.createStance();
		stance.setKind(wish.stance());
		stance.getTargets().add(target);
		return stance;
	}

	/** Puts a new actor at the end of the file of actors. */
	private void declare(Actor actor) {
		String file = actorsFile();
		String text = text(file);
		String line = writer().write(actor);
		if (text == null) {
			edit(file, new TextEdit(0, 0, "gainsay 1\n\n" + line));
		} else {
			String before = text.isEmpty() || text.endsWith("\n") || text.endsWith("\r") ? "" : "\n";
			edit(file, new TextEdit(text.length(), 0, inStyleOf(text, before + line)));
		}
	}

	private String actorsFile() {
		if (corpus.file(ACTORS_FILE).isPresent()) {
			return ACTORS_FILE;
		}
		return corpus.files().stream().filter(file -> !file.actors().isEmpty())
				.max(Comparator.comparingInt((FileFacts file) -> file.actors().size()).thenComparing(FileFacts::file, Comparator.reverseOrder()))
				.map(FileFacts::file).orElse(ACTORS_FILE);
	}

	/** Puts a new statement before the closing brace of its set. */
	private void insert(Statement statement, AnnotationSetFacts set) {
		String file = set.at().file();
		String text = text(file);
		Region region = set.at().whole();
		if (text == null || region.length() == 0 || !session.read(session.folder().resolve(file), resource -> closesSet(resource, region.end() - 1))) {
			throw new IllegalArgumentException("The file " + file + " has an error where the article \"" + set.article() + "\" ends. Mend it first.");
		}
		int brace = region.end() - 1;
		int lineStart = brace;
		while (lineStart > 0 && text.charAt(lineStart - 1) != '\n' && text.charAt(lineStart - 1) != '\r') {
			lineStart--;
		}
		boolean alone = text.substring(lineStart, brace).isBlank();
		String made = writer().write(statement, 1);
		if (alone) {
			edit(file, new TextEdit(lineStart, 0, inStyleOf(text, "\n" + made)));
		} else {
			edit(file, new TextEdit(brace, 0, inStyleOf(text, "\n" + made)));
		}
	}

	/** Whether the brace of a set stands at an offset; where a set has none, its last statement's is the last there is. */
	private static boolean closesSet(XtextResource resource, int offset) {
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset);
		return leaf != null && "}".equals(leaf.getText()) && NodeModelUtils.findActualSemanticObjectFor(leaf) instanceof StatementSet;
	}

	/** With the line ends and the indentation that a file has. */
	private static String inStyleOf(String text, String made) {
		String indent = text.lines().filter(line -> line.startsWith(" ") && !line.isBlank() && !line.startsWith(" *")).findFirst()
				.map(line -> line.substring(0, line.length() - line.stripLeading().length())).orElse("\t");
		String indented = text.lines().anyMatch(line -> line.startsWith("\t")) ? made
				: made.lines().map(line -> indent.repeat(line.length() - line.replaceFirst("^\t+", "").length()) + line.replaceFirst("^\t+", ""))
						.collect(Collectors.joining("\n", "", made.endsWith("\n") ? "\n" : ""));
		return text.contains("\r\n") ? indented.replace("\n", "\r\n") : indented;
	}

	/**
	 * The text of a claims file, null where there is none. It must be the one that the facts were read from, else the places in
	 * them would be those of other words.
	 */
	private String text(String file) {
		return texts.computeIfAbsent(file, path -> {
			String text = session.text(session.folder().resolve(path));
			String stamp = text == null ? null : Stamp.of(text);
			if (corpus.file(path).isPresent() && !corpus.file(path).get().stamp().equals(stamp)) {
				throw new IllegalArgumentException("The file " + path + " has changed since it was last checked. Wait for the check, or refresh, and try again.");
			}
			return text;
		});
	}

	private void edit(String file, TextEdit edit) {
		edits.computeIfAbsent(file, path -> new ArrayList<>()).add(edit);
	}

	private static ClaimsWriter writer() {
		return ClaimsStandaloneSetup.injector().getInstance(ClaimsWriter.class);
	}

	private static String camelCase(List<String> words, String fallback) {
		StringBuilder name = new StringBuilder();
		for (String word : words) {
			String plain = Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("[^A-Za-z0-9]", "");
			if (!plain.isEmpty()) {
				String lower = plain.toLowerCase(Locale.ROOT);
				name.append(name.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
			}
		}
		if (name.isEmpty()) {
			return fallback;
		}
		return Character.isDigit(name.charAt(0)) ? "_" + name : name.toString();
	}

	private static String free(String name, Predicate<String> taken) {
		String free = name;
		for (int n = 2; taken.test(free); n++) {
			free = name + n;
		}
		return free;
	}
}
