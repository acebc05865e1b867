// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.analysis.Cell;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.CategoryFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.Standing;
import org.gainsay.facts.Standings;
import org.gainsay.facts.StatementAnchor;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.TargetFacts;
import org.gainsay.model.Act;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.Certainty;
import org.gainsay.model.Form;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Sentences;
import org.gainsay.text.Span;

/** What coders said of articles, variable by variable: of units, of units and claims, of sentences, of articles and claims. */
final class Variables {

	/** In place of a claim where a stance is on words that are none yet. */
	static final String NO_CLAIM = "(no claim)";
	/** The standing of a claim about which an article says nothing by a coder. */
	static final String SILENT = "silent";
	private static final String NOBODY = "(nobody)";
	private static final String NOTHING = "(nothing)";
	/** The spans that are compared by themselves. */
	private static final Map<String, StatementAnchor.Role> SPANS = new TreeMap<>(Map.of("content", StatementAnchor.Role.CONTENT, "cue", StatementAnchor.Role.CUE, "source", StatementAnchor.Role.SOURCE,
			"hedge", StatementAnchor.Role.HEDGE));
	/** What is shown of each unit. */
	private static final List<String> SHOWN = List.of("found", "content", "cue", "source", "hedge");
	/** What the sentences of "found" are called where they are shown. */
	static final String SENTENCE = "sentence";
	private static final List<String> CODINGS = List.of("speaker", "for", "chain", "chain-edit", "chain-length", "claims", "stance", "stance-group", "conditional", "form", "act", "certainty-given",
			"certainty", "standing");

	/** Articles are read in so many parts at most, of so many at least. */
	private static final int MOST_PARTS = 64;
	private static final int ARTICLES_A_PART = 8;

	private final MeasuredSets measured;
	private final Corpus corpus;
	private final Map<Match, Units> finders;
	private final SameNames actors;
	private final SameNames claims;
	private final int coders;
	private final Map<String, Coding> codings = new LinkedHashMap<>();
	private final Map<String, SpanTally> spans = new LinkedHashMap<>();
	private final Coding sentences;
	/** What was found, by when two statements are one. */
	private final Map<Match, SpanTally> statements = new TreeMap<>();
	private final SpanTally parts;
	private final Map<String, Coding> codes = new LinkedHashMap<>();
	/** What is shown of units beside the codings that figures are reckoned from. */
	private final Map<String, Coding> shown = new LinkedHashMap<>();
	private final Map<Coding, List<UnitValues>> places = new IdentityHashMap<>();
	private final Continua continua = new Continua();

	private Variables(MeasuredSets measured, Corpus corpus, Map<Match, Units> finders) {
		this.measured = measured;
		this.corpus = corpus;
		this.finders = finders;
		this.actors = SameNames.ofActors(corpus);
		this.claims = SameNames.ofClaims(corpus);
		SPANS.keySet().forEach(name -> spans.put(name, new SpanTally(measured.articles().size())));
		finders.keySet().forEach(match -> statements.put(match, new SpanTally(measured.articles().size())));
		parts = new SpanTally(measured.articles().size());
		this.coders = measured.coders().size();
		sentences = new Coding(coders);
		begin();
	}

	/** For some of the articles of another, which has all: what is told by article goes into that at once. */
	private Variables(Variables whole) {
		this.measured = whole.measured;
		this.corpus = whole.corpus;
		this.finders = whole.finders;
		this.actors = whole.actors;
		this.claims = whole.claims;
		spans.putAll(whole.spans);
		statements.putAll(whole.statements);
		parts = whole.parts;
		this.coders = whole.coders;
		sentences = new Coding(coders);
		begin();
	}

	private void begin() {
		CODINGS.forEach(name -> codings.put(name, new Coding(coders)));
		SHOWN.forEach(name -> shown.put(name, new Coding(coders)));
		corpus.categories().stream().filter(Variables::isCoders).sorted(Comparator.comparing(CategoryFacts::name)).forEach(category -> codes.put(category.name(), new Coding(coders)));
	}

	/** What is coded of claims is shared by all coders, as is what is coded of actors, but for speakers without a name. */
	private static boolean isCoders(CategoryFacts category) {
		return category.subject() != CategorySubject.CLAIM;
	}

	/**
	 * Those of what is measured, read on all processors: as if by one, article after article.
	 *
	 * @param finders tells by each match which statements are one; units are those of the match that is wanted, of the others is only told what was found
	 * @param wanted  one of them
	 */
	static Variables of(MeasuredSets measured, Corpus corpus, Map<Match, Units> finders, Match wanted, Progress progress) {
		return of(measured, corpus, finders, wanted, false, progress);
	}

	/** The same for figures alone: it does not say what each unit was. */
	static Variables bare(MeasuredSets measured, Corpus corpus, Units finder, Match wanted, Progress progress) {
		return of(measured, corpus, Map.of(wanted, finder), wanted, true, progress);
	}

	private static Variables of(MeasuredSets measured, Corpus corpus, Map<Match, Units> finders, Match wanted, boolean bare, Progress progress) {
		Variables made = new Variables(measured, corpus, finders);
		int articles = measured.articles().size();
		int some = Math.max(1, Math.min(MOST_PARTS, articles / ARTICLES_A_PART));
		List<Variables> read = IntStream.range(0, some).parallel().mapToObj(part -> {
			Variables of = new Variables(made);
			for (int i = (int) ((long) articles * part / some); i < (int) ((long) articles * (part + 1) / some); i++) {
				progress.check();
				of.new OfArticle(i, bare).read(wanted);
			}
			return of;
		}).toList();
		read.forEach(made::append);
		made.spans.values().forEach(tally -> tally.tally().closed());
		made.statements.values().forEach(tally -> tally.tally().closed());
		made.parts.tally().closed();
		return made;
	}

	private void append(Variables more) {
		codings.forEach((name, coding) -> append(coding, more.codings.get(name), more));
		shown.forEach((name, coding) -> append(coding, more.shown.get(name), more));
		codes.forEach((name, coding) -> append(coding, more.codes.get(name), more));
		append(sentences, more.sentences, more);
		continua.append(more.continua);
	}

	private void append(Coding to, Coding from, Variables more) {
		to.append(from);
		places.computeIfAbsent(to, one -> new ArrayList<>()).addAll(more.places.getOrDefault(from, List.of()));
	}

	Continua continua() {
		return continua;
	}

	/** What each coder gave each unit, by variable in their order. */
	List<UnitValues> values() {
		List<UnitValues> found = new ArrayList<>();
		shown.forEach((name, coding) -> values(name, coding, found));
		all(finders.keySet().iterator().next()).stream().filter(variable -> variable.coding() != null && variable.coding() != sentences).forEach(variable -> values(variable.name(), variable.coding(), found));
		values(SENTENCE, sentences, found);
		return found;
	}

	private void values(String name, Coding coding, List<UnitValues> to) {
		List<UnitValues> where = places.getOrDefault(coding, List.of());
		for (int i = 0; i < coding.size(); i++) {
			int[] given = coding.unit(i);
			to.add(where.get(i).with(name, Arrays.stream(given).<@Nullable String>mapToObj(value -> value == Coding.MISSING ? null : coding.values().get(value).label()).toList()));
		}
	}

	/** What was found, as spans by a match, and as sentences. */
	Variable found(Match match) {
		return Variable.found(statements.get(match), sentences);
	}

	/** All, in the order in which they are told. @param wanted the match of which they were read */
	List<Variable> all(Match wanted) {
		List<Variable> all = new ArrayList<>();
		all.add(found(wanted));
		List.of("content", "cue", "source", "hedge").forEach(name -> all.add(Variable.spans(name, spans.get(name))));
		all.add(Variable.sets("speaker", codings.get("speaker")));
		all.add(Variable.sets("for", codings.get("for")));
		all.add(Variable.nominal("chain", codings.get("chain")));
		all.add(Variable.alpha("chain-edit", Scale.EDIT, codings.get("chain-edit")));
		all.add(Variable.alpha("chain-length", Scale.INTERVAL, codings.get("chain-length")));
		all.add(Variable.sets("claims", codings.get("claims")));
		List.of("stance", "stance-group", "conditional").forEach(name -> all.add(Variable.nominal(name, codings.get(name))));
		all.add(Variable.parts("at", parts));
		List.of("form", "act", "certainty-given").forEach(name -> all.add(Variable.nominal(name, codings.get(name))));
		all.add(Variable.numbers("certainty", Scale.ORDINAL, codings.get("certainty")));
		all.add(Variable.nominal("standing", codings.get("standing")));
		Set<String> taken = new HashSet<>(all.stream().map(Variable::name).toList());
		codes.forEach((name, coding) -> all.add(code(taken.contains(name) ? "code " + name : name, corpus.category(name).orElseThrow(), coding)));
		return all;
	}

	private static Variable code(String name, CategoryFacts category, Coding coding) {
		return switch (category.kind()) {
			case TEXT -> Variable.none(name, "a text is not compared value by value");
			case NUMBER -> Variable.numbers(name, category.interval() ? Scale.INTERVAL : Scale.ORDINAL, coding);
			case LIST -> category.several() ? Variable.sets(name, coding) : Variable.nominal(name, coding);
		};
	}

	/** One article's part. */
	private final class OfArticle {
		private final int article;
		private final boolean bare;
		private final MeasuredSets.OfArticle sets;
		private final @Nullable ArticleText text;
		private final IntUnaryOperator codePoints;
		private final List<List<StatementFacts>> statementsOf = new ArrayList<>();
		/** By coder and statement. */
		private final List<List<List<StatementAnchor>>> anchorsOf;
		private final boolean[] present = new boolean[coders];
		private final Voices voices;
		/** What is being looked at. */
		private UnitValues at;

		/** @param bare whether nobody asks what the units were */
		OfArticle(int article, boolean bare) {
			this.bare = bare;
			this.article = article;
			this.sets = measured.articles().get(article);
			this.text = corpus.text(sets.article()).orElse(null);
			ArticleText known = text;
			this.codePoints = known == null ? IntUnaryOperator.identity() : known::codePoints;
			for (int coder = 0; coder < coders; coder++) {
				AnnotationSetFacts set = sets.sets().get(measured.coders().get(coder));
				present[coder] = set != null;
				statementsOf.add(set == null ? List.of() : set.statements().stream().filter(Cell::counts).toList());
			}
			this.anchorsOf = statementsOf.stream().map(some -> some.stream().map(StatementFacts::anchors).toList()).toList();
			this.at = whole();
			this.voices = new Voices(actors, sets.article().name(), statementsOf.stream().flatMap(List::stream).toList());
		}

		void read(Match wanted) {
			List<List<Said>> said = statementsOf.stream().map(some -> some.stream().map(one -> Said.of(one, codePoints, voices)).toList()).toList();
			List<Said[]> found = finders.get(wanted).of(said);
			statements.forEach((match, tally) -> found(match == wanted ? found : finders.get(match).of(said), said, tally));
			sentences(said);
			SPANS.forEach(this::spans);
			for (int i = 0; i < found.size(); i++) {
				if (!bare) {
					at = place(i + 1, found.get(i));
					shown(found.get(i));
				}
				unit(found.get(i));
			}
			at = whole();
			standings();
			articleCodes();
			continua();
		}

		private UnitValues whole() {
			return UnitValues.place(sets.article().name(), 0, -1, -1, null, Collections.nCopies(coders, null));
		}

		private UnitValues place(int number, Said[] unit) {
			Spans words = Units.first(unit).content().isEmpty() ? Units.first(unit).words() : Units.first(unit).content();
			return UnitValues.place(sets.article().name(), number, words.isEmpty() ? -1 : words.start(), words.isEmpty() ? -1 : words.end(), null,
					Arrays.stream(unit).<@Nullable String>map(said -> said == null ? null : said.statement().qualifiedName()).toList());
		}

		private void shown(Said[] unit) {
			add(shown.get("found"), coder -> Value.of(unit[coder] == null ? "not found" : "found"));
			anchor("content", unit, StatementFacts::content);
			anchor("cue", unit, StatementFacts::cue);
			anchor("source", unit, StatementFacts::source);
			anchor("hedge", unit, StatementFacts::hedge);
		}

		/** The words and where they are; nothing where a coder marked none, which is not missing if he has the unit. */
		private void anchor(String name, Said[] unit, Function<StatementFacts, @Nullable AnchorFacts> of) {
			if (Arrays.stream(unit).anyMatch(said -> said != null && of.apply(said.statement()) != null)) {
				add(shown.get(name), coder -> unit[coder] == null ? null : Value.of(words(AnchorFacts.spansOf(of.apply(unit[coder].statement())))));
			}
		}

		private String words(List<Span> spans) {
			ArticleText known = text;
			return spans.isEmpty() || known == null ? NOTHING : known.words(spans) + " " + Spans.of(spans, codePoints);
		}

		/** A content of several pieces is one from the first to the last; its value is the group of its first stance. */
		private void continua() {
			List<List<Continua.Segment>> byCoder = new ArrayList<>();
			for (int coder = 0; coder < coders; coder++) {
				if (present[coder]) {
					byCoder.add(statementsOf.get(coder).stream().map(statement -> segment(statement, Spans.of(AnchorFacts.spansOf(statement.content()), codePoints)))
							.filter(segment -> segment.start() < segment.end()).toList());
				}
			}
			continua.add(length(), byCoder);
		}

		private static Continua.Segment segment(StatementFacts statement, Spans content) {
			return new Continua.Segment(content.start(), content.end(), statement.allStances().stream().findFirst().map(stance -> StanceGroup.of(stance.kind()).word()).orElse("none"));
		}

		private int length() {
			ArticleText known = text;
			return known == null ? 0 : known.codePoints(known.text().length());
		}

		private void found(List<Said[]> found, List<List<Said>> said, SpanTally tally) {
			for (int i = 0; i < coders; i++) {
				tally.count(said.get(i).size());
				for (int j = i + 1; j < coders; j++) {
					if (present[i] && present[j]) {
						int exact = 0;
						int overlapping = 0;
						for (Said[] unit : found) {
							if (unit[i] != null && unit[j] != null) {
								overlapping++;
								exact += same(unit[i], unit[j]) ? 1 : 0;
							}
						}
						tally.add(article, exact, overlapping, said.get(i).size() + said.get(j).size());
					}
				}
			}
		}

		private static boolean same(Said one, Said other) {
			return one.content().equals(other.content()) && (!one.content().isEmpty() || one.words().equals(other.words()));
		}

		/** A sentence has something if a statement's cue, else its place, begins in it. */
		private void sentences(List<List<Said>> said) {
			ArticleText known = text;
			if (known == null) {
				return;
			}
			List<Span> all = Sentences.of(known, sets.article().language());
			int[] starts = all.stream().mapToInt(sentence -> known.codePoints(sentence.start())).toArray();
			boolean[][] begins = new boolean[coders][all.size()];
			for (int coder = 0; coder < coders; coder++) {
				for (Said one : said.get(coder)) {
					int place = Arrays.binarySearch(starts, one.words().isEmpty() ? one.content().start() : one.words().start());
					int sentence = place >= 0 ? place : -place - 2;
					if (sentence >= 0 && !(one.words().isEmpty() && one.content().isEmpty())) {
						begins[coder][sentence] = true;
					}
				}
			}
			for (int i = 0; i < all.size(); i++) {
				int sentence = i;
				at = UnitValues.place(sets.article().name(), i + 1, starts[i], known.codePoints(all.get(i).end()), null, Collections.nCopies(coders, null));
				add(sentences, coder -> Value.of(begins[coder][sentence] ? "something" : "nothing"));
			}
		}

		private void spans(String name, StatementAnchor.Role role) {
			List<List<Spans>> byCoder = new ArrayList<>();
			for (int coder = 0; coder < coders; coder++) {
				if (present[coder]) {
					byCoder.add(anchorsOf.get(coder).stream().flatMap(anchors -> anchors.stream().filter(anchor -> anchor.role() == role)
							.map(anchor -> Spans.of(anchor.anchor().spans(), codePoints)).filter(one -> !one.isEmpty()).distinct()).sorted().toList());
				}
			}
			spans.get(name).add(article, byCoder, length());
		}

		/** Adds what the coders say who have a part in the article, unless nobody says anything. */
		private void add(Coding coding, IntFunction<@Nullable Value> of) {
			Value[] values = new Value[coders];
			boolean any = false;
			for (int coder = 0; coder < coders; coder++) {
				values[coder] = present[coder] ? of.apply(coder) : null;
				any |= values[coder] != null;
			}
			if (any) {
				coding.add(article, values);
				if (!bare) {
					places.computeIfAbsent(coding, one -> new ArrayList<>()).add(at);
				}
			}
		}

		private void add(String name, Said[] unit, Function<StatementFacts, @Nullable Value> of) {
			add(codings.get(name), coder -> unit[coder] == null ? null : of.apply(unit[coder].statement()));
		}

		// ---- units

		private void unit(Said[] unit) {
			add("speaker", unit, statement -> statement.links().isEmpty() ? null : Value.ofSet(voices.innermost(statement), NOBODY));
			add("for", unit, statement -> statement.links().isEmpty() ? null : Value.ofSet(voices.bodies(statement), NOBODY));
			add("chain", unit, statement -> statement.links().isEmpty() ? null : Value.of(String.join(" > ", voices.chain(statement))));
			add("chain-edit", unit, statement -> statement.links().isEmpty() ? null : Value.ofChain(voices.chain(statement)));
			add("chain-length", unit, statement -> statement.links().isEmpty() ? null : Value.of(String.valueOf(statement.links().size()), statement.links().size()));
			add("claims", unit, statement -> stances(statement).isEmpty() ? null : Value.ofSet(stances(statement).keySet(), NO_CLAIM));
			add("form", unit, statement -> statement.form() == Form.UNSPECIFIED ? null : Value.of(statement.form().getLiteral()));
			add("act", unit, statement -> statement.act() == Act.UNSPECIFIED ? null : Value.of(statement.act().getLiteral()));
			codes(unit);
			List<Map<String, List<StanceFacts>>> stances = Arrays.stream(unit).map(said -> said == null ? Map.<String, List<StanceFacts>>of() : stances(said.statement())).toList();
			Set<String> about = new TreeSet<>();
			stances.forEach(one -> about.addAll(one.keySet()));
			UnitValues unitAlone = at;
			about.forEach(claim -> {
				at = unitAlone.about(claim);
				claim(claim, stances);
			});
			at = unitAlone;
		}

		/** The stances of a statement by what they are about, its own before those of its members. */
		private Map<String, List<StanceFacts>> stances(StatementFacts statement) {
			Map<String, List<StanceFacts>> found = new TreeMap<>();
			for (StanceFacts stance : statement.allStances()) {
				stance.targets().stream().map(this::about).distinct().forEach(about -> found.computeIfAbsent(about, name -> new ArrayList<>()).add(stance));
			}
			return found;
		}

		private String about(TargetFacts target) {
			String claim = target.claim();
			return claim == null ? NO_CLAIM : claims.of(claim);
		}

		/** Who does not speak of the claim there has no stance on it. */
		private void claim(String claim, List<Map<String, List<StanceFacts>>> stances) {
			each("stance", claim, stances, some -> together(some.stream().map(stance -> stance.kind().getLiteral()).toList()));
			each("stance-group", claim, stances, some -> together(some.stream().map(stance -> StanceGroup.of(stance.kind()).word()).toList()));
			each("conditional", claim, stances, some -> Value.of(some.stream().anyMatch(StanceFacts::conditional) ? "conditional" : "not conditional"));
			each("certainty-given", claim, stances, some -> Value.of(some.getFirst().certainty() == Certainty.UNSPECIFIED ? "not given" : "given"));
			each("certainty", claim, stances, some -> certainty(some.getFirst().certainty()));
			List<Spans> marked = stances.stream().map(one -> part(one.get(claim))).toList();
			for (int i = 0; i < coders; i++) {
				parts.count(marked.get(i).isEmpty() ? 0 : 1);
				for (int j = i + 1; j < coders; j++) {
					if (stances.get(i).containsKey(claim) && stances.get(j).containsKey(claim)) {
						Spans one = marked.get(i);
						Spans other = marked.get(j);
						parts.add(article, !one.isEmpty() && one.equals(other) ? 1 : 0, one.shared(other) > 0 ? 1 : 0, (one.isEmpty() ? 0 : 1) + (other.isEmpty() ? 0 : 1));
					}
				}
			}
		}

		private void each(String name, String claim, List<Map<String, List<StanceFacts>>> stances, Function<List<StanceFacts>, @Nullable Value> of) {
			add(codings.get(name), coder -> {
				List<StanceFacts> some = stances.get(coder).get(claim);
				return some == null ? null : of.apply(some);
			});
		}

		private Spans part(@Nullable List<StanceFacts> stances) {
			return stances == null ? Spans.NONE : Spans.union(stances.stream().map(stance -> Spans.of(AnchorFacts.spansOf(stance.part()), codePoints)).toList());
		}

		private static Value together(List<String> words) {
			return Value.of(String.join(" + ", new TreeSet<>(words)));
		}

		private static @Nullable Value certainty(Certainty certainty) {
			return switch (certainty) {
				case POSSIBLE -> Value.of(certainty.getLiteral(), 1);
				case PROBABLE -> Value.of(certainty.getLiteral(), 2);
				case CERTAIN -> Value.of(certainty.getLiteral(), 3);
				case UNKNOWN, UNSPECIFIED -> null;
			};
		}

		// ---- codes

		private void articleCodes() {
			codes.forEach((name, coding) -> {
				CategoryFacts category = corpus.category(name).orElseThrow();
				if (category.subject() == CategorySubject.ARTICLE) {
					add(coding, coder -> code(sets.sets().get(measured.coders().get(coder)).codes(), category));
				}
			});
		}

		private void codes(Said[] unit) {
			codes.forEach((name, coding) -> {
				CategoryFacts category = corpus.category(name).orElseThrow();
				if (category.subject() == CategorySubject.STATEMENT) {
					add(coding, coder -> unit[coder] == null ? null : code(unit[coder].statement().codes(), category));
				} else if (category.subject() == CategorySubject.ACTOR) {
					Set<String> unnamed = new TreeSet<>();
					Arrays.stream(unit).filter(said -> said != null).flatMap(said -> said.statement().allMembers().stream()).filter(member -> member.kind() == MemberFacts.Kind.UNNAMED)
							.forEach(member -> unnamed.add(voices.of(member)));
					UnitValues unitAlone = at;
					unnamed.forEach(voice -> {
						at = unitAlone.about(voice);
						add(coding, coder -> unit[coder] == null ? null : code(unit[coder].statement().allMembers().stream()
								.filter(member -> member.kind() == MemberFacts.Kind.UNNAMED && voices.of(member).equals(voice)).flatMap(member -> member.codes().stream()).toList(), category));
					});
					at = unitAlone;
				}
			});
		}

		private static @Nullable Value code(List<CodeFacts> given, CategoryFacts category) {
			List<String> values = given.stream().filter(code -> code.category().equals(category.name())).flatMap(code -> code.values().stream()).distinct().toList();
			if (values.isEmpty()) {
				return null;
			}
			if (category.kind() != CategoryKind.NUMBER) {
				return Value.ofSet(values, NOBODY);
			}
			try {
				return Value.of(values.getFirst(), Double.parseDouble(values.getFirst()));
			} catch (NumberFormatException slip) {
				return null; // the check says so
			}
		}

		// ---- the ledger

		/** A claim that any coder has something on has a cell of each. */
		private void standings() {
			List<Map<String, Standing>> byCoder = new ArrayList<>();
			Set<String> about = new TreeSet<>();
			for (List<StatementFacts> some : statementsOf) {
				Map<String, Standing> shown = new TreeMap<>();
				some.forEach(statement -> Cell.of(statement).forEach(cell -> {
					String claim = cell.target().claim();
					if (claim != null) {
						Standing standing = statement.members().isEmpty() ? Standing.INCOMPLETE : Standings.of(cell.stance(), statement, corpus);
						shown.merge(claims.of(claim), standing, (one, other) -> one.compareTo(other) <= 0 ? one : other);
					}
				}));
				byCoder.add(shown);
				about.addAll(shown.keySet());
			}
			about.forEach(claim -> {
				at = whole().about(claim);
				add(codings.get("standing"), coder -> {
					Standing standing = byCoder.get(coder).get(claim);
					return Value.of(standing == null ? SILENT : standing.word());
				});
			});
			at = whole();
		}
	}
}
