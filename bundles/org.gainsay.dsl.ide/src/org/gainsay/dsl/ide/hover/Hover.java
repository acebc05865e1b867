// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.hover;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.analysis.Cell;
import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Flag;
import org.gainsay.analysis.RunningLedger;
import org.gainsay.dsl.ide.navigation.Named;
import org.gainsay.dsl.ide.navigation.NamesOfCorpus;
import org.gainsay.dsl.ide.navigation.QuoteAtCursor;
import org.gainsay.dsl.ide.study.StudyState;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CategoryFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.ReferenceFacts;
import org.gainsay.facts.Region;
import org.gainsay.facts.RoleFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Sentences;
import org.gainsay.text.Span;

/** Says what stands under the cursor: an actor, a claim, a statement, or a quote in its sentence. */
public final class Hover {

	private static final int MOST_LINES = 12;

	private final Corpus corpus;
	private final RunningLedger ledger;
	/** Gives how far the study is; null where that is not told. */
	private final Supplier<StudyState> study;

	public Hover(Corpus corpus) {
		this(corpus, new RunningLedger());
	}

	/** @param ledger that of the corpus before an edit, so that not all of it is made anew for one hover */
	public Hover(Corpus corpus, RunningLedger ledger) {
		this(corpus, ledger, null);
	}

	/** @param study tells how far the study is, if that is asked */
	public Hover(Corpus corpus, RunningLedger ledger, Supplier<StudyState> study) {
		this.corpus = corpus;
		this.ledger = ledger;
		this.study = study;
	}

	/**
	 * What to show.
	 *
	 * @param region   what it is about, in UTF-16 units of the claims file
	 * @param markdown what to say
	 */
	public record Content(Region region, String markdown) {
	}

	/**
	 * What stands at a place.
	 *
	 * @param file   relative to the corpus folder
	 * @param offset in UTF-16 units
	 */
	public Optional<Content> at(String file, int offset) {
		Optional<Content> ofName = new NamesOfCorpus(corpus).at(file, offset)
				.flatMap(named -> describe(named).map(text -> new Content(named.at().region(), text)));
		return ofName.isPresent() ? ofName
				: QuoteAtCursor.at(corpus, file, offset).flatMap(quote -> quote(quote).map(text -> new Content(quote.anchor().at(), text)));
	}

	private Optional<String> describe(Named named) {
		return switch (named.kind()) {
			case ACTOR -> corpus.actor(named.name()).map(this::actor);
			case CLAIM -> corpus.claim(named.name()).map(this::claim);
			case ARTICLE -> corpus.article(named.name()).map(this::article);
			case EVENT -> corpus.event(named.name()).map(event -> heading(event.name(), "event") + escaped(event.title()));
			case STATEMENT -> corpus.statement(named.name()).map(this::statement);
			case CATEGORY -> corpus.category(named.name()).map(Hover::category);
			case CODER -> StudyParts.of(corpus).coders().stream().filter(coder -> coder.name().equals(named.name())).findFirst().map(this::coder);
			case ROUND -> StudyParts.of(corpus).round(named.name()).map(this::round);
			case VALUE -> Optional.of(value(named.simpleName(), named.name().substring(0, Math.max(0, named.name().lastIndexOf('.')))));
		};
	}

	private String coder(StudyFacts.Coder coder) {
		List<String> lines = new ArrayList<>();
		if (study != null) {
			StudyState state = study.get();
			state.rounds().forEach(round -> state.coders(round).stream().filter(one -> one.coder().equals(coder.name())).forEach(one -> lines.add("- " + escaped(round) + ": " + StudyState.told(List.of(one)))));
		}
		return heading(coder.name(), "coder") + escaped(coder.label() == null ? "" : coder.label()) + (lines.isEmpty() ? "" : "\n\n" + String.join("\n", lines));
	}

	private String round(StudyFacts.Round round) {
		String heading = heading(round.name(), "round, " + round.kind().getLiteral());
		if (study == null) {
			return heading;
		}
		StudyState state = study.get();
		int articles = state.articles(round.name());
		return heading + escaped(state.state(round.name())) + ", " + articles + (articles == 1 ? " article" : " articles") + state.coders(round.name()).stream()
				.map(one -> "\n- " + escaped(one.coder()) + ": " + StudyState.told(List.of(one))).collect(Collectors.joining("", "\n", ""));
	}

	private static String category(CategoryFacts category) {
		List<String> lines = new ArrayList<>();
		String required = category.required() ? ", required" : ""; // beside the values it would look like one of them
		lines.add(heading(category.name(), "category on " + category.subject().getLiteral() + required) + switch (category.kind()) {
			case LIST -> (category.several() ? "values, some of: " : "values: ") + String.join(", ", category.valueNames().stream().map(Hover::escaped).toList());
			case NUMBER -> category.taken() + (category.interval() ? ", in equal steps" : "");
			case TEXT -> category.taken();
		});
		String definitions = category.values().stream().filter(value -> value.definition() != null)
				.map(value -> "- " + escaped(value.name()) + ": " + escaped(value.definition())).collect(Collectors.joining("\n"));
		if (!definitions.isEmpty()) {
			lines.add(definitions);
		}
		if (category.definition() != null) {
			lines.add(escaped(category.definition()));
		}
		return String.join("\n\n", lines);
	}

	private String value(String name, String category) {
		return heading(name, "value of " + category) + corpus.category(category).stream().flatMap(one -> one.values().stream())
				.filter(value -> value.name().equals(name) && value.definition() != null).map(value -> escaped(value.definition())).findFirst().orElse("");
	}

	private String actor(ActorFacts actor) {
		List<String> lines = new ArrayList<>();
		lines.add(heading(actor.name(), actor.kind().getLiteral()) + escaped(actor.label()));
		for (RoleFacts role : actor.roles()) {
			lines.add("role: " + escaped(role.title()) + (role.in() == null ? "" : ", " + role.in()) + (role.from() == null ? "" : ", from " + role.from())
					+ (role.until() == null ? "" : ", until " + role.until()));
		}
		if (actor.partOf() != null) {
			lines.add("part of " + actor.partOf());
		}
		if (!actor.aliases().isEmpty()) {
			lines.add("also: " + actor.aliases().stream().map(Hover::escaped).collect(Collectors.joining(", ")));
		}
		Map<String, Integer> speaks = new LinkedHashMap<>();
		Iterator<StatementFacts> statements = corpus.statementsNear(null, ReferenceFacts.Kind.ACTOR, actor.name()).iterator();
		while (statements.hasNext() && speaks.size() <= MOST_LINES) { // no more than are shown, and one that tells that there are more
			StatementFacts statement = statements.next();
			if (statement.allMembers().stream().anyMatch(member -> actor.name().equals(member.actor()))) {
				speaks.merge(statement.article(), 1, Integer::sum);
			}
		}
		lines.add(speaks.isEmpty() ? "speaks in no article" : "speaks in " + speaks.entrySet().stream().limit(MOST_LINES)
				.map(entry -> entry.getKey() + " (" + entry.getValue() + ")").collect(Collectors.joining(", ")) + (speaks.size() > MOST_LINES ? ", …" : ""));
		return String.join("\n\n", lines);
	}

	private String claim(ClaimFacts claim) {
		List<String> lines = new ArrayList<>();
		lines.add(heading(claim.name(), "claim") + escaped(claim.text()));
		if (!claim.about().isEmpty()) {
			lines.add("about " + names(claim.about()));
		}
		Optional<ClaimRow> row = ledger.of(corpus, null).row(claim.name());
		row.ifPresent(found -> {
			if (!found.flags().isEmpty()) {
				lines.add(found.flags().stream().map(Flag::word).collect(Collectors.joining(", ")));
			}
			List<String> cells = found.cells().stream().limit(MOST_LINES).map(Hover::cell).toList();
			lines.add(cells.isEmpty() ? "no article has a stance on it" : cells.stream().map(cell -> "- " + cell).collect(Collectors.joining("\n")));
		});
		return String.join("\n\n", lines);
	}

	private static String cell(Cell cell) {
		return "**" + escaped(cell.article()) + "** " + cell.stance().kind().getLiteral() + ": "
				+ cell.speakers().stream().map(Hover::speaker).collect(Collectors.joining(" and "))
				+ cell.chain().stream().map(member -> " citing " + speaker(member)).collect(Collectors.joining());
	}

	private static String names(List<String> names) {
		return names.stream().map(Hover::escaped).collect(Collectors.joining(", "));
	}

	private static String speaker(MemberFacts member) {
		return who(member) + (member.onBehalfOf().isEmpty() ? "" : " for " + names(member.onBehalfOf()));
	}

	private static String who(MemberFacts member) {
		return switch (member.kind()) {
			case ACTOR -> escaped(String.valueOf(member.actor()));
			case WRITER -> "the writer";
			case UNSTATED -> "unstated";
			case UNNAMED -> "“" + escaped(member.words()) + "”";
		};
	}

	private String article(ArticleFacts article) {
		List<String> lines = new ArrayList<>();
		lines.add(heading(article.name(), "article") + escaped(article.title()));
		String where = Stream.of(article.outlet(), article.section(), article.published()).filter(Objects::nonNull).map(Hover::escaped).collect(Collectors.joining(", "));
		String whose = Stream.of(article.byline(), article.dateline()).filter(Objects::nonNull).map(Hover::escaped).collect(Collectors.joining(", "));
		Stream.of(where, whose, article.via().isEmpty() ? "" : "via " + names(article.via()), article.revises() == null ? "" : "revises " + escaped(article.revises()))
				.filter(line -> !line.isEmpty()).forEach(lines::add);
		return String.join("\n\n", lines);
	}

	private String statement(StatementFacts statement) {
		String said = corpus.article(statement.article()).flatMap(corpus::text).filter(text -> statement.content() != null)
				.map(text -> text.words(AnchorFacts.spansOf(statement.content()))).orElse("");
		List<String> lines = new ArrayList<>();
		lines.add(heading(statement.name(), "statement of " + statement.article()) + escaped(said));
		List<String> links = statement.links().stream().map(link -> link.stream().map(Hover::speaker).collect(Collectors.joining(" and "))).toList();
		if (!links.isEmpty()) {
			lines.add("by " + String.join(" citing ", links));
		}
		if (!statement.answers().isEmpty()) {
			lines.add("answers " + names(statement.answers()));
		}
		return String.join("\n\n", lines);
	}

	private Optional<String> quote(QuoteAtCursor quote) {
		if (quote.spans().isEmpty()) {
			return Optional.empty();
		}
		return corpus.text(quote.article()).map(text -> quote.spans().stream().map(span -> inSentence(text, quote.article().language(), span))
				.collect(Collectors.joining("\n\n")));
	}

	private static String inSentence(ArticleText text, String language, Span span) {
		Span first = Sentences.at(text, language, span.start());
		Span last = Sentences.at(text, language, Math.max(span.start(), span.end() - 1));
		int from = Math.min(first.start(), span.start());
		int to = Math.max(last.end(), span.end());
		return escaped(text.text().substring(from, span.start())) + "**" + escaped(text.at(span)).strip() + "**" + escaped(text.text().substring(span.end(), to));
	}

	private static String heading(String name, String kind) {
		return "**" + escaped(name) + "** (" + kind + ")\n\n";
	}

	/** Words of an article are no Markdown. */
	private static String escaped(String words) {
		return words.replaceAll("([\\\\`*_{}\\[\\]<>#|~])", "\\\\$1").replaceAll("\\s+", " ");
	}
}
