// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.fixes;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.dsl.ClaimsStandaloneSetup;
import org.gainsay.dsl.conversion.Names;
import org.gainsay.dsl.ide.Strings;
import org.gainsay.dsl.ide.completion.TextFiles;
import org.gainsay.dsl.ide.navigation.QuoteAtCursor;
import org.gainsay.dsl.validation.CueWords;
import org.gainsay.dsl.validation.Dates;
import org.gainsay.dsl.writing.ClaimsWriter;
import org.gainsay.edit.ActorEdits;
import org.gainsay.edit.ClaimEdits;
import org.gainsay.edit.EventEdits;
import org.gainsay.edit.PinEdits;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.Problem;
import org.gainsay.facts.ReferenceFacts;
import org.gainsay.facts.Region;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.StudyParts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.facts.edit.Stamp;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.model.StanceKind;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Excerpt;
import org.gainsay.text.RelativePath;

/** Finds ways to mend a problem. Each is a set of text edits, made for the texts as they are now. */
public final class Fixes {

	private static final int MOST = 8;
	private static final int MOST_SHOWN = 60;
	private static final Pattern STRING = Pattern.compile("\"(?:\\\\.|[^\"\\\\]++)*+\"", Pattern.DOTALL);

	private final CorpusSession session;
	private final Corpus corpus;

	public Fixes(CorpusSession session) {
		this.session = session;
		this.corpus = session.corpus();
	}

	/** Problems that {@link #of} looks for an answer to; of the others it need not be asked. */
	private static final Set<IssueCode> ANSWERED = EnumSet.of(IssueCode.SYNTAX_ERROR, IssueCode.REFERENCE_UNKNOWN, IssueCode.CODE_OUTSIDE_CATEGORY, IssueCode.ANCHOR_AMBIGUOUS, IssueCode.ANCHOR_NOT_FOUND, IssueCode.ANCHOR_OUTSIDE_CONTENT, IssueCode.AMBIGUOUS_SOURCE, IssueCode.INSIDE_A_WORD, IssueCode.INSIDE_A_CHARACTER, IssueCode.EDGE_SPACE, IssueCode.TEXT_MISSING, IssueCode.TEXT_OUTSIDE_CORPUS, IssueCode.TEXT_HASH_MISMATCH, IssueCode.CUE_CONTRADICTS_STANCE, IssueCode.TARGET_IS_FREE_TEXT, IssueCode.TEXT_NOT_GIVEN, IssueCode.STATEMENT_WITHOUT_SPEAKER, IssueCode.SPEAKER_TWICE_IN_CHAIN, IssueCode.GIVEN_TWICE, IssueCode.REPEATS_ACROSS_ARTICLES, IssueCode.CODE_WITH_TOO_MANY_VALUES, IssueCode.LANGUAGE_INVALID, IssueCode.DATE_INVALID, IssueCode.VERSION_UNKNOWN, IssueCode.CONFIDENCE_OUT_OF_RANGE,
			IssueCode.SILENCE_ANSWERS, IssueCode.SILENCE_WITH_PART, IssueCode.BECAUSE_WITHOUT_REFUSAL, IssueCode.NUMBER_OF_NAMED_SPEAKER, IssueCode.NUMBER_BELOW_TWO, IssueCode.PASSAGE_MISPLACED,
			IssueCode.VIA_OUTLET, IssueCode.SELF_REFERENCE, IssueCode.ANSWERS_CYCLE, IssueCode.REVISES_CYCLE, IssueCode.REVISES_ANOTHER_OUTLET, IssueCode.REVISED_TWICE, IssueCode.ANSWERS_REPEAT, IssueCode.ANSWERS_SILENCE, IssueCode.SPEAKS_FOR_SELF,
			IssueCode.SEVERAL_IN_THE_MIDDLE, IssueCode.CODE_OF_WRONG_KIND, IssueCode.CODE_OUT_OF_RANGE, IssueCode.CODE_MISSING, IssueCode.RANGE_EMPTY, IssueCode.REQUIRED_MISPLACED, IssueCode.CODER_UNKNOWN);

	/** Whether there may be fixes for a sort of problem, told without looking for any. */
	public static boolean mayAnswer(IssueCode code) {
		return ANSWERED.contains(code);
	}

	/** The fixes for a problem of the last build, the likeliest first; empty where there is no answer. */
	public List<Fix> of(Problem problem) {
		String text = session.text(session.folder().resolve(problem.file()));
		if (text == null || problem.region().end() > text.length()) {
			return List.of();
		}
		List<Fix> fixes = switch (problem.code()) {
			case SYNTAX_ERROR -> otherWords(problem, text);
			case REFERENCE_UNKNOWN -> unknownName(problem, text);
			case CODE_OUTSIDE_CATEGORY -> otherValue(problem);
			case ANCHOR_AMBIGUOUS, ANCHOR_NOT_FOUND, ANCHOR_OUTSIDE_CONTENT, AMBIGUOUS_SOURCE, INSIDE_A_WORD, INSIDE_A_CHARACTER, EDGE_SPACE -> AnchorFixes.of(problem, text, corpus);
			case TEXT_MISSING, TEXT_OUTSIDE_CORPUS -> otherText(problem, text);
			case TEXT_HASH_MISMATCH -> pin(problem);
			case CUE_CONTRADICTS_STANCE -> otherStance(problem);
			case TARGET_IS_FREE_TEXT -> newClaimFromText(problem, text);
			case TEXT_NOT_GIVEN -> newText(problem, text);
			case STATEMENT_WITHOUT_SPEAKER -> speaker(problem, text);
			case SPEAKER_TWICE_IN_CHAIN, SEVERAL_IN_THE_MIDDLE -> withoutSpeaker(problem, text);
			case REPEATS_ACROSS_ARTICLES -> withoutOne(problem, text);
			case GIVEN_TWICE -> new PartFixes(problem, text, session).givenTwice(withoutOne(problem, text));
			case SELF_REFERENCE, ANSWERS_CYCLE, REVISES_CYCLE, REVISES_ANOTHER_OUTLET, REVISED_TWICE, VIA_OUTLET, ANSWERS_SILENCE, SPEAKS_FOR_SELF -> new PartFixes(problem, text, session).withoutName(withoutOne(problem, text));
			case SILENCE_ANSWERS, SILENCE_WITH_PART, BECAUSE_WITHOUT_REFUSAL, NUMBER_OF_NAMED_SPEAKER, PASSAGE_MISPLACED, REQUIRED_MISPLACED, NUMBER_BELOW_TWO, RANGE_EMPTY ->
					new PartFixes(problem, text, session).of();
			case ANSWERS_REPEAT -> problem.data().stream().map(name -> replace("Change to \"" + name + "\"", problem,
					ClaimsStandaloneSetup.injector().getInstance(Names.class).writtenQualified(name), true)).toList();
			case CODE_OUT_OF_RANGE -> problem.data().stream().map(number -> replace("Write " + number, problem, number, true)).toList();
			case CODE_OF_WRONG_KIND -> new CodeFixes(problem, text, session).otherKind();
			case CODE_MISSING -> new CodeFixes(problem, text, session).missing();
			case CODE_WITH_TOO_MANY_VALUES -> oneValue(problem, text);
			case LANGUAGE_INVALID -> language(problem, text);
			case DATE_INVALID -> date(problem, text);
			case CODER_UNKNOWN -> coder(problem, text);
			case VERSION_UNKNOWN -> List.of(replace("Write version 1", problem, "1", true));
			case CONFIDENCE_OUT_OF_RANGE -> percentage(problem, text);
			default -> List.of();
		};
		return fixes.stream().limit(MOST).toList();
	}

	/** The coder whom the message proposes; where the name stands in the head of the file, or as the set's. */
	private List<Fix> coder(Problem problem, String text) {
		Names names = ClaimsStandaloneSetup.injector().getInstance(Names.class);
		String written = words(problem, text);
		return StudyParts.of(corpus).meant(written).filter(name -> problem.message().contains("\"" + name + "\"") && !name.equals(written)).stream()
				.map(name -> replace("Change to \"" + name + "\"", problem, names.written(name), true)).toList();
	}

	// ---- slips

	/** The words that the parser took a slip for. */
	private List<Fix> otherWords(Problem problem, String text) {
		return problem.data().stream().map(words -> replace(words.isEmpty() ? "Take " + shown(words(problem, text)) + " out" : "Write " + shown(words),
				problem, words, true)).toList();
	}

	private static String shown(String words) {
		return Excerpt.of(words.replaceAll("\\s+", " "), MOST_SHOWN);
	}

	// ---- names

	private List<Fix> unknownName(Problem problem, String text) {
		List<Fix> fixes = new ArrayList<>();
		Names names = ClaimsStandaloneSetup.injector().getInstance(Names.class);
		for (String offer : problem.data()) {
			fixes.add(replace("Change to \"" + offer + "\"", problem, names.writtenQualified(offer), fixes.isEmpty()));
		}
		String written = words(problem, text);
		String name = Names.plain(written);
		if (Names.isName(name)) {
			kind(problem).ifPresent(kind -> {
				switch (kind) {
					case ACTOR -> {
						ActorGuess guess = ActorGuess.of(name, text, problem.region().offset(), sourceWords(problem).orElse(""));
						guess.kinds().forEach(actor -> command("Create the actor \"" + name + "\" (" + actor.getLiteral() + ")", fixes.isEmpty(),
								() -> new ActorEdits(session).create(name, actor, guess.label(), List.of(), null)).ifPresent(fixes::add));
					}
					case CLAIM -> command("Create the claim \"" + name + "\"", fixes.isEmpty(),
							() -> new ClaimEdits(session).create(name, spaced(name), List.of(), null)).ifPresent(fixes::add);
					case EVENT -> command("Create the event \"" + name + "\"", fixes.isEmpty(),
							() -> new EventEdits(session).create(name, spaced(name))).ifPresent(fixes::add);
					default -> {
						// an article or statement needs more than a name
					}
				}
			});
		}
		return fixes;
	}

	private Optional<ReferenceFacts.Kind> kind(Problem problem) {
		return corpus.file(problem.file()).stream().flatMap(file -> file.references().stream())
				.filter(reference -> reference.region().offset() >= problem.region().offset() && reference.region().end() <= problem.region().end())
				.map(ReferenceFacts::kind).findFirst();
	}

	/** The words of the article that stand for a speaker, where the statement quotes them. */
	private Optional<String> sourceWords(Problem problem) {
		return QuoteAtCursor.statement(corpus, problem.file(), problem.region().offset())
				.flatMap(statement -> AnchorFacts.spansOf(statement.source()).stream().findFirst()
						.flatMap(words -> corpus.article(statement.article()).flatMap(corpus::text).map(text -> text.at(words).replaceAll("\\s+", " "))));
	}

	/** fooBar as "Foo bar". */
	private static String spaced(String name) {
		String words = name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})|_", " ").strip().toLowerCase(Locale.ROOT);
		return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

	/** A fix that a command makes; empty where the command is refused, such as for a file that is not checked yet. */
	private static Optional<Fix> command(String title, boolean preferred, Supplier<CorpusEdit> command) {
		try {
			return Optional.of(new Fix(title, command.get(), preferred));
		} catch (IllegalArgumentException refused) {
			return Optional.empty();
		}
	}

	private List<Fix> otherValue(Problem problem) {
		return corpus.file(problem.file()).stream().flatMap(file -> file.references().stream())
				.filter(reference -> reference.kind() == ReferenceFacts.Kind.VALUE && reference.region().offset() == problem.region().offset())
				.map(reference -> reference.name().substring(0, reference.name().lastIndexOf('.'))).findFirst().flatMap(corpus::category).stream()
				.flatMap(category -> category.valueNames().stream())
				.map(value -> replace("Change to \"" + value + "\"", problem, value, problem.data().indexOf(value) == 0)).toList();
	}

	private Optional<ArticleText> article(Problem problem) {
		return QuoteAtCursor.statement(corpus, problem.file(), problem.region().offset()).flatMap(statement -> corpus.article(statement.article()))
				.flatMap(corpus::text);
	}

	private static String plain(String string) {
		return string.substring(1, string.length() - 1).replaceAll("\\\\(.)", "$1");
	}

	// ---- the rest

	private List<Fix> pin(Problem problem) {
		int at = problem.region().offset();
		return corpus.file(problem.file()).stream().flatMap(file -> file.articles().stream())
				.filter(article -> article.at().whole().offset() <= at && at < article.at().whole().end())
				.flatMap(article -> command("Pin the text as it is now", true, () -> new PinEdits(session).pin(article)).stream()).toList();
	}

	private List<Fix> otherText(Problem problem, String text) {
		if (!problem.data().isEmpty()) {
			return List.of(replace("Use \"" + problem.data().getFirst() + "\"", problem, ClaimsWriter.string(problem.data().getFirst()), true));
		}
		Path folder = session.folder().resolve(problem.file()).getParent();
		String wanted = plainOr(words(problem, text));
		String name = wanted.substring(wanted.replace('\\', '/').lastIndexOf('/') + 1);
		Set<String> used = corpus.articles().stream().map(ArticleFacts::text).filter(Objects::nonNull).collect(Collectors.toSet());
		return TextFiles.below(session.folder()).stream()
				.sorted(Comparator.comparing((Path file) -> !file.getFileName().toString().equals(name))
						.thenComparing(file -> used.contains(RelativePath.of(session.folder(), file))).thenComparing(Comparator.naturalOrder()))
				.map(file -> RelativePath.of(folder, file))
				.map(file -> replace("Use \"" + file + "\"", problem, ClaimsWriter.string(file), file.endsWith("/" + name) || file.equals(name))).toList();
	}

	private List<Fix> newText(Problem problem, String text) {
		int title = text.indexOf('"', problem.region().end());
		int brace = title < 0 ? -1 : text.indexOf('{', Strings.end(text, title));
		if (brace < 0) {
			return List.of();
		}
		Path folder = session.folder().resolve(problem.file()).getParent();
		String article = words(problem, text);
		Set<String> used = corpus.articles().stream().map(ArticleFacts::text).filter(Objects::nonNull).collect(Collectors.toSet());
		return TextFiles.below(session.folder()).stream()
				.sorted(Comparator.comparing((Path file) -> !file.getFileName().toString().equals(article + ".txt"))
						.thenComparing(file -> used.contains(RelativePath.of(session.folder(), file))).thenComparing(Comparator.naturalOrder()))
				.map(file -> RelativePath.of(folder, file)).map(file -> new Fix("Add: text \"" + file + "\"", edit("Add the text", problem.file(),
						new TextEdit(brace + 1, 0, "\n\ttext " + ClaimsWriter.string(file))), file.equals(article + ".txt") || file.endsWith("/" + article + ".txt")))
				.toList();
	}

	private static String plainOr(String written) {
		return STRING.matcher(written).matches() ? plain(written) : written;
	}

	private List<Fix> otherStance(Problem problem) {
		Optional<StatementFacts> statement = QuoteAtCursor.statement(corpus, problem.file(), problem.region().offset());
		Optional<ArticleText> text = article(problem);
		if (statement.isEmpty() || text.isEmpty()) {
			return List.of();
		}
		// a cue and whether it is negated stand in one block
		Optional<MemberFacts> own = statement.get().allMembers().stream().filter(member -> member.cue() != null).reduce((a, b) -> b);
		boolean negated = own.map(MemberFacts::cueNegated).orElse(statement.get().cueNegated());
		AnchorFacts anchor = own.isPresent() ? own.get().cue() : statement.get().cue();
		String cue = String.join(" ", AnchorFacts.spansOf(anchor).stream().map(text.get()::at).toList());
		return Arrays.stream(StanceKind.values()).filter(kind -> CueWords.allows(cue, negated, kind))
				.map(kind -> replace("Change the stance to \"" + kind.getLiteral() + "\"", problem, kind.getLiteral(), false)).toList();
	}

	private List<Fix> newClaimFromText(Problem problem, String text) {
		String claim = plainOr(words(problem, text));
		String name = ClaimEdits.nameFor(claim, session);
		String written = ClaimsStandaloneSetup.injector().getInstance(Names.class).writtenQualified(name);
		return command("Make it the claim \"" + name + "\"", true, () -> CorpusEdit.together("Make a claim of the text",
				List.of(replace("", problem, written, true).edit(), new ClaimEdits(session).create(name, claim, List.of(), null)))).stream().toList();
	}

	/** A line in the statement that says who speaks: somebody whose name or alias the source quotes, else nobody that is named. */
	private List<Fix> speaker(Problem problem, String text) {
		Optional<StatementFacts> statement = QuoteAtCursor.statement(corpus, problem.file(), problem.region().offset());
		if (statement.isEmpty()) {
			return List.of();
		}
		int brace = text.indexOf('{', statement.get().at().whole().offset());
		if (brace < 0) {
			return List.of();
		}
		int end = statement.get().at().whole().end() - 1;
		if (end <= brace || text.charAt(end) != '}') {
			return List.of();
		}
		List<String> speakers = new ArrayList<>();
		sourceWords(problem).ifPresent(words -> corpus.actors().stream()
				.filter(actor -> actor.label().equals(words) || actor.aliases().contains(words) || words.contains(actor.label()))
				.forEach(actor -> speakers.add(actor.name())));
		speakers.add("writer");
		speakers.add("unstated");
		int lineStart = text.lastIndexOf('\n', end) + 1;
		String indent = text.substring(lineStart, end).isBlank() ? text.substring(lineStart, end) : "";
		int at = indent.isEmpty() && !text.substring(lineStart, end).isEmpty() ? end : lineStart;
		return speakers.stream().map(speaker -> new Fix("Add: by " + speaker, edit("Add a speaker", problem.file(),
				new TextEdit(at, 0, at == lineStart ? indent + "\tby " + speaker + "\n" : " by " + speaker + " ")), false)).toList();
	}

	/** Takes out one of a list that has others: with the comma before it, else with the one after it. */
	private List<Fix> withoutOne(Problem problem, String text) {
		Region region = problem.region();
		String before = text.substring(0, region.offset()).stripTrailing();
		int after = region.end() + text.substring(region.end()).length() - text.substring(region.end()).stripLeading().length();
		TextEdit edit;
		if (before.endsWith(",")) {
			edit = new TextEdit(before.length() - 1, region.end() - before.length() + 1, "");
		} else if (after < text.length() && text.charAt(after) == ',') {
			int next = after + 1;
			while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
				next++;
			}
			edit = new TextEdit(region.offset(), next - region.offset(), "");
		} else {
			return List.of();
		}
		return List.of(new Fix("Take \"" + words(problem, text) + "\" out", edit("Take one out", problem.file(), edit), true));
	}

	private List<Fix> withoutSpeaker(Problem problem, String text) {
		Matcher join = Pattern.compile("\\s*\\b(?:and|citing)\\s+$").matcher(text.substring(0, problem.region().offset()));
		boolean block = text.substring(problem.region().end()).stripLeading().startsWith("{");
		return block || !join.find() ? List.of() : List.of(new Fix("Take \"" + words(problem, text) + "\" out",
				edit("Take a speaker out", problem.file(), new TextEdit(join.start(), problem.region().end() - join.start(), "")), problem.severity() == Problem.Severity.ERROR));
	}

	/** One fix for each of the values: to keep it alone. */
	private List<Fix> oneValue(Problem problem, String text) {
		List<Region> values = new ArrayList<>();
		for (ReferenceFacts reference : corpus.file(problem.file()).map(FileFacts::references).orElse(List.of())) {
			Region region = reference.region();
			if (reference.kind() == ReferenceFacts.Kind.VALUE && (values.isEmpty() ? region.offset() == problem.region().offset()
					: region.offset() > values.getLast().end() && text.substring(values.getLast().end(), region.offset()).strip().equals(","))) {
				values.add(region);
			}
		}
		return values.stream().map(value -> text.substring(value.offset(), value.end())).map(value -> new Fix("Keep \"" + value + "\" alone",
				edit("Keep one value", problem.file(), new TextEdit(values.getFirst().offset(), values.getLast().end() - values.getFirst().offset(), value)), false)).toList();
	}

	/** The tag of a language that was written out, or of a tag written another way. */
	private List<Fix> language(Problem problem, String text) {
		String written = plainOr(words(problem, text)).strip();
		String tag = Arrays.stream(Locale.getISOLanguages()).filter(code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(written)
				|| Locale.of(code).getDisplayLanguage(Locale.of(code)).equalsIgnoreCase(written)).findFirst().orElse(written.replace('_', '-'));
		return tag.isEmpty() || tag.equals(written) || !tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") ? List.of()
				: List.of(replace("Write \"" + tag + "\"", problem, ClaimsWriter.string(tag), true));
	}

	private List<Fix> date(Problem problem, String text) {
		Matcher parts = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?(T.*)?").matcher(words(problem, text));
		if (!parts.matches() || parts.group(4) != null && parts.group(3) != null) {
			return List.of();
		}
		String padded = parts.group(1) + (parts.group(2) == null ? "" : String.format(Locale.ROOT, "-%02d", Integer.valueOf(parts.group(2))))
				+ (parts.group(3) == null ? "" : String.format(Locale.ROOT, "-%02d", Integer.valueOf(parts.group(3))));
		return Dates.isDateOrPart(padded) && !padded.equals(words(problem, text)) ? List.of(replace("Write " + padded, problem, padded, true)) : List.of();
	}

	private List<Fix> percentage(Problem problem, String text) {
		try {
			BigDecimal value = new BigDecimal(words(problem, text));
			return value.compareTo(BigDecimal.valueOf(100)) > 0 ? List.of()
					: List.of(replace("Write " + value.movePointLeft(2).toPlainString(), problem, value.movePointLeft(2).toPlainString(), true));
		} catch (NumberFormatException notANumber) {
			return List.of();
		}
	}

	private static String words(Problem problem, String text) {
		Region region = problem.region();
		return text.substring(region.offset(), region.end());
	}

	private Fix replace(String title, Problem problem, String words, boolean preferred) {
		return new Fix(title, edit(title, problem.file(), new TextEdit(problem.region().offset(), problem.region().length(), words)), preferred);
	}

	private CorpusEdit edit(String label, String file, TextEdit edit) {
		String text = session.text(session.folder().resolve(file));
		return new CorpusEdit(label, List.of(new FileEdits(file, Stamp.of(text), List.of(edit))));
	}
}
