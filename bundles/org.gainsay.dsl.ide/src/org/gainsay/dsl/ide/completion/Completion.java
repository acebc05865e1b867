// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.completion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.dsl.ClaimsStandaloneSetup;
import org.gainsay.dsl.conversion.Names;
import org.gainsay.dsl.ide.navigation.QuoteAtCursor;
import org.gainsay.dsl.writing.ClaimsWriter;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CategoryFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Region;
import org.gainsay.facts.StatementFacts;
import org.gainsay.model.GainsayPackage.Literals;
import org.gainsay.text.AnchorResolver;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Excerpt;
import org.gainsay.text.QuotePattern;
import org.gainsay.text.RelativePath;
import org.gainsay.text.Span;

/** Completes what is being typed: keywords by the grammar, names by the corpus' facts, quotes by the article's own words. */
public final class Completion {

	private static final int MOST = 200;
	private static final int MOST_NUMBERS = 20;
	private static final int LONGEST_LABEL = 100;
	/** What a condition begins with, in the languages that the program knows. */
	private static final Pattern CONDITION = Pattern.compile("(?iu)^(?:if|unless|provided|providing|should|as long as|in case|until|wenn|falls|sofern|sollte|solange|es sei denn)\\b");
	private static final String STATEMENT = """
			statement ${1:name} {
				says "${2}"
				cue "${3}"
				source "${4}"
				by ${5:actor}
				${6:asserts} ${7:claim}
			}
			$0""";

	private final CorpusSession session;
	private final Corpus corpus;

	public Completion(CorpusSession session) {
		this.session = session;
		this.corpus = session.corpus();
	}

	/**
	 * What may stand at a place, the likeliest first. What was typed begins it, or a word of it; only where there is no such thing, it stands somewhere inside.
	 *
	 * @param file   of the corpus, absolute
	 * @param text   of the file as it is now, without a byte order mark
	 * @param offset in UTF-16 units
	 */
	public List<Proposal> at(Path file, String text, int offset) {
		WordsBefore before = new WordsBefore(text, offset);
		if (before.inComment()) {
			return List.of();
		}
		String path = RelativePath.of(session.folder(), file);
		return before.inString() ? new InString(path, text, offset, before).proposals() : inCode(path, text, offset, before);
	}

	// ---- keywords and names

	private List<Proposal> inCode(String path, String text, int offset, WordsBefore before) {
		int start = offset;
		while (start > 0 && isOfName(text.charAt(start - 1))) {
			start--;
		}
		String typed = Names.plain(text.substring(start, offset)).toLowerCase(Locale.ROOT);
		Region replace = new Region(start, offset - start);
		Expected expected = Expected.at(text, start);
		Map<String, Proposal> found = new LinkedHashMap<>();
		for (EClass type : expected.references()) {
			Matching matching = new Matching(typed, replace);
			names(type, path, start, before, matching);
			matching.found().forEach(proposal -> found.putIfAbsent(proposal.kind() + proposal.insert(), proposal));
		}
		for (String phrase : expected.phrases()) {
			Proposal proposal = new Proposal(Proposal.Kind.KEYWORD, phrase, phrase, replace, "", phrase);
			if (contains(phrase, typed)) {
				found.putIfAbsent("keyword " + phrase, proposal);
			}
		}
		if (expected.phrases().contains("statement")) {
			found.put("template", new Proposal(Proposal.Kind.TEMPLATE, "statement …", STATEMENT.strip(), replace, "a whole statement", "statement"));
		}
		List<Proposal> all = found.values().stream().sorted(Comparator.comparing((Proposal proposal) -> !proposal.filter().toLowerCase(Locale.ROOT).startsWith(typed)))
				.toList();
		List<Proposal> begun = all.stream().filter(proposal -> proposal.begins(typed)).toList();
		return (begun.isEmpty() ? all : begun).stream().limit(MOST).toList();
	}

	/** A letter may be written as two characters, of which the second is a mark. */
	private static boolean isOfName(char c) {
		return Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c) || Character.isSurrogate(c) || c == '^';
	}

	private static boolean contains(String words, String typed) {
		for (int i = 0; i + typed.length() <= words.length(); i++) {
			if (words.regionMatches(true, i, typed, 0, typed.length())) {
				return true;
			}
		}
		return false;
	}

	/** Takes the names that go with what was typed, as many as are offered: a corpus has more than anybody reads. */
	private static final class Matching {
		private final String typed;
		private final Region replace;
		private final Names written = ClaimsStandaloneSetup.injector().getInstance(Names.class);
		private final List<Proposal> starting = new ArrayList<>();
		private final List<Proposal> ofWords = new ArrayList<>();
		private final List<Proposal> containing = new ArrayList<>();

		Matching(String typed, Region replace) {
			this.typed = typed;
			this.replace = replace;
		}

		void take(Proposal.Kind kind, String name, String detail, String more) {
			boolean starts = name.regionMatches(true, 0, typed, 0, typed.length());
			boolean word = starts || Proposal.begins(name, typed) || Proposal.begins(detail, typed) || Proposal.begins(more, typed);
			List<Proposal> list = starts ? starting : word ? ofWords : containing;
			if (list.size() < MOST && (word || contains(name, typed) || contains(detail, typed) || contains(more, typed))) {
				list.add(new Proposal(kind, name, written.writtenQualified(name), replace, detail, (name + " " + detail + " " + more).strip()));
			}
		}

		List<Proposal> found() {
			return Stream.of(starting, ofWords, containing).flatMap(List::stream).limit(MOST).toList();
		}
	}

	private void names(EClass type, String path, int offset, WordsBefore before, Matching matching) {
		if (type == Literals.ACTOR) {
			corpus.actors().forEach(actor -> matching.take(Proposal.Kind.ACTOR, actor.name(), actor.label(), String.join(" ", actor.aliases())));
		} else if (type == Literals.CLAIM) {
			corpus.claims().forEach(claim -> matching.take(Proposal.Kind.CLAIM, claim.name(), claim.text(), ""));
		} else if (type == Literals.EVENT) {
			corpus.events().forEach(event -> matching.take(Proposal.Kind.EVENT, event.name(), event.title(), ""));
		} else if (type == Literals.ARTICLE) {
			corpus.articles().forEach(article -> matching.take(Proposal.Kind.ARTICLE, article.name(), article.title(), ""));
		} else if (type == Literals.CATEGORY) {
			corpus.categories().forEach(category -> matching.take(Proposal.Kind.CATEGORY, category.name(), category.taken(), ""));
		} else if (type == Literals.CATEGORY_VALUE) {
			corpus.category(categoryBefore(before)).ifPresent(category -> values(category, matching));
		} else if (type == Literals.STATEMENT) {
			(before.keywordOfNames(offset).equals("answers") ? answerable(path, offset) : statements(path, offset)).forEach((name, words) -> matching.take(Proposal.Kind.STATEMENT, name, words, ""));
		}
	}

	private static void values(CategoryFacts category, Matching matching) {
		category.values().forEach(value -> matching.take(Proposal.Kind.VALUE, value.name(), value.definition() == null ? category.name() : value.definition(), ""));
		category.numbers(MOST_NUMBERS).forEach(number -> matching.take(Proposal.Kind.VALUE, String.valueOf(number), category.name(), ""));
	}

	private static String categoryBefore(WordsBefore before) {
		for (int n = 0; n + 1 < before.tokens().size(); n++) {
			if (before.back(n + 1).text().equals("code")) {
				return Names.plain(before.back(n).text());
			}
		}
		return "";
	}

	/** Those of the same set by their own names; outside of a set, all by their qualified ones. */
	private Map<String, String> statements(String path, int offset) {
		Map<String, String> names = new LinkedHashMap<>();
		Optional<AnnotationSetFacts> set = QuoteAtCursor.set(corpus, path, offset);
		if (set.isPresent()) {
			set.get().statements().stream().filter(StatementFacts::named).forEach(statement -> names.put(statement.name(), words(statement)));
		} else {
			corpus.files().stream().flatMap(file -> file.sets().stream()).flatMap(one -> one.statements().stream()).filter(StatementFacts::named)
					.limit(MOST * 10L).forEach(statement -> names.put(statement.qualifiedName(), words(statement)));
		}
		return names;
	}

	/**
	 * What the statement at a place may reply to: of its set those that stand before it in the article, the nearest first, then those after it,
	 * but none that repeats another; then those of other articles, of the annotator's own sets first.
	 */
	private Map<String, String> answerable(String path, int offset) {
		Map<String, String> names = new LinkedHashMap<>();
		Optional<AnnotationSetFacts> set = QuoteAtCursor.set(corpus, path, offset);
		if (set.isEmpty()) {
			return statements(path, offset);
		}
		Optional<StatementFacts> own = QuoteAtCursor.statement(corpus, path, offset);
		int here = own.isPresent() && start(own.get()) >= 0 ? start(own.get()) : Integer.MAX_VALUE;
		Stream<StatementFacts> others = set.get().statements().stream().filter(statement -> statement.named() && statement.repeats().isEmpty() && !own.equals(Optional.of(statement)));
		others.sorted(Comparator.comparing((StatementFacts statement) -> start(statement) > here)
				.thenComparingInt(statement -> start(statement) > here ? start(statement) : -start(statement)))
				.forEach(statement -> names.put(statement.name(), words(statement)));
		corpus.files().stream().flatMap(file -> file.sets().stream()).filter(other -> !other.article().equals(set.get().article()))
				.sorted(Comparator.comparing((AnnotationSetFacts other) -> !Objects.equals(other.annotator(), set.get().annotator())))
				.filter(other -> other.solo() || Objects.equals(other.annotator(), set.get().annotator())).flatMap(other -> other.statements().stream())
				.filter(statement -> statement.named() && statement.repeats().isEmpty()).limit(MOST * 10L)
				.forEach(statement -> names.putIfAbsent(statement.article() + "." + statement.name(), words(statement)));
		return names;
	}

	/** Where a statement begins in its article; -1 where that is not known. */
	private static int start(StatementFacts statement) {
		return AnchorFacts.spansOf(statement.place()).stream().mapToInt(Span::start).findFirst().orElse(-1);
	}

	private String words(StatementFacts statement) {
		return corpus.article(statement.article()).flatMap(corpus::text).filter(text -> statement.content() != null)
				.map(text -> label(text.words(AnchorFacts.spansOf(statement.content())))).orElse("");
	}

	private static String label(String words) {
		return Excerpt.of(words.replaceAll("\\s+", " ").strip(), LONGEST_LABEL);
	}

	// ---- quotes

	/** Completes a string: the article's own words, or the path of a text. */
	private final class InString {
		private final String path;
		private final WordsBefore before;
		private final int start;
		private final int end;
		private final String typed;
		private final int offset;

		InString(String path, String text, int offset, WordsBefore before) {
			this.path = path;
			this.before = before;
			this.offset = offset;
			this.start = before.back(0).offset();
			this.typed = text.substring(start + 1, offset);
			this.end = endOfString(text);
		}

		/** The end of the string if it is closed on its line, else the cursor. */
		private int endOfString(String text) {
			for (int i = offset; i < text.length() && text.charAt(i) != '\n'; i++) {
				if (text.charAt(i) == '"' && text.charAt(i - 1) != '\\') {
					return i + 1;
				}
			}
			return offset;
		}

		List<Proposal> proposals() {
			String keyword = before.keywordOfString();
			if (keyword.equals("text")) {
				return texts();
			}
			Optional<ArticleFacts> article = QuoteAtCursor.set(corpus, path, start).map(AnnotationSetFacts::article).or(before::articleAround).flatMap(corpus::article);
			Optional<ArticleText> text = article.flatMap(corpus::text);
			if (text.isEmpty()) {
				return List.of();
			}
			WordsOfArticle words = new WordsOfArticle(corpus, article.get(), text.get());
			List<Span> content = QuoteAtCursor.statement(corpus, path, start).map(statement -> AnchorFacts.spansOf(statement.content())).orElse(List.of());
			return switch (keyword) {
				case "says" -> before.back(1).text().equals("...") ? ends(words, text.get())
						: sentences(words, text.get(), QuoteAtCursor.set(corpus, path, start).map(AnnotationSetFacts::statements).orElse(List.of()));
				case "cue", "hedge" -> strings(words.cues(content));
				case "source", "to", "unnamed" -> strings(words.sources(content));
				case "because" -> strings(Stream.concat(words.clauses(content).stream(), words.clausesBeside(content).stream()).distinct().toList());
				case "if" -> strings(Stream.concat(words.clauses(content).stream().filter(CONDITION.asPredicate()),
						Stream.concat(words.clausesBeside(content).stream().filter(CONDITION.asPredicate()), words.clauses(content).stream())).distinct().toList());
				case "at" -> before.isOfCode() ? sentences(words, text.get(), List.of()) : strings(words.clauses(content));
				default -> List.of();
			};
		}

		/** @param statements whose contents are left out */
		private List<Proposal> sentences(WordsOfArticle words, ArticleText text, List<StatementFacts> statements) {
			List<Proposal> found = new ArrayList<>();
			for (Span sentence : words.sentences(statements, typed)) {
				words.quote(sentence).ifPresent(quote -> found.add(new Proposal(Proposal.Kind.WORDS, label(text.at(sentence)), written(quote),
						new Region(start, end - start), "", "\"" + text.at(sentence))));
			}
			return found;
		}

		private List<Proposal> ends(WordsOfArticle words, ArticleText text) {
			String first = before.back(2).text();
			String quoted = first.length() > 1 ? first.substring(1, first.length() - 1) : "";
			List<Span> spans = new AnchorResolver(text).content(List.of(QuotePattern.of(quoted))).spans();
			return spans.isEmpty() ? List.of() : strings(words.ends(spans.getFirst().end()));
		}

		private List<Proposal> strings(List<String> all) {
			return all.stream().filter(words -> words.toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT)))
					.map(words -> new Proposal(Proposal.Kind.WORDS, words, ClaimsWriter.string(words), new Region(start, end - start), "", "\"" + words)).toList();
		}

		/** Text files of the corpus, those that no article has first. */
		private List<Proposal> texts() {
			Set<String> used = corpus.articles().stream().map(ArticleFacts::text).filter(one -> one != null).collect(Collectors.toSet());
			Path folder = session.folder().resolve(path).getParent();
			return TextFiles.below(session.folder()).stream().sorted(Comparator.comparing((Path file) -> used.contains(RelativePath.of(session.folder(), file)))
					.thenComparing(Comparator.naturalOrder())).map(file -> RelativePath.of(folder, file)).filter(file -> file.contains(typed))
					.map(file -> new Proposal(Proposal.Kind.FILE, file, ClaimsWriter.string(file), new Region(start, end - start), "", "\"" + file)).limit(MOST).toList();
		}
	}

	private static String written(QuotePattern quote) {
		return ClaimsWriter.string(quote.start()) + (quote.end() == null ? "" : " ... " + ClaimsWriter.string(quote.end()))
				+ (quote.occurrence() == null ? "" : " #" + quote.occurrence());
	}
}
