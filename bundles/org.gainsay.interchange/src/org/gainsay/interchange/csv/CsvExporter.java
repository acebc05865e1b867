// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.gainsay.analysis.Speakers;
import org.gainsay.analysis.Versions;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CategoryFacts;
import org.gainsay.facts.CategoryValueFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.ClaimRelationFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.CorrespondenceFacts;
import org.gainsay.facts.EventFacts;
import org.gainsay.facts.InOrder;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.Progress;
import org.gainsay.facts.RoleFacts;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.Standings;
import org.gainsay.facts.StatementAnchor;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.TargetFacts;
import org.gainsay.interchange.Characters;
import org.gainsay.interchange.Delivery;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.FormatOption;
import org.gainsay.interchange.Part;
import org.gainsay.interchange.StudyLost;
import org.gainsay.model.CategoryKind;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** Writes the corpus as a Frictionless Data Package: tables in CSV and a description of them. {@link Tables} has the columns. */
public final class CsvExporter implements Exporter {

	static final FormatOption SPREADSHEET = FormatOption.flag("spreadsheet", "Defuse what a spreadsheet would take for a formula",
			"Put an apostrophe before what a spreadsheet would take for a formula.");

	@Override
	public String id() {
		return "csv";
	}

	@Override
	public String name() {
		return "CSV tables (Frictionless Data Package)";
	}

	@Override
	public String description() {
		return "Tables for R, pandas, a database or a spreadsheet, with a description that says what every column holds.";
	}

	@Override
	public String programs() {
		return "R, pandas, spreadsheets";
	}

	@Override
	public String ending() {
		return "";
	}

	@Override
	public boolean everySet() {
		return true;
	}

	@Override
	public Set<Part> carries() {
		return Part.allBut(Part.TEXTS, Part.WRITING);
	}

	@Override
	public List<FormatOption> options() {
		return List.of(SPREADSHEET);
	}

	@Override
	public ExportSummary export(Corpus built, ExportOptions options, Path out, Progress progress) throws IOException {
		Corpus corpus = built.exact();
		try (Delivery delivery = Delivery.intoFolder(out, Descriptor.FILE, Descriptor::filesIn, corpus, options.force())) {
			Run run = new Run(corpus, options, delivery, progress);
			try (run) {
				run.write();
				run.notCarried.addAll(StudyLost.of(corpus, "tables"));
			}
			Descriptor.write(delivery, corpus.name(), options);
			return new ExportSummary(delivery.deliver(), corpus.articles().size(), run.statements, List.copyOf(run.notCarried));
		} catch (UncheckedIOException failed) {
			throw failed.getCause();
		}
	}

	/** One export. */
	private static final class Run implements AutoCloseable {
		private final Corpus corpus;
		private final ExportOptions options;
		private final Progress progress;
		private final TableFiles files;
		private final boolean spreadsheet;
		private final Versions versions;
		private final Set<String> written = new HashSet<>();
		/** Statements that reply to others, which may be written later. */
		private final List<StatementFacts> answers = new ArrayList<>();
		private final List<NotCarried> notCarried = new ArrayList<>();
		/** Where characters were replaced; of one place it is told once. */
		private final Set<String> fitted = new HashSet<>();
		private int statements;

		Run(Corpus corpus, ExportOptions options, Delivery delivery, Progress progress) throws IOException {
			this.corpus = corpus;
			this.versions = Versions.of(corpus);
			this.options = options;
			this.progress = progress;
			this.spreadsheet = options.values().isOn(SPREADSHEET);
			this.files = new TableFiles(Tables.ALL, delivery);
		}

		@Override
		public void close() throws IOException {
			files.close();
		}

		void write() {
			each(corpus.actors(), Share::actor);
			each(corpus.claims(), Share::claim);
			each(corpus.events(), Share::event);
			each(corpus.categories(), Share::category);
			int[] done = { 0 };
			InOrder.each(List.copyOf(corpus.articles()), article -> part(article, Share::article), part -> {
				progress.step(done[0]++, corpus.articles().size());
				take(part);
			});
			each(corpus.correspondences(), Share::correspondence);
			each(answers, Share::answers);
			AnswerTables.write(corpus, options, () -> new Share(this), this::take);
			progress.step(done[0], corpus.articles().size());
		}

		private <T> void each(Collection<T> all, BiConsumer<Share, T> work) {
			InOrder.each(List.copyOf(all), one -> part(one, work), this::take);
		}

		private <T> Share part(T one, BiConsumer<Share, T> work) {
			Share part = new Share(this);
			work.accept(part, one);
			part.end();
			return part;
		}

		/** Writes a part; each comes in its turn. */
		private void take(Share part) {
			if (progress.cancelled()) {
				throw new CancellationException();
			}
			files.write(part.rows);
			for (Told told : part.told) {
				if (!told.fitted() || fitted.add(told.what().where())) {
					notCarried.add(told.what());
				}
			}
			part.statements.forEach(statement -> written.add(statement.qualifiedName()));
			part.statements.stream().filter(statement -> !statement.answers().isEmpty()).forEach(answers::add);
			statements += part.statements.size();
		}
	}

	/**
	 * What one part of an export has to tell.
	 *
	 * @param fitted whether it is that characters were replaced
	 */
	private record Told(NotCarried what, boolean fitted) {
	}

	/** What one actor, claim, article or the like has to be written, made apart from all others. */
	private static final class Share implements AnswerTables.Rows {
		private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

		private final Run run;
		private final Corpus corpus;
		private final ExportOptions options;
		private final Versions versions;
		private final TableRows rows = new TableRows();
		private final List<Told> told = new ArrayList<>(0);
		private final List<StatementFacts> statements = new ArrayList<>();

		Share(Run run) {
			this.run = run;
			this.corpus = run.corpus;
			this.options = run.options;
			this.versions = run.versions;
		}

		@Override
		public void row(Table table, Object... values) {
			TableWriter.Cells cells = TableWriter.cells(table, run.spreadsheet, values);
			rows.add(table, cells.values());
			if (!cells.whole()) {
				told.add(new Told(NotCarried.characters(where(table, values), Characters.CSV), true));
			}
		}

		@Override
		public void end() {
			rows.end();
		}

		private static String where(Table table, Object... values) {
			List<String> names = table.columns().stream().map(Table.Column::name).toList();
			int statement = names.indexOf("statement");
			int article = Math.max(0, names.indexOf("article"));
			return statement > 0 && values[statement] != null ? values[article] + "." + values[statement]
					: Arrays.stream(values).filter(Objects::nonNull).findFirst().map(Object::toString).orElse("");
		}

		private void notCarried(String kind, String where, String what) {
			told.add(new Told(new NotCarried(where, what, kind), false));
		}

		private void actor(ActorFacts actor) {
			row(Tables.ACTORS, actor.name(), actor.kind().getLiteral(), actor.label(), known(actor.partOf(), actor.name(), "part of"),
					JSON.toJson(actor.aliases()), JSON.toJson(actor.sameAs()), JSON.toJson(actor.roles().stream().map(Share::role).toList()));
			codes(new Subject("actor", null, null, null, null, null, null, actor.name()), actor.codes(), Optional.empty());
		}

		private static Map<String, String> role(RoleFacts role) {
			Map<String, String> written = new LinkedHashMap<>();
			written.put("title", role.title());
			written.put("in", role.in());
			written.put("from", role.from());
			written.put("until", role.until());
			written.values().removeIf(value -> value == null);
			return written;
		}

		/** A name of an actor that the table of actors has; a package whose keys lead nowhere would be rejected as a whole. */
		private String known(String actor, String where, String as) {
			if (actor == null || corpus.actor(actor).isPresent()) {
				return actor;
			}
			notCarried("actor", where, "There is no actor called " + actor + ", so the column for " + as + " is empty.");
			return null;
		}

		private void claim(ClaimFacts claim) {
			row(Tables.CLAIMS, claim.name(), claim.text());
			codes(new Subject("claim", null, null, null, null, null, claim.name(), null), claim.codes(), Optional.empty());
			claim.about().stream().map(actor -> known(actor, claim.name(), "whom it charges")).filter(Objects::nonNull).forEach(actor -> row(Tables.CLAIM_ABOUT, claim.name(), actor));
			for (ClaimRelationFacts relation : claim.relations()) {
				if (corpus.claim(relation.target()).isPresent()) {
					row(Tables.CLAIM_RELATIONS, claim.name(), relation.kind().getLiteral(), relation.target());
				} else {
					notCarried("relation", claim.name(), "It " + relation.kind().getLiteral() + " a claim that there is not, so the relation is left out.");
				}
			}
		}

		private void event(EventFacts event) {
			row(Tables.EVENTS, event.name(), event.title(), String.join(" ", event.claims()));
		}

		private void category(CategoryFacts category) {
			category.values().forEach(value -> category(category, value));
			if (category.kind() != CategoryKind.LIST) {
				category(category, null);
			}
		}

		/** @param value null for a category of numbers or texts */
		private void category(CategoryFacts category, CategoryValueFacts value) {
			row(Tables.CATEGORIES, category.name(), value == null ? null : value.name(), category.subject().getLiteral(), category.several(), category.definition(), category.codebook(),
					category.version(), category.kind().getLiteral(), category.minimum(), category.maximum(), category.kind() == CategoryKind.NUMBER ? category.interval() : null,
					category.required(), value == null ? null : value.definition());
		}

		private void article(ArticleFacts article) {
			Optional<ArticleText> text = corpus.text(article);
			if (text.isEmpty()) {
				notCarried("text", article.name(), "Its text cannot be read, so its statements have no spans.");
			}
			row(Tables.ARTICLES, article.name(), article.title(), known(article.outlet(), article.name(), "the outlet"), article.published(),
					article.retrieved(), article.language(), article.url(), article.text(),
					text.<String>map(ArticleText::sha256).orElse(article.sha256()),
					text.map(read -> read.codePoints(read.text().length())).orElse(null), article.status().getLiteral(),
					String.join(" ", article.events()), article.at().file(), article.byline(), article.section(), article.dateline(), earlier(article), versions.superseded(article.name()));
			int number = 0;
			for (String via : article.via()) {
				number++;
				if (known(via, article.name(), "whose copy it is") != null) {
					row(Tables.ARTICLE_VIA, article.name(), via, number);
				}
			}
			codes(new Subject("article", article.name(), corpus.set(article.name(), null).<String>map(AnnotationSetFacts::annotator).orElse(null), null, null, null, null, null), article.codes(), text);
			List<AnnotationSetFacts> sets = options.everySet() ? corpus.setsOf(article.name())
					: corpus.set(article.name(), options.set()).stream().toList();
			if (sets.isEmpty() && options.set() != null) {
				notCarried("annotation set", article.name(), "It has no annotation set called " + options.set() + ", so none of its statements are written.");
			}
			for (AnnotationSetFacts set : sets) {
				row(Tables.ANNOTATION_SETS, article.name(), set.annotator(), set.name(), set.status().getLiteral(), set.round(), set.coded());
				if (!set.solo()) {
					codes(new Subject("set", article.name(), set.annotator(), set.round(), null, null, null, null), set.codes(), text);
				}
				set.statements().forEach(statement -> statement(statement, set, text));
			}
		}

		/** The article that one revises, if the table of articles has it. */
		private String earlier(ArticleFacts article) {
			if (article.revises() != null && corpus.article(article.revises()).isEmpty()) {
				notCarried("revision", article.name(), "There is no article called " + article.revises() + ", so the column for what it revises is empty.");
			}
			return corpus.article(article.revises()).<String>map(ArticleFacts::name).orElse(null);
		}

		/** What is coded: of all but its kind what does not apply is null. */
		private record Subject(String kind, String article, String annotator, String round, String statement, Integer member, String claim, String actor) {
		}

		/** @param text in which the passages of an article's or a set's codes stand; those of a statement are among its spans */
		private void codes(Subject subject, List<CodeFacts> codes, Optional<ArticleText> text) {
			int number = 0;
			for (CodeFacts code : codes) {
				number++;
				for (String value : code.values()) {
					row(Tables.CODES, subject.article(), subject.annotator(), subject.statement(), code.category(), value, subject.kind(), subject.member(), subject.claim(), subject.actor(), number, subject.round());
				}
				AnchorFacts passage = code.at();
				if (passage != null && text.isPresent()) {
					spans(subject.article(), subject.annotator(), subject.round(), null, new StatementAnchor(StatementAnchor.Role.CODE, number, passage), "code", text.get(), subject.article());
				}
			}
		}

		private void statement(StatementFacts statement, AnnotationSetFacts set, Optional<ArticleText> text) {
			statements.add(statement);
			row(Tables.STATEMENTS, statement.article(), set.annotator(), statement.name(), Speakers.side(statement.members()),
					Speakers.chain(statement.links()), Tables.cell(statement.form()), Standings.of(statement, corpus).word(), statement.date(),
					String.join(" ", statement.repeats()), number(statement.confidence()), statement.status().getLiteral(), statement.origin(),
					Tables.cell(statement.act()), Tables.cell(statement.writerCertainty()), statement.cueNegated(), statement.note(), set.name(),
					known(statement.addresseeActor(), statement.qualifiedName(), "whom the speakers told"), statement.silence(), place(statement, text, true), place(statement, text, false), set.round());
			codes(new Subject("statement", statement.article(), set.annotator(), set.round(), statement.name(), null, null, null), statement.codes(), Optional.empty());
			members(statement, set);
			stances(statement, set);
			text.ifPresent(read -> spans(statement, set, read));
		}

		/** Where a statement begins or ends in code points; null where it has no place, or the words of it are not found. */
		private static Integer place(StatementFacts statement, Optional<ArticleText> text, boolean start) {
			List<Span> spans = AnchorFacts.spansOf(statement.place());
			if (spans.isEmpty() || text.isEmpty()) {
				return null;
			}
			return text.get().codePoints(start ? spans.stream().mapToInt(Span::start).min().getAsInt() : spans.stream().mapToInt(Span::end).max().getAsInt());
		}

		private void answers(StatementFacts statement) {
			for (String name : statement.answers()) {
				if (run.written.contains(name)) {
					StatementFacts answered = corpus.statement(name).orElseThrow();
					row(Tables.ANSWERS, statement.article(), statement.annotator(), statement.name(), answered.article(), answered.annotator(), answered.name(), statement.round(), answered.round());
				} else {
					notCarried("answer", statement.qualifiedName(), "It answers " + name + ", which is not among the statements that are written.");
				}
			}
		}

		private static String number(BigDecimal value) {
			return value == null ? null : value.toPlainString();
		}

		private void members(StatementFacts statement, AnnotationSetFacts set) {
			int number = 0;
			int link = 0;
			for (List<MemberFacts> side : statement.links()) {
				link++;
				int place = 0;
				for (MemberFacts member : side) {
					number++;
					row(Tables.MEMBERS, statement.article(), set.annotator(), statement.name(), number, link == 1 ? "speaker" : "cited", member.kind().name().toLowerCase(Locale.ROOT),
							known(member.actor(), statement.qualifiedName(), "the speaker"), member.words(), known(member.of(), statement.qualifiedName(), "what an unnamed source belongs to"),
							member.cueNegated(), link, ++place, member.number() != null ? member.number() : member.several() ? "several" : null, set.round());
					for (String body : member.onBehalfOf()) {
						if (known(body, statement.qualifiedName(), "on whose behalf somebody speaks") != null) {
							row(Tables.MEMBER_FOR, statement.article(), set.annotator(), statement.name(), number, body, set.round());
						}
					}
					codes(new Subject("member", statement.article(), set.annotator(), set.round(), statement.name(), number, null, null), member.codes(), Optional.empty());
				}
			}
		}

		private void stances(StatementFacts statement, AnnotationSetFacts set) {
			Map<Integer, Integer> memberOf = new HashMap<>();
			int number = statement.stances().size();
			int member = 0;
			for (MemberFacts one : statement.allMembers()) {
				member++;
				for (int i = 0; i < one.stances().size(); i++) {
					memberOf.put(++number, member);
				}
			}
			number = 0;
			for (StanceFacts stance : statement.allStances()) {
				number++;
				for (TargetFacts target : stance.targets()) {
					if (target.claim() != null && corpus.claim(target.claim()).isEmpty()) {
						notCarried("claim", statement.qualifiedName(), "There is no claim called " + target.claim() + ", so the column for the claim is empty.");
					}
					String claim = corpus.claim(target.claim()).<String>map(ClaimFacts::name).orElse(null);
					row(Tables.STANCES, statement.article(), set.annotator(), statement.name(), stance.kind().getLiteral(), claim, target.text(),
							Tables.cell(stance.certainty()), number, memberOf.get(number), stance.conditional(), set.round());
				}
			}
		}

		private void correspondence(CorrespondenceFacts correspondence) {
			List<String> left = correspondence.statements().stream().filter(name -> !run.written.contains(name)).toList();
			if (!left.isEmpty()) {
				notCarried("correspondence", correspondence.name(), left.stream().collect(Collectors.joining(", "))
						+ " is not among the statements that are written, so it is not in the correspondence.");
			}
			for (String name : correspondence.statements()) {
				if (run.written.contains(name)) {
					StatementFacts statement = corpus.statement(name).orElseThrow();
					row(Tables.CORRESPONDENCES, correspondence.name(), correspondence.kind().getLiteral(), statement.article(), statement.name(),
							Tables.cell(correspondence.how()), number(correspondence.confidence()), statement.annotator(), statement.round());
				}
			}
		}

		private void spans(StatementFacts statement, AnnotationSetFacts set, ArticleText text) {
			for (StatementAnchor one : statement.anchors()) {
				String owner = one.of() == null ? null : one.role() == StatementAnchor.Role.CODE ? "code" : one.ofStance(statement) ? "stance" : "member";
				spans(statement.article(), set.annotator(), set.round(), statement.name(), one, owner, text, statement.qualifiedName());
			}
		}

		private void spans(String article, String annotator, String round, String statement, StatementAnchor one, String owner, ArticleText text, String where) {
			if (one.anchor().spans().isEmpty()) {
				notCarried("span", where, "The words of its " + one.role().word() + " are not found in the article, so there is no span for them.");
			}
			int piece = 0;
			for (Span span : one.anchor().spans()) {
				row(Tables.SPANS, article, annotator, statement, one.role().word(), one.of(), text.codePoints(span.start()), text.codePoints(span.end()), text.at(span), ++piece, owner, round);
			}
		}
	}
}
